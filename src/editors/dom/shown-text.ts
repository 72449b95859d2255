/** The text of an element as a reader sees it, and where on the page each unit of it stands. */

import type { Change } from '../../changed-words.js'
import type { Region, Span } from '../../finding.js'
import { type Attributes, isHidden, linesAround } from '../../sources/html-elements.js'
import {
  beginPart,
  firstNumber,
  isVoid,
  type List,
  renderMark,
  renderVoid,
  renderWords,
} from '../../sources/html-rendering.js'
import { Renderer } from '../../sources/rendered.js'

type Point = readonly [node: Node, offset: number]

export interface ShownText {
  readonly text: string
  readonly regions: readonly Region[]
  /** Where a span begins and ends on the page. */
  pointsOf(span: Span): readonly [start: Point, end: Point]
  /** How many units stand before a place on the page. */
  offsetOf(point: Point): number
  /** Whether a change takes an image, or words of a link, code or an island without the rest; or a line. */
  loses(change: Change): boolean
}

export function shownText(host: Element): ShownText {
  const renderer = new Renderer()
  const view = host.ownerDocument.defaultView
  // Nodes one after the other are what the renderer takes for a source; a unit parts them, so that no place is in two.
  const nodes: ChildNode[] = []
  const starts: number[] = []
  /** Links, code and islands; these are not open to be written in. */
  const parts: (Span & { readonly isOpen: boolean })[] = []
  let next = 0
  const take = (node: ChildNode, length: number): Span => {
    const start = next
    nodes.push(node)
    starts.push(start)
    next += length + 1
    return { start, end: start + length }
  }

  const element = (child: Element, list: List): void => {
    const name = child.localName
    const attributes: Attributes = Object.fromEntries(Array.from(child.attributes, a => [a.name, a.value]))
    const display = view?.getComputedStyle(child).display ?? ''
    // A drawing or a film is no text, and still there to be seen.
    if (display === 'none' || isHidden(name, attributes)) renderer.solid(take(child, 0))
    else if (isVoid(name)) renderVoid(renderer, name, attributes, take(child, 1))
    else {
      const lines = linesAround(name) || (/^(?:block|flex|grid|list|flow|table$)/.test(display) ? 1 : 0)
      renderer.breakLine(lines)
      const endPart = beginPart(renderer, name, attributes)
      if (name === 'li') renderMark(renderer, list, next)
      const start = next
      contents(child, { number: firstNumber(name, attributes) })
      if (child.matches('a,code,[contenteditable=false]'))
        parts.push({ start, end: next - 1, isOpen: (child as HTMLElement).isContentEditable })
      endPart?.()
      if (name === 'li') renderer.endItem()
      renderer.breakLine(lines)
    }
  }
  const contents = (parent: Element, list: List): void => {
    const style = view?.getComputedStyle(parent)
    const keepsSpace = /pre|break/.test(style?.whiteSpace ?? '')
    const isFolded = parent.matches('details:not([open])')
    for (const node of parent.childNodes)
      if (isFolded && (node as Element).localName !== 'summary') continue
      else if (node.nodeType === 1) element(node as Element, list)
      else if (node.nodeType === 3 && style?.visibility !== 'hidden') {
        const { data } = node as Text
        renderWords(renderer, data, take(node, data.length).start, keepsSpace)
      }
  }
  contents(host, { number: undefined })
  const { text, regions, solids, starts: from, ends: to } = renderer.done('', words => words)

  const pointAt = (place: number): Point => {
    const at = starts.findLastIndex(start => start <= place)
    const node = nodes[at]
    // What was read may have left the page since.
    if (node === undefined || !host.contains(node)) return [host, 0]
    const within = place - (starts[at] ?? 0)
    const { length } = node as Text
    if (length !== undefined) return [node, Math.min(within, length)]
    const parent = node.parentNode as ParentNode
    return [parent, [...parent.childNodes].indexOf(node) + Math.min(within, 1)]
  }
  const startOf = (unit: number): Point => pointAt(from[unit] ?? next)
  const endOf = (unit: number): Point => pointAt(to[unit - 1] ?? 0)
  return {
    text,
    regions,
    pointsOf({ start, end }) {
      if (start < end) return [startOf(start), endOf(end)]
      // A place at the end of a line belongs to that line, not to the next.
      const point = /\n|^$/.test(text.charAt(start - 1)) ? startOf(start) : endOf(start)
      return [point, point]
    },
    loses({ span, text: words }) {
      const start = from[span.start] ?? next
      const end = to[span.end - 1] ?? 0
      const isCut = (one: Span): boolean => one.start < end && start < one.end
      return Boolean(
        (words && /\n/.test(text.slice(span.start, span.end))) ||
          solids.some(isCut) ||
          parts.some(part => {
            if (!isCut(part)) return false
            // A link or a mention goes with its words; a browser puts new words beside it.
            if (start <= part.start && part.end <= end) return words
            return start < part.start || part.end < end || !part.isOpen
          }),
      )
    },
    offsetOf([node, offset]) {
      const caret = host.ownerDocument.createRange()
      caret.setStart(node, offset)
      let low = 0
      let high = text.length
      while (low < high) {
        const middle = (low + high) >> 1
        // What stands for nothing on the page, such as the break between blocks, lies before what it shares a place with.
        const isPassed = from[middle] === to[middle] ? 1 : 0
        if (caret.comparePoint(...startOf(middle)) < isPassed) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}
