/** A reply that is written in a text box or an editable element, reviewed after each pause. */

import { changedWords } from '../../changed-words.js'
import type { EditSuggestion, Finding, ReplyReview } from '../../finding.js'
import type { LiveReview, Reviewed } from '../../live.js'
import { visibleSpan } from '../../visible.js'
import { findingsList } from '../findings-list.js'
import { afterPause } from '../pause.js'
import { styled } from '../style.js'
import { editable } from './editable.js'
import type { LiveRange } from './field.js'
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
  readonly range: LiveRange
  readonly words: string
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
  const isGiven = typeof live?.review === 'function' && place !== null
  const field = isGiven && fieldOf(element)
  if (!field)
    throw new TypeError(
      'watchReply takes a textarea, input or contenteditable, a liveReview() and as list an element',
    )
  const document = element.ownerDocument
  const ended = new AbortController()
  const { signal } = ended
  let marks: Mark[] = []
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
    const selection = field.selection()
    if (!selection) return
    list.point(
      latest.review?.findings.find(finding => {
        const { start, end } = visibleSpan(latest.draft, finding.span)
        return start <= selection.start && selection.start <= end
      }),
    )
  }
  const refresh = (): Reviewed => {
    paused.stop()
    const { text, regions } = field.read()
    latest = live.review(text, regions)
    isStale = false
    keep(() => false)
    if (signal.aborted || !element.isConnected) return latest
    for (const { severity, span } of latest.review?.findings ?? []) {
      const range = field.rangeOf(visibleSpan(text, span))
      // Nothing stands there yet, or the browser has no such ranges.
      if (!range || range.collapsed) continue
      marks.push({ range, words: field.wordsIn(range), remove: underline(document, severity, range) })
    }
    list.show(latest)
    point()
    return latest
  }
  const paused = afterPause(() => isComposing || refresh())
  const changed = (): void => {
    isStale = true
    keep(({ range, words }) => field.wordsIn(range) === words)
    paused.later()
  }

  const found = ({ id }: Finding): Finding | undefined =>
    refresh().review?.findings.find(finding => finding.id === id)
  const apply = (finding: Finding, { label }: EditSuggestion): void => {
    // Something may have been typed since the list was made.
    const edit = found(finding)?.suggestions.find(suggestion => suggestion.label === label)?.edit
    if (!edit) return
    const change = changedWords(latest.draft, edit)
    if (!element.matches(':read-write') || field.loses(change)) return
    const { span, text } = change
    const { activeElement } = list.element.getRootNode() as Document | ShadowRoot
    const after = (offset: number): number =>
      offset <= span.start ? offset : Math.max(span.start, offset - span.end + span.start) + text.length
    const selection = field.selection()
    element.focus({ preventScroll: true })
    // A page may write the text anew once it has the focus.
    if (field.read().text !== latest.draft) return
    field.select(span)
    // What is inserted so can be undone, and editors hear of it.
    if (!document.execCommand(text ? 'insertText' : 'delete', false, text)) field.insert?.(text)
    field.read()
    if (selection) field.select({ start: after(selection.start), end: after(selection.end) })
    if (list.element.contains(activeElement)) (activeElement as HTMLElement).focus()
    refresh()
  }

  const list = findingsList(place?.ownerDocument ?? document, {
    live,
    go(finding) {
      element.focus({ preventScroll: true })
      const span = found(finding)?.span
      if (!span) return
      field.select(span)
      const range = field.rangeOf(visibleSpan(latest.draft, span))
      if (range) reveal(range, element)
      range?.disconnect?.()
    },
    loses: edit => field.loses(changedWords(latest.draft, edit)),
    apply,
    focus: () => element.focus(),
  })
  if (place) place.append(list.element)
  // Inside a label its words would be part of the editor's name, and a press on them one on the editor.
  else (element.closest('label') ?? element).after(list.element)
  for (const remove of [
    styled(element),
    styled(list.element),
    live.onChange(refresh),
    paused.stop,
    () => keep(() => false),
    () => list.element.remove(),
  ])
    signal.addEventListener('abort', remove)
  field.watch(changed, point, signal)
  for (const type of ['compositionstart', 'compositionend'])
    element.addEventListener(
      type,
      () => {
        isComposing = type === 'compositionstart'
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
    destroy: () => ended.abort(),
  }
}

function fieldOf(element: HTMLElement) {
  if (typeof (element as TextControl | null)?.selectionStart === 'number')
    return textControl(element as TextControl)
  return element?.isContentEditable ? editable(element) : undefined
}
