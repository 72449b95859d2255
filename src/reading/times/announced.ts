/** The times that somebody can be held to, as against hours that a reply only mentions. */

import type { Channel } from '../../finding.js'
import type { Reading } from '../reading.js'
import { questionOf } from '../steps/answers.js'
import type { Time } from './times.js'

/** A sentence that is little but a time: "Friday at the latest." */
const fewest = 5

/**
 * Times that can be checked and belong to a promise, a step or a plan of the same sentence, carry on the sentence
 * before, or answer the customer's "when?".
 */
export function announcedTimes(draft: Reading, customer: Reading | undefined, channel: Channel): Time[] {
  const { prose, promises } = draft
  const announcing = new Set([...promises, ...draft.steps(channel)].map(({ sentence }) => sentence))
  const isAsked =
    customer?.prose.body.some(({ span }) => questionOf(customer.prose.read(span)) === 'when') === true
  return draft.times.filter(
    ({ kind, sentence }) =>
      kind === 'concrete' &&
      (isAsked ||
        announcing.has(sentence) ||
        (prose.read(sentence.span).match(/[a-z]+/g) ?? []).length <= fewest),
  )
}
