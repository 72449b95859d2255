/** The gate with InboxSDK itself, loaded as an extension loads it, in a page that has what it looks for. */

import type { Browser } from 'playwright-core'
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

  it('asks once about each mail, and lets the second press through', async () => {
    // InboxSDK starts nowhere else.
    const { page } = await open(browser, '', script, { address: 'https://mail.google.com/mail/u/0/' })
    await page.evaluate(() => window.inbox.start())
    await page.evaluate(draft => {
      for (const id of ['a', 'b', 'c']) window.inbox.write(id, draft)
      window.inbox.write('d', '<div><br></div>')
    }, blank)
    await expect.poll(() => page.evaluate(() => window.inbox.found), { timeout: 20_000 }).toBe(4)
    const send = (id: string) => page.click(`#${id} .send`)
    const sent = () => page.evaluate(() => window.inbox.sent)
    const notice = (id: string) => page.locator(`#${id} .inboxsdk__compose_notice`)

    await send('a')
    expect(await sent()).toEqual([])
    expect((await notice('a').innerText()).trim().split('\n')).toEqual([
      '“[Customer Name]”: Nobody has filled this in yet.',
      'Send it again to send it as it is.',
    ])
    // The same words, and another mail.
    await send('b')
    expect(await sent()).toEqual([])
    await page.waitForTimeout(600)
    await send('a')
    expect(await sent()).toEqual(['a'])
    expect(await notice('a').count()).toBe(0)
    await send('d')
    expect(await sent()).toEqual(['a', 'd'])

    // One that is closed has no notice to take away.
    await page.evaluate(() => window.inbox.leave('c'))
    await page.evaluate(() => window.inbox.end())
    expect(await notice('b').count()).toBe(0)
    await send('b')
    expect(await sent()).toEqual(['a', 'd', 'b'])
    expect(await page.evaluate(() => window.inbox.answers.map(({ error }) => error))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  }, 60_000)
})
