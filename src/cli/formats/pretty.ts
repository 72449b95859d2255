/** A review for people: the draft with its flagged words marked, then what they cost and what to do. */

import type {
  Band,
  Commitment,
  Edit,
  Finding,
  ReplyReview,
  Severity,
  Suggestion,
  Win,
} from '../../finding.js'
import { mostOfWins, start } from '../../score.js'
import { severities } from '../../settings/check.js'
import { oneLine, wrap } from '../cells.js'
import { type Mark, markedLines } from '../marks.js'
import { standardInput } from '../source.js'
import { type Colors, type Look, lookOf } from '../terminal.js'
import { isKnown, type Printing, type ReviewedFile, unjudgedOf, type Writer } from './format.js'

/** Drafts below each other, two lines apart. */
export function prettyWriter({ stdout, env, isColorWanted }: Printing): Writer {
  const look = lookOf(stdout, env, isColorWanted)
  const shown = env['GITHUB_ACTIONS'] === 'true' ? harmless : (text: string): string => text
  let gap = ''
  return {
    one: file => {
      stdout.write(gap + shown(pretty(file, look)))
      gap = '\n\n'
    },
    unread: () => {},
    end: () => {},
  }
}

/** The runner obeys a “::” that begins a line, white space apart, and a “##[” wherever it stands. */
const harmless = (text: string): string =>
  text.replace(/^([^\S\n\r\u2028\u2029]*:)(?=:)/gm, '$1 ').replaceAll('##[', '# #[')

const margin = '  '
export const inks = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<
  Severity,
  Mark['ink']
>
const bands = {
  ready: { words: 'ready', ink: 'green' },
  'look-again': { words: 'look again', ink: 'yellow' },
  rework: { words: 'rework', ink: 'red' },
} as const satisfies Record<Band, { words: string; ink: keyof Colors }>
/** Nothing that shows. */
const blank = /^[\s\p{Cf}]*$/u

/** Lines with an end of line after each; no control character of the draft is among them. */
export function pretty(file: Omit<ReviewedFile, 'source' | 'inSource'>, look: Look): string {
  const { path, draft, review } = file
  const { colors } = look
  const { words, ink } = bands[review.band]
  const unjudged = unjudgedOf(review)
  const verdict =
    unjudged === undefined
      ? `${colors.bold(`${review.score}`)}  ${colors[ink](words)}`
      : `not judged: ${unjudged}`
  const findings = review.findings.filter(one => !isKnown(file, one))
  const parts = [
    [`${colors.bold(path === standardInput ? 'standard input' : oneLine(path))}  ${verdict}`],
    draftLines(draft, findings, look),
    ...findingParts(findings, look),
    knownLines(review.findings.length - findings.length, look),
    section('Done well', review.wins, win => winLines(win, draft, look), look),
    unjudged === undefined ? [margin + sumOf(review)] : [],
    section('Promises', review.commitments, promise => promiseLines(promise, draft, look), look),
  ]
  return parts
    .filter(lines => lines.length > 0)
    .map(lines => lines.map(line => `${line.trimEnd()}\n`).join(''))
    .join('\n')
}

/** Findings that the baseline holds are counted, no more: they cost what they cost. */
const knownLines = (count: number, { colors }: Look): string[] =>
  count === 0 ? [] : [margin + colors.dim(`${count} known finding${count === 1 ? '' : 's'} in the baseline`)]

/** The words of a text as a reader knows them: on one line, in quotation marks, cut to `most` columns. */
export function quoted(text: string, most = 60): string {
  const [words = '', ...more] = wrap(oneLine(text).replace(/\s+/g, ' ').trim(), most)
  return `“${words}${more.length === 0 ? '' : ' …'}”`
}

/** `text` behind `lead`, its further lines below its first. */
export function hang(
  lead: string,
  text: string,
  width: number,
  paint = (line: string): string => line,
): string[] {
  return wrap(text, Math.max(20, width - lead.length)).map(
    (line, i) => `${i === 0 ? lead : ' '.repeat(lead.length)}${paint(line)}`,
  )
}

function section<T>(
  title: string,
  items: readonly T[],
  linesOf: (item: T) => string[],
  { colors }: Look,
): string[] {
  return items.length === 0 ? [] : [margin + colors.bold(title), ...items.flatMap(linesOf)]
}

