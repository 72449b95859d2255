/** Findings as messages that every program of the unified ecosystem reads. */

import type { VFile } from 'vfile'
import { notEnglish, type ReplyReview, type Severity } from '../finding.js'
import { noteOf, type Writing } from '../note.js'
import { placesIn } from '../places.js'
import { replacementOf } from '../replacement.js'

const source = 'unscripted'

/** As engines and editors read it: error, warning, information. */
const fatalOf: { readonly [S in Severity]: boolean | undefined } = {
  error: true,
  warning: false,
  info: undefined,
}

/** Lines end as in other plugins and in editors: at `\n`, `\r\n` and a lone `\r`. */
const lineEnd = /\r\n?|\n/g

/**
 * Adds a message to a file for each finding of its review.
 *
 * @param written how the words of its note are written
 */
export function addFindings(file: VFile, { findings, skipped }: ReplyReview, written: Writing): void {
  const text = String(file)
  const placeOf = placesIn(text, lineEnd)
  const pointOf = (offset: number) => ({ ...placeOf(offset), offset })
  for (const finding of findings) {
    const { span, expected } = replacementOf(text, finding)
    const start = pointOf(span.start)
    const place = span.start === span.end ? start : { start, end: pointOf(span.end) }
    const message = file.message(finding.message, { place, source, ruleId: finding.ruleId })
    message.fatal = fatalOf[finding.severity]
    message.actual = text.slice(span.start, span.end)
    message.note = noteOf(finding, written)
    if (expected.length > 0) message.expected = [...expected]
    if (finding.url !== undefined) message.url = finding.url
  }
  if (skipped.some(({ why }) => why === notEnglish))
    file.info(`It is not judged: ${notEnglish}.`, { source, ruleId: 'not-reviewed' })
}

/** Adds a message that says why there is no review of a file. An engine then fails, as for a file that it cannot read. */
export function addTrouble(file: VFile, why: string): void {
  file.message(why, { source, ruleId: 'not-reviewed' }).fatal = true
}
