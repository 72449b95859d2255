/** The words that findings are about, underlined; they stay at their words while somebody types. */

import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Finding } from '../../finding.js'
import { overlap } from '../../prose/spans.js'
import { located } from '../../sources/locate.js'
import type { Rendered } from '../../sources/rendered.js'
import { visibleSpan } from '../../visible.js'
import { objectMark } from './read-document.js'

/** What a decoration knows. Nothing else, so that an equal one after the next review leaves the page as it is. */
export interface Underlined {
  /** `Finding.id`. */
  readonly id: string
  readonly words: string
}

/**
 * Where something is missing the word beside the place is underlined, as other viewers of a review do. A mark without
 * width is easily overlooked, and a widget would stand in the text, where the caret passes and characters are composed.
 * Where no word is near, as in an empty draft, the list alone says it.
 */
export function underlinesOf(doc: Node, read: Rendered, findings: readonly Finding[]): DecorationSet {
  const decorations = findings.flatMap(({ id, severity, span }) => {
    const shown = visibleSpan(read.text, span)
    const { start, end } = located(read, shown)
    if (start === end) return []
    const underlined: Underlined = { id, words: wordsAt(doc, start, end) }
    // No second line below words that are underlined for their own sake.
    const isUnderlined =
      span.start === span.end && findings.some(one => one.actual !== '' && overlap(one.span, shown))
    const look = isUnderlined ? {} : { class: `unscripted-${severity}` }
    return [Decoration.inline(start, end, look, underlined)]
  })
  return DecorationSet.create(doc, decorations)
}

/** Those of which no word was changed. */
export function unchanged(underlines: DecorationSet, doc: Node): DecorationSet {
  return underlines.remove(
    underlines.find().filter(({ from, to, spec }) => wordsAt(doc, from, to) !== (spec as Underlined).words),
  )
}

/** No word goes on for more units than these. */
const longestLook = 40

/** The words of a range, with letters that touch it: a letter typed at the end of a word makes it another. */
function wordsAt(doc: Node, from: number, to: number): string {
  const { parent: first, parentOffset: at } = doc.resolve(from)
  const { parent: last, parentOffset: end } = doc.resolve(to)
  const before = first.textBetween(Math.max(0, at - longestLook), at, '\n', objectMark)
  const after = last.textBetween(end, Math.min(last.content.size, end + longestLook), '\n', objectMark)
  const words = doc.textBetween(from, to, '\n', objectMark)
  return (/[\p{L}\p{N}]*$/u.exec(before)?.[0] ?? '') + words + (/^[\p{L}\p{N}]*/u.exec(after)?.[0] ?? '')
}
