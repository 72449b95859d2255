/** What can be cut from a draft without loss. */

import type { Basis, Facts, Span } from '../../finding.js'
import type { Reading } from '../reading.js'
import type { StockPhrase } from './stock-phrases.js'

/** What is known of the draft, of which nothing may be lost. */
interface Known {
  readonly draft: Reading
  readonly customer: Reading | undefined
  readonly basis: Basis
  readonly facts: Facts
}

/** A cut, and what stands in its place. */
export interface Cut {
  readonly span: Span
  readonly text: string
}

/** A sentence that apologises, or is the reply's only step, time or feeling, is not to be cut, stock or not. */
export function canGo({ draft, customer, basis, facts }: Known, { start, end }: Span): boolean {
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

/** Said before a sentence that is whole without it: "please be advised that your lamp left". */
const announces =
  /^(?:please |kindly )?(?:be (?:advised|informed|aware|reminded|notified|noted)|(?:also )?note|(?:rest|be) assured)(?:,? that)?$/
const fewestWords = 3
const countOf = (words: string): number => words.match(/[\p{L}\p{N}'-]+/gu)?.length ?? 0
/** After these a sentence would hang in the air. */
const hangs = /\b(?:and|or|but|to|for|with|as|that|of|in|at|on|the|an?|your|our|my)$/

/**
 * How a stock phrase can go so that what is left reads as it should: with its sentence, from the front of one, or
 * from its end. Undefined where it cannot.
 */
export function cutOf(known: Known, phrase: StockPhrase): Cut | undefined {
  const { prose } = known.draft
  const { span, sentence, family, isWholeSentence } = phrase
  if (isWholeSentence) {
    const gone = family.filler && canGo(known, sentence.span) ? prose.withoutSentence(sentence) : undefined
    return gone === undefined ? undefined : { span: gone, text: '' }
  }
  if (!canGo(known, span)) return undefined
  const isPurpose = family.name === 'purpose clause'
  const before = prose.read({ start: sentence.span.start, end: span.start })
  const after = prose.read({ start: span.end, end: sentence.span.end })
  if (before.trim() === '' && (isPurpose || announces.test(prose.read(span)))) {
    // "Please note that you need both keys" may be read as a request by its first word alone.
    if (
      known.basis.nextStep.evidence.some(({ span: step }) => step.start < span.end && span.start < step.end)
    )
      return undefined
    const joint = (isPurpose ? /^, (?=\p{L})/u : /^,? (?=\p{L})/u).exec(after)?.[0]
    if (joint === undefined || countOf(after) < fewestWords) return undefined
    const next = span.end + joint.length
    return { span: { start: span.start, end: next + 1 }, text: prose.text.charAt(next).toUpperCase() }
  }
  const kept = before.replace(/[\s,]+$/, '')
  if (!(isPurpose || family.name === 'convenience') || !/^[.!]*$/.test(after)) return undefined
  if (countOf(kept) < fewestWords || hangs.test(kept)) return undefined
  return { span: { start: sentence.span.start + kept.length, end: span.end }, text: '' }
}
