/** A dashboard of our own that speaks to an app in a frame as Chatwoot’s does; the same script is the app. */

import {
  type ChatwootConversation,
  type FollowedConversation,
  followConversation,
} from '../../../src/desks/chatwoot/index.js'
import { watchReply } from '../../../src/editors/dom/index.js'
import { liveReview } from '../../../src/index.js'

declare global {
  interface Window {
    dashboard: typeof dashboard
    app: App
  }
}

interface App {
  readonly heard: ChatwootConversation[]
  readonly ids: (string | undefined)[]
  readonly followed: FollowedConversation
  /** Whether the listener does what it should. */
  takes: boolean
}

const own = document.currentScript?.textContent?.replaceAll('</script', '<\\/script') ?? ''

const dashboard = {
  /** What is open. */
  context: {} as unknown,
  asked: 0,
  tell(data: unknown): void {
    frame()?.contentWindow?.postMessage(data, '*')
  },
  show(context: unknown): void {
    dashboard.context = context
  },
  /** Opens the app, which follows with this origin. */
  open(origin?: string): Promise<void> {
    const app = document.createElement('iframe')
    app.id = 'app'
    if (origin !== undefined) app.dataset['origin'] = origin
    app.srcdoc = `<!doctype html><textarea id="reply" aria-label="Reply"></textarea><script>${own}</script>`
    return new Promise(resolve => {
      app.onload = () => {
        answer()
        resolve()
      }
      document.body.append(app)
    })
  },
}

const frame = (): HTMLIFrameElement | null => document.querySelector('#app')
const answer = (): void => dashboard.tell(JSON.stringify({ event: 'appContext', data: dashboard.context }))

if (window.parent === window) {
  window.dashboard = dashboard
  window.addEventListener('message', ({ data }) => {
    if (data !== 'chatwoot-dashboard-app:fetch-info') return
    dashboard.asked++
    answer()
  })
} else {
  const origin = window.frameElement?.getAttribute('data-origin') ?? undefined
  const live = liveReview()
  const reply = document.querySelector<HTMLTextAreaElement>('#reply')
  if (reply) watchReply(reply, live)
  const heard: ChatwootConversation[] = []
  const ids: (string | undefined)[] = []
  const followed = followConversation(
    window,
    (conversation, id) => {
      heard.push(conversation)
      ids.push(id)
      if (!window.app.takes) throw new Error('Not now.')
      // As the page of the adapter shows it.
      if (reply && ids.length > 1 && id !== ids.at(-2)) reply.value = ''
      live.update(conversation)
    },
    origin === undefined ? {} : { origin },
  )
  window.app = { heard, ids, followed, takes: true }
}
