/** The one door to htmlparser2: what a browser would show of a piece of HTML, with its place in the source. */

import { Parser } from 'htmlparser2'
import type { Span } from '../finding.js'
import { type Attributes, isHidden, keepsSpace, linesAround } from './html-elements.js'
import {
  beginPart,
  firstNumber,
  isVoid,
  type List,
  renderMark,
  renderVoid,
  renderWords,
} from './html-rendering.js'
import { type Rendered, Renderer } from './rendered.js'

interface Open extends List {
  readonly name: string
  readonly tag: Span
  readonly lines: 0 | 1 | 2
  readonly isHidden: boolean
  readonly keepsSpace: boolean
  readonly endPart: (() => void) | undefined
}

/** Renders HTML into `renderer`; `offset` is where the piece starts in the source. */
export function renderHtmlInto(renderer: Renderer, html: string, offset: number): void {
  const stack: Open[] = []
  let hiddenBy = 0
  let spacedBy = 0
  const here = (): Span => ({ start: offset + parser.startIndex, end: offset + parser.endIndex + 1 })

  const onopentag = (name: string, attributes: Attributes): void => {
    if (isVoid(name)) {
      if (hiddenBy === 0) renderVoid(renderer, name, attributes, here())
      return
    }
    const lines = linesAround(name)
    if (hiddenBy === 0) renderer.breakLine(lines)
    const list = stack.at(-1)
    const open: Open = {
      name,
      tag: here(),
      lines,
      isHidden: isHidden(name, attributes),
      keepsSpace: keepsSpace(name, attributes),
      number: firstNumber(name, attributes),
      endPart: beginPart(renderer, name, attributes),
    }
    stack.push(open)
    if (open.isHidden) hiddenBy++
    if (open.keepsSpace) spacedBy++
    if (name === 'li' && hiddenBy === 0) renderMark(renderer, list, open.tag.end)
  }

  const onclosetag = (name: string, isImplied: boolean): void => {
    if (isVoid(name)) return
    const open = stack.pop()
    if (open === undefined) return
    if (open.isHidden) hiddenBy--
    if (open.keepsSpace) spacedBy--
    open.endPart?.()
    renderer.element({
      name,
      open: open.tag,
      close: isImplied ? undefined : here(),
      lasts: /^(?:a|code|kbd|pre|samp|tt)$/.test(name),
      isBlock: open.lines > 0,
    })
    if (hiddenBy > 0) return
    if (name === 'li') renderer.endItem()
    renderer.breakLine(open.lines)
  }

  const ontext = (words: string): void => {
    if (hiddenBy > 0) return
    const span = here()
    const isDecoded = words.length !== span.end - span.start
    if (!isDecoded) renderWords(renderer, words, span.start, spacedBy > 0)
    else if (/^[ \t\r\n\f]+$/.test(words)) renderer.space(span)
    else renderer.stand(words, span)
  }

  const parser = new Parser({ onopentag, onclosetag, ontext }, { decodeEntities: true })
  parser.write(html)
  parser.end()
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
