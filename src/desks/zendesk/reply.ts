/** The reply that stands in a ticket's editor, and what it answers. */

import type { Press } from '../../gate.js'
import type { SourceTexts } from '../../sources/review-source.js'
import { heardIn, type Turn } from '../conversation.js'
import { isEmpty } from '../empty.js'
import { partsOf } from '../mail-parts.js'

/** What is used of the client that `ZAFClient.init()` gives. */
export interface ZendeskClient {
  /**
   * Gives what it can, by its path, and under `errors` what it cannot. Where nobody has answered for 5 s it gives the
   * error itself, since its promises are rejected with instances of `Error` alone.
   */
  get(paths: string[]): PromiseLike<unknown>
  on(event: string, handler: () => unknown): unknown
  off(event: string, handler: () => unknown): unknown
}

/** What `get` gives of these paths. Whatever is not as documented is left out of the review. */
interface Values {
  readonly errors?: { readonly [path: string]: unknown }
  readonly 'comment.text'?: unknown
  /** `publicReply`, `internalNote`, or a message of a social network. */
  readonly 'comment.type'?: unknown
  readonly 'comment.useRichText'?: unknown
  readonly 'ticket.id'?: unknown
  readonly 'ticket.requester'?: User
  readonly 'ticket.conversation'?: unknown
  readonly 'ticket.comments'?: unknown
  readonly currentUser?: User
}

type User = { readonly id?: unknown; readonly name?: unknown; readonly role?: unknown } | null | undefined

/** Of `ticket.conversation`, oldest first; null for one that cannot be read. */
interface Message {
  readonly author?: User
  /** `internal` for a note. */
  readonly channel?: { readonly name?: unknown }
  readonly message?: { readonly content?: unknown; readonly contentType?: unknown }
}

/** Of `ticket.comments`, which says neither when one was written nor whether it is a note. */
interface Comment {
  readonly id?: unknown
  readonly author?: User
  readonly value?: unknown
}

const paths: readonly (keyof Values)[] = [
  'comment.text',
  'comment.type',
  'comment.useRichText',
  'ticket.id',
  'ticket.requester',
  'ticket.conversation',
  'currentUser',
]

/**
 * The reply that stands in the ticket's editor, for a gate or a reviewer of sources; undefined where there is none, or an
 * internal note.
 *
 * @throws {Error} where Zendesk does not give the draft
 */
export async function replyIn(client: ZendeskClient): Promise<Press<SourceTexts> | undefined> {
  const values = await valuesOf(client, paths)
  const draft = values['comment.text']
  const isRefused = values.errors?.['comment.text'] !== undefined
  if (draft === undefined && (isRefused || !paths.some(path => path in values)))
    throw new Error('Zendesk did not give the reply.', { cause: values.errors?.['comment.text'] ?? values })
  const format = values['comment.useRichText'] === false ? 'text' : 'html'
  if (values['comment.type'] === 'internalNote' || typeof draft !== 'string' || isEmpty(draft, format))
    return undefined
  const { 'ticket.requester': requester, currentUser } = values
  const id = values['ticket.id']
  return {
    draft,
    format,
    ...(typeof id === 'number' || typeof id === 'string' ? { id: String(id) } : {}),
    ...named('customerName', requester),
    ...named('agentName', currentUser),
    ...heardIn(turnsOf(await conversationOf(client, values), requester)),
  }
}

const valuesOf = async (client: ZendeskClient, wanted: readonly (keyof Values)[]): Promise<Values> =>
  ((await client.get([...wanted])) ?? {}) as Values

/** Where there is no conversation, the ticket's comments in the order of their ids. */
async function conversationOf(client: ZendeskClient, values: Values): Promise<readonly (Message | null)[]> {
  const { 'ticket.conversation': conversation } = values
  if (Array.isArray(conversation)) return conversation
  const { 'ticket.comments': comments } = await valuesOf(client, ['ticket.comments'])
  if (!Array.isArray(comments)) return []
  return comments
    .filter((comment: Comment | null) => comment !== null)
    .toSorted((a: Comment, b: Comment) => Number(a.id) - Number(b.id))
    .map(({ author, value }: Comment) => ({ author, message: { content: value } }))
}

function turnsOf(messages: readonly (Message | null)[], requester: User): readonly Turn[] {
  return messages.flatMap((said): Turn[] => {
    const { author, channel, message } = said ?? {}
    const { content, contentType } = message ?? {}
    if (typeof content !== 'string') return []
    if (channel?.name === 'internal' || author?.role === 'system') return []
    // An agent may be who asks.
    const isCustomer =
      author?.role === 'end-user' || (requester?.id !== undefined && author?.id === requester.id)
    return [
      {
        from: isCustomer ? 'customer' : 'agent',
        body: partsOf(content, contentType === 'text/plain' ? 'text' : 'html').own,
      },
    ]
  })
}

const named = <K extends string>(key: K, user: User): { readonly [P in K]?: string } =>
  (typeof user?.name === 'string' && user.name.trim() !== '' ? { [key]: user.name } : {}) as {
    readonly [P in K]?: string
  }
