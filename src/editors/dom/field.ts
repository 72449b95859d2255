/** What is watched, whatever it is made of: its text, and where that stands on the page. */

import type { Change } from '../../changed-words.js'
import type { Region, Span } from '../../finding.js'

export interface Field {
  /** What stands there now. All offsets below are those of the text read last. */
  read(): { readonly text: string; readonly regions: readonly Region[] }
  /** Moves with the words while they are edited; none where the browser has no such range. */
  rangeOf(span: Span): LiveRange | undefined
  /** What a range holds now. */
  wordsIn(range: LiveRange): string
  /** What the writer has selected; none where that is elsewhere. */
  selection(): Span | undefined
  select(span: Span): void
  /** Whether a change would take away more than its words, or would not fit. */
  loses(change: Change): boolean
  /** Where the browser cannot insert text itself: puts it in place of what is selected. */
  insert?(text: string): void
  /** Calls `changed` on every change of the text, and `moved` whenever the caret may have. */
  watch(changed: () => void, moved: () => void, signal: AbortSignal): void
}

export interface LiveRange extends AbstractRange {
  getClientRects(): DOMRectList
  /** Has to be told once nobody needs it. */
  disconnect?(): void
}
