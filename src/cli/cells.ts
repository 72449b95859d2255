/** Text as a terminal shows it: what each character looks like, how many columns it takes and where lines break. */

import stringWidth from 'string-width'
import type { Span } from '../finding.js'

/** What a reader sees as one character. */
export interface Cell {
  /** Its place in the text it was made from. */
  readonly span: Span
  /** Free of control characters, whatever the text holds. */
  readonly shown: string
  /** Columns: 0 where nothing shows, 2 for most emoji and CJK. */
  readonly width: number
  /** `note` is no part of the text and stays with what stands before it. */
  readonly kind: 'text' | 'space' | 'end-of-line' | 'note'
}

export interface Line<C extends Cell = Cell> {
  /** Without the spaces at the end. */
  readonly cells: readonly C[]
  /** All of the text that the line stands for: its trailing spaces and the end of line too. */
  readonly span: Span
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const endOfLine = /^(?:\r\n|[\n\r\u0085\u2028\u2029])$/
const control = /^[\u0000-\u001f\u007f-\u009f]$/
// These turn the direction of everything that follows on the line, the marks of other findings included.
const direction = /^[\u202a-\u202e\u2066-\u2069]$/
const invisible = /^\p{Cf}$/u
const loneSurrogate = /^\p{Cs}$/u
const space = /^\s$/
const unbreakable = /^[\u00a0\u2007\u202f]$/
const tab = '    '

/** One cell a grapheme, so that a family emoji or a letter with its accents is never cut in two. */
export function cellsOf(text: string): Cell[] {
  return Array.from(graphemes.segment(text), ({ segment, index }) => {
    const span = { start: index, end: index + segment.length }
    if (endOfLine.test(segment)) return { span, shown: '', width: 0, kind: 'end-of-line' }
    const shown = shownOf(segment)
    const isSpace = space.test(segment) && !unbreakable.test(segment) && shown.trim() === ''
    return { span, shown, width: stringWidth(shown), kind: isSpace ? 'space' : 'text' }
  })
}

/** A control character as its picture or its number; none reaches the terminal. */
function shownOf(grapheme: string): string {
  if (grapheme === '\t') return tab
  if (loneSurrogate.test(grapheme)) return '\ufffd'
  const code = grapheme.codePointAt(0) ?? 0
  if (control.test(grapheme)) {
    if (code === 0x7f) return '␡'
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : numberOf(code)
  }
  if (direction.test(grapheme)) return numberOf(code)
  return invisible.test(grapheme) ? '' : grapheme
}

const numberOf = (code: number): string => `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`

/**
 * Lines of at most `width` columns, broken at spaces and beside wide characters, and inside a word only where it is
 * longer than a line. There is always a last line, if an empty one.
 */
export function linesOf<C extends Cell>(cells: readonly C[], width: number): Line<C>[] {
  const lines: Line<C>[] = []
  let line: C[] = []
  let columns = 0
  let start = 0
  const close = (closed: readonly C[], end: number): void => {
    const last = closed.findLastIndex(({ kind }) => kind !== 'space')
    lines.push({ cells: closed.slice(0, last + 1), span: { start, end } })
    start = end
  }
  for (const cell of cells) {
    if (cell.kind === 'end-of-line') {
      close(line, cell.span.end)
      line = []
      columns = 0
      continue
    }
    // Spaces may hang over the edge: they are not shown there.
    while (cell.kind !== 'space' && columns + cell.width > width && line.length > 0) {
      const at = breakOf(line, cell)
      close(line.slice(0, at), (line[at] ?? cell).span.start)
      line = line.slice(at)
      columns = line.reduce((sum, { width }) => sum + width, 0)
    }
    line.push(cell)
    columns += cell.width
  }
  close(line, cells.at(-1)?.span.end ?? 0)
  return lines
}

/** How many cells of a full line stay on it when `next` has to go below. */
function breakOf(line: readonly Cell[], next: Cell): number {
  const first = line.findIndex(({ kind }) => kind !== 'space')
  for (let at = line.length; at > first; at--) if (mayBreak(line[at - 1] as Cell, line[at] ?? next)) return at
  return line.length
}

function mayBreak(before: Cell, after: Cell): boolean {
  if (before.kind === 'space') return true
  if (after.kind !== 'text' || /^\p{P}/u.test(after.shown)) return false
  return before.width === 2 || after.width === 2
}

export const showLine = ({ cells }: Line): string => cells.map(({ shown }) => shown).join('')

/** The text in lines of at most `width` columns, free of control characters. */
export function wrap(text: string, width: number): string[] {
  return linesOf(cellsOf(text), width).map(showLine)
}

/** The text on one line, free of control characters. */
export function oneLine(text: string): string {
  return cellsOf(text)
    .map(({ shown, kind }) => (kind === 'end-of-line' ? ' ' : shown))
    .join('')
}
