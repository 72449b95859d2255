/** What can be cut from a draft without loss. */

import type { Basis, Channel, Facts, Ground, Span } from '../../finding.js'
import { read } from '../../prose/prose.js'
import { isWithin } from '../../prose/spans.js'
import { openQuestionsOf } from '../questions/open-questions.js'
import { Reading } from '../reading.js'
import { answerOf } from '../steps/answers.js'

/** What is known of the draft, of which nothing may be lost. */
export interface Known {
  readonly draft: Reading
  readonly customer: Reading | undefined
  readonly basis: Basis
  readonly facts: Facts
  readonly channel: Channel
}

/** Where it is this near a thing whether a step is owed, the tone of any line may tip it. */
const sure = 0.85

/** Whether words alone would pass for the answer to one of the customer's questions. */
function answersOne(customer: Reading | undefined, words: string): boolean {
  if (customer === undefined) return false
  const asked = customer.questions
  if (asked.length === 0) return false
  const alone = new Reading(read(words))
  return openQuestionsOf(asked, alone).length < asked.length || answerOf(alone, customer).outright
}

/**
 * A sentence that apologises, answers, or is the reply's only step, time or feeling, is not to be cut, stock or not.
 */
export function canGo(known: Known, cut: Span): boolean {
  const { draft, customer, basis, facts } = known
  if (draft.apologies(customer).some(({ span }) => isWithin(span, cut))) return false
  const steps = facts.nextStep === 'none' ? [] : basis.nextStep.evidence
  const holdsAll = (grounds: readonly Ground[]): boolean =>
    grounds.length > 0 && grounds.every(({ span }) => isWithin(span, cut))
  if (holdsAll(steps) || holdsAll(basis.timeline.evidence)) return false
  const { confidence, assumed } = basis.nextStepNeeded
  if (facts.nextStep !== 'concrete' && !facts.nextStepNeeded && !assumed && confidence < sure) return false
  // What has been done is worth telling, in whatever words.
  if (draft.promises.some(({ kind, span }) => kind === 'done' && isWithin(span, cut))) return false
  // "Have a great week," over a name is how the letter ends.
  if (draft.prose.slice(cut).trimEnd().endsWith(',')) return false
  if (answersOne(customer, draft.prose.slice(cut))) return false
  return draft.prose.body.some(
    ({ span }) =>
      !isWithin(span, cut) &&
      !draft.stockPhrases.some(phrase => phrase.isWholeSentence && phrase.sentence.span.start === span.start),
  )
}
