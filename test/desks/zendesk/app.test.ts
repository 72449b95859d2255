/** The app that is installed: its files against what Zendesk asks of them, and its sidebar beside a ticket. */

import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appFiles } from '../../bundle/zendesk.mjs'
import { launch, missingBrowser } from '../../editors/chromium.js'
import { type OpenDesk, openDesk, sdkAddress } from './host.js'

const files = await appFiles()

function textOf(path: string): string {
  const content = files.get(path)
  if (typeof content !== 'string') throw new Error(`${path} is no text of the app.`)
  return content
}

describe('the files of the app', () => {
  const manifest = JSON.parse(textOf('manifest.json'))

  it('are those that a manifest names', () => {
    expect(manifest).toMatchObject({
      author: { name: expect.any(String), email: expect.stringMatching(/^[^@\s]+@[^@\s]+$/) },
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      frameworkVersion: '2.0',
      defaultLocale: 'en',
      private: true,
    })
    expect(Object.keys(manifest.location)).toEqual(['support'])
    expect(files.has(manifest.location.support.ticket_sidebar.url)).toBe(true)
    expect(files.has(`translations/${manifest.defaultLocale}.json`)).toBe(true)
  })

  it('name each setting, and have words for it', () => {
    const { app } = JSON.parse(textOf('translations/en.json'))
    for (const key of ['name', 'short_description', 'long_description', 'installation_instructions'])
      expect(app[key], key).toMatch(/\w/)
    // The longest name that the marketplace takes.
    expect(app.name.length).toBeLessThanOrEqual(40)
    expect(Object.keys(app.parameters)).toEqual(
      manifest.parameters.map(({ name }: { readonly name: string }) => name),
    )
    for (const { type } of manifest.parameters) expect(['text', 'checkbox']).toContain(type)
  })

  it.each([
    ['assets/logo.png', 320],
    ['assets/logo-small.png', 128],
  ])('have %s in %i pixels, with transparency', (path, size) => {
    const png = Buffer.from(files.get(path) ?? '')
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([size, size, 8, 6])
  })

  it('load nothing but each other and the SDK', () => {
    const page = textOf('assets/iframe.html')
    const loaded = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address)
    expect(loaded).toContain(sdkAddress)
    for (const address of loaded)
      if (address !== sdkAddress && address !== 'data:,')
        expect(files.has(`assets/${address}`), address).toBe(true)
  })
})

const message = 'The lamp came without its bulb. When do I get one?'
const ticket = {
  'ticket.id': 4711,
  'ticket.requester': { id: 31, name: 'Ana Lopes', role: 'end-user' },
  'ticket.conversation': [
    {
      author: { id: 31, role: 'end-user', name: 'Ana Lopes' },
      channel: { name: 'email' },
      message: { content: `<p>${message}</p>`, contentType: 'text/html' },
      timestamp: '2026-03-02T09:15:00Z',
    },
  ],
  currentUser: { id: 8, name: 'Tom Reed', role: 'agent' },
  'comment.text': '<p></p>',
  'comment.type': 'publicReply',
  'comment.useRichText': true,
}
const poor =
  '<p>Dear &lt;b&gt; customer, we apologise for any inconvenience caused. Your request has been forwarded to the concerned department.</p>'

