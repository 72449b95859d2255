/** `unscripted score`: tables of replies in, a line of results for each out. */

import { cores } from '../../bulk/cores.js'
import { createPool } from '../../bulk/pool.js'
import type { JobKey, Progress, Results } from '../../bulk/results.js'
import { inspect, type Reading, type RowListener } from '../../bulk/rows.js'
import { score as scoreAll } from '../../bulk/score.js'
import { createScorer, type Scoring } from '../../bulk/scorer.js'
import { complain, exitCodes } from '../exit.js'
import { type ProgressBar, progressBar } from '../progress.js'
import { reasonOf } from '../source.js'
import type { Io } from '../terminal.js'
import { type Filling, fill } from './fill.js'
import { readingOf, type ScoringFlags, scoringOf, type TableFlags } from './flags.js'
import { inputsOf, type NamedInput } from './inputs.js'
import { keyOf } from './key.js'
import { type OutputFlags, openTarget, type Target, targetOf } from './output.js'
import { dateHint, htmlHint, tableLine } from './words.js'

export interface ScoreFlags extends OutputFlags, TableFlags, ScoringFlags {
  readonly workers?: number
  /** False for `--no-color`. */
  readonly color: boolean
}

export async function score(paths: readonly string[], flags: ScoreFlags, io: Io): Promise<number> {
  let prepared: Prepared
  try {
    prepared = await prepare(paths, flags, io)
  } catch (error) {
    complain(io, reasonOf(error))
    return exitCodes.trouble
  }
  const { inputs, reading, scoring, target, results } = prepared
  const { minScore, workers = cores, formatIn, color } = flags
  const bar = progressBar(io, sizeOf(inputs), 'replies', color)
  const heard = listenTo(bar, io)
  const pool = createPool(scoring, workers)
  const work: Filling['work'] = async (signal, onProgress) => {
    const listener = {
      ...heard.listener,
      onProgress: (progress: Progress) => {
        onProgress(progress)
        bar.update(heard.bytes(), progress.totals.scored - results.begun.totals.scored)
      },
    }
    try {
      return await scoreAll(inputs, reading, pool, results, listener, signal)
    } finally {
      bar.stop()
      await pool.close()
    }
  }
  const hints: Filling['hints'] = totals => [
    formatIn === undefined ? htmlHint(totals) : undefined,
    heard.dateHint(),
  ]
  return fill({ target, results, minScore, done: 'scored', work, hints }, io)
}

interface Prepared extends Job {
  readonly target: Target
  readonly results: Results
}

/** @throws {Error} which says what will not do, before anything is written */
async function prepare(paths: readonly string[], flags: ScoreFlags, io: Io): Promise<Prepared> {
  const target = await targetOf(flags, io)
  const job = await jobOf(paths, flags, target, io)
  return { ...job, target, results: await openTarget(target, job.key, io) }
}

/** What is to be scored, and how. */
export interface Job {
  readonly inputs: readonly NamedInput[]
  readonly reading: Reading
  readonly scoring: Scoring
  readonly key: JobKey
}

/** @throws {Error} where an input or a setting will not do */
export async function jobOf(
  paths: readonly string[],
  flags: TableFlags & ScoringFlags,
  { outputs, format }: Pick<Target, 'outputs' | 'format'>,
  { stdin }: Io,
): Promise<Job> {
  const reading = readingOf(flags)
  const inputs = await inputsOf(paths, outputs, stdin)
  for (const input of inputs) if (input.size !== undefined) await inspect(input, reading)
  const scoring = scoringOf(flags, format)
  await createScorer(scoring)
  return { inputs, reading, scoring, key: await keyOf(scoring, reading) }
}

/** Bytes of all inputs; undefined where one is a pipe. */
export function sizeOf(inputs: readonly NamedInput[]): number | undefined {
  let total = 0
  for (const { size } of inputs) {
    if (size === undefined) return undefined
    total += size
  }
  return total
}

/** Hears of the rows that are read, and says how tables are taken. */
export function listenTo(
  bar: ProgressBar,
  { stderr }: Io,
): {
  readonly listener: RowListener
  readonly bytes: () => number
  readonly dateHint: () => string | undefined
} {
  let bytes = 0
  let unknown: { readonly count: number; readonly first: string } | undefined
  return {
    listener: {
      onTable: ({ name }, table, columns) => {
        bar.stop()
        stderr.write(`${tableLine(name, table, columns)}\n`)
      },
      onBytes: count => {
        bytes += count
      },
      onUnknownDate: ({ name }, line) => {
        const { count = 0, first = `${name}:${line}` } = unknown ?? {}
        unknown = { count: count + 1, first }
      },
    },
    bytes: () => bytes,
    dateHint: () => (unknown === undefined ? undefined : dateHint(unknown)),
  }
}
