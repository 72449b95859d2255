import { setTimeout as wait } from 'node:timers/promises'
import type { ReplyRow, Unusable } from '../reply-rows.js'
import { type Progress, type Results, ResultsError, WriteError } from '../results.js'
import { nothing, type ScoredBatch, sum } from '../scorer.js'
import { type BatchJob, type Broker, isEmpty, unfinished } from './broker.js'
import { unpack } from './pack.js'
import type { Entry, Manifest } from './run.js'

export interface CollectOptions {
  readonly signal: AbortSignal
  /** Turns lines of JSON into lines of the results. */
  readonly linesOf: (jsonLines: string) => string
  readonly onProgress: (progress: Progress) => void
  /** Says why nothing comes. */
  readonly tell: (words: string) => void
}

/** Milliseconds between looks at a batch that is not done. */
const pause = 300

/** Looks in vain after which it is said what is missing. */
const patience = 30

/**
 * Adds the batches to the results in the order of their rows, each as soon as it is there.
 *
 * @throws {QueueError} where the queue is empty, or was emptied meanwhile
 * @throws {ResultsError} where what was collected before is of another run
 * @throws {WriteError} where the results cannot be written
 */
export async function collect(
  manifest: Manifest,
  broker: Broker,
  results: Results,
  { signal, linesOf, onProgress, tell }: CollectOptions,
): Promise<Progress> {
  let progress = results.begun
  for (let index = 0; !signal.aborted; index += 1) {
    const entry = await entryAt(index, manifest, signal, tell)
    if (entry === undefined) break
    if (entry.upTo <= results.begun.rows) {
      if (entry.upTo === results.begun.rows && entry.read !== results.begun.read)
        throw new ResultsError('what was collected before is of another run: --restart begins anew')
      continue
    }
    const job = await finished(entry, manifest, broker, signal, tell)
    if (job === undefined) break
    const { totals, ...batch } = batchOf(job)
    const reached = { rows: entry.upTo, read: entry.read, totals: sum(progress.totals, totals) }
    await results.add({ ...batch, results: linesOf(batch.results) }, reached).catch(cause => {
      throw new WriteError(cause)
    })
    progress = reached
    onProgress(progress)
  }
  return progress
}

/** The batch at a place, waited for while they are still being enqueued; undefined after the last. */
async function entryAt(
  index: number,
  manifest: Manifest,
  signal: AbortSignal,
  tell: CollectOptions['tell'],
): Promise<Entry | undefined> {
  for (let looks = 1; !signal.aborted; looks += 1) {
    // In this order: between the two the last batch may come.
    const batches = await manifest.batches()
    const entry = await manifest.entry(index)
    if (entry !== undefined) return entry
    if (batches !== undefined && index >= batches) return undefined
    if ((await manifest.run()) === undefined) throw isEmpty()
    if (looks === patience) tell(unfinished)
    await wait(pause, undefined, { signal }).catch(() => {})
  }
  return undefined
}

/** The job of a batch once it has ended, well or not; undefined at a stop. */
async function finished(
  { jobId }: Entry,
  manifest: Manifest,
  { queue }: Broker,
  signal: AbortSignal,
  tell: CollectOptions['tell'],
): Promise<BatchJob | undefined> {
  for (let looks = 1; !signal.aborted; looks += 1) {
    const job = await queue.getJob(jobId)
    if (job?.finishedOn !== undefined) return job
    if ((await manifest.run()) === undefined) throw isEmpty()
    if (looks === patience && (await queue.getWorkersCount()) === 0)
      tell('nobody works at the queue: unscripted work does')
    await wait(pause, undefined, { signal }).catch(() => {})
  }
  return undefined
}

function batchOf({ data, returnvalue, failedReason }: BatchJob): ScoredBatch {
  if (returnvalue !== undefined && returnvalue !== null) return unpack(returnvalue) as ScoredBatch
  const rows = unpack(data.rows) as readonly ReplyRow[]
  const reason = /stalled/.test(failedReason ?? '')
    ? 'its batch stopped every worker that took it'
    : `its batch failed: ${failedReason}`
  const rejected = rows.map(
    (row): Unusable => ('reason' in row ? row : { input: row.input, line: row.line, id: row.id, reason }),
  )
  return { results: '', rejected, totals: { ...nothing, rejected: rejected.length } }
}
