/** Threads that score. */

import { createThreads } from '../node/threads.js'
import type { ReplyRow } from './reply-rows.js'
import type { ScoredBatch, Scoring } from './scorer.js'
import type { Task } from './worker.js'

/** Batches given to the pool for each thread, so that none waits for the reader. */
const batchesAhead = 3

export interface Pool {
  /** Batches that may be under way at a time. */
  readonly limit: number
  score(rows: readonly ReplyRow[]): Promise<ScoredBatch>
  close(): Promise<void>
}

export function createPool(scoring: Scoring, workers: number): Pool {
  const threads = createThreads<Task, ScoredBatch>('bulk/worker.ts', { least: 1, most: workers })
  return {
    limit: workers * batchesAhead,
    score: rows => threads.run({ scoring, rows }),
    close: threads.close,
  }
}
