import type { Example, WinRule } from '../../src/rule.js'

const win: WinRule = {
  id: 'names-the-failure',
  label: 'Says sorry for the very thing that went wrong',
  points: 2,
  *find({ draft, customer, facts }) {
    if (!facts.problem) return
    const real = draft.apologies(customer).find(({ kind, names }) => kind === 'real' && names)
    if (real !== undefined) yield real.span
  },
}

export default win

export const examples: readonly Example[] = [
  {
    customer: 'My vase came in twelve pieces.',
    reply: '⟦I’m sorry your vase came in pieces⟧. Shall I send another?',
  },
  { customer: 'Nobody came on Tuesday!', reply: '⟦I’m sorry nobody came on Tuesday⟧.' },
  { customer: 'My vase came in twelve pieces.', reply: 'We apologise for any inconvenience.' },
  {
    customer: 'The lift is broken and my sister has the flu.',
    reply: 'I’m sorry your sister has the flu. Jo mends the lift at 4.',
  },
  {
    customer: 'My son was ill after your mussels!',
    reply: '⟦I’m so sorry your son was ill after our mussels⟧. Please ring me.',
  },
  {
    customer: 'We were sent a dead man’s bill. How could you send that?',
    reply: '⟦I am sorry that we sent that bill⟧. I have cancelled it.',
  },
  { customer: 'Do you sell blue vases?', reply: 'Yes, in two sizes.' },
]
