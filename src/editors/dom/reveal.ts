/** Brings words into view. */

import type { LiveRange } from './field.js'

/** Of the boxes around the words, only those move that do not show them; these put them into their middle. */
export function reveal(range: LiveRange, element: Element): void {
  for (
    let box: Element | null = element;
    box;
    box = (box.parentNode as Partial<ShadowRoot>).host ?? box.parentElement
  ) {
    const words = range.getClientRects()[0]
    // Nothing is there to be seen.
    if (!words) return
    // The page's own box moves as it is scrolled.
    const top = box === element.ownerDocument.scrollingElement ? 0 : box.getBoundingClientRect().top
    const bottom = top + box.clientHeight
    if (words.top < top || words.bottom > bottom)
      box.scrollBy({ top: (words.top + words.bottom - top - bottom) / 2, behavior: 'instant' })
  }
}
