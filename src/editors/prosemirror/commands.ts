/** What a writer does with findings from the keyboard. */

import type { Command } from 'prosemirror-state'
import { fixOf } from './fix.js'
import { caretAt, findingAtCaret, replyReviewKey } from './state.js'

const moves =
  (choose: (places: readonly number[], head: number) => number | undefined): Command =>
  (state, dispatch) => {
    const underlines = replyReviewKey.getState(state)?.underlines.find() ?? []
    const places = underlines.map(({ from }) => from).sort((a, b) => a - b)
    const place = choose(places, state.selection.head)
    if (place !== undefined) dispatch?.(caretAt(state, place))
    return place !== undefined
  }

/** Puts the caret to the next finding, after the last to the first. False where there is none. */
export const nextFinding: Command = moves((places, head) => places.find(from => from > head) ?? places[0])

/** Puts the caret to the finding before it, before the first to the last. False where there is none. */
export const previousFinding: Command = moves(
  (places, head) => places.findLast(from => from < head) ?? places.at(-1),
)

/** Makes the first edit of the finding at the caret. False where there is none that can be made. */
export const fixFinding: Command = (state, dispatch) => {
  const live = replyReviewKey.getState(state)?.live
  const finding = findingAtCaret(state)
  const fix = live && finding && fixOf(state, live, finding.id)
  if (fix !== undefined) dispatch?.(fix)
  return fix !== undefined
}

/** Silences the finding at the caret, here and in later drafts. False where there is none. */
export const dismissFinding: Command = (state, dispatch) => {
  const finding = findingAtCaret(state)
  if (finding !== undefined && dispatch !== undefined)
    replyReviewKey.getState(state)?.live.dismiss(finding.id)
  return finding !== undefined
}
