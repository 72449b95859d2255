/** The answer to `POST /v1/reviews`. */

import type { ReplyReview } from '../../finding.js'
import { json } from '../../json.js'
import type { ReviewSettings } from '../../settings/options.js'
import { createSourceReviewer, type SourceReviewer, type SourceTexts } from '../../sources/review-source.js'
import { type Fault, Refusal } from '../refusal.js'
import { type ReplyRequest, reviewsRequestOf } from './request.js'

/** Reviewers that are kept for requests with settings of their own: a desk sends the same ones again and again. */
const mostReviewers = 32

/** Answers bodies of requests by a team's settings. */
export function createReviews(team: ReviewSettings): (body: string) => string {
  const reviewerFor = reviewersOver(team)
  return body => {
    const request = reviewsRequestOf(body)
    if (!('replies' in request)) return json(all([request], () => '')[0])
    return json({ reviews: all(request.replies, i => `/replies/${i}`) })
  }

  function all(replies: readonly ReplyRequest[], pointerOf: (i: number) => string): ReplyReview[] {
    const faults: Fault[] = []
    const reviews = replies.flatMap((reply, i) => {
      try {
        return [reviewOf(reply, reviewerFor)]
      } catch (error) {
        faults.push({ pointer: pointerOf(i), detail: refused(error) })
        return []
      }
    })
    if (faults.length === 0) return reviews
    throw new Refusal({ status: 422, detail: 'Some of it cannot be reviewed; see errors.', errors: faults })
  }
}

function reviewOf(reply: ReplyRequest, reviewerFor: (own: ReviewSettings) => SourceReviewer): ReplyReview {
  const {
    draft,
    preset,
    rules,
    names,
    dialect,
    liability,
    voice,
    placeholders,
    format = 'text',
    ...texts
  } = reply
  const own = Object.fromEntries(
    Object.entries({ preset, rules, names, dialect, liability, voice, placeholders }).filter(
      ([, value]) => value !== undefined,
    ),
  )
  return reviewerFor(own).review(draft, { format, ...texts } satisfies SourceTexts)
}

/** What a reviewer says of what it does not know. It names rules, fields and lengths, and no text. */
function refused(error: unknown): string {
  if (!(error instanceof TypeError || error instanceof RangeError)) throw error
  return error.message.replace(
    / Shorten it or raise maxLength\./,
    ' Shorten it, or start the server with a higher --max-length.',
  )
}

/** A reviewer for what a request sets over the team's settings. */
function reviewersOver(team: ReviewSettings): (own: ReviewSettings) => SourceReviewer {
  const reviewers = new Map<string, SourceReviewer>()
  return own => {
    const key = JSON.stringify(own)
    const reviewer =
      reviewers.get(key) ??
      createSourceReviewer({
        ...team,
        ...own,
        rules: { ...team.rules, ...own.rules },
        names: [...(team.names ?? []), ...(own.names ?? [])],
      })
    reviewers.delete(key)
    reviewers.set(key, reviewer)
    for (const oldest of reviewers.keys()) {
      if (reviewers.size <= mostReviewers) break
      reviewers.delete(oldest)
    }
    return reviewer
  }
}
