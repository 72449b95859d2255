/** Replies that are written on a page in Chromium, and what is seen of their review. */

import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { launch, missingBrowser, type Opened, open, scriptOf } from '../chromium.js'
import type { TestPage } from './page.js'

declare global {
  interface Window {
    readonly page: TestPage
  }
}

let browser: Browser
let script = ''

/** Tests that need a browser. */
export function describePages(name: string, tests: () => void): void {
  describe.skipIf(missingBrowser)(`${name}${missingBrowser ? ` (skipped: ${missingBrowser})` : ''}`, () => {
    beforeAll(async () => {
      script = await scriptOf(new URL('page.ts', import.meta.url))
      browser = await launch()
    })
    afterAll(async () => {
      await browser?.close()
    })
    tests()
  })
}

export const opened = (body: string, options?: BrowserContextOptions, before = ''): Promise<Opened> =>
  open(browser, body, `${before};${script}`, options)

export const editors = {
  textarea: '<textarea id="reply" aria-label="Reply" rows="6" cols="60"></textarea>',
  input: '<input id="reply" aria-label="Reply" size="90">',
  contenteditable:
    '<div id="reply" role="textbox" aria-multiline="true" aria-label="Reply" contenteditable style="min-height:4em"></div>',
}
export const kinds = Object.keys(editors) as (keyof typeof editors)[]

export const draft = 'Hello 😀, We are sorry for any inconvenience. Kindly note that your lamp was sent.'
export const lines = [
  'error: We are sorry for any inconvenience',
  'error: sent.',
  'warning: Kindly note that',
  'warning: was sent',
]
export const mended = draft.replace('for any inconvenience', 'your lamp arrived broken')

/** A page with one editor, watched and empty. */
export async function watched(kind: keyof typeof editors, options?: BrowserContextOptions, before?: string) {
  const all = await opened(editors[kind], options, before)
  await all.page.evaluate(() => window.page.watch('#reply'))
  await all.page.focus('#reply')
  return all
}

export const underlined = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.page.underlined().sort())

/** Waits until exactly these words have a line. */
export const seeLines = (page: Page, expected: readonly string[]): Promise<void> =>
  expect.poll(() => underlined(page), { timeout: 10_000 }).toEqual([...expected].sort())

export const seeScore = (page: Page, score: RegExp): Promise<void> =>
  expect.poll(() => page.textContent('.unscripted-score'), { timeout: 10_000 }).toMatch(score)

/** What stands in the editor, a space for each that a browser keeps by other means. */
export const words = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const editor = document.querySelector<HTMLTextAreaElement>('#reply')
    return (editor?.value ?? editor?.textContent ?? '').replaceAll('\u00a0', ' ')
  })

/** Where the caret stands, in an editor that is one line. */
export const caret = (page: Page): Promise<(number | null | undefined)[]> =>
  page.evaluate(() => {
    const editor = document.querySelector<HTMLTextAreaElement>('#reply')
    if (editor && 'value' in editor) return [editor.selectionStart, editor.selectionEnd]
    const selection = document.getSelection()
    return [selection?.anchorOffset, selection?.focusOffset]
  })

export const putCaret = (page: Page, at: number): Promise<void> =>
  page.evaluate(at => {
    const editor = document.querySelector<HTMLElement>('#reply')
    if (editor instanceof HTMLTextAreaElement || editor instanceof HTMLInputElement)
      editor.setSelectionRange(at, at)
    else document.getSelection()?.collapse(editor?.firstChild ?? null, at)
  }, at)

export const press = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('button', { name: words }).first().click()
