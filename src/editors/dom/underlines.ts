/** Lines under findings. A highlight for each severity is shared by all editors of a document, and gone with the last. */

import type { Severity } from '../../finding.js'
import type { LiveRange } from './field.js'

/** @returns takes the line away; none where the browser has no highlights */
export function underline(document: Document, severity: Severity, range: LiveRange): () => void {
  const view = document.defaultView
  const highlights = view?.CSS.highlights
  const name = `unscripted-${severity}`
  const highlight = highlights?.get(name) ?? (view?.Highlight && new view.Highlight())
  if (highlight) highlights?.set(name, highlight.add(range))
  return () => {
    highlight?.delete(range)
    range.disconnect?.()
    if (highlight?.size === 0) highlights?.delete(name)
  }
}
