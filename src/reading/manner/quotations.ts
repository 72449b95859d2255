/** What a draft quotes: words of the customer's, or what stands on a screen. They are not the writer's own. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { spanOf } from '../../prose/spans.js'
import { cue } from '../patterns/cue.js'

/** Folded, every double quotation mark is straight; an inch mark stands after a digit. */
const quotation = cue(/(?<![\p{L}\p{N}])"[^"\n]{1,300}"(?![\p{L}\p{N}])/gu)

/** The quotations inside a span; none where the whole of it is one, as a draft between marks is the writer's. */
export function quotationsIn(prose: Prose, span: Span): Span[] {
  const piece = prose.read(span)
  if (!piece.includes('"')) return []
  return quotation
    .every(piece)
    .filter(match => /[\p{L}\p{N}]/u.test(piece.replace(match[0], '')))
    .map(match => spanOf(match, span.start))
}

/** Whether a span of a draft stands inside a quotation. */
export function isQuoted(prose: Prose, span: Span): boolean {
  const sentence = prose.sentenceAt(span)
  return (
    sentence !== undefined &&
    quotationsIn(prose, sentence.span).some(({ start, end }) => start < span.start && span.end < end)
  )
}
