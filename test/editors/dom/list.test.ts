/** What the list does with the focus and with the page, and where it stands. */

import { expect, it } from 'vitest'
import {
  caret,
  describePages,
  draft,
  editors,
  kinds,
  lines,
  opened,
  press,
  seeLines,
  watched,
  words,
} from './replies.js'

const focused = `document.activeElement?.ariaLabel ?? document.activeElement?.textContent`
const more = 'The lamp is here.\n\n'.repeat(200)
const long = `${more}${draft}\n\n${more}`

describePages('from the list', () => {
  it.each(kinds)('a repeated Enter dismisses, and never writes over words: %s', async kind => {
    const { page } = await watched(kind)
    await page.keyboard.insertText(draft)
    await seeLines(page, lines)
    await page.getByRole('button', { name: 'Dismiss “Kindly note that”' }).focus()
    const all = await page.locator('.unscripted-dismiss').count()
    for (let left = all; left > 0; left--) {
      expect(await page.evaluate(focused)).toMatch(/^Dismiss/)
      await page.keyboard.press('Enter')
      expect(await page.locator('.unscripted-dismiss').count()).toBe(left - 1)
    }
    expect(await page.evaluate(focused)).toBe(`Bring back ${all} dismissed`)
    expect(await words(page)).toBe(draft)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(focused)).toMatch(/^Dismiss/)
  })

  it('a key that is held down presses once', async () => {
    const { page } = await watched('textarea')
    await page.keyboard.insertText(draft)
    await seeLines(page, lines)
    await page.locator('.unscripted-dismiss').first().focus()
    const all = await page.locator('.unscripted-dismiss').count()
    for (let times = 0; times < 3; times++) await page.keyboard.down('Enter')
    expect(await page.locator('.unscripted-dismiss').count()).toBe(all - 1)
  })

  it('a fix is not followed by words', async () => {
    const { page } = await watched('textarea')
    await page.keyboard.insertText(draft)
    await seeLines(page, lines)
    await page.getByRole('button', { name: /^Name it/ }).focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.className)).toMatch(/unscripted-(edit|dismiss)/)
  })

  it.each(kinds)('a press leads to where the words are by now: %s', async kind => {
    const { page } = await watched(kind)
    await page.keyboard.insertText(draft)
    await seeLines(page, lines)
    await page.evaluate(() => {
      const editor = document.querySelector<HTMLElement>('#reply')
      if (editor && 'value' in editor) editor.value = `Oh! ${editor.value}`
      else editor?.prepend('Oh! ')
      window.page.press('“Kindly')
    })
    const selected = await page.evaluate(() => {
      const editor = document.querySelector<HTMLTextAreaElement>('#reply')
      return editor?.value?.slice(editor.selectionStart, editor.selectionEnd) ?? String(getSelection())
    })
    expect(selected).toBe('Kindly note that')
  })

  it.each([
    ['a tall element on a long page', `<div id="reply" contenteditable style="white-space:pre-wrap"></div>`],
    [
      'an element that scrolls',
      `<div style="height:2000px"></div><div id="reply" contenteditable style="white-space:pre-wrap;height:200px;overflow:auto"></div>`,
    ],
    ['a text box', `<textarea id="reply" rows="5" cols="60"></textarea>`],
    [
      'a text box in a box that scrolls',
      `<div style="height:100px;overflow:auto"><textarea id="reply" rows="20" cols="60"></textarea></div>`,
    ],
  ])('a press brings words into view, and moves nothing that shows them: %s', async (_, html) => {
    const { page } = await opened(
      `${html}<aside style="position:fixed;inset:0 0 auto auto;width:20em"></aside>`,
    )
    await page.evaluate(text => {
      const editor = document.querySelector<HTMLTextAreaElement>('#reply')
      if (editor && 'value' in editor) editor.value = text
      else if (editor !== null) (editor as HTMLElement).textContent = text
      window.page.watch('#reply', { list: 'aside' })
    }, long)
    const places = () =>
      page.evaluate(() => {
        const range = [...(CSS.highlights.get('unscripted-warning') ?? [])][0] as unknown as Range
        const { top, bottom } = range.getBoundingClientRect()
        const around: number[] = []
        let isSeen = top >= 0 && bottom <= innerHeight
        for (let box = document.querySelector('#reply'); box !== null; box = box.parentElement) {
          around.push(box.scrollTop)
          const own = box.getBoundingClientRect()
          isSeen &&= top >= own.top && bottom <= own.bottom
        }
        return { isSeen, around }
      })
    const before = await places()
    expect(before.isSeen).toBe(false)
    await page.evaluate(() => window.page.press('“Kindly'))
    const there = await places()
    expect(there.isSeen).toBe(true)
    await page.evaluate(() => window.page.press('“Kindly'))
    expect(await places()).toEqual(there)
    // Seen, though not in the middle.
    await page.evaluate(() => {
      const scrolls = (box: Element): boolean => box.scrollTop > 0
      const reply = document.querySelector('#reply') as Element
      const box = [reply, reply.parentElement, document.documentElement].find(box => box && scrolls(box))
      box?.scrollBy(0, -8)
    })
    const moved = await places()
    expect(moved.isSeen).toBe(true)
    await page.evaluate(() => window.page.press('“Kindly'))
    expect(await places()).toEqual(moved)
  })
})

describePages('the list stands', () => {
  it('outside a label, whose words name the editor', async () => {
    const { page } = await opened('<label>Reply <textarea id="reply"></textarea></label>')
    await page.evaluate(() => window.page.watch('#reply'))
    expect(await page.locator('label + .unscripted-review').count()).toBe(1)
    expect(await page.getByRole('textbox', { name: 'Reply', exact: true }).count()).toBe(1)
  })

  it('in English on a page that is not, with what it quotes apart', async () => {
    const { page } = await opened(`<div lang="he" dir="rtl">${editors.textarea}</div>`)
    await page.evaluate(() => window.page.watch('#reply'))
    const list = page.locator('.unscripted-review')
    expect(await list.getAttribute('lang')).toBe('en')
    expect(await list.evaluate(one => getComputedStyle(one).direction)).toBe('ltr')
    await page.focus('#reply')
    await page.keyboard.insertText('שלום. Kindly note that your lamp was sent.')
    await press(page, '“Kindly note that”')
    expect(await page.locator('.unscripted-words bdi').allTextContents()).toContain('“Kindly note that”')
    expect((await caret(page))[0]).toBe(6)
  })
})

describePages('watchReply', () => {
  it.each([
    ['no editor', 'watchReply takes a textarea', []],
    ['no live review', 'a liveReview()', ['textarea']],
    ['what is no live review', 'a liveReview()', ['textarea', {}]],
    ['a list that is not there', 'as list an element', ['textarea', 'live', { list: null }]],
  ])('says that it was given %s, and adds nothing', async (_, message, given) => {
    const { page } = await opened('<textarea></textarea>')
    const { error, added } = await page.evaluate(given => {
      const [selector, live, options] = given as [string | undefined, unknown, object | undefined]
      const element = selector === undefined ? null : document.querySelector(selector)
      const before = document.body.innerHTML
      let error = ''
      try {
        window.page.watchReply(
          element as HTMLElement,
          (live === 'live' ? window.page.liveReview() : live) as never,
          options as never,
        )
      } catch (it) {
        error = String(it)
      }
      return { error, added: document.body.innerHTML !== before || document.adoptedStyleSheets.length > 0 }
    }, given)
    expect(error).toMatch(/^TypeError: /)
    expect(error).toContain(message)
    expect(added).toBe(false)
  })
})
