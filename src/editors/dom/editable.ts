/** An element whose contents are edited. */

import type { Field } from './field.js'
import { shownText } from './shown-text.js'

export function editable(host: HTMLElement): Field {
  const document = host.ownerDocument
  const root = host.getRootNode() as Document | ShadowRoot
  // Of a shadow root, where the browser has it so: the document's own does not look inside.
  const selected = (): Selection | null => ('getSelection' in root ? root : document).getSelection()
  let shown = shownText(host)
  return {
    read() {
      shown = shownText(host)
      return shown
    },
    rangeOf(span) {
      const [start, end] = shown.pointsOf(span)
      const range = document.createRange()
      range.setStart(...start)
      range.setEnd(...end)
      return range
    },
    wordsIn: String,
    selection() {
      const selection = selected()
      if (!selection?.rangeCount) return undefined
      const range = selection.getRangeAt(0)
      if (!host.contains(range.commonAncestorContainer)) return undefined
      return {
        start: shown.offsetOf([range.startContainer, range.startOffset]),
        end: shown.offsetOf([range.endContainer, range.endOffset]),
      }
    },
    select(span) {
      const [start, end] = shown.pointsOf(span)
      selected()?.setBaseAndExtent(...start, ...end)
    },
    loses: change => shown.loses(change),
    watch(changed, moved, signal) {
      // Some editors change their document without an `input` event; folding changes what is shown.
      const observer = new MutationObserver(changed)
      observer.observe(host, { attributes: true, characterData: true, childList: true, subtree: true })
      signal.addEventListener('abort', () => observer.disconnect())
      document.addEventListener('selectionchange', moved, { signal })
    },
  }
}
