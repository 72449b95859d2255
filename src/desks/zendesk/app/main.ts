/** The app in the ticket’s sidebar: it shows the review of the reply while it is written, and asks before it is sent. */

import { afterPause } from '../../../editors/pause.js'
import type { Reviewed } from '../../../live.js'
import { defaultPatience } from '../../../patience.js'
import type { ReviewSettings } from '../../../settings/options.js'
import { deskReview } from '../../desk.js'
import { askBeforeSending, replyIn, type ZendeskClient } from '../index.js'
import { say, showReview } from './panel.js'

/** What an administrator sets, by the names in the manifest. */
interface InstalledSettings {
  readonly names?: string | null
  readonly company_voice?: boolean | null
}

interface AppClient extends ZendeskClient {
  metadata(): PromiseLike<{ readonly settings?: InstalledSettings }>
  invoke(action: 'resize', size: { readonly width: string; readonly height: string }): PromiseLike<unknown>
}

declare const ZAFClient: { init(): AppClient | false }

/** After these, the reply or what it answers may be another. */
const changes = [
  'comment.text.changed',
  'comment.type.changed',
  'ticket.conversation.changed',
  'app.activated',
]

function settingsOf({ names, company_voice }: InstalledSettings): ReviewSettings {
  const known = (names ?? '').split(',').map(name => name.trim())
  return {
    names: known.filter(name => name !== ''),
    ...(company_voice ? { voice: 'company' as const } : {}),
  }
}

/** Something always stands in the panel: Zendesk may answer late, or never. */
const waiting = setTimeout(() => say('Zendesk has not answered yet.'), defaultPatience)

async function start(client: AppClient): Promise<void> {
  const { settings: installed } = await client.metadata()
  const settings = settingsOf(installed ?? {})
  askBeforeSending(client, {
    ...settings,
    onAnswer: ({ error }) => {
      if (error !== undefined) console.error(error)
    },
  })

  const review = deskReview(settings)
  const read = async (): Promise<Reviewed | undefined> => {
    try {
      const reply = await replyIn(client)
      if (reply === undefined) return undefined
      const { draft, id: _, ...texts } = reply
      return { draft, review: review(draft, texts) }
    } catch (error) {
      return { draft: '', error: error instanceof Error ? error : new Error(String(error)) }
    }
  }
  let turn = 0
  const show = async (): Promise<void> => {
    turn += 1
    const mine = turn
    const reviewed = await read()
    // What is on its way for an older draft is not shown any more.
    if (mine !== turn) return
    clearTimeout(waiting)
    if (reviewed === undefined) say('Write a public reply to see its review.')
    else showReview(reviewed)
    await client.invoke('resize', { width: '100%', height: `${document.documentElement.offsetHeight}px` })
  }
  const paused = afterPause(() => void show())
  for (const change of changes) client.on(change, paused.later)
  await show()
}

const client = ZAFClient.init()
if (client === false) {
  clearTimeout(waiting)
  say('This page is an app for Zendesk: open a ticket to see it.')
} else
  start(client).catch((error: unknown) => {
    clearTimeout(waiting)
    console.error(error)
    say('Nothing is reviewed: the app could not start.')
  })
