import type { Example, WinRule } from '../../src/rule.js'

/** At 14 words a sentence nearly every reader follows; past 25 they are lost (content design guidance of the UK government). */
const meanWords = 14
const mostWords = 25
/** A line is too little to tell, and a page is not short. */
const sentences = { fewest: 2, most: 9 }

const win: WinRule = {
  id: 'plain-and-short',
  label: 'Says what matters in short sentences, without a stock phrase',
  points: 2,
  *find({ draft, facts }) {
    if (facts.nextStep !== 'concrete' || draft.stockPhrases.length > 0) return
    const { body } = draft.prose
    const first = body[0]
    const last = body.at(-1)
    if (first === undefined || last === undefined) return
    if (body.length < sentences.fewest || body.length > sentences.most) return
    const lengths = body.map(({ span }) => draft.prose.read(span).match(/[\p{L}\p{N}'-]+/gu)?.length ?? 0)
    const words = lengths.reduce((sum, length) => sum + length, 0)
    if (words / body.length > meanWords || Math.max(...lengths) > mostWords) return
    yield { start: first.span.start, end: last.span.end }
  },
}

export default win

export const examples: readonly Example[] = [
  { reply: '⟦I’ve refunded 24 pounds to the card ending 4411. It shows by Friday.⟧' },
  { reply: 'Hi Ana,\n\n⟦The hinge left today. Send me a photo if it doesn’t fit.⟧' },
  { reply: 'I’ve refunded 24 pounds. Please do not hesitate to contact us.' },
  {
    reply:
      'I’ve looked at what happened with the card that you used on Monday, and since the bank had not answered by the time the page went away, the payment was taken a second time. I’ve sent it back.',
  },
  { reply: 'It left.' },
]
