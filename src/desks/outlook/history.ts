/** Who wrote what is quoted below a mail: Outlook keeps the conversation in the mail itself. */

import { fold } from '../../prose/fold.js'
import { historyHeader, senderLine } from '../../prose/history.js'
import { linesOf } from '../../prose/lines.js'
import type { Turn } from '../conversation.js'

/** What stands around an address: "Ana <ana@…>", "'ana@…'", "[mailto:ana@…]". */
const around = /[\s<>()[\]:;,"]+|'(?=[\s<>]|$)|(?<=[\s<>]|^)'/

/**
 * The messages of a history, oldest first.
 *
 * @param history as plain text, the latest message first
 * @param ours addresses that agents write from; whoever writes from another is a customer
 */
export function turnsIn(history: string, ours: readonly string[]): Turn[] {
  const folded = fold(history)
  const lines = linesOf(folded)
  const own = new Set(ours.map(address => address.toLowerCase()))
  const turns: { from: Turn['from']; body: string }[] = [{ from: 'customer', body: '' }]
  for (let i = 0; i < lines.length; i++) {
    const length = historyHeader(folded, lines, i)
    if (length > 0) {
      const header = lines.slice(i, i + length)
      // The lines below may name the same people.
      const sender = header.filter(({ start, close }) => senderLine.test(folded.slice(start, close)))
      const isOurs = (sender.length > 0 ? sender : header).some(({ start, close }) =>
        addressesIn(history.slice(start, close)).some(address => own.has(address)),
      )
      turns.unshift({ from: isOurs ? 'agent' : 'customer', body: '' })
      i += length - 1
    } else if (turns[0]) turns[0].body += history.slice(lines[i]?.start, lines[i]?.end)
  }
  return turns.map(({ from, body }) => ({ from, body: body.trim() })).filter(({ body }) => body !== '')
}

const addressesIn = (words: string): string[] =>
  words
    .toLowerCase()
    .split(around)
    .filter(word => word.includes('@'))
