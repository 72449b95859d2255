/** How spans lie to one another, and to the text that they were found in. */

import type { Span } from '../finding.js'

export const isWithin = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** A span found in a piece, as one of the text; `by` is where the piece starts. */
export const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** Where a match stands in the text; `offset` is where the piece searched starts. */
export const spanOf = (match: RegExpExecArray, offset = 0): Span => ({
  start: offset + match.index,
  end: offset + match.index + match[0].length,
})

/** For `sort`: what stands first in the text comes first. */
export const inReadingOrder = (a: { readonly span: Span }, b: { readonly span: Span }): number =>
  a.span.start - b.span.start
