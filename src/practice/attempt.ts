/** A reply that somebody tried, and what a session keeps of it. */

import type { Band, ReplyReview } from '../finding.js'
import type { PracticeCase } from './case.js'
import { isMet } from './points.js'

export interface Attempt {
  /** Id of the case. */
  readonly case: string
  /** ISO 8601, in UTC. */
  readonly date: string
  readonly rulesetVersion: string
  readonly score: number
  readonly band: Band
  readonly findings: readonly Noted[]
  /** Ids. */
  readonly wins: readonly string[]
  /** Of the points that a review can tell, how many there are and how many were met. */
  readonly points: { readonly met: number; readonly told: number }
  /** Left out where no drafts are kept. */
  readonly draft?: string
}

/** What is kept of a finding. */
export interface Noted {
  readonly id: string
  readonly rule: string
  /** The words of the draft that it flags. Left out for something missing, and where no drafts are kept. */
  readonly words?: string
}

/** @param date ISO 8601, in UTC: whoever has a clock gives it */
export function attemptOf(
  { id, points }: PracticeCase,
  {
    draft,
    review,
    date,
    keepsDraft,
  }: {
    readonly draft: string
    readonly review: ReplyReview
    readonly date: string
    readonly keepsDraft: boolean
  },
): Attempt {
  const told = points.map(point => isMet(point, review)).filter(met => met !== undefined)
  return {
    case: id,
    date,
    rulesetVersion: review.rulesetVersion,
    score: review.score,
    band: review.band,
    findings: review.findings.map(({ id, ruleId, actual }) => ({
      id,
      rule: ruleId,
      ...(actual === '' || !keepsDraft ? {} : { words: actual }),
    })),
    wins: review.wins.map(({ id }) => id),
    points: { met: told.filter(met => met).length, told: told.length },
    ...(keepsDraft ? { draft } : {}),
  }
}

/** It could be sent, and has all of what a trainer looks for that a review can tell. */
export const isDoneWell = ({ band, points }: Attempt): boolean =>
  band === 'ready' && points.met === points.told
