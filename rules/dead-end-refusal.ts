import { refusalsOf } from '../src/reading/causes/refusals.js'
import { ask, defineRule, type Examples, quote } from '../src/rule.js'

export default defineRule({
  id: 'dead-end-refusal',
  category: 'action',
  severity: 'error',
  weight: 8,
  summary: 'Flags a no without a reason and without anything to do instead.',
  why: 'A bare no leaves them nothing to understand and nowhere to go.',
  sources: [
    'Locker (1999), Journal of Business and Technical Communication 13(1): reasons and alternatives in refusals',
    'Management Communication Quarterly 2(1), 1988, doi 10.1177/0893318988002001006: alternatives raise goodwill',
  ],
  *check({ draft, customer, facts }) {
    const { prose } = draft
    for (const { span, hasReason, hasOption } of refusalsOf(draft, customer)) {
      // Whoever only asked whether has an answer in the reason.
      if (hasOption || (hasReason && (!facts.problem || facts.nextStep === 'concrete'))) continue
      const line = quote(prose.slice(span))
      if (hasReason)
        yield {
          span,
          message: 'They have the why. Say what they can do instead, or where they can take it.',
          severity: 'warning',
          weight: 5,
          confidence: 0.7,
          suggestions: [ask(`${line}: what is the nearest thing you can do, or whom can they ask?`)],
        }
      else
        yield {
          span,
          message: 'Say why not, in words they can follow, and the nearest thing that can be done.',
          confidence: 0.85,
          suggestions: [ask(`${line}: why not? And what is the nearest thing you can do?`)],
        }
    }
  },
})

export const examples: Examples = [
  { customer: 'I want my money back for the coat.', reply: '⟦Unfortunately we can’t refund this order.⟧' },
  { customer: 'Do you have the boots in 43?', reply: '⟦That size is no longer available.⟧' },
  { customer: 'Any news on my loan?', reply: '⟦Your application has been declined.⟧' },
  { customer: 'Can you send it to my sister in St Helier?', reply: '⟦We don’t ship to Jersey.⟧' },
  { customer: 'I need the lamp for a party.', reply: '⟦We can’t send the lamp on Friday.⟧' },
  { customer: 'Could the piano come this week?', reply: '⟦We won’t deliver to the farm on Saturday.⟧' },
  {
    customer: 'My brother will travel in my place.',
    reply: '⟦It is not possible to change the name on the ticket.⟧',
  },
  {
    customer: 'I want my money back for the headphones.',
    reply: '⟦As per our policy, opened items cannot be returned.⟧',
  },
  {
    customer: 'Your lamp burnt a hole in my rug and I want it paid for!',
    reply: '⟦We can’t compensate you for the rug because it was not bought here.⟧',
  },
  {
    customer: 'The sleeve is too short, I want a refund.',
    reply:
      'I can’t refund it because it was made to your measurements, but I can remake it with a longer sleeve for the cost of the cloth.',
  },
  {
    customer: 'Do you have the boots in 43?',
    reply: 'That size is sold out; the next batch lands on 3 June and I’ve put one aside for you.',
  },
  {
    customer: 'I paid on Monday.',
    reply: 'I can’t see the payment on our side, so send me the bank’s reference and I’ll trace it today.',
  },
  {
    customer: 'Was I charged twice?',
    reply: 'You can’t be charged twice: the second line is only a hold and drops off on Friday.',
  },
  {
    customer: 'Can you send it to Jersey?',
    reply:
      'We don’t ship to Jersey because the courier stopped in May; your sister’s address in Poole would work.',
  },
  {
    customer: 'I need the lamp for a party.',
    reply: 'I can’t send the lamp on Friday, but I will on Thursday.',
  },
  { customer: 'Is the bus on time?', reply: 'I’m afraid the 8.15 is ten minutes late.' },
  { customer: 'Can I pay in cash?', reply: 'If you can’t pay by card, our shop in York takes cash.' },
]
