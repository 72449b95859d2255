/** Asks before a reply goes out of Freshdesk, in an app on the page of a ticket. */

import type { Press } from '../../gate.js'
import type { SourceTexts } from '../../sources/review-source.js'
import { heardIn, type Turn } from '../conversation.js'
import { type DeskOptions, deskGate } from '../desk.js'
import { partsOf } from '../mail-parts.js'

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
  /** HTML. */
  readonly body: string
  /** From the customer. */
  readonly incoming: boolean
  /** A note. */
  readonly private: boolean
  /** ISO 8601. */
  readonly created_at: string
}

export interface FreshdeskOptions extends DeskOptions {
  /** The reply as HTML. Freshdesk does not say what is being sent: the app has to know. */
  readonly draft: (event: FreshdeskSending) => string | PromiseLike<string>
  /** What was written after the first message, in any order. Without it, the first message is all that is heard. */
  readonly messages?: (ticket: FreshdeskTicket) => PromiseLike<readonly FreshdeskMessage[]>
}

const outboundEmail = 10

/**
 * Asks about each reply that is sent, once about each reason.
 *
 * @returns ends it
 * @throws {TypeError} where there is no `draft`, and as `createPreSendGate` does
 * @throws {RangeError} as `createPreSendGate` does
 */
export function askBeforeSending(client: FreshdeskClient, options: FreshdeskOptions): () => void {
  if (typeof options?.draft !== 'function')
    throw new TypeError('draft must be a function that gives the reply: Freshdesk does not say what is sent.')
  const { draft, messages, ...ofDesk } = options
  const gate = deskGate(ofDesk)
  let hasEnded = false
  const pressOf = async (event: FreshdeskSending): Promise<Press<SourceTexts>> => {
    const [words, { ticket }] = await Promise.all([draft(event), client.data.get('ticket')])
    const later = (await messages?.(ticket)) ?? []
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
      const { send, message } = await gate.pressLater(pressOf(event))
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
    .map(({ incoming, body }) => turnOf(incoming ? 'customer' : 'agent', body))
