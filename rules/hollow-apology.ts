import type { Apology } from '../src/reading/apologies/apologies.js'
import { type ToldBack, toldBack } from '../src/reading/apologies/told-back.js'
import { complaintOf } from '../src/reading/problems/complaint.js'
import { ask, type Context, defineRule, type Examples, type Proposal, quote } from '../src/rule.js'

/** Where an apology opens its sentence, after a greeting or a cry at most. */
const opens =
  /^(?:(?:hi|hello|hey|dear|oh|ah|ugh|yikes|ouch|oops|wow|again|once again|first of all)\b[^.!?,]{0,25}[,!] )?(?:@\w+ )*$/
/** What may come after it: nothing, who is addressed, or what "we" do besides. */
const closes = /^(?:[.!]*$|, \p{L}+[.!]*$| (?:and|but) (?:we|i|am|are|have|will|would|can)\b)/u
/** "So sorry", "we sincerely apologise": what stays as the writer put it. */
const verbal = /^.*?\b(?:sorry|apologi[sz]e|regret)\b/isu

const messages = {
  conditional: 'An “if” or an “any” takes the apology back: they have told you what happened.',
  feeling: 'This is sorry for how they feel, not for what happened.',
  unnamed: 'This apology names nothing that happened to them.',
} as const

/** "We apologise for any inconvenience": the same with what they tell in place of what it names. */
function named(
  context: Context,
  { span, sentence }: Apology,
  told: ToldBack | undefined,
): Proposal | undefined {
  const { prose } = context.draft
  const before = prose.read({ start: sentence.span.start, end: span.start })
  const after = prose.read({ start: span.end, end: sentence.span.end })
  if (!opens.test(before) || !closes.test(after)) return undefined
  if (told === undefined || (told.ownsUp && context.liability === 'strict')) return undefined
  const words = prose.slice(span)
  // Two things are named, of which one may be real; or somebody is called by name.
  if (/ and |, /.test(prose.read(span)) || / \p{Lu}\p{Ll}+[.!]*$/u.test(words)) return undefined
  const stop = /[.!?\u2026]*$/.exec(words)?.[0] ?? ''
  const verb = verbal.exec(words)?.[0]
  const isLow = before !== '' && /^\p{Ll}/u.test(words)
  const text =
    verb === undefined
      ? `${isLow ? told.speaker.replace('We', 'we') : told.speaker} sorry ${told.clause}${stop}`
      : `${verb}${/sorry$/i.test(verb) ? '' : ' that'} ${told.clause}${stop}`
  return { kind: 'edit', label: `Name it, in their words: ${quote(text, 110)}`, span, text }
}

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
  *check(context) {
    const { draft, customer, facts, basis } = context
    if (facts.apology !== 'hollow') return
    const complaint = complaintOf(customer, basis)
    const told = toldBack(context, complaint)
    for (const apology of draft.apologies(customer)) {
      const { span, fault, softens } = apology
      // Where nobody reports a failure, a kind no owes no reason.
      if (softens && (customer === undefined || !facts.problem)) continue
      const inTheirs = named(context, apology, told)
      yield {
        span,
        message: messages[fault ?? 'unnamed'],
        factor: customer !== undefined && !facts.problem ? 0.6 : 1,
        ...(complaint === undefined || customer === undefined
          ? { suggestions: [ask(`What exactly is ${quote(draft.prose.slice(span), 40)} for? Name that.`)] }
          : {
              evidence: complaint,
              suggestions: [
                ...(inTheirs === undefined ? [] : [inTheirs]),
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
    fixed: 'We apologize that we charged you twice for May. I refunded the second payment this morning.',
  },
  {
    customer: 'My flight was cancelled an hour before boarding.',
    reply: '⟦So sorry about this⟧! Which flight was it?',
    fixed: 'So sorry your flight was cancelled an hour before boarding! Which flight was it?',
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
