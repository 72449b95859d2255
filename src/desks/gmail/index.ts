/** Asks before a mail goes out of Gmail, in an extension that is made with InboxSDK 2. */

import { heardIn, type Turn } from '../conversation.js'
import { type DeskOptions, deskGate } from '../desk.js'
import { partsOf } from '../mail-parts.js'

export type { DeskOptions } from '../desk.js'

/** What `InboxSDK.load` gives. */
export interface GmailSdk {
  readonly Compose: {
    registerComposeViewHandler(handler: (compose: GmailCompose) => void): () => void
  }
  readonly Conversations: {
    registerThreadViewHandler(handler: (thread: GmailThread) => void): () => void
  }
  readonly User: { getEmailAddress(): string }
}

export interface GmailCompose {
  on(event: 'presending', listener: (press: { cancel(): void }) => void): unknown
  addComposeNotice(): GmailNotice
  getComposeID(): string
  getFromContact(): GmailContact
  getHTMLContent(): string
  /** Empty for a mail that answers none. */
  getThreadID(): string
  isForward(): boolean
  isInlineReplyForm(): boolean
}

export interface GmailNotice {
  readonly el: HTMLElement
  destroy(): void
}

export interface GmailThread {
  on(event: 'destroy', listener: () => void): unknown
  getThreadIDAsync(): Promise<string>
  /** Those that Gmail has loaded, oldest first. */
  getMessageViews(): readonly GmailMessage[]
}

export interface GmailMessage {
  getBodyElement(): HTMLElement
  getSender(): GmailContact
}

export interface GmailContact {
  readonly emailAddress: string
}

/**
 * Asks about each mail that is sent, once about each reason, in a notice above the draft. Forwarded mail is let
 * through. Gmail waits for nobody: a `review` that gives a promise reviews nothing.
 *
 * @returns ends it
 * @throws {TypeError} as `createPreSendGate` does
 * @throws {RangeError} likewise
 */
export function askBeforeSending(sdk: GmailSdk, options: DeskOptions = {}): () => void {
  const gate = deskGate(options)
  const threads = shownThreads(sdk)
  let hasEnded = false
  const watch = (compose: GmailCompose): void => {
    let notice: GmailNotice | undefined
    compose.on('presending', press => {
      if (hasEnded || compose.isForward()) return
      try {
        notice?.destroy()
        const { send, message } = gate.press({
          id: compose.getComposeID(),
          draft: partsOf(compose.getHTMLContent()).draft,
          format: 'html',
          ...heardIn(turnsIn(threads.of(compose), [sdk.User.getEmailAddress(), from(compose)])),
        })
        if (send) return
        // First the notice: a mail that is held back without a word would be worse than one that goes.
        notice = compose.addComposeNotice()
        write(notice.el, message)
        press.cancel()
      } catch (error) {
        console.error(error)
      }
    })
  }
  const unregister = sdk.Compose.registerComposeViewHandler(watch)
  return () => {
    hasEnded = true
    unregister()
    threads.end()
  }
}

const from = (compose: GmailCompose): string => compose.getFromContact().emailAddress

/** Whoever writes from another address than ours is a customer. */
const turnsIn = (thread: GmailThread | undefined, ours: readonly string[]): Turn[] =>
  (thread?.getMessageViews() ?? []).map(message => {
    const sender = message.getSender().emailAddress.toLowerCase()
    return {
      from: ours.some(address => address.toLowerCase() === sender) ? 'agent' : 'customer',
      body: partsOf(message.getBodyElement().innerHTML).own,
    }
  })

interface ShownThreads {
  /** The thread that a mail answers, as long as it is on the screen. */
  of(compose: GmailCompose): GmailThread | undefined
  end(): void
}

function shownThreads(sdk: GmailSdk): ShownThreads {
  const ids = new Map<GmailThread, string>()
  const unregister = sdk.Conversations.registerThreadViewHandler(thread => {
    ids.set(thread, '')
    thread.on('destroy', () => ids.delete(thread))
    thread.getThreadIDAsync().then(
      id => ids.has(thread) && ids.set(thread, id),
      () => {},
    )
  })
  return {
    of(compose) {
      const id = compose.getThreadID()
      const shown = [...ids.keys()]
      const answered = shown.find(thread => id !== '' && ids.get(thread) === id)
      // Gmail numbers a reply when it saves it. One that stands in a thread answers it.
      return answered ?? (compose.isInlineReplyForm() && shown.length === 1 ? shown[0] : undefined)
    },
    end: unregister,
  }
}

function write(element: HTMLElement, message: string): void {
  element.setAttribute('role', 'alert')
  element.style.whiteSpace = 'pre-line'
  element.style.padding = '8px 16px'
  element.textContent = message
}
