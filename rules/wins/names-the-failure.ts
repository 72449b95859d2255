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
  { customer: 'Do you sell blue vases?', reply: 'Yes, in two sizes.' },
]
