/** The gate in a Gmail of our own in Chromium, and against the types of InboxSDK. */

import type { ComposeView, InboxSDK, MessageView, ThreadView } from '@inboxsdk/core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import {
  askBeforeSending,
  type GmailCompose,
  type GmailMessage,
  type GmailSdk,
  type GmailThread,
} from '../../../src/desks/gmail/index.js'
import { launch, missingBrowser, open, scriptOf } from '../../editors/chromium.js'
import type { GmailTestPage } from './page.js'

declare global {
  interface Window {
    readonly gmail: GmailTestPage
  }
}

it('fits what InboxSDK says it is', () => {
  // Read by tsc alone.
  expectTypeOf<InboxSDK>().toExtend<GmailSdk>()
  expectTypeOf<ComposeView>().toExtend<GmailCompose>()
  expectTypeOf<ThreadView>().toExtend<GmailThread>()
  expectTypeOf<MessageView>().toExtend<GmailMessage>()
  expectTypeOf<InboxSDK>().not.toBeAny()
  expectTypeOf<ComposeView['on']>().not.toBeAny()
  // Settings are looked at before anything is registered.
  const sdk = { Compose: { registerComposeViewHandler: () => {} } } as unknown as GmailSdk
  expect(() => askBeforeSending(sdk, { bands: ['fine' as 'ready'] })).toThrow(/band/)
})

it('needs what InboxSDK gives', () => {
  for (const sdk of [undefined, null, {}, { Compose: {} }, Promise.resolve({})])
    expect(() => askBeforeSending(sdk as GmailSdk)).toThrow(/^askBeforeSending needs what InboxSDK/)
})

const good =
  '<div>Hello Ana,</div><div>I’m sorry your kettle leaks and that nobody answered. I have ordered another for you; it arrives on Thursday by 6pm.</div><div>Tom</div>'
const blank = good.replace('Ana', '[Customer Name]')
const conversation = [
  { from: 'ana@customer.example', html: 'Did you get my order?' },
  { from: 'help@ringbell.example', html: 'It is <b>on its way</b>.' },
  { from: 'ana@customer.example', html: 'My kettle leaks.' },
  {
    from: 'ana@customer.example',
    html: '<div>When do I get another?</div><div class="gmail_quote"><div class="gmail_attr">On Mon, 4 May 2026 at 10:22, Tom &lt;help@ringbell.example&gt; wrote:<br></div><blockquote class="gmail_quote">It is <b>on its way</b>.</blockquote></div>',
  },
]

let browser: Browser
let script = ''

