/** Rows in batches, each named by all that was read up to its end. */

import { createHash } from 'node:crypto'
import type { ReplyRow } from './reply-rows.js'
import { type Progress, ResultsError } from './results.js'

/** Rows to a batch: enough that handing it over costs nothing, few enough to be seen moving. */
const batchSize = 200
/** UTF-16 units of rows, after which a batch ends: a thread holds every review of its batch at once. */
const batchUnits = 500_000

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
  let batch: ReplyRow[] = []
  let units = 0
  const taken = (): Batch => {
    const rows = batch
    batch = []
    units = 0
    return { rows, upTo: count, read: read() }
  }
  for await (const row of rows) {
    if (count === done.rows) check()
    const line = `${JSON.stringify(row)}\n`
    hash.update(line)
    count += 1
    if (count <= done.rows) continue
    batch.push(row)
    units += line.length
    if (batch.length >= batchSize || units >= batchUnits) yield taken()
  }
  if (count <= done.rows) check()
  if (batch.length > 0) yield taken()
}
