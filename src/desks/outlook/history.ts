/** What is new in a mail, and who wrote what is quoted below: Outlook keeps the conversation in the mail itself. */

import { isApart } from '../../prose/blocks.js'
import { fold } from '../../prose/fold.js'
import { historyHeader } from '../../prose/history.js'
import { linesOf } from '../../prose/lines.js'
import { read } from '../../prose/prose.js'
import { render } from '../../sources/render.js'
import type { Turn } from '../conversation.js'

/** The line of a header that names the sender; the one below may name the same people. */
const fromLine = /^[\s*]*(?:from|von|de):.*/m

export interface MailParts {
  /** The mail without what is quoted at its end, which may be longer than a review takes. */
  readonly draft: string
  /** The messages that it quotes, oldest first, as plain text. */
  readonly quoted: readonly Turn[]
}

/** @param ours addresses that agents write from; whoever writes from another is a customer */
export function partsOf(html: string, ours: readonly string[]): MailParts {
  const { text, starts, regions } = render(html, 'html')
  const { blocks } = read(text, regions)
  const first = blocks.findIndex(({ kind }) => kind === 'quote')
  const quotes = blocks.filter(({ kind }) => kind === 'quote')
  const history = quotes.map(({ span }) => text.slice(span.start, span.end)).join('\n\n')
  // Who answers between the lines of a mail needs them all.
  const isBelow = first > 0 && blocks.slice(first).every(({ kind }) => isApart(kind))
  return {
    draft: isBelow ? html.slice(0, starts[blocks[first]?.span.start ?? 0]) : html,
    quoted: turnsIn(history, ours),
  }
}

function turnsIn(history: string, ours: readonly string[]): Turn[] {
  const folded = fold(history)
  const lines = linesOf(folded)
  const turns: { from: Turn['from']; body: string; format: 'text' }[] = [
    { from: 'customer', body: '', format: 'text' },
  ]
  for (let i = 0; i < lines.length; i++) {
    const header = historyHeader(folded, lines, i)
    if (header > 0) {
      const words = folded.slice(lines[i]?.start, lines[i + header - 1]?.close)
      const sender = fromLine.exec(words)?.[0] ?? words
      const isOurs = ours.some(address => address !== '' && sender.includes(address.toLowerCase()))
      turns.unshift({ from: isOurs ? 'agent' : 'customer', body: '', format: 'text' })
      i += header - 1
    } else if (turns[0]) turns[0].body += history.slice(lines[i]?.start, lines[i]?.end)
  }
  return turns.filter(({ body }) => body.trim() !== '')
}