describe.skipIf(missingBrowser)(`Gmail${missingBrowser ? ` (skipped: ${missingBrowser})` : ''}`, () => {
  beforeAll(async () => {
    script = await scriptOf(new URL('page.ts', import.meta.url))
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
  })

  const opened = () => open(browser, '', script)

  it('asks once about each mail, above the draft, and lets the second press through', async () => {
    const { page, troubles } = await opened()
    const first = await page.evaluate(draft => {
      window.gmail.start()
      const send = window.gmail.compose()
      Object.assign(window, { send })
      return [send(draft), send(draft)]
    }, blank)
    // The second of a double click.
    expect(first).toEqual([false, false])
    const notice = page.locator('.notice')
    expect(await notice.getAttribute('role')).toBe('alert')
    expect((await notice.innerText()).trim().split('\n')).toEqual([
      '“[Customer Name]”: Nobody has filled this in yet.',
      'Send it again to send it as it is.',
    ])
    await page.waitForTimeout(600)
    const send = (draft: string): Promise<boolean> =>
      page.evaluate(words => (window as unknown as { send(words: string): boolean }).send(words), draft)
    expect(await send(blank)).toBe(true)
    expect(await notice.count()).toBe(0)
    expect(troubles).toEqual([])
  })

  it('keeps two mails with the same words apart', async () => {
    const { page } = await opened()
    const goes = await page.evaluate(draft => {
      window.gmail.start()
      return [window.gmail.compose()(draft), window.gmail.compose()(draft)]
    }, blank)
    expect(goes).toEqual([false, false])
    expect(await page.locator('.notice').count()).toBe(2)
  })

  it.each([
    ['by its id', { threadId: '17f' }],
    ['by where it stands', { isInline: true }],
  ])('hears the conversation that it answers: %s', async (_, options) => {
    const { page } = await opened()
    const heard = await page.evaluate(
      async ([conversation, options, draft]) => {
        // One that is left again is none that is answered.
        const leave = window.gmail.show('other', [{ from: 'ben@customer.example', html: 'Hello?' }])
        window.gmail.start()
        leave()
        window.gmail.show('17f', conversation)
        const send = window.gmail.compose(options)
        await Promise.resolve()
        send(draft)
        return window.gmail.heard
      },
      [conversation, options, good] as const,
    )
    expect(heard).toEqual([
      {
        format: 'html',
        customerFormat: 'text',
        customerMessage: 'My kettle leaks.\n\nWhen do I get another?',
        earlier: [
          { from: 'customer', text: 'Did you get my order?' },
          { from: 'agent', text: 'It is on its way.' },
        ],
      },
    ])
  })

  it.each([
    ['a new mail', {}],
    ['a reply to what is not on the screen', { threadId: '99a' }],
  ])('reviews %s without a message', async (_, options) => {
    const { page } = await opened()
    const heard = await page.evaluate(
      async ([conversation, options, draft]) => {
        window.gmail.start()
        window.gmail.show('17f', conversation)
        window.gmail.show(undefined, conversation)
        const send = window.gmail.compose(options)
        await Promise.resolve()
        send(draft)
        return window.gmail.heard
      },
      [conversation, options, good] as const,
    )
    expect(heard).toEqual([{ format: 'html', customerFormat: 'text' }])
  })

  it('lets a forwarded mail through', async () => {
    const { page } = await opened()
    const goes = await page.evaluate(draft => {
      window.gmail.start()
      return window.gmail.compose({ isForward: true })(draft)
    }, blank)
    expect(goes).toBe(true)
    expect(await page.evaluate(() => window.gmail.answers)).toEqual([])
  })

  it.each([
    ['an empty line', '<div><br></div>'],
    ['a picture', '<img src="cid:1">'],
    [
      'a signature',
      '<div dir="ltr"><br clear="all"><span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature">Tom<br>Ringbell</div></div>',
    ],
  ])('lets a mail go unasked that is %s', async (_, html) => {
    const { page } = await opened()
    const goes = await page.evaluate(draft => {
      window.gmail.start()
      return window.gmail.compose()(draft)
    }, html)
    expect(goes).toBe(true)
    expect(await page.evaluate(() => window.gmail.answers)).toEqual([])
  })

  it('passes over mails that nobody is known to have written', async () => {
    const { page } = await opened()
    const heard = await page.evaluate(draft => {
      window.gmail.start()
      window.gmail.show('17f', [
        { from: 'ana@customer.example', html: 'My kettle leaks.' },
        { from: null, html: 'From a group.' },
        { html: 'From no address.' },
      ])
      window.gmail.compose({ isInline: true })(draft)
      return window.gmail.heard
    }, good)
    expect(heard.map(({ customerMessage }) => customerMessage)).toEqual(['My kettle leaks.'])
  })

  it('reads no more of a conversation than is heard', async () => {
    const { page } = await opened()
    const [heard, read] = await page.evaluate(draft => {
      window.gmail.start()
      const mails = Array.from({ length: 100 }, (_, i) => ({
        from: i % 2 === 0 ? 'help@ringbell.example' : 'ana@customer.example',
        html: `Mail ${i}.`,
      }))
      window.gmail.show('17f', mails)
      window.gmail.compose({ isInline: true })(draft)
      return [window.gmail.heard, window.gmail.read] as const
    }, good)
    expect(heard[0]?.customerMessage).toBe('Mail 99.')
    expect(heard[0]?.earlier?.map(({ text }) => text)).toEqual(
      Array.from({ length: 20 }, (_, i) => `Mail ${79 + i}.`),
    )
    expect(read).toBeLessThan(30)
  })

  it('holds nothing back that it cannot say why, and tells of it', async () => {
    const { page } = await opened()
    const [goes, errors] = await page.evaluate(draft => {
      window.gmail.start()
      const goes = window.gmail.compose({ canTell: false })(draft)
      return [goes, window.gmail.answers.map(({ send, error }) => [send, String(error ?? '')])] as const
    }, blank)
    expect(goes).toBe(true)
    expect(errors).toEqual([
      [false, ''],
      [true, 'Error: There is no room.'],
    ])
  })

  it('ends, and takes its notices away', async () => {
    const { page } = await opened()
    const goes = await page.evaluate(draft => {
      window.gmail.start()
      const send = window.gmail.compose()
      const held = send(draft)
      window.gmail.end()
      return [held, send(draft), window.gmail.compose()(draft), window.gmail.handlers()]
    }, blank)
    expect(goes).toEqual([false, true, true, 0])
    expect(await page.locator('.notice').count()).toBe(0)
  })
})
