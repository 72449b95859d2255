/** A review among the rest of a page: its list, other editors, and what scripts do. */

import axe from 'axe-core'
import { expect, it } from 'vitest'
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
  underlined,
  watched,
  words,
} from './replies.js'

const here = '.unscripted-finding[aria-current]'

describePages('the list', () => {
  it.each(kinds)('marks and says the finding at the caret: %s', async kind => {
    const { page } = await watched(kind)
    await page.keyboard.insertText(draft)
    await seeLines(page, lines)
    await putCaret(page, draft.indexOf('note'))
    await expect.poll(() => page.locator(here).textContent()).toContain('“Kindly note that”')
    await expect.poll(() => page.textContent('.unscripted-here')).toContain('“Kindly note that”: ')
    // Only the list has moved.
    expect(await page.evaluate(() => scrollY)).toBe(0)
    const isSeen = await page.locator(here).evaluate(item => {
      const box = item.parentElement?.getBoundingClientRect() ?? new DOMRect()
      return item.getBoundingClientRect().top >= Math.floor(box.top) - 1
    })
    expect(isSeen).toBe(true)
    await putCaret(page, 2)
    await expect.poll(() => page.locator(here).count()).toBe(0)
    expect(await page.textContent('.unscripted-here')).toBe('')
  })

  it.each(kinds)('leads to the words by keyboard: %s', async kind => {
    const { page } = await watched(kind)
    await page.keyboard.insertText(draft)
    await seeLines(page, lines)
    await page.keyboard.press('Tab')
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.textContent)
    const seen: (string | null | undefined)[] = []
    for (let name = await focused(); name !== '“Kindly note that”'; name = await focused()) {
      seen.push(name)
      await page.keyboard.press('Tab')
    }
    expect(seen).toContain('Dismiss')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reply')
    const at = draft.indexOf('Kindly')
    expect(await caret(page)).toEqual([at, at + 'Kindly note that'.length])
  })

  it('stands where the page wants it', async () => {
    const { page } = await opened(`${editors.textarea}<aside></aside>`)
    await page.evaluate(() => window.page.watch('#reply', { list: 'aside' }))
    expect(await page.locator('aside > .unscripted-review').count()).toBe(1)
    await page.evaluate(() => window.page.watched[0]?.destroy())
    expect(await page.innerHTML('aside')).toBe('')
  })

  it.each(['light', 'dark'] as const)('has no serious fault that axe finds: %s', async colorScheme => {
    const { page } = await opened(
      `<style>:root{color-scheme:light dark}textarea{max-width:100%;box-sizing:border-box}</style><main><h1>Reply</h1>${editors.textarea}</main>`,
      { colorScheme, viewport: { width: 360, height: 800 } },
    )
    await page.evaluate(() => window.page.watch('#reply'))
    await page.focus('#reply')
    await page.keyboard.insertText(draft)
    await seeLines(page, lines)
    await press(page, 'Dismiss “was sent”')
    await page.locator('.unscripted-restore').waitFor()
    await putCaret(page, draft.indexOf('note'))
    await page.locator(here).waitFor()
    await page.evaluate(axe.source)
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run()
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
    })
    expect(found).toEqual([])
    // Nothing sticks out at the side.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  })
})

