/** A thread of the pool: batches in, lines out. */

import type { ReplyRow } from './reply-rows.js'
import { createScorer, type ScoredBatch, type Scoring } from './scorer.js'

export interface Task {
  readonly scoring: Scoring
  readonly rows: readonly ReplyRow[]
}

/** The settings are read once: a thread works for one job. */
let scorer: ReturnType<typeof createScorer> | undefined

export default async function score({ scoring, rows }: Task): Promise<ScoredBatch> {
  scorer ??= createScorer(scoring)
  return (await scorer)(rows)
}
