/**
 * The playground in a real browser. It needs Chromium and a build; without one it is skipped, except in CI, where that
 * is a failure.
 */

import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applySuggestion } from '../../src/apply.js'
import { scoreLine } from '../../src/editors/words.js'
import type { ReplyReview } from '../../src/finding.js'
import type { Sample } from '../../src/playground/page/sample.js'
import { reviewReply } from '../../src/review.js'
import { type Listening, listen } from '../../src/server/listen.js'
import { samples } from '../bundle/samples.mjs'
import { launch } from '../editors/chromium.js'
import { appWith, here } from '../server/made.js'
import { built, draftIn, focused, missing, opened, says, selected, type } from './opened.js'

let browser: Browser
let server: Listening
let all: Sample[]
beforeAll(async () => {
  if (missing !== undefined) return
  all = await samples()
  const app = await appWith({ page: readFileSync(built, 'utf8') })
  server = await listen(app, here)
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const open = (options: Parameters<Browser['newPage']>[0] = {}) => opened(browser, server.address, options)

/** The sample that the page begins with. */
const first = (): Sample => all.find(({ id }) => id === 'gym-charged-twice') as Sample

/** As the page reviews a sample. */
function reviewOf(
  { message, earlier, customerName, channel }: Sample,
  draft: string,
  more: Parameters<typeof reviewReply>[1] = {},
): ReplyReview {
  const named = customerName === undefined ? {} : { customerName }
  return reviewReply(draft, { customerMessage: message, earlier, channel, ...named, ...more })
}
const lineOf = (draft: string, review: ReplyReview): string => scoreLine({ draft, review })

/** Numbers as they are written, with a minus of its own. */
const numbers = async (page: Page, selector: string): Promise<number[]> =>
  (await page.locator(selector).allTextContents()).map(words =>
    Number(
      words
        .replace(/^costs |^= /, '')
        .replace('−', '-')
        .replace('no cost', '0')
        .replaceAll(' ', ''),
    ),
  )
const sum = (all: readonly number[]): number => Math.round(all.reduce((a, b) => a + b, 0) * 10) / 10

const faults = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
      }
    }
    const { violations } = await axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
  })

const longWords = `We apologise for any inconvenience ${'x'.repeat(300)} and it will be sent shortly.`
const foreign =
  'Guten Tag, vielen Dank für Ihre Nachricht. Wir haben Ihr Anliegen erhalten und melden uns bald.'

