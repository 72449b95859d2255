/** Who wrote what is quoted below a mail: Outlook keeps the conversation in the mail itself. */

import { fold } from '../../prose/fold.js'
import { historyHeader } from '../../prose/history.js'
import { linesOf } from '../../prose/lines.js'
import type { Turn } from '../conversation.js'

/** The line of a header that names the sender; the one below may name the same people. */
const fromLine = /^[\s*]*(?:from|von|de):.*/m

/**
 * The messages of a history, oldest first.
 *
 * @param history as plain text, the latest message first
 * @param ours addresses that agents write from; whoever writes from another is a customer
 */
export function turnsIn(history: string, ours: readonly string[]): Turn[] {
  const folded = fold(history)
  const lines = linesOf(folded)
  const turns: { from: Turn['from']; body: string }[] = [{ from: 'customer', body: '' }]
  for (let i = 0; i < lines.length; i++) {
    const header = historyHeader(folded, lines, i)
    if (header > 0) {
      const words = folded.slice(lines[i]?.start, lines[i + header - 1]?.close)
      const sender = fromLine.exec(words)?.[0] ?? words
      const isOurs = ours.some(address => address !== '' && sender.includes(address.toLowerCase()))
      turns.unshift({ from: isOurs ? 'agent' : 'customer', body: '' })
      i += header - 1
    } else if (turns[0]) turns[0].body += history.slice(lines[i]?.start, lines[i]?.end)
  }
  return turns.filter(({ body }) => body.trim() !== '')
}