function draftLines(draft: string, findings: readonly Finding[], look: Look): string[] {
  const marks = findings
    .map(({ span, severity }, i) => ({ span, severity, ink: inks[severity], number: i + 1 }))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  const lines = markedLines(draft, marks, { ...look, width: look.width - margin.length })
  const from = lines.findIndex(line => line !== '')
  if (blank.test(draft)) return [margin + look.colors.dim('(empty)')]
  return lines.slice(from, lines.findLastIndex(line => line !== '') + 1).map(line => margin + line)
}

function findingParts(findings: readonly Finding[], look: Look): string[][] {
  const gutter = `${findings.length}`.length
  // A rule's reason is the same for each of its findings: once is enough.
  const said = new Set<string>()
  return findings.map((finding, i) => {
    const isNew = !said.has(finding.why)
    said.add(finding.why)
    return findingLines(finding, `${i + 1}`.padStart(gutter), isNew, look)
  })
}

function findingLines(finding: Finding, number: string, saysWhy: boolean, { width, colors }: Look): string[] {
  const { severity, ruleId, cost, message, why, evidence, suggestions, url } = finding
  const indent = ' '.repeat(margin.length + number.length + 2)
  const head = `${colors[inks[severity]](`${number}  ${severity}`)}  ${oneLine(ruleId)}  ${costOf(cost)}`
  return [
    margin + head,
    ...hang(indent, message, width, colors.bold),
    ...(saysWhy ? hang(indent, `Why: ${why}`, width, colors.dim) : []),
    ...(evidence === undefined ? [] : hang(indent, `Customer: ${quoted(evidence.text, 120)}`, width)),
    ...suggestions.flatMap(suggestion => suggestionLines(suggestion, indent, width, colors)),
    ...(url === undefined ? [] : hang(indent, url, width, colors.dim)),
  ]
}

const costOf = (cost: number): string => (cost === 0 ? 'no cost' : `-${tenths(cost)}`)

/** Points before a line; a gain of none is left blank: the next finding of its rule moves up in its place. */
const leadOf = (points: number): string =>
  (points === 0 ? '' : `${points < 0 ? '' : '+'}${tenths(points)}`).padEnd(4)

function suggestionLines(
  { kind, label, edit, gain }: Suggestion,
  indent: string,
  width: number,
  { green }: Colors,
): string[] {
  const lead = leadOf(gain)
  const text = kind === 'edit' && edit !== undefined ? editWords(edit) : label
  const [first = '', ...rest] = hang(indent + lead, text, width)
  return [indent + green(lead) + first.slice(indent.length + lead.length), ...rest]
}

/** What an edit does, in words. */
export function editWords({ span, text, was }: Edit): string {
  // Blank space matters in a change: it is shown where the quotation marks alone would not tell.
  const exact = (words: string): string => `“${oneLine(words.replace(/\r\n|\r|\n/g, '↵'))}”`
  if (span.start < span.end)
    return text === '' ? `delete ${exact(was.trim())}` : `${exact(was)} → ${exact(text)}`
  return was === '' ? `begin with ${exact(text)}` : `after ${exact(was)} add ${exact(text)}`
}

function winLines({ label, span, points }: Win, draft: string, { width, colors }: Look): string[] {
  const lead = leadOf(points)
  const words = span.start < span.end ? ` ${quoted(draft.slice(span.start, span.end))}` : ''
  const [first = '', ...rest] = hang(margin + lead, label + words, width)
  return [margin + colors.green(lead) + first.slice(margin.length + lead.length), ...rest]
}

function promiseLines({ actor, span, due }: Commitment, draft: string, { width }: Look): string[] {
  const when = due === undefined ? 'no time given' : `due ${quoted(draft.slice(due.start, due.end))}`
  return hang(margin, `${actor}: ${quoted(draft.slice(span.start, span.end))}, ${when}`, width)
}

/** `80 + 6 wins - 23.4 findings = 63` */
function sumOf({ wins, findings, score }: ReplyReview): string {
  const points = tenths(wins.reduce((sum, win) => sum + win.points, 0))
  const counted = Math.min(mostOfWins, points)
  const lost = tenths(findings.reduce((sum, { cost }) => sum + cost, 0))
  const most = counted < points ? ` (of ${points}: more do not count)` : ''
  const sum = Math.round(start + counted - lost)
  const clamp = sum < 0 ? ' (no score is lower)' : sum > 100 ? ' (no score is higher)' : ''
  return `${start} + ${counted} wins${most} - ${lost} findings = ${score}${clamp}`
}

const tenths = (points: number): number => Math.round(points * 10) / 10
