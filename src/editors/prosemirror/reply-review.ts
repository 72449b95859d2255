/** A plugin that reviews a reply while it is written. */

import { Plugin } from 'prosemirror-state'
import { DecorationSet, type EditorView } from 'prosemirror-view'
import type { LiveReview } from '../../live.js'
import { type FindingsList, findingsList } from '../findings-list.js'
import { afterPause } from '../pause.js'
import { styled } from '../style.js'
import { fixOf } from './fix.js'
import { readDocument } from './read-document.js'
import { caretAt, findingAtCaret, type ReplyReviewState, replyReviewKey } from './state.js'
import { unchanged, underlinesOf } from './underlines.js'

export interface ReplyReviewOptions {
  /** Where the findings are listed, with reasons and fixes; without it they are underlined only. */
  readonly list?: HTMLElement
}

/**
 * Underlines what a review finds in the document, anew after each pause in typing. A node is read as the element that
 * `toDOM` of the schema makes of it: quotes, signatures, footers and code are left unjudged, as in the HTML of a mail.
 *
 * In TipTap, return it from `addProseMirrorPlugins`.
 */
export function replyReview(live: LiveReview, options: ReplyReviewOptions = {}): Plugin<ReplyReviewState> {
  return new Plugin<ReplyReviewState>({
    key: replyReviewKey,
    state: {
      init: () => ({ live, reviewed: undefined, underlines: DecorationSet.empty }),
      apply(transaction, last) {
        const next: ReplyReviewState | undefined = transaction.getMeta(replyReviewKey)
        if (next !== undefined || !transaction.docChanged) return next ?? last
        const { doc, mapping } = transaction
        const moved = last.underlines.map(mapping, doc)
        // While characters are composed their surroundings must not be drawn anew, or the composition ends.
        const isComposed = transaction.getMeta('composition') !== undefined
        return { ...last, underlines: isComposed ? moved : unchanged(moved, doc) }
      },
    },
    props: { decorations: state => replyReviewKey.getState(state)?.underlines },
    view: view => viewOf(view, live, options),
  })
}

function viewOf(view: EditorView, live: LiveReview, { list: place }: ReplyReviewOptions) {
  let list: FindingsList | undefined
  let unstyle: (() => void) | undefined

  const review = (): void => {
    // When the composition ends, the pause begins anew.
    if (view.composing) return
    const { doc, tr } = view.state
    const read = readDocument(doc)
    const reviewed = live.review(read.text, read.regions)
    const findings = reviewed.review?.findings ?? []
    const next: ReplyReviewState = { live, reviewed, underlines: underlinesOf(doc, read, findings) }
    view.dispatch(tr.setMeta(replyReviewKey, next))
  }
  const { later, stop } = afterPause(review)

  if (place !== undefined) {
    list = findingsList(place.ownerDocument, {
      live,
      go({ id }) {
        const { underlines } = replyReviewKey.getState(view.state) ?? {}
        const [underline] = underlines?.find(undefined, undefined, spec => spec['id'] === id) ?? []
        if (underline !== undefined) view.dispatch(caretAt(view.state, underline.from))
        view.focus()
      },
      apply({ id }, { label }) {
        const fix = view.editable && !view.composing ? fixOf(view.state, live, id, label) : undefined
        if (fix !== undefined) view.dispatch(fix)
        // What is listed still offers it.
        review()
      },
      focus: () => view.focus(),
    })
    place.append(list.element)
  }
  const forget = live.onChange(review)
  view.dom.addEventListener('compositionend', later)
  later()

  return {
    update(_: EditorView, { doc }: { readonly doc: unknown }) {
      if (doc !== view.state.doc) later()
      // TipTap makes its editor before it is put into the page.
      if (view.dom.isConnected) unstyle ??= styled(view.dom)
      const { reviewed } = replyReviewKey.getState(view.state) ?? {}
      if (reviewed !== undefined) list?.show(reviewed)
      list?.point(findingAtCaret(view.state))
    },
    destroy() {
      stop()
      forget()
      view.dom.removeEventListener('compositionend', later)
      list?.element.remove()
      unstyle?.()
    },
  }
}
