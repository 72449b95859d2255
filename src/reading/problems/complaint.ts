import type { Basis, Span } from '../../finding.js'
import type { Reading } from '../reading.js'

/** "Seriously?", "please help!!!", "WTF @firm": a cue and nothing told. A complaint to quote has words of its case. */
const fewest = { words: 4, stems: 2 }
/** Who is addressed is no part of what went wrong. */
const addressed =
  /^(?:[\s.,:!-]*(?<![\w])@\w+|\s*(?:hi|hello|hey|dear)(?: (?:there|all|team|guys))?[\s,!.-]+)+[\s,:!-]*/

/** The customer's sentence that reports the failure, or undefined where none is reported. */
export function complaintOf(customer: Reading | undefined, basis: Basis): Span | undefined {
  const cues = basis.problem.evidence.filter(({ in: where }) => where === 'customer')
  if (customer === undefined || cues.length === 0) return undefined
  let best: { readonly span: Span; readonly weight: number } | undefined
  for (const { span } of customer.prose.body) {
    const held = cues.filter(cue => span.start <= cue.span.start && cue.span.end <= span.end).length
    if (held === 0) continue
    const words = customer.prose.read(span)
    const isSaid =
      words.trim().split(/\s+/).length >= fewest.words &&
      stemsIn(customer, span) >= fewest.stems &&
      !words.startsWith('subject:')
    const weight = held + (isSaid ? 1.5 : 0)
    if (best === undefined || weight > best.weight) best = { span: withoutAddress(span, words), weight }
  }
  return best?.span ?? cues[0]?.span
}

function stemsIn({ prose }: Reading, { start, end }: Span): number {
  return new Set(
    prose.words.filter(({ span }) => start <= span.start && span.end <= end).map(({ stem }) => stem),
  ).size
}

function withoutAddress({ start, end }: Span, words: string): Span {
  const length = addressed.exec(words)?.[0].length ?? 0
  return { start: start + (length < words.length ? length : 0), end }
}
