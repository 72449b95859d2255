/** The times that somebody can be held to, as against hours that a reply only mentions. */

import type { Channel } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { anyPhrase } from '../patterns/lists.js'
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

const theirs = anyPhrase(`
  order|reply|pay|book|reserve|tell (?:me|us)|let (?:me|us) know|send|call|ring|write|text|email|confirm|choose|decide|return
  sign|cancel|answer|register|apply
`)
/** "Order by 4", "if you reply before noon": the customer is to act by then. */
const leadsDeadline = new RegExp(
  `(?:^\\W{0,9}|[;:] |\\b(?:please|kindly|if you|you (?:can|must|need to|have to|should)) )${theirs}` +
    `(?: (?!(?:i|we|it|and)\\b)[\\w'-]{1,24}){0,5} $`,
)
const ownsLimit = /^(?:by|before|until|till|no later than)\b/

/** Whether a time is the last one by which the customer can act, and not the company's. */
function isDeadline(prose: Prose, { span, sentence }: Time): boolean {
  if (!ownsLimit.test(prose.read(span))) return false
  return leadsDeadline.test(prose.read({ start: sentence.span.start, end: span.start }))
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
  return draft.times
    .filter(
      ({ kind, sentence }) =>
        kind === 'concrete' && (isAsked || announcing.has(sentence) || !tells(prose.read(sentence.span))),
    )
    .filter(time => !isDeadline(prose, time))
}
