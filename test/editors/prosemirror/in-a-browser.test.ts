import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../../rules/index.js'
import type { LiveOptions } from '../../../src/index.js'
import { launch, missingBrowser, type Opened, open, scriptOf } from '../chromium.js'
import type { EditorPage } from './page.js'

type Kind = Parameters<EditorPage['start']>[1]

let browser: Browser
let script: string
let opened: Opened[] = []
beforeAll(async () => {
  if (missingBrowser !== undefined) return
  browser = await launch()
  script = await scriptOf(new URL('page.ts', import.meta.url))
})
afterEach(async () => {
  const all = opened
  opened = []
  for (const { page, troubles } of all) {
    await page.context().close()
    expect(troubles).toEqual([])
  }
})
afterAll(() => browser?.close())

// White space as the style sheet of ProseMirror sets it.
const body = '<style>.ProseMirror{white-space:pre-wrap}</style><h1>Reply</h1>'
/** So that a test says what is underlined, and no other rule that has something to say. */
const fewRules = Object.fromEntries(
  rules.map(({ id }) => [id, /^(?:hollow-apology|passive-voice|canned-phrase)$/.test(id)]),
)

const start = (
  page: Page,
  name: string,
  kind: Kind,
  html: string,
  options: LiveOptions = { rules: fewRules },
): Promise<void> => page.evaluate(all => window.editors.start(...all), [name, kind, html, options] as const)

async function pageWith(kind: Kind, html: string, options?: LiveOptions): Promise<Page> {
  const it = await open(browser, body, script)
  opened.push(it)
  await start(it.page, 'one', kind, html, options)
  return it.page
}

type Told = 'underlined' | 'findings' | 'draft' | 'text' | 'beforeCaret' | 'composing'
const told = <K extends Told>(page: Page, what: K, name = 'one'): Promise<ReturnType<EditorPage[K]>> =>
  page.evaluate(([key, of]) => window.editors[key](of), [what, name] as const) as never
const focus = (page: Page, words: string, name = 'one'): Promise<void> =>
  page.evaluate(([of, after]) => window.editors.focus(of, after), [name, words] as const)

/** When the draft as it stands has been reviewed. */
const reviewed = async (page: Page, draft: string, name = 'one'): Promise<void> => {
  await page.waitForFunction(([of, words]) => window.editors.draft(of) === words, [name, draft] as const)
}
const underlinedAs = async (page: Page, all: readonly string[], name = 'one'): Promise<void> => {
  const isSo = page.waitForFunction(
    ([of, those]) => JSON.stringify(window.editors.underlined(of)) === those,
    [name, JSON.stringify(all)] as const,
    { timeout: 10_000 },
  )
  await isSo.catch(() => undefined)
  expect(await told(page, 'underlined', name)).toEqual(all)
}

const hollow = 'We apologize for any inconvenience.'
const passive = 'Your order has been escalated to our technical team.'
const active = 'We have escalated your order to our technical team.'

