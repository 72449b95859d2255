/** An edit of what a reader sees as one of the source, which leaves its marks in pairs. */

import type { Edit, Span } from '../finding.js'
import { isWithin } from '../prose/spans.js'
import { located, realUnits } from './locate.js'
import type { Element, Rendered } from './rendered.js'

/** An insertion is known by so many units before it. */
const unitsBefore = 20

export function locatedEdit(rendered: Rendered, { span, text }: Edit): Edit {
  const { source } = rendered
  const words = rendered.written(text)
  const units = realUnits(rendered, span)
  if (units === undefined) {
    const place = located(rendered, span)
    return {
      span: place,
      text: words,
      was: source.slice(Math.max(0, place.start - unitsBefore), place.start),
    }
  }
  const change = new Change(rendered, units)
  if (text === '') change.dropEmptied()
  return {
    span: change.span,
    text: change.with(words, text),
    was: source.slice(change.span.start, change.span.end),
  }
}

/** Characters that go from a stretch of the source, and the marks among them that stay. */
class Change {
  readonly #rendered: Rendered
  readonly #lastUnit: string
  #start: number
  #end: number
  #kept: Span[]

  constructor(rendered: Rendered, { first, last }: { readonly first: number; readonly last: number }) {
    this.#rendered = rendered
    this.#lastUnit = rendered.text.charAt(last)
    this.#start = rendered.starts[first] as number
    this.#end = rendered.ends[last] as number
    this.#kept = this.#marksBetween(first, last)
  }

  get span(): Span {
    return { start: this.#start, end: this.#end }
  }

  /** What stands in the source between the characters that go, but for elements of which nothing is left. */
  #marksBetween(first: number, last: number): Span[] {
    const { starts, ends, elements } = this.#rendered
    const gaps: Span[] = []
    let at = this.#start
    for (let unit = first; unit <= last; unit++) {
      const start = starts[unit] as number
      if (start > at) gaps.push({ start: at, end: start })
      at = Math.max(at, ends[unit] as number)
    }
    const gone = elements
      .filter(
        ({ open, close }) => close !== undefined && isWithin(open, this.span) && isWithin(close, this.span),
      )
      .flatMap(({ open, close }) => [open, close as Span])
    return gaps.flatMap(gap => without(gap, gone))
  }

  /** Takes along the elements that hold nothing any more, such as "<p></p>". */
  dropEmptied(): void {
    for (let emptied = this.#emptied(); emptied !== undefined; emptied = this.#emptied()) {
      const { open, close } = emptied
      this.#start = Math.min(this.#start, open.start)
      this.#end = Math.max(this.#end, close.end)
      this.#kept = this.#kept.flatMap(mark => without(mark, [open, close]))
    }
  }

  /** An element whose marks stand at the edges of the change, with nothing but white space or marks of its own between. */
  #emptied(): { open: Span; close: Span } | undefined {
    const { source, elements } = this.#rendered
    const isBlank = (from: number, to: number): boolean => source.slice(from, to).trim() === ''
    const isOutside = ({ start, end }: Span): boolean => end <= this.#start || start >= this.#end
    const isKept = (mark: Span): boolean => this.#kept.some(kept => isWithin(mark, kept))
    const only = this.#kept.length === 0
    const found = elements.find(({ name, open, close }: Element) => {
      if (close === undefined || lasting.test(name) || close.start <= open.start) return false
      const opensBefore = isOutside(open) && open.end <= this.#start && isBlank(open.end, this.#start)
      const closesAfter = isOutside(close) && close.start >= this.#end && isBlank(this.#end, close.start)
      if (opensBefore && closesAfter) return only
      if (opensBefore && isKept(close)) return this.#isFirst(close)
      return closesAfter && isKept(open) && this.#isLast(open)
    })
    return found?.close === undefined ? undefined : { open: found.open, close: found.close }
  }

  #isFirst = (mark: Span): boolean => this.#kept[0]?.start === mark.start
  #isLast = (mark: Span): boolean => this.#kept.at(-1)?.end === mark.end

  /** The marks that stay, with the new words between those that close and those that open. */
  with(words: string, text: string): string {
    const { source, elements } = this.#rendered
    const closes = this.#kept.findLastIndex(kept =>
      elements.some(({ close }) => close !== undefined && close.end > close.start && isWithin(close, kept)),
    )
    // "that <b>your lamp": the capital of "Your" takes the place of its own first letter.
    const isLast =
      text !== '' && this.#lastUnit !== '' && text.slice(-1).toLowerCase() === this.#lastUnit.toLowerCase()
    const place = isLast ? this.#kept.length : closes + 1
    const marks = this.#kept.map(({ start, end }) => source.slice(start, end))
    return [...marks.slice(0, place), words, ...marks.slice(place)].join('')
  }
}

/** Cells stay when they are empty, and so does the page. */
const lasting = /^(?:td|th|tr|tbody|table|body|html)$/

/** What of a span lies outside others. */
function without(span: Span, others: readonly Span[]): Span[] {
  let rest = [span]
  for (const other of others)
    rest = rest.flatMap(({ start, end }) =>
      other.end <= start || other.start >= end
        ? [{ start, end }]
        : [
            { start, end: other.start },
            { start: other.end, end },
          ].filter(part => part.end > part.start),
    )
  return rest
}
