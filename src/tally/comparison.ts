/** Two piles side by side, with whether they differ by more than chance. */

import { type Difference, differenceOfMeans, differenceOfShares, type Share } from './chance.js'
import { at } from './columns.js'
import type { Counts, Occurrences } from './counts.js'
import { type Owed, owed, states } from './missing.js'
import type { Kind } from './recurring.js'
import { rounded, shareOf } from './rounded.js'
import { type Scores, sampleOf, scoresOf } from './scores.js'

/** A share here and there: after and before, or an agent and the rest of the team. */
export interface Contrast<I extends string = string> {
  readonly id: I
  readonly here: Share
  readonly there: Share
  /** The share here less the share there, −1 to 1, to four decimals. */
  readonly change: Difference
}

/** The replies before a day and from that day on. */
export interface Comparison {
  /** First day of the later period. */
  readonly splitAt: string
  readonly before: Scores
  readonly after: Scores
  /** The mean score after less the mean before, in points, to one decimal. */
  readonly score: Difference
  /** Here is after, there is before. Clear changes first. */
  readonly rules: readonly Contrast[]
  readonly wins: readonly Contrast[]
  /** Replies that leave the fact out, or name it only in a hollow or vague way. */
  readonly missing: readonly Contrast<Owed>[]
}

export function comparisonOf(
  splitAt: string,
  before: Counts,
  after: Counts,
  rules: Kind,
  wins: Kind,
  comparisons: number,
): Comparison {
  return {
    splitAt,
    before: scoresOf(before),
    after: scoresOf(after),
    score: roundedBy(1, differenceOfMeans(sampleOf(after), sampleOf(before))),
    rules: clearFirst(contrastsOf(rules, after, before, comparisons)),
    wins: clearFirst(contrastsOf(wins, after, before, comparisons)),
    missing: lacksOf(after, before, comparisons),
  }
}

/** What replies are compared in: rules and wins that any of them has, and the facts they owe. */
export function comparedIn(counts: Counts): number {
  const met = ({ replies }: Occurrences): number => replies.reduce((n, one) => n + (one > 0 ? 1 : 0), 0)
  return met(counts.rules) + met(counts.wins) + owed.length
}

/** Rules or wins that either pile has. */
export function contrastsOf(kind: Kind, here: Counts, there: Counts, comparisons: number): Contrast[] {
  const share = (counts: Counts, i: number): Share => ({
    replies: at(kind.occurrences(counts).replies, i),
    of: counts.replies,
  })
  return kind.names
    .map((id, i) => contrastOf(id, share(here, i), share(there, i), comparisons))
    .filter(one => one.here.replies + one.there.replies > 0)
}

function contrastOf<I extends string>(id: I, here: Share, there: Share, comparisons: number): Contrast<I> {
  return { id, here, there, change: roundedBy(4, differenceOfShares(here, there, comparisons)) }
}

const roundedBy = (decimals: number, { difference, low, high, verdict }: Difference): Difference => ({
  difference: rounded(difference, decimals),
  low: rounded(low, decimals),
  high: rounded(high, decimals),
  verdict,
})

function clearFirst(contrasts: readonly Contrast[]): Contrast[] {
  const isClear = ({ change: { verdict } }: Contrast): number =>
    verdict === 'more' || verdict === 'less' ? 1 : 0
  return contrasts.toSorted(
    (a, b) =>
      isClear(b) - isClear(a) ||
      Math.abs(b.change.difference) - Math.abs(a.change.difference) ||
      (a.id < b.id ? -1 : 1),
  )
}

/** Replies that owe a fact and leave it out or weak. */
export function lacksOf(here: Counts, there: Counts, comparisons: number): Contrast<Owed>[] {
  const share = (counts: Counts, fact: number): Share => {
    const { weak, none, of } = lackOf(counts, fact)
    return { replies: weak + none, of }
  }
  return owed.map((id, i) => contrastOf(id, share(here, i), share(there, i), comparisons))
}

/** Of how many replies a fact applies to, how many have it weak or not at all. */
function lackOf(counts: Counts, fact: number): { weak: number; none: number; of: number } {
  const [, there = 0, weak = 0, none = 0] = states.map((_, state) => counts.owed[fact]?.[state] ?? 0)
  return { weak, none, of: there + weak + none }
}

/** A fact that replies owe. */
export interface Missing {
  readonly fact: Owed
  /** Replies to which it applies, by what is in them and not by a guess. */
  readonly applies: number
  /** Replies where it is hollow or vague. */
  readonly weak: number
  readonly none: number
  /** `weak` and `none` of `applies`, 0 to 1. */
  readonly share: number
}

/** The one that is missing most often first. */
export function missingOf(counts: Counts): Missing[] {
  return owed
    .map((fact, i): Missing => {
      const { weak, none, of } = lackOf(counts, i)
      return { fact, applies: of, weak, none, share: shareOf(weak + none, of) }
    })
    .sort((a, b) => b.share - a.share || owed.indexOf(a.fact) - owed.indexOf(b.fact))
}
