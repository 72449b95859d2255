/** What a visitor types into the playground: kept, undone and reset, each for the text it was typed into. */

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sample } from '../../src/playground/page/sample.js'
import { samples } from '../bundle/samples.mjs'
import { launch } from '../editors/chromium.js'
import { built, draftIn, missing, opened, says, type } from './opened.js'

let browser: Browser
let all: Sample[]
beforeAll(async () => {
  if (missing !== undefined) return
  all = await samples()
  browser = await launch()
})
afterAll(async () => browser?.close())

const sample = (id: string): Sample => all.find(one => one.id === id) as Sample
const shown = async (page: Page) => ({
  sample: await page.locator('#sample option:checked').textContent(),
  reply: await page
    .locator('#replies label', { has: page.locator(':checked') })
    .allTextContents()
    .then(([words]) => words?.trim()),
  message: await page.locator('#message-text').inputValue(),
  draft: await draftIn(page),
})
const undo = async (page: Page): Promise<void> => {
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Control+Z')
}

describe.skipIf(missing !== undefined)(
  `what is typed into the playground${missing === undefined ? '' : ` (skipped: ${missing})`}`,
  () => {
    it('is undone in its own text, and never in another', async () => {
      const { page } = await opened(browser, built.href)
      const { weak } = sample('late-bookcase')
      await type(page, 'Words of the first sample.', /^\d/)
      await page.selectOption('#sample', '')
      await says(page, 'No reply yet')
      await page.selectOption('#sample', 'late-bookcase')
      await says(page, /^\d/)
      const isDisabled = () => page.locator('#undo').getAttribute('aria-disabled')
      expect(await isDisabled()).toBe('true')
      await undo(page)
      await page.locator('#undo').dispatchEvent('click')
      expect(await draftIn(page)).toBe(weak)
      await page.keyboard.type('Oh. ')
      expect(await isDisabled()).toBe('false')
      await undo(page)
      expect(await draftIn(page)).toBe(weak)
      await undo(page)
      expect(await draftIn(page)).toBe(weak)
      expect(await isDisabled()).toBe('true')
      await page.close()
    })

    it('is kept for its sample and its reply, which say so, until it is reset', async () => {
      const { page } = await opened(browser, built.href)
      const [first, other] = [sample('gym-charged-twice'), sample('late-bookcase')]
      const reset = page.locator('#reset-sample')
      const asWritten = { sample: first.title, reply: 'Weak', message: first.message, draft: first.weak }
      expect(await shown(page)).toEqual(asWritten)
      expect(await reset.getAttribute('aria-disabled')).toBe('true')

      await type(page, 'My weak reply.', /^\d/)
      const edited = {
        ...asWritten,
        sample: `${first.title}, edited`,
        reply: 'Weak, edited',
        draft: 'My weak reply.',
      }
      expect(await shown(page)).toEqual(edited)
      await page.check('[value=good]')
      expect(await shown(page)).toEqual({ ...edited, reply: 'Good', draft: first.good })
      await page.check('[value=weak]')
      expect(await shown(page)).toEqual(edited)

      await page.fill('#message-text', 'My message.')
      await page.selectOption('#sample', other.id)
      expect(await shown(page)).toEqual({
        sample: other.title,
        reply: 'Weak',
        message: other.message,
        draft: other.weak,
      })
      await page.selectOption('#sample', '')
      expect(await shown(page)).toEqual({
        sample: 'Your own text',
        reply: undefined,
        message: '',
        draft: '',
      })
      await page.selectOption('#sample', first.id)
      expect(await shown(page)).toEqual({ ...edited, message: 'My message.' })

      await reset.focus()
      await page.keyboard.press('Enter')
      expect(await shown(page)).toEqual(asWritten)
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('reset-sample')
      await type(page, 'Another.', /^\d/)
      // Typed back, it is as it was.
      await type(page, first.weak, /^\d/)
      expect(await shown(page)).toEqual(asWritten)
      await page.close()
    })

    it('brings what was said before back with its message', async () => {
      const { page } = await opened(browser, built.href)
      const { id, message } = all.find(({ earlier }) => earlier.length > 0) as Sample
      await page.selectOption('#sample', id)
      const earlier = page.locator('#earlier')
      expect(await earlier.isVisible()).toBe(true)
      await page.fill('#message-text', 'Another message.')
      expect(await earlier.isVisible()).toBe(false)
      await page.check('[value=good]')
      expect(await earlier.isVisible()).toBe(false)
      await page.fill('#message-text', message)
      expect(await earlier.isVisible()).toBe(true)
      await page.close()
    })

    it('is said to be too long in words for a visitor, and its old marks go', async () => {
      const { page } = await opened(browser, built.href)
      const marks = page.locator('#draft .cm-lintRange')
      await marks.first().waitFor()
      await page.fill('#message-text', 'a '.repeat(11_000))
      const words = (name: string) =>
        `${name} is too long. It has 22,000 characters, and no more than 20,000 are read.`
      await says(page, words('The customer’s message'))
      expect(await page.locator('#sum').textContent()).toContain(words('The customer’s message'))
      await expect.poll(() => marks.count()).toBe(0)
      // Nor do they come back with the next word: it is longer than the pause after which they would.
      await page.locator('.cm-content').focus()
      await page.keyboard.type('It will be sent shortly. ')
      await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 600)))
      expect(await marks.count()).toBe(0)
      await page.fill('#message-text', 'Where is it?')
      await says(page, /^\d/)
      await marks.first().waitFor()
      await type(page, 'a '.repeat(11_000), words('Your reply'))
      expect(await marks.count()).toBe(0)
      await page.close()
    })
  },
)
