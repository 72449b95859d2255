/** A job, whole: inputs, rows, threads, results. */

import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { type Columns, columnsIn, type Role } from './columns.js'
import { batches, inOrder } from './in-order.js'
import type { Pool } from './pool.js'
import { type ReplyRow, replyRow } from './reply-rows.js'
import { type Progress, type Results, ResultsError, WriteError } from './results.js'
import { sum } from './scorer.js'
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

/** What is told while a job goes on. */
export interface Listener {
  onTable(input: Input, table: Table, columns: Columns): void
  /** @param count further bytes of the inputs */
  onBytes(count: number): void
  onUnknownDate(input: Input, line: number): void
  onProgress(progress: Progress): void
}

/** Rows to a batch: enough that handing it over costs nothing, few enough to be seen moving. */
const batchSize = 200

interface Batch {
  readonly rows: readonly ReplyRow[]
  /** Rows of the inputs up to the end of this batch, and their hash. */
  readonly upTo: number
  readonly read: string
}

/**
 * Scores all rows that are not done yet; each batch is added to the results before the next.
 *
 * @param signal aborts between two batches
 * @throws {InputError} where an input cannot be read as a table
 * @throws {ResultsError} where the rows done before are not those of the inputs
 * @throws {WriteError} where the results cannot be written
 */
export async function score(
  inputs: readonly Input[],
  reading: Reading,
  pool: Pool,
  results: Results,
  listener: Listener,
  signal: AbortSignal,
): Promise<Progress> {
  let progress = results.begun
  const todo = batchesOf(rowsOf(inputs, reading, listener), results.begun)
  const work = async (batch: Batch) => ({ ...(await pool.score(batch.rows)), batch })
  for await (const { batch, totals, ...scored } of inOrder(todo, pool.limit, work)) {
    const reached = { rows: batch.upTo, read: batch.read, totals: sum(progress.totals, totals) }
    await results.add(scored, reached).catch(cause => {
      throw new WriteError(cause)
    })
    progress = reached
    listener.onProgress(progress)
    if (signal.aborted) break
  }
  return progress
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

async function* rowsOf(
  inputs: readonly Input[],
  reading: Reading,
  listener: Listener,
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
  onBytes: Listener['onBytes'],
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

/** The rows after those that are done, which must be those that were. */
async function* batchesOf(rows: AsyncIterable<ReplyRow>, done: Progress): AsyncGenerator<Batch> {
  const hash = createHash('sha256')
  let count = 0
  const read = (): string => hash.copy().digest('hex')
  const check = (): void => {
    if (count < done.rows || (count > 0 && read() !== done.read))
      throw new ResultsError(
        'the input is not what it was when its first rows were scored: --restart begins anew',
      )
  }
  async function* left(): AsyncGenerator<ReplyRow> {
    for await (const row of rows) {
      if (count === done.rows) check()
      hash.update(`${JSON.stringify(row)}\n`)
      count += 1
      if (count > done.rows) yield row
    }
    if (count <= done.rows) check()
  }
  for await (const batch of batches(left(), batchSize)) yield { rows: batch, upTo: count, read: read() }
}
