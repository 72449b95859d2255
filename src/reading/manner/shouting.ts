/** Sentences that are shouted from end to end, names and all: nothing in them tells a name from a word. */

import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'

/** Fewer capital letters or words than these may be a code or a heading. */
const fewest = { letters: 10, words: 3 }

/** Whether a piece of text is all in capitals. */
export function isShouted(text: string): boolean {
  if (/\p{Ll}/u.test(text)) return false
  const words = text.match(/\p{Lu}[\p{Lu}'’-]*/gu) ?? []
  return words.length >= fewest.words && words.join('').length >= fewest.letters
}

/** The shouted sentences of a draft's body; codes have digits beside their letters. */
export function shoutedSentencesOf(prose: Prose): Sentence[] {
  return prose.body.filter(({ span }) => {
    const text = prose.slice(span)
    return isShouted(text) && !/\p{Lu}\d|\d\p{Lu}/u.test(text)
  })
}
