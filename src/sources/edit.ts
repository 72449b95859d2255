/** An edit of what a reader sees as one of the source, which leaves its marks in pairs. */

import { wasAt } from '../apply.js'
import type { Edit, Span } from '../finding.js'
import { isWithin, overlap } from '../prose/spans.js'
import { isUnseen, located, realUnits, type Units } from './locate.js'
import type { Element, Rendered } from './rendered.js'

/**
 * The edit in the source. Undefined where it has no place there: where words would take the place of others on both
 * sides of a paragraph's end, as in a line that was wrapped by hand; where a link or code would be lost; where an
 * image or a rule stands between the words.
 */
export function locatedEdit(rendered: Rendered, { span, text }: Edit): Edit | undefined {
  const { source } = rendered
  const words = rendered.written(text)
  const units = realUnits(rendered, text === '' ? withoutSolids(rendered, span) : span)
  if (units === undefined) {
    const place = located(rendered, span)
    return { span: place, text: words, was: wasAt(source, place) }
  }
  if (text !== '' && joinsBlocks(rendered, units)) return undefined
  const change = new Change(rendered, units, text)
  if (change.isBarred()) return undefined
  change.unwrap()
  change.dropEmptied()
  return {
    span: change.span,
    text: change.with(words),
    was: wasAt(source, change.span),
  }
}

/** A cut without the white space at its ends that reaches across an image or a rule. */
function withoutSolids(rendered: Rendered, span: Span): Span {
  const { text, solids } = rendered
  const { start, end } = located(rendered, span)
  if (!solids.some(solid => isWithin(solid, { start, end }))) return span
  const words = text.slice(span.start, span.end)
  const from = span.start + (words.length - words.trimStart().length)
  return { start: from, end: from + words.trim().length }
}

/** Whether a line break that the source does not write stands between two units. */
function joinsBlocks({ text, starts, ends }: Rendered, { first, last }: Units): boolean {
  for (let unit = first; unit < last; unit++)
    if (text.charAt(unit) === '\n' && ends[unit] === starts[unit]) return true
  return false
}

/** Characters that go from a stretch of the source, and the marks among them that stay. */
class Change {
  readonly #rendered: Rendered
  readonly #text: string
  /** "that <b>your lamp": the capital of "Your" takes the place of its own first letter. */
  readonly #endsInside: boolean
  #start: number
  #end: number
  /** What of the source stays, in reading order. */
  #kept: Span[]
  /** Of these, so many stand before the characters that go, and so many after them. */
  #before = 0
  #after = 0
  /** An element on lines of its own went with its words. */
  #hadBlock = false

  /** @param text what takes the characters' place, as read */
  constructor(rendered: Rendered, { first, last }: Units, text: string) {
    this.#rendered = rendered
    this.#text = text
    const lastUnit = rendered.text.charAt(last)
    this.#endsInside = text !== '' && text.slice(-1).toLowerCase() === lastUnit.toLowerCase()
    this.#start = rendered.starts[first] as number
    this.#end = rendered.ends[last] as number
    this.#kept = this.#marksBetween(first, last)
  }

  get span(): Span {
    return { start: this.#start, end: this.#end }
  }

  /** Whether the change would take away what has to stay. */
  isBarred(): boolean {
    const { elements, solids } = this.#rendered
    if (solids.some(solid => isWithin(solid, this.span))) return true
    return (
      this.#text !== '' &&
      elements.some(({ lasts, open, close }) => {
        if (lasts !== true || close === undefined || open.end === close.start) return false
        const words = { start: open.end, end: close.start }
        return isWithin(words, this.span) && !(words.start === this.#start && words.end === this.#end)
      })
    )
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
    return gaps.flatMap(gap => without(gap, gone)).flatMap(gap => this.#seen(gap))
  }

  /** White space between marks is not seen where it stands, and might be once its neighbours are gone. */
  #seen({ start, end }: Span): Span[] {
    const words = this.#rendered.source.slice(start, end)
    const from = start + (words.length - words.trimStart().length)
    const to = start + words.trimEnd().length
    return from < to ? [{ start: from, end: to }] : []
  }

  /** Takes away both marks of elements that the change cuts through and that would be marks no more. */
  unwrap(): void {
    const { elements } = this.#rendered
    for (const { open, close, touches } of elements) {
      if (touches !== true || close === undefined) continue
      const cutsOpen = overlap(open, this.span)
      const cutsClose = overlap(close, this.span)
      if (cutsOpen === cutsClose) continue
      this.#kept = this.#kept.flatMap(mark => without(mark, [open, close]))
      if (!cutsOpen) {
        this.#kept = [{ start: open.end, end: this.#start }, ...this.#kept]
        this.#before++
        this.#start = open.start
      } else {
        this.#kept = [...this.#kept, { start: this.#end, end: close.start }]
        this.#after++
        this.#end = close.end
      }
    }
  }

  /** Takes along the elements that hold nothing any more, such as "<p></p>". */
  dropEmptied(): void {
    for (let emptied = this.#emptied(); emptied !== undefined; emptied = this.#emptied()) {
      const { open, close, isBlock } = emptied
      this.#hadBlock ||= isBlock
      this.#start = Math.min(this.#start, open.start)
      this.#end = Math.max(this.#end, close.end)
      this.#kept = this.#kept.flatMap(mark => without(mark, [open, close]))
    }
  }

  /** An element whose marks stand at the edges of the change, with nothing but white space or marks of its own between. */
  #emptied(): { open: Span; close: Span; isBlock: boolean } | undefined {
    const { elements } = this.#rendered
    const isOutside = ({ start, end }: Span): boolean => end <= this.#start || start >= this.#end
    const isKept = (mark: Span): boolean => this.#kept.some(kept => isWithin(mark, kept))
    const only = this.#kept.length === 0 && this.#text === ''
    const found = elements.find(({ name, open, close }: Element) => {
      if (close === undefined || lasting.test(name) || close.start <= open.start) return false
      const opensBefore =
        isOutside(open) && open.end <= this.#start && isUnseen(this.#rendered, open.end, this.#start)
      const closesAfter =
        isOutside(close) && close.start >= this.#end && isUnseen(this.#rendered, this.#end, close.start)
      if (opensBefore && closesAfter) return only
      if (opensBefore && isKept(close)) return this.#isFirst(close)
      return closesAfter && isKept(open) && this.#isLast(open) && !this.#endsInside
    })
    return found?.close === undefined
      ? undefined
      : { open: found.open, close: found.close, isBlock: found.isBlock === true }
  }

  #isFirst = (mark: Span): boolean => this.#kept[0]?.start === mark.start
  #isLast = (mark: Span): boolean => this.#kept.at(-1)?.end === mark.end

  /** The marks that stay, with the new words between those that close and those that open. */
  with(words: string): string {
    const { source, elements } = this.#rendered
    const closes = this.#kept.findLastIndex(kept =>
      elements.some(({ close }) => close !== undefined && close.end > close.start && isWithin(close, kept)),
    )
    const place = this.#endsInside ? this.#kept.length - this.#after : Math.max(closes + 1, this.#before)
    const marks = this.#kept.map(({ start, end }) => source.slice(start, end))
    // "a<div>b</div>c": the lines around the element that went stay apart.
    const isGlued =
      this.#hadBlock &&
      /[^\s>]/.test(source.charAt(this.#start - 1)) &&
      /[^\s<]/.test(source.charAt(this.#end))
    if (isGlued && this.#text === '') return `${marks.join('')}<br>`
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
