/** Where the focus of the playground goes when what has it goes, and what a screen reader is told. */

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from '../editors/chromium.js'
import { built, draftIn, focused, missing, opened, says, type } from './opened.js'

let browser: Browser
beforeAll(async () => {
  if (missing === undefined) browser = await launch()
})
afterAll(async () => browser?.close())

const idsIn = (page: Page): Promise<(string | null)[]> =>
  page.locator('.finding').evaluateAll(all => all.map(one => one.getAttribute('data-id')))

describe.skipIf(missing !== undefined)(
  `the focus in the playground${missing === undefined ? '' : ` (skipped: ${missing})`}`,
  () => {
    it('goes from Dismiss to the next Dismiss, and at the end to what was dismissed', async () => {
      const { page } = await opened(browser, built.href)
      const ids = await idsIn(page)
      expect(ids.length).toBeGreaterThan(3)
      await page.getByRole('button', { name: 'Dismiss' }).first().focus()
      for (const [i] of ids.entries()) {
        expect(await focused(page)).toBe(`${ids[i]} dismiss`)
        await page.keyboard.press('Enter')
        await page.locator('#dismissed summary', { hasText: `${i + 1} dismissed` }).waitFor()
      }
      expect(await focused(page)).toBe('dismissed open')
      // And back again, to the heading when nothing is left to bring back.
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      for (const [i] of ids.entries()) {
        expect(await focused(page)).toMatch(/ restore$/)
        await page.keyboard.press('Enter')
        await page.locator('.finding').nth(i).waitFor()
      }
      expect(await focused(page)).toBe('findings-title')
      await page.close()
    })

    it('goes from an edit to the next finding', async () => {
      const { page } = await opened(browser, built.href)
      await type(page, 'We apologize for any inconvenience. It will be sent shortly.', /findings/)
      const place = () =>
        page.evaluate(() => {
          const item = document.activeElement?.closest('.finding')
          return [...document.querySelectorAll('.finding')].indexOf(item as Element)
        })
      await page.locator('.edit').first().focus()
      const [at, before, count] = [await place(), await draftIn(page), (await idsIn(page)).length]
      expect(at).toBeLessThan(count - 1)
      await page.keyboard.press('Enter')
      expect(await draftIn(page)).not.toBe(before)
      expect(await place()).toBe(at)
      expect(await focused(page)).toMatch(/ (edit 0|words)$/)
      await page.close()
    })

    it('stays on Undo when nothing is left to undo', async () => {
      const { page } = await opened(browser, built.href)
      const before = await draftIn(page)
      await page.locator('.edit').first().click()
      expect(await draftIn(page)).not.toBe(before)
      await page.locator('#undo').focus()
      await page.keyboard.press('Enter')
      expect(await draftIn(page)).toBe(before)
      await page.locator('#undo[aria-disabled=true]').waitFor()
      expect(await focused(page)).toBe('undo')
      await page.keyboard.press('Enter')
      expect(await draftIn(page)).toBe(before)
      await page.close()
    })

    it('is not on what is hidden when an edit leaves nothing to judge', async () => {
      const { page } = await opened(browser, built.href)
      await type(
        page,
        'We value your membership. Guten Tag Anna, das Paket ist auf dem Weg und kommt am Freitag an.',
        /^\d/,
      )
      await page.getByRole('button', { name: 'Delete “We value your membership”' }).focus()
      await page.keyboard.press('Enter')
      await says(page, /^Not judged/)
      expect(await focused(page)).toContain('cm-content')
      await page.close()
    })
  },
)

it.skipIf(missing !== undefined)(
  'says what a finding costs, and what the + beside a suggestion means',
  async () => {
    const { page } = await opened(browser, built.href)
    const costs: string[] = []
    for (const sample of await page
      .locator('#sample option')
      .evaluateAll(all => all.map(one => (one as HTMLOptionElement).value))) {
      if (sample === '') continue
      await page.selectOption('#sample', sample)
      costs.push(...(await page.locator('.finding .cost').allTextContents()))
    }
    expect(new Set(costs.map(words => words.replace(/[\d.]+/, 'N')))).toEqual(
      new Set(['costs −N', 'no cost']),
    )
    await page.selectOption('#sample', 'gym-charged-twice')
    expect(await page.locator('.gain').first().textContent()).toMatch(/^, \+[\d.]+ without this finding$/)
    expect(await page.locator('#findings > p').textContent()).toContain(
      'what the score gains without the finding',
    )
    await page.close()
  },
)
