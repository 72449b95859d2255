/** A reply that is written in a text box or an editable element, reviewed after each pause. */

import type { EditSuggestion, Finding, ReplyReview } from '../../finding.js'
import type { LiveReview, Reviewed } from '../../live.js'
import { visibleSpan } from '../../visible.js'
import { type Change, changedWords } from '../changed-words.js'
import { findingsList } from '../findings-list.js'
import { afterPause } from '../pause.js'
import { styled } from '../style.js'
import { editable } from './editable.js'
import { reveal } from './reveal.js'
import { type TextControl, textControl } from './text-control.js'
import { underline } from './underlines.js'

export interface WatchOptions {
  /** Holds the list of findings. Where it is not given, the list stands right after the editor. */
  readonly list?: Element
}

export interface WatchedReply {
  /** The latest, of the draft as it stood at the last pause; none where the draft could not be reviewed. */
  readonly review: ReplyReview | undefined
  /** Reviews at once, for a script that changed the text without an event, or is about to send it. */
  refresh(): Reviewed
  /** Ends it, and takes away whatever it added to the page. May be called again. */
  destroy(): void
}

interface Mark {
  readonly isIntact: () => boolean
  readonly remove: () => void
}

/**
 * Reviews what is written in `element`: underlines in it, a list of findings beside it. Nothing inside the element is
 * changed but by a fix that the writer chose.
 *
 * @param element a textarea, an input for text, or an element that is `contenteditable`
 * @throws {TypeError} where the element is none of these, `live` is no live review or `list` no element
 */
export function watchReply(
  element: HTMLElement,
  live: LiveReview,
  { list: place }: WatchOptions = {},
): WatchedReply {
  const field = fieldOf(element)
  if (typeof live?.review !== 'function')
    throw new TypeError('watchReply takes what liveReview() returns as its second argument.')
  if (place !== undefined && place?.nodeType !== 1)
    throw new TypeError('list must be an element. Where it is left out, the list stands after the editor.')
  const document = element.ownerDocument
  const ended = new AbortController()
  const { signal } = ended
  let marks: readonly Mark[] = []
  let isComposing = false
  /** The text may have changed since it was reviewed. */
  let isStale = true
  let latest: Reviewed

  const keep = (isKept: (mark: Mark) => boolean): void => {
    marks = marks.filter(mark => isKept(mark) || mark.remove())
  }
  const point = (): void => {
    // The caret may stand where nothing was when the text was read.
    if (isStale || !element.matches(':focus-within')) return
    const at = field.selection()?.start
    if (at === undefined) return
    list.point(
      latest.review?.findings.find(finding => {
        const { start, end } = visibleSpan(latest.draft, finding.span)
        return start <= at && at <= end
      }),
    )
  }
  const refresh = (): Reviewed => {
    paused.stop()
    const { text, regions } = field.read()
    latest = live.review(text, regions)
    isStale = false
    keep(() => false)
    if (signal.aborted) return latest
    if (!element.isConnected) {
      list.element.remove()
      return latest
    }
    if (!list.element.isConnected) putList()
    for (const { severity, span } of latest.review?.findings ?? []) {
      const range = field.rangeOf(visibleSpan(text, span))
      if (range === undefined) break
      // Nothing stands there yet.
      if (range.collapsed) continue
      const words = field.wordsIn(range)
      marks = [
        ...marks,
        { isIntact: () => field.wordsIn(range) === words, remove: underline(document, severity, range) },
      ]
    }
    list.show(latest)
    point()
    return latest
  }
  const paused = afterPause(() => isComposing || refresh())
  const changed = (): void => {
    isStale = true
    keep(({ isIntact }) => isIntact())
    paused.later()
  }

  const found = ({ id }: Finding): Finding | undefined =>
    latest.review?.findings.find(finding => finding.id === id)
  const changeOf = (finding: Finding, { label }: EditSuggestion): Change | undefined => {
    const edit = found(finding)?.suggestions.find(suggestion => suggestion.label === label)?.edit
    return edit && changedWords(latest.draft, edit)
  }
  const barOf = (change: Change): string | undefined =>
    element.matches(':read-write') ? field.bars(change) : 'nothing here may be changed'

  const apply = (finding: Finding, suggestion: EditSuggestion): void => {
    // Something may have been typed since the list was made.
    refresh()
    const change = changeOf(finding, suggestion)
    if (change === undefined) return
    if (barOf(change) !== undefined) {
      list.show(latest, true)
      return
    }
    const { activeElement } = list.element.getRootNode() as Document | ShadowRoot
    const { span, text } = change
    const after = (offset: number): number =>
      offset <= span.start ? offset : Math.max(span.start, offset - span.end + span.start) + text.length
    const selection = field.selection()
    element.focus({ preventScroll: true })
    // A page may write the text anew once it has the focus.
    if (field.read().text === latest.draft) {
      field.select(span)
      // What is inserted so can be undone, and editors hear of it.
      if (!document.execCommand(text === '' ? 'delete' : 'insertText', false, text)) field.insert?.(text)
      field.read()
      if (selection !== undefined) field.select({ start: after(selection.start), end: after(selection.end) })
    }
    if (list.element.contains(activeElement)) (activeElement as HTMLElement).focus()
    refresh()
  }

  const list = findingsList(place?.ownerDocument ?? document, {
    live,
    go(finding) {
      element.focus({ preventScroll: true })
      const { draft } = refresh()
      const span = found(finding)?.span
      if (span === undefined) return
      field.select(span)
      const range = field.rangeOf(visibleSpan(draft, span))
      if (range === undefined) return
      reveal(range, element)
      range.disconnect?.()
    },
    bars(finding, suggestion) {
      const change = changeOf(finding, suggestion)
      return change && barOf(change)
    },
    apply,
    focus: () => element.focus(),
  })
  const putList = (): void => {
    if (place !== undefined) place.append(list.element)
    // Inside a label its words would be part of the editor's name, and a press on them one on the editor.
    else (element.closest('label') ?? element).after(list.element)
  }
  putList()
  const removals = [styled(element), styled(list.element), live.onChange(refresh)]
  field.watch(changed, point, signal)
  element.addEventListener(
    'compositionstart',
    () => {
      isComposing = true
    },
    { signal },
  )
  element.addEventListener(
    'compositionend',
    () => {
      isComposing = false
      changed()
    },
    { signal },
  )
  refresh()
  return {
    get review() {
      return latest.review
    },
    refresh,
    destroy() {
      ended.abort()
      paused.stop()
      keep(() => false)
      list.element.remove()
      for (const remove of removals.splice(0)) remove()
    },
  }
}

function fieldOf(element: HTMLElement) {
  if (typeof (element as TextControl | null)?.selectionStart === 'number')
    return textControl(element as TextControl)
  if (element?.isContentEditable) return editable(element)
  throw new TypeError(
    'watchReply takes a textarea, an input for text, or an element that is contenteditable.',
  )
}
