/** What recurs: the list on which every fault and every win is put, with how often it happens. */

import { at } from './columns.js'
import type { Counts, Occurrences } from './counts.js'
import { nameOf } from './days.js'
import type { Calendar } from './periods.js'
import { rounded, shareOf } from './rounded.js'

/**
 * - `once`: one reply has it. It may be no more than one person’s bad day.
 * - `standing`: it is there in at least three of four periods, and there are three or more: no accident.
 * - `recurring`: everything between, and whatever has no dates to tell by.
 */
export type Standing = 'once' | 'recurring' | 'standing'

/** A rule or a win that replies have. */
export interface Recurring {
  readonly id: string
  /** Replies with it. */
  readonly replies: number
  /**
   * Of all judged replies, 0 to 1. Not of those whose review did not skip the rule: some rules skip a draft because they
   * do not apply and some because it does well. What replies owe is counted under `missing`, of those that owe it.
   */
  readonly share: number
  /** How often it was found, twice in one reply counted twice. */
  readonly times: number
  /** Points that it took off or, a win, added in all of them, before a score stops at 0 or 100. */
  readonly points: number
  readonly standing: Standing
  /** Days; left out where no reply with it has a date. */
  readonly firstSeen?: string
  readonly lastSeen?: string
  /** For each period of the tally, the replies with it. */
  readonly trend: readonly number[]
}

/** Rules or wins: what they are called, and where a count has them. */
export interface Kind {
  readonly names: readonly string[]
  occurrences(counts: Counts): Occurrences
}

/** Those that are there at all, the one that weighs most first. */
export function recurringOf(kind: Kind, counts: Counts, calendar: Calendar | undefined): Recurring[] {
  const { replies, times, tenths, first, last } = kind.occurrences(counts)
  const recurring = kind.names.flatMap((id, i): Recurring[] => {
    if (at(replies, i) === 0) return []
    const trend = (calendar?.counts ?? []).map(period => at(kind.occurrences(period).replies, i))
    return [
      {
        id,
        replies: at(replies, i),
        share: shareOf(at(replies, i), counts.replies),
        times: at(times, i),
        points: rounded(at(tenths, i) / 10, 1),
        standing: standingOf(at(replies, i), trend, calendar?.open ?? 0),
        ...(at(first, i) === 0 ? {} : { firstSeen: nameOf(at(first, i)), lastSeen: nameOf(at(last, i)) }),
        trend,
      },
    ]
  })
  return recurring.sort((a, b) => b.points - a.points || b.replies - a.replies || (a.id < b.id ? -1 : 1))
}

/** @param open periods with a reply: one without says nothing */
function standingOf(replies: number, trend: readonly number[], open: number): Standing {
  if (replies === 1) return 'once'
  const seen = trend.filter(count => count > 0).length
  return open >= 3 && seen >= open * 0.75 ? 'standing' : 'recurring'
}
