/** A window of Gmail’s for one mail, as far as InboxSDK looks for it, with InboxSDK itself in it. */

import { load } from '@inboxsdk/core'
import { askBeforeSending } from '../../../src/desks/gmail/index.js'
import type { GateAnswer } from '../../../src/index.js'

/** What InboxSDK’s own script for the page says, which an extension would have to put in. */
const runtime = {
  sendMessage(_: unknown, done: (isPutIn: boolean) => void): void {
    document.head.setAttribute('data-inboxsdk-user-language', 'en')
    document.head.setAttribute('data-inboxsdk-user-email-address', 'help@ringbell.example')
    done(true)
  },
}
Object.assign(window, { chrome: { runtime } })

// By these classes InboxSDK knows a window that is for writing alone.
document.body.className = 'xE xp'
document.body.innerHTML = '<div role="main"></div>'

const composer = (id: string, draft: string): HTMLElement => {
  const dialog = document.createElement('div')
  dialog.setAttribute('role', 'dialog')
  dialog.id = id
  dialog.innerHTML = `<form>
      <input name="composeid" value="${id}"><input name="draft" value="#msg-a:${id}">
      <input name="from" value="help@ringbell.example"><input name="subjectbox">
    </form>
    <div class="J-J5-Ji"><div class="J-JN-M-I-Jm"><img alt=""></div></div>
    <table class="iN"><tbody><tr><td>
      <div class="Ap GP"><div g_editable="true" contenteditable="true">${draft}</div></div>
      <div class="aDg"><div class="aDj"><div class="aDh">
        <div class="IZ"><div class="Up"><div><div role="button" class="send">Send</div></div></div></div>
      </div></div></div>
      <div selector="scheduledSend"></div><div class="hG"></div><div class="gU"><div class="oh"></div></div>
    </td></tr></tbody></table>`
  // Gmail sends unless somebody stops the click.
  dialog.querySelector('.send')?.addEventListener('click', () => page.sent.push(id))
  return dialog
}

const page = {
  answers: [] as GateAnswer[],
  sent: [] as string[],
  end: (): void => {},
  /** How many composers InboxSDK has found. */
  found: 0,
  async start(): Promise<void> {
    const sdk = await load(2, 'sdk_Unscripted_0000000000', {
      globalErrorLogging: false,
      eventTracking: false,
    })
    page.end = askBeforeSending(sdk, { channel: 'email', onAnswer: answer => page.answers.push(answer) })
    sdk.Compose.registerComposeViewHandler(() => {
      page.found++
    })
  },
  write(id: string, draft: string): void {
    document.querySelector('[role=main]')?.append(composer(id, draft))
  },
  leave(id: string): void {
    document.getElementById(id)?.remove()
  },
}

export type InboxSdkPage = typeof page
Object.assign(window, { inbox: page })
