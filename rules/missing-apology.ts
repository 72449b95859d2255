import { correctsItself } from '../src/reading/apologies/apologies.js'
import { toldBack } from '../src/reading/apologies/told-back.js'
import { complaintOf } from '../src/reading/problems/complaint.js'
import {
  ask,
  type Context,
  defineRule,
  type Examples,
  needsMessage,
  type Proposal,
  quote,
  type Span,
} from '../src/rule.js'

/** Below this it may be a question. */
const sure = 0.78
/** A mishap of their own, or a stranger's deed. */
const notOurs =
  /\b(?:i|we)(?:'ve| have)? (?:accidentally |stupidly )?(?:left|lost|forgot|forgotten|mislaid|misplaced|dropped)\b|^(?:@\w+ )*(?:left|lost|forgot) my\b|\b(?:someone|somebody)(?: has| have)? (?:took|taken|stole|stolen|used|hacked)\b/

/** What they cannot do themselves may ask for help and blame nobody. */
const inability = /^(?:can'?t|cannot|couldn'?t|could not|not able to|unable to)\b/
/** "Don't fail me", "if it crashes": it has not come about. */
const notYet = /\b(?:if|unless|don't|dont|never) (?:\w+ ){0,2}$/

/** Whether it surely was the company that failed them. */
function isSure({ customer, basis: { problem } }: Context): boolean {
  if (customer === undefined) return true
  if (problem.confidence < sure || notOurs.test(customer.prose.folded)) return false
  const cues = problem.evidence.filter(({ in: where }) => where === 'customer')
  const isWeak = ({ span }: { readonly span: Span }): boolean =>
    inability.test(customer.prose.read(span)) ||
    notYet.test(customer.prose.folded.slice(Math.max(0, span.start - 30), span.start))
  return cues.length === 0 || !cues.every(isWeak)
}

/** Their own words as an apology at the front of the draft, where they can be told back. */
function apologyFirst(context: Context, complaint: Span | undefined): Proposal | undefined {
  const { draft } = context
  const first = draft.prose.body[0]
  if (first?.kind !== 'body') return undefined
  const told = toldBack(context, complaint)
  // Whether the company did it is not for us to write where every word counts.
  if (told === undefined || (told.ownsUp && context.liability === 'strict')) return undefined
  const apology = `${told.speaker} sorry ${told.clause}.`
  const { start } = first.span
  const letter = draft.prose.text.charAt(start)
  // "Hi Ana, your lamp …": the sentence that came after the greeting has its capital now.
  const isLow = /\p{Ll}/u.test(letter)
  return {
    kind: 'edit',
    // Whether the company did it is for the writer to say.
    label: `${told.ownsUp ? 'If that is so, own it' : 'Say it in their words'}: ${quote(apology, 110)}`,
    span: { start, end: isLow ? start + 1 : start },
    text: `${apology} ${isLow ? letter.toUpperCase() : ''}`,
  }
}

export default defineRule({
  id: 'missing-apology',
  category: 'ownership',
  severity: 'error',
  weight: 5,
  summary: 'Flags a draft that never says sorry for a failure the customer reports.',
  why: 'Someone who was let down and hears no sorry takes it that nobody minds.',
  sources: [
    'Hill (2013), When Are Apologies Effective?, meta-analysis: apology and forgiveness r = .32',
    'Lewicki, Polin & Lount (2016), Negotiation and Conflict Management Research',
    'You, Yang, Wang & Deng (2020), Journal of Marketing 84(2): thanks can do as much as sorry',
  ],
  skip({ draft, customer, thread, facts }) {
    if (customer === undefined) return needsMessage
    if (!facts.problem) return 'the customer reports no failure'
    if (correctsItself(draft.prose)) return 'the draft corrects its own slip'
    return thread.apologyFor(customer) === undefined ? undefined : 'an earlier reply says sorry for it'
  },
  *check(context) {
    const { draft, customer, facts, basis } = context
    if (facts.apology !== 'none') return
    const complaint = complaintOf(customer, basis)
    const start = draft.prose.body[0]?.span.start ?? 0
    const opening = apologyFirst(context, complaint)
    yield {
      span: { start, end: start },
      message: 'They report a failure and the draft never says sorry for it.',
      ...(isSure(context) ? {} : { severity: 'info' }),
      confidence: basis.problem.confidence,
      ...(complaint === undefined || customer === undefined
        ? {}
        : {
            evidence: complaint,
            suggestions: [
              ask(`They wrote ${quote(customer.prose.slice(complaint))}. Say sorry for that, first?`),
              ...(opening === undefined ? [] : [opening]),
            ],
          }),
    }
  },
})

export const examples: Examples = [
  {
    customer: 'You said Monday, and it is Thursday with no sign of the sofa.',
    reply: '⟦⟧The sofa is on the Bristol van tomorrow between 8 and 10.',
  },
  {
    customer: 'My order arrived with the glass smashed and I cut my hand.',
    reply: '⟦⟧Put the item in the attached box and I will send another on Monday.',
  },
  {
    customer: 'You charged me twice for the May bill.',
    reply: '⟦⟧The second payment goes back by Friday 6 June.',
    fixed: 'I’m sorry we charged you twice for the May bill. The second payment goes back by Friday 6 June.',
  },
  {
    customer: 'This is the third week my bins were missed.',
    reply: '⟦⟧The crew will visit your street on Thursday.',
  },
  {
    customer: 'Nobody turned up for the boiler visit I took a day off for.',
    reply: 'Hi Jo,\n\n⟦⟧The next free slot is 9am on Tuesday. Shall I book it?',
    fixed:
      'Hi Jo,\n\nI’m sorry nobody turned up for the boiler visit you took a day off for. The next free slot is 9am on Tuesday. Shall I book it?',
  },
  {
    customer: 'My order arrived with the glass smashed.',
    reply: 'I’m sorry the glass arrived smashed; we packed it with no padding at all.',
  },
  {
    customer: 'Can I change the colour before it ships?',
    reply: 'Yes. I’ve changed it to green and it ships tomorrow.',
  },
  {
    customer: 'It would be nice if the app had a dark mode.',
    reply: 'There isn’t one today. I’ve added your vote to the request.',
  },
  {
    customer: 'You charged me twice.',
    reply:
      'You’re right, and it was my mistake: I ran the payment again after the first one timed out. The 48 pounds goes back today.',
  },
  { customer: 'Thanks so much, the new hinge fits perfectly!', reply: 'Glad the hinge fits, Omar.' },
]
