/** What the tests call in the page. */

import { type WatchedReply, watchReply } from '../../../src/editors/dom/index.js'
import { shownText } from '../../../src/editors/dom/shown-text.js'
import { liveReview, storedDismissals } from '../../../src/index.js'

const customerMessage = 'My lamp arrived broken. When do I get my money back?'

const page = {
  watched: [] as WatchedReply[],
  /** Watches the first element that fits, in the document or a root. */
  watch(selector: string, options: { list?: string; stored?: boolean; root?: ParentNode } = {}): void {
    const root = options.root ?? document
    const element = root.querySelector<HTMLElement>(selector)
    const list = options.list === undefined ? undefined : document.querySelector(options.list)
    if (element === null || list === null) throw new Error(`There is no ${selector}.`)
    const live = liveReview({
      customerMessage,
      ...(options.stored === true ? { dismissals: storedDismissals() } : {}),
    })
    page.watched.push(watchReply(element, live, list === undefined ? {} : { list }))
  },
  /** The words under a line, by severity, as the browser has them now. */
  underlined(): string[] {
    return [...(CSS.highlights ?? [])].flatMap(([name, ranges]) =>
      [...ranges].map(range => `${name.replace('unscripted-', '')}: ${wordsIn(range)}`),
    )
  },
  /** At once, before the page hears of what was done to it. */
  press(words: string): void {
    for (const button of document.querySelectorAll('button'))
      if (button.textContent?.startsWith(words)) {
        button.click()
        return
      }
  },
  shownText,
  watchReply,
  liveReview,
}

/** A range of a value says where it stands, and not in which box. */
const boxes = new WeakMap<AbstractRange, HTMLTextAreaElement | HTMLInputElement>()
for (const { prototype } of [HTMLTextAreaElement, HTMLInputElement]) {
  const made = Reflect.get(prototype, 'createValueRange')
  Reflect.set(
    prototype,
    'createValueRange',
    function (this: HTMLTextAreaElement, start: number, end: number) {
      const range: AbstractRange = made.call(this, start, end)
      boxes.set(range, this)
      return range
    },
  )
}

function wordsIn(range: AbstractRange): string {
  const words = boxes.get(range)?.value.slice(range.startOffset, range.endOffset)
  return words ?? String(range)
}

export type TestPage = typeof page
Object.assign(window, { page })
