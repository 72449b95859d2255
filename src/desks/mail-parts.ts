/** A mail apart from what it quotes: a whole thread may be longer than a review takes. */

import { isApart } from '../prose/blocks.js'
import { read } from '../prose/prose.js'
import { render } from '../sources/render.js'

export interface MailParts {
  /** The source up to what is quoted at its end; all of it where its writer answers between the lines. */
  readonly draft: string
  /** What its writer says, as plain text, without history, signature, footer and code. */
  readonly own: string
  /** What it quotes, as plain text. */
  readonly quoted: string
}

export function partsOf(html: string): MailParts {
  const { text, starts, regions } = render(html, 'html')
  const { blocks } = read(text, regions)
  const textOf = (some: typeof blocks): string =>
    some.map(({ span }) => text.slice(span.start, span.end)).join('\n\n')
  const quotes = blocks.filter(({ kind }) => kind === 'quote')
  const first = blocks.findIndex(({ kind }) => kind === 'quote')
  const isBelow = first > 0 && blocks.slice(first).every(({ kind }) => isApart(kind))
  return {
    draft: isBelow ? html.slice(0, starts[blocks[first]?.span.start ?? 0]) : html,
    own: textOf(blocks.filter(({ kind }) => !isApart(kind))),
    quoted: textOf(quotes),
  }
}
