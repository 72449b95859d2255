/** Which replies are looked at. */

import { at } from './columns.js'
import type { Notes } from './notes.js'

/** Every condition has to hold; one that is left out holds for all. */
export interface Filter {
  readonly agent?: string | undefined
  readonly channel?: string | undefined
  /** Replies with a finding of this rule. */
  readonly rule?: string | undefined
  /** First and last day of the calendar; a reply without a date is in neither. */
  readonly from?: number | undefined
  readonly to?: number | undefined
}

/** Rows of the replies that pass, in their order. */
export function rowsOf(notes: Notes, { agent, channel, rule, from, to }: Filter = {}): Uint32Array {
  const agentNumber = agent === undefined ? undefined : notes.agents.indexOf(agent) + 1 || undefined
  const channelNumber = channel === undefined ? undefined : notes.channels.indexOf(channel) + 1 || undefined
  const ruleNumber = rule === undefined ? undefined : notes.rules.indexOf(rule)
  const isUnknown =
    (agent !== undefined && agentNumber === undefined) ||
    (channel !== undefined && channelNumber === undefined)
  if (isUnknown) return new Uint32Array()
  const rows = new Uint32Array(notes.size)
  let count = 0
  for (let row = 0; row < notes.size; row++) {
    if (agentNumber !== undefined && notes.agent[row] !== agentNumber) continue
    if (channelNumber !== undefined && notes.channel[row] !== channelNumber) continue
    const day = at(notes.day, row)
    if (from !== undefined && day < from) continue
    if (to !== undefined && (day === 0 || day > to)) continue
    if (ruleNumber !== undefined && !hasRule(notes, row, ruleNumber)) continue
    rows[count++] = row
  }
  return rows.slice(0, count)
}

function hasRule({ findingsFrom, findingRule }: Notes, row: number, rule: number): boolean {
  for (let i = at(findingsFrom, row); i < at(findingsFrom, row + 1); i++)
    if (findingRule[i] === rule) return true
  return false
}

/** The rows put in piles by a column; rows with 0 there are in none. */
export function pilesBy(column: Uint32Array, rows: Uint32Array): Map<number, Uint32Array> {
  const sizes = new Map<number, number>()
  for (const row of rows) {
    const key = at(column, row)
    if (key > 0) sizes.set(key, (sizes.get(key) ?? 0) + 1)
  }
  const piles = new Map([...sizes].map(([key, size]) => [key, new Uint32Array(size)]))
  const filled = new Map<number, number>()
  for (const row of rows) {
    const key = at(column, row)
    const pile = piles.get(key)
    if (pile === undefined) continue
    const next = filled.get(key) ?? 0
    pile[next] = row
    filled.set(key, next + 1)
  }
  return piles
}
