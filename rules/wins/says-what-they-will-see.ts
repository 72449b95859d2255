import { lined } from '../../src/reading/patterns/source.js'
import type { Example, WinRule } from '../../src/rule.js'

/** What reaches the customer or changes for them, from where they stand. */
const seen = lined(
  String.raw`
      (?<![\w'])(?:you(?:'ll| will) (?:see|get|receive|have|find|notice|hear)|(?:it|
      they|this|which|the [\w ]{1,30}|your [\w ]{1,30})(?:'ll| will)? (?:reach(?:es)?|
      arrives?|shows?(?: up)?|lands?|gets? to|appears?|comes?)) (?!soon|shortly)
    `,
)

const win: WinRule = {
  id: 'says-what-they-will-see',
  label: 'Says what will reach the customer, and when',
  points: 2,
  *find({ draft, facts }) {
    if (facts.timeline !== 'concrete') return
    const dated = draft.times.filter(({ kind }) => kind === 'concrete').map(({ sentence }) => sentence)
    const told = dated.find(({ span }) => seen.test(draft.prose.read(span)))
    if (told !== undefined) yield told.span
  },
}

export default win

export const examples: readonly Example[] = [
  { reply: 'I refunded it this morning. ⟦You’ll see 48 pounds on your card by Thursday.⟧' },
  { reply: '⟦Your new hinge reaches you on Friday.⟧ Two screws are in the bag.' },
  { reply: '⟦The credit shows on your June bill, within 10 days.⟧' },
  { reply: 'You’ll hear from us soon.' },
  { reply: 'I’ll call the depot tomorrow at nine.' },
]
