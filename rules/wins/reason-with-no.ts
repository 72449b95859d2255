import { refusalsOf } from '../../src/reading/causes/refusals.js'
import type { Example, WinRule } from '../../src/rule.js'

const win: WinRule = {
  id: 'reason-with-no',
  label: 'Says no with a reason and something to do instead',
  points: 2,
  *find({ draft }) {
    const no = refusalsOf(draft).find(({ hasReason, hasOption }) => hasReason && hasOption)
    if (no !== undefined) yield no.sentence.span
  },
}

export default win

export const examples: readonly Example[] = [
  {
    customer: 'Can you ship the piano to Sark?',
    reply:
      '⟦We can’t ship pianos to Sark because the ferry has no crane.⟧ I can have it at the quay in Guernsey on Friday.',
  },
  { customer: 'Can you ship the piano to Sark?', reply: 'We can’t ship pianos to Sark.' },
  {
    customer: 'Can you ship the piano to Sark?',
    reply: 'We can’t ship pianos to Sark because the ferry has no crane.',
  },
  { customer: 'Can you ship the piano to Sark?', reply: 'Yes, it leaves on Friday.' },
]
