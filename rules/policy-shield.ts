import { policiesOf } from '../src/reading/causes/policies.js'
import { ask, defineRule, type Examples, quote } from '../src/rule.js'

const asksForRule =
  /\b(?:polic(?:y|ies)|rules?|terms|procedures?|guidelines|regulations|allowed|permitted|security reasons)\b/

export default defineRule({
  id: 'policy-shield',
  category: 'scripted',
  severity: 'warning',
  weight: 4,
  summary: 'Flags a rule given as the reason, with nothing behind it.',
  why: 'That there is a rule tells them nothing of what it is for, and that nobody looked at their case.',
  sources: [
    'Shaw, Wild & Colquitt (2003), Journal of Applied Psychology 88(3): an explanation works where it is adequate',
    'Gelbrich & Roschk (2011), Journal of Service Research: fair treatment drives satisfaction',
  ],
  skip({ customer }) {
    return customer !== undefined && asksForRule.test(customer.prose.folded)
      ? 'the customer asked what the rule is'
      : undefined
  },
  *check({ draft }) {
    const { prose } = draft
    for (const { span, sentence } of policiesOf(prose))
      yield {
        span,
        message: 'Say what the rule is for, or what you can do inside it.',
        confidence: 0.8,
        suggestions: [
          ask(
            `${quote(prose.slice(sentence.span))}: what is the rule for? Say that, or what you can do inside it.`,
          ),
        ],
      }
  },
})

export const examples: Examples = [
  {
    customer: 'I want to send the earphones back.',
    reply: '⟦As per our policy⟧, opened items cannot be returned.',
  },
  {
    customer: 'I only noticed it three weeks later.',
    reply: '⟦Our system doesn’t allow⟧ refunds after 14 days.',
  },
  { customer: 'Which room is my mother in?', reply: '⟦For security reasons⟧ I can’t help with that.' },
  { customer: 'Please move my appointment to the evening.', reply: '⟦It’s against company procedure⟧.' },
  {
    customer: 'You took 90 pounds for a class I never went to.',
    reply: '⟦You agreed to the terms and conditions⟧.',
  },
  {
    customer: 'Please send the earphones back to me.',
    reply:
      'We can’t take back opened ear tips because the next person would put them in their ears; I can swap the case.',
  },
  { customer: 'Can I return it?', reply: 'You have 30 days by law, so until 12 June.' },
  {
    customer: 'Please read me my bill.',
    reply: 'I ask for the postcode so that nobody else can read your bills.',
  },
  {
    customer: 'What is your returns policy on sale items?',
    reply: 'As per our policy, sale items can come back for 14 days, unworn, with the tag.',
  },
  { customer: 'I’m two days late.', reply: 'The 30-day limit doesn’t matter here: the fault was ours.' },
  {
    customer: 'Please let me in without the form.',
    reply: 'Under our policy two people check each form, so that nobody gets the wrong dose.',
  },
  { customer: 'Do you insure bikes?', reply: 'Yes, your home policy covers a bike up to 900 pounds.' },
]
