/** What the plugin remembers between transactions, and how the caret stands to it. */

import { type EditorState, PluginKey, Selection, type Transaction } from 'prosemirror-state'
import type { DecorationSet } from 'prosemirror-view'
import type { Finding } from '../../finding.js'
import type { LiveReview, Reviewed } from '../../live.js'

export interface ReplyReviewState {
  readonly live: LiveReview
  /** The latest review, of the document as it was then; undefined before the first. Its offsets are UTF-16 units of `reviewed.draft`, no positions. */
  readonly reviewed: Reviewed | undefined
  /** Where its findings stand in the document as it is, as positions; `spec.id` of each is the `Finding.id`. */
  readonly underlines: DecorationSet
}

/** `replyReviewKey.getState(editorState)` is what the latest review says; undefined where the plugin is not used. */
export const replyReviewKey = new PluginKey<ReplyReviewState>('unscripted')

/** The finding whose words the caret is in or beside. */
export function findingAtCaret(state: EditorState): Finding | undefined {
  const { reviewed, underlines } = replyReviewKey.getState(state) ?? {}
  const { head } = state.selection
  const [underline] = underlines?.find(head, head) ?? []
  return reviewed?.review?.findings.find(({ id }) => id === underline?.spec.id)
}

/** @param place a position in the document */
export const caretAt = (state: EditorState, place: number): Transaction =>
  state.tr.setSelection(Selection.near(state.doc.resolve(place))).scrollIntoView()
