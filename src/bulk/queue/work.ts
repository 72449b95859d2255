import { setTimeout as wait } from 'node:timers/promises'
import type { Pool } from '../pool.js'
import type { ReplyRow } from '../reply-rows.js'
import type { JobKey } from '../results.js'
import { type Broker, isEmpty, QueueError, unfinished } from './broker.js'
import { pack, unpack } from './pack.js'
import { type Manifest, type Run, runName } from './run.js'

export interface WorkOptions {
  /** What this machine has; a run must have the same. */
  readonly own: Pick<JobKey, 'versions' | 'settings'>
  readonly concurrency: number
  /** Ends when nothing is left, in place of waiting for more. */
  readonly isOnce: boolean
  readonly signal: AbortSignal
  readonly openPool: (run: Run) => Pool
  readonly onBatch: (rows: number) => void
}

/** Milliseconds between looks at whether anything is there to do. */
const pause = 500

/** Looks at an empty queue, after which whoever was filling it is taken to be gone. */
const patience = 20

/**
 * Scores the batches of a queue until it is told to stop.
 *
 * @throws {QueueError} where this machine would score the run otherwise than the one that enqueued it
 */
export async function work(manifest: Manifest, broker: Broker, options: WorkOptions): Promise<void> {
  const { signal, isOnce } = options
  while (!signal.aborted) {
    const run = await manifest.run()
    if (run !== undefined) await workOn(run, manifest, broker, options)
    else if (isOnce) throw isEmpty()
    if (isOnce) return
    await wait(pause, undefined, { signal }).catch(() => {})
  }
}

/** Until the run is done and another has taken its place, or a stop. */
async function workOn(run: Run, manifest: Manifest, broker: Broker, options: WorkOptions): Promise<void> {
  const { own, concurrency, isOnce, signal, openPool, onBatch } = options
  for (const [what, value] of Object.entries(own))
    if (run.key[what] !== value) throw new QueueError(refusal(what, value, run))
  const name = runName(run)
  const pool = openPool(run)
  const worker = broker.work(async ({ data }) => {
    // A run that came in the place of this one; whoever has its settings takes it.
    if (data.run !== name) throw new Error('of another run')
    const rows = unpack(data.rows) as readonly ReplyRow[]
    const scored = await pool.score(rows)
    onBatch(rows.length)
    return pack(scored)
  }, concurrency)
  try {
    for (let idle = 0; !signal.aborted; ) {
      const now = await manifest.run()
      if (now === undefined || runName(now) !== name) return
      const { isDone, isIdle } = await stateOf(manifest, broker)
      if (isOnce && isDone) return
      idle = isIdle ? idle + 1 : 0
      if (isOnce && idle > patience) throw new QueueError(unfinished)
      await wait(pause, undefined, { signal }).catch(() => {})
    }
  } finally {
    // Batches in hand are finished first.
    await worker.close()
    await pool.close()
  }
}

async function stateOf(
  manifest: Manifest,
  { queue }: Broker,
): Promise<{ readonly isDone: boolean; readonly isIdle: boolean }> {
  const batches = await manifest.batches()
  const counts = await queue.getJobCounts('completed', 'failed', 'wait', 'active', 'delayed')
  const { completed = 0, failed = 0, wait: waiting = 0, active = 0, delayed = 0 } = counts
  return {
    isDone: batches !== undefined && completed + failed >= batches,
    isIdle: waiting + active + delayed === 0,
  }
}

const refusal = (what: string, value: string, { key }: Run): string =>
  what === 'versions'
    ? `this is version ${value}, and the replies were enqueued by ${key[what]}: both must be the same`
    : 'the settings here are not those that the replies were enqueued with: use the same unscripted.config.* or --config'
