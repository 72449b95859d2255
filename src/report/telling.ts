/** Which replies are worth reading: the worst, the best, and the most typical. */

import { at } from '../tally/columns.js'
import { countsOf } from '../tally/counts.js'
import type { Notes } from '../tally/notes.js'
import { scoresOf } from '../tally/scores.js'

/** The lowest scores first; of equals the newest. */
export function worst(notes: Notes, rows: Iterable<number>): number[] {
  return [...rows].sort((a, b) => at(notes.score, a) - at(notes.score, b) || newerFirst(notes, a, b))
}

export function best(notes: Notes, rows: Iterable<number>): number[] {
  return [...rows].sort((a, b) => at(notes.score, b) - at(notes.score, a) || newerFirst(notes, a, b))
}

/** The rules with the most replies that make a reply typical. */
const commonest = 3
/** Points from the median. */
const near = 5

/**
 * Of the replies within five points of the median, those with the most of the three commonest faults of `all`, then
 * those with the fewest others, then those nearest to the median.
 */
export function typical(notes: Notes, rows: Iterable<number>, all: Uint32Array): number[] {
  const counts = countsOf(notes, all)
  const { median = 0 } = scoresOf(counts)
  const common = new Set(
    [...counts.rules.replies.entries()]
      .filter(([, replies]) => replies > 0)
      .sort(([one, a], [other, b]) => b - a || one - other)
      .slice(0, commonest)
      .map(([rule]) => rule),
  )
  const distance = (row: number): number => Math.abs(at(notes.score, row) - median)
  return [...rows]
    .filter(row => distance(row) <= near)
    .map(row => {
      const rules = rulesOf(notes, row)
      const shared = [...rules].filter(rule => common.has(rule)).length
      return { row, shared, others: rules.size - shared }
    })
    .sort(
      (a, b) =>
        b.shared - a.shared ||
        a.others - b.others ||
        distance(a.row) - distance(b.row) ||
        newerFirst(notes, a.row, b.row),
    )
    .map(({ row }) => row)
}

const newerFirst = (notes: Notes, a: number, b: number): number =>
  at(notes.day, b) - at(notes.day, a) || a - b

export function rulesOf({ findingsFrom, findingRule }: Notes, row: number): Set<number> {
  return new Set(findingRule.subarray(at(findingsFrom, row), at(findingsFrom, row + 1)))
}

/** Rows in their order without those that look like an earlier one: the same macro is read once. */
export function* distinct(notes: Notes, rows: Iterable<number>): Generator<number> {
  const seen = new Set<string>()
  for (const row of rows) {
    const look = lookOf(notes, row)
    if (seen.has(look)) continue
    seen.add(look)
    yield row
  }
}

/** Score, faults and wins: two replies with all of them alike are most likely the same words. */
function lookOf(notes: Notes, row: number): string {
  const part = (column: Uint32Array, from: Uint32Array): string =>
    column.subarray(at(from, row), at(from, row + 1)).join()
  return [
    at(notes.score, row),
    part(notes.findingRule, notes.findingsFrom),
    part(notes.findingCost, notes.findingsFrom),
    part(notes.winId, notes.winsFrom),
  ].join(';')
}
