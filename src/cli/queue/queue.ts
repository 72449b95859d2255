/** `unscripted enqueue`, `work` and `collect`: scoring on more than one machine. */

import process, { cwd } from 'node:process'
import { batchesOf } from '../../bulk/batches.js'
import { cores } from '../../bulk/cores.js'
import { createPool } from '../../bulk/pool.js'
import { type Broker, connect, isEmpty, QueueError } from '../../bulk/queue/broker.js'
import { collect as collectAll } from '../../bulk/queue/collect.js'
import { enqueue as enqueueAll } from '../../bulk/queue/enqueue.js'
import { Manifest } from '../../bulk/queue/run.js'
import { work as workAll } from '../../bulk/queue/work.js'
import { writerOf } from '../../bulk/result-formats.js'
import { type Results, unread } from '../../bulk/results.js'
import { rowsOf } from '../../bulk/rows.js'
import { count as inWords } from '../../report/figures.js'
import type { ScoredReply } from '../../tally/scored-reply.js'
import { complain, exitCodes } from '../exit.js'
import { type ProgressBar, progressBar } from '../progress.js'
import { type Filling, fill } from '../score/fill.js'
import type { ScoringFlags, TableFlags } from '../score/flags.js'
import { ownKey } from '../score/key.js'
import { type OutputFlags, openTarget, type Target, targetOf } from '../score/output.js'
import { jobOf, listenTo, sizeOf } from '../score/score.js'
import { htmlHint } from '../score/words.js'
import { reasonOf } from '../source.js'
import type { Io } from '../terminal.js'

interface QueueFlags {
  /** Address of Redis. */
  readonly queue: string
  /** Of the run. */
  readonly name: string
  /** False for `--no-color`. */
  readonly color: boolean
}

export interface EnqueueFlags extends QueueFlags, TableFlags, ScoringFlags {}

export interface WorkFlags extends QueueFlags {
  readonly concurrency?: number
  readonly config?: string | false
  readonly once?: boolean
}

export interface CollectFlags extends QueueFlags, OutputFlags {
  readonly remove?: boolean
}

export async function enqueue(paths: readonly string[], flags: EnqueueFlags, io: Io): Promise<number> {
  return withQueue(flags, io, async (broker, manifest) => {
    const job = await jobOf(paths, flags, { outputs: [], format: 'jsonl' }, io)
    const { inputs, reading, key } = job
    const { folder: _, config: __, ...scoring } = job.scoring
    const bar = barFor(flags, sizeOf(inputs), io)
    const heard = listenTo(bar, io)
    const batches = batchesOf(rowsOf(inputs, reading, heard.listener), unread)
    let count: number
    try {
      count = await enqueueAll({ key, scoring }, batches, manifest, broker, rows =>
        bar.update(heard.bytes(), rows),
      )
    } finally {
      bar.stop()
    }
    const hint = heard.dateHint()
    io.stderr.write(`${inWords(count)} rows are in the queue "${flags.name}".\n`)
    if (hint !== undefined) io.stderr.write(`${hint}\n`)
    return exitCodes.fine
  })
}

export async function work(flags: WorkFlags, io: Io): Promise<number> {
  const { concurrency = cores, config, once = false } = flags
  const place = { folder: cwd(), ...(config === undefined ? {} : { config }) }
  return withQueue(flags, io, async (broker, manifest) => {
    const abort = new AbortController()
    const stop = (): void => abort.abort()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
    const bar = barFor(flags, undefined, io)
    let count = 0
    try {
      await workAll(manifest, broker, {
        own: await ownKey(place),
        concurrency,
        isOnce: once,
        signal: abort.signal,
        openPool: ({ scoring }) => createPool({ ...scoring, ...place }, concurrency),
        onBatch: rows => {
          count += rows
          bar.update(count, count)
        },
      })
    } finally {
      bar.stop()
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop)
    }
    io.stderr.write(`${inWords(count)} rows done here.\n`)
    return abort.signal.aborted ? exitCodes.interrupted : exitCodes.fine
  })
}

export async function collect(flags: CollectFlags, io: Io): Promise<number> {
  return withQueue(flags, io, async (broker, manifest) => {
    const target = await targetOf(flags, io)
    const run = await manifest.run()
    if (run === undefined) throw isEmpty()
    const { minScore } = run.scoring
    const results = await openTarget(target, { ...run.key, results: target.format }, io)
    const bar = barFor(flags, await manifest.rows(), io)
    return fill(
      {
        target,
        results,
        minScore,
        done: 'collected',
        work: workOf({ broker, manifest, results, target, bar, tell: words => complain(io, words) }),
        hints: totals => [run.scoring.formatIn === 'text' ? htmlHint(totals) : undefined],
        onDone: async () => {
          if (flags.remove === true) await manifest.remove()
        },
        wordsOf: error => (error instanceof QueueError ? error.message : undefined),
      },
      io,
    )
  })
}

interface Collecting {
  readonly broker: Broker
  readonly manifest: Manifest
  readonly results: Results
  readonly target: Target
  readonly bar: ProgressBar
  readonly tell: (words: string) => void
}

function workOf({ broker, manifest, results, target, bar, tell }: Collecting): Filling['work'] {
  const write = writerOf(target.format)
  // Workers write JSON lines, whatever is asked for here.
  const asCsv = (lines: string): string =>
    lines
      .split('\n')
      .filter(line => line !== '')
      .map(line => write(JSON.parse(line) as ScoredReply))
      .join('')
  return async (signal, onProgress) => {
    try {
      return await collectAll(manifest, broker, results, {
        signal,
        tell,
        linesOf: target.format === 'jsonl' ? lines => lines : asCsv,
        onProgress: progress => {
          onProgress(progress)
          bar.update(progress.rows, progress.rows)
        },
      })
    } finally {
      bar.stop()
    }
  }
}

/** Opens the queue, and closes it whatever happens. */
async function withQueue(
  { queue, name }: QueueFlags,
  io: Io,
  use: (broker: Broker, manifest: Manifest) => Promise<number>,
): Promise<number> {
  let broker: Broker | undefined
  try {
    broker = await connect(queue, name, words => complain(io, words))
    return await use(broker, new Manifest(broker, name))
  } catch (error) {
    complain(io, reasonOf(error))
    return exitCodes.trouble
  } finally {
    await broker?.close()
  }
}

const barFor = ({ color }: QueueFlags, total: number | undefined, io: Io): ProgressBar =>
  progressBar(io, total, 'rows', color)
