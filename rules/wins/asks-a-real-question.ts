import { lined } from '../../src/reading/patterns/source.js'
import { type Context, type Example, isWithin, type Span, type WinRule } from '../../src/rule.js'

/** Data that any case would need: to ask for it shows no interest in this one. */
const data = lined(
  String.raw`
      (?<![\w'])(?:orders?|accounts?|bookings?|reference|phone|e-?mail|addresses|address|
      postcode|zip|number|details|name|dm|contact|serial|receipt|store|location|policy|
      invoice)(?![\w'])
    `,
)
/** Offers in the form of a question. */
const offer = lined(
  String.raw`
      (?<![\w'])(?:anything|something) else|(?:how|what) (?:else )?(?:can|may|could) (?:i|
      we)|(?:can|may|could|shall|should|would) (?:i|we)(?![\w'])
    `,
)

function questionOf({ draft, customer }: Context): Span | undefined {
  if (customer === undefined) return undefined
  return draft.prose.body.find(({ span }) => {
    const piece = draft.prose.read(span)
    if (!piece.endsWith('?') || data.test(piece) || offer.test(piece)) return false
    return draft.prose.words.some(word => isWithin(word.span, span) && customer.stems.has(word.stem))
  })?.span
}

const win: WinRule = {
  id: 'asks-a-real-question',
  label: 'Asks about the thing itself',
  points: 2,
  *find(context) {
    const question = questionOf(context)
    if (question !== undefined) yield question
  },
}

export default win

export const examples: readonly Example[] = [
  {
    customer: 'My boiler bangs all night.',
    reply: '⟦Does the boiler bang when the heating comes on, or all the time?⟧',
  },
  {
    customer: 'The game freezes since the update.',
    reply: 'Sorry about that, Jo. ⟦Does it freeze in the menu or once a race starts?⟧',
  },
  { customer: 'My boiler bangs all night.', reply: 'What is the serial number of your boiler?' },
  { customer: 'My boiler bangs all night.', reply: 'Is there anything else about the boiler?' },
  { customer: 'My boiler bangs all night.', reply: 'How are you today?' },
]
