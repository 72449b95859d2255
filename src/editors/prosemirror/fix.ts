/** A suggestion as one transaction. */

import type { Mark, Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import type { Edit } from '../../finding.js'
import { located } from '../../sources/locate.js'
import type { Rendered } from '../../sources/rendered.js'
import type { LiveReview } from '../live.js'
import { asElement } from './element.js'
import { objectMark, readDocument } from './read-document.js'

/**
 * The change of a finding in the document as it stands: its first edit, unless a label names one. Undefined where the
 * finding is no longer there, or where the edit has no place in the document.
 */
export function fixOf(
  state: EditorState,
  live: LiveReview,
  id: string,
  label?: string,
): Transaction | undefined {
  // The review that is shown may be of an earlier draft.
  const read = readDocument(state.doc)
  const finding = live.review(read.text, read.regions).review?.findings.find(one => one.id === id)
  const edit = finding?.suggestions.find(
    one => one.kind === 'edit' && one.label === (label ?? one.label),
  )?.edit
  return edit && fixBy(state, read, edit)
}

function fixBy(state: EditorState, read: Rendered, edit: Edit): Transaction | undefined {
  const { doc, schema, tr } = state
  // As closeHistory of prosemirror-history does: what was typed a moment ago stays when the fix is undone.
  tr.setMeta('closeHistory$', true)
  for (const { span, text } of edit.text === '' ? [edit] : partsOf(read.text, edit)) {
    const { start, end } = located(read, span)
    const $start = doc.resolve(start)
    const $end = doc.resolve(end)
    // No edit joins words of two paragraphs.
    if (!$start.parent.inlineContent || !$start.sameParent($end)) return undefined
    if (edit.text === '') {
      if (read.text.slice(span.start, span.end).includes(objectMark)) return undefined
      // A paragraph of which nothing is left goes as well.
      return tr.deleteRange(start, end)
    }
    const marks = start === end ? $start.marks() : sharedMarks(doc, start, end)
    if (takesMore(doc, start, end, marks)) return undefined
    if (text === '') tr.delete(start, end)
    else if (!text.includes('\n')) tr.replaceWith(start, end, schema.text(text, marks))
    else {
      const index = $end.indexAfter(-1)
      if (text !== '\n\n' || !$end.node(-1).canReplaceWith(index, index, $end.parent.type)) return undefined
      tr.delete(start, end).split(start)
    }
  }
  return tr
}

/**
 * What an edit changes of its words, the last first, so that the others stay where they are and keep their marks. A
 * capital letter takes the place of its small one: in "that <b>your lamp" the "Your" that is left is bold.
 */
function partsOf(draft: string, { span, text }: Edit): Pick<Edit, 'span' | 'text'>[] {
  const was = draft.slice(span.start, span.end)
  const isSame = (at: number, other: number): boolean =>
    was.charAt(at).toLowerCase() === text.charAt(other).toLowerCase()
  const most = Math.min(was.length, text.length)
  const by = text.length - was.length
  let head = 0
  while (head < most && isSame(head, head)) head++
  let tail = was.length
  while (tail > head && tail + by > head && isSame(tail - 1, tail + by - 1)) tail--
  const part = (from: number, to: number, words: string): Pick<Edit, 'span' | 'text'>[] =>
    was.slice(from, to) === words
      ? []
      : [{ span: { start: span.start + from, end: span.start + to }, text: words }]
  const letters = (from: number, to: number, shift: number): Pick<Edit, 'span' | 'text'>[] =>
    Array.from({ length: to - from }, (_, i) =>
      part(from + i, from + i + 1, text.charAt(from + i + shift)),
    ).flat()
  return [
    ...letters(0, head, 0),
    ...part(head, tail, text.slice(head, tail + by)),
    ...letters(tail, was.length, by),
  ].reverse()
}

/** Marks of the first and the last of some words. */
const sharedMarks = (doc: Node, start: number, end: number): readonly Mark[] =>
  (doc.nodeAt(start)?.marks ?? []).filter(mark => mark.isInSet(doc.nodeAt(end - 1)?.marks ?? []))

/** Whether an image, a mention, a link or code would go, for which new words are none. */
function takesMore(doc: Node, start: number, end: number, kept: readonly Mark[]): boolean {
  let takes = false
  doc.nodesBetween(start, end, node => {
    if (!node.isInline) return
    takes ||= !node.isText && asElement(node).name !== 'br'
    takes ||= node.marks.some(mark => !mark.isInSet(kept) && /^(?:a|code)$/.test(asElement(mark).name))
  })
  return takes
}
