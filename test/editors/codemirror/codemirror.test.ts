import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reviewReply } from '../../../src/index.js'
import type { LiveOptions } from '../../../src/live.js'
import { launch, missingBrowser, open, scriptOf } from '../chromium.js'

const customerMessage =
  'Your driver left my lamp in the rain and it is ruined. I need another before Saturday.'
const draft =
  'Hello 😀 Ana,\n\nThank you for reaching out to us. We are sorry for the inconvenience. A new lamp will be sent shortly.\n\nTom'

let browser: Browser
let script = ''
beforeAll(async () => {
  if (missingBrowser !== undefined) return
  script = await scriptOf(new URL('page.ts', import.meta.url))
  browser = await launch()
})
afterAll(async () => browser?.close())

const wordsIn = (page: Page, name = 'a') => page.evaluate(of => harness.underlined(of), name)
const textIn = (page: Page, name = 'a') => page.evaluate(of => harness.text(of), name)
const openIn = (page: Page, name: string, doc: string, options: LiveOptions & { isStored?: boolean } = {}) =>
  page.evaluate(([of, text, given]) => harness.open(of, text, given), [name, doc, options] as const)

/** Waits until the editor shows what a fresh review of its text finds, and gives the words. */
async function reviewed(
  page: Page,
  options: LiveOptions = { customerMessage },
  name = 'a',
): Promise<string[]> {
  const expected = reviewReply(await textIn(page, name), options).findings.map(
    ({ actual, severity, ruleId }) => ({
      words: actual,
      severity,
      rule: ruleId,
    }),
  )
  const inOrder = (all: typeof expected) => all.map(one => JSON.stringify(one)).sort()
  await expect
    .poll(async () => inOrder((await wordsIn(page, name)) as typeof expected))
    .toEqual(inOrder(expected))
  return expected.map(({ words }) => words)
}

