/** The parts of Gmail’s windows that InboxSDK looks for, with InboxSDK itself in them. */

import { load } from '@inboxsdk/core'
import { askBeforeSending } from '../../../src/desks/gmail/index.js'
import type { GateAnswer } from '../../../src/index.js'
import { createSourceReviewer, type SourceTexts } from '../../../src/sources/index.js'

const agent = 'help@ringbell.example'

/** What InboxSDK’s own script for the page says, which an extension would have to put in. */
const runtime = {
  sendMessage(_: unknown, done: (isPutIn: boolean) => void): void {
    document.head.setAttribute('data-inboxsdk-user-language', 'en')
    document.head.setAttribute('data-inboxsdk-user-email-address', agent)
    done(true)
  },
}
Object.assign(window, { chrome: { runtime } })

const composer = (id: string, draft: string): string => `
  <form>
    <input name="composeid" value="${id}"><input name="draft" value="#msg-a:${id}"><input name="lts" value="17f">
    <input name="from" value="${agent}"><input name="subjectbox">
  </form>
  <div class="J-J5-Ji"><div class="J-JN-M-I-Jm"><img alt=""></div></div>
  <table class="iN"><tbody><tr><td>
    <div class="Ap GP"><div g_editable="true" contenteditable="true">${draft}</div></div>
    <div class="aDg"><div class="aDj"><div class="aDh">
      <div class="IZ"><div class="Up"><div><div role="button" class="send">Send</div></div></div></div>
    </div></div></div>
    <div selector="scheduledSend"></div><div class="hG"></div><div class="gU"><div class="oh"></div></div>
  </td></tr></tbody></table>`

interface Mail {
  readonly from?: string
  readonly html: string
}

const mail = ({ from, html }: Mail, id: number, reply: string): string => `
  <div class="h7">
    <div data-message-id="#msg-f:${id}" data-legacy-message-id="${id}">
      <table><tr class="acZ"><td class="gF"><span${from === undefined ? '' : ` email="${from}"`}></span></td></tr></table>
      <div class="ii gt m${id}">${html}</div>${reply}
    </div>
  </div>`

const reviewer = createSourceReviewer({ channel: 'email' })

const page = {
  answers: [] as GateAnswer[],
  heard: [] as SourceTexts[],
  sent: [] as string[],
  end: (): void => {},
  /** How many composers InboxSDK has found. */
  found: 0,
  async start(): Promise<void> {
    // Gmail sends unless somebody stops the click.
    document.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('.send') : null
      const id = button?.closest('[data-composer]')?.getAttribute('data-composer')
      if (id) page.sent.push(id)
    })
    const sdk = await load(2, 'sdk_Unscripted_0000000000', {
      globalErrorLogging: false,
      eventTracking: false,
    })
    page.end = askBeforeSending(sdk, {
      review(draft, texts) {
        page.heard.push(texts)
        return reviewer.review(draft, texts)
      },
      onAnswer: answer => page.answers.push(answer),
    })
    sdk.Compose.registerComposeViewHandler(() => {
      page.found++
    })
  },
  /** A window that is for writing alone, by its classes. */
  write(drafts: { readonly [id: string]: string }): void {
    document.body.className = 'xE xp'
    document.body.innerHTML = `<div role="main">${Object.entries(drafts)
      .map(([id, draft]) => `<div role="dialog" data-composer="${id}">${composer(id, draft)}</div>`)
      .join('')}</div>`
  },
  /** A conversation, with a reply below its last mail. */
  answer(mails: readonly Mail[], draft: string): void {
    const reply = `<div class="ip adB"><div class="M9" data-composer="reply">${composer('reply', draft)}</div></div>`
    document.body.className = 'aAU'
    document.body.innerHTML = `
      <div class="brC-brG"></div><div class="brC-aT5-aOt-Jw"></div>
      <div class="aeF"><div class="nH"><div class="nH" role="main">
        <div gh="tm"><div gh="mtb"><div><div></div></div></div></div>
        <div class="g id"><div class="a98 iY">
          <div data-legacy-thread-id="17f" data-thread-perm-id="thread-f:17"></div>
          <div role="list">${mails.map((each, i) => mail(each, i + 1, i === mails.length - 1 ? reply : '')).join('')}</div>
        </div></div>
      </div></div></div>`
  },
  leave(id: string): void {
    document.querySelector(`[data-composer=${id}]`)?.remove()
  },
}

export type InboxSdkPage = typeof page
Object.assign(window, { inbox: page })
