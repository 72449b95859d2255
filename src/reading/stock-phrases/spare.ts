/** What can be cut from a draft without loss. */

import type { Basis, Facts, Span } from '../../finding.js'
import type { Reading } from '../reading.js'

/** A sentence that apologises, or is the reply's only step, time or feeling, is not to be cut, stock or not. */
export function canGo(
  {
    draft,
    customer,
    basis,
    facts,
  }: {
    readonly draft: Reading
    readonly customer: Reading | undefined
    readonly basis: Basis
    readonly facts: Facts
  },
  { start, end }: Span,
): boolean {
  const within = (span: Span): boolean => start <= span.start && span.end <= end
  if (draft.apologies(customer).some(({ span }) => within(span))) return false
  const only = facts.nextStep === 'none' ? [] : basis.nextStep.evidence
  if ([...only, ...basis.timeline.evidence].some(({ span }) => within(span))) return false
  return draft.prose.body.some(
    ({ span }) =>
      !within(span) &&
      !draft.stockPhrases.some(phrase => phrase.isWholeSentence && phrase.sentence.span.start === span.start),
  )
}
