/** What is judged for a request, in whatever thread: plain data in, JSON out. */

import { loadSettings } from '../../config/load.js'
import { summaryOf } from '../../explained.js'
import { json } from '../../json.js'
import { createReviewer } from '../../review.js'
import { defaultMaxLength } from '../../settings/check.js'
import type { ReviewSettings } from '../../settings/options.js'
import { check } from '../languagetool/check.js'
import type { CheckRequest } from '../languagetool/request.js'
import { Refusal, type Refused } from '../refusal.js'
import type { ReplyRequest } from '../reviews/request.js'
import { createReview } from '../reviews/review.js'

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
  | { readonly of: 'review'; readonly reply: ReplyRequest }
  | { readonly of: 'check'; readonly request: CheckRequest }

/** The answer as JSON, or why there is none. A class does not survive the way between threads. */
export type Answer = { readonly json: string } | { readonly refused: Refused }

/** @throws {Refusal} where there is none */
export function jsonOf(answer: Answer): string {
  if ('refused' in answer) throw new Refusal(answer.refused)
  return answer.json
}

export interface Judgement {
  answer(question: Question): Answer
  /** Every rule that runs, as JSON. */
  readonly rules: string
  /** UTF-16 units that the texts of one request may have together. */
  readonly mostUnits: number
}

/** @throws {Error} where the settings cannot be used, and says why */
export async function createJudgement({ folder, config, settings }: Serving): Promise<Judgement> {
  const { settings: own } = config === false ? { settings: {} } : await loadSettings(folder, config)
  const team = { ...own, ...settings }
  const reviewer = createReviewer(team)
  const review = createReview(team)
  return {
    mostUnits: 10 * (team.maxLength ?? defaultMaxLength),
    rules: json({ rules: reviewer.rules.map(summaryOf) }),
    answer(question) {
      try {
        return {
          json: question.of === 'review' ? review(question.reply) : json(check(reviewer, question.request)),
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const { status, detail, errors } = error
        return { refused: { status, detail, ...(errors === undefined ? {} : { errors }) } }
      }
    },
  }
}
