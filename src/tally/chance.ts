/** Whether two shares, or two means, differ by more than chance. */

/**
 * - `more`, `less`: a difference worth acting on that chance alone would seldom make: in one of twenty views at most is
 *   any of all that are compared there said to differ where nothing does.
 * - `alike`: if there is a difference, it is a small one.
 * - `too-few`: there may be a difference or none; more replies would tell.
 */
export type Verdict = 'more' | 'less' | 'alike' | 'too-few'

/**
 * The one less the other, with an interval around it: in 19 views of 20 the true differences are all in their intervals.
 * Of mean scores, of which a view has one, 99 times in 100.
 */
export interface Difference {
  readonly difference: number
  readonly low: number
  readonly high: number
  readonly verdict: Verdict
}

/** How many of how many. */
export interface Share {
  readonly replies: number
  /** Replies that could have it. */
  readonly of: number
}

/** One share of many is compared with the rest: of rules and wins, of each agent. Bonferroni’s way: each has its part of 5%. */
const errorsOfView = 0.05
const zOfMeans = 2.5758
/** Below it no difference of shares is believed, however large. */
export const fewestForShares = 10
/** Replies that have it, on the side with more. */
const fewestWithIt = 5
/** The interval of means is that of a normal distribution, which fewer replies do not give. */
const fewestForMeans = 30
/** Less than this is no difference that anybody would act on. */
const smallShare = 0.1
const smallPoints = 3

/** Five points of a hundred, or three where it is half as much again. */
function isWorthActing(one: number, other: number): boolean {
  const more = Math.max(one, other)
  const less = Math.min(one, other)
  return more - less >= 0.05 || (more - less >= 0.03 && more >= 1.5 * less)
}

/**
 * How many standard deviations hold a share that errs at most so often, both ways.
 * Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions (1964), 26.2.23.
 */
function deviations(errors: number): number {
  const t = Math.sqrt(-2 * Math.log(errors / 2))
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
}

/** Wilson's interval of a share. Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927), 209–212. */
function wilson({ replies, of }: Share, z: number): { low: number; high: number } {
  const share = replies / of
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of)
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/**
 * The first share less the second, 0 where one of them is of nothing.
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10.
 *
 * @param comparisons how many shares are compared in the view
 */
export function differenceOfShares(one: Share, other: Share, comparisons: number): Difference {
  if (one.of === 0 || other.of === 0) return { difference: 0, low: -1, high: 1, verdict: 'too-few' }
  const z = deviations(errorsOfView / Math.max(1, comparisons))
  const p = one.replies / one.of
  const q = other.replies / other.of
  const a = wilson(one, z)
  const b = wilson(other, z)
  const difference = p - q
  const low = difference - Math.hypot(p - a.low, b.high - q)
  const high = difference + Math.hypot(a.high - p, q - b.low)
  const isEnough = Math.min(one.of, other.of) >= fewestForShares
  const isTold =
    (p > q ? one : other).replies >= fewestWithIt &&
    isWorthActing(p, q) &&
    deviationsFromAlike(one, other) > z
  return { difference, low, high, verdict: verdictOf(low, high, isEnough, isTold, smallShare) }
}

/**
 * The root of G, the likelihood ratio that one share holds for both. Far out, where many comparisons lead, Newcombe’s
 * interval is too narrow for what few replies have.
 * Source: R. R. Sokal and F. J. Rohlf, Biometry (1981), 17.2.
 */
function deviationsFromAlike(one: Share, other: Share): number {
  const of = one.of + other.of
  const replies = one.replies + other.replies
  const part = (seen: number, expected: number): number => (seen === 0 ? 0 : seen * Math.log(seen / expected))
  const g = [one, other].reduce(
    (sum, pile) =>
      sum +
      part(pile.replies, (pile.of * replies) / of) +
      part(pile.of - pile.replies, (pile.of * (of - replies)) / of),
    0,
  )
  return Math.sqrt(Math.max(0, 2 * g))
}

export interface Sample {
  readonly count: number
  readonly mean: number
  readonly variance: number
}

/** The first mean less the second, in points, 0 where one of them is of nothing; the variances need not be equal (Welch). */
export function differenceOfMeans(one: Sample, other: Sample): Difference {
  if (one.count === 0 || other.count === 0) return { difference: 0, low: -100, high: 100, verdict: 'too-few' }
  const difference = one.mean - other.mean
  const half = zOfMeans * Math.sqrt(one.variance / one.count + other.variance / other.count)
  const isEnough = Math.min(one.count, other.count) >= fewestForMeans
  const low = difference - half
  const high = difference + half
  return { difference, low, high, verdict: verdictOf(low, high, isEnough, true, smallPoints) }
}

function verdictOf(low: number, high: number, isEnough: boolean, isTold: boolean, small: number): Verdict {
  if (!isEnough) return 'too-few'
  if (isTold && low > 0) return 'more'
  if (isTold && high < 0) return 'less'
  return low > -small && high < small ? 'alike' : 'too-few'
}
