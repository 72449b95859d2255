/** The times that somebody can be held to, as against hours that a reply only mentions. */

import type { Channel } from '../../finding.js'
import { isPast } from '../patterns/verbs.js'
import type { Reading } from '../reading.js'
import { questionOf } from '../steps/answers.js'
import type { Time } from './times.js'

const ahead = /\b(?:will|shall|going to|gonna)\b|'ll\b/
const past = /^(?:was|were|had|did|wasn't|weren't|hadn't|didn't)$/

/** "Two cooks were ill, and the oven ran hot until ten": a tale of what was, with nothing to come. */
function tells(sentence: string): boolean {
  if (ahead.test(sentence)) return false
  return sentence.match(/[a-z][a-z']*/g)?.some(word => past.test(word) || isPast(word)) === true
}

/**
 * Times that can be checked and belong to a promise, a step or a plan of the same sentence, answer the customer's
 * "when?", or at least stand in no tale of the past.
 */
export function announcedTimes(draft: Reading, customer: Reading | undefined, channel: Channel): Time[] {
  const { prose, promises } = draft
  const announcing = new Set([...promises, ...draft.steps(channel)].map(({ sentence }) => sentence))
  const isAsked =
    customer?.prose.body.some(({ span }) => questionOf(customer.prose.read(span)) === 'when') === true
  return draft.times.filter(
    ({ kind, sentence }) =>
      kind === 'concrete' && (isAsked || announcing.has(sentence) || !tells(prose.read(sentence.span))),
  )
}
