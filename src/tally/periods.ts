/** The replies by day, week, month or year, whichever shows most and still fits a page. */

import { type Counts, countsOf } from './counts.js'
import { nameOf, type Step, startsOf, stepFor } from './days.js'
import type { Notes } from './notes.js'
import { rounded } from './rounded.js'
import { sampleOf } from './scores.js'
import { pilesBy } from './selection.js'

export interface Period {
  /** Its first day: "2026-03-02". */
  readonly from: string
  readonly replies: number
  /** Left out where there is no reply. */
  readonly mean?: number
}

export interface Calendar {
  readonly step: Step
  /** Numbers of the first and last day with a reply. */
  readonly first: number
  readonly last: number
  readonly periods: readonly Period[]
  /** Of each period. */
  readonly counts: readonly Counts[]
  /** Periods in which anything can be found. */
  readonly open: number
}

/** The rows by the periods of those that they are among; undefined where none of these has a date. */
export function calendarOf(notes: Notes, rows: Uint32Array, among: Uint32Array): Calendar | undefined {
  const days = byDay(notes, among).map(([day]) => day)
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return undefined
  const step = stepFor(first, last)
  const starts = startsOf(first, last, step)
  const piles = byDay(notes, rows)
  let next = 0
  const counts = starts.map((_, i) => {
    const from = next
    while (next < piles.length && (piles[next]?.[0] ?? 0) < (starts[i + 1] ?? Number.POSITIVE_INFINITY))
      next++
    return countsOf(notes, joined(piles.slice(from, next).map(([, pile]) => pile)))
  })
  const open = starts.filter((start, i) =>
    days.some(day => day >= start && day < (starts[i + 1] ?? Number.POSITIVE_INFINITY)),
  ).length
  const periods = counts.map((one, i): Period => {
    const { replies } = one
    const from = nameOf(starts[i] ?? first)
    return { from, replies, ...(replies === 0 ? {} : { mean: rounded(sampleOf(one).mean, 1) }) }
  })
  return { step, first, last, periods, counts, open }
}

const byDay = ({ day }: Notes, rows: Uint32Array): [number, Uint32Array][] =>
  [...pilesBy(day, rows)].sort(([a], [b]) => a - b)

function joined(piles: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(piles.reduce((sum, { length }) => sum + length, 0))
  let from = 0
  for (const pile of piles) {
    all.set(pile, from)
    from += pile.length
  }
  return all
}
