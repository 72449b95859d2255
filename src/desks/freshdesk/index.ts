/** Asks before a reply goes out of Freshdesk, in an app on the page of a ticket. */

import { describe } from '../../settings/complaints.js'
import { heardIn, type Turn } from '../conversation.js'
import { type DeskOptions, type DeskPress, deskGate } from '../desk.js'
import { isEmpty } from '../empty.js'
import { partsOf } from '../mail-parts.js'
import { mostRead } from '../most-read.js'

export type { DeskOptions } from '../desk.js'

/** What `app.initialized()` gives. */
export interface FreshdeskClient {
  readonly events: {
    on(
      name: 'ticket.sendReply',
      callback: (event: FreshdeskSending) => void,
      options: { readonly intercept: true },
    ): void
  }
  readonly data: { get(name: 'ticket'): PromiseLike<{ readonly ticket: FreshdeskTicket }> }
}

export interface FreshdeskSending {
  readonly helper: {
    /** Lets the reply go. */
    done(): void
    /** Holds it back, with an error notification for the agent. */
    fail(message: string): void
  }
}

export interface FreshdeskTicket {
  readonly id: number
  /** The first message, as HTML. */
  readonly description?: string | null
  /** Where the ticket came from; 10 is a mail of ours. */
  readonly source?: number
}

/** As the REST API lists those of a ticket. */
export interface FreshdeskMessage {
  /** HTML; null where there is none. */
  readonly body: string | null
  /** From the customer. */
  readonly incoming: boolean
  /** A note. */
  readonly private: boolean
  /** ISO 8601. */
  readonly created_at: string
}

export interface FreshdeskOptions extends DeskOptions {
  /**
   * The reply to a ticket, as HTML. Freshdesk does not say what is being sent: the app has to know. Where it does not,
   * the reply goes: give nothing, or what has no words.
   */
  readonly draft: (ticket: FreshdeskTicket) => string | undefined | PromiseLike<string | undefined>
  /** What was written after the first message, in any order. Without it, the first message is all that is heard. */
  readonly messages?: (ticket: FreshdeskTicket) => PromiseLike<readonly FreshdeskMessage[]>
}

const outboundEmail = 10

/**
 * Asks about each reply that is sent and that the app knows, once about each reason.
 *
 * @param client what `app.initialized()` gives
 * @returns ends it
 * @throws {TypeError} where there is no `draft`, or `client` is none, and as `createPreSendGate` does
 * @throws {RangeError} as `createPreSendGate` does
 */
export function askBeforeSending(client: FreshdeskClient, options: FreshdeskOptions): () => void {
  if (typeof client?.events?.on !== 'function' || typeof client.data?.get !== 'function')
    throw new TypeError(
      'askBeforeSending needs the client that app.initialized() gives, once its promise is kept.',
    )
  if (typeof options?.draft !== 'function')
    throw new TypeError('draft must be a function that gives the reply: Freshdesk does not say what is sent.')
  const { draft, messages, ...ofDesk } = options
  const gate = deskGate(ofDesk)
  let hasEnded = false
  const pressOf = async (): Promise<DeskPress> => {
    const { ticket } = await client.data.get('ticket')
    const words = (await draft(ticket)) ?? ''
    // Nothing is asked of Freshdesk for a reply that nobody can judge.
    if (isEmpty(words, 'html')) return undefined
    const later = (await messages?.(ticket)) ?? []
    if (!Array.isArray(later))
      throw new TypeError(`messages must give an array of messages, not ${describe(later)}.`)
    return {
      draft: words,
      format: 'html',
      id: `${ticket.id}`,
      ...heardIn([...firstOf(ticket), ...turnsOf(later)]),
    }
  }
  client.events.on(
    'ticket.sendReply',
    async event => {
      if (hasEnded) return event.helper.done()
      const { send, message } = await gate.pressLater(pressOf())
      if (send) event.helper.done()
      else event.helper.fail(message)
    },
    { intercept: true },
  )
  return () => {
    hasEnded = true
  }
}

const turnOf = (from: Turn['from'], html: string): Turn => ({ from, body: partsOf(html).own })

const firstOf = ({ description, source }: FreshdeskTicket): Turn[] =>
  description ? [turnOf(source === outboundEmail ? 'agent' : 'customer', description)] : []

const turnsOf = (messages: readonly FreshdeskMessage[]): Turn[] =>
  messages
    .filter(message => !message.private)
    .sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at))
    .slice(-mostRead)
    .flatMap(({ incoming, body }) => (body ? [turnOf(incoming ? 'customer' : 'agent', body)] : []))
