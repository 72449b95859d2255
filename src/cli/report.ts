/** `unscripted report`: results of many replies in, one page out. */

import { realpath } from 'node:fs/promises'
import { htmlOf } from '../report/html.js'
import { dataOf } from '../report/report.js'
import { type BadLine, Results } from '../report/results.js'
import { OutputFile } from '../report/written.js'
import { dayOf } from '../tally/days.js'
import { type Tally, tallyOf } from '../tally/tally.js'
import { complain, exitCodes } from './exit.js'
import { reasonOf, standardInput } from './source.js'
import type { Io } from './terminal.js'

export interface ReportFlags {
  /** Path of the page, or `-` for standard output. */
  readonly out: string
  /** False for `--no-text`. */
  readonly text: boolean
  /** First day of the later period. */
  readonly split?: string
  readonly title: string
}

/** Lines that are named; of the others there is a count. */
const mostNamed = 20

export async function report(paths: readonly string[], flags: ReportFlags, io: Io): Promise<number> {
  const given = paths.length === 0 && io.stdin.isTTY !== true ? [standardInput] : paths
  const misuse = misuseOf(given, flags) ?? (await isRewritten(given, flags))
  if (misuse !== undefined) {
    complain(io, misuse)
    return exitCodes.trouble
  }
  let results: Results | undefined
  let doing = `write "${flags.out}"`
  try {
    const file = flags.out === standardInput ? undefined : await OutputFile.at(flags.out)
    doing = 'read the results'
    const bad = new BadLines(given, io)
    results = await Results.read(
      given.map(path => (path === standardInput ? { stream: io.stdin } : { path })),
      { keepsPhrases: flags.text, onBad: line => bad.add(line) },
    )
    bad.end()
    const notes = results.notes()
    if (notes.size === 0) {
      complain(io, 'no scored reply: the report needs results.jsonl, one scored reply on a line')
      return exitCodes.trouble
    }
    const page = await htmlOf(
      await dataOf(results, {
        title: flags.title,
        withTexts: flags.text,
        splitAt: flags.split,
        badLines: bad.count,
      }),
    )
    doing = `write "${flags.out}"`
    if (file === undefined) io.stdout.write(page)
    else await file.write(page)
    io.stderr.write(summaryOf(tallyOf(notes), flags.out))
    return bad.count > 0 ? exitCodes.trouble : exitCodes.fine
  } catch (error) {
    if (!(error instanceof Error)) throw error
    complain(io, `cannot ${doing}: ${reasonOf(error)}`)
    return exitCodes.trouble
  } finally {
    await results?.close()
  }
}

function misuseOf(paths: readonly string[], { split }: ReportFlags): string | undefined {
  if (paths.length === 0) return 'no results: name a file, or pipe one in: unscripted report results.jsonl'
  if (paths.filter(path => path === standardInput).length > 1)
    return 'standard input can be read only once: give "-" a single time'
  const table = paths.find(path => /\.(?:csv|tsv)$/i.test(path))
  if (table !== undefined)
    return `"${table}" is a table: the report needs the .jsonl results, which hold the reviews whole`
  if (split !== undefined && dayOf(split) === 0) return `--split is a day such as 2026-03-04, not "${split}"`
  return undefined
}

/** Whether the page would replace the results. */
async function isRewritten(paths: readonly string[], { out }: ReportFlags): Promise<string | undefined> {
  const real = async (path: string): Promise<string> => realpath(path).catch(() => path)
  const page = await real(out)
  for (const path of paths)
    if (path !== standardInput && (await real(path)) === page) return `"${out}" would replace the results`
  return undefined
}

/** Names the first bad lines as they come, and counts the others. */
class BadLines {
  count = 0
  readonly #paths: readonly string[]
  readonly #io: Io

  constructor(paths: readonly string[], io: Io) {
    this.#paths = paths
    this.#io = io
  }

  add({ source, number, why }: BadLine): void {
    this.count++
    if (this.count > mostNamed) return
    const path = this.#paths[source] ?? ''
    complain(this.#io, `${path === standardInput ? 'standard input' : path}:${number}: ${why}`)
  }

  end(): void {
    if (this.count > mostNamed) complain(this.#io, `${this.count - mostNamed} more lines could not be read`)
  }
}

/** A few lines that say how it went; the page says the rest. */
function summaryOf({ replies, notJudged, scores, rules, dates, comparison }: Tally, out: string): string {
  const count = (n: number): string => n.toLocaleString('en')
  const percent = (part: number): string => `${Math.round((100 * part) / Math.max(1, scores.replies))}%`
  const { ready, 'look-again': again, rework } = scores.bands
  const most = rules
    .slice(0, 3)
    .map(({ id, share }) => `${id} (in ${Math.round(share * 100)}% of replies)`)
    .join(', ')
  const lines = [
    `${count(replies)} replies${dates === undefined ? '' : `, ${dates.first} to ${dates.last}`}`,
    ...(notJudged > 0 ? [`${count(notJudged)} of them are not in English, and not judged`] : []),
    ...(scores.median === undefined
      ? []
      : [
          `median ${scores.median}; ready ${percent(ready)}, look again ${percent(again)}, rework ${percent(rework)}`,
        ]),
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
