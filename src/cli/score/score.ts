/** `unscripted score`: tables of replies in, a line of results for each out. */

import process, { cwd } from 'node:process'
import type { PresetName } from '../../../rules/presets.js'
import type { Role } from '../../bulk/columns.js'
import { createPool, defaultWorkers } from '../../bulk/pool.js'
import { type Progress, type Results, ResultsError, rejectedPath, WriteError } from '../../bulk/results.js'
import { inspect, type Reading, score as scoreAll } from '../../bulk/score.js'
import { createScorer, type Scoring, type Totals } from '../../bulk/scorer.js'
import { InputError } from '../../bulk/tables/bytes.js'
import type { TableKind } from '../../bulk/tables/table.js'
import type { Channel } from '../../finding.js'
import type { ReviewOptions } from '../../settings/options.js'
import type { SourceFormat } from '../../sources/render.js'
import { complain, exitCodes } from '../exit.js'
import { progressBar } from '../progress.js'
import { reasonOf, standardInput as standard } from '../source.js'
import { type Io, lookOf } from '../terminal.js'
import { inputsOf, type NamedInput } from './inputs.js'
import { cannotWrite, fileAt, formatAt, keyOf, type OutputFlags, openOutput } from './output.js'
import { belowLine, dateHint, htmlHint, summaryLines, tableLine } from './words.js'

export interface ScoreFlags extends Partial<OutputFlags> {
  readonly replyColumn?: string
  readonly customerColumn?: string
  readonly idColumn?: string
  readonly agentColumn?: string
  readonly dateColumn?: string
  readonly channelColumn?: string
  /** Of Day.js. */
  readonly dateFormat?: string
  readonly inputFormat?: TableKind
  readonly delimiter?: string
  readonly encoding?: string
  readonly formatIn?: SourceFormat
  readonly channel?: Channel
  readonly preset?: PresetName
  readonly placeholders?: NonNullable<ReviewOptions['placeholders']>
  /** Path of the settings file, or false for `--no-config`. */
  readonly config?: string | false
  readonly minScore?: number
  readonly maxLength?: number
  readonly workers?: number
  /** False for `--no-color`. */
  readonly color: boolean
}

/** @param version of this program: results of two of them are not mixed */
export async function score(
  paths: readonly string[],
  flags: ScoreFlags,
  version: string,
  io: Io,
): Promise<number> {
  const { out = io.stdout.isTTY === true ? undefined : standard } = flags
  if (out === undefined) {
    complain(io, 'where to? --out results.jsonl writes a file, --out results.csv one for a spreadsheet')
    return exitCodes.trouble
  }
  const output: OutputFlags = { ...flags, out }
  const reading = readingOf(flags)
  const scoring = scoringOf(flags, out)
  let inputs: readonly NamedInput[]
  let results: Results
  const file = await fileAt(output)
  const rejected = flags.rejected ?? (file === undefined ? undefined : rejectedPath(file))
  try {
    if (file === undefined && flags.resume === true)
      throw new ResultsError('a pipe cannot be gone on with: --resume needs a file as --out')
    inputs = await inputsOf(
      paths,
      [out, rejected ?? ''].filter(path => path !== ''),
      io.stdin,
    )
    for (const input of inputs) if (input.size !== undefined) await inspect(input, reading)
    await createScorer(scoring)
    const key = await keyOf(scoring, reading, version)
    results = await openOutput(output, key, io)
  } catch (error) {
    complain(io, reasonOf(error))
    return exitCodes.trouble
  }
  return run({ inputs, reading, scoring, results, output, rejected, file }, flags, io)
}

interface Job {
  readonly inputs: readonly NamedInput[]
  readonly reading: Reading
  readonly scoring: Scoring
  readonly results: Results
  readonly output: OutputFlags
  /** Path of the rejected rows. */
  readonly rejected: string | undefined
  /** Path of the results, where they are in a file. */
  readonly file: string | undefined
}

