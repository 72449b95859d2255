/** A Gmail of our own that offers an extension what InboxSDK 2 does, as far as its types and its source say. */

import {
  askBeforeSending,
  type GmailCompose,
  type GmailMessage,
  type GmailNotice,
  type GmailSdk,
  type GmailThread,
} from '../../../src/desks/gmail/index.js'
import type { GateAnswer } from '../../../src/index.js'
import { createSourceReviewer, type SourceTexts } from '../../../src/sources/index.js'

const agent = 'Tom@ringbell.example'

type Handler<View> = (view: View) => void

/** A registry of InboxSDK: a new handler is told of what is there already. */
function registry<View>() {
  const views = new Set<View>()
  const handlers = new Set<Handler<View>>()
  return {
    handlers,
    add(view: View): void {
      views.add(view)
      for (const handler of handlers) handler(view)
    },
    register(handler: Handler<View>): () => void {
      handlers.add(handler)
      for (const view of views) handler(view)
      return () => handlers.delete(handler)
    },
  }
}

const composes = registry<GmailCompose>()
const threads = registry<GmailThread>()
const sdk: GmailSdk = {
  Compose: { registerComposeViewHandler: composes.register },
  Conversations: { registerThreadViewHandler: threads.register },
  User: { getEmailAddress: () => agent.toLowerCase() },
}

interface Mail {
  /** None where Gmail shows no address, and null where there is nobody at all. */
  readonly from?: string | null
  readonly html: string
}

function messageOf({ from, html }: Mail): GmailMessage {
  const body = document.createElement('div')
  body.innerHTML = html
  return {
    getBodyElement() {
      page.read++
      return body
    },
    getSender() {
      if (from === undefined) throw new Error('Could not find email address')
      return from === null ? null : { emailAddress: from }
    },
  }
}

const reviewer = createSourceReviewer({ channel: 'email' })

const page = {
  answers: [] as GateAnswer[],
  heard: [] as SourceTexts[],
  /** Mails whose body was asked for. */
  read: 0,
  handlers: (): number => composes.handlers.size + threads.handlers.size,
  end: (): void => {},
  start(): void {
    page.end = askBeforeSending(sdk, {
      review(draft, texts) {
        page.heard.push(texts)
        return reviewer.review(draft, texts)
      },
      onAnswer: answer => page.answers.push(answer),
    })
  },
  /** Shows a conversation; what is returned leaves it. */
  show(id: string | undefined, mails: readonly Mail[]): () => void {
    const leave: (() => void)[] = []
    threads.add({
      on: (_, listener) => leave.push(listener),
      getThreadIDAsync: () => (id === undefined ? Promise.reject(new Error('No id.')) : Promise.resolve(id)),
      getMessageViews: () => mails.map(messageOf),
    })
    return () => {
      for (const listener of leave) listener()
    }
  },
  /** Opens a mail to write, whose “Send” is `send`: whether it goes. */
  compose({ threadId = '', isInline = false, isForward = false, canTell = true } = {}) {
    const form = document.createElement('form')
    const body = document.createElement('div')
    form.append(body)
    document.body.append(form)
    const listeners: ((press: { cancel(): void }) => void)[] = []
    composes.add({
      on(event: string, listener: (press: { cancel(): void }) => void) {
        if (event === 'presending') listeners.push(listener)
      },
      addComposeNotice(): GmailNotice {
        if (!canTell) throw new Error('There is no room.')
        const el = document.createElement('div')
        el.className = 'notice'
        form.prepend(el)
        return { el, destroy: () => el.remove() }
      },
      getFromContact: () => ({ emailAddress: 'help@ringbell.example' }),
      getHTMLContent: () => body.innerHTML,
      getThreadID: () => threadId,
      isForward: () => isForward,
      isInlineReplyForm: () => isInline,
    })
    return (html: string): boolean => {
      body.innerHTML = html
      let goes = true
      const cancel = (): void => {
        goes = false
      }
      for (const listener of listeners) listener({ cancel })
      return goes
    }
  },
}

export type GmailTestPage = typeof page
Object.assign(window, { gmail: page })
