/** When a reply was sent, as exports write it. */

import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat.js'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(customParseFormat)
dayjs.extend(utc)

const zone = / ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)$/

const iso = /^(\d{4})([-/])(\d\d)\2(\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?)?$/

/** Month in words, so that nobody takes the day for it. `03/04/2026` needs a format. */
const unambiguous = ['D MMM YYYY', 'D MMMM YYYY', 'MMM D, YYYY', 'MMMM D, YYYY', 'D-MMM-YYYY']
  .flatMap(day => [day, day.replace('D', 'DD')])
  .flatMap(day =>
    ['', 'H:mm', 'HH:mm', 'H:mm:ss', 'HH:mm:ss', 'h:mm A', 'hh:mm A'].map(time => `${day} ${time}`.trim()),
  )

const weekday = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /

/**
 * A date as `ScoredReply` has it: a day, or a day and a time to the second, with its zone where one is written.
 *
 * @param format of Day.js, such as `DD/MM/YYYY HH:mm`, where it is not ISO 8601, seconds or milliseconds since 1970, or
 *   a day with its month in English words
 * @returns undefined where it cannot be told which day is meant
 */
export function dateOf(text: string, format?: string): string | undefined {
  const written = text.trim()
  if (format !== undefined) return isoOf(written, [format])
  if (/^\d{10}(?:\.\d+|\d{3})?$/.test(written)) {
    const milliseconds = /^\d{13}$/.test(written) ? Number(written) : Number(written) * 1000
    return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
  }
  const [, zoned = ''] = /\d:\d/.test(written) ? (zone.exec(written) ?? []) : []
  const bare = zoned === '' ? written : written.replace(zone, '')
  const date =
    plainIso(bare) ??
    isoOf(
      bare
        .replace(weekday, '')
        .replace(' at ', ' ')
        .replace(/[ap]m$/, half => half.toUpperCase()),
      unambiguous,
    )
  return date === undefined || zoned === '' ? date : `${date}${zoneOf(zoned)}`
}

function plainIso(text: string): string | undefined {
  const match = iso.exec(text)
  if (match === null) return undefined
  const [, year, , month, day, time, seconds = ':00'] = match
  const date = `${year}-${month}-${day}`
  if (!dayjs.utc(date, 'YYYY-MM-DD', true).isValid()) return undefined
  return time === undefined ? date : `${date}T${time}${seconds}`
}

/** "+0100" as ISO 8601 has it beside colons. */
const zoneOf = (zoned: string): string =>
  /^[A-Z]/.test(zoned)
    ? 'Z'
    : zoned.replace(/^([+-]\d\d):?(\d\d)?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`)

// In UTC throughout: a machine's own zone would move what its summer time skips.
function isoOf(text: string, formats: string[]): string | undefined {
  for (const format of formats) {
    const date = dayjs.utc(text, format, true)
    if (date.isValid()) return date.format(/[Hhm]/.test(format) ? 'YYYY-MM-DDTHH:mm:ss' : 'YYYY-MM-DD')
  }
  return undefined
}
