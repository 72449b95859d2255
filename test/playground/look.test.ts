/** What can be seen of the playground where colours are the visitor’s, or where there is little room. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from '../editors/chromium.js'
import { built, draftIn, missing, opened, type } from './opened.js'

let browser: Browser
beforeAll(async () => {
  if (missing === undefined) browser = await launch()
})
afterAll(async () => browser?.close())

describe.skipIf(missing !== undefined)(
  `the look of the playground${missing === undefined ? '' : ` (skipped: ${missing})`}`,
  () => {
    it('has a line of another form for each severity where colours are forced', async () => {
      const { page, complaints } = await opened(browser, built.href, { forcedColors: 'active' })
      await page.locator('.cm-lintRange').first().waitFor()
      const form = (severity: string) =>
        page
          .locator(`.cm-lintRange-${severity}`)
          .first()
          .evaluate(one => getComputedStyle(one).borderBottomStyle)
      expect(await form('error')).toBe('double')
      expect(await form('warning')).toBe('dashed')
      expect(await form('info')).toBe('dotted')
      const words = (severity: string) =>
        page
          .locator(`.${severity} .what .words`)
          .first()
          .evaluate(one => getComputedStyle(one).textDecorationStyle)
      expect(await words('error')).toBe('double')
      // Words that are typed over take no style with them, which the page’s policy would block.
      await type(page, 'It will be sent shortly.', /findings/)
      await page.locator('.cm-lintRange').first().dblclick()
      await page.keyboard.type('Off')
      expect(await draftIn(page)).toContain('Off')
      expect(complaints).toEqual([])
      await page.close()
    })

    it('has buttons that look disabled where colours are forced', async () => {
      const { page } = await opened(browser, built.href, { forcedColors: 'active' })
      const color = (id: string) => page.locator(id).evaluate(one => getComputedStyle(one).color)
      const disabled = await color('#undo')
      expect(await color('#reset-sample')).toBe(disabled)
      await type(page, 'It is on its way.', /^\d/)
      expect(await color('#undo')).not.toBe(disabled)
      expect(await color('#reset-sample')).not.toBe(disabled)
      await page.close()
    })

    it.each([320, 820, 1280])('keeps the bubble of a finding over the draft at %i pixels', async width => {
      const { page } = await opened(browser, built.href, { viewport: { width, height: 640 } })
      const long = 'x'.repeat(300)
      await page.fill('#message-text', `Where is my ${long}? It never came.`)
      await type(
        page,
        `Hello. We apologise for any inconvenience with ${long}, which will be sent shortly.`,
        /\d/,
      )
      await page.locator('.cm-content').focus()
      await page.keyboard.press('Control+Home')
      const tooltip = page.locator('.cm-tooltip')
      const marks = page.locator('.cm-lintRange')
      await marks.first().waitFor()
      const count = await marks.count()
      expect(count).toBeGreaterThan(1)
      for (let i = 0; i < count; i++) {
        await page.keyboard.press('F8')
        await tooltip.waitFor()
        await expect
          .poll(() =>
            tooltip.evaluate(bubble => {
              const own = bubble.getBoundingClientRect()
              const draft = document.querySelector('#draft')?.getBoundingClientRect() as DOMRect
              const bar = document.querySelector('#glance')?.getClientRects()[0]?.top ?? innerHeight
              return {
                // Of what is drawn to the half of a pixel.
                isOver: own.left > draft.left - 1 && own.right < draft.right + 1,
                isInSight: own.top > -1 && own.bottom < bar + 1,
                isWide: bubble.scrollWidth > bubble.clientWidth,
              }
            }),
          )
          .toEqual({ isOver: true, isInSight: true, isWide: false })
        // Nothing is painted over it.
        const isOnTop = await tooltip.evaluate(bubble => {
          const { left, top, width, height } = bubble.getBoundingClientRect()
          const { activeElement } = document
          const root = activeElement?.shadowRoot as ShadowRoot
          return [0.1, 0.5, 0.9].every(part =>
            bubble.contains(root.elementFromPoint(left + width * part, top + height * part)),
          )
        })
        expect(isOnTop).toBe(true)
      }
      await page.close()
    })

    it('shows the customer’s message as something to write in, as the draft is', async () => {
      const { page } = await opened(browser, built.href)
      const look = (id: string) =>
        page.locator(id).evaluate(one => {
          const { backgroundColor, borderColor } = getComputedStyle(one)
          return { backgroundColor, borderColor }
        })
      expect(await look('#message-text')).toEqual(await look('#draft'))
      await page.close()
    })

    it('scrolls a long draft in its own box', async () => {
      const { page } = await opened(browser, built.href)
      await type(page, 'It is on its way.\n'.repeat(200), /^\d/)
      const box = await page.locator('#draft').boundingBox()
      const scroller = await page.locator('.cm-scroller').boundingBox()
      expect(box?.height).toBeLessThanOrEqual(820)
      expect(scroller?.height).toBeLessThanOrEqual(box?.height ?? 0)
      await page.close()
    })
  },
)
