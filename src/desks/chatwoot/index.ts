/** What the customer wrote, for a dashboard app of Chatwoot in which a reply is written or checked. */

import type { Channel } from '../../finding.js'
import type { ReviewTexts } from '../../settings/options.js'
import { heardIn, type Turn } from '../conversation.js'

/** For `reviewReply`, `liveReview` or `live.update`, with the draft that the app has. */
export type ChatwootConversation = Pick<
  ReviewTexts,
  'customerMessage' | 'earlier' | 'customerName' | 'agentName' | 'channel'
>

export interface FollowOptions {
  /** Where Chatwoot is, such as `https://chat.example.com`. Messages from elsewhere are passed over. */
  readonly origin?: string
}

export interface FollowedConversation {
  /** Asks for the conversation as it is now. */
  refresh(): void
  end(): void
}

/** What the dashboard waits for. */
const request = 'chatwoot-dashboard-app:fetch-info'

/**
 * Calls `listener` with the conversation that is open and its id, now and whenever it has changed. Chatwoot tells an app
 * of no new message: it is asked whenever the app gets the focus, and by `refresh`. Where the listener throws, the
 * conversation is told again with Chatwoot’s next answer.
 *
 * @param app the `window` of the app, which Chatwoot shows in a frame
 * @throws {TypeError} where the window or the listener is none, or the origin is no origin
 */
export function followConversation(
  app: Window,
  listener: (conversation: ChatwootConversation, id: string | undefined) => void,
  { origin }: FollowOptions = {},
): FollowedConversation {
  if (typeof app?.addEventListener !== 'function' || typeof app.parent?.postMessage !== 'function')
    throw new TypeError('followConversation takes the window of the app.')
  if (typeof listener !== 'function') throw new TypeError('followConversation takes a listener, a function.')
  if (origin !== undefined && origin !== originOf(origin))
    throw new TypeError('origin must be an origin such as “https://chat.example.com”, without a path.')
  const ended = new AbortController()
  const { signal } = ended
  let last: string | undefined
  const refresh = (): void => {
    if (!signal.aborted) app.parent.postMessage(request, origin ?? '*')
  }
  app.addEventListener(
    'message',
    ({ data, source, origin: sender }) => {
      if (source !== app.parent || (origin !== undefined && sender !== origin)) return
      const opened = conversationIn(data)
      const now = JSON.stringify(opened)
      if (opened === undefined || now === last) return
      listener(opened.conversation, opened.id)
      last = now
    },
    { signal },
  )
  app.addEventListener('focus', refresh, { signal })
  refresh()
  return { refresh, end: () => ended.abort() }
}

const originOf = (address: string): string | undefined => {
  try {
    return new URL(address).origin
  } catch {
    return undefined
  }
}

interface Opened {
  readonly id: string | undefined
  readonly conversation: ChatwootConversation
}

/** Whatever else comes from the page around is none. */
function conversationIn(data: unknown): Opened | undefined {
  const { event, data: context } = fieldsOf(parsed(data))
  if (event !== 'appContext') return undefined
  const { conversation, currentAgent } = fieldsOf(context)
  const { id, messages, meta } = fieldsOf(conversation)
  if (!Array.isArray(messages)) return undefined
  const { sender, channel } = fieldsOf(meta)
  const { customerMessage, earlier } = heardIn(turnsIn(messages))
  const customerName = textOf(fieldsOf(sender)['name'])
  const agentName = textOf(fieldsOf(currentAgent)['name'])
  const known = channelOf(channel)
  return {
    id: typeof id === 'number' ? `${id}` : undefined,
    conversation: {
      ...(customerMessage === undefined ? {} : { customerMessage }),
      ...(earlier === undefined ? {} : { earlier }),
      ...(customerName === undefined ? {} : { customerName }),
      ...(agentName === undefined ? {} : { agentName }),
      ...(known === undefined ? {} : { channel: known }),
    },
  }
}

/** Of Chatwoot's messages. What is done to a conversation, and what is sent by itself, are others. */
const incoming = 0
const outgoing = 1

const turnsIn = (messages: readonly unknown[]): Turn[] =>
  messages
    .map(fieldsOf)
    .sort((a, b) => Number(a['created_at']) - Number(b['created_at']))
    .flatMap((message): Turn[] => {
      const { message_type: type, content, private: isNote, content_attributes: attributes } = message
      const body = textOf(content)
      const isTurn = (type === incoming || type === outgoing) && isNote !== true && body !== undefined
      if (!isTurn || fieldsOf(attributes)['deleted'] === true) return []
      return [{ from: type === incoming ? 'customer' : 'agent', body }]
    })

function channelOf(channel: unknown): Channel | undefined {
  if (typeof channel !== 'string' || !channel.startsWith('Channel::')) return undefined
  if (channel === 'Channel::Email') return 'email'
  return channel === 'Channel::TwitterProfile' ? 'social' : 'chat'
}

function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return undefined
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}

const fieldsOf = (value: unknown): { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null ? (value as { readonly [name: string]: unknown }) : {}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined
