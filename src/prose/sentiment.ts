/** The one door to retext-sentiment. */

import type { Root } from 'nlcst'
import retextEnglish from 'retext-english'
import retextSentiment from 'retext-sentiment'
import { unified } from 'unified'
import { withoutRuns } from './fold.js'
import { everyMatch } from './matches.js'
import { Memory } from './memory.js'

/** retext-sentiment is typed for unified 10; it is a function from settings to a transformer all the same. */
const addSentiment = (retextSentiment as unknown as () => (tree: Root) => void)()
const english = unified().use(retextEnglish).freeze()

/**
 * The AFINN polarity of a text: below zero for negative words, above for positive ones. Its word list knows
 * lower case only, so it is given the folded text. A hint, never a judgement: "Where is my refund? It has been
 * three weeks." is 0.
 */
export function polarityOf(folded: string): number {
  return ofPlainWords(folded) ?? polarityIn(english.parse(withoutRuns(folded)))
}

function polarityIn(tree: Root): number {
  addSentiment(tree)
  const data = tree.data as { polarity?: number } | undefined
  return data?.polarity ?? 0
}

/** A word with the marks around it, of which the parser makes the same whatever stands beside it. */
const plain = /^["(@#\\]?([a-z0-9]+(?:['-][a-z0-9]+)*)[")]?[.,;:!?]{0,3}[")]?$/
const negates = /^(?:not|neither|nor)$|n't/
/** A sentence may end here, and with it what a negation reaches. */
const mayEnd = /[.!?\n\r\u2028\u2029]/

const known = new Memory(8000)
const ofWord = (value: string): number =>
  polarityIn({
    type: 'RootNode',
    children: [
      { type: 'SentenceNode', children: [{ type: 'WordNode', children: [{ type: 'TextNode', value }] }] },
    ],
  })

/** An emoji, a dash: no word, so that what a negation turns round is yet to come. */
const ofMarks = (marks: string): number => polarityIn(english.parse(marks))

/** The sum over the words, the one after a negation turned round; undefined where only the parser can tell. */
function ofPlainWords(text: string): number | undefined {
  let sum = 0
  let negated = false
  const found = everyMatch(/(\S+)(\s*)/g, text)
  for (const [i, { 1: written = '', 2: space = '' }] of found.entries()) {
    const word = plain.exec(written)?.[1]
    if (word === undefined) {
      if (/[\p{L}\p{N}]/u.test(written)) return undefined
      const polarity = known.recall(ofMarks, written)
      sum += negated ? -polarity : polarity
      continue
    }
    const isNegation: boolean = !negated && negates.test(word)
    if (isNegation && mayEnd.test(written + space)) return undefined
    const next = found[i + 1]?.[0]
    const isAmid = written.endsWith('.') && next !== undefined
    if (isAmid && !/^[a-z]/.test(next)) return undefined
    // The parser takes one full stop before a small letter for a part of the word, which is then in no list.
    const polarity = isAmid && /\w\.$/.test(written) ? 0 : known.recall(ofWord, word)
    sum += negated ? -polarity : polarity
    negated = isNegation
  }
  return sum
}
