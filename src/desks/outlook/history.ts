/** Who wrote what below a reply: Outlook keeps the conversation in the mail that is being written. */

import { fold } from '../../prose/fold.js'
import { historyHeader } from '../../prose/history.js'
import { linesOf } from '../../prose/lines.js'
import { read } from '../../prose/prose.js'
import { render } from '../../sources/render.js'
import type { Turn } from '../conversation.js'

/** The line of a header that names the sender; the one below may name the same people. */
const fromLine = /^[\s*]*(?:from|von|de):.*/m

/**
 * The messages that a mail quotes, oldest first, as plain text.
 *
 * @param ours addresses that agents write from; whoever writes from another is a customer
 */
export function quotedIn(html: string, ours: readonly string[]): Turn[] {
  const { text, regions } = render(html, 'html')
  const history = read(text, regions)
    .blocks.filter(({ kind }) => kind === 'quote')
    .map(({ span }) => text.slice(span.start, span.end))
    .join('\n\n')
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
