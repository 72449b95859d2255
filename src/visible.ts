import type { Span } from './finding.js'

// Words as a reader parts them, with the signs and the closing tags that touch them.
const wordAhead = /[^\s<>\p{Cs}]{1,100}/uy
const words = /[^\s<>\p{Cs}]+(?:<\/[^<>]*>[^\s<>\p{Cs}]*)*/gu
/** UTF-16 units: no word is longer that somebody types. */
const longestLook = 100

/**
 * What to show for a span. Where something is missing, the word beside the place stands for it: viewers draw nothing
 * for a region without width, and nobody would see where the finding is. Where no word touches it, the place itself.
 */
export function visibleSpan(source: string, { start, end }: Span): Span {
  if (start < end) return { start, end }
  wordAhead.lastIndex = start
  const ahead = wordAhead.exec(source)
  if (ahead !== null) return { start, end: wordAhead.lastIndex }
  const before = source.slice(Math.max(0, start - longestLook), start)
  const [word = ''] = Array.from(before.matchAll(words)).at(-1) ?? []
  return { start: before.endsWith(word) ? start - word.length : start, end: start }
}
