/** A suggestion as one transaction. */

import type { Mark, Node, ResolvedPos } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { type Change, changedWords } from '../../changed-words.js'
import type { Edit, Span } from '../../finding.js'
import type { LiveReview } from '../../live.js'
import { located } from '../../sources/locate.js'
import type { Rendered } from '../../sources/rendered.js'
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
  const { doc, schema, tr } = state
  // The review that is shown may be of an earlier draft.
  const read = readDocument(doc)
  const finding = live.review(read.text, read.regions).review?.findings.find(one => one.id === id)
  const edit = finding?.suggestions.find(one => one.edit && one.label === (label ?? one.label))?.edit
  if (edit === undefined) return undefined
  // As closeHistory of prosemirror-history does: what was typed a moment ago stays when the fix is undone.
  tr.setMeta('closeHistory$', true)
  for (const { text, span } of edit.text === '' ? [edit] : partsOf(read.text, edit)) {
    const { start, end } = located(read, span)
    const $start = doc.resolve(start)
    const $end = doc.resolve(end)
    // No edit joins words of two paragraphs.
    if (!$start.parent.inlineContent || !$start.sameParent($end)) return undefined
    if (edit.text === '') return cutsMore(read, span, start, end) ? undefined : cut(tr, $start, $end)
    const last = doc.nodeAt(end - 1)?.marks ?? []
    const marks = start === end ? $start.marks() : doc.nodeAt(start)?.marks.filter(mark => mark.isInSet(last))
    if (takesMore(doc, start, end, marks)) return undefined
    const isSplit = text === '\n\n'
    const index = $end.indexAfter(-1)
    if (isSplit ? !$end.node(-1).canReplaceWith(index, index, $end.parent.type) : text.includes('\n'))
      return undefined
    tr.replaceWith(start, end, isSplit || text === '' ? [] : schema.text(text, marks))
    if (isSplit) tr.split(start)
  }
  return tr
}

/** Takes along whatever holds nothing any more, as its paragraph; but no cell of a table. */
function cut(tr: Transaction, $start: ResolvedPos, $end: ResolvedPos): Transaction {
  let { depth, pos: start } = $start
  let end = $end.pos
  if ($start.parent.content.size === end - start) {
    const around = (): Node => $start.node(depth - 1)
    while (depth > 1 && around().childCount === 1 && !/^t[dh]$/.test(asElement(around()).name)) depth--
    const index = $start.index(depth - 1)
    if (around().canReplace(index, index + 1)) {
      start = $start.before(depth)
      end = $start.after(depth)
    }
  }
  return tr.delete(start, end)
}

/** Whether an image would go, or a mention of which only a part is meant. */
function cutsMore({ text, starts, ends }: Rendered, span: Span, start: number, end: number): boolean {
  const hasObject = text.slice(span.start, span.end).includes(objectMark)
  return hasObject || (ends[span.start - 1] ?? start) > start || (starts[span.end] ?? end) < end
}

/** The last first. A capital letter takes the place of its small one: in "that <b>your lamp" the "Your" that is left is bold. */
function partsOf(draft: string, edit: Edit): Change[] {
  const changed = changedWords(draft, edit, (sign = '') => sign.toLowerCase())
  const parts = [changed]
  const by = edit.text.length - (edit.span.end - edit.span.start)
  for (let start = changed.span.end; start < edit.span.end; start++)
    parts.unshift({ span: { start, end: start + 1 }, text: edit.text.charAt(start - edit.span.start + by) })
  return parts.filter(({ span, text }) => draft.slice(span.start, span.end) !== text)
}

/** Whether an image, a mention, a link or code would go, for which new words are none. */
function takesMore(doc: Node, start: number, end: number, kept: readonly Mark[] = []): boolean {
  let takes = false
  doc.nodesBetween(start, end, node => {
    const lost = node.marks.filter(mark => !mark.isInSet(kept))
    takes ||= node.isInline && !node.isText && asElement(node).name !== 'br'
    takes ||= lost.some(mark => /^(?:a|code)$/.test(asElement(mark).name))
  })
  return takes
}
