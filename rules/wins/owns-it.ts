import { owningOf } from '../../src/reading/apologies/owning.js'
import type { Example, WinRule } from '../../src/rule.js'

const win: WinRule = {
  id: 'owns-it',
  label: 'Says in the first person who caused it',
  points: 2,
  *find({ draft, customer, facts }) {
    if (customer !== undefined && !facts.problem) return
    const owning = owningOf(draft.prose)
    if (owning !== undefined) yield owning.span
  },
}

export default win

export const examples: readonly Example[] = [
  {
    customer: 'You charged me twice for May!',
    reply:
      '⟦I ran the payment again after the first one timed out: my mistake.⟧ The 48 pounds go back today.',
  },
  {
    customer: 'The coat came in the wrong size.',
    reply: '⟦We sent you the wrong size.⟧ The right one left Leeds at noon.',
  },
  { customer: 'Nobody rang me on Tuesday.', reply: '⟦That one is on us, and I’m sorry you waited in.⟧' },
  { customer: 'The coat is a size too small.', reply: 'The wrong size was sent.' },
  { customer: 'The coat is a size too small.', reply: 'Tell me if we got the size wrong.' },
  {
    customer: 'The heating is off again.',
    reply: 'If the pump isn’t with you by 7, we put off the work and you owe nothing.',
  },
  { customer: 'Nobody came at 8.', reply: 'We never deliver before 9.' },
  { customer: 'Nobody came at 8.', reply: '⟦We never booked the van.⟧ It comes at noon.' },
  { customer: 'Do you sell coats?', reply: 'We made 40 of them in May.' },
]
