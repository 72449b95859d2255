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
  readonly followed: FollowedConversation
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
  const reply = document.querySelector<HTMLElement>('#reply')
  if (reply) watchReply(reply, live)
  const heard: ChatwootConversation[] = []
  const followed = followConversation(
    window,
    conversation => {
      heard.push(conversation)
      live.update(conversation)
    },
    origin === undefined ? {} : { origin },
  )
  window.app = { heard, followed }
}
