/** Where a mail client puts what was written before: "On Monday Ana wrote:", the header block of Outlook. */

import type { Line } from './lines.js'

export const quoteLine = /^\s*>/

/** One line after which all is history. */
const opening = new RegExp(
  [
    '-{2,} ?(?:original message|forwarded message|begin forwarded message:?) ?-{2,}',
    'begin forwarded message:',
    '_{10,}',
    'from: .+@.+',
    // Help desks cut replies above such a line.
    '[#\\s-]*(?:please )?(?:type your reply|reply|write|respond) above this line[\\s.#-]*',
    '(?:on |le |el |am |il giorno )?.{6,200} (?:wrote|schrieb .{1,80}|a écrit ?|escribió|ha scritto):',
  ]
    .map(source => `^\\s*(?:${source})\\s*$`)
    .join('|'),
)
/** Gmail wraps its line: "On Tue, 3 Mar 2026 at 10:22, Ana Ruiz <ana@harbour.example>" and "wrote:". */
const wrapped = /^\s*on .{6,200}[^.!?]$/
const wrote = /^\s*(?:\S{1,80} )?wrote:\s*$/
/** A clause is no header: "Here is what he wrote:". */
const dated = /^\s*(?:on|le|el|am|il giorno) |\d{4}|\d[/.:]\d|@/

/** "From: Ana", and below it two more of the lines that mail has. */
const from = /^[\s*]*from:[\s*]/
const header = /^[\s*]*(?:sent|date|to|cc|bcc|subject|reply-to):[\s*]/
const headerLines = 6

/** How many lines of a header open history at line `i`; 0 where none does. */
export function historyHeader(folded: string, lines: readonly Line[], i: number): number {
  const read = (at: number): string => {
    const line = lines[at]
    return line === undefined ? '' : folded.slice(line.start, line.close)
  }
  const line = read(i)
  if (
    opening.test(line) &&
    (!/(?:wrote|schrieb .*|écrit ?|escribió|scritto):\s*$/.test(line) || dated.test(line))
  )
    return 1
  if (wrapped.test(line) && wrote.test(read(i + 1))) return 2
  if (!from.test(line)) return 0
  let last = i
  let found = 0
  for (let at = i + 1; at < i + headerLines; at++)
    if (header.test(read(at))) {
      found++
      last = at
    }
  return found >= 2 ? last - i + 1 : 0
}
