/** A document as the plain text that a review reads, and where each unit of it stands. */

import type { Node } from 'prosemirror-model'
import { isHidden, linesAround } from '../../sources/html-elements.js'
import { beginPart, firstNumber, type List, renderMark } from '../../sources/html-rendering.js'
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
  const list: List = { number: firstNumber(outer, attributes) }
  // Editors put a paragraph into every cell. It stands on the line of its cell, not below it.
  const isLine = /^t[dh]$/.test(outer)
  parent.forEach((node, offset, index) => {
    const pos = start + offset
    if (node.text !== undefined) {
      const ends = node.marks.map(mark => begin(renderer, asElement(mark)))
      renderer.copy(node.text, pos)
      for (const end of ends) end?.()
      return
    }
    const element = asElement(node)
    const { name } = element
    if (isHidden(name, element.attributes)) return
    const lines = node.isInline ? 0 : linesAround(name) || 1
    const isOnLine = isLine && node.isTextblock
    if (!isOnLine || index > 0) renderer.breakLine(lines)
    const end = begin(renderer, element)
    if (name === 'li') renderMark(renderer, list, pos + 1)
    if (node.isLeaf) {
      const words = name === 'br' ? '\n' : leafWords(node, pos, parent, index)
      if (words !== '') renderer.stand(words, { start: pos, end: pos + node.nodeSize })
    } else readInto(renderer, node, pos + 1, element)
    end?.()
    if (name === 'li') renderer.endItem()
    if (!isOnLine || index < parent.childCount - 1) renderer.breakLine(lines)
  })
}

const begin = (renderer: Renderer, { name, attributes }: AsElement) => beginPart(renderer, name, attributes)

/** TipTap calls `toText` what ProseMirror calls `leafText`. */
interface WithText {
  leafText?(node: Node): string
  toText?(given: { node: Node; pos: number; parent: Node; index: number }): string
}

function leafWords(node: Node, pos: number, parent: Node, index: number): string {
  const { leafText, toText }: WithText = node.type.spec
  return leafText?.(node) ?? toText?.({ node, pos, parent, index }) ?? (node.isInline ? objectMark : '')
}
