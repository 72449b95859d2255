/** What an edit changes of its words, so that the others stay as they are, with what they look like and lead to. */

import type { Edit } from './finding.js'

export type Change = Pick<Edit, 'span' | 'text'>

/** @param fold makes alike what need not be changed at the end */
export function changedWords(draft: string, edit: Change, fold = (sign = '') => sign): Change {
  let { text } = edit
  let { start, end } = edit.span
  while (isInWord(draft, end)) text += draft[end++]
  const was = draft.slice(start, end)
  const by = text.length - was.length
  let head = 0
  while (head < text.length && was[head] === text[head]) head++
  let tail = was.length
  while (tail + Math.min(by, 0) > head && fold(was[tail - 1]) === fold(text[tail + by - 1])) tail--
  // No word is made of letters of two.
  while (isInWord(was, head) || isInWord(text, head)) head--
  while (isInWord(was, tail) || isInWord(text, tail + by)) tail++
  return { span: { start: start + head, end: start + tail }, text: text.slice(head, tail + by) }
}

/** Whether a place is between two letters, or the two units of a sign. */
const isInWord = (words: string, at: number): boolean =>
  at > 0 && at < words.length && /^(?:[\p{L}\p{N}]{2}|.)$/su.test(words.slice(at - 1, at + 1))