describePages('a page', () => {
  it('may have two editors, and one may go', async () => {
    const { page, troubles } = await opened(
      `${editors.textarea}<div id="other" contenteditable>We are sorry for any inconvenience.</div>`,
    )
    await page.evaluate(() => {
      window.page.watch('#reply')
      window.page.watch('#other')
    })
    const others = await underlined(page)
    expect(others).toContain('error: We are sorry for any inconvenience')
    await page.focus('#reply')
    await page.keyboard.insertText(draft)
    await seeLines(page, [...lines, ...others])
    await page.evaluate(() => window.page.watched[1]?.destroy())
    expect(await underlined(page)).toEqual(lines)
    expect(await page.locator('.unscripted-review').count()).toBe(1)
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1)
    await page.evaluate(() => window.page.watched[0]?.destroy())
    expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([
      0, 0,
    ])
    expect(troubles).toEqual([])
  })

  it.each(kinds)('may be loaded again, and what was dismissed stays so: %s', async kind => {
    const { page } = await opened(editors[kind])
    const write = async (): Promise<void> => {
      await page.evaluate(() => window.page.watch('#reply', { stored: true }))
      await page.focus('#reply')
      await page.keyboard.insertText(draft)
    }
    const others = lines.filter(line => !line.includes('Kindly'))
    await write()
    await seeLines(page, lines)
    await press(page, 'Dismiss “Kindly note that”')
    await seeLines(page, others)
    await page.reload()
    await write()
    await seeLines(page, others)
  })

  it.each(kinds)('may be written anew under an editor: %s', async kind => {
    const { page, troubles } = await watched(kind)
    await page.keyboard.insertText(draft)
    await seeLines(page, lines)
    await page.evaluate(() => {
      document.open()
      document.write('<p>Another page</p>')
      document.close()
      window.page.watched[0]?.refresh()
    })
    expect(await underlined(page)).toEqual([])
    await page.evaluate(() => window.page.watched[0]?.destroy())
    expect(troubles).toEqual([])
  })

  it('may reset its form', async () => {
    const { page } = await opened(`<form>${editors.textarea}<button type="reset">Reset</button></form>`)
    await page.evaluate(() => window.page.watch('#reply'))
    await page.focus('#reply')
    await page.keyboard.insertText(draft)
    await seeLines(page, lines)
    await page.locator('button[type=reset]').click()
    expect((await underlined(page)).filter(line => !/: $/.test(line))).toEqual([])
    await seeLines(page, [])
  })

  it.each(['textarea', 'input'] as const)(
    'may set a text, with lines as Windows ends them: %s',
    async kind => {
      const { page, troubles } = await watched(kind)
      await page.keyboard.insertText(draft)
      await seeLines(page, lines)
      await page.evaluate(draft => {
        const box = document.querySelector<HTMLTextAreaElement>('#reply')
        if (box) box.value = `Hello Ann,\r\n\r\n${draft.slice(draft.indexOf('We'))}`
      }, draft)
      // Without an event nobody can know; but no line stands under other words.
      expect((await underlined(page)).filter(line => !/: $/.test(line))).toEqual([])
      await page.evaluate(() => window.page.watched[0]?.refresh())
      expect(await underlined(page)).toEqual(
        expect.arrayContaining(['warning: Kindly note that', 'warning: was sent']),
      )
      await press(page, /^Name it/)
      expect(await words(page)).toContain('We are sorry your lamp arrived broken. Kindly')
      expect(troubles).toEqual([])
    },
  )

  it('hears of a fix as React hears of what is typed', async () => {
    const { page } = await watched('textarea')
    // React keeps a value of its own, set by whatever goes through the element’s property, and passes over an event
    // that brings nothing new.
    await page.evaluate(() => {
      const box = document.querySelector('textarea')
      const property = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')
      if (box === null || property === undefined) return
      let known = box.value
      Object.defineProperty(box, 'value', {
        configurable: true,
        get: () => property.get?.call(box),
        set(next: string) {
          known = next
          property.set?.call(box, next)
        },
      })
      box.addEventListener('input', () => {
        if (known === box.value) return
        known = box.value
        document.title = known
      })
    })
    await page.keyboard.insertText(draft)
    await seeLines(page, lines)
    await press(page, /^Name it/)
    expect(await page.title()).toBe(mended)
    // And where the browser does not insert text itself.
    await page.evaluate(() => {
      document.execCommand = () => false
    })
    await press(page, /^Turn it round/)
    expect(await page.title()).toBe(mended.replace('your lamp was sent', 'we sent your lamp'))
  })

  it('may forbid changes', async () => {
    const { page } = await watched('textarea')
    await page.keyboard.insertText(draft)
    await seeLines(page, lines)
    await page.evaluate(() => document.querySelector('#reply')?.setAttribute('readonly', ''))
    await press(page, /^Name it/)
    expect(await words(page)).toBe(draft)
  })

  it('may have its editor in a frame', async () => {
    const { page, troubles } = await opened('<iframe></iframe>')
    const frame = page.frames()[1]
    await page.evaluate(() => {
      const inside = document.querySelector('iframe')?.contentDocument
      if (!inside) return
      inside.body.innerHTML = '<div id="reply" contenteditable>We are sorry for any inconvenience.</div>'
      window.page.watch('#reply', { root: inside })
    })
    expect(
      await frame?.evaluate(() => [CSS.highlights.size > 0, document.adoptedStyleSheets.length]),
    ).toEqual([true, 1])
    expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([
      0, 0,
    ])
    expect(troubles).toEqual([])
  })

  it.each(['<input id="reply" type="email">', '<p id="reply">Hello</p>'])(
    'is told what cannot be watched: %s',
    async html => {
      const { page } = await opened(html)
      await expect(page.evaluate(() => window.page.watch('#reply'))).rejects.toThrow(
        'watchReply takes a textarea',
      )
    },
  )
})
