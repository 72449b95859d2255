/** Days of the calendar as numbers, and the periods they fall into. No clock and no time zone: a day is as written. */

/** Days from year 0 to 1970: with them every day is a number above 0, and 0 is none. */
const beforeEpoch = 719_528
const msOfDay = 86_400_000

/** Years outside of which a date is a stand-in for "never" or "unknown", such as 1970-01-01 or 9999-12-31, and no day. */
const years = { first: 1990, last: 2090 } as const

/** A day as a whole number, or 0 for what does not begin with one: "2026-02-30", "9999-12-31", "last week", nothing. */
export function dayOf(date: string | undefined): number {
  const [day] = /^\d{4}-\d{2}-\d{2}(?![\d-])/.exec(date?.trim() ?? '') ?? []
  if (day === undefined) return 0
  const year = Number(day.slice(0, 4))
  if (year < years.first || year > years.last) return 0
  const number = Date.parse(`${day}T00:00:00Z`) / msOfDay + beforeEpoch
  // Some engines read the 30th of February as the 2nd of March.
  return !Number.isNaN(number) && nameOf(number) === day ? number : 0
}

/** "2026-03-04" */
export function nameOf(day: number): string {
  return new Date((day - beforeEpoch) * msOfDay).toISOString().slice(0, 10)
}

export type Step = 'day' | 'week' | 'month' | 'year'

/** The finest step that cuts the days into no more periods than a reader takes in at once. */
export function stepFor(first: number, last: number): Step {
  const days = last - first + 1
  if (days <= 14) return 'day'
  if (days <= 26 * 7) return 'week'
  return days <= 5 * 366 ? 'month' : 'year'
}

/** First day of the period that a day is in. Weeks begin on Monday. */
function startOf(day: number, step: Step): number {
  if (step === 'day') return day
  // Day 2, the 3rd of January of year 0, was a Monday.
  if (step === 'week') return day - ((day + 5) % 7)
  const name = nameOf(day)
  return dayOf(step === 'month' ? `${name.slice(0, 7)}-01` : `${name.slice(0, 4)}-01-01`)
}

/** First days of all periods from that of `first` to that of `last`, those without a reply too. */
export function startsOf(first: number, last: number, step: Step): number[] {
  const longest = { day: 1, week: 7, month: 31, year: 366 }[step]
  const starts: number[] = []
  for (let at = startOf(first, step); at <= last; at = startOf(at + longest, step)) starts.push(at)
  return starts
}
