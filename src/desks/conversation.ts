/** What the customer said last, and what was said before it. */

import type { EarlierTurn } from '../settings/options.js'
import { isBlank } from './empty.js'

/** A message of the conversation, as plain text, without what it quotes. */
export interface Turn {
  readonly from: 'customer' | 'agent'
  readonly body: string
}

/** What a draft answers, for a reviewer of sources. */
export interface Heard {
  /** None where nothing of the customer's is open. */
  readonly customerMessage?: string
  readonly customerFormat: 'text'
  readonly earlier?: readonly EarlierTurn[]
}

/** Turns before the last message that a review looks at: older ones seldom say what is still open. */
const mostEarlier = 20

/**
 * A draft answers whatever the customer wrote since an agent's last reply, taken as one message: people type a second
 * line before anyone has answered the first. Where an agent wrote last, nothing is open.
 *
 * @param turns oldest first, without notes that the customer never saw; those without words are left out
 */
export function heardIn(turns: readonly Turn[]): Heard {
  const said = turns.filter(({ body }) => !isBlank(body))
  const first = said.findLastIndex(({ from }) => from === 'agent') + 1
  const open = said.slice(first).map(({ body }) => body)
  const earlier = said
    .slice(Math.max(0, first - mostEarlier), first)
    .map(({ from, body }): EarlierTurn => ({ from, text: body }))
  return {
    ...(open.length === 0 ? {} : { customerMessage: open.join('\n\n') }),
    customerFormat: 'text',
    ...(earlier.length === 0 ? {} : { earlier }),
  }
}
