/** The rows of all inputs, one after the other. */

import type { Readable } from 'node:stream'
import { type Columns, columnsIn, type Role } from './columns.js'
import { type ReplyRow, replyRow } from './reply-rows.js'
import { asUtf8, InputError } from './tables/bytes.js'
import { openTable, type Table, type TableOptions } from './tables/table.js'

/** A file, or a stream that can be read once. */
export interface Input {
  /** Names its rows where no column does. */
  readonly name: string
  readonly bytes: () => Readable
}

/** How the inputs are read. */
export interface Reading extends TableOptions {
  readonly columns: { readonly [role in Role]?: string }
  readonly encoding?: string
  /** Of Day.js; see `dateOf`. */
  readonly dateFormat?: string
}

/** What is told while rows are read. */
export interface RowListener {
  onTable(input: Input, table: Table, columns: Columns): void
  /** @param count further bytes of the inputs */
  onBytes(count: number): void
  onUnknownDate(input: Input, line: number): void
}

/** Reads the beginning of an input: what is wrong with it is known before anything is scored. */
export async function inspect(input: Input, reading: Reading): Promise<void> {
  const bytes = input.bytes()
  try {
    await open(bytes, input, reading)
  } finally {
    bytes.destroy()
  }
}

async function open(
  bytes: AsyncIterable<Buffer>,
  { name }: Input,
  { columns, encoding, ...options }: Reading,
): Promise<{ readonly table: Table; readonly columns: Columns }> {
  try {
    const table = await openTable(asUtf8(bytes, encoding), name, options)
    return { table, columns: columnsIn(table.columns, columns) }
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`cannot read "${name}": ${error.message}`)
    throw error
  }
}

/** @throws {InputError} where an input cannot be read as a table */
export async function* rowsOf(
  inputs: readonly Input[],
  reading: Reading,
  listener: RowListener,
): AsyncGenerator<ReplyRow> {
  const { dateFormat } = reading
  for (const input of inputs) {
    const bytes = input.bytes()
    try {
      const { table, columns } = await open(counted(bytes, input, listener.onBytes), input, reading)
      listener.onTable(input, table, columns)
      const from = {
        input: input.name,
        columns,
        ...(dateFormat === undefined ? {} : { dateFormat }),
        onUnknownDate: (line: number) => listener.onUnknownDate(input, line),
      }
      for await (const row of table.rows) yield replyRow(row, from)
    } finally {
      bytes.destroy()
    }
  }
}

async function* counted(
  bytes: Readable,
  { name }: Input,
  onBytes: RowListener['onBytes'],
): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of bytes) {
      const buffer = Buffer.from(chunk)
      onBytes(buffer.length)
      yield buffer
    }
  } catch (cause) {
    throw new InputError(`cannot read "${name}": ${(cause as Error).message}`, { cause })
  }
}
