/** The gate on a page that offers what FreeScout’s does, in Chromium. */

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import { askBeforeSending } from '../../../src/desks/freescout/index.js'
import { launch, missingBrowser, open, scriptOf } from '../../editors/chromium.js'
import type { FreeScoutTestPage } from './page.js'

declare global {
  interface Window {
    readonly freeScout: FreeScoutTestPage
  }
}

const good =
  '<div>Hello Ana,</div><div><br></div><div>I’m sorry your kettle leaks and that nobody answered. I have ordered another for you; it arrives on Thursday by 6pm.</div><div><br></div><div>Tom</div>'
const blank = good.replace('Ana', '[Customer Name]')

const thread = (kind: string, id: number, words: string): string =>
  `<div class="thread thread-type-${kind}" id="thread-${id}" data-thread_id="${id}"><div class="thread-message"><div class="thread-body"><div class="thread-content">${words}</div></div></div></div>`
/** The latest first. */
const threads = [
  thread('note', 9, 'She sounds cross: [call her].'),
  thread('draft', 8, 'Dear'),
  thread('customer', 7, '<div>When do I get another?</div>'),
  thread('customer', 6, '<div>My kettle leaks &amp; nobody answers me.</div>'),
  thread('message', 5, '<div>We have your order.</div>'),
  thread('customer', 10_000_000, '').replace('thread-type-customer', 'thread-type-lineitem'),
  thread('customer', 4, '<div>Did you get my order?</div>'),
]
const markup = (shown: readonly string[]): string =>
  `<div class="customer-name"> Ana Ruiz </div><div class="conv-block conv-reply-block"><form class="form-reply"><input type="hidden" name="is_note" value=""><textarea id="body" name="body" hidden></textarea><div class="note-editable" contenteditable></div></form></div><div id="conv-layout-main">${shown.join('')}</div>`

let browser: Browser
let script = ''

