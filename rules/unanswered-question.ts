import { ask, defineRule, type Examples, needsMessage, quote } from '../src/rule.js'

export default defineRule({
  id: 'unanswered-question',
  category: 'listening',
  severity: 'error',
  weight: 9,
  summary: 'Flags each question of the customer’s that the draft leaves without an answer.',
  why: 'A question without an answer has to be asked again, and shows that the message was not read to its end.',
  sources: [
    'Davidow (2000), Journal of Hospitality & Tourism Research 24(4): attentiveness matters most among the dimensions of a reply',
    'Dixon, Freeman & Toman (2010), Harvard Business Review 88(7/8): having to ask again drives customers away',
  ],
  skip({ customer }) {
    if (customer === undefined) return needsMessage
    return customer.questions.length === 0 ? 'the customer asks nothing' : undefined
  },
  *check({ draft, customer }) {
    if (customer === undefined) return
    const end = draft.prose.body.at(-1)?.span.end ?? draft.prose.text.length
    for (const { question, confidence } of draft.openQuestions(customer)) {
      // Whether a reason is given is for `missing-cause` to say.
      if (question.kind === 'why') continue
      const words = quote(customer.prose.slice(question.span))
      yield {
        span: { start: end, end },
        message:
          question.kind === 'request'
            ? 'They asked for this and the draft neither does it nor says why not.'
            : 'They asked this and the draft does not say.',
        confidence,
        evidence: question.span,
        suggestions: [
          ask(
            question.kind === 'request'
              ? `They asked: ${words}. Have you done it, or when will you?`
              : `They asked: ${words}. What is the answer, or when will you know it?`,
          ),
        ],
      }
    }
  },
})

export const examples: Examples = [
  {
    customer: 'Is the blue one in stock, and do you ship to Jersey?',
    reply: 'Yes, there are six blue ones in stock.⟦⟧',
  },
  {
    customer: 'When will the engineer come? Also, do I need to be in?',
    reply: 'He will come on Tuesday at 9am.⟦⟧',
  },
  {
    customer: 'Can you tell me whether the warranty covers the battery?',
    reply: 'Batteries last about two years with normal use.⟦⟧',
  },
  {
    customer: 'Please cancel the July order and confirm the refund amount.',
    reply: 'I’ve cancelled the July order.⟦⟧',
  },
  {
    customer: 'How do I turn off the beeping?',
    reply: 'Glad to have you with us! The alarm comes with a two-year guarantee.⟦⟧',
  },
  {
    customer: 'does it come in XL and will it be restocked',
    reply: 'Thank you for your interest in our range, Sam.⟦⟧⟦⟧',
  },
  {
    customer: 'Love the lamp, it looks great in the hall. also do you do gift wrap',
    reply: 'So glad that you love the lamp in your hall!⟦⟧',
  },
  {
    customer: 'Is the blue one in stock, and do you ship to Jersey?',
    reply: 'Six blue ones are in stock, and we ship to Jersey for 9 pounds.',
  },
  {
    customer: 'What kind of company loses a piano?!',
    reply: 'I’m sorry we lost your piano. It is in Dover, and the van brings it on Monday at noon.',
  },
  {
    customer: 'Do I need to pay the return postage?',
    reply: 'You can keep the chipped mug, so nothing to return.',
  },
  {
    customer: 'Does the warranty cover the battery?',
    reply: 'I don’t know for that model. I’ve asked the maker and will tell you on Thursday.',
  },
  { customer: 'It’s the 64GB one, right?', reply: 'Yes, 64GB.' },
  {
    customer: 'Do you have it in green? Never mind, I found it on the shelf.',
    reply: 'Lovely, enjoy it!',
  },
  {
    customer: '@HollyBank when will my new card come and does the old one still work?',
    reply: 'Can you DM us the last four digits of the old card? ^KL',
  },
  {
    customer: 'I’d like to know how much postage to Cork is, and when it would get here.',
    reply: 'Postage is 7 euros and takes three days.',
  },
]
