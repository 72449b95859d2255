/** From a row of a table to a reply that can be scored. */

import type { Columns } from './columns.js'
import { dateOf } from './dates.js'
import type { Flaw, Row } from './tables/row.js'

/** A reply to score, or a row that holds none, which keeps its place among the others. */
export type ReplyRow = Reply | Unusable

interface Reply extends Place {
  readonly id: string
  readonly reply: string
  readonly customerMessage?: string
  readonly agent?: string
  /** In ISO 8601. */
  readonly date?: string
  readonly channel?: string
}

export interface Unusable extends Place {
  readonly id?: string
  readonly reason: string
}

/** Where a row stands. */
interface Place {
  /** Name of the input. */
  readonly input: string
  readonly line: number
}

export interface Reading {
  /** Name of the input, which names its rows where no column does. */
  readonly input: string
  readonly columns: Columns
  readonly dateFormat?: string
  /** Called for each date that cannot be told. */
  readonly onUnknownDate: (line: number) => void
}

export function replyRow(row: Row | Flaw, reading: Reading): ReplyRow {
  const { input, columns, dateFormat, onUnknownDate } = reading
  if (!('cells' in row)) return { input, ...row }
  const { line, cells } = row
  const wordsIn = (column: string | undefined): string | undefined => {
    const cell = column === undefined ? undefined : wordsOf(cells.get(column))
    return cell?.trim() === '' ? undefined : cell
  }
  const id = wordsIn(columns.id)?.trim() ?? `${input}:${line}`
  const reply = cells.get(columns.reply)
  if (typeof reply !== 'string' && reply !== undefined && reply !== null)
    return { input, line, id, reason: `"${columns.reply}" is no text` }
  const written = wordsIn(columns.reply)
  if (written === undefined)
    return { input, line, id, reason: `"${columns.reply}" is ${reply === undefined ? 'missing' : 'empty'}` }
  const customerMessage = wordsIn(columns.customer)
  const agent = wordsIn(columns.agent)?.trim()
  const channel = wordsIn(columns.channel)?.trim()
  const sent = wordsIn(columns.date)
  const date = sent === undefined ? undefined : dateOf(sent, dateFormat)
  if (sent !== undefined && date === undefined) onUnknownDate(line)
  return {
    input,
    line,
    id,
    reply: written,
    ...(customerMessage === undefined ? {} : { customerMessage }),
    ...(agent === undefined ? {} : { agent }),
    ...(date === undefined ? {} : { date }),
    ...(channel === undefined ? {} : { channel }),
  }
}

/** A cell as words; objects and lists are none, and a number too large to be exact names nothing. */
const wordsOf = (cell: unknown): string | undefined => {
  if (typeof cell === 'string') return cell
  return typeof cell === 'number' && Math.abs(cell) <= Number.MAX_SAFE_INTEGER ? String(cell) : undefined
}
