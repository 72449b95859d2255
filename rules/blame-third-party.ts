import { outsidersBlamed } from '../src/reading/causes/outsiders.js'
import { ownActsOf } from '../src/reading/causes/own-acts.js'
import { whysOf } from '../src/reading/causes/whys.js'
import { ask, defineRule, type Examples, quote } from '../src/rule.js'

const whoAsked = /\b(?:who|whose|which (?:courier|company|carrier|team))\b/

export default defineRule({
  id: 'blame-third-party',
  category: 'ownership',
  severity: 'warning',
  weight: 5,
  summary: 'Flags a cause put on a courier, supplier, system or colleague where nothing of your own follows.',
  why: 'They bought it from you: whoever else failed, the way out is yours to name.',
  sources: [
    'Shaw, Wild & Colquitt (2003), Journal of Applied Psychology 88(3): an explanation helps where it is adequate',
    'Lewicki, Polin & Lount (2016), Negotiation and Conflict Management Research: taking responsibility comes first',
  ],
  skip({ draft, customer, facts }) {
    if (customer !== undefined && !facts.problem) return 'no failure is reported'
    if (customer !== undefined && (whoAsked.test(customer.prose.folded) || whysOf(customer).length > 0))
      return 'the customer asked who or why'
    return ownActsOf(draft).length > 0 ? 'the reply says what its own side does' : undefined
  },
  *check({ draft, customer, facts }) {
    if (facts.nextStep === 'concrete') return
    for (const { span, sentence } of outsidersBlamed(draft.prose)) {
      // "The courier lost it. It is with you on Friday": the outcome is named.
      if (draft.times.some(time => time.kind === 'concrete' && time.sentence !== sentence)) continue
      yield {
        span,
        message: 'Keep the cause if it is true, and say what you did about it.',
        confidence: customer === undefined ? 0.7 : 0.85,
        suggestions: [
          ask(`${quote(draft.prose.slice(span))}: what have you done about that, and when is it put right?`),
        ],
      }
    }
  },
})

export const examples: Examples = [
  {
    customer: 'My desk is a week late.',
    reply: 'The delay was ⟦caused by the courier⟧. They are the ones who deliver.',
  },
  {
    customer: 'The curtains still aren’t here.',
    reply: '⟦Our supplier let us down⟧ on this one.',
  },
  {
    customer: 'We stood at your door and had no table for six.',
    reply: 'Sorry about that. ⟦The system deleted⟧ your booking.',
  },
  {
    customer: 'The jar was smashed when I opened the box.',
    reply: '⟦The warehouse team did not pack⟧ it properly.',
  },
  {
    customer: 'I was promised a call on Tuesday and nobody rang.',
    reply: 'That was ⟦the other department’s mistake⟧.',
  },
  {
    customer: 'My passport photos are lost.',
    reply: 'DPD lost the parcel, so I’ve sent another by Royal Mail; it arrives on Thursday.',
  },
  {
    customer: 'My lawn mower hasn’t come.',
    reply: 'Snow has closed the Hull depot. I’ve moved your order to Leeds and it leaves tonight.',
  },
  {
    customer: 'My handle was loose.',
    reply: 'Priya in our workshop spotted the loose screw and fixed it this morning.',
  },
  { customer: 'Who lost it, you or the courier?', reply: 'The courier lost it in Reading.' },
  {
    customer: 'The cot is late.',
    reply: 'The driver missed your street on Monday. That is on us, and the cot comes on Friday by noon.',
  },
  { customer: 'When does it come?', reply: 'DPD will text you a slot before nine.' },
  {
    customer: 'My card does not work at your till.',
    reply: 'The bank blocked the card as unusual spending. It opens again once you approve it in their app.',
  },
]
