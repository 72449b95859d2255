import { openQuestionsOf, toldApart } from '../../src/reading/questions/open-questions.js'
import { answerOf } from '../../src/reading/steps/answers.js'
import type { Example, WinRule } from '../../src/rule.js'

const win: WinRule = {
  id: 'answers-every-question',
  label: 'Answers all that the customer asked',
  points: 4,
  *find({ draft, customer }) {
    if (customer === undefined) return
    const asked = customer.questions.filter(({ kind }) => kind !== 'request')
    const first = draft.prose.body[0]
    const last = draft.prose.body.at(-1)
    if (asked.length === 0 || first === undefined || last === undefined) return
    const { outright, dodged } = answerOf(draft, customer)
    if (outright && !dodged && openQuestionsOf(toldApart(asked), draft).length === 0)
      yield { start: first.span.start, end: last.span.end }
  },
}

export default win

export const examples: readonly Example[] = [
  {
    customer: 'Is the blue one in stock, and do you ship to Jersey?',
    reply: '⟦Yes, six blue ones are in stock, and we ship to Jersey for 9 pounds.⟧',
  },
  { customer: 'When do you close on Sundays?', reply: 'Hi Jo,\n\n⟦We close at 4pm on Sundays.⟧' },
  {
    customer: 'Is the blue one in stock, and do you ship to Jersey?',
    reply: 'Yes, there are six blue ones in stock.',
  },
  { customer: 'When do you close on Sundays?', reply: 'I don’t know, I’ll ask the shop.' },
  { customer: 'The blue one came today.', reply: 'Glad it did, Jo.' },
]
