/** What `unscripted score` says beside the results. */

import { type Columns, type Role, shorter } from '../../bulk/columns.js'
import type { Totals } from '../../bulk/scorer.js'
import type { Table } from '../../bulk/tables/table.js'
import { count, plural } from '../../report/figures.js'
import { oneLine } from '../cells.js'
import { timeOf } from '../progress.js'

const roleNames: { readonly [role in Role]: string } = {
  reply: 'reply',
  customer: 'customer’s message',
  id: 'id',
  agent: 'agent',
  date: 'date',
  channel: 'channel',
}

/** How a table is read: guesses are there to be seen. */
export function tableLine(
  name: string,
  { kind, delimiter, columns: names }: Table,
  columns: Columns,
): string {
  const parted = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }[delimiter ?? '']
  const how = kind === 'jsonl' ? 'JSON lines' : `CSV, parted by ${parted ?? `“${delimiter}”`}`
  const entries = Object.entries(roleNames) as [Role, string][]
  const taken = entries.flatMap(([role, words]) => {
    const column = columns[role]
    if (column === undefined) return []
    const count = names.filter(other => other === column).length
    return `${words} “${oneLine(shorter(column))}”${count > 1 ? ` (the first of ${count})` : ''}`
  })
  const missing = entries.flatMap(([role, words]) => (columns[role] === undefined ? [words] : []))
  const none = missing.length === 0 ? '' : `; none for ${missing.join(', ')}`
  return `${oneLine(name)}: ${how}. Columns: ${taken.join(', ')}${none}.`
}

/**
 * @param done what became of the replies: "scored"
 * @param own replies that this run did itself, in so many seconds
 */
export function summaryLines(
  done: string,
  totals: Totals,
  own: number,
  seconds: number,
  rejected?: string,
): string[] {
  const { scored, bands, points } = totals
  const speed = own === 0 ? '' : `, ${count(Math.round(own / Math.max(seconds, 0.001)))}/s`
  const lost =
    totals.rejected === 0
      ? ''
      : ` ${plural(totals.rejected, 'row')} rejected${rejected === undefined ? '' : `: see ${oneLine(rejected)}`}.`
  const share = (count: number): string => `${Math.round((100 * count) / scored)} %`
  return [
    `${plural(scored, 'reply', 'replies')} ${done} in ${timeOf(seconds)}${speed}.${lost}`,
    ...(scored === 0
      ? []
      : [
          `Mean score ${Math.round(points / scored)}: ${share(bands.ready)} ready, ${share(bands['look-again'])} look again, ${share(bands.rework)} rework.`,
        ]),
  ]
}

export const belowLine = (totals: Totals, minScore: number): string =>
  `${plural(totals.below, 'reply scores', 'replies score')} below ${minScore}`

export function htmlHint({ scored, tagged }: Totals): string | undefined {
  return tagged > 0 && tagged * 2 >= scored
    ? `${plural(tagged, 'reply holds', 'replies hold')} HTML tags: --format-in html reads them as their reader sees them.`
    : undefined
}

export function dateHint({ count, first }: { readonly count: number; readonly first: string }): string {
  return `${plural(count, 'date')} cannot be told and ${count === 1 ? 'is' : 'are'} left out, the first at ${oneLine(first)}: --date-format says how they are written, such as "DD/MM/YYYY".`
}
