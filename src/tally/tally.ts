/** What many reviews say together. */

import { at } from './columns.js'
import { type Comparison, comparedIn, comparisonOf, type Missing, missingOf } from './comparison.js'
import { countsOf } from './counts.js'
import { dayOf, nameOf, type Step } from './days.js'
import { type Group, groupsOf } from './groups.js'
import type { Notes } from './notes.js'
import { calendarOf, type Period } from './periods.js'
import { type Phrase, phrasesIn } from './phrases.js'
import { type Kind, type Recurring, recurringOf } from './recurring.js'
import { type Scores, scoresOf } from './scores.js'
import { rowsOf } from './selection.js'

/** Plain data: it can go into JSON and comes back equal. The order of the replies changes nothing in it. */
export interface Tally {
  /** All replies. Those that nobody could judge count here and in `notJudged`, and nowhere else. */
  readonly replies: number
  /** Replies that are not in English: their scores say nothing. */
  readonly notJudged: number
  /**
   * Judged replies that a view leaves out for want of the thing. A date is none where it is not written "2026-03-04", or
   * is not of the years 1990 to 2090: 1970-01-01 and 9999-12-31 stand for "unknown" and "never".
   */
  readonly without: { readonly agent: number; readonly channel: number; readonly date: number }
  /** More than one: scores of different versions are set side by side. Most replies first. */
  readonly rulesetVersions: readonly { readonly version: string; readonly replies: number }[]
  /** First and last day with a reply, left out where no reply has a date. */
  readonly dates?: { readonly first: string; readonly last: string }
  /** How long a period is: a day up to 14 days, a week up to 26 weeks, a month up to 5 years, else a year. */
  readonly step?: Step
  /** From the first to the last, those without a reply too. */
  readonly periods: readonly Period[]
  readonly scores: Scores
  /** Faults, beginning with the one that costs most points in all. */
  readonly rules: readonly Recurring[]
  readonly wins: readonly Recurring[]
  /** Facts that replies owe, the one that is missing most often first. */
  readonly missing: readonly Missing[]
  /** The 500 with most replies, in the order of their names; channels likewise. */
  readonly agents: readonly Group[]
  readonly channels: readonly Group[]
  /** How many there are. */
  readonly agentsInAll: number
  readonly channelsInAll: number
  /** The 100 stock phrases that most replies have. */
  readonly phrases: readonly Phrase[]
  /** How many different ones there are. */
  readonly phrasesInAll: number
  /** Left out where no reply has a date, or where all have the same and no day is given to split at. */
  readonly comparison?: Comparison
}

export interface TallyOptions {
  /** First day of the later period, "2026-03-04". The middle of the dates where it is not given. */
  readonly splitAt?: string
}

/**
 * @throws {TypeError} where the options are none, or one is unknown
 * @throws {RangeError} where `splitAt` is no day
 */
export function checkedSplit(options: TallyOptions): number | undefined {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new TypeError('The options of tally() must be an object.')
  const unknown = Object.keys(options).find(name => name !== 'splitAt')
  if (unknown !== undefined) throw new TypeError(`No option ${JSON.stringify(unknown)}. Known: splitAt.`)
  const { splitAt } = options
  if (splitAt === undefined) return undefined
  const day = typeof splitAt === 'string' ? dayOf(splitAt) : 0
  if (day === 0)
    throw new RangeError(`splitAt is a day such as "2026-03-04", not ${JSON.stringify(splitAt)}.`)
  return day
}

/** @param among the replies whose dates make the periods, where `rows` are those of them with some finding */
export function tallyOf(notes: Notes, options: TallyOptions = {}, rows = rowsOf(notes), among = rows): Tally {
  const given = checkedSplit(options)
  const judgedOf = (some: Uint32Array): Uint32Array => some.filter(row => notes.judged[row] === 1)
  const judged = judgedOf(rows)
  const whole = countsOf(notes, judged)
  const rules: Kind = { names: notes.rules, occurrences: counts => counts.rules }
  const wins: Kind = { names: notes.wins, occurrences: counts => counts.wins }
  const calendar = calendarOf(notes, judged, judgedOf(among))
  const { phrases, all: phrasesInAll } = phrasesIn(notes, judged)
  const groups = (names: readonly string[], column: Uint32Array) =>
    groupsOf(notes, { names, column }, judged, whole, rules, wins)
  const agents = groups(notes.agents, notes.agent)
  const channels = groups(notes.channels, notes.channel)
  const lacking = (column: Uint32Array): number =>
    judged.reduce((count, row) => count + (at(column, row) === 0 ? 1 : 0), 0)

  let comparison: Comparison | undefined
  if (calendar !== undefined && (given !== undefined || calendar.last > calendar.first)) {
    const splitAt = given ?? Math.ceil((calendar.first + calendar.last + 1) / 2)
    const dated = judged.filter(row => at(notes.day, row) > 0)
    comparison = comparisonOf(
      nameOf(splitAt),
      countsOf(
        notes,
        dated.filter(row => at(notes.day, row) < splitAt),
      ),
      countsOf(
        notes,
        dated.filter(row => at(notes.day, row) >= splitAt),
      ),
      rules,
      wins,
      comparedIn(whole),
    )
  }
  return {
    replies: rows.length,
    notJudged: rows.length - judged.length,
    without: {
      agent: lacking(notes.agent),
      channel: lacking(notes.channel),
      date: lacking(notes.day),
    },
    rulesetVersions: versionsOf(notes, judged),
    ...(calendar === undefined
      ? {}
      : { dates: { first: nameOf(calendar.first), last: nameOf(calendar.last) }, step: calendar.step }),
    periods: calendar?.periods ?? [],
    scores: scoresOf(whole),
    rules: recurringOf(rules, whole, calendar),
    wins: recurringOf(wins, whole, calendar),
    missing: missingOf(whole),
    agents: agents.groups,
    channels: channels.groups,
    agentsInAll: agents.all,
    channelsInAll: channels.all,
    phrases,
    phrasesInAll,
    ...(comparison === undefined ? {} : { comparison }),
  }
}

function versionsOf(notes: Notes, rows: Uint32Array): Tally['rulesetVersions'] {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const version = at(notes.ruleset, row)
    counts.set(version, (counts.get(version) ?? 0) + 1)
  }
  return [...counts]
    .map(([version, replies]) => ({ version: notes.rulesets[version] ?? '', replies }))
    .sort((a, b) => b.replies - a.replies || (a.version < b.version ? -1 : 1))
}
