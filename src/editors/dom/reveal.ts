/** Brings words into view. */

import type { LiveRange } from './field.js'

/** Of the boxes around a range, only those move that do not show it; these put it into their middle. */
export function reveal(range: LiveRange, element: Element): void {
  const { scrollingElement } = element.ownerDocument
  const { startContainer } = range
  const isInside = startContainer !== element && element.contains(startContainer)
  let box = isInside ? startContainer.parentElement : element
  while (box !== null) {
    const words = range.getClientRects()[0] ?? element.getBoundingClientRect()
    // The page's own box moves as it is scrolled.
    const { left, top } = box === scrollingElement ? new DOMRect() : box.getBoundingClientRect()
    box.scrollBy({
      left: wayTo(words.left, words.right, left + box.clientLeft, box.clientWidth),
      top: wayTo(words.top, words.bottom, top + box.clientTop, box.clientHeight),
      behavior: 'instant',
    })
    box = box.parentElement ?? (box.getRootNode() as Partial<ShadowRoot>).host ?? null
  }
}

const wayTo = (from: number, to: number, start: number, size: number): number =>
  from < start || to > start + size ? (from + to) / 2 - start - size / 2 : 0
