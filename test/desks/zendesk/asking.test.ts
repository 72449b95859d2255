/** The adapter in an app's frame, with the SDK that apps have, before a page that speaks as Zendesk does. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askBeforeSending, type ZendeskClient } from '../../../src/desks/zendesk/index.js'
import { launch, missingBrowser, scriptOf } from '../../editors/chromium.js'
import { type OpenDesk, openDesk, sdkAddress } from './host.js'

const conversation = [
  {
    author: { id: 31, role: 'end-user', name: 'Ana Lopes' },
    channel: { name: 'email' },
    message: {
      content: '<div class="zd-comment"><p>The lamp came without its bulb. When do I get one?</p></div>',
      contentType: 'text/html',
    },
    timestamp: '2026-03-02T09:15:00Z',
    attachments: [],
  },
  {
    author: { id: 8, role: 'agent', name: 'Tom Reed' },
    channel: { name: 'internal' },
    message: { content: '<p>Bulbs are in store 4.</p>', contentType: 'text/html' },
    timestamp: '2026-03-02T09:40:00Z',
    attachments: [],
  },
]
const blank =
  '<p>Hello [Customer Name],</p><p>I’m sorry the bulb is missing. I have sent you one today; it arrives on Thursday by 6pm.</p>'
const ticket = {
  'ticket.id': 4711,
  'ticket.requester': { id: 31, name: 'Ana Lopes', role: 'end-user' },
  'ticket.conversation': conversation,
  currentUser: { id: 8, name: 'Tom Reed', role: 'agent' },
  'comment.text': blank,
  'comment.type': 'publicReply',
  'comment.useRichText': true,
}
const paths =
  'comment.text, comment.type, comment.useRichText, ticket.id, ticket.requester, ticket.conversation, currentUser'

describe.skipIf(missingBrowser)(`in Zendesk${missingBrowser ? ` (${missingBrowser})` : ''}`, () => {
  let browser: Browser
  let files: ReadonlyMap<string, string>
  beforeAll(async () => {
    browser = await launch()
    files = new Map([
      [
        'assets/iframe.html',
        `<!doctype html><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,"><script src="${sdkAddress}"></script><script src="main.js"></script>`,
      ],
      ['assets/main.js', await scriptOf(new URL('plain-app.ts', import.meta.url))],
    ])
  })
  afterAll(() => browser?.close())

  const opened = async (values: object = {}, settings: object = {}): Promise<OpenDesk> => {
    const desk = await openDesk(browser, files, settings)
    await desk.page.evaluate(given => window.desk.change(given), { ...ticket, ...values })
    await desk.page.waitForFunction(() => window.desk.listeners['ticket.save'] === 1)
    return desk
  }
  const save = ({ page }: OpenDesk) => page.evaluate(() => window.desk.save())
  const change = ({ page }: OpenDesk, values: object) =>
    page.evaluate(given => window.desk.change(given as { [path: string]: unknown }), values)
  const answers = ({ app }: OpenDesk) =>
    app.evaluate(() => (window as unknown as { answers: unknown[] }).answers)

  it('stops the first save with a question, and lets the second go', async () => {
    const desk = await opened()
    await save(desk)
    await save(desk)
    await desk.read()
    await save(desk)
    expect(await desk.page.evaluate(() => window.desk.transcript)).toEqual([
      'the agent saves',
      `app asks for ${paths}`,
      'app stops it: “[Customer Name]”: Nobody has filled this in yet.\nSend it again to send it as it is.',
      // The second of a double click, which nobody can have meant as an answer.
      'the agent saves',
      `app asks for ${paths}`,
      'app stops it: “[Customer Name]”: Nobody has filled this in yet.\nSend it again to send it as it is.',
      'the agent saves',
      `app asks for ${paths}`,
      'app lets it go',
    ])
    expect(await answers(desk)).toEqual([
      { send: false, error: '', isReviewed: true },
      { send: false, error: '', isReviewed: true },
      { send: true, error: '', isReviewed: true },
    ])
    expect(desk.troubles).toEqual([])
  })

  it('asks in each ticket anew', async () => {
    const desk = await opened()
    expect((await save(desk)).error?.msg).toContain('[Customer Name]')
    await desk.read()
    await change(desk, { 'ticket.id': 4712 })
    expect((await save(desk)).error?.msg).toContain('[Customer Name]')
    expect(desk.troubles).toEqual([])
  })

  it.each<[string, object]>([
    ['a good reply', { 'comment.text': blank.replace('[Customer Name]', 'Ana') }],
    [
      'thanks for a thank-you',
      {
        'comment.text': '<p>Glad it works now, Ana. Enjoy the lamp!</p>',
        'ticket.conversation': [
          ...conversation,
          { ...conversation[1], channel: { name: 'email' } },
          {
            ...conversation[0],
            message: { content: '<p>It works, thank you so much!</p>', contentType: 'text/html' },
          },
        ],
      },
    ],
  ])('lets %s go at once', async (_, values) => {
    const desk = await opened(values)
    expect((await save(desk)).error).toBeUndefined()
    expect(await answers(desk)).toEqual([{ send: true, error: '', isReviewed: true }])
    expect(desk.troubles).toEqual([])
  })

  it.each<[string, object]>([
    ['an internal note', { 'comment.type': 'internalNote' }],
    ['a change of status alone', { 'comment.text': '<p><br></p>' }],
    ['a ticket whose editor is closed', { 'comment.text': null }],
  ])('never asks about %s', async (_, values) => {
    const desk = await opened(values)
    expect((await save(desk)).error).toBeUndefined()
    expect(await answers(desk)).toEqual([])
    expect(desk.troubles).toEqual([])
  })

  it('lets a reply go that Zendesk does not give, and says why', async () => {
    const desk = await opened()
    await desk.page.evaluate(() => {
      delete window.desk.ticket['comment.text']
      window.desk.state.failing.push('comment.text')
    })
    expect((await save(desk)).error).toBeUndefined()
    await desk.page.evaluate(() => {
      window.desk.state.isSilent = true
    })
    expect((await save(desk)).error).toBeUndefined()
    expect(await answers(desk)).toEqual([
      { send: true, error: 'Error: Zendesk did not give the reply.', isReviewed: false },
      { send: true, error: 'Error: There was no review within 2000 ms.', isReviewed: false },
    ])
    expect(desk.troubles).toEqual([])
  })

  it('takes the SDK’s silence for no answer, too', async () => {
    const desk = await opened({}, { patience: 60_000 })
    await desk.page.evaluate(() => {
      window.desk.state.isSilent = true
    })
    expect((await save(desk)).error).toBeUndefined()
    expect(await answers(desk)).toEqual([
      { send: true, error: 'Error: Zendesk did not give the reply.', isReviewed: false },
    ])
    expect(desk.troubles).toEqual([])
  })

  it.each([
    ['fails', 'Error: The server is down.'],
    ['never', 'Error: There was no review within 50 ms.'],
  ])('lets a reply go whose reviewer %s', async (review, error) => {
    const desk = await opened({}, { review, patience: 50 })
    expect((await save(desk)).error).toBeUndefined()
    expect(await answers(desk)).toEqual([{ send: true, error, isReviewed: false }])
    expect(desk.troubles).toEqual([])
  })

  it('ends', async () => {
    const desk = await opened()
    await desk.app.evaluate(() => (window as unknown as { end: () => void }).end())
    await desk.page.waitForFunction(() => window.desk.listeners['ticket.save'] === 0)
    expect((await save(desk)).error).toBeUndefined()
    expect(await answers(desk)).toEqual([])
    expect(desk.troubles).toEqual([])
  })
})

it('needs a client', () => {
  // As `ZAFClient.init()` is typed.
  const client: ZendeskClient | false = false
  expect(() => askBeforeSending(client as ZendeskClient | false)).toThrow('ZAFClient.init()')
  for (const other of [undefined, null, {}, 'client'])
    expect(() => askBeforeSending(other as never)).toThrow('ZAFClient.init()')
})
