/** Where the results go. */

import { appendFile, open, stat, writeFile } from 'node:fs/promises'
import type { ResultFormat } from '../../bulk/result-formats.js'
import {
  type JobKey,
  notePath,
  openFiles,
  type Results,
  ResultsError,
  rejectedLines,
  rejectedPath,
  stream,
} from '../../bulk/results.js'
import { complain } from '../exit.js'
import { placeOf, reasonOf, standardInput as standard } from '../source.js'
import { type Io, written } from '../terminal.js'

export interface OutputFlags {
  readonly out?: string
  readonly rejected?: string
  readonly resume?: boolean
  readonly restart?: boolean
}

export interface Target {
  readonly out: string
  /** All paths that are written to. */
  readonly outputs: readonly string[]
  readonly format: ResultFormat
  /** The results, where they are a file: a pipe or a device cannot be gone on with. */
  readonly file: string | undefined
  /** Path of the rejected rows; undefined where they are named on standard error. */
  readonly rejected: string | undefined
  readonly mode: 'resume' | 'restart' | 'new'
}

/** @throws {ResultsError} where nobody can tell where to, or how to go on there */
export async function targetOf(flags: OutputFlags, { stdout }: Io): Promise<Target> {
  const { out = stdout.isTTY === true ? undefined : standard, resume, restart } = flags
  if (out === undefined)
    throw new ResultsError(
      'where to? --out results.jsonl writes a file, --out results.csv one for a spreadsheet',
    )
  const stats = out === standard ? undefined : await stat(out).catch(() => 'new' as const)
  const isFile = stats === 'new' || (stats?.isFile() === true && !out.startsWith('/dev/'))
  if (isFile && !/\.(?:csv|jsonl|ndjson)$/i.test(out))
    throw new ResultsError(`"${out}": results are .jsonl, or .csv for a spreadsheet`)
  const file = isFile ? out : undefined
  if (file === undefined && resume === true)
    throw new ResultsError('a pipe cannot be gone on with: --resume needs a file as --out')
  const rejected = flags.rejected ?? (file === undefined ? undefined : rejectedPath(file))
  const outputs = [
    out,
    ...(rejected === undefined ? [] : [rejected]),
    ...(file === undefined ? [] : [notePath(file)]),
  ]
  if (new Set(await Promise.all(outputs.map(placeOf))).size < outputs.length)
    throw new ResultsError(`"${rejected}" is for the rejected rows alone: name another file`)
  return {
    out,
    outputs,
    format: /\.csv$/i.test(out) ? 'csv' : 'jsonl',
    file,
    rejected,
    mode: resume === true ? 'resume' : restart === true ? 'restart' : 'new',
  }
}

export const cannotWrite = (out: string, cause: unknown): string =>
  `cannot write ${out === standard ? 'to standard output' : `"${out}"`}: ${
    (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such folder' : reasonOf(cause)
  }`

/**
 * @throws {ResultsError} where an earlier run stands in the way, or cannot be gone on with
 * @throws {Error} where a file cannot be written
 */
export async function openTarget(target: Target, job: JobKey, io: Io): Promise<Results> {
  try {
    return await opened(target, job, io)
  } catch (error) {
    if (error instanceof ResultsError) throw error
    throw new Error(cannotWrite(target.out, error), { cause: error })
  }
}

async function opened({ out, format, file, rejected, mode }: Target, job: JobKey, io: Io): Promise<Results> {
  if (file !== undefined)
    return openFiles(file, { job, format, rejected: rejected ?? rejectedPath(file), mode })
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
