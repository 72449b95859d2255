/** How the scores of a pile of replies lie. */

import type { Band } from '../finding.js'
import type { Sample } from './chance.js'
import { at } from './columns.js'
import type { Counts } from './counts.js'
import { bands } from './notes.js'
import { rounded } from './rounded.js'

export interface Scores {
  readonly replies: number
  /** Points, to one decimal; left out where there is no reply, as is the median. */
  readonly mean?: number
  /** Points; half a point between two. */
  readonly median?: number
  /** Replies that score 0–9, 10–19, … 80–89 and 90–100. */
  readonly bins: readonly number[]
  /** Replies in each band. */
  readonly bands: { readonly [B in Band]: number }
}

export function scoresOf(counts: Counts): Scores {
  const { replies, scores } = counts
  const bins = new Array<number>(10).fill(0)
  for (const [score, count] of scores.entries()) {
    const bin = Math.min(9, Math.floor(score / 10))
    bins[bin] = at(bins, bin) + count
  }
  return {
    replies,
    ...(replies === 0 ? {} : { mean: rounded(sampleOf(counts).mean, 1), median: medianOf(counts) }),
    bins,
    bands: Object.fromEntries(bands.map((band, i) => [band, at(counts.bands, i)])) as Scores['bands'],
  }
}

function medianOf({ replies, scores }: Counts): number {
  const nth = (n: number): number => {
    let seen = 0
    return scores.findIndex(count => {
      seen += count
      return seen > n
    })
  }
  return (nth(Math.floor((replies - 1) / 2)) + nth(Math.floor(replies / 2))) / 2
}

/** In whole numbers up to the last division, so that the order of the replies changes nothing. */
export function sampleOf({ replies, scores }: Counts): Sample {
  let sum = 0
  let squares = 0
  for (const [score, count] of scores.entries()) {
    sum += score * count
    squares += score * score * count
  }
  if (replies === 0) return { count: 0, mean: 0, variance: 0 }
  const variance = replies === 1 ? 0 : (squares * replies - sum * sum) / (replies * (replies - 1))
  return { count: replies, mean: sum / replies, variance }
}
