import { isCalled } from '../../src/reading/manner/names.js'
import type { Example, WinRule } from '../../src/rule.js'

const win: WinRule = {
  id: 'uses-their-words',
  label: 'Picks up the customer’s own words',
  points: 2,
  *find({ draft, customer, basis }) {
    if (customer === undefined) return
    const { prose } = draft
    const own = basis.acknowledges.evidence.filter(
      ({ in: where, span }) => where === 'draft' && !isCalled(prose, customer.prose, span),
    )
    const first = own[0]
    if (first !== undefined && own.length >= 2) yield draft.prose.sentenceAt(first.span)?.span ?? first.span
  },
}

export default win

export const examples: readonly Example[] = [
  {
    customer: 'The oak bench came with a cracked leg and two screws short.',
    reply: '⟦I’m sorry about the cracked leg on your oak bench.⟧ The two screws leave tonight.',
  },
  {
    customer: 'Is the blue kettle in the Leeds shop?',
    reply: '⟦Yes, there are four blue kettles in Leeds.⟧',
  },
  {
    customer: 'The oak bench came with a cracked leg.',
    reply: 'I’m sorry about that. Another leaves tonight.',
  },
  {
    customer: 'The oak bench wobbles.\n\nThanks,\nIda Oak',
    reply: 'Thank you, Ida! Hi again, Oak, it leaves tonight.',
  },
  { customer: 'frogking99 here, my dragon egg never hatched', reply: 'Hi frogking99, thanks, Egg!' },
  { reply: 'The oak bench leaves tonight.' },
]
