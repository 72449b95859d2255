import type { Basis, Span } from '../../finding.js'
import type { Reading } from '../reading.js'

/** "Seriously?" holds a cue and says nothing: a complaint to quote has more words than that. */
const fewest = 4

/** The customer's sentence that reports the failure, or undefined where none is reported. */
export function complaintOf(customer: Reading | undefined, basis: Basis): Span | undefined {
  const cues = basis.problem.evidence.filter(({ in: where }) => where === 'customer')
  if (customer === undefined || cues.length === 0) return undefined
  let best: { readonly span: Span; readonly weight: number } | undefined
  for (const { span } of customer.prose.body) {
    const held = cues.filter(cue => span.start <= cue.span.start && cue.span.end <= span.end).length
    if (held === 0) continue
    const words = customer.prose.read(span).trim()
    const isSaid = words.split(/\s+/).length >= fewest && !words.startsWith('subject:')
    const weight = held + (isSaid ? 1.5 : 0)
    if (best === undefined || weight > best.weight) best = { span, weight }
  }
  return best?.span ?? cues[0]?.span
}
