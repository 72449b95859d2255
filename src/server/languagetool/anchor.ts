/** Where a finding is shown to a client that draws nothing without width. */

import type { Span } from '../../finding.js'
import { spanOf } from '../../prose/spans.js'
import { located, realUnits } from '../../sources/locate.js'
import type { Rendered } from '../../sources/rendered.js'
import { visibleSpan } from '../../visible.js'

/**
 * A span of what a reader sees, in the source. Where nothing of the source is in it, the word beside it or, failing that,
 * the nearest: the one before or, at the start, the one after. Undefined where there is no word at all.
 */
export function anchorOf(rendered: Rendered, span: Span): Span | undefined {
  const beside = located(rendered, visibleSpan(rendered.text, span))
  if (beside.start < beside.end) return beside
  let before: Span | undefined
  for (const match of rendered.text.matchAll(/\S+/g)) {
    const word = spanOf(match)
    // Asked first: to look for the place of what has none takes as long as the text is.
    if (realUnits(rendered, word) === undefined) continue
    if (match.index >= span.start) return located(rendered, before ?? word)
    before = word
  }
  return before && located(rendered, before)
}
