/** `unscripted report`: results of many replies in, one page out. */

import { realpath } from 'node:fs/promises'
import { count, percent, plural } from '../report/figures.js'
import { htmlOf } from '../report/html.js'
import { dataOf } from '../report/report.js'
import { type BadLine, Results } from '../report/results.js'
import { OutputFile } from '../report/written.js'
import { dayOf } from '../tally/days.js'
import { type Tally, tallyOf } from '../tally/tally.js'
import { complain, exitCodes } from './exit.js'
import { inputsOf, type NamedInput } from './score/inputs.js'
import { cannotWrite } from './score/output.js'
import { reasonOf, standardInput } from './source.js'
import { type Io, written } from './terminal.js'

export interface ReportFlags {
  /** Path of the page, or `-` for standard output. */
  readonly out: string
  /** False for `--no-text`. */
  readonly text: boolean
  /** First day of the later period. */
  readonly split?: string
  readonly title?: string
}

const usualTitle = 'How our replies read'

/** Lines that are named; of the others there is a count. */
const mostNamed = 20

export async function report(paths: readonly string[], flags: ReportFlags, io: Io): Promise<number> {
  const given = paths.length === 0 && io.stdin.isTTY !== true ? [standardInput] : paths
  const misuse = misuseOf(given, flags)
  if (misuse !== undefined) {
    complain(io, misuse)
    return exitCodes.trouble
  }
  try {
    const inputs = await inputsOf(await onceEach(given, io), [flags.out], io.stdin)
    const write = await outputTo(flags.out, io)
    const bad = new BadLines(io)
    const results = await readAll(inputs, flags, bad)
    try {
      return await reportOf(results, bad.count, flags, write, io)
    } finally {
      await results.close()
    }
  } catch (error) {
    complain(io, reasonOf(error))
    return exitCodes.trouble
  }
}

/** Two spellings of one file, or a link to it, are one. Whether standard input is named twice is asked where it is read. */
async function onceEach(paths: readonly string[], io: Io): Promise<string[]> {
  const met = new Set<string>()
  const once: string[] = []
  for (const path of paths) {
    const place = await realpath(path).catch(() => path)
    if (path !== standardInput && met.has(place)) complain(io, `"${path}" is named twice, and counted once`)
    else once.push(path)
    met.add(place)
  }
  return once
}

function misuseOf(paths: readonly string[], { split, title }: ReportFlags): string | undefined {
  if (paths.length === 0) return 'no results: name a file, or pipe one in: unscripted report results.jsonl'
  const table = paths.find(path => /\.(?:csv|tsv)$/i.test(path))
  if (table !== undefined)
    return `"${table}" is a table: the report needs the .jsonl results, which hold the reviews whole`
  if (split !== undefined && dayOf(split) === 0) return `--split is a day such as 2026-03-04, not "${split}"`
  if (title?.trim() === '') return '--title is empty: leave it out for the usual one'
  return undefined
}

/** @throws {Error} where nothing can be written there, before anything is read */
async function outputTo(out: string, io: Io): Promise<(page: string) => Promise<void>> {
  const file = out === standardInput ? undefined : await naming(out, () => OutputFile.at(out))
  return page => naming(out, () => (file === undefined ? print(page, io) : file.write(page)))
}

async function print(page: string, io: Io): Promise<void> {
  try {
    await written(io.stdout, page)
  } catch (error) {
    // Whoever reads the output may have enough, as `head` has: that is no failure.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
}

/** @throws {Error} that names what could not be written, and why */
async function naming<T>(out: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    throw new Error(cannotWrite(out, error), { cause: error })
  }
}

/** @throws {Error} where an input cannot be read */
async function readAll(
  inputs: readonly NamedInput[],
  { text }: ReportFlags,
  bad: BadLines,
): Promise<Results> {
  try {
    const results = await Results.read(inputs, { keepsPhrases: text, onBad: line => bad.add(line) })
    bad.end()
    return results
  } catch (error) {
    throw new Error(`cannot read the results: ${reasonOf(error)}`, { cause: error })
  }
}

async function reportOf(
  results: Results,
  badLines: number,
  { title = usualTitle, text, split, out }: ReportFlags,
  write: (page: string) => Promise<void>,
  io: Io,
): Promise<number> {
  const notes = results.notes()
  if (notes.size === 0) {
    complain(io, 'no scored reply: the report needs results.jsonl, one scored reply on a line')
    return exitCodes.trouble
  }
  if (results.unreadDates > 0)
    complain(
      io,
      `${plural(results.unreadDates, 'date')} could not be read: a date is written 2026-03-04, and is of the years 1990 to 2090`,
    )
  await write(await htmlOf(await dataOf(results, { title, withTexts: text, splitAt: split, badLines })))
  io.stderr.write(summaryOf(tallyOf(notes, split === undefined ? {} : { splitAt: split }), out))
  return exitCodes.fine
}

/** Names the first bad lines as they come, and counts the others. */
class BadLines {
  count = 0
  readonly #io: Io

  constructor(io: Io) {
    this.#io = io
  }

  add({ source, line, why }: BadLine): void {
    this.count++
    if (this.count <= mostNamed) complain(this.#io, `${source}:${line}: ${why}`)
  }

  end(): void {
    if (this.count > mostNamed)
      complain(this.#io, `${plural(this.count - mostNamed, 'more line')} could not be read`)
  }
}

/** A few lines that say how it went; the page says the rest. */
function summaryOf({ replies, notJudged, scores, rules, dates, comparison }: Tally, out: string): string {
  const part = (replies: number): string => percent(replies / Math.max(1, scores.replies))
  const { ready, 'look-again': again, rework } = scores.bands
  const most = rules
    .slice(0, 3)
    .map(({ id, share }) => `${id} (in ${percent(share)} of replies)`)
    .join(', ')
  const lines = [
    `${plural(replies, 'reply', 'replies')}${dates === undefined ? '' : `, ${dates.first} to ${dates.last}`}`,
    ...(notJudged > 0 ? [`${count(notJudged)} of them not in English, and not judged`] : []),
    ...(scores.median === undefined
      ? []
      : [`median ${scores.median}; ready ${part(ready)}, look again ${part(again)}, rework ${part(rework)}`]),
    ...(most === '' ? [] : [`most points lost: ${most}`]),
    ...(comparison === undefined ? [] : [changeOf(comparison)]),
    ...(out === standardInput ? [] : [`written to ${out}`]),
  ]
  return `${lines.join('\n')}\n`
}

function changeOf({ splitAt, before, after, score }: NonNullable<Tally['comparison']>): string {
  const said = {
    more: `better since ${splitAt}`,
    less: `worse since ${splitAt}`,
    alike: `much the same since ${splitAt}`,
    'too-few': `too few to tell whether it changed on ${splitAt}`,
  }[score.verdict]
  return before.mean === undefined || after.mean === undefined
    ? said
    : `${said}: mean ${before.mean} before, ${after.mean} after`
}
