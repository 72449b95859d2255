/** Which replies a page takes with it, so that there is something to read for every agent, channel, rule and win. */

import { at } from '../tally/columns.js'
import type { Notes } from '../tally/notes.js'
import { pilesBy, rowsOf } from '../tally/selection.js'
import { best, distinct, rulesOf, typical, worst } from './telling.js'

/** How many replies a page takes with it. Every list gets its first before any gets its second. */
const most = 400

/** Replies that every list may hold. */
const perTeam = 24
const perGroup = 6
const perRule = 5

/** Rows in ascending order. */
export function chosenRows(notes: Notes): number[] {
  const all = rowsOf(notes).filter(row => notes.judged[row] === 1)
  const groups = [notes.agent, notes.channel].flatMap(column => largest(pilesBy(column, all)))
  const lists = [
    ...listsOf(notes, all, perTeam),
    ...groups.flatMap(rows => listsOf(notes, rows, perGroup)),
    ...costliest(notes, all),
    ...wonBest(notes, all),
  ]
  const chosen = new Set<number>()
  for (let place = 0; place < perTeam; place++)
    for (const list of lists) {
      const row = list[place]
      if (row !== undefined && chosen.size < most) chosen.add(row)
    }
  return [...chosen].sort((a, b) => a - b)
}

/** Each has its first three: with more groups than that, the last would have none. */
const mostGroups = most / 3

function largest(piles: ReadonlyMap<number, Uint32Array>): Uint32Array[] {
  return [...piles.values()].sort((a, b) => b.length - a.length).slice(0, mostGroups)
}

function listsOf(notes: Notes, rows: Uint32Array, length: number): number[][] {
  return [worst(notes, rows), best(notes, rows), typical(notes, rows, rows)].map(list =>
    firstOf(distinct(notes, list), length),
  )
}

/** For each rule the replies with the lowest scores that have it. */
function costliest(notes: Notes, rows: Uint32Array): number[][] {
  const byRule = notes.rules.map((): number[] => [])
  for (const row of worst(notes, rows)) for (const rule of rulesOf(notes, row)) byRule[rule]?.push(row)
  return byRule.map(list => firstOf(distinct(notes, list), perRule))
}

function wonBest(notes: Notes, rows: Uint32Array): number[][] {
  const byWin = notes.wins.map((): number[] => [])
  for (const row of best(notes, rows))
    for (const win of new Set(notes.winId.subarray(at(notes.winsFrom, row), at(notes.winsFrom, row + 1))))
      byWin[win]?.push(row)
  return byWin.map(list => firstOf(distinct(notes, list), perRule))
}

function firstOf(rows: Iterable<number>, length: number): number[] {
  const first: number[] = []
  for (const row of rows) {
    if (first.length === length) break
    first.push(row)
  }
  return first
}
