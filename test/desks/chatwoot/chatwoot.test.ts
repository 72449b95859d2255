/** A dashboard app in a frame, in a page that speaks to it as Chatwoot does, in Chromium. */

import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followConversation } from '../../../src/desks/chatwoot/index.js'
import { launch, missingBrowser, open, scriptOf } from '../../editors/chromium.js'
import type {} from './page.js'

const incoming = 0
const outgoing = 1
const activity = 2
const template = 3

const said = (message_type: number, content: string | null, created_at: number, more: object = {}) => ({
  id: created_at,
  content,
  message_type,
  created_at,
  private: false,
  content_attributes: {},
  ...more,
})
const messages = [
  said(incoming, 'Did you get my order?', 1),
  said(outgoing, 'It is **on its way**.', 2),
  said(incoming, 'My kettle leaks <badly>.', 3),
  said(template, 'We will be back tomorrow.', 4),
  said(activity, 'Tom assigned this to himself', 5),
  said(outgoing, 'She sounds cross.', 6, { private: true }),
  said(outgoing, 'This message was deleted', 7, { content_attributes: { deleted: true } }),
  said(incoming, null, 8, { attachments: [{}] }),
  said(incoming, 'When do I get another?', 9),
]
const contextOf = (some: readonly unknown[], channel = 'Channel::WebWidget') => ({
  conversation: { id: 12, messages: some, meta: { sender: { name: 'Ana Ruiz' }, channel } },
  contact: { name: 'Ana Ruiz' },
  currentAgent: { id: 3, name: 'Tom', email: 'tom@ringbell.example' },
})
const heardOf = {
  customerMessage: 'My kettle leaks <badly>.\n\nWhen do I get another?',
  earlier: [
    { from: 'customer', text: 'Did you get my order?' },
    { from: 'agent', text: 'It is **on its way**.' },
  ],
  customerName: 'Ana Ruiz',
  agentName: 'Tom',
  channel: 'chat',
}

it('refuses what it cannot follow', () => {
  const app = { addEventListener() {}, parent: { postMessage() {} } } as unknown as Window
  expect(() => followConversation(app, undefined as never)).toThrow(/^followConversation takes a listener/)
  for (const other of [undefined, null, {}, { addEventListener() {} }, () => {}])
    expect(() => followConversation(other as unknown as Window, () => {})).toThrow(
      /^followConversation takes the window/,
    )
  for (const origin of ['chat.example.com', 'https://chat.example.com/app', ''])
    expect(() => followConversation(app, () => {}, { origin })).toThrow(/^origin must be/)
})

let browser: Browser
let script = ''

