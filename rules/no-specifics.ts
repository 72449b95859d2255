import { standIn } from '../src/reading/listening/acknowledgement.js'
import { tradeWords } from '../src/reading/patterns/trade-words.js'
import { complaintOf } from '../src/reading/problems/complaint.js'
import type { Reading } from '../src/reading/reading.js'
import {
  ask,
  type Context,
  defineRule,
  type Examples,
  needsMessage,
  quote,
  type Span,
  spanOf,
} from '../src/rule.js'

/** A message of fewer words that carry meaning holds nothing to pick up. */
const fewestWords = 3
/** Only from here on is it said loudly: a short answer to a short message may name nothing. */
const sure = { unread: 0.8, words: 5 }

/** "As requested" points at what they wrote. */
const pointsBack = /\bas (?:you )?(?:requested|asked|discussed|agreed)\b/

const thanks = /\b(?:thanks|thank you|thx|cheers)\b/

/** Words of theirs that carry meaning and are not of the trade. */
const wordsOf = ({ stems }: Reading): number => [...stems].filter(stem => !tradeWords.has(stem)).length

/** What they gave stands for nothing of theirs. */
const theirs = /\b(?:feedback|experience)$/

function standInOf({ draft: { prose } }: Context): Span | undefined {
  for (const { span } of prose.body) {
    const match = standIn.exec(prose.read(span))
    if (match !== null && !theirs.test(match[0])) return spanOf(match, span.start)
  }
  return undefined
}

export default defineRule({
  id: 'no-specifics',
  category: 'listening',
  severity: 'warning',
  weight: 10,
  summary: 'Flags a reply that names nothing of what the customer wrote about.',
  why: 'A reply without one thing of theirs could be anybody’s: they cannot tell that it was read.',
  sources: [
    'Packard & Berger (2021), Journal of Consumer Research 47(5): concrete wording raises satisfaction, since it shows listening',
    'Decock, De Clerck, Lybaert & Plevoets (2020), Journal of Internet Commerce: individual replies raise satisfaction',
  ],
  skip({ customer, facts }) {
    if (customer === undefined) return needsMessage
    if (wordsOf(customer) < fewestWords) return 'the message holds too little to pick up'
    if (!facts.problem && !facts.nextStepNeeded) return 'nothing is open'
    return facts.acknowledges ? 'the reply names what they wrote about' : undefined
  },
  *check(context) {
    const { draft, customer, facts, basis } = context
    if (customer === undefined) return
    const told = complaintOf(customer, basis) ?? customer.prose.body[0]?.span
    const place = standInOf(context)
    const isSure =
      basis.acknowledges.confidence >= sure.unread &&
      wordsOf(customer) >= sure.words &&
      !(thanks.test(customer.prose.folded) && !facts.problem) &&
      !draft.prose.body.some(({ span }) => pointsBack.test(draft.prose.read(span)))
    const start = draft.prose.body[0]?.span.start ?? 0
    yield {
      span: place ?? { start, end: start },
      message:
        place === undefined
          ? 'This could answer anybody. Name the thing they wrote about.'
          : 'Name the thing itself, in their word for it.',
      ...(isSure ? {} : { severity: 'info' }),
      confidence: basis.acknowledges.confidence,
      ...(told === undefined
        ? {}
        : {
            evidence: told,
            suggestions: [
              place === undefined
                ? ask(
                    `They wrote ${quote(customer.prose.slice(told))}. Which of their words belongs in here?`,
                  )
                : ask(
                    `They wrote ${quote(customer.prose.slice(told))}. Which of their words stands for ${quote(draft.prose.slice(place))}?`,
                  ),
            ],
          }),
    }
  },
})

export const examples: Examples = [
  {
    customer: 'The left hinge on my Oslo wardrobe snapped when I opened it on Monday.',
    reply: 'Thank you for letting us know about ⟦this issue⟧. Someone will be in contact on Friday 6 June.',
  },
  {
    customer: 'Your ferry left two hours early and I missed my mother’s operation.',
    reply: 'We are aware of ⟦the situation⟧. Your comments have been recorded today.',
  },
  {
    customer: 'The vegan lasagne had chicken in it!',
    reply: 'We appreciate you raising ⟦this matter⟧ with us. It will be looked at on Monday.',
  },
  {
    customer: '@HollyBank my card was swallowed by the machine in Derby and now I cannot pay my hotel',
    reply: '⟦⟧Please send us a DM. ^KL',
  },
  {
    channel: 'email',
    customer: 'The wall paint you mixed for me dried pink instead of grey.',
    reply: 'Thanks for raising ⟦this matter⟧. Somebody will come back to you by Thursday.',
  },
  {
    customer: 'The left hinge on my Oslo wardrobe snapped on Monday.',
    reply: 'I’ve posted a left hinge for the Oslo today, with two spare screws.',
  },
  {
    customer: 'Your ferry left two hours early.',
    reply: 'The ferry left at 9:10 instead of 11:10, and nobody told you. I’m sorry.',
  },
  {
    customer: 'The vegan lasagne had chicken in it!',
    reply:
      'Chicken in a vegan lasagne is a serious mistake, and I’m sorry. I’ve pulled batch 77 from both shops.',
  },
  { customer: 'Thanks!', reply: 'Any time, Ana.' },
  {
    customer: 'My phone screen is cracked.',
    reply: 'I’ve booked the handset in for a new screen on Friday at ten.',
  },
  { reply: 'We will look into the issue.' },
]
