/** A suggestion as one transaction. */

import type { Mark, Node, ResolvedPos } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import type { Edit, Span } from '../../finding.js'
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
    if (edit.text === '') return cutsMore(read, span) ? undefined : cut(tr, $start, $end)
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

/** Takes along whatever holds nothing any more, as its paragraph; but no cell of a table. */
function cut(tr: Transaction, $start: ResolvedPos, $end: ResolvedPos): Transaction {
  let range = [$start.pos, $end.pos] as const
  let [from, to] = range
  for (let { depth } = $start; depth > 0; depth--) {
    if (from > $start.start(depth) || to < $start.end(depth)) break
    if (/^t[dh]$/.test(asElement($start.node(depth)).name)) break
    from = $start.before(depth)
    to = $start.after(depth)
    const index = $start.index(depth - 1)
    if ($start.node(depth - 1).canReplace(index, index + 1)) range = [from, to]
  }
  return tr.delete(...range)
}

/** Whether an image would go, or a mention of which only a part is meant. */
function cutsMore(read: Rendered, span: Span): boolean {
  const { text, starts, ends } = read
  const { start, end } = located(read, span)
  return (
    text.slice(span.start, span.end).includes(objectMark) ||
    (ends[span.start - 1] ?? 0) > start ||
    (starts[span.end] ?? end) < end
  )
}

type Part = Pick<Edit, 'span' | 'text'>

/**
 * What an edit changes of its words, the last first, so that the others stay where they are and keep their marks. A
 * capital letter takes the place of its small one: in "that <b>your lamp" the "Your" that is left is bold.
 */
function partsOf(draft: string, { span, text }: Edit): Part[] {
  const was = draft.slice(span.start, span.end)
  const by = text.length - was.length
  const isSame = (at: number, other: number): boolean =>
    was.charAt(at).toLowerCase() === text.charAt(other).toLowerCase()
  let head = 0
  while (head < Math.min(was.length, text.length) && isSame(head, head)) head++
  let tail = was.length
  while (tail > head && tail + by > head && isSame(tail - 1, tail + by - 1)) tail--
  // No word is made of letters of two.
  while (isInWord(was, head) || isInWord(text, head)) head--
  while (isInWord(was, tail) || isInWord(text, tail + by)) tail++
  const part = (from: number, to: number, words: string): Part[] =>
    was.slice(from, to) === words
      ? []
      : [{ span: { start: span.start + from, end: span.start + to }, text: words }]
  const letters = (from: number, to: number, shift: number): Part[] =>
    Array.from({ length: to - from }, (_, i) =>
      part(from + i, from + i + 1, text.charAt(from + i + shift)),
    ).flat()
  return [
    ...letters(0, head, 0),
    ...part(head, tail, text.slice(head, tail + by)),
    ...letters(tail, was.length, by),
  ].reverse()
}

/** Whether a place is between two letters, or the two units of a sign. */
const isInWord = (words: string, at: number): boolean =>
  at > 0 && at < words.length && /^(?:[\p{L}\p{N}]{2}|.)$/su.test(words.slice(at - 1, at + 1))

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
