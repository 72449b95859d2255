/** A text whose client says what of it is markup. */

import type { Edit, ReplyReview, Span, Suggestion } from '../../finding.js'
import { locatedReview } from '../../sources/located-review.js'
import { type Rendered, Renderer } from '../../sources/rendered.js'

/** A piece of the document: words, or markup with what it stands for. */
export type Annotation =
  | { readonly text: string; readonly markup?: never }
  | { readonly markup: string; readonly interpretAs?: string; readonly text?: never }

/**
 * What a reader sees of a document; its source is all pieces one after another. What markup is nobody here knows, so
 * that no edit reaches across any.
 */
export function renderAnnotated(annotations: readonly Annotation[]): Rendered {
  const renderer = new Renderer()
  let source = ''
  for (const one of annotations) {
    const start = source.length
    if (one.text !== undefined) {
      renderer.copy(one.text, start)
      source += one.text
    } else {
      source += one.markup
      const span = { start, end: source.length }
      const words = one.interpretAs ?? ''
      // A line break stands for nothing in the source: edits beside it leave its markup where it is.
      renderer.stand(words, /^[\r\n]*$/.test(words) ? { start, end: start } : span)
      if (one.markup !== '') renderer.solid(span)
    }
  }
  return renderer.done(source, words => words)
}

/** The review of what a reader sees as one of the document. An edit that its markup would suffer from is left to the writer. */
export function annotatedReview(review: ReplyReview, document: Rendered): ReplyReview {
  const located = locatedReview(review, document, undefined)
  const left = (one: Suggestion): Suggestion =>
    one.edit !== undefined && empties(document, one.edit)
      ? { kind: 'ask', label: one.label, gain: one.gain }
      : one
  return {
    ...located,
    findings: located.findings.map(finding => ({
      ...finding,
      suggestions: finding.suggestions.map(left),
    })),
  }
}

/** Whether nothing would be left between two pieces of markup, such as those of “**Thank you.**”, a line in Markdown. */
function empties({ source, solids }: Rendered, { span, text }: Edit): boolean {
  const isBlank = (start: number, end: number): boolean => source.slice(start, end).trim() === ''
  const first = firstFrom(solids, span.start)
  const before = solids[first - 1]
  let last = first
  while (last < solids.length && (solids[last]?.start ?? 0) < span.end) last++
  const after = solids[last]
  if (before === undefined || after === undefined || text.trim() !== '') return false
  return (
    isBlank(before.end, span.start) &&
    isBlank(span.end, after.start) &&
    !isBlank(before.start, before.end) &&
    !isBlank(after.start, after.end)
  )
}

/** Of spans in reading order, the index of the first that ends after a place. */
function firstFrom(spans: readonly Span[], place: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).end <= place) low = middle + 1
    else high = middle
  }
  return low
}
