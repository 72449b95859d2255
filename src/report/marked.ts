/** A text cut where marks begin and end, so that marks may overlap. */

import type { Place } from './data.js'

export interface Mark {
  /** What it is called below the text. */
  readonly number: number
  /** Offsets; both the same where something is missing. */
  readonly place: Place
}

export interface Piece {
  readonly text: string
  /** Marks that it is under, from its first letter to its last. */
  readonly under: readonly number[]
  /** Marks that end with it. Of a mark without words it is the piece before its place, if an empty one. */
  readonly ends: readonly number[]
}

/** The pieces put together are the text. Places outside it are moved to its edge. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const inside = (offset: number): number => Math.min(Math.max(0, offset), text.length)
  const placed = marks.map(({ number, place: [start, end] }) => ({
    number,
    start: inside(start),
    end: inside(end),
  }))
  const cuts = [...new Set([0, ...placed.flatMap(({ start, end }) => [start, end]), text.length])].sort(
    (a, b) => a - b,
  )
  const pieces = cuts.map((end, i): Piece => {
    const start = cuts[i - 1] ?? 0
    return {
      text: text.slice(start, end),
      under: placed
        .filter(mark => end > start && mark.start <= start && mark.end >= end)
        .map(({ number }) => number),
      ends: placed.filter(mark => mark.end === end).map(({ number }) => number),
    }
  })
  return pieces.filter(({ text, ends }) => text !== '' || ends.length > 0)
}
