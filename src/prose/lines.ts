/** The lines of a text. */

import type { Span } from '../finding.js'
import { everyMatch } from './matches.js'

const lineBreak = /\r\n|\n|\r|\u2028|\u2029/g

export interface Line extends Span {
  /** Where the line's own characters end, before its break. */
  readonly close: number
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const match of everyMatch(lineBreak, text)) {
    lines.push({ start, close: match.index, end: match.index + match[0].length })
    start = match.index + match[0].length
  }
  if (start < text.length) lines.push({ start, close: text.length, end: text.length })
  return lines
}

/** Headers, farewells and greetings are short: more of a line than this is not looked at. */
const longestLook = 400

/** The beginning of a line, as far as it tells what the line is. */
export const lookOf = (folded: string, { start, close }: Line): string =>
  folded.slice(start, Math.min(close, start + longestLook))
