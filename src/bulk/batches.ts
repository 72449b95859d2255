/** Rows in batches, each named by all that was read up to its end. */

import { createHash } from 'node:crypto'
import type { ReplyRow } from './reply-rows.js'
import { type Progress, ResultsError } from './results.js'

/** Rows to a batch: enough that handing it over costs nothing, few enough to be seen moving. */
const batchSize = 200

export interface Batch {
  readonly rows: readonly ReplyRow[]
  /** Rows of the inputs up to the end of this batch, and their hash. */
  readonly upTo: number
  readonly read: string
}

/**
 * The rows after those that are done.
 *
 * @throws {ResultsError} where the rows done before are not those of the inputs
 */
export async function* batchesOf(rows: AsyncIterable<ReplyRow>, done: Progress): AsyncGenerator<Batch> {
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
  for await (const batch of groups(left(), batchSize)) yield { rows: batch, upTo: count, read: read() }
}

/** Groups of at most `size` items. */
async function* groups<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let batch: Item[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
