/** Whether two shares, or two means, differ by more than chance. */

/**
 * - `more`, `less`: a difference that chance alone would seldom make, about once in a hundred.
 * - `alike`: if there is a difference, it is a small one.
 * - `too-few`: there may be a difference or none; more replies would tell.
 */
export type Verdict = 'more' | 'less' | 'alike' | 'too-few'

/** The one less the other, with the interval that holds the true difference 99 times in 100. */
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

/** 99%, not the usual 95%: some forty rules and wins are looked at together, and two of them would differ by chance. */
const z = 2.5758
/** Below it no difference of shares is believed, however large. */
const fewestForShares = 10
/** The interval of means is that of a normal distribution, which fewer replies do not give. */
const fewestForMeans = 30
/** Less than this is no difference that anybody would act on. */
const smallShare = 0.1
const smallPoints = 3

/** Wilson's interval of a share. Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927), 209–212. */
function wilson({ replies, of }: Share): { low: number; high: number } {
  const share = replies / of
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of)
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/**
 * The first share less the second, 0 where one of them is of nothing.
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10.
 */
export function differenceOfShares(one: Share, other: Share): Difference {
  if (one.of === 0 || other.of === 0) return { difference: 0, low: -1, high: 1, verdict: 'too-few' }
  const p = one.replies / one.of
  const q = other.replies / other.of
  const a = wilson(one)
  const b = wilson(other)
  const difference = p - q
  return judged(
    difference,
    difference - Math.hypot(p - a.low, b.high - q),
    difference + Math.hypot(a.high - p, q - b.low),
    Math.min(one.of, other.of) >= fewestForShares,
    smallShare,
  )
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
  const half = z * Math.sqrt(one.variance / one.count + other.variance / other.count)
  const isEnough = Math.min(one.count, other.count) >= fewestForMeans
  return judged(difference, difference - half, difference + half, isEnough, smallPoints)
}

function judged(difference: number, low: number, high: number, isEnough: boolean, small: number): Difference {
  const verdict = !isEnough
    ? 'too-few'
    : low > 0
      ? 'more'
      : high < 0
        ? 'less'
        : low > -small && high < small
          ? 'alike'
          : 'too-few'
  return { difference, low, high, verdict }
}
