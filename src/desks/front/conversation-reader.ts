/** What was said in a conversation, read again only where it has another latest message. */

import { within } from '../../patience.js'
import { type Heard, heardIn, type Turn } from '../conversation.js'
import { partsOf } from '../mail-parts.js'
import type { ComposerContext, Message } from './composer.js'

type Composer = Pick<ComposerContext, 'conversation' | 'listMessages'>

export interface Conversation extends Heard {
  readonly customerName?: string
}

/** In which order they come is not documented: so many pages are read. */
const mostPages = 20

/** @param patience milliseconds that Front has for the messages */
export function conversationReader(patience: number): (composer: Composer) => Promise<Conversation> {
  let known: { readonly key: string; readonly heard: Promise<Conversation> } | undefined
  return composer => {
    const { conversation } = composer
    if (conversation === undefined) return Promise.resolve(heardIn([]))
    const key = `${conversation.id}\n${conversation.blurb}`
    if (known?.key !== key) {
      const reading = { key, heard: within(patience, heard(composer), 'Front did not give the messages') }
      known = reading
      // What could not be read is asked for again.
      reading.heard.catch(() => {
        if (known === reading) known = undefined
      })
    }
    return known.heard
  }
}

async function heard(composer: Composer): Promise<Conversation> {
  const messages = (await messagesOf(composer))
    .filter(({ date }) => date !== undefined)
    .toSorted((a, b) => timeOf(a) - timeOf(b))
  const name = messages.findLast(({ status }) => status === 'inbound')?.from?.name
  return {
    ...(name ? { customerName: name } : {}),
    ...heardIn(
      messages.flatMap(({ status, content }): Turn[] =>
        content === undefined
          ? []
          : [
              {
                from: status === 'inbound' ? 'customer' : 'agent',
                body: partsOf(content.body, content.type).own,
              },
            ],
      ),
    ),
  }
}

const timeOf = ({ date }: Message): number => new Date(date ?? 0).getTime()

async function messagesOf(composer: Composer): Promise<readonly Message[]> {
  const messages: Message[] = []
  let token: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const { results, nextPageToken } = await (token === undefined
      ? composer.listMessages()
      : composer.listMessages(token))
    messages.push(...results)
    if (!nextPageToken) break
    token = nextPageToken
  }
  return messages
}