async function run(job: Job, flags: ScoreFlags, io: Io): Promise<number> {
  const { inputs, reading, scoring, results, output, rejected, file } = job
  const { minScore, workers = defaultWorkers, color } = flags
  const say = (line: string): void => void io.stderr.write(`${line}\n`)
  const sizes = inputs.map(({ size }) => size)
  const total = sizes.every(size => size !== undefined)
    ? sizes.reduce((sum, size) => sum + size, 0)
    : undefined
  const bar = progressBar(
    io.stderr,
    total,
    'replies',
    lookOf(io.stderr, io.env, color).colors.isColorSupported,
  )
  const abort = new AbortController()
  const stop = (): void => abort.abort()
  process.once('SIGINT', stop)
  const pool = createPool(scoring, workers)
  const started = Date.now()
  const unknown = { count: 0, first: '' }
  let bytes = 0
  let progress: Progress = results.begun
  let isDone = false
  let complaint: string | undefined
  /** Whoever reads the output has enough, as `head` has. */
  let isEnough = false
  try {
    progress = await scoreAll(
      inputs,
      reading,
      pool,
      results,
      {
        onTable: ({ name }, table, columns) => {
          bar.stop()
          say(tableLine(name, table, columns))
        },
        onBytes: count => {
          bytes += count
        },
        onUnknownDate: ({ name }, line) => {
          if (unknown.count === 0) unknown.first = `${name}:${line}`
          unknown.count += 1
        },
        onProgress: reached => {
          progress = reached
          bar.update(bytes, reached.totals.scored - results.begun.totals.scored)
        },
      },
      abort.signal,
    )
    isDone = !abort.signal.aborted
  } catch (error) {
    isEnough = error instanceof WriteError && (error.cause as NodeJS.ErrnoException).code === 'EPIPE'
    complaint = complaintOf(error, output.out)
  } finally {
    bar.stop()
    process.off('SIGINT', stop)
    await pool.close()
    await results.close(isDone)
  }
  if (isEnough) return exitCodes.fine
  const { totals } = progress
  const seconds = (Date.now() - started) / 1000
  for (const line of summaryLines(totals, totals.scored - results.begun.totals.scored, seconds, rejected))
    say(line)
  const hints = [
    flags.formatIn === undefined ? htmlHint(totals) : undefined,
    unknown.count === 0 ? undefined : dateHint(unknown),
  ]
  for (const hint of hints) if (hint !== undefined) say(hint)
  if (!isDone && file !== undefined) say(`${file} holds what was scored so far: --resume goes on.`)
  if (complaint !== undefined) complain(io, complaint)
  if (abort.signal.aborted) return exitCodes.interrupted
  if (complaint !== undefined) return exitCodes.trouble
  return endOf(totals, minScore, io)
}

function endOf(totals: Totals, minScore: number | undefined, io: Io): number {
  if (totals.scored === 0) {
    complain(io, 'no reply could be scored')
    return exitCodes.trouble
  }
  if (minScore === undefined || totals.below === 0) return exitCodes.fine
  complain(io, belowLine(totals, minScore))
  return exitCodes.failed
}

function complaintOf(error: unknown, out: string): string {
  if (error instanceof InputError || error instanceof ResultsError) return error.message
  if (error instanceof WriteError) return cannotWrite(out, error.cause)
  throw error
}

function readingOf(flags: ScoreFlags): Reading {
  const { dateFormat, inputFormat, delimiter, encoding } = flags
  const named: [Role, string | undefined][] = [
    ['reply', flags.replyColumn],
    ['customer', flags.customerColumn],
    ['id', flags.idColumn],
    ['agent', flags.agentColumn],
    ['date', flags.dateColumn],
    ['channel', flags.channelColumn],
  ]
  return {
    columns: Object.fromEntries(named.filter(([, name]) => name !== undefined)),
    ...(dateFormat === undefined ? {} : { dateFormat }),
    ...(inputFormat === undefined ? {} : { kind: inputFormat }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
  }
}

function scoringOf(flags: ScoreFlags, out: string): Scoring {
  const { config, channel, preset, placeholders, maxLength, formatIn = 'text', minScore } = flags
  return {
    folder: cwd(),
    ...(config === undefined ? {} : { config }),
    settings: {
      ...(channel === undefined ? {} : { channel }),
      ...(preset === undefined ? {} : { preset }),
      ...(placeholders === undefined ? {} : { placeholders }),
      ...(maxLength === undefined ? {} : { maxLength }),
    },
    formatIn,
    ...(minScore === undefined ? {} : { minScore }),
    resultFormat: formatAt(out),
  }
}
