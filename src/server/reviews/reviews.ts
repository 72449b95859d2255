/** The answer to `POST /v1/reviews`. */

import type { Answer } from '../judging/judgement.js'
import { type Fault, Refusal } from '../refusal.js'
import { mostFaults, type ReplyRequest, reviewsRequestOf } from './request.js'

/**
 * @param body of the request
 * @param mostUnits UTF-16 units that its texts may have together
 * @param ask has replies reviewed
 * @throws {Refusal} which says what is wrong, and where
 */
export async function reviewsOf(
  body: string,
  mostUnits: number,
  ask: (replies: readonly ReplyRequest[]) => Promise<readonly Answer[]>,
): Promise<string> {
  const request = reviewsRequestOf(body)
  const isMany = 'replies' in request
  const replies = isMany ? request.replies : [request]
  const units = replies.reduce((sum, reply) => sum + unitsOf(reply), 0)
  if (units > mostUnits)
    throw new Refusal({
      status: 413,
      detail: `The texts have ${units} UTF-16 units together, over the limit of ${mostUnits}. Send fewer replies at a time.`,
    })
  const answers = await ask(replies)
  const faults = answers.flatMap((answer, i): readonly Fault[] =>
    'refused' in answer
      ? (answer.refused.errors ?? []).map(({ pointer, detail }) => ({
          pointer: isMany ? `/replies/${i}${pointer}` : pointer,
          detail,
        }))
      : [],
  )
  if (faults.length > 0)
    throw new Refusal({
      status: 422,
      detail: 'Some of it cannot be reviewed; see errors.',
      errors: faults.slice(0, mostFaults),
    })
  const reviews = answers.flatMap(answer => ('json' in answer ? [answer.json] : []))
  return isMany ? `{"reviews":[${reviews.join(',')}]}` : (reviews[0] ?? '')
}

const unitsOf = ({ draft, customerMessage = '', earlier = [] }: ReplyRequest): number =>
  earlier.reduce((sum, { text }) => sum + text.length, draft.length + customerMessage.length)
