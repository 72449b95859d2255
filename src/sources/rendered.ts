/** What a reader sees of a source, and where each unit of it stands in the source. */

import type { Region, Span } from '../finding.js'

/** Marks around some of the text: the tags of an element, the asterisks of an emphasis. */
export interface Element {
  readonly name: string
  readonly open: Span
  /** Absent where the source never closes it. */
  readonly close: Span | undefined
  /** Its marks have to touch a word, as asterisks do: an edit across one of them takes both away. */
  readonly touches?: boolean
  /** A link or code: it goes with its words, and no edit takes it from words that stay. */
  readonly lasts?: boolean
  /** It stands on lines of its own. */
  readonly isBlock?: boolean
}

export interface Rendered {
  readonly source: string
  /** Plain text as a reader sees it. */
  readonly text: string
  /** For each unit of the text, where what it stands for begins and ends in the source; equal where nothing does. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly elements: readonly Element[]
  /** What shows something that is no text: an image, a rule, the line under a heading. No edit reaches across it. */
  readonly solids: readonly Span[]
  /** Parts of the text that the source says are no prose. */
  readonly regions: readonly Region[]
  /** Words as they are written between the marks of the source. */
  readonly written: (words: string) => string
}

interface OpenRegion {
  readonly kind: Region['kind']
  readonly isContainer: boolean
  start: number | undefined
}

/** Collects a text while its source is read. */
export class Renderer {
  readonly #units: string[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #elements: Element[] = []
  readonly #solids: Span[] = []
  readonly #regions: (Region & { readonly isContainer: boolean })[] = []
  readonly #open = new Set<OpenRegion>()
  #space: Span | undefined
  #breaks = 0
  #isAtMark = false
  /** Line breaks at the end so far. */
  #trailing = 0

  /** Characters that stand in the source as they are. */
  copy(words: string, at: number): void {
    this.#flush(at)
    for (let i = 0; i < words.length; i++) this.#push(words.charAt(i), at + i, at + i + 1)
  }

  /** Characters that a stretch of the source stands for, such as "&" for "&amp;". */
  stand(words: string, { start, end }: Span): void {
    this.#flush(start)
    for (const unit of words.split('')) this.#push(unit, start, end)
  }

  /** White space that counts as one space, and as none at the start or end of a line. */
  space(span: Span): void {
    // One of several stands for the space: between them may be marks.
    const isNext = this.#space?.end === span.start
    this.#space = isNext ? { start: this.#space?.start ?? span.start, end: span.end } : (this.#space ?? span)
  }

  /** A line break that the source writes. */
  newline(span: Span): void {
    this.#space = undefined
    this.#flush(span.start)
    this.#push('\n', span.start, span.end)
  }

  /** The mark before an item of a list, which stands for nothing in the source; the item goes on beside it. */
  mark(words: string, at: number): void {
    this.stand(words, { start: at, end: at })
    this.#isAtMark = true
  }

  /** The next item stands on the next line, whatever paragraphs this one is made of. */
  endItem(): void {
    this.#isAtMark = false
    this.#breaks = Math.min(this.#breaks, 1)
  }

  /** The next character stands at least so many line breaks below the last. */
  breakLine(lines: 0 | 1 | 2): void {
    if (lines === 0 || this.#isAtMark) return
    this.#space = undefined
    this.#breaks = Math.max(this.#breaks, lines)
  }

  element(element: Element): void {
    this.#elements.push(element)
  }

  solid(span: Span): void {
    this.#solids.push(span)
  }

  /**
   * Begins a region with the next character; the function returned ends it with the last. A container holds the regions
   * that count, unless there is text outside it.
   */
  region(kind: Region['kind'], isContainer = false): () => void {
    const open: OpenRegion = { kind, isContainer, start: undefined }
    this.#open.add(open)
    return () => this.#close(open)
  }

  done(source: string, written: Rendered['written']): Rendered {
    for (const open of this.#open) this.#close(open)
    const text = this.#units.join('')
    return {
      source,
      text,
      starts: this.#starts,
      ends: this.#ends,
      elements: this.#elements,
      solids: this.#solids,
      regions: outermost(text, this.#regions),
      written,
    }
  }

  #close(open: OpenRegion): void {
    if (this.#open.delete(open) && open.start !== undefined)
      this.#regions.push({
        kind: open.kind,
        isContainer: open.isContainer,
        span: { start: open.start, end: this.#units.length },
      })
  }

  /** What is due before the next character: line breaks, or a space inside a line. */
  #flush(at: number): void {
    if (this.#units.length > 0) {
      for (let due = this.#breaks - this.#trailing; due > 0; due--) this.#push('\n', at, at)
      if (this.#space !== undefined && this.#trailing === 0)
        this.#push(' ', this.#space.start, this.#space.end)
    }
    this.#breaks = 0
    this.#space = undefined
  }

  #push(unit: string, start: number, end: number): void {
    this.#isAtMark = false
    if (!/\s/.test(unit)) for (const open of this.#open) open.start ??= this.#units.length
    this.#units.push(unit)
    this.#starts.push(start)
    this.#ends.push(end)
    this.#trailing = unit === '\n' ? this.#trailing + 1 : 0
  }
}

/**
 * Regions in reading order, without those inside another. Who answers between the lines of a quoted mail writes inside
 * what its program takes for history: a container outside of which there is nothing is none.
 */
function outermost(text: string, regions: readonly (Region & { readonly isContainer: boolean })[]): Region[] {
  // Of two with the same ends the outer one is closed last.
  const sorted = regions.toReversed().sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const keep = (from: typeof sorted): Region[] => {
    const kept: Region[] = []
    for (const { kind, span } of from)
      if (span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push({ kind, span })
    return kept
  }
  const all = keep(sorted)
  let outside = ''
  let at = 0
  for (const { span } of all) {
    outside += text.slice(at, span.start)
    at = span.end
  }
  return /\p{L}/u.test(outside + text.slice(at))
    ? all
    : keep(sorted.filter(({ isContainer }) => !isContainer))
}

/** A plain text: it stands for itself. */
export function renderText(source: string): Rendered {
  const starts = Array.from({ length: source.length }, (_, i) => i)
  return {
    source,
    text: source,
    starts,
    ends: starts.map(start => start + 1),
    elements: [],
    solids: [],
    regions: [],
    written: words => words,
  }
}