describe.skipIf(missingBrowser)(`the sidebar${missingBrowser ? ` (${missingBrowser})` : ''}`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  const opened = async (
    settings: object = {},
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<OpenDesk> => {
    const desk = await openDesk(browser, files, settings, options)
    await change(desk, ticket)
    await desk.page.waitForFunction(() => window.desk.listeners['comment.text.changed'] === 1)
    return desk
  }
  const change = ({ page }: OpenDesk, values: object) =>
    page.evaluate(given => window.desk.change(given as { [path: string]: unknown }), values)
  const score = ({ app }: OpenDesk) => app.locator('[role=status]')
  const items = ({ app }: OpenDesk) => app.locator('li')

  it('shows the review of the reply while it is written', async () => {
    const desk = await opened()
    await score(desk).filter({ hasText: 'Write a public reply to see its review.' }).waitFor()
    await change(desk, { 'comment.text': poor })
    await score(desk)
      .filter({ hasText: /^\d+ · (rework|look again) · \d+ findings$/ })
      .waitFor()
    const shown = await items(desk).allInnerTexts()
    expect(shown.join('\n')).toContain('“we apologise for any inconvenience caused”')
    await change(desk, { 'comment.type': 'internalNote' })
    await score(desk).filter({ hasText: 'Write a public reply' }).waitFor()
    expect(await items(desk).count()).toBe(0)
    await change(desk, {
      'comment.type': 'publicReply',
      'comment.text':
        '<p>Hello Ana,</p><p>I’m sorry the bulb is missing. I have sent you one today; it arrives on Thursday by 6pm.</p>',
    })
    await score(desk).filter({ hasText: '100 · ready · no findings' }).waitFor()
    expect(desk.troubles).toEqual([])
  })

  it('is as high as what it shows', async () => {
    const desk = await opened()
    await change(desk, { 'comment.text': poor })
    await items(desk).first().waitFor()
    await desk.page.waitForFunction(() => window.desk.frame.clientHeight > 80)
    expect(
      await desk.app.evaluate(() => document.documentElement.scrollHeight - window.innerHeight),
    ).toBeLessThan(1)
    expect(desk.troubles).toEqual([])
  })

  it('asks before the reply is sent', async () => {
    const desk = await opened()
    await change(desk, { 'comment.text': '<p>Hello [Customer Name],</p>' })
    const save = () => desk.page.evaluate(() => window.desk.save())
    expect((await save()).error?.msg).toContain('“[Customer Name]”: Nobody has filled this in yet.')
    await desk.read()
    expect((await save()).error).toBeUndefined()
    expect(desk.troubles).toEqual([])
  })

  it('takes the settings of whoever installed it', async () => {
    const draft =
      '<p>Kindly note that Kindly is our lamp. I have sent you its bulb; it arrives on Thursday.</p>'
    const named = await opened({ names: 'Kindly note, Glow', company_voice: true })
    await change(named, { 'comment.text': draft })
    await items(named)
      .first()
      .or(score(named).filter({ hasText: 'no findings' }))
      .waitFor()
    const plain = await opened({ names: null, company_voice: null })
    await change(plain, { 'comment.text': draft })
    await items(plain).first().waitFor()
    const quotes = ({ app }: OpenDesk) => app.locator('.words').allInnerTexts()
    expect((await quotes(plain)).join()).toMatch(/kindly/i)
    expect((await quotes(named)).join()).not.toMatch(/kindly/i)
    expect([...named.troubles, ...plain.troubles]).toEqual([])
  })

  it('says why it cannot read a reply', async () => {
    const desk = await opened()
    await desk.page.evaluate(() => {
      delete window.desk.ticket['comment.text']
      window.desk.state.failing.push('comment.text')
    })
    await change(desk, { 'comment.type': 'publicReply' })
    await score(desk).filter({ hasText: 'Not reviewed: Zendesk did not give the reply.' }).waitFor()
    expect(desk.troubles).toEqual([])
  })

  it('says that Zendesk has not answered, and shows the review when it has', async () => {
    const desk = await opened()
    await desk.page.evaluate(() => {
      window.desk.state.isSilent = true
      return window.desk.open()
    })
    const status = desk.page.frameLocator('iframe').locator('[role=status]')
    await status.filter({ hasText: 'Zendesk has not answered yet.' }).waitFor()
    await desk.page.evaluate(() => {
      window.desk.state.isSilent = false
      window.desk.register()
    })
    await status.filter({ hasText: 'Write a public reply to see its review.' }).waitFor()
    expect(desk.troubles).toEqual([])
  })

  it.each(['light', 'dark'] as const)('can be read by everyone, %s', async colorScheme => {
    // Its policy lets nothing in, the checker included.
    const desk = await opened({}, { colorScheme, bypassCSP: true })
    await change(desk, { 'comment.text': poor })
    await items(desk).first().waitFor()
    await desk.app.evaluate(axe.source)
    const { violations } = await desk.app.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        // The frame stands in a page that has a heading.
        rules: { 'page-has-heading-one': { enabled: false } },
      }),
    )
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await desk.app.evaluate(() => document.body.scrollWidth <= innerWidth)).toBe(true)
  })
})
