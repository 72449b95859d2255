/** One count for any pile of replies: a whole team, an agent, a week. Everything else compares such counts. */

import { at } from './columns.js'
import { owed, states } from './missing.js'
import { bands, type Notes, stateIn } from './notes.js'

/** Of one rule or win by its number. */
export interface Occurrences {
  /** Replies with it. */
  readonly replies: Uint32Array
  /** How often it was found. */
  readonly times: Uint32Array
  /** Tenths of a point that it took off or added. */
  readonly tenths: Float64Array
  /** Days of the calendar, 0 where no reply with it has a date. */
  readonly first: Uint32Array
  readonly last: Uint32Array
}

export interface Counts {
  readonly replies: number
  /** Replies by score, from 0 to 100. */
  readonly scores: Uint32Array
  /** Replies by band. */
  readonly bands: Uint32Array
  readonly rules: Occurrences
  readonly wins: Occurrences
  /** For each owed fact, the replies by state. */
  readonly owed: readonly Uint32Array[]
}

export function countsOf(notes: Notes, rows: Uint32Array): Counts {
  const scores = new Uint32Array(101)
  const inBand = new Uint32Array(bands.length)
  const facts = owed.map(() => new Uint32Array(states.length))
  for (const row of rows) {
    add(scores, at(notes.score, row))
    add(inBand, at(notes.band, row))
    for (const [i, fact] of facts.entries()) add(fact, stateIn(at(notes.owed, row), i))
  }
  return {
    replies: rows.length,
    scores,
    bands: inBand,
    rules: occurrences(
      notes.rules.length,
      notes.findingsFrom,
      notes.findingRule,
      notes.findingCost,
      notes,
      rows,
    ),
    wins: occurrences(notes.wins.length, notes.winsFrom, notes.winId, notes.winPoints, notes, rows),
    owed: facts,
  }
}

const add = (column: Uint32Array, i: number): void => {
  column[i] = at(column, i) + 1
}

function occurrences(
  size: number,
  from: Uint32Array,
  ids: Uint32Array,
  points: Uint32Array,
  { day }: Notes,
  rows: Uint32Array,
): Occurrences {
  const replies = new Uint32Array(size)
  const times = new Uint32Array(size)
  const tenths = new Float64Array(size)
  const first = new Uint32Array(size)
  const last = new Uint32Array(size)
  /** The row that an id was last met in, counted from 1. */
  const met = new Uint32Array(size)
  for (const row of rows) {
    const on = at(day, row)
    for (let i = at(from, row); i < at(from, row + 1); i++) {
      const id = at(ids, i)
      add(times, id)
      tenths[id] = at(tenths, id) + at(points, i)
      if (met[id] === row + 1) continue
      met[id] = row + 1
      add(replies, id)
      if (on === 0) continue
      if (first[id] === 0 || on < at(first, id)) first[id] = on
      if (on > at(last, id)) last[id] = on
    }
  }
  return { replies, times, tenths, first, last }
}
