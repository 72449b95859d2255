/** Scored replies as lines of a file. */

import { stringify } from 'csv-stringify/sync'
import type { Finding } from '../finding.js'
import { json } from '../json.js'
import type { ScoredReply } from '../tally/scored-reply.js'

export type ResultFormat = 'jsonl' | 'csv'

/** What a file of the format begins with. */
export const headOf = (format: ResultFormat): string =>
  // Without the byte-order mark Excel takes UTF-8 for the code page of the machine.
  format === 'csv' ? `\uFEFF${csvLine(columns.map(([name]) => name))}` : ''

/** Writes one reply, with the end of its line. */
export const writerOf = (format: ResultFormat): ((scored: ScoredReply) => string) =>
  format === 'csv'
    ? scored => csvLine(columns.map(([, cell]) => cell(scored)))
    : scored => `${json(scored)}\n`

const columns: readonly (readonly [string, (scored: ScoredReply) => string | number | undefined])[] = [
  ['id', ({ id }) => id],
  ['agent', ({ agent }) => agent],
  ['date', ({ date }) => date],
  ['channel', ({ channel }) => channel],
  ['score', ({ review }) => review.score],
  ['band', ({ review }) => review.band],
  ['findings', ({ review }) => review.findings.length],
  ['errors', ({ review }) => review.findings.filter(({ severity }) => severity === 'error').length],
  ['rules', ({ review }) => listed(review.findings.map(({ ruleId }) => ruleId))],
  ['wins', ({ review }) => listed(review.wins.map(({ id }) => id))],
  ['problem', ({ review }) => yesNo(review.facts.problem)],
  ['apology', ({ review }) => review.facts.apology],
  ['next step', ({ review }) => review.facts.nextStep],
  ['time', ({ review }) => review.facts.timeline],
  ['acknowledges', ({ review }) => yesNo(review.facts.acknowledges)],
  ['empathy', ({ review }) => review.facts.empathy],
  ['what to change', ({ review }) => review.findings.map(noteOf).join('\n')],
  ['reply', ({ reply }) => reply],
  ['customer message', ({ customerMessage }) => customerMessage],
]

const yesNo = (is: boolean): string => (is ? 'yes' : 'no')

const listed = (names: readonly string[]): string => [...new Set(names)].join(' ')

const noteOf = ({ actual, message }: Finding): string => (actual === '' ? message : `“${actual}”: ${message}`)

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, also where white space or signs that
 * nobody sees stand first (OWASP, CSV Injection).
 */
const formula = /^[\s\p{C}]*[=+\-@＝＋－＠]/u

const csvLine = (cells: readonly (string | number | undefined)[]): string =>
  stringify([[...cells]], {
    cast: { string: cell => (formula.test(cell) ? `'${cell}` : cell) },
    quoted_match: /[\r\n;\t|]/,
  })