describe.skipIf(missing !== undefined)(
  `the playground in Chromium${missing === undefined ? '' : ` (skipped: ${missing})`}`,
  () => {
    it.each(['an address', 'a file'])('opens from %s without a complaint or another request', async from => {
      const url = from === 'a file' ? built.href : server.address
      const { page, complaints, requests } = await opened(browser, url)
      const draft = first().weak
      await says(page, lineOf(draft, reviewOf(first(), draft)))
      expect(await draftIn(page)).toBe(draft)
      await type(page, 'We sent it on Monday.', /^\d/)
      // The reason of an underline, in a bubble.
      await type(page, 'It will be sent shortly.', /findings/)
      await page.locator('.cm-lintRange').first().hover()
      await page.locator('.cm-tooltip').waitFor()
      expect(complaints).toEqual([])
      expect(requests).toEqual([url])
      await page.close()
    })

    it('reviews what is typed, as the library does', async () => {
      const { page } = await open()
      const draft = 'Hi Tamika,\n\nYour payment has been refunded. It will reach you shortly.\n\nMarisol'
      const review = reviewOf(first(), draft)
      await type(page, draft, lineOf(draft, review))
      expect(await page.locator('#score').textContent()).toBe(`${review.score}`)
      expect(await page.locator('.finding .what + p').allTextContents()).toEqual(
        review.findings.map(({ message }) => message),
      )
      expect(await page.locator('#draft .cm-lintRange').count()).toBeGreaterThan(0)

      await page.fill('#message-text', 'Thank you, all is well.')
      const happier = reviewReply(draft, {
        customerMessage: 'Thank you, all is well.',
        customerName: 'Tamika Rhodes',
        channel: 'email',
      })
      await says(page, lineOf(draft, happier))
      expect(await page.locator('#promises button').count()).toBe(happier.commitments.length)
      expect(await page.locator('#facts dt').count()).toBe(6)
      await page.close()
    })

    it('adds up to the score that it shows, for every sample', async () => {
      const { page } = await open()
      for (const sample of all)
        for (const quality of ['weak', 'good'] as const) {
          await page.selectOption('#sample', sample.id)
          await page.check(`[value=${quality}]`)
          const review = reviewOf(sample, sample[quality])
          await says(page, lineOf(sample[quality], review))
          const what = `${sample.id}, ${quality}`
          expect(await draftIn(page), what).toBe(sample[quality])
          expect(await page.locator('#message-text').inputValue(), what).toBe(sample.message)
          const terms = await numbers(page, '.sum b')
          const [start = 0, won = 0, lost = 0, whole = 0] = terms
          expect(sum([start, won, lost]), what).toBe(whole)
          expect(-sum(await numbers(page, '.finding .cost')), what).toBeCloseTo(-lost, 5)
          expect(Math.min(20, sum(await numbers(page, '.win .won'))), what).toBe(won)
          const [score = -1] = await numbers(page, '#score')
          expect(Math.round(Math.min(100, Math.max(0, whole))), what).toBe(score)
          expect(score, what).toBe(review.score)
        }
      await page.close()
    })

    it('puts a suggestion into the draft, which undo takes back', async () => {
      const { page } = await open()
      const { weak } = first()
      const [suggestion] = reviewOf(first(), weak).findings.flatMap(({ suggestions }) =>
        suggestions.filter(({ kind }) => kind === 'edit'),
      )
      if (suggestion === undefined) throw new Error('the sample has no edit')
      const mended = applySuggestion(weak, suggestion)
      expect(await page.locator('#undo').isDisabled()).toBe(true)
      await page.locator('.edit').first().click()
      await says(page, lineOf(mended, reviewOf(first(), mended)))
      expect(await draftIn(page)).toBe(mended)
      await page.click('#undo')
      await says(page, lineOf(weak, reviewOf(first(), weak)))
      expect(await draftIn(page)).toBe(weak)

      await page.locator('.edit').first().click()
      expect(await draftIn(page)).toBe(mended)
      await page.locator('.cm-content').focus()
      await page.keyboard.press('Control+Z')
      expect(await draftIn(page)).toBe(weak)
      await page.close()
    })

    it('takes a rule out and remembers that, until it is reset', async () => {
      const { page } = await open()
      const { weak } = first()
      const found = page.locator('.foot', { hasText: 'passive voice' })
      expect(await found.count()).toBeGreaterThan(0)
      await found.first().getByText('passive voice').click()
      expect(await focused(page)).toBe('rule-passive-voice')
      await page.keyboard.press('Space')
      const without = reviewOf(first(), weak, { rules: { 'passive-voice': false } })
      await says(page, lineOf(weak, without))
      expect(await found.count()).toBe(0)
      expect(await page.locator('#silent').textContent()).toContain('Switched off')
      await page.selectOption('#preset', 'strict')
      await says(
        page,
        lineOf(weak, reviewOf(first(), weak, { rules: { 'passive-voice': false }, preset: 'strict' })),
      )

      await page.reload()
      await page.locator('#score').waitFor()
      expect(await page.locator('#rules-title').textContent()).toBe('Rules: 29 of 30 are on')
      expect(await page.locator('#preset').inputValue()).toBe('strict')
      expect(await found.count()).toBe(0)
      await page.locator('.rules summary').click()
      await page.click('#reset')
      await says(page, lineOf(weak, reviewOf(first(), weak)))
      expect(await page.locator('#rule-passive-voice').isChecked()).toBe(true)
      await page.close()
    })

    it('leaves what is chosen in another tab, and takes it up', async () => {
      const context = await browser.newContext()
      const tab = async () => {
        const page = await context.newPage()
        await page.goto(server.address)
        await page.locator('.rules summary').click()
        return page
      }
      const [one, two] = [await tab(), await tab()]
      const title = (page: Page, words: string) => page.locator('#rules-title', { hasText: words }).waitFor()
      await one.uncheck('#rule-passive-voice')
      await title(two, '29 of 30')
      await two.uncheck('#rule-canned-phrase')
      await title(two, '28 of 30')
      await title(one, '28 of 30')
      await one.selectOption('#preset', 'strict')
      await two.locator('#preset:has([value=strict]:checked)').waitFor()
      // Another tab may have written before word of it is here.
      await two.evaluate(() => {
        const key = 'unscripted.playground'
        const stored = JSON.parse(localStorage.getItem(key) ?? '{}')
        localStorage.setItem(key, JSON.stringify({ ...stored, rules: { 'passive-voice': false } }))
      })
      await two.uncheck('#rule-vague-timeline')
      await two.reload()
      await title(two, '28 of 30')
      expect(await two.locator('#rule-canned-phrase').isChecked()).toBe(true)
      await context.close()
    })

    it('shows the rules as the preset has them', async () => {
      const { page } = await open()
      await page.locator('.rules summary').click()
      const row = (id: string) => page.locator('.switch', { has: page.locator(`#rule-${id}`) })
      expect(await row('vague-timeline').locator('.weight').textContent()).toBe('2 points')
      await page.selectOption('#channel', 'chat')
      await page.locator('#rules-title', { hasText: '29 of 30' }).waitFor()
      expect(await row('vague-timeline').locator('.weight').textContent()).toBe('1 point')
      expect(await page.locator('#rule-impersonal-address').isChecked()).toBe(false)
      await page.check('#rule-impersonal-address')
      await page.locator('#rules-title', { hasText: 'all 30' }).waitFor()
      await page.close()
    })

    it('remembers what is dismissed, and brings it back', async () => {
      const { page } = await open()
      const { weak } = first()
      const review = reviewOf(first(), weak)
      const [gone] = review.findings
      await page.getByRole('button', { name: 'Dismiss' }).first().click()
      const dismissed = reviewOf(first(), weak, { dismissed: [gone?.id ?? ''] })
      await says(page, lineOf(weak, dismissed))
      await page.reload()
      await says(page, lineOf(weak, dismissed))
      expect(await page.locator('.finding').count()).toBe(review.findings.length - 1)
      await page.getByText('1 dismissed').click()
      expect(await page.locator('.silenced .words').textContent()).toBe(`“${gone?.actual}”`)
      await page.getByRole('button', { name: 'Bring back' }).click()
      await says(page, lineOf(weak, review))
      await page.close()
    })

    it('keeps no text, and opens whatever is stored', async () => {
      const { page, complaints } = await open()
      await page.fill('#message-text', 'Secret words of mine')
      await type(page, 'Secret words of ours, which will be kept by nobody.', /^\d/)
      await page.getByRole('button', { name: 'Dismiss' }).first().click()
      const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
      expect(await kept()).toContain('dismissed')
      expect(await kept()).not.toContain('ecret')
      for (const stored of ['null', '{', '{"preset":"?","rules":{"no-such-rule":false,"passive-voice":1}}']) {
        await page.evaluate(value => {
          for (const key of Object.keys(localStorage)) localStorage.setItem(key, value)
        }, stored)
        await page.reload()
        await page.locator('#score').waitFor()
        expect(await page.locator('#rules-title').textContent()).toBe('Rules: all 30 are on')
      }
      expect(complaints).toEqual([])
      await page.close()
    })

    it('gives a visitor’s own texts back after a look at a sample', async () => {
      const { page } = await open()
      await page.selectOption('#sample', '')
      await page.fill('#message-text', 'My kettle leaks. When do I get another?')
      await type(page, 'You get another on Friday 6 March.', /^\d/)
      await page.selectOption('#sample', 'late-bookcase')
      expect(await page.locator('#message-text').inputValue()).toContain('bookcase')
      await page.selectOption('#sample', '')
      expect(await page.locator('#message-text').inputValue()).toBe('My kettle leaks. When do I get another?')
      expect(await draftIn(page)).toBe('You get another on Friday 6 March.')
      await page.close()
    })

    it('finds the words behind an emoji', async () => {
      const { page } = await open()
      const draft = '👩‍👩‍👧😀 We apologize for any inconvenience. 🇫🇷 It will be sent shortly.'
      const review = reviewOf(first(), draft)
      await type(page, draft, lineOf(draft, review))
      const withWords = review.findings.filter(({ actual }) => actual !== '')
      expect(withWords.length).toBeGreaterThan(1)
      for (const { id, actual } of withWords) {
        await page.locator(`[data-item="${id}"][data-does=words]`).click()
        expect(await selected(page)).toBe(actual)
        expect(await page.locator(`[data-id="${id}"]`).getAttribute('data-here')).toBe('')
      }
      const [edit] = review.findings.flatMap(({ suggestions }) =>
        suggestions.filter(({ kind }) => kind === 'edit'),
      )
      if (edit === undefined) throw new Error('the draft has no edit')
      await page.locator('.edit').first().click()
      expect(await draftIn(page)).toBe(applySuggestion(draft, edit))
      await page.close()
    })

    it('can be used by keyboard alone', async () => {
      const { page } = await open()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await focused(page)).toContain('cm-content')
      await page.keyboard.press('Control+A')
      await page.keyboard.insertText('We apologize for any inconvenience. It will be sent shortly.')
      await says(page, /findings/)
      // Tab leaves the editor, and the list stands behind it.
      await page.keyboard.press('Tab')
      const words = await focused(page)
      expect(words).toMatch(/ words$/)
      const count = await page.locator('.finding').count()
      for (let i = 0; i < 12 && !(await focused(page)).endsWith(' dismiss'); i++)
        await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page
        .locator('.finding')
        .nth(count - 1)
        .waitFor({ state: 'detached' })
      for (let i = 0; i < 20 && !/ edit \d$/.test(await focused(page)); i++) await page.keyboard.press('Tab')
      const before = await draftIn(page)
      await page.keyboard.press('Enter')
      expect(await draftIn(page)).not.toBe(before)
      // From the draft to the list, and back.
      await page.keyboard.press('Escape')
      expect(await focused(page)).toContain('cm-content')
      await page.keyboard.press('Control+Shift+M')
      expect(await focused(page)).toMatch(/ words$/)
      await page.keyboard.press('Enter')
      expect(await focused(page)).toContain('cm-content')
      await page.close()
    })

    it('shows what looks like markup as text', async () => {
      const { page, complaints, requests } = await open()
      const evil = '<script>alert(1)</script><img src=x onerror=alert(2)> [Name] </script><!-- It broke!'
      const customerMessage = `Why did it break? ${evil}`
      const draft = `Dear customer, ${evil} will be sent shortly. ${evil}`
      const review = reviewReply(draft, { customerMessage, customerName: evil, channel: 'email' })
      await page.fill('#message-text', customerMessage)
      await page.fill('#customer-name', evil)
      await type(page, draft, lineOf(draft, review))
      for (const words of await page.locator('.cm-lintRange').all()) {
        await words.hover()
        await page.locator('.cm-tooltip').first().waitFor()
      }
      await page.getByRole('button', { name: 'Dismiss' }).first().click()
      expect(await page.locator('#findings').textContent()).toContain('<')
      expect(await page.locator('main script, main img:not(.cm-widgetBuffer)').count()).toBe(0)
      expect(complaints).toEqual([])
      expect(requests).toHaveLength(1)
      await page.close()
    })

    it('says why it does not judge', async () => {
      const { page } = await open()
      await type(page, '', 'No reply yet')
      expect(await page.locator('#review').isVisible()).toBe(false)
      await type(page, foreign, /^Not judged/)
      expect(await page.locator('#notes').isVisible()).toBe(false)
      await type(page, 'a '.repeat(11_000), /^Not reviewed/)
      await type(page, 'It is on its way.', /^\d/)
      await page.fill('#message-text', 'a '.repeat(11_000))
      await says(page, /^Not reviewed/)
      await page.fill('#message-text', 'Where is it?')
      await says(page, /^\d/)
      await page.close()
    })

    it.each([320, 360, 820, 1280])('needs no sideways scrolling at %i pixels', async width => {
      const { page } = await open({ viewport: { width, height: 800 } })
      const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      await page.locator('.rules summary').click()
      expect(await isWide()).toBe(false)
      const review = reviewReply(longWords, {
        customerMessage: longWords,
        customerName: 'Tamika Rhodes',
        channel: 'email',
      })
      await page.fill('#message-text', longWords)
      await type(page, longWords, lineOf(longWords, review))
      expect(await isWide()).toBe(false)
      await page.getByRole('button', { name: 'Dismiss' }).first().click()
      await page.getByText('1 dismissed').click()
      expect(await isWide()).toBe(false)
      await page.close()
    })

    it('keeps the score in sight on a phone', async () => {
      const { page } = await open({ viewport: { width: 360, height: 800 } })
      expect(await page.locator('#glance').isVisible()).toBe(true)
      expect(await page.locator('#glance').textContent()).toBe(await page.locator('#status').textContent())
      await page.setViewportSize({ width: 1280, height: 800 })
      expect(await page.locator('#glance').isVisible()).toBe(false)
      await page.close()
    })

    it.each(['light', 'dark'] as const)(
      'has no fault that axe finds, %s',
      { timeout: 240_000 },
      async colorScheme => {
        const { page } = await open({ colorScheme })
        // Evaluated from outside, which the page’s policy does not concern.
        await page.evaluate(axe.source)
        await page.selectOption('#sample', 'fridge-third-contact')
        await page.locator('.rules summary').click()
        await page.getByRole('button', { name: 'Dismiss' }).first().click()
        const closed = page.locator('details:not([open]):visible summary')
        while ((await closed.count()) > 0) await closed.first().click()
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 800 })
          expect(await faults(page), `${width}`).toEqual([])
        }
        await page.locator('.cm-lintRange').first().hover()
        await page.locator('.cm-tooltip').waitFor()
        expect(await faults(page), 'a bubble').toEqual([])
        await page.check('[value=good]')
        expect(await faults(page), 'a good reply').toEqual([])
        await type(page, '', 'No reply yet')
        expect(await faults(page), 'no reply').toEqual([])
        await type(page, foreign, /^Not judged/)
        expect(await faults(page), 'foreign').toEqual([])
        await page.close()
      },
    )
  },
)