describe.skipIf(missingBrowser)(`FreeScout${missingBrowser ? ` (skipped: ${missingBrowser})` : ''}`, () => {
  beforeAll(async () => {
    script = await scriptOf(new URL('page.ts', import.meta.url))
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
  })

  const opened = async (shown: readonly string[] = threads) => {
    const { page, troubles } = await open(
      browser,
      `${markup(shown)}<script>document.body.dataset.conversation_id = '12'</script>`,
      script,
    )
    return { page, troubles }
  }
  const send = (page: Page, html: string): Promise<boolean> =>
    page.evaluate(words => {
      window.freeScout.write(words)
      return window.freeScout.send()
    }, html)
  /** The agent reads the question: what comes at once is the second of a double click. */
  const read = (page: Page): Promise<void> => page.waitForTimeout(600)
  const alerts = (page: Page): Promise<string[]> => page.locator('.alert').allInnerTexts()

  it('lets a good reply go', async () => {
    const { page, troubles } = await opened()
    expect(await send(page, good)).toBe(true)
    expect(await alerts(page)).toEqual([])
    expect(troubles).toEqual([])
  })

  it('asks once about a blank, in words that are no markup, and lets the second press through', async () => {
    const { page } = await opened()
    const draft = good.replace('Ana', '&lt;Customer Name&gt;')
    expect(await send(page, draft)).toBe(false)
    expect(await alerts(page)).toHaveLength(1)
    const [alert = ''] = await alerts(page)
    expect(alert).toContain('“<Customer Name>”')
    expect(alert.trim().split('\n').at(-1)).toBe('Send it again to send it as it is.')
    expect(await page.locator('.alert').getAttribute('data-type')).toBe('error')
    await read(page)
    expect(await send(page, draft)).toBe(true)
    expect(await page.evaluate(() => window.freeScout.sent)).toHaveLength(1)
  })

  it('shows one question for a double click', async () => {
    const { page } = await opened()
    const both = await page.evaluate(draft => {
      window.freeScout.write(draft)
      return [window.freeScout.send(), window.freeScout.send()]
    }, blank)
    expect(both).toEqual([false, false])
    expect(await alerts(page)).toHaveLength(1)
  })

  it.each([
    ['the latest first', threads],
    ['the latest last', threads.toReversed()],
  ])('hears what the customer wrote since the last reply: %s', async (_, shown) => {
    const { page } = await opened(shown)
    await send(page, good)
    expect(await page.evaluate(() => window.freeScout.heard)).toEqual([
      {
        format: 'html',
        customerFormat: 'text',
        customerMessage: 'My kettle leaks & nobody answers me.\n\nWhen do I get another?',
        customerName: 'Ana Ruiz',
        earlier: [
          { from: 'customer', text: 'Did you get my order?' },
          { from: 'agent', text: 'We have your order.' },
        ],
      },
    ])
  })

  it.each([
    ['a note', `document.querySelector('[name=is_note]').value = '1'`],
    ['a mail to others', `document.querySelector('.conv-reply-block').classList.add('conv-forward-block')`],
  ])('lets %s through', async (_, make) => {
    const { page } = await opened()
    await page.evaluate(make)
    expect(await send(page, blank)).toBe(true)
    expect(await page.evaluate(() => window.freeScout.answers)).toEqual([])
  })

  it.each(['<div><br></div>', '<p>&nbsp;\u200B</p>', '<p><img src="data:," alt="lamp"></p>'])(
    'lets %s go, which has no words',
    async html => {
      const { page } = await opened()
      expect(await send(page, html)).toBe(true)
      expect(await page.evaluate(() => window.freeScout.answers)).toEqual([])
    },
  )

  it('reviews an answer to a mail that quotes a long thread', async () => {
    const history = `<blockquote>${'<p>We have your order.</p>'.repeat(6000)}</blockquote>`
    const { page } = await opened([thread('customer', 6, `<div>My kettle leaks.</div>${history}`)])
    expect(await send(page, blank)).toBe(false)
    expect(await page.evaluate(() => window.freeScout.heard[0]?.customerMessage)).toBe('My kettle leaks.')
  })

  it('reviews a new conversation, which answers nothing', async () => {
    const { page } = await opened([])
    await page.evaluate(`document.querySelector('[name=is_note]').value = '0'`)
    expect(await send(page, blank)).toBe(false)
  })

  it('leaves what another module has stopped', async () => {
    const { page } = await opened()
    await page.evaluate(() => window.freeScout.filters.unshift(() => false))
    expect(await send(page, good)).toBe(false)
    expect(await page.evaluate(() => window.freeScout.answers)).toEqual([])
  })

  it('stops nobody where the page is not as it was', async () => {
    const { page, troubles } = await opened()
    await page.evaluate(() => document.querySelector('#body')?.remove())
    expect(await page.evaluate(() => window.freeScout.send())).toBe(true)
    await page.evaluate(() => Object.assign(window.freeScout.desk, { $: () => ({ summernote: () => ({}) }) }))
    expect(await page.evaluate(() => window.freeScout.send())).toBe(true)
    const told = () => window.freeScout.answers.map(({ send, error }) => [send, String(error)])
    expect(await page.evaluate(told)).toEqual([
      [true, 'Error: There is no #body + .note-editable.'],
      [true, 'Error: FreeScout’s editor did not give the reply.'],
    ])
    expect(troubles).toEqual([])
  })

  it('runs from a file of the same server, under FreeScout’s policy', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const troubles: string[] = []
    page.on('console', message => troubles.push(message.text()))
    page.on('pageerror', error => troubles.push(String(error)))
    const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body data-conversation_id="12">${markup(threads)}<script defer src="/modules/replyreview/js/ask.js"></script>`
    await context.route('**/*', route => {
      const path = new URL(route.request().url()).pathname
      if (path === '/modules/replyreview/js/ask.js')
        return route.fulfill({ contentType: 'text/javascript', body: script })
      const policy = "default-src 'self'; script-src 'self' 'nonce-abc'; img-src data:"
      if (path === '/conversation/12')
        return route.fulfill({
          contentType: 'text/html',
          headers: { 'content-security-policy': policy },
          body: html,
        })
      troubles.push(path)
      return route.abort()
    })
    await page.goto('http://desk.test/conversation/12')
    expect(await send(page, blank)).toBe(false)
    expect(await alerts(page)).toHaveLength(1)
    expect(troubles).toEqual([])
  })

  it('ends', async () => {
    const { page } = await opened()
    await page.evaluate(() => window.freeScout.end())
    expect(await send(page, blank)).toBe(true)
  })
})

it('needs FreeScout’s page', () => {
  // A window has what FreeScout adds to it, for all that its types know.
  expectTypeOf<Window & typeof globalThis>().toExtend<Parameters<typeof askBeforeSending>[0]>()
  for (const page of [undefined, null, {}, globalThis, { fsAddFilter() {} }])
    expect(() => askBeforeSending(page as never)).toThrow('the window of a page of FreeScout’s')
})
