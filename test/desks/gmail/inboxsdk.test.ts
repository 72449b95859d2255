/** The gate with InboxSDK itself, loaded as an extension loads it, in a page that has what it looks for. */

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, missingBrowser, open, scriptOf } from '../../editors/chromium.js'
import type { InboxSdkPage } from './inboxsdk-page.js'

declare global {
  interface Window {
    readonly inbox: InboxSdkPage
  }
}

const good =
  '<div>Hello Ana,</div><div>I’m sorry your kettle leaks and that nobody answered. I have ordered another for you; it arrives on Thursday by 6pm.</div><div>Tom</div>'
const blank = good.replace('Ana', '[Customer Name]')

let browser: Browser
let script = ''

describe.skipIf(missingBrowser)(`InboxSDK${missingBrowser ? ` (skipped: ${missingBrowser})` : ''}`, () => {
  beforeAll(async () => {
    script = await scriptOf(new URL('inboxsdk-page.ts', import.meta.url))
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
  })

  /** InboxSDK starts nowhere else. */
  const opened = async (): Promise<Page> =>
    (await open(browser, '', script, { address: 'https://mail.google.com/mail/u/0/' })).page

  async function started(page: Page, composers: number): Promise<void> {
    await page.evaluate(() => window.inbox.start())
    await expect.poll(() => page.evaluate(() => window.inbox.found), { timeout: 20_000 }).toBe(composers)
  }
  const send = (page: Page, id: string) => page.click(`[data-composer=${id}] .send`)
  const sent = (page: Page) => page.evaluate(() => window.inbox.sent)
  const notice = (page: Page, id: string) => page.locator(`[data-composer=${id}] .inboxsdk__compose_notice`)

  it('has a mail asked about once, and lets the second press through', async () => {
    const page = await opened()
    await page.evaluate(
      draft => window.inbox.write({ a: draft, b: draft, c: draft, d: '<div><br></div>' }),
      blank,
    )
    await started(page, 4)

    await send(page, 'a')
    expect(await sent(page)).toEqual([])
    expect((await notice(page, 'a').innerText()).trim().split('\n')).toEqual([
      '“[Customer Name]”: Nobody has filled this in yet.',
      'Send it again to send it as it is.',
    ])
    // The same words, and another mail.
    await send(page, 'b')
    expect(await sent(page)).toEqual([])
    await page.waitForTimeout(600)
    await send(page, 'a')
    expect(await sent(page)).toEqual(['a'])
    expect(await notice(page, 'a').count()).toBe(0)
    await send(page, 'd')
    expect(await sent(page)).toEqual(['a', 'd'])

    // One that is closed has no notice to take away.
    await send(page, 'c')
    await page.evaluate(() => window.inbox.leave('c'))
    await page.evaluate(() => window.inbox.end())
    expect(await notice(page, 'b').count()).toBe(0)
    await send(page, 'b')
    expect(await sent(page)).toEqual(['a', 'd', 'b'])
    const errors = await page.evaluate(() => window.inbox.answers.map(({ error }) => `${error}`))
    expect(errors).toEqual(Array(4).fill('undefined'))
  }, 60_000)

  it('gives the conversation that a mail answers', async () => {
    const page = await opened()
    await page.evaluate(
      draft =>
        window.inbox.answer(
          [
            { from: 'ana@customer.example', html: 'Did you get my order?' },
            { from: 'Help@Ringbell.example', html: 'It is <b>on its way</b>.' },
            { html: 'Gmail shows no address here.' },
            { from: 'ana@customer.example', html: 'My kettle leaks.' },
          ],
          draft,
        ),
      good,
    )
    await started(page, 1)
    await send(page, 'reply')
    expect(await sent(page)).toEqual(['reply'])
    expect(await page.evaluate(() => window.inbox.heard)).toEqual([
      {
        format: 'html',
        customerFormat: 'text',
        customerMessage: 'My kettle leaks.',
        earlier: [
          { from: 'customer', text: 'Did you get my order?' },
          { from: 'agent', text: 'It is on its way.' },
        ],
      },
    ])
  }, 60_000)
})
