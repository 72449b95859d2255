/** Work that fills results, up to its exit code. */

import process from 'node:process'
import { type Progress, type Results, ResultsError, WriteError } from '../../bulk/results.js'
import type { Totals } from '../../bulk/scorer.js'
import { InputError } from '../../bulk/tables/bytes.js'
import { oneLine } from '../cells.js'
import { complain, exitCodes } from '../exit.js'
import type { Io } from '../terminal.js'
import { cannotWrite, type Target } from './output.js'
import { belowLine, summaryLines } from './words.js'

export interface Filling {
  readonly target: Target
  readonly results: Results
  readonly minScore: number | undefined
  /** What becomes of the replies: "scored". */
  readonly done: string
  /** Fills the results, until it is done or told to stop. */
  readonly work: (signal: AbortSignal, onProgress: (progress: Progress) => void) => Promise<Progress>
  /** Lines to say at the end. */
  readonly hints: (totals: Totals) => readonly (string | undefined)[]
  /** Once all results are written. */
  readonly onDone?: () => Promise<void>
  /** @returns what can be said of an error that is expected; others are thrown on */
  readonly wordsOf?: (error: unknown) => string | undefined
}

export async function fill(filling: Filling, io: Io): Promise<number> {
  const { target, results, minScore, done, work, hints, onDone, wordsOf } = filling
  const abort = new AbortController()
  const stop = (): void => abort.abort()
  // The second one ends the program at once.
  process.once('SIGINT', stop)
  const started = Date.now()
  let progress = results.begun
  let isDone = false
  let complaint: string | undefined
  try {
    progress = await work(abort.signal, reached => {
      progress = reached
    })
    isDone = !abort.signal.aborted
  } catch (error) {
    // Whoever reads the output has enough, as `head` has.
    if (error instanceof WriteError && (error.cause as NodeJS.ErrnoException).code === 'EPIPE')
      return exitCodes.fine
    complaint = wordsOf?.(error) ?? complaintOf(error, target.out)
  } finally {
    process.off('SIGINT', stop)
    await results.close(isDone)
  }
  if (isDone) await onDone?.()
  const { totals } = progress
  const own = totals.scored - results.begun.totals.scored
  const seconds = (Date.now() - started) / 1000
  const said = [...summaryLines(done, totals, own, seconds, target.rejected), ...hints(totals)]
  if (!isDone && target.file !== undefined)
    said.push(`${oneLine(target.file)} holds what was ${done} so far: --resume goes on.`)
  // Where nothing went in, the reason is all there is to say.
  if (complaint === undefined || progress.rows > 0)
    for (const line of said) if (line !== undefined) io.stderr.write(`${line}\n`)
  if (complaint !== undefined) complain(io, complaint)
  if (abort.signal.aborted) return exitCodes.interrupted
  return complaint === undefined ? endOf(totals, minScore, io) : exitCodes.trouble
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
