import { answersGoodNews, type Cheer, cheerOf, isLight, refuses } from '../src/reading/manner/cheer.js'
import { complaintOf } from '../src/reading/problems/complaint.js'
import { arousalOf } from '../src/reading/problems/mood.js'
import { ask, type Context, defineRule, type Examples, type Proposal, quote } from '../src/rule.js'

const messages: { readonly [K in Cheer['kind']]: string } = {
  mark: 'No exclamation mark where something went wrong: a full stop is calmer.',
  face: 'A smiling face does not go with what they are writing about.',
  word: 'This is too cheerful for what happened to them.',
  sale: 'Nothing to sell or to rate before this is put right.',
}

/** A mark becomes a full stop; a face goes, with the space before it. */
function edit({ draft: { prose }, facts }: Context, { kind, span, sentence }: Cheer): Proposal | undefined {
  // What closes the matter by its cheer alone has more to say once that is gone.
  if (!facts.nextStepNeeded) return undefined
  const line = quote(prose.slice(sentence.span))
  if (kind === 'mark') return { kind: 'edit', label: `End ${line} with a full stop.`, span, text: '.' }
  if (kind !== 'face') return undefined
  const start = prose.text.slice(0, span.start).trimEnd().length
  if (start === 0) return undefined
  const isOpen = /[\p{L}\p{N})]$/u.test(prose.text.slice(0, start))
  const next = prose.text.slice(span.end).trimStart()
  // The face stood for the full stop.
  const text = isOpen && (next === '' || /^\p{Lu}/u.test(next)) ? '.' : ''
  return { kind: 'edit', label: `Leave the face out of ${line}.`, span: { start, end: span.end }, text }
}

export default defineRule({
  id: 'tone-mismatch',
  category: 'tone',
  severity: 'warning',
  weight: 2,
  summary: 'Flags cheer, jokes, faces and sales lines where the customer is upset or is told no.',
  why: 'A cheerful tone over bad news tells them that nobody took it in.',
  sources: [
    'Li, Chan & Kim (2019), Journal of Consumer Research 45(5): emoticons raise warmth and lower competence',
    'Mailchimp content style guide: never an exclamation mark in a message about a failure',
    'Software Advice (2014), survey: 78 % minded a casual tone in a refusal',
  ],
  skip({ draft, customer, facts }) {
    if (facts.apology === 'none' && answersGoodNews(draft.prose)) return 'the reply answers good news'
    const isBad =
      facts.problem ||
      facts.apology !== 'none' ||
      draft.prose.body.some(({ span }) => refuses(draft.prose.read(span)))
    if (isBad) return undefined
    return customer === undefined
      ? 'the draft neither refuses nor apologises'
      : 'nothing went wrong and nothing is refused'
  },
  *check(context) {
    const { draft, customer, facts, basis } = context
    const { prose } = draft
    const isUpset = customer !== undefined && facts.problem
    if (customer !== undefined && isLight(customer.prose) && arousalOf(customer.prose) === undefined) return
    const complaint = complaintOf(customer, basis)
    const sorry = new Set(draft.apologies(customer).map(({ sentence }) => sentence))
    const isBad = (cheer: Cheer): boolean =>
      sorry.has(cheer.sentence) || refuses(prose.read(cheer.sentence.span))
    const cheer = cheerOf(prose, customer?.prose)
    const marks = cheer.filter(({ kind }) => kind === 'mark')
    for (const one of cheer) {
      const isGrave = isBad(one)
      // One mark at the end of a reply that has put things right is a smile; the second is a tone.
      if (one.kind === 'mark' && !isGrave && !(isUpset && marks.indexOf(one) > 0)) continue
      // Where they report nothing, only the sorry or the no itself is at odds with cheer.
      if (customer !== undefined && !isUpset && !isGrave) continue
      const words = quote(prose.slice(one.span))
      yield {
        span: one.span,
        message: messages[one.kind],
        confidence: isUpset ? Math.min(0.85, basis.problem.confidence) : customer === undefined ? 0.75 : 0.6,
        evidence: complaint,
        suggestions: [
          edit(context, one) ??
            (complaint !== undefined && customer !== undefined
              ? ask(
                  `They wrote ${quote(customer.prose.slice(complaint))}. What fact could stand in place of ${words}?`,
                )
              : ask(
                  `${quote(prose.slice(one.sentence.span))}: what fact could stand there in place of the cheer?`,
                )),
        ],
      }
    }
  },
})

export const examples: Examples = [
  {
    customer: 'My wedding cake had the wrong name on it.',
    reply: 'Oh no. So sorry about the wrong name on the cake⟦!⟧ A new one is with you at noon ⟦:)⟧',
    fixed: 'Oh no. So sorry about the wrong name on the cake. A new one is with you at noon :)',
  },
  {
    customer: 'You cancelled my surgery without telling me.',
    reply: 'Hey! ⟦Bummer⟧ about the surgery. New dates are up, ⟦woohoo⟧!',
  },
  {
    customer: 'I want to complain about the rude driver of the 43 bus.',
    reply: 'I’ve passed on the 43 and the time ⟦😊⟧ ⟦Have you tried our new app⟧?',
    fixed: 'I’ve passed on the 43 and the time. Have you tried our new app?',
  },
  { reply: 'Sorry, we can’t refund the deposit on the marquee⟦!⟧ ⟦Have an awesome day⟧!' },
  {
    customer: 'Still no hot water after six days.',
    reply: 'The boiler man is on his way! He has the pump with him⟦!⟧',
    fixed: 'The boiler man is on his way! He has the pump with him.',
  },
  { customer: 'It fits perfectly, thank you!!', reply: 'So glad it fits, Lee! Enjoy the rides!' },
  {
    customer: 'My wedding cake had the wrong name on it.',
    reply: 'I’m sorry we wrote Anna instead of Hannah. I’ve refunded the whole cake, 180 pounds.',
  },
  { customer: 'Does it come in red? 😄', reply: 'It does, and there are four left in red 🙂' },
  {
    customer: 'Still no hot water after six days.',
    reply: 'Six days is far too long. Ahmed is at your door at 2pm today with the pump.',
  },
  { reply: 'The refund is in your account. Enjoy the garden!' },
  {
    customer: 'My subscription to Chef! magazine did not come in May.',
    reply: 'The May issue of Chef! magazine left Leeds today, Mina. It reaches you on Saturday.',
  },
  {
    customer: 'The strap of my rucksack tore on day one.',
    reply: 'Hi Jo! I’m sorry that the strap tore. A new rucksack left York today.',
  },
]
