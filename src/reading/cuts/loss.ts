/** What can be cut from a draft without loss. */

import type { Basis, Channel, Facts, Ground, Span } from '../../finding.js'
import { isWithin } from '../../prose/spans.js'
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

/** Whether one of the customer's questions would be open without words of the draft. */
function answersOne({ draft, customer }: Known, { start, end }: Span): boolean {
  if (customer === undefined) return false
  const asked = customer.questions.length
  if (asked === 0) return false
  const { prose } = draft
  const { text } = prose
  const alone = new Reading(prose.beside(text.slice(start, end)))
  if (answerOf(alone, customer).outright) return true
  if (alone.openQuestions(customer).length === asked) return false
  const rest = new Reading(prose.beside(text.slice(0, start) + text.slice(end)))
  return rest.openQuestions(customer).length > draft.openQuestions(customer).length
}

/** Whether words hold an apology, other than one for nothing beside one that says what for. */
function apologises({ draft, customer }: Known, cut: Span): boolean {
  const all = draft.apologies(customer)
  const gone = all.filter(({ span }) => isWithin(span, cut))
  if (gone.length === 0) return false
  return gone.some(({ names }) => names) || !all.some(({ names }) => names)
}

/**
 * A sentence that apologises, answers, or is the reply's only step, time or feeling, is not to be cut, stock or not.
 */
export function canGo(known: Known, cut: Span): boolean {
  const { draft, basis, facts } = known
  if (apologises(known, cut)) return false
  const { confidence, assumed } = basis.nextStepNeeded
  const isFree = !facts.nextStepNeeded && !assumed && confidence >= sure
  const steps =
    facts.nextStep === 'none' || (isFree && facts.nextStep === 'vague') ? [] : basis.nextStep.evidence
  const holdsAll = (grounds: readonly Ground[]): boolean =>
    grounds.length > 0 && grounds.every(({ span }) => isWithin(span, cut))
  if (holdsAll(steps) || holdsAll(basis.timeline.evidence)) return false
  if (facts.nextStep !== 'concrete' && !facts.nextStepNeeded && !assumed && confidence < sure) return false
  // What has been done is worth telling, in whatever words.
  if (draft.promises.some(({ kind, span }) => kind === 'done' && isWithin(span, cut))) return false
  // "Have a great week," over a name is how the letter ends.
  if (draft.prose.slice(cut).trimEnd().endsWith(',')) return false
  // "It" speaks of what the line before named.
  const next = draft.prose.body.find(({ span }) => span.start >= cut.end)
  if (next !== undefined && /^(?:it|they|this|that|these|those)\b/.test(draft.prose.read(next.span)))
    return false
  if (answersOne(known, cut)) return false
  // A face alone is no reply.
  return draft.prose.body.some(
    ({ span }) =>
      !isWithin(span, cut) &&
      /[\p{L}\p{N}]/u.test(draft.prose.slice(span)) &&
      !draft.stockPhrases.some(phrase => phrase.isWholeSentence && phrase.sentence.span.start === span.start),
  )
}
