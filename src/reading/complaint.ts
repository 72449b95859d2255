import type { Basis, Span } from '../finding.js'
import type { Reading } from './reading.js'

/** The customer's sentence that reports the failure, or undefined where none is reported. */
export function complaintOf(customer: Reading | undefined, basis: Basis): Span | undefined {
  const cues = basis.problem.evidence.filter(({ in: where }) => where === 'customer')
  if (customer === undefined || cues.length === 0) return undefined
  const sentences = customer.prose.body
  const weight = (span: Span): number =>
    cues.filter(cue => span.start <= cue.span.start && cue.span.end <= span.end).length
  let best: Span | undefined
  for (const { span } of sentences)
    if (weight(span) > 0 && (best === undefined || weight(span) > weight(best))) best = span
  return best ?? cues[0]?.span
}
