/** Worker threads that score. */

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import Tinypool from 'tinypool'
import type { ReplyRow } from './reply-rows.js'
import type { ScoredBatch, Scoring } from './scorer.js'
import type { Task } from './worker.js'

// A thread runs what is built, by the package's own name: the way there is another from src than from dist.
const root = dirname(createRequire(import.meta.url).resolve('unscripted/package.json'))
const filename = join(root, 'dist/src/bulk/worker.js')

/**
 * V8 lets a heap grow as long as there is memory, and collects late. A batch takes far less than this; the young
 * generation is where most of a review lives and dies.
 */
const heap = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 }

/** Batches given to the pool for each thread, so that none waits for the reader. */
const batchesAhead = 3

export interface Pool {
  /** Batches that may be under way at a time. */
  readonly limit: number
  score(rows: readonly ReplyRow[]): Promise<ScoredBatch>
  close(): Promise<void>
}

export function createPool(scoring: Scoring, workers: number): Pool {
  const pool = new Tinypool({ filename, minThreads: 1, maxThreads: workers, resourceLimits: heap })
  return {
    limit: workers * batchesAhead,
    score: rows => pool.run({ scoring, rows } satisfies Task) as Promise<ScoredBatch>,
    close: () => pool.destroy(),
  }
}
