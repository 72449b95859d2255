/** The one door to htmlparser2: what a browser would show of a piece of HTML, with its place in the source. */

import { Parser } from 'htmlparser2'
import type { Span } from '../finding.js'
import { type Attributes, isHidden, keepsSpace, linesAround, partOf } from './html-elements.js'
import { type Rendered, Renderer } from './rendered.js'

interface Open {
  readonly name: string
  readonly tag: Span
  readonly lines: 0 | 1 | 2
  readonly isHidden: boolean
  readonly keepsSpace: boolean
  /** Number of the next item of an ordered list. */
  number: number | undefined
  readonly endRegion: (() => void) | undefined
}

const isVoid = (name: string): boolean =>
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/.test(name)
/** An image that stands for a character: its text is what is read. */
const emoji = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200D\uFE0F]){1,12}$/u

/** Renders HTML into `renderer`; `offset` is where the piece starts in the source. */
export function renderHtmlInto(renderer: Renderer, html: string, offset: number): void {
  const stack: Open[] = []
  let hiddenBy = 0
  let spacedBy = 0
  const here = (): Span => ({ start: offset + parser.startIndex, end: offset + parser.endIndex + 1 })

  const onVoid = (name: string, attributes: Attributes): void => {
    if (hiddenBy > 0) return
    if (name === 'br') renderer.newline(here())
    else if (name === 'img' && emoji.test(attributes['alt'] ?? ''))
      renderer.stand(attributes['alt'] ?? '', here())
    else if (name === 'img' || name === 'hr' || name === 'input') renderer.solid(here())
    if (name === 'hr') renderer.breakLine(2)
  }

  const onopentag = (name: string, attributes: Attributes): void => {
    if (isVoid(name)) {
      onVoid(name, attributes)
      return
    }
    const lines = linesAround(name)
    if (hiddenBy === 0) renderer.breakLine(lines)
    const part = partOf(name, attributes)
    const end = part === undefined ? undefined : renderer.region(part.kind, part.isContainer)
    const list = stack.at(-1)
    const open: Open = {
      name,
      tag: here(),
      lines,
      isHidden: isHidden(name, attributes),
      keepsSpace: keepsSpace(name, attributes),
      number: name === 'ol' ? Math.trunc(Number(attributes['start'] ?? 1)) || 1 : undefined,
      endRegion: part?.isRest === true ? undefined : end,
    }
    stack.push(open)
    if (open.isHidden) hiddenBy++
    if (open.keepsSpace) spacedBy++
    if (name !== 'li' || hiddenBy > 0) return
    const place = { start: open.tag.end, end: open.tag.end }
    renderer.stand(list?.number === undefined ? '- ' : `${list.number++}. `, place)
  }

  const onclosetag = (name: string, isImplied: boolean): void => {
    if (isVoid(name)) return
    const open = stack.pop()
    if (open === undefined) return
    if (open.isHidden) hiddenBy--
    if (open.keepsSpace) spacedBy--
    open.endRegion?.()
    renderer.element({
      name,
      open: open.tag,
      close: isImplied ? undefined : here(),
      lasts: /^(?:a|code|kbd|pre|samp|tt)$/.test(name),
      isBlock: open.lines > 0,
    })
    if (hiddenBy === 0) renderer.breakLine(open.lines)
  }

  const ontext = (words: string): void => {
    if (hiddenBy > 0) return
    const span = here()
    const isDecoded = words.length !== span.end - span.start
    if (!isDecoded) (spacedBy > 0 ? keepSpace : foldSpace)(renderer, words, span.start)
    else if (/^[ \t\r\n\f]+$/.test(words)) renderer.space(span)
    else renderer.stand(words, span)
  }

  const parser = new Parser({ onopentag, onclosetag, ontext }, { decodeEntities: true })
  parser.write(html)
  parser.end()
}

/** White space as a browser shows it: one space for a run of it. */
function foldSpace(renderer: Renderer, words: string, at: number): void {
  for (const { 0: run, index } of words.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
    const start = at + index
    if (/^[ \t\r\n\f]/.test(run)) renderer.space({ start, end: start + run.length })
    else renderer.copy(run, start)
  }
}

function keepSpace(renderer: Renderer, words: string, at: number): void {
  for (const { 0: run, index } of words.matchAll(/\r\n|\n|\r|[^\r\n]+/g)) {
    const start = at + index
    if (/^[\r\n]/.test(run)) renderer.newline({ start, end: start + run.length })
    else renderer.copy(run, start)
  }
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\n', '<br>'],
])
const written = (words: string): string =>
  words.replace(/\r\n?/g, '\n').replace(/[&<>\n]/g, mark => escapes.get(mark) ?? mark)

export function renderHtml(source: string): Rendered {
  const renderer = new Renderer()
  renderHtmlInto(renderer, source, 0)
  return renderer.done(source, written)
}