describe.skipIf(missingBrowser !== undefined).each<Kind>(['ProseMirror', 'TipTap'])(
  `in %s${missingBrowser === undefined ? '' : ` (skipped: ${missingBrowser})`}`,
  kind => {
    it('underlines exactly the words, while somebody types', async () => {
      const page = await pageWith(kind, '<p></p>')
      await focus(page, '')
      await page.keyboard.type(`Hi Ana 🙏, 👩‍👩‍👧‍👦 ${hollow}`)
      await underlinedAs(page, ['error: We apologize for any inconvenience'])
      expect(await told(page, 'beforeCaret')).toBe(`Hi Ana 🙏, 👩‍👩‍👧‍👦 ${hollow}`)
      await page.keyboard.press('Enter')
      await page.keyboard.type(passive)
      await underlinedAs(page, ['error: We apologize for any inconvenience', 'warning: has been escalated'])
      expect(await told(page, 'text')).toBe(`Hi Ana 🙏, 👩‍👩‍👧‍👦 ${hollow}\n${passive}`)
      expect(await told(page, 'beforeCaret')).toBe(await told(page, 'text'))
      const line = await page
        .locator('.unscripted-error')
        .first()
        .evaluate(one => getComputedStyle(one).textDecorationLine)
      expect(line).toBe('underline')
    })

    it('finds words after line breaks, in lists, below a quote and across marks, and leaves the quote alone', async () => {
      const page = await pageWith(
        kind,
        `<p>Hi Ana,<br>${hollow}<br>Your order <strong>has been</strong> escalated to our team.</p>
        <blockquote><p>${hollow} ${passive}</p></blockquote>
        <ul><li><p>Please do the needful.</p></li><li><p>Your ticket has been logged.</p></li></ul>`,
      )
      await underlinedAs(page, [
        'error: We apologize for any inconvenience',
        'warning: has been',
        'warning:  escalated',
        'warning: do the needful',
        'warning: has been logged',
      ])
    })

    it('finds words among those that run from right to left', async () => {
      const page = await pageWith(
        kind,
        `<p>\u200Fمرحبا آنا، ${hollow} شكرا</p><p>I sent you the new lamp this morning.</p>`,
      )
      await underlinedAs(page, ['error: We apologize for any inconvenience'])
    })

    it('drops an underline with its words, and moves it with what is typed before', async () => {
      const page = await pageWith(kind, `<p>Hi Ana,</p><p>${hollow} ${passive}</p>`)
      const both = ['error: We apologize for any inconvenience', 'warning: has been escalated']
      await underlinedAs(page, both)
      const typed = async (after: string, words: string): Promise<string[]> => {
        await focus(page, after)
        return page.evaluate(all => {
          window.editors.insert('one', all)
          return window.editors.underlined('one')
        }, words)
      }
      expect(await typed('Hi', ' dear')).toEqual(both)
      expect(await typed('inconvenience', '!')).toEqual(both)
      expect(await typed('escalated', 's')).toEqual(both.slice(0, 1))
      expect(await typed('has ', 'not ')).toEqual(both.slice(0, 1))
      expect(await typed('We apo', 'xxx')).toEqual([])
      await reviewed(page, (await told(page, 'text')).replace('\n', '\n\n'))
      // A review moves no caret.
      expect(await told(page, 'beforeCaret')).toBe('Hi dear Ana,\nWe apoxxx')
    })

    it('fixes at a press of a button, and undoes it at once', async () => {
      const page = await pageWith(kind, `<p>Hi Ana,</p><p>${passive}</p>`)
      await underlinedAs(page, ['warning: has been escalated'])
      await focus(page, 'technical team')
      await page.keyboard.type(' today')
      const typed = passive.replace('team', 'team today')
      await reviewed(page, `Hi Ana,\n\n${typed}`)
      await page.getByRole('button', { name: /^Turn it round/ }).click()
      expect(await told(page, 'text')).toBe(`Hi Ana,\n${active.replace('team', 'team today')}`)
      expect(await told(page, 'beforeCaret')).toBe(`Hi Ana,\n${active.replace('team.', 'team today')}`)
      await underlinedAs(page, [])
      await focus(page, 'technical team')
      await page.keyboard.press('Control+z')
      expect(await told(page, 'text')).toBe(`Hi Ana,\n${typed}`)
      await underlinedAs(page, ['warning: has been escalated'])
    })

    it('fixes nothing where the words are gone', async () => {
      const page = await pageWith(kind, `<p>Hi Ana,</p><p>${passive}</p>`)
      await underlinedAs(page, ['warning: has been escalated'])
      await focus(page, 'has be')
      await page.evaluate(() => {
        const button = [...document.querySelectorAll('button')].find(one =>
          one.textContent?.startsWith('Turn it'),
        )
        window.editors.insert('one', 'xx')
        button?.click()
      })
      expect(await told(page, 'text')).toBe('Hi Ana,\nYour order has bexxen escalated to our technical team.')
    })

    it('goes from finding to finding, says where it is, and fixes by keyboard', async () => {
      const page = await pageWith(kind, `<p>Hi Ana,</p><p>${hollow}</p><p>${passive}</p>`)
      await underlinedAs(page, ['error: We apologize for any inconvenience', 'warning: has been escalated'])
      await focus(page, 'Hi')
      const current = page.locator('li[aria-current=true]')
      for (const [key, words] of [
        ['F8', 'We apologize for any inconvenience'],
        ['F8', 'has been escalated'],
        ['F8', 'We apologize for any inconvenience'],
        ['Shift+F8', 'has been escalated'],
      ] as const) {
        await page.keyboard.press(key)
        expect(await current.textContent()).toContain(words)
        expect(await page.getByRole('status').last().textContent()).toContain(`“${words}”:`)
      }
      await page.keyboard.press('Control+.')
      expect(await told(page, 'text')).toBe(`Hi Ana,\n${hollow}\n${active}`)
      await page.keyboard.press('Control+z')
      expect(await told(page, 'text')).toBe(`Hi Ana,\n${hollow}\n${passive}`)
      await page.getByRole('button', { name: '“We apologize for any inconvenience”', exact: true }).click()
      await page.keyboard.type('x')
      expect(await told(page, 'text')).toBe(`Hi Ana,\nx${hollow}\n${passive}`)
    })

    it('dismisses for good', async () => {
      const html = `<p>Hi Ana,</p><p>${hollow} ${passive}</p>`
      const page = await pageWith(kind, html)
      await underlinedAs(page, ['error: We apologize for any inconvenience', 'warning: has been escalated'])
      await focus(page, 'We apo')
      await page.keyboard.press('Alt+F8')
      expect(await told(page, 'underlined')).toEqual(['warning: has been escalated'])
      expect(await told(page, 'beforeCaret')).toBe('Hi Ana,\nWe apo')
      await page.reload()
      await start(page, 'one', kind, html)
      await underlinedAs(page, ['warning: has been escalated'])
      await page.getByRole('button', { name: 'Bring back 1 dismissed' }).click()
      expect(await told(page, 'underlined')).toHaveLength(2)
    })

    it('waits until characters are composed', async () => {
      const page = await pageWith(kind, `<p>Hi Ana,</p><p>${hollow}</p><p>Your order</p>`)
      await underlinedAs(page, ['error: We apologize for any inconvenience'])
      const draft = await told(page, 'draft')
      const client = await page.context().newCDPSession(page)
      const compose = (text: string) =>
        client.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        })
      const heard = () => page.evaluate(() => window.editors.answer('one', 'My lamp broke.'))
      await focus(page, 'We apologize')
      await compose('ですか')
      await page.waitForFunction(() => window.editors.composing('one'))
      await heard()
      expect(await told(page, 'draft')).toBe(draft)
      await compose('です')
      // Nothing is drawn anew around the characters: the composition lives.
      expect(await told(page, 'composing')).toBe(true)
      expect(await told(page, 'text')).toBe('Hi Ana,\nWe apologizeです for any inconvenience.\nYour order')
      await client.send('Input.insertText', { text: '' })
      await compose('')
      await client.send('Input.insertText', { text: '!' })
      await reviewed(page, (await told(page, 'text')).replaceAll('\n', '\n\n'))
      expect(await told(page, 'text')).toContain('We apologize')
      expect(await told(page, 'composing')).toBe(false)
      await focus(page, 'Your order')
      await compose(' has been escalated')
      await page.waitForFunction(() => window.editors.composing('one'))
      await client.send('Input.insertText', { text: ' has been escalated to our team.' })
      await page.waitForFunction(() =>
        window.editors.underlined('one').includes('warning: has been escalated'),
      )
      expect(await told(page, 'beforeCaret')).toMatch(/Your order has been escalated to our team\.$/)
    })

    it('reads a paste of 20,000 characters, and says that more are too many', async () => {
      const page = await pageWith(kind, '<p></p>')
      await focus(page, '')
      const long = `${hollow} ${'I have sent you the new lamp this morning. '.repeat(500)}`.slice(0, 20_000)
      await page.evaluate(words => window.editors.paste('one', words), long)
      await underlinedAs(page, ['error: We apologize for any inconvenience'])
      expect((await told(page, 'draft'))?.length).toBe(20_000)
      await page.keyboard.type('x')
      await page.getByText(/^Not reviewed: /).waitFor()
      expect(await told(page, 'underlined')).toEqual([])
      await page.keyboard.press('Backspace')
      await underlinedAs(page, ['error: We apologize for any inconvenience'])
    })

    it('reviews what stands there after the pause, whatever took its place', async () => {
      const page = await pageWith(kind, `<p>${hollow}</p>`)
      await page.evaluate(html => window.editors.replace('one', html), `<p>Hi Ana,</p><p>${passive}</p>`)
      await underlinedAs(page, ['warning: has been escalated'])
      await page.evaluate(
        ([first, second]) => {
          window.editors.replace('one', first)
          window.editors.reset('one', second)
        },
        ['<p>x</p>', `<p>Hi Sam,</p><p>${hollow}</p>`] as const,
      )
      expect(await told(page, 'underlined')).toEqual([])
      await underlinedAs(page, ['error: We apologize for any inconvenience'])
      await page.evaluate(() => window.editors.replace('one', '<p></p>'))
      await reviewed(page, '')
      expect(await told(page, 'underlined')).toEqual([])
    })

    it('stays out of another editor, and leaves nothing behind', async () => {
      const page = await pageWith(kind, `<p>Hi Ana,</p><p>${passive}</p>`)
      await start(page, 'two', 'ProseMirror', `<p>Hi Sam,</p><p>${passive}</p>`)
      for (const name of ['one', 'two']) await underlinedAs(page, ['warning: has been escalated'], name)
      await page
        .locator('#one')
        .getByRole('button', { name: /^Turn it round/ })
        .click()
      await underlinedAs(page, [], 'one')
      expect(await told(page, 'underlined', 'two')).toEqual(['warning: has been escalated'])
      expect(await told(page, 'text', 'two')).toBe(`Hi Sam,\n${passive}`)
      expect(await page.evaluate(() => window.editors.sheets())).toBe(1)
      await page.evaluate(() => {
        window.editors.insert('one', 'x')
        window.editors.destroy('one')
        window.editors.answer('one', 'My lamp broke.')
      })
      expect(await page.locator('#one *').count()).toBe(await page.locator('#one aside').count())
      expect(await page.evaluate(() => window.editors.sheets())).toBe(1)
      // A pause has passed when a later editor has been reviewed.
      await start(page, 'three', kind, `<p>Hi Sam,</p><p>${hollow}</p>`)
      await underlinedAs(page, ['error: We apologize for any inconvenience'], 'three')
      await page.evaluate(() => {
        window.editors.destroy('two')
        window.editors.destroy('three')
      })
      expect(await page.evaluate(() => window.editors.sheets())).toBe(0)
      expect(await page.locator('[class*=unscripted]').count()).toBe(0)
    })

    it('is open to those who do not see it', async () => {
      const page = await pageWith(kind, `<p>Hi Ana,</p><p>${hollow}</p><p>${passive}</p>`, {
        customerMessage: 'My lamp arrived broken. When will you send a new one?',
      })
      await page.waitForFunction(() => window.editors.findings('one').length > 2)
      await page.addScriptTag({ content: axe.source })
      const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run())
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    })
  },
)

