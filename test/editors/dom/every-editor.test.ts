/** What holds for every editor, whatever it is made of. */

import { describe, expect, it } from 'vitest'
import {
  caret,
  describePages,
  draft,
  editors,
  kinds,
  lines,
  mended,
  opened,
  press,
  putCaret,
  seeLines,
  seeScore,
  underlined,
  watched,
  words,
} from './replies.js'

describePages('a reply', () => {
  describe.each(kinds)('in a %s', kind => {
    it('has lines under exactly the words meant, while the caret stays', async () => {
      const { page, troubles } = await watched(kind)
      await page.keyboard.type(draft)
      await putCaret(page, 3)
      await seeLines(page, lines)
      expect(await caret(page)).toEqual([3, 3])
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('reply')
      expect(troubles).toEqual([])
    })

    it('loses a line at once when its words are edited, and keeps the others', async () => {
      const { page } = await watched(kind)
      await page.keyboard.insertText(draft)
      await seeLines(page, lines)
      await putCaret(page, 0)
      await page.keyboard.insertText('Oh! ')
      expect((await underlined(page)).sort()).toEqual(lines)
      await putCaret(page, draft.indexOf('Kindly') + 4 + 3)
      await page.keyboard.insertText('x')
      expect((await underlined(page)).sort()).toEqual(lines.filter(line => !line.includes('Kindly')))
    })

    it('is mended by a click, and as it was by one undo', async () => {
      const { page, troubles } = await watched(kind)
      await page.keyboard.insertText(draft)
      await putCaret(page, draft.length)
      await seeLines(page, lines)
      const heard = page.evaluate(
        () =>
          new Promise(done =>
            document
              .querySelector('#reply')
              ?.addEventListener('input', event => done((event as InputEvent).inputType)),
          ),
      )
      await press(page, /^Name it/)
      expect(await heard).toBe('insertText')
      expect(await words(page)).toBe(mended)
      expect(await caret(page)).toEqual([mended.length, mended.length])
      await page.keyboard.press('Control+z')
      expect(await words(page)).toBe(draft)
      await seeLines(page, lines)
      expect(troubles).toEqual([])
    })

    it('keeps the focus in the list for who mends by keyboard', async () => {
      const { page } = await watched(kind)
      await page.keyboard.insertText(draft)
      await seeLines(page, lines)
      await page.getByRole('button', { name: /^Turn it round/ }).focus()
      await page.keyboard.press('Enter')
      expect(await words(page)).toBe(draft.replace('your lamp was sent', 'we sent your lamp'))
      expect(await page.evaluate(() => document.activeElement?.closest('.unscripted-review') !== null)).toBe(
        true,
      )
      await page.keyboard.press('Escape')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('reply')
    })

    it('is mended where it is meant even if something was typed before it since', async () => {
      const { page } = await watched(kind)
      await page.keyboard.insertText(draft)
      await seeLines(page, lines)
      await page.evaluate(() => {
        const editor = document.querySelector<HTMLElement>('#reply')
        if (editor && 'value' in editor) editor.value = `Oh! ${editor.value}`
        else if (editor) editor.prepend('Oh! ')
        const fix = [...document.querySelectorAll('button')].find(one =>
          one.textContent?.startsWith('Turn it'),
        )
        fix?.click()
      })
      expect(await words(page)).toBe(`Oh! ${draft.replace('your lamp was sent', 'we sent your lamp')}`)
    })

    it('is left alone where the words are gone, or nothing may be changed', async () => {
      const { page, troubles } = await watched(kind)
      await page.keyboard.insertText(draft)
      await seeLines(page, lines)
      await page.evaluate(() => {
        const editor = document.querySelector<HTMLElement>('#reply')
        const fix = [...document.querySelectorAll('button')].find(one =>
          one.textContent?.startsWith('Name it'),
        )
        if (editor && 'value' in editor) editor.value = 'Other words.'
        else if (editor) editor.textContent = 'Other words.'
        fix?.click()
      })
      expect(await words(page)).toBe('Other words.')
      expect(troubles).toEqual([])
    })

    it('keeps a finding dismissed, and brings it back', async () => {
      const { page } = await watched(kind)
      await page.keyboard.insertText(draft)
      await seeLines(page, lines)
      await press(page, 'Dismiss “Kindly note that”')
      await seeLines(
        page,
        lines.filter(line => !line.includes('Kindly')),
      )
      await page.keyboard.insertText(' Thanks!')
      const others = lines.map(line => line.replace('sent.', 'Thanks!').replace('was Thanks!', 'was sent'))
      await seeLines(
        page,
        others.filter(line => !line.includes('Kindly')),
      )
      await press(page, 'Bring back 1 dismissed')
      await seeLines(page, others)
    })

    it('is not reviewed while a character is composed', async () => {
      const { page } = await watched(kind)
      const session = await page.context().newCDPSession(page)
      await page.keyboard.insertText('Hello. ')
      await seeScore(page, /findings?$/)
      const before = await page.textContent('.unscripted-score')
      // A clock of the test’s own: a pause goes by when it is told to.
      await page.clock.install()
      for (const text of ['K', 'Kindly note', 'Kindly note that'])
        await session.send('Input.imeSetComposition', {
          selectionStart: text.length,
          selectionEnd: text.length,
          text,
        })
      await page.clock.runFor(5000)
      expect(await page.textContent('.unscripted-score')).toBe(before)
      expect(await underlined(page)).not.toContain('warning: Kindly note that')
      await session.send('Input.insertText', { text: 'Kindly note that' })
      await page.keyboard.insertText(' it is here.')
      await page.clock.runFor(5000)
      expect(await underlined(page)).toContain('warning: Kindly note that')
    })

    it('has right lines below 20,000 characters', async () => {
      const { page } = await watched(kind)
      const long = `${'The lamp is here. '.repeat(1105)}${draft}`
      await page.keyboard.insertText(long)
      await expect.poll(() => underlined(page)).toContain('warning: Kindly note that')
      expect(await underlined(page)).toContain('warning: was sent')
      expect(await words(page)).toBe(long)
    })

    it('has right lines in text from right to left', async () => {
      const { page } = await watched(kind)
      await page.evaluate(() => document.querySelector('#reply')?.setAttribute('dir', 'rtl'))
      await page.keyboard.insertText(draft.replace('😀', 'שלום 😀'))
      await seeLines(page, lines)
    })

    it('may be gone before the pause is over', async () => {
      const { page, troubles } = await watched(kind)
      await page.clock.install()
      await page.keyboard.insertText(draft)
      await page.evaluate(() => document.querySelector('#reply')?.remove())
      await page.clock.runFor(5000)
      expect(await underlined(page)).toEqual([])
      expect(troubles).toEqual([])
    })

    it('leaves nothing behind when it is no longer watched', async () => {
      const { page, troubles } = await opened(editors[kind])
      const before = await page.evaluate(() => document.body.innerHTML)
      await page.evaluate(() => window.page.watch('#reply'))
      await page.focus('#reply')
      await page.keyboard.insertText(draft)
      await seeLines(page, lines)
      await page.evaluate(() => {
        const [reply] = window.page.watched
        reply?.destroy()
        reply?.destroy()
        const editor = document.querySelector<HTMLElement>('#reply')
        if (editor && 'value' in editor) editor.value = ''
        else if (editor) editor.textContent = ''
      })
      await page.clock.install()
      await page.keyboard.insertText(draft)
      await page.clock.runFor(5000)
      await page.evaluate(() => {
        const editor = document.querySelector<HTMLElement>('#reply')
        if (editor && !('value' in editor)) editor.textContent = ''
      })
      expect(
        await page.evaluate(() => [
          document.body.innerHTML,
          CSS.highlights.size,
          document.adoptedStyleSheets.length,
        ]),
      ).toEqual([before, 0, 0])
      expect(troubles).toEqual([])
    })

    it('has a list alone where the browser has no highlights', async () => {
      const { page, troubles } = await watched(
        kind,
        {},
        'delete window.Highlight; delete CSS.highlights; Object.defineProperty(CSS, "highlights", { value: undefined })',
      )
      await page.keyboard.insertText(draft)
      await seeScore(page, /4 findings/)
      await press(page, /^Name it/)
      expect(await words(page)).toBe(mended)
      await page.evaluate(() => window.page.watched[0]?.destroy())
      expect(troubles).toEqual([])
    })

    it('may stand in a shadow root', async () => {
      const { page, troubles } = await opened('<div id="host"></div>')
      await page.evaluate(html => {
        const root = document.querySelector('#host')?.attachShadow({ mode: 'open' })
        if (root === undefined) return
        root.innerHTML = html
        window.page.watch('#reply', { root })
        root.querySelector<HTMLElement>('#reply')?.focus()
      }, editors[kind])
      await page.keyboard.insertText(draft)
      await expect.poll(() => page.locator('.unscripted-score').textContent()).toMatch(/4 findings/)
      expect(
        await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0)),
      ).toBe(4)
      await press(page, /^Name it/)
      expect(
        await page.locator('#reply').evaluate(one => (one as HTMLTextAreaElement).value ?? one.textContent),
      ).toBe(mended)
      await page.locator('.unscripted-finding[aria-current]').waitFor()
      await page.evaluate(() => window.page.watched[0]?.destroy())
      expect(
        await page.evaluate(() => document.querySelector('#host')?.shadowRoot?.adoptedStyleSheets.length),
      ).toBe(0)
      expect(troubles).toEqual([])
    })
  })
})
