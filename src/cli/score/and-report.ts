/** `unscripted score --report`: the page in the same go. */

import { complain, exitCodes } from '../exit.js'
import { report } from '../report.js'
import { standardInput } from '../source.js'
import type { Io } from '../terminal.js'
import { type ScoreFlags, score } from './score.js'

export interface ScoreAndReportFlags extends ScoreFlags {
  /** Path of the page. */
  readonly report?: string
}

/** A page is made of results in a file, which stand beside it where nobody says otherwise. */
export async function scoreAndReport(
  paths: readonly string[],
  { report: page, ...flags }: ScoreAndReportFlags,
  io: Io,
): Promise<number> {
  if (page === undefined) return score(paths, flags, io)
  const { out = `${page.replace(/\.html?$/i, '')}.jsonl` } = flags
  if (out === standardInput || page === standardInput || /\.csv$/i.test(out)) {
    complain(io, '--report makes a file of results in a file: --out results.jsonl --report report.html')
    return exitCodes.trouble
  }
  const code = await score(paths, { ...flags, out }, io)
  if (code !== exitCodes.fine && code !== exitCodes.failed) return code
  const made = await report([out], { out: page, text: true }, io)
  return made === exitCodes.fine ? code : made
}
