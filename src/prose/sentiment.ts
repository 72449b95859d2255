/** The one door to retext-sentiment. */

import type { Root } from 'nlcst'
import retextEnglish from 'retext-english'
import retextSentiment from 'retext-sentiment'
import { unified } from 'unified'
import { withoutRuns } from './fold.js'

/** retext-sentiment is typed for unified 10; it is a function from settings to a transformer all the same. */
const addSentiment = (retextSentiment as unknown as () => (tree: Root) => void)()
const english = unified().use(retextEnglish).freeze()

/**
 * The AFINN polarity of a text: below zero for negative words, above for positive ones. Its word list knows
 * lower case only, so it is given the folded text. A hint, never a judgement: "Where is my refund? It has been
 * three weeks." is 0.
 */
export function polarityOf(folded: string): number {
  const tree = english.parse(withoutRuns(folded))
  addSentiment(tree)
  const data = tree.data as { polarity?: number } | undefined
  return data?.polarity ?? 0
}
