/** Asks before a mail goes out of Gmail, in an extension that is made with InboxSDK 2. */

import { heardIn, type Turn } from '../conversation.js'
import { type DeskOptions, type DeskPress, deskGate } from '../desk.js'
import { partsOf } from '../mail-parts.js'
import { mostRead } from '../most-read.js'

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
  on(event: 'destroy', listener: () => void): unknown
  addComposeNotice(): GmailNotice
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
  /** InboxSDK throws where Gmail shows no address. */
  getSender(): GmailContact | null
}

export interface GmailContact {
  readonly emailAddress: string
}

/**
 * Asks about each mail that is sent, once about each reason, in a notice above the draft. Forwarded mail, and mail
 * without words, is let through. Gmail waits for nobody: a `review` that gives a promise reviews nothing.
 *
 * @param sdk what `InboxSDK.load(2, …)` gives
 * @returns ends it
 * @throws {TypeError} as `createPreSendGate` does, and where `sdk` is none
 * @throws {RangeError} as `createPreSendGate` does
 */
export function askBeforeSending(sdk: GmailSdk, options: DeskOptions = {}): () => void {
  if (typeof sdk?.Compose?.registerComposeViewHandler !== 'function')
    throw new TypeError('askBeforeSending needs what InboxSDK.load(2, …) gives, once its promise is kept.')
  const gate = deskGate(options)
  const threads = shownThreads(sdk)
  const notices = new Map<GmailCompose, GmailNotice>()
  let hasEnded = false
  let composes = 0
  const takeAway = (compose: GmailCompose): void => {
    notices.get(compose)?.destroy()
    notices.delete(compose)
  }
  const replyIn = (compose: GmailCompose, id: string): DeskPress => {
    if (compose.isForward()) return undefined
    const ours = [sdk.User.getEmailAddress(), compose.getFromContact().emailAddress]
    return {
      id,
      draft: compose.getHTMLContent(),
      format: 'html',
      ...heardIn(turnsIn(threads.of(compose), ours)),
    }
  }
  const watch = (compose: GmailCompose): void => {
    // A conversation may have two drafts, and InboxSDK 2 gives a new one no id that could be had at once.
    const id = `${++composes}`
    compose.on('presending', press => {
      if (hasEnded) return
      try {
        takeAway(compose)
        const { send, message } = gate.press(replyIn(compose, id))
        if (send) return
        // First the notice: a mail that is held back without a word would be worse than one that goes.
        const notice = compose.addComposeNotice()
        notices.set(compose, notice)
        write(notice.el, message)
        press.cancel()
      } catch (error) {
        gate.fail(error)
      }
    })
    compose.on('destroy', () => notices.delete(compose))
  }
  const unregister = sdk.Compose.registerComposeViewHandler(watch)
  return () => {
    hasEnded = true
    unregister()
    threads.end()
    for (const compose of notices.keys()) takeAway(compose)
  }
}

/** Whoever writes from another address than ours is a customer. */
function turnsIn(thread: GmailThread | undefined, ours: readonly string[]): Turn[] {
  const own = new Set(ours.map(address => address.toLowerCase()))
  const latest = thread?.getMessageViews().slice(-mostRead) ?? []
  return latest.flatMap((message): Turn[] => {
    const sender = senderOf(message)
    if (sender === undefined) return []
    const body = partsOf(message.getBodyElement().innerHTML).own
    return [{ from: own.has(sender) ? 'agent' : 'customer', body }]
  })
}

function senderOf(message: GmailMessage): string | undefined {
  try {
    return message.getSender()?.emailAddress.toLowerCase()
  } catch {
    return undefined
  }
}

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
