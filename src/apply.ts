/** Puts suggested edits into a draft. */

import type { Edit, Span, Suggestion } from './finding.js'
import { inReadingOrder } from './prose/spans.js'

/** An insertion is known by so many units before it. */
const unitsBefore = 20

/** The words that an edit of `span` replaces or, for an insertion, those before it: `Edit.was`. */
export const wasAt = (draft: string, { start, end }: Span): string =>
  start < end ? draft.slice(start, end) : draft.slice(Math.max(0, start - unitsBefore), start)

/** Whether the words that an edit replaces, or those before an insertion, stand in the draft where it says. */
function fits(draft: string, { span, was }: Edit): boolean {
  const from = span.start === span.end ? span.start - was.length : span.start
  return from >= 0 && span.end <= draft.length && draft.slice(from, from + was.length) === was
}

function editOf(draft: string, suggestion: Suggestion): Edit {
  const { edit } = suggestion
  if (edit === undefined)
    throw new TypeError(
      'This suggestion is an ask: only the writer can answer it, there is no edit to apply.',
    )
  if (typeof edit.text !== 'string') throw new TypeError('edit.text must be a string.')
  if (!fits(draft, edit))
    throw new RangeError(
      `The suggestion was made for another draft: ${JSON.stringify(edit.was)} does not stand at unit ${edit.span.start}. Review the draft again.`,
    )
  return edit
}

/**
 * The draft with one suggestion in it.
 *
 * @throws {TypeError} where `suggestion` is none, or an ask, which has no edit
 * @throws {RangeError} where it was made for another draft
 */
export function applySuggestion(draft: string, suggestion: Suggestion): string {
  if (typeof draft !== 'string' || typeof suggestion !== 'object' || suggestion === null)
    throw new TypeError('applySuggestion takes a draft and one suggestion of its review.')
  const { span, text } = editOf(draft, suggestion)
  return draft.slice(0, span.start) + text + draft.slice(span.end)
}

/**
 * The draft with several suggestions of one review in it, whatever their order. Asks are passed over, and of edits
 * that overlap the one that starts first is taken.
 *
 * @throws {TypeError} where `suggestions` is no array
 * @throws {RangeError} where one was made for another draft
 */
export function applyAll(draft: string, suggestions: readonly Suggestion[]): string {
  if (typeof draft !== 'string' || !Array.isArray(suggestions))
    throw new TypeError('applyAll takes a draft and an array of suggestions of its review.')
  const edits = suggestions
    .filter(({ edit }) => edit !== undefined)
    .map(suggestion => editOf(draft, suggestion))
  let result = ''
  let at = 0
  for (const { span, text } of compatible(edits)) {
    result += draft.slice(at, span.start) + text
    at = span.end
  }
  return result + draft.slice(at)
}

/** Edits that can be made together, in reading order: of those that overlap, the one that starts first. */
export function compatible(edits: readonly Edit[]): Edit[] {
  let at = 0
  return edits.toSorted(inReadingOrder).filter(({ span }) => {
    if (span.start < at) return false
    at = span.end
    return true
  })
}
