/** A text with some of its words marked: in colour where there is one, else by a line below them. */

import type { Span } from '../finding.js'
import { overlap } from '../prose/spans.js'
import { type Cell, cellsOf, type Line, linesOf, showLine } from './cells.js'
import type { Look } from './terminal.js'

export interface Mark {
  /** Empty for a place where something is missing. */
  readonly span: Span
  readonly ink: 'red' | 'yellow' | 'cyan'
  /** What the mark is called further down. */
  readonly number?: number
}

/** Lines ready to print. Of marks on the same words, the first gives the colour. */
export function markedLines(text: string, marks: readonly Mark[], look: Look): string[] {
  return look.colors.isColorSupported ? inked(text, marks, look) : underscored(text, marks, look)
}

interface InkedCell extends Cell {
  readonly mark?: Mark
}

const isIn = ({ span }: Cell, place: Span): boolean => overlap(span, place)
const isShown = ({ kind, width }: Cell): boolean => kind === 'text' && width > 0

/** Cells that show a mark, from the first word to the last, or none where it is a place. */
function markedOf<C extends Cell>(
  cells: readonly C[],
  { span }: Mark,
): { from: number; to: number } | undefined {
  const from = cells.findIndex(cell => isShown(cell) && isIn(cell, span))
  return from === -1
    ? undefined
    : { from, to: cells.findLastIndex(cell => isShown(cell) && isIn(cell, span)) }
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const superscript = (number: number): string =>
  `${number}`.replace(/\d/g, digit => superscripts[Number(digit)] ?? '')

/** Marked words in their colour, each followed by its number; a caret where something is missing. */
function inked(text: string, marks: readonly Mark[], { width, colors }: Look): string[] {
  const cells: InkedCell[] = cellsOf(text)
  const notes = new Map<number, InkedCell[]>()
  const note = (before: number, mark: Mark, shown: string): void => {
    const at = cells[before]?.span.start ?? text.length
    const cell: InkedCell = { span: { start: at, end: at }, shown, width: shown.length, kind: 'note', mark }
    notes.set(before, [...(notes.get(before) ?? []), cell])
  }
  const places: Mark[] = []
  for (const mark of marks) {
    const number = mark.number === undefined ? '' : superscript(mark.number)
    const words = markedOf(cells, mark)
    if (words === undefined) places.push(mark)
    else {
      for (let i = words.from; i <= words.to; i++) {
        const cell = cells[i]
        if (cell !== undefined && cell.mark === undefined) cells[i] = { ...cell, mark }
      }
      if (number !== '') note(words.to + 1, mark, number)
    }
  }
  // After the numbers: a sentence's own number comes before the place that follows the sentence.
  for (const mark of places) {
    const before = cells.findIndex(({ span }) => span.start >= mark.span.start)
    note(
      before === -1 ? cells.length : before,
      mark,
      `^${mark.number === undefined ? '' : superscript(mark.number)}`,
    )
  }
  const all = cells
    .flatMap((cell, i) => [...(notes.get(i) ?? []), cell])
    .concat(notes.get(cells.length) ?? [])
  return linesOf(all, width).map(line =>
    runsOf(line)
      .map(run => paint(run, colors))
      .join(''),
  )
}

interface Run {
  readonly shown: string
  readonly mark: Mark | undefined
  readonly isNote: boolean
}

function runsOf({ cells }: Line<InkedCell>): Run[] {
  const runs: Run[] = []
  for (const { shown, mark, kind } of cells) {
    const isNote = kind === 'note'
    const last = runs.at(-1)
    if (last !== undefined && last.mark === mark && last.isNote === isNote)
      runs[runs.length - 1] = { ...last, shown: last.shown + shown }
    else runs.push({ shown, mark, isNote })
  }
  return runs
}

function paint({ shown, mark, isNote }: Run, colors: Look['colors']): string {
  if (mark === undefined) return shown
  return colors[mark.ink](isNote ? shown : colors.underline(shown))
}

/** Each line with, below it, `1~~~~` under marked words and `^1` under a place; as many rows as they need. */
function underscored(text: string, marks: readonly Mark[], { width }: Look): string[] {
  const cells = cellsOf(text)
  const lines = linesOf(cells, width)
  const places = new Set(marks.filter(mark => markedOf(cells, mark) === undefined))
  return lines.flatMap((line, i) => {
    const labels = marks.flatMap(mark =>
      places.has(mark) ? placeOf(line, mark, i === lines.length - 1, width) : wordsOf(line, mark, width),
    )
    return [showLine(line), ...rowsOf(labels)]
  })
}

interface Label {
  readonly column: number
  readonly shown: string
}

const columnsOf = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0)

/** The number goes before the caret where the line ends too soon for it: `1^`. */
function placeOf(
  { cells, span }: Line,
  { span: { start }, number }: Mark,
  isLast: boolean,
  width: number,
): Label[] {
  if (start < span.start || (start >= span.end && !isLast)) return []
  const column = columnsOf(cells.filter(cell => cell.span.start < start))
  const name = `${number ?? ''}`
  if (column + 1 + name.length <= width) return [{ column, shown: `^${name}` }]
  return [{ column: Math.min(column, width - 1) - name.length, shown: `${name}^` }]
}

/** A mark over several lines has its number on each: two of them below each other stay apart. */
function wordsOf({ cells }: Line, mark: Mark, width: number): Label[] {
  const words = markedOf(cells, mark)
  if (words === undefined) return []
  const columns = columnsOf(cells.slice(words.from, words.to + 1))
  const shown = `${mark.number ?? ''}`.padEnd(columns, '~')
  return [{ column: Math.min(columnsOf(cells.slice(0, words.from)), width - shown.length), shown }]
}

/** Labels that would touch go to a row of their own: "1" and "2" side by side read as 12. */
function rowsOf(labels: readonly Label[]): string[] {
  const rows: string[] = []
  for (const { column, shown } of labels.toSorted((a, b) => a.column - b.column)) {
    const at = rows.findIndex(row => row.length < column || (row.length === column && !/\d$/.test(row)))
    rows[at === -1 ? rows.length : at] = `${(rows[at] ?? '').padEnd(column)}${shown}`
  }
  return rows
}
