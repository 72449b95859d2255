import type { Example, WinRule } from '../../src/rule.js'

const win: WinRule = {
  id: 'names-the-feeling',
  label: 'Says what it was like for this customer',
  points: 8,
  *find({ facts, basis }) {
    const feeling = basis.empathy.evidence[0]
    if (facts.empathy === 'specific' && feeling !== undefined) yield feeling.span
  },
}

export default win

export const examples: readonly Example[] = [
  {
    customer: 'The cake never came and my daughter cried at her own birthday party.',
    reply: '⟦I can imagine how upsetting a birthday party without the cake was for your daughter.⟧',
  },
  {
    customer: 'I missed my wedding rehearsal because the train was cancelled.',
    reply: '⟦Missing your wedding rehearsal over a cancelled train must have been awful.⟧',
  },
  { customer: 'The cake never came.', reply: 'I understand your frustration.' },
  { customer: 'The cake never came.', reply: 'I’m sorry the cake never came.' },
]
