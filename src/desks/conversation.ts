/** What the customer said last, and what was said before it. */

import type { EarlierTurn } from '../settings/options.js'
import type { SourceTexts } from '../sources/review-source.js'

/** A message of the conversation, as the desk has it. */
export interface Turn {
  readonly from: 'customer' | 'agent'
  readonly body: string
  readonly format: 'html' | 'text'
}

/** Turns before the last message that a review looks at: older ones seldom say what is still open. */
const mostEarlier = 20

export type Heard = Pick<SourceTexts, 'customerMessage' | 'customerFormat' | 'earlier'>

/**
 * A draft answers whatever the customer wrote since an agent's last reply, taken as one message: people type a second
 * line before anyone has answered the first.
 *
 * @param turns oldest first, without notes that the customer never saw
 */
export function heardIn(turns: readonly Turn[]): Heard {
  const last = turns.findLastIndex(({ from }) => from === 'customer')
  if (last < 0) return {}
  const first = turns.slice(0, last).findLastIndex(({ from }) => from === 'agent') + 1
  const isHtml = turns.some(({ format }) => format === 'html')
  const written = ({ body, format }: Turn): string => (isHtml && format === 'text' ? asHtml(body) : body)
  const earlier = turns
    .slice(Math.max(0, first - mostEarlier), first)
    .map((turn): EarlierTurn => ({ from: turn.from, text: written(turn) }))
  return {
    customerMessage: turns
      .slice(first, last + 1)
      .map(written)
      .join(isHtml ? '<br><br>' : '\n\n'),
    customerFormat: isHtml ? 'html' : 'text',
    ...(earlier.length === 0 ? {} : { earlier }),
  }
}

const entities: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const asHtml = (text: string): string =>
  `<div>${text.replace(/[&<>]/g, character => entities[character] ?? '').replace(/\r\n?|\n/g, '<br>')}</div>`
