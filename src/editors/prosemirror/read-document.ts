/** A document as the plain text that a review reads, and where each unit of it stands. */

import type { Node } from 'prosemirror-model'
import { isHidden, linesAround, partOf } from '../../sources/html-elements.js'
import { type Rendered, Renderer } from '../../sources/rendered.js'
import { type AsElement, asElement } from './element.js'

/** Stands for what is no text, such as an image: no word, no space, no digit. */
export const objectMark = '\uFFFC'

/**
 * Reads a document as its HTML would be read, so that a draft is judged alike in the editor and in the mail. `starts`
 * and `ends` of what is returned are positions in `doc`, for each UTF-16 unit of `text`; equal where a unit stands for
 * nothing in it, as the lines between two paragraphs do.
 */
export function readDocument(doc: Node): Rendered {
  const renderer = new Renderer()
  readInto(renderer, doc, 0, asElement(doc))
  return renderer.done('', words => words)
}

/** @param start the position where the content of `parent` begins */
function readInto(
  renderer: Renderer,
  parent: Node,
  start: number,
  { name: outer, attributes }: AsElement,
): void {
  let number = outer === 'ol' ? Math.trunc(Number(attributes['start'] ?? 1)) || 1 : undefined
  // Editors put a paragraph into every item and cell. It stands on the line of its item, not below it.
  const isLine = /^(?:li|t[dh])$/.test(outer)
  parent.forEach((node, offset, index) => {
    const pos = start + offset
    if (node.isText) {
      const ends = node.marks.map(mark => regionOf(renderer, asElement(mark)))
      renderer.copy(node.text ?? '', pos)
      for (const end of ends) end()
      return
    }
    const element = asElement(node)
    const { name } = element
    if (isHidden(name, element.attributes)) return
    const lines = node.isInline ? 0 : linesAround(name) || 1
    const isFirstLine = isLine && node.isTextblock && index === 0
    const isLastLine = isLine && node.isTextblock && index === parent.childCount - 1
    if (!isFirstLine) renderer.breakLine(lines)
    const end = regionOf(renderer, element)
    if (name === 'li')
      renderer.stand(number === undefined ? '- ' : `${number++}. `, { start: pos + 1, end: pos + 1 })
    if (node.isLeaf) {
      const words = name === 'br' ? '\n' : leafWords(node, pos, parent, index)
      if (words !== '') renderer.stand(words, { start: pos, end: pos + node.nodeSize })
    } else readInto(renderer, node, pos + 1, element)
    end()
    if (!isLastLine) renderer.breakLine(lines)
  })
}

/** Begins a region where an element is one; the function returned ends it. */
function regionOf(renderer: Renderer, { name, attributes }: AsElement): () => void {
  const part = partOf(name, attributes)
  const end = part && renderer.region(part.kind, part.isContainer)
  return () => {
    if (end !== undefined && part?.isRest !== true) end()
  }
}

/** TipTap calls `toText` what ProseMirror calls `leafText`. */
interface WithText {
  leafText?(node: Node): string
  toText?(given: { node: Node; pos: number; parent: Node; index: number }): string
}

function leafWords(node: Node, pos: number, parent: Node, index: number): string {
  const { leafText, toText }: WithText = node.type.spec
  return leafText?.(node) ?? toText?.({ node, pos, parent, index }) ?? (node.isInline ? objectMark : '')
}
