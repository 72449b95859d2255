import type { Finding, Span } from './finding.js'

/** The stretch of a source that a message is about, and what may stand there instead. */
export interface Replacement {
  readonly span: Span
  /** Each for the whole stretch, in the order of the suggestions; empty where only the writer can say. */
  readonly expected: readonly string[]
}

/**
 * A finding’s words together with all that its edits touch: whoever replaces that stretch by one of `expected` has the
 * draft that `applySuggestion` makes.
 */
export function replacementOf(source: string, { span, suggestions }: Finding): Replacement {
  const edits = suggestions.flatMap(({ edit }) => (edit === undefined ? [] : [edit]))
  const start = Math.min(span.start, ...edits.map(edit => edit.span.start))
  const end = Math.max(span.end, ...edits.map(edit => edit.span.end))
  const expected = edits.map(
    edit => source.slice(start, edit.span.start) + edit.text + source.slice(edit.span.end, end),
  )
  return { span: { start, end }, expected: [...new Set(expected)] }
}