describe.skipIf(missingBrowser)(`Chatwoot${missingBrowser ? ` (skipped: ${missingBrowser})` : ''}`, () => {
  beforeAll(async () => {
    script = await scriptOf(new URL('page.ts', import.meta.url))
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
  })

  async function opened(context: unknown, origin?: string): Promise<{ page: Page; app: Frame }> {
    const { page } = await open(browser, '', script)
    await page.evaluate(
      ([context, origin]) => {
        window.dashboard.show(context)
        return window.dashboard.open(origin)
      },
      [context, origin] as const,
    )
    const app = page.frames()[1]
    if (!app) throw new Error('There is no app.')
    return { page, app }
  }
  const heard = (app: Frame) => app.evaluate(() => window.app.heard)
  const tell = (page: Page, data: unknown) => page.evaluate(data => window.dashboard.tell(data), data)
  const told = (context: unknown): string => JSON.stringify({ event: 'appContext', data: context })

  it('hears the customer, and nobody’s notes', async () => {
    const { page, app } = await opened(contextOf(messages.toReversed()))
    await expect.poll(() => heard(app)).toEqual([heardOf])
    expect(await page.evaluate(() => window.dashboard.asked)).toBe(1)
    // What is told twice is heard once: nothing is reviewed again for it.
    await tell(page, told(contextOf(messages)))
    await tell(page, told(contextOf([])))
    await expect.poll(() => heard(app)).toHaveLength(2)
    expect((await heard(app))[1]).toEqual({ customerName: 'Ana Ruiz', agentName: 'Tom', channel: 'chat' })
  })

  it('says which conversation it is, though the next is the same in all else', async () => {
    const { page, app } = await opened(contextOf(messages))
    await expect.poll(() => heard(app)).toHaveLength(1)
    const next = contextOf(messages)
    await tell(page, told({ ...next, conversation: { ...next.conversation, id: 13 } }))
    await expect.poll(() => heard(app)).toEqual([heardOf, heardOf])
    await tell(page, told({ conversation: { messages: [] } }))
    await expect.poll(() => heard(app)).toHaveLength(3)
    expect(await app.evaluate(() => window.app.ids)).toEqual(['12', '13', undefined])
  })

  it('tells again what the listener could not take', async () => {
    const { page, app } = await opened(contextOf([]))
    await expect.poll(() => heard(app)).toHaveLength(1)
    await app.evaluate(() => {
      window.app.takes = false
    })
    await tell(page, told(contextOf(messages)))
    await expect.poll(() => heard(app)).toHaveLength(2)
    await app.evaluate(() => {
      window.app.takes = true
    })
    await tell(page, told(contextOf(messages)))
    await expect.poll(() => heard(app)).toHaveLength(3)
    // It was taken, and is not told again.
    await tell(page, told(contextOf(messages)))
    await tell(page, told(contextOf([])))
    await expect.poll(() => heard(app)).toHaveLength(4)
    expect((await heard(app)).slice(1, 3)).toEqual([heardOf, heardOf])
  })

  it.each([
    ['Channel::Email', 'email'],
    ['Channel::TwitterProfile', 'social'],
    ['Channel::Whatsapp', 'chat'],
    ['elsewhere', undefined],
  ])('knows the channel: %s', async (channel, known) => {
    const { app } = await opened(contextOf(messages, channel))
    await expect.poll(() => heard(app)).toHaveLength(1)
    expect((await heard(app))[0]?.channel).toBe(known)
  })

  it('passes over what is no conversation', async () => {
    const { page, app } = await opened(contextOf(messages))
    await expect.poll(() => heard(app)).toHaveLength(1)
    const garbage = [
      'hello',
      '{',
      'null',
      '[]',
      '{"event":"appContext"}',
      told(null),
      told({ conversation: [] }),
      told({ conversation: { messages: {} } }),
      told(contextOf(messages)).replace('appContext', 'other'),
      { event: 'appContext', data: contextOf([]) },
      7,
      null,
    ]
    for (const data of garbage) await tell(page, data)
    await tell(page, told({ conversation: { messages: [null, 'hi', {}, said(incoming, 'Hello?', 1)] } }))
    await expect.poll(() => heard(app)).toHaveLength(2)
    expect((await heard(app))[1]).toEqual({ customerMessage: 'Hello?' })
  })

  it('listens to the page around it only', async () => {
    const { page, app } = await opened(contextOf(messages))
    await page.evaluate(
      message => {
        const other = document.createElement('iframe')
        other.srcdoc = `<script>parent.frames[0].postMessage(${JSON.stringify(message)}, '*'); parent.spoken = true</script>`
        document.body.append(other)
      },
      told(contextOf([])),
    )
    await page.waitForFunction('window.spoken')
    await tell(page, told({ conversation: { messages: [said(incoming, 'The last', 1)] } }))
    await expect.poll(async () => (await heard(app)).at(-1)).toEqual({ customerMessage: 'The last' })
    expect(await heard(app)).toHaveLength(2)
  })

  it.each([
    ['http://editor.test', 1],
    ['https://chat.example.com', 0],
  ])('listens to the origin that it is given only: %s', async (origin, times) => {
    const { page, app } = await opened(contextOf(messages), origin)
    await page.evaluate(() => window.dashboard.tell('{}'))
    await app.evaluate(() => new Promise(resolve => setTimeout(resolve)))
    expect(await heard(app)).toHaveLength(times)
  })

  it('asks again when the app gets the focus, and when it is told to', async () => {
    const { page, app } = await opened(contextOf(messages))
    await expect.poll(() => heard(app)).toHaveLength(1)
    const next = [...messages, said(incoming, 'Are you there?', 10)]
    await page.evaluate(context => window.dashboard.show(context), contextOf(next))
    await app.focus('#reply')
    await expect.poll(() => heard(app)).toHaveLength(2)
    expect((await heard(app))[1]?.customerMessage).toContain('Are you there?')
    await page.evaluate(context => window.dashboard.show(context), contextOf([]))
    await app.evaluate(() => window.app.followed.refresh())
    await expect.poll(() => heard(app)).toHaveLength(3)
    await app.evaluate(() => window.app.followed.end())
    const asked = await page.evaluate(() => window.dashboard.asked)
    await app.evaluate(() => window.app.followed.refresh())
    await tell(page, told(contextOf(messages)))
    await app.evaluate(() => new Promise(resolve => setTimeout(resolve)))
    expect(await heard(app)).toHaveLength(3)
    expect(await page.evaluate(() => window.dashboard.asked)).toBe(asked)
  })

  it('reviews the reply that is written in the app, and anew when the customer writes', async () => {
    const { page, app } = await opened(contextOf([said(incoming, 'Thank you!', 1)]))
    await expect.poll(() => heard(app)).toHaveLength(1)
    await app.fill('#reply', 'Hi Ana, your new kettle is with you on Friday by noon.\n\nTom')
    const list = app.locator('.unscripted-review')
    await expect.poll(() => list.locator('.unscripted-score').textContent()).toMatch(/\d/)
    const missing = list.getByText('They report a failure and the draft never says sorry for it.')
    expect(await missing.count()).toBe(0)
    await tell(page, told(contextOf(messages)))
    await expect.poll(() => missing.count()).toBe(1)
    const next = contextOf(messages)
    await tell(page, told({ ...next, conversation: { ...next.conversation, id: 13 } }))
    await expect.poll(() => app.inputValue('#reply')).toBe('')
    await expect.poll(() => missing.count()).toBe(0)
  })
})
