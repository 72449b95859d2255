import { correctsItself } from '../src/reading/apologies/apologies.js'
import { complaintOf } from '../src/reading/problems/complaint.js'
import { ask, defineRule, type Examples, quote } from '../src/rule.js'

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
    if (customer === undefined) return 'needs the customer’s message'
    if (!facts.problem) return 'the customer reports no failure'
    if (correctsItself(draft.prose)) return 'the draft corrects its own slip'
    return thread.apologyFor(customer) === undefined ? undefined : 'an earlier reply says sorry for it'
  },
  *check({ draft, customer, facts, basis }) {
    if (facts.apology !== 'none') return
    const complaint = complaintOf(customer, basis)
    const start = draft.prose.body[0]?.span.start ?? 0
    yield {
      span: { start, end: start },
      message: 'They report a failure and the draft never says sorry for it.',
      confidence: basis.problem.confidence,
      ...(complaint === undefined || customer === undefined
        ? {}
        : {
            evidence: complaint,
            suggestions: [
              ask(`They wrote ${quote(customer.prose.slice(complaint))}. Say sorry for that, first?`),
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
  },
  {
    customer: 'This is the third week my bins were missed.',
    reply: '⟦⟧The crew will visit your street on Thursday.',
  },
  {
    customer: 'Nobody turned up for the boiler visit I took a day off for.',
    reply: 'Hi Jo,\n\n⟦⟧The next free slot is 9am on Tuesday. Shall I book it?',
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
