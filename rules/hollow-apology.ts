import { complaintOf } from '../src/reading/problems/complaint.js'
import { ask, defineRule, type Examples, quote } from '../src/rule.js'

const messages = {
  conditional: 'An “if” or an “any” takes the apology back: they have told you what happened.',
  feeling: 'This is sorry for how they feel, not for what happened.',
  unnamed: 'This apology names nothing that happened to them.',
} as const

export default defineRule({
  id: 'hollow-apology',
  category: 'scripted',
  severity: 'error',
  weight: 6,
  summary: 'Flags an apology that is conditional, about feelings, or names nothing of this case.',
  why: 'Half an apology can sit worse than none: it shows that nobody looked at what went wrong.',
  sources: [
    'Robbennolt (2003), Michigan Law Review 102: 73 % accepted after a full apology, 52 % after none, 35 % after a partial one',
    'Ombudsman (Ireland), Guide to Making a Meaningful Apology',
    'Lewicki, Polin & Lount (2016), Negotiation and Conflict Management Research',
  ],
  skip({ facts }) {
    return facts.apology === 'none' ? 'the draft does not apologise' : undefined
  },
  *check({ draft, customer, facts, basis }) {
    if (facts.apology !== 'hollow') return
    const complaint = complaintOf(customer, basis)
    for (const { span, fault, softens } of draft.apologies(customer)) {
      // Where nobody reports a failure, a kind no owes no reason.
      if (softens && (customer === undefined || !facts.problem)) continue
      yield {
        span,
        message: messages[fault ?? 'unnamed'],
        factor: customer !== undefined && !facts.problem ? 0.6 : 1,
        ...(complaint === undefined || customer === undefined
          ? { suggestions: [ask(`What exactly is ${quote(draft.prose.slice(span), 40)} for? Name that.`)] }
          : {
              evidence: complaint,
              suggestions: [
                ask(`They wrote ${quote(customer.prose.slice(complaint))}. Say sorry for that?`),
                ask(
                  `Who or what caused it? ${quote(customer.prose.slice(complaint), 40)}: say so, or say that you are finding out.`,
                ),
              ],
            }),
      }
    }
  },
})

export const examples: Examples = [
  { reply: '⟦We are sorry if this caused you any trouble⟧.' },
  { reply: '⟦I’m sorry you feel we let you down⟧.' },
  { reply: '⟦Apologies for any inconvenience⟧.' },
  {
    customer: 'You charged me twice for May!',
    reply: '⟦We apologize for any inconvenience⟧. I refunded the second payment this morning.',
  },
  {
    customer: 'My flight was cancelled an hour before boarding.',
    reply: '⟦So sorry about this⟧! Which flight was it?',
  },
  { reply: 'I’m sorry the fitter never came on Tuesday and you lost a day’s pay.' },
  { reply: 'Sorry, I meant Thursday the 12th, not Tuesday.' },
  { reply: 'I’m sorry about your father. I’ve closed his account and you will get no more letters.' },
  { reply: 'We sent you the wrong charger twice. I’m sorry.' },
  {
    customer: 'Do you post seeds to Norway?',
    reply: 'Sorry, no. The garden centre in Bergen stocks the same range.',
  },
  {
    customer: 'You confirmed forty chairs, I said fourteen!',
    reply: 'Sorry, Ana. I heard 14 as 40. Fourteen chairs are on the van, at yours by 3.',
  },
  { reply: 'Sorry the lamp broke. If you’d like your money back instead, tell me and I’ll do that today.' },
]
