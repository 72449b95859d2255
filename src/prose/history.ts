/** Where a mail client puts what was written before: "On Monday Ana wrote:", the header block of Outlook. */

import { type Line, lookOf } from './lines.js'

export const quoteLine = /^\s*>/

/** One line after which all is history. */
const opening = new RegExp(
  [
    "-{2,} ?(?:original message|forwarded message|begin forwarded message:?|ursprüngliche nachricht|message d'origine) ?-{2,}",
    'begin forwarded message:',
    // Help desks cut replies above such a line.
    '[#\\s-]*(?:please )?(?:type your reply|reply|write|respond) above this line[\\s.#-]*',
    '-{3,} on .{6,200} wrote -{3,}',
  ]
    .map(source => `^\\s*(?:${source})\\s*$`)
    .join('|'),
)
/** "On Tue, 3 Mar 2026 at 10:22, Ana Ruiz <ana@harbour.example> wrote:", over three lines at most. */
const attribution =
  /^(?:\*+ )?(?:on |le |el |am |il giorno |op |in a message dated )?.{3,250}(?:(?<!\b(?:i|you|we|he|she|they) )(?:wrote|writes)|schrieb\b.{0,80}|a écrit ?|escribió|ha scritto|schreef\b.{0,80}):$/
/** What a clause of a letter has not: an hour or an address. */
const stamped = /\d{1,2}[:.h]\d{2}|\S@\S/
/** Above lines that are marked, any line that names a sender or a day before its colon. */
const introduces = /\S@\S|\d{4}|\d[/.-]\d|wrote|writes|schrieb|écrit|quoting/
const mostAttributionLines = 3

/** A line of a mail's header by its words, in the languages that Outlook and others write them in. */
const labelled = (words: string): RegExp => new RegExp(String.raw`^[\s*]*(?:${words}) ?:[\s*]`)
const sent = 'sent|gesendet|envoyé|enviad[oa](?: el| em)?|inviato|verzonden|skickat|sendt'
const about = 'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne'

/** "From: Ana", and below it more of the lines that mail has. */
export const senderLine: RegExp = labelled('from|von|de|da|van|från|fra')
const header = labelled(`${sent}|${about}|date|datum|data|to|an|à|para|a|aan|till|til|cc|bcc|reply-to`)
const subject = labelled(`${sent}|${about}`)
const mostHeaderLines = 6
const ruler = /^\s*_{10,}\s*$/

/** How many lines of a header open history at line `i`; 0 where none does. */
export function historyHeader(folded: string, lines: readonly Line[], i: number): number {
  const read = (at: number): string => {
    const line = lines[at]
    return line === undefined ? '' : lookOf(folded, line)
  }
  const line = read(i)
  if (opening.test(line)) return 1
  if (ruler.test(line)) return senderLine.test(read(i + 1)) ? 1 + Math.max(1, headerBlock(read, i + 1)) : 0
  return attributionLines(read, i) || headerBlock(read, i)
}

type Read = (line: number) => string

function attributionLines(read: Read, i: number): number {
  let words = ''
  for (let count = 1; count <= mostAttributionLines; count++) {
    const line = read(i + count - 1).trim()
    if (line === '' || quoteLine.test(line)) return 0
    words = `${words} ${line}`.trim()
    if (words.endsWith(':')) {
      const isMarked = quoteLine.test(read(i + count)) || quoteLine.test(read(i + count + 1))
      if (attribution.test(words) && (stamped.test(words) || isMarked)) return count
      if (isMarked && quoteLine.test(read(i + count)) && introduces.test(words.slice(0, -1))) return count
    }
    // Only what opens like an attribution goes on over a line's end.
    if (!/^on (?:\w{3}|\d)/.test(words) || /[.!?]$/.test(line)) return 0
  }
  return 0
}

function headerBlock(read: Read, i: number): number {
  if (!senderLine.test(read(i))) return 0
  let last = i
  let found = 0
  let isMail = false
  for (let at = i + 1; at < i + mostHeaderLines; at++) {
    if (!header.test(read(at))) continue
    found++
    isMail ||= subject.test(read(at))
    last = at
  }
  // "From: Leeds", "To: York" and "Date: 5 June" are of a journey.
  const isAddressed = /\S@\S/.test(read(i))
  return (found >= 2 && (isMail || isAddressed)) || (found === 1 && isMail && isAddressed) ? last - i + 1 : 0
}
