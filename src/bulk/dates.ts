/** When a reply was sent, as exports write it. */

import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat.js'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(customParseFormat)
dayjs.extend(utc)

const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/

/** Month in words, so that nobody takes the day for it. `03/04/2026` needs a format. */
const unambiguous = ['D MMM YYYY', 'D MMMM YYYY', 'MMM D, YYYY', 'MMMM D, YYYY', 'D-MMM-YYYY']
  .flatMap(day => [day, day.replace('D', 'DD')])
  .flatMap(day => ['', ' H:mm', ' HH:mm', ' HH:mm:ss', ' h:mm A', ' hh:mm A'].map(time => day + time))

const weekday = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /

/**
 * A date as `ScoredReply` has it.
 *
 * @param format of Day.js, such as `DD/MM/YYYY HH:mm`, where it is not ISO 8601, seconds or milliseconds since 1970, or
 *   a day with its month in English words
 * @returns undefined where it cannot be told which day is meant
 */
export function dateOf(text: string, format?: string): string | undefined {
  const written = text.trim()
  if (format !== undefined) return isoOf(written, [format])
  const match = iso.exec(written)
  if (match !== null) {
    const [, day = '', time, zone = ''] = match
    if (!dayjs.utc(day, 'YYYY-MM-DD', true).isValid()) return undefined
    return time === undefined ? day : `${day}T${time}${/^(?:UTC|GMT)$/.test(zone) ? 'Z' : zone}`
  }
  if (/^\d{10}(?:\d{3})?$/.test(written))
    return new Date(Number(written) * (written.length === 10 ? 1000 : 1))
      .toISOString()
      .slice(0, 19)
      .concat('Z')
  return isoOf(written.replace(weekday, ''), unambiguous)
}

// In UTC throughout: a machine's own zone would move what its summer time skips.
function isoOf(text: string, formats: string[]): string | undefined {
  for (const format of formats) {
    const date = dayjs.utc(text, format, true)
    if (date.isValid()) return date.format(/[Hhm]/.test(format) ? 'YYYY-MM-DDTHH:mm:ss' : 'YYYY-MM-DD')
  }
  return undefined
}
