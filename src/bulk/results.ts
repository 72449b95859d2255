/** Files of results, which an interruption at any moment leaves whole or able to be made whole. */

import { type FileHandle, open, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import process from 'node:process'
import { json } from '../json.js'
import { headOf, type ResultFormat } from './result-formats.js'
import { nothing, type ScoredBatch, type Totals } from './scorer.js'

/** How far a job has come. */
export interface Progress {
  /** Rows of the input that are done, scored or rejected. */
  readonly rows: number
  /** Hash of those rows: whoever goes on can tell that they are the same. */
  readonly read: string
  readonly totals: Totals
}

/** Where batches go, one after the other. */
export interface Results {
  /** Where an earlier run stopped. */
  readonly begun: Progress
  /** @throws {Error} of the file system; what was added before stays as it is */
  add(batch: Pick<ScoredBatch, 'results' | 'rejected'>, progress: Progress): Promise<void>
  /** @param isDone whether nothing is left to do */
  close(isDone: boolean): Promise<void>
}

/** What a job is, by what would change its results: settings, columns, versions. */
export type JobKey = { readonly [what: string]: string }

/** Nothing is done yet. */
export const unread: Progress = { rows: 0, read: '', totals: nothing }

/** Results cannot be begun or gone on with; the message says what to do. */
export class ResultsError extends Error {
  override readonly name = 'ResultsError'
}

/** Results cannot be written; `cause` is the system's reason. */
export class WriteError extends Error {
  override readonly name = 'WriteError'

  constructor(cause: unknown) {
    super('cannot write the results', { cause })
  }
}

interface Saved extends Progress {
  readonly version: 1
  readonly job: JobKey
  /** Bytes of each file that are sure. */
  readonly size: { readonly results: number; readonly rejected: number }
}

/** `results.jsonl` has its rejected rows in `results.rejected.jsonl`. */
export const rejectedPath = (out: string): string => `${out.replace(/\.(?:jsonl|csv)$/i, '')}.rejected.jsonl`

/** Rejected rows as lines of their file. */
export const rejectedLines = (rows: ScoredBatch['rejected']): string =>
  rows.map(row => `${json(row)}\n`).join('')

/** Beside results that are not complete. */
export const notePath = (out: string): string => `${out}.unfinished`

export interface FileOptions {
  readonly job: JobKey
  readonly format: ResultFormat
  readonly rejected: string
  /** Go on where an earlier run stopped, begin whatever an earlier run left, or refuse to lose it. */
  readonly mode: 'resume' | 'restart' | 'new'
}

/**
 * Results in a file, with a note beside them of how much of it is sure. Each batch is written, then noted: whoever goes
 * on cuts off what was written and not noted.
 *
 * @throws {ResultsError} where an earlier run stands in the way, or cannot be gone on with
 */
export async function openFiles(out: string, options: FileOptions): Promise<Results> {
  const unlock = await lock(out)
  try {
    return await opened(out, options, unlock)
  } catch (error) {
    await unlock()
    throw error
  }
}

async function opened(
  out: string,
  { job, format, rejected, mode }: FileOptions,
  unlock: () => Promise<void>,
): Promise<Results> {
  const note = notePath(out)
  const saved = await savedIn(note, mode)
  if (mode === 'new' && saved !== undefined)
    throw new ResultsError(`"${out}" is unfinished: --resume goes on with it, --restart begins anew`)
  if (mode === 'resume' && saved === undefined && (await sizeOf(out)) > 0)
    throw new ResultsError(
      `"${out}" is complete, or no work of this command: there is nothing to go on with. Without --resume it is written anew`,
    )
  const resumed = mode === 'resume' ? saved : undefined
  if (resumed !== undefined) {
    for (const [what, value] of Object.entries(job))
      if (resumed.job[what] !== value)
        throw new ResultsError(
          `the ${what} are not those that "${out}" was begun with: --restart begins anew`,
        )
    const { size } = resumed
    for (const [path, noted] of [
      [out, size.results],
      [rejected, size.rejected],
    ] as const)
      if ((await sizeOf(path)) < noted)
        throw new ResultsError(`"${path}" is shorter than was noted beside it: --restart begins anew`)
    if (size.rejected > 0) await truncate(rejected, size.rejected)
  }
  if ((resumed?.size.rejected ?? 0) === 0) await rm(rejected, { force: true })
  const results = await open(out, 'a')
  await results.truncate(resumed?.size.results ?? 0)
  const files = new Files({ rejected, note }, results, job, resumed, unlock)
  if (resumed === undefined) await files.begin(headOf(format))
  return files
}

class Files implements Results {
  readonly begun: Progress
  readonly #paths: { readonly rejected: string; readonly note: string }
  readonly #results: FileHandle
  readonly #job: JobKey
  #rejected: FileHandle | undefined
  readonly #unlock: () => Promise<void>
  #size: Saved['size']

  constructor(
    paths: { readonly rejected: string; readonly note: string },
    results: FileHandle,
    job: JobKey,
    saved: Saved | undefined,
    unlock: () => Promise<void>,
  ) {
    this.#paths = paths
    this.#unlock = unlock
    this.#results = results
    this.#job = job
    this.begun = saved ?? unread
    this.#size = saved?.size ?? { results: 0, rejected: 0 }
  }

  async begin(head: string): Promise<void> {
    await this.#results.appendFile(head)
    await this.#save(unread, { results: Buffer.byteLength(head), rejected: 0 })
  }

  async add({ results, rejected }: Pick<ScoredBatch, 'results' | 'rejected'>, progress: Progress) {
    const lines = rejectedLines(rejected)
    try {
      await this.#results.appendFile(results)
      if (lines !== '') {
        this.#rejected ??= await open(this.#paths.rejected, 'a')
        await this.#rejected.appendFile(lines)
      }
      await this.#save(progress, {
        results: this.#size.results + Buffer.byteLength(results),
        rejected: this.#size.rejected + Buffer.byteLength(lines),
      })
    } catch (error) {
      // Whole lines only, and none that is not counted.
      await this.#results.truncate(this.#size.results)
      await this.#rejected?.truncate(this.#size.rejected)
      throw error
    }
  }

  async close(isDone: boolean): Promise<void> {
    await this.#results.close()
    await this.#rejected?.close()
    if (isDone) await rm(this.#paths.note)
    await this.#unlock()
  }

  async #save(progress: Progress, size: Saved['size']): Promise<void> {
    const saved: Saved = { version: 1, job: this.#job, ...progress, size }
    const fresh = `${this.#paths.note}.new`
    await writeFile(fresh, JSON.stringify(saved))
    await rename(fresh, this.#paths.note)
    this.#size = size
  }
}

/**
 * Keeps others from the same results while this process lives.
 *
 * @throws {ResultsError} where another process writes them
 */
async function lock(out: string): Promise<() => Promise<void>> {
  const path = `${out}.lock`
  try {
    await writeFile(path, `${process.pid}`, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const other = Number(await readFile(path, 'utf8'))
    // A process of another container may have had the number of this one.
    if (other !== process.pid && isAlive(other))
      throw new ResultsError(`process ${other} writes "${out}" now. If that is wrong, delete "${path}"`)
    // Its process was killed.
    await writeFile(path, `${process.pid}`)
  }
  return () => rm(path, { force: true })
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function savedIn(note: string, mode: FileOptions['mode']): Promise<Saved | undefined> {
  let text: string
  try {
    text = await readFile(note, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const saved = savedFrom(text)
  if (saved === undefined && mode !== 'restart')
    throw new ResultsError(`"${note}" is no note of this version: --restart begins anew, and writes over it`)
  return saved
}

function savedFrom(text: string): Saved | undefined {
  try {
    const saved = JSON.parse(text) as Partial<Saved> | null
    return saved?.version === 1 ? (saved as Saved) : undefined
  } catch {
    return undefined
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
}

/** What takes results as they come: a pipe, a device. */
export interface Taker {
  write(text: string): Promise<void>
  reject(rows: ScoredBatch['rejected']): Promise<void>
  close(): Promise<void>
}

export async function stream(format: ResultFormat, to: Taker): Promise<Results> {
  const head = headOf(format)
  if (head !== '') await to.write(head)
  return {
    begun: unread,
    add: async ({ results, rejected }) => {
      if (results !== '') await to.write(results)
      if (rejected.length > 0) await to.reject(rejected)
    },
    close: () => to.close(),
  }
}
