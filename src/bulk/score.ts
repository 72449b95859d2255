/** A job, whole: inputs, rows, threads, results. */

import { type Batch, batchesOf } from './batches.js'
import { inOrder } from './in-order.js'
import type { Pool } from './pool.js'
import { type Progress, type Results, WriteError } from './results.js'
import { type Input, type Reading, type RowListener, rowsOf } from './rows.js'
import { sum } from './scorer.js'

/** What is told while a job goes on. */
export interface Listener extends RowListener {
  onProgress(progress: Progress): void
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
