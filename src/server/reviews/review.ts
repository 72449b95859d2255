/** The review of one reply as it was sent, by a team's settings. */

import { json } from '../../json.js'
import { putLast } from '../../latest.js'
import { parted } from '../../settings/check.js'
import type { ReviewSettings } from '../../settings/options.js'
import { createSourceReviewer, type SourceReviewer, type SourceTexts } from '../../sources/review-source.js'
import { pointerTo, Refusal, tooLong } from '../refusal.js'
import type { ReplyRequest } from './request.js'

/** Reviewers that are kept for requests with settings of their own: a desk sends the same ones again and again. */
const mostReviewers = 32

/** Reviews replies, as JSON. It throws a `Refusal` that says which field is wrong. */
export function createReview(team: ReviewSettings): (reply: ReplyRequest) => string {
  const reviewerFor = reviewersOver(team)
  return reply => {
    const { draft, ...options } = reply
    const { settings: own, texts } = parted(options, ['format', 'customerFormat'])
    const reviewer = checked(
      () => reviewerFor(own),
      words => settingIn(words, own),
    )
    const review = checked(
      () => reviewer.review(draft, { format: 'text', ...texts } satisfies SourceTexts),
      words => textIn(words),
    )
    return json(review)
  }
}

/** What a reviewer says of what it does not know. It names rules, fields and lengths, and no text. */
function checked<T>(make: () => T, pointerOf: (words: string) => string): T {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error
    const { message } = error
    throw new Refusal({
      status: 422,
      detail: 'The reply cannot be reviewed; see errors.',
      errors: [{ pointer: pointerOf(message), detail: tooLong(message) }],
    })
  }
}

/** Where in a request the text stands that a complaint begins with: "earlier[2].text has 20001 UTF-16 units". */
function textIn(words: string): string {
  const [, name, turn] =
    /^(draft|customerMessage|customerName|agentName|earlier\[(\d+)\]\.text)\b/.exec(words) ?? []
  if (name === undefined) return ''
  return turn === undefined ? `/${name}` : `/earlier/${turn}/text`
}

function settingIn(words: string, { rules = {} }: ReviewSettings): string {
  const id = Object.keys(rules).find(id => words.includes(`"${id}"`) || words.includes(`${id}.`))
  if (id !== undefined) return pointerTo(['rules', id])
  return words.startsWith('names') ? '/names' : ''
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
    putLast(reviewers, key, reviewer, mostReviewers)
    return reviewer
  }
}
