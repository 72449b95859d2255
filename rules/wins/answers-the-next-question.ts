import { lined } from '../../src/reading/patterns/source.js'
import type { Example, WinRule } from '../../src/rule.js'

/** What may yet go wrong with the thing itself; an offer of help "if you need anything" is not about it. */
const contingency = lined(
  String.raw`
      (?<![\w'])(?:if|in case|should) (?:it|that|this|they|the [\w' -]{2,30}?|your [\w' -]{2,30}?|
      anybody|nobody|no one)(?:'s| is| are| has| have| does| do)?(?: not|n't| still| ever| no longer)? (?!you\b)[a-z]+
    `,
)
/** What the customer need not do or find out any more. */
const sparing = lined(
  String.raw`
      (?<![\w'])(?:so (?:that )?you (?:don't|do not|won't|needn't|never) (?:have to|
      need to|\w+)|you (?:don't|do not|won't|needn't) (?:need to |have to )?(?:do|send|
      return|pay|call|ring|chase|be in|wait|fill|order|cancel|print|pack)|nothing (?:more )?(?:for you )?to (?:do|
      pay|send|sign))(?![\w'])
    `,
)

const win: WinRule = {
  id: 'answers-the-next-question',
  label: 'Says what to do if it goes wrong, or what they need not do',
  points: 2,
  *find({ draft, channel }) {
    const steps = draft.steps(channel).filter(({ kind }) => kind === 'concrete')
    for (const sentence of draft.prose.body) {
      const piece = draft.prose.read(sentence.span)
      const isStock = draft.stockPhrases.some(phrase => phrase.sentence === sentence)
      if (isStock || piece.endsWith('?')) continue
      const isProvided = contingency.test(piece) && steps.some(step => step.sentence === sentence)
      if (!isProvided && !sparing.test(piece)) continue
      yield sentence.span
      return
    }
  },
}

export default win

export const examples: readonly Example[] = [
  {
    reply:
      'The 48 pounds reach your card by Thursday. ⟦If it isn’t there by then, reply to this and I’ll ring the bank.⟧',
  },
  { reply: 'I’ve sent another mug. ⟦You don’t need to return the chipped one.⟧' },
  { reply: 'The hinge left today. ⟦Hold it shut for an hour, so you don’t have to drill again.⟧' },
  { reply: 'The hinge left today. If you need anything else, contact us.' },
  { reply: 'The hinge left today.' },
  { reply: 'Does it happen if the door is shut?' },
]
