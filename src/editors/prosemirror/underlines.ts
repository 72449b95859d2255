/** The words that findings are about, underlined; they stay at their words while somebody types. */

import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Finding, Span } from '../../finding.js'
import { located } from '../../sources/locate.js'
import type { Rendered } from '../../sources/rendered.js'
import { visibleSpan } from '../../visible.js'
import { objectMark } from './read-document.js'

/** What a decoration knows. Nothing else, so that an equal one after the next review leaves the page as it is. */
interface Underlined {
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
    const isBeside = ({ start, end }: Span): boolean => start < end && start < shown.end && shown.start < end
    const isUnderlined = span.start === span.end && findings.some(one => isBeside(one.span))
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

/**
 * The words of a range, with a letter that touches them: typed at the end of a word, it makes it another. Signs around
 * them do not count, such as a full stop that is set.
 */
const wordsAt = (doc: Node, from: number, to: number): string =>
  /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(doc.textBetween(from - 1, to + 1, '\n', objectMark))?.[0] ?? ''
