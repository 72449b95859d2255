/** Where the results go. */

import { createHash } from 'node:crypto'
import { appendFile, open, readFile, stat, writeFile } from 'node:fs/promises'
import type { ResultFormat } from '../../bulk/result-formats.js'
import {
  type JobKey,
  openFiles,
  type Results,
  ResultsError,
  rejectedLines,
  rejectedPath,
  stream,
} from '../../bulk/results.js'
import type { Reading } from '../../bulk/score.js'
import type { Scoring } from '../../bulk/scorer.js'
import { loadSettings } from '../../config/load.js'
import { rulesetVersion } from '../../review.js'
import { complain } from '../exit.js'
import { reasonOf, standardInput as standard } from '../source.js'
import { type Io, written } from '../terminal.js'

export interface OutputFlags {
  readonly out: string
  readonly rejected?: string
  readonly resume?: boolean
  readonly restart?: boolean
}

/** A file of results; undefined for a pipe or a device, which cannot be gone on with. */
export async function fileAt({ out }: OutputFlags): Promise<string | undefined> {
  if (out === standard) return undefined
  const stats = await stat(out).catch(() => undefined)
  return stats === undefined || stats.isFile() ? out : undefined
}

export const formatAt = (out: string): ResultFormat => (/\.csv$/i.test(out) ? 'csv' : 'jsonl')

export const cannotWrite = (out: string, cause: unknown): string =>
  `cannot write ${out === standard ? 'to standard output' : `"${out}"`}: ${reasonOf(cause)}`

/**
 * @throws {ResultsError} where an earlier run stands in the way, or cannot be gone on with
 * @throws {Error} where a file cannot be written
 */
export async function openOutput(flags: OutputFlags, job: JobKey, io: Io): Promise<Results> {
  try {
    return await opened(flags, job, io)
  } catch (error) {
    if (error instanceof ResultsError) throw error
    throw new Error(cannotWrite(flags.out, error), { cause: error })
  }
}

async function opened(flags: OutputFlags, job: JobKey, io: Io): Promise<Results> {
  const { out, resume, restart } = flags
  const file = await fileAt(flags)
  const format = formatAt(out)
  if (file !== undefined)
    return openFiles(file, {
      job,
      format,
      rejected: flags.rejected ?? rejectedPath(file),
      mode: resume === true ? 'resume' : restart === true ? 'restart' : 'new',
    })
  const { rejected } = flags
  if (rejected !== undefined) await writeFile(rejected, '')
  const device = out === standard ? undefined : await open(out, 'w')
  return stream(format, {
    write: text => (device === undefined ? written(io.stdout, text) : device.appendFile(text)),
    reject: async rows => {
      if (rejected !== undefined) await appendFile(rejected, rejectedLines(rows))
      else for (const { input, line, reason } of rows) complain(io, `${input}:${line}: ${reason}`)
    },
    close: async () => device?.close(),
  })
}

/** What a job is, so that an interrupted one is not gone on with as another. */
export async function keyOf(scoring: Scoring, reading: Reading, version: string): Promise<JobKey> {
  const { config, folder, ...options } = scoring
  const files = config === false ? [] : (await loadSettings(folder, config)).files
  const contents = await Promise.all(files.map(file => readFile(file)))
  return {
    versions: `${version}, rules ${rulesetVersion}`,
    settings: createHash('sha256')
      .update(JSON.stringify(contents.map(String)))
      .digest('hex'),
    options: JSON.stringify([options, reading]),
  }
}
