/** What is judged for a request, in whatever thread: plain data in, JSON out. */

import { loadSettings } from '../../config/load.js'
import { summaryOf } from '../../explained.js'
import { json } from '../../json.js'
import { createReviewer } from '../../review.js'
import type { ReviewSettings } from '../../settings/options.js'
import { check } from '../languagetool/check.js'
import type { CheckRequest } from '../languagetool/request.js'
import { Refusal, type Refused } from '../refusal.js'
import { createReviews } from '../reviews/reviews.js'

/** Where the settings of a server come from; plain data, so that each thread can read them. */
export interface Serving {
  /** Where settings are looked for. */
  readonly folder: string
  /** A settings file in place of the nearest, or false for none. */
  readonly config?: string | false
  /** These win over the settings file. */
  readonly settings: Pick<ReviewSettings, 'channel' | 'preset' | 'placeholders' | 'maxLength'>
}

export type Question =
  | { readonly of: 'reviews'; readonly body: string }
  | { readonly of: 'check'; readonly request: CheckRequest }

/** The answer as JSON, or why there is none. A class does not survive the way between threads. */
export type Answer = { readonly json: string } | { readonly refused: Refused }

export interface Judgement {
  answer(question: Question): Answer
  /** Every rule that runs, as JSON. */
  readonly rules: string
}

/** @throws {Error} where the settings cannot be used, and says why */
export async function createJudgement({ folder, config, settings }: Serving): Promise<Judgement> {
  const { settings: own } = config === false ? { settings: {} } : await loadSettings(folder, config)
  const team = { ...own, ...settings }
  const reviewer = createReviewer(team)
  const reviews = createReviews(team)
  return {
    rules: json({ rules: reviewer.rules.map(summaryOf) }),
    answer(question) {
      try {
        return {
          json: question.of === 'reviews' ? reviews(question.body) : json(check(reviewer, question.request)),
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const { status, detail, errors } = error
        return { refused: { status, detail, ...(errors === undefined ? {} : { errors }) } }
      }
    },
  }
}
