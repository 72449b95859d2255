/** Words and marks of a sentence, as frames read them. */

import { everyMatch } from '../../prose/matches.js'

/** A word or a single mark; a contraction is two words: "we're" is "we" and "'re". */
export interface Token {
  readonly word: string
  /** Letters or digits, not a mark. */
  readonly isWord: boolean
  readonly start: number
  readonly end: number
}

const wordOrMark = /([\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*)|\S/gu
const clitic = /^(.+)('(?:m|re|s|ve|ll|d))$/

/** Tokens of a piece of folded text. `offset` is where the piece starts. */
export function tokensOf(piece: string, offset = 0): Token[] {
  const tokens: Token[] = []
  for (const match of everyMatch(wordOrMark, piece)) {
    const start = offset + match.index
    const end = start + match[0].length
    const [, host, tail] = (match[0].includes("'") && clitic.exec(match[0])) || []
    if (host === undefined || tail === undefined) {
      tokens.push({
        word: match[0],
        isWord: match[1] !== undefined,
        start,
        end,
      })
      continue
    }
    const seam = start + host.length
    tokens.push(
      { word: host, isWord: true, start, end: seam },
      { word: tail, isWord: true, start: seam, end },
    )
  }
  return tokens
}