describe.skipIf(missingBrowser !== undefined)('in a schema of its own', () => {
  it('finds words in a folded part, and leaves signatures and code alone', async () => {
    const page = await pageWith(
      'ProseMirror',
      `<p>Hi Ana,</p><details><summary>More</summary><p>${hollow}</p></details>
      <p>Hello <span class="mention">@Sam</span>, ${passive}</p>
      <div class="gmail_signature"><p>${hollow}</p></div><pre><code>${passive}</code></pre>`,
    )
    await underlinedAs(page, ['error: We apologize for any inconvenience', 'warning: has been escalated'])
    await page.getByRole('button', { name: '“We apologize for any inconvenience”', exact: true }).click()
    expect(await told(page, 'beforeCaret')).toBe('Hi Ana,\nMore\n')
  })

  it('underlines the word beside a place where something is missing', async () => {
    const page = await pageWith('ProseMirror', '<p>Hi Ana,</p><p>I looked at your lamp.</p>', {
      customerMessage: 'My lamp arrived broken. It is the second time.',
    })
    await page.waitForFunction(() => window.editors.findings('one').some(one => one.startsWith('missing-')))
    const missing = (await told(page, 'findings')).filter(one => one.endsWith(': ')).length
    expect(missing).toBeGreaterThan(0)
    expect((await told(page, 'underlined')).length).toBeGreaterThan(0)
  })
})
