/** What HTML comes to in a text, whether it is read from a source or from a page. */

import type { Span } from '../finding.js'
import type { Attributes } from './html-elements.js'
import { partOf } from './html-elements.js'
import type { Renderer } from './rendered.js'

export const isVoid = (name: string): boolean =>
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/.test(name)
/** An image that stands for a character: its text is what is read. */
const emoji = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200D\uFE0F]){1,12}$/u

export function renderVoid(renderer: Renderer, name: string, attributes: Attributes, span: Span): void {
  if (name === 'br') renderer.newline(span)
  else if (name === 'img' && emoji.test(attributes['alt'] ?? ''))
    renderer.stand(attributes['alt'] ?? '', span)
  else if (name === 'img' || name === 'hr' || name === 'input') renderer.solid(span)
  if (name === 'hr') renderer.breakLine(2)
}

/** Begins the region that an element is, if any; the function returned ends it with the element. */
export function beginPart(
  renderer: Renderer,
  name: string,
  attributes: Attributes,
): (() => void) | undefined {
  const part = partOf(name, attributes)
  const end = part === undefined ? undefined : renderer.region(part.kind, part.isContainer)
  return part?.isRest === true ? undefined : end
}

/** A list as its items see it. */
export interface List {
  /** Of the next item; none where the list is not numbered. */
  number: number | undefined
}

export const firstNumber = (name: string, attributes: Attributes): number | undefined =>
  name === 'ol' ? Math.trunc(Number(attributes['start'] ?? 1)) || 1 : undefined

/** The mark before an item, which stands for nothing in the source. */
export function renderMark(renderer: Renderer, list: List | undefined, at: number): void {
  renderer.mark(list?.number === undefined ? '- ' : `${list.number++}. `, at)
}

/** White space as it is written, or one space for a run of it as a browser shows it. */
export function renderWords(renderer: Renderer, words: string, at: number, keepsSpace: boolean): void {
  const pieces = keepsSpace ? /\r\n|\n|\r|[^\r\n]+/g : /[ \t\r\n\f]+|[^ \t\r\n\f]+/g
  for (const { 0: run, index } of words.matchAll(pieces)) {
    const span = { start: at + index, end: at + index + run.length }
    if (keepsSpace ? /^[\r\n]/.test(run) : /^[ \t\r\n\f]/.test(run))
      if (keepsSpace) renderer.newline(span)
      else renderer.space(span)
    else renderer.copy(run, span.start)
  }
}
