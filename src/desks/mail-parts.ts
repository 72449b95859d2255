/** A mail apart from what it quotes: a whole thread may be longer than a review takes. */

import type { Span } from '../finding.js'
import { isApart } from '../prose/blocks.js'
import { read } from '../prose/prose.js'
import { render, type SourceFormat } from '../sources/render.js'
import type { Rendered } from '../sources/rendered.js'

export interface MailParts {
  /**
   * The source up to what is quoted at its end. Where its writer answers below or between the lines, all of it, with
   * white space for what is quoted: it takes no room in what is read, and offsets stay those of the source.
   */
  readonly draft: string
  /** What its writer says, as plain text, without history, signature, footer and code. */
  readonly own: string
  /** What it quotes, as plain text. */
  readonly quoted: string
}

/** @throws {RangeError} where the source is marked up so that it could not be read in good time */
export function partsOf(source: string, format: SourceFormat = 'html'): MailParts {
  const rendered = render(source, format)
  const { text, starts, regions } = rendered
  const { blocks } = read(text, regions)
  const first = blocks.findIndex(({ kind }) => kind === 'quote')
  const isBelow = first > 0 && blocks.slice(first).every(({ kind }) => isApart(kind))
  const own: string[] = []
  const quoted: string[] = []
  let at = 0
  for (const { kind, span } of blocks.filter(({ kind }) => isApart(kind))) {
    own.push(text.slice(at, span.start))
    if (kind === 'quote') quoted.push(text.slice(span.start, span.end))
    at = span.end
  }
  own.push(text.slice(at))
  return {
    draft: isBelow
      ? source.slice(0, starts[blocks[first]?.span.start ?? 0])
      : blanked(
          rendered,
          blocks.filter(({ kind }) => kind === 'quote').map(({ span }) => span),
        ),
    own: paragraphs(own),
    quoted: paragraphs(quoted),
  }
}

/** Its tags stay where they are. */
function blanked({ source, starts, ends }: Rendered, quotes: readonly Span[]): string {
  let words = ''
  let at = 0
  for (const { start, end } of quotes)
    for (let unit = start; unit < end; unit++) {
      const from = Math.max(at, starts[unit] ?? at)
      const to = Math.max(from, ends[unit] ?? from)
      words += source.slice(at, from) + ' '.repeat(to - from)
      at = to
    }
  return words + source.slice(at)
}

const paragraphs = (pieces: readonly string[]): string =>
  pieces
    .map(piece => piece.trim())
    .filter(piece => piece !== '')
    .join('\n\n')
