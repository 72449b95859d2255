/** Zendesk: asks once before a ticket is saved with a reply in it. For an app in the ticket sidebar. */

import { type DeskOptions, deskGate } from '../desk.js'
import { replyIn, type ZendeskClient } from './reply.js'

export type { DeskOptions } from '../desk.js'
export { replyIn, type ZendeskClient } from './reply.js'

/**
 * Stops a save whose reply is worth a question, shows the agent why, and lets the next one through. An internal note and
 * a save without a reply are never stopped, nor is a reply that cannot be read or reviewed: `onAnswer` gets its `error`.
 *
 * @param client what `ZAFClient.init()` gives; false is refused, which it gives on a page that Zendesk has not opened
 * @returns ends it
 * @throws {TypeError} where an option is not what it should be, or `client` is none
 * @throws {RangeError} where a number is out of its bounds
 */
export function askBeforeSending(client: ZendeskClient | false, options: DeskOptions = {}): () => void {
  if (!client || typeof client.get !== 'function' || typeof client.on !== 'function')
    throw new TypeError(
      'askBeforeSending needs the client that ZAFClient.init() gives; it gives false where the page was not opened by Zendesk.',
    )
  const gate = deskGate(options)
  const save = async (): Promise<void> => {
    const { send, message } = await gate.pressLater(replyIn(client))
    // A save is stopped by a promise that is rejected; where the reason is a string, the agent reads it.
    if (!send) await Promise.reject(message)
  }
  client.on('ticket.save', save)
  return () => void client.off('ticket.save', save)
}
