import type { Span } from '../finding.js'
import { type Block, type BlockKind, isApart } from './blocks.js'
import { everyMatch } from './matches.js'

export interface Sentence {
  /** Without the white space around it. */
  readonly span: Span
  readonly kind: BlockKind
}

const abbreviation =
  /(?:^|[\s("'])(?:mr|mrs|ms|dr|prof|st|no|nos|vs|etc|e\.g|i\.e|eg|ie|approx|incl|inc|ltd|co|tel|ref|ext|dept|fig|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|[a-z])$/
/** "Acme Inc. I will write" is two sentences. */
const ofCompany = /\b(?:inc|ltd|co)$/
const opensSentence = /^ (?:I|I['\u2019]\w+|We|We['\u2019]\w+|You|Your|It|The|This|That|Our|Please|If|My)\b/
/** "a.m.", "p.m." and "U.K." end a sentence only where a capital follows. */
const dotted = /(?:^|[\s\d("'])(?:[a-z]\.)+[a-z]$/
const stop =
  /(?<![.!?\u2026])[.!?\u2026]+["')\]\u201D\u2019*_]*(?=\s|$|[^\w\s.,;:/@)]{1,8}(?:\s|$))|[.!?](?=[A-Z][a-z'\u2019]|I\b)|(?:\r\n|[\n\r\u2028\u2029])/gu

/**
 * Sentences of the blocks that are prose. A line break ends one, unless the line stops
 * in the middle and the next goes on in lower case (it was wrapped).
 */
export function sentencesOf(text: string, folded: string, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = []
  for (const { kind, span } of blocks) {
    if (isApart(kind)) continue
    let start = span.start
    let lineStart = span.start
    const push = (end: number): void => {
      let from = start
      let to = end
      while (from < to && /\s/.test(text[from] as string)) from++
      while (to > from && /\s/.test(text[to - 1] as string)) to--
      for (const span of piecesOf(text, from, to)) sentences.push({ kind, span })
      start = end
    }
    stop.lastIndex = 0
    const within = text.slice(span.start, span.end)
    for (const match of everyMatch(stop, within)) {
      const at = span.start + match.index
      const end = at + match[0].length
      if (/^[\r\n\u2028\u2029]/.test(match[0])) {
        const wrapped =
          at - lineStart >= 12 &&
          /^[a-z]/.test(text.slice(end)) &&
          !/[.!?:;]\s*$/.test(text.slice(lineStart, at))
        lineStart = end
        if (!wrapped) push(end)
        continue
      }
      if (match[0].startsWith('.') && !match[0].startsWith('..')) {
        const before = folded.slice(Math.max(start, at - 12), at)
        if (
          abbreviation.test(before) &&
          !(ofCompany.test(before) && opensSentence.test(text.slice(at + 1, at + 12))) &&
          text[at + 1] !== undefined &&
          !/^\.["')\]]*\s*$/.test(text.slice(at, span.end))
        )
          continue
        if (dotted.test(before) && !/^[.\s]+[A-Z]/.test(text.slice(at, at + 4))) continue
        if (insideLink(folded, at)) continue
      }
      if (/^(?:\.{2,}|\u2026)/.test(match[0]) && /^\s+[a-z]/.test(text.slice(end, end + 3))) continue
      push(end)
    }
    push(span.end)
  }
  return sentences
}

/** Nobody writes a longer sentence; what has no stops is cut, so that the work grows with the length and no faster. */
const longest = 600

/** A sentence as one span or, where it never ends, as several, cut between words where there are any. */
function piecesOf(text: string, from: number, to: number): Span[] {
  const pieces: Span[] = []
  let start = from
  while (to - start > longest) {
    const space = text.lastIndexOf(' ', start + longest)
    let end = space > start ? space : start + longest
    if (/[\uDC00-\uDFFF]/.test(text[end] as string)) end--
    pieces.push({ start, end })
    start = end
    while (start < to && /\s/.test(text[start] as string)) start++
  }
  if (to > start) pieces.push({ start, end: to })
  return pieces
}

/** A stop that a web or mail address holds: "see example.com.Then" is left whole, like the address. */
function insideLink(folded: string, at: number): boolean {
  const from = Math.max(folded.lastIndexOf(' ', at), folded.lastIndexOf('\n', at)) + 1
  const word = folded.slice(from, at)
  return /^\uFFFC|@/.test(word) && /^\.\w/.test(folded.slice(at, at + 2))
}