describe.skipIf(missingBrowser !== undefined)(
  `CodeMirror${missingBrowser === undefined ? '' : ` (skipped: ${missingBrowser})`}`,
  () => {
    it('underlines the words that a review finds, also after an emoji, and shows the score', async () => {
      const { page, troubles } = await open(browser, '', script)
      await openIn(page, 'a', draft, { customerMessage })
      expect(await reviewed(page)).toContain('We are sorry for the inconvenience')
      const { score, findings } = reviewReply(draft, { customerMessage })
      await expect
        .poll(() => page.getByRole('status').textContent())
        .toBe(`${score} · look again · ${findings.length} findings`)
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it('counts a line break once, whatever it was in the source', async () => {
      const { page, troubles } = await open(browser, '', script)
      await openIn(page, 'a', draft.replaceAll('\n', '\r\n'), { customerMessage })
      expect(await reviewed(page)).toContain('will be sent')
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it('follows what is typed, and drops an underline as soon as its words change', async () => {
      const { page, troubles } = await open(browser, '', script)
      await openIn(page, 'a', '', { customerMessage })
      await page.evaluate(() => harness.focus('a', 0))
      await page.keyboard.type('A new lamp will be sent shortly.', { delay: 1 })
      expect(await reviewed(page)).toContain('shortly')
      // Within the words: gone with the key, before any review.
      const left = await page.evaluate(() => {
        harness.insert('a', 'A new lamp will be sent sho'.length, 'r')
        return harness.underlined('a').map(({ words }) => words)
      })
      expect(left).not.toContain('shorrtly')
      expect(left).toContain('will be sent')
      await page.evaluate(() => harness.focus('a', 'A new lamp will be sent shor'.length))
      await page.keyboard.press('Backspace')
      expect(await reviewed(page)).toContain('shortly')
      expect(await page.evaluate(() => harness.caret('a'))).toBe('A new lamp will be sent sho'.length)
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it('keeps offsets right below a folded block', async () => {
      const { page, troubles } = await open(browser, '', script)
      const quoted = `> On Monday you wrote:\n> a long story\n> of many lines\n\n${draft}`
      await openIn(page, 'a', quoted, { customerMessage })
      await page.evaluate(() => harness.fold('a', 3, 40))
      expect(await reviewed(page)).toContain('Thank you for reaching out to us')
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it('puts an edit in with a press, and undo takes it back at once', async () => {
      const { page, troubles } = await open(browser, '', script)
      await openIn(page, 'a', draft, { customerMessage })
      await reviewed(page)
      await page.evaluate(() => harness.focus('a', 3))
      await page.evaluate(() => harness.fix('a', 'passive-voice', 'Turn it round'))
      expect(await textIn(page)).toBe(draft.replace('A new lamp will be sent', 'We will send a new lamp'))
      expect(await page.evaluate(() => harness.caret('a'))).toBe(3)
      await reviewed(page)
      await page.keyboard.press('ControlOrMeta+z')
      expect(await textIn(page)).toBe(draft)
      await reviewed(page)
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it('does not put an edit where its words no longer are', async () => {
      const { page } = await open(browser, '', script)
      await openIn(page, 'a', draft, { customerMessage })
      await reviewed(page)
      const after = await page.evaluate(() => {
        // A delay of the next review is long enough for this.
        harness.replace(
          'a',
          'Other words altogether, written in between, and long enough for every offset of it all.',
        )
        harness.fix('a', 'passive-voice', 'Turn it round')
        return harness.text('a')
      })
      expect(after).toContain('Other words altogether, written in between')
      await page.context().close()
    })

    it('moves a fix with its words', async () => {
      const { page } = await open(browser, '', script)
      await openIn(page, 'a', draft, { customerMessage })
      await reviewed(page)
      const after = await page.evaluate(() => {
        harness.insert('a', 0, 'P.S. ')
        harness.fix('a', 'passive-voice', 'Turn it round')
        return harness.text('a')
      })
      expect(after).toBe(`P.S. ${draft.replace('A new lamp will be sent', 'We will send a new lamp')}`)
      await page.context().close()
    })

    it('remembers what was dismissed, also after a reload, and brings it back', async () => {
      const { page } = await open(browser, '', script)
      await openIn(page, 'a', draft, { customerMessage, isStored: true })
      await reviewed(page)
      await page.evaluate(() => harness.fix('a', 'passive-voice', 'Dismiss'))
      const rules = async () => (await wordsIn(page)).map(({ rule }) => rule)
      await expect.poll(rules).not.toContain('passive-voice')
      await page.reload()
      await openIn(page, 'a', draft, { customerMessage, isStored: true })
      await expect.poll(rules).toContain('hollow-apology')
      expect(await rules()).not.toContain('passive-voice')
      await page.getByRole('button', { name: 'Bring back 1 dismissed' }).click()
      await expect.poll(rules).toContain('passive-voice')
      await page.context().close()
    })

    it('waits for an input method to be done', async () => {
      const { page, troubles } = await open(browser, '', script)
      await openIn(page, 'a', 'A new lamp will be sent ', { customerMessage })
      await reviewed(page)
      await page.evaluate(() => harness.focus('a', 24))
      const input = await page.context().newCDPSession(page)
      await input.send('Input.imeSetComposition', { text: 'short', selectionStart: 5, selectionEnd: 5 })
      await input.send('Input.imeSetComposition', { text: 'shortly', selectionStart: 7, selectionEnd: 7 })
      // Longer than the delay: nothing is said of what is still put together.
      await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 200)))
      expect((await wordsIn(page)).map(({ words }) => words)).not.toContain('shortly')
      await input.send('Input.insertText', { text: 'shortly' })
      expect(await textIn(page)).toBe('A new lamp will be sent shortly')
      expect(await reviewed(page)).toContain('shortly')
      expect(await page.evaluate(() => harness.caret('a'))).toBe(31)
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it('takes 20,000 characters, and says why it takes no more', async () => {
      const { page, troubles } = await open(browser, '', script)
      const long = `${draft}\n\n`.repeat(200).slice(0, 20_000)
      await openIn(page, 'a', '', { customerMessage })
      await page.evaluate(text => harness.replace('a', text), long)
      await reviewed(page)
      await page.evaluate(text => harness.replace('a', `${text} more`), long)
      await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^Not reviewed: .*20,?000/)
      expect(await wordsIn(page)).toEqual([])
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it('leaves two editors, another message and a closed editor apart', async () => {
      const { page, troubles } = await open(browser, '', script)
      await openIn(page, 'a', draft, { customerMessage })
      await openIn(page, 'b', 'Thank you for your kind words, Ana! I have passed them on to Joe.', {
        customerMessage: 'Joe was so kind at the counter today. Please tell him.',
      })
      await reviewed(page)
      await reviewed(page, { customerMessage: 'Joe was so kind at the counter today. Please tell him.' }, 'b')
      const thanks = 'Thank you, the lamp is lovely.'
      await page.evaluate(message => harness.answer('a', message), thanks)
      await reviewed(page, { customerMessage: thanks })
      // Closed with a review still to come.
      await page.evaluate(() => {
        harness.replace('a', 'A new lamp will be sent shortly.')
        harness.close('a')
      })
      await page.evaluate(() => harness.answer('b', 'Where is my sofa?'))
      await reviewed(page, { customerMessage: 'Where is my sofa?' }, 'b')
      expect(await page.locator('.cm-editor').count()).toBe(1)
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it('offers no edit of what may not be changed, until it may', async () => {
      const { page, troubles } = await open(browser, '', script)
      await openIn(page, 'a', draft, { customerMessage })
      await reviewed(page)
      const offers = () => page.evaluate(() => harness.offers('a', 'passive-voice'))
      expect((await offers()).length).toBeGreaterThan(1)
      // Before a review takes notice: the button may be there still.
      const left = await page.evaluate(() => {
        harness.forbid('a', true)
        harness.fix('a', 'passive-voice', 'Turn it round')
        return harness.text('a')
      })
      expect(left).toBe(draft)
      await expect.poll(offers).toEqual(['Dismiss'])
      await page.evaluate(() => harness.forbid('a', false))
      await expect.poll(async () => (await offers()).length).toBeGreaterThan(1)
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it('shows the score of the same draft in an editor that is made anew', async () => {
      const { page, troubles } = await open(browser, '', script)
      await openIn(page, 'a', draft, { customerMessage })
      await reviewed(page)
      const line = await page.getByRole('status').textContent()
      expect(line).toMatch(/findings$/)
      expect(
        await page.evaluate(() => {
          const status = () => document.querySelector('[role=status]')?.textContent
          const lines = []
          harness.openAgain('a')
          lines.push(status())
          harness.setState('a')
          lines.push(status())
          harness.show('a', false)
          lines.push(status())
          harness.show('a', true)
          lines.push(status())
          return lines
        }),
      ).toEqual([line, line, undefined, line])
      await reviewed(page)
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it('puts the focus back into the draft when a button that has it goes', async () => {
      const { page, troubles } = await open(browser, '', script)
      await openIn(page, 'a', draft, { customerMessage })
      await reviewed(page)
      const focused = () => page.evaluate(() => document.activeElement?.className ?? '')
      const press = async (name: RegExp) => {
        await page.evaluate(() => harness.focus('a', 0))
        await page.keyboard.press('F8')
        await page.locator('.cm-tooltip').getByRole('button', { name }).first().focus()
        await page.keyboard.press('Enter')
        await page.locator('.cm-tooltip').waitFor({ state: 'detached' })
      }
      await press(/Dismiss/)
      const restore = page.getByRole('button', { name: 'Bring back 1 dismissed' })
      await restore.waitFor()
      expect(await focused()).toContain('cm-content')
      await restore.focus()
      await page.keyboard.press('Enter')
      await restore.waitFor({ state: 'hidden' })
      expect(await focused()).toContain('cm-content')
      await reviewed(page)
      await press(/Delete|Take|Turn|Leave|Cut/)
      expect(await textIn(page)).not.toBe(draft)
      expect(await focused()).toContain('cm-content')
      // In the list, it stays there. Enter is the list’s own key.
      await page.keyboard.press('ControlOrMeta+Shift+m')
      const items = page.locator('.cm-panel-lint [role=option]')
      const count = await items.count()
      await items
        .first()
        .getByRole('button', { name: /Dismiss/ })
        .focus()
      await page.keyboard.press('Space')
      await expect.poll(() => items.count()).toBe(count - 1)
      expect(await page.evaluate(() => document.activeElement?.role)).toBe('listbox')
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it('has room for whole findings in its list', async () => {
      const { page, troubles } = await open(browser, '', script)
      await openIn(page, 'a', draft, { customerMessage })
      await reviewed(page)
      await page.evaluate(() => harness.focus('a', 0))
      await page.keyboard.press('ControlOrMeta+Shift+m')
      const list = await page.locator('.cm-panel-lint ul').boundingBox()
      const item = await page.locator('.cm-panel-lint [role=option]').first().boundingBox()
      if (list === null || item === null) throw new Error('the list is not open')
      expect(item.y).toBeGreaterThanOrEqual(list.y)
      expect(item.y + item.height).toBeLessThanOrEqual(list.y + list.height)
      // Our look wins over that of the lint package.
      expect(
        await page
          .locator('.cm-diagnostic')
          .first()
          .evaluate(one => getComputedStyle(one).paddingTop),
      ).not.toBe('3px')
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it('has nothing to say of a text from right to left, and keeps its caret', async () => {
      const { page, troubles } = await open(browser, '', script)
      const arabic = 'مرحبا آنا، نأسف لأن المصباح وصل مكسورا وسنرسل لك مصباحا آخر يوم الخميس.'
      await openIn(page, 'a', '', { customerMessage })
      await page.evaluate(() => harness.focus('a', 0))
      await page.keyboard.insertText(arabic)
      await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^Not judged/)
      expect(await page.evaluate(() => harness.caret('a'))).toBe(arabic.length)
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it('is reached by keyboard and read out', async () => {
      const { page, troubles } = await open(browser, '', script)
      await openIn(page, 'a', draft, { customerMessage })
      await reviewed(page)
      await page.evaluate(() => harness.focus('a', 0))
      await page.keyboard.press('F8')
      expect(await page.evaluate(() => harness.caret('a'))).toBeGreaterThan(0)
      await page.keyboard.press('ControlOrMeta+Shift+m')
      await expect.poll(() => page.locator('.cm-panel-lint [role=option]').count()).toBeGreaterThan(3)
      await page.addScriptTag({ content: axe.source })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: typeof axe }).axe.run({ exclude: ['.cm-panel-lint'] }),
        )
        expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
      }
      expect(troubles).toEqual([])
      await page.context().close()
    })
  },
)
