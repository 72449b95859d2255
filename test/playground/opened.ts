/** The playground in a real browser, and what a test asks of it. */

import { existsSync } from 'node:fs'
import process from 'node:process'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { missingBrowser } from '../editors/chromium.js'

export const built = new URL('../../dist/playground.html', import.meta.url)

/** Why nothing can be tried on this machine; in CI that is no reason to skip. */
export const missing =
  missingBrowser ?? (existsSync(built) || process.env['CI'] !== undefined ? undefined : 'dist is missing')

export interface Opened {
  readonly page: Page
  /** Whatever the console said, errors and dialogs. */
  readonly complaints: readonly string[]
  readonly requests: readonly string[]
}

export async function opened(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options })
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', message => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('dialog', dialog => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => requests.push(request.url()))
  await page.goto(url)
  await page.locator('#score').waitFor()
  return { page, complaints, requests }
}

/** The draft as the editor holds it. */
export const draftIn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(document.querySelector('#draft')?.shadowRoot?.querySelectorAll('.cm-line') ?? [])]
      .map(line => (line.querySelector('.cm-placeholder') ? '' : line.textContent))
      .join('\n'),
  )

/** Types over what stands in the draft, and waits for what the page then says. */
export async function type(page: Page, draft: string, status: string | RegExp): Promise<void> {
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Control+A')
  if (draft === '') await page.keyboard.press('Delete')
  else await page.keyboard.insertText(draft)
  await says(page, status)
}

export const says = (page: Page, status: string | RegExp): Promise<void> =>
  page.locator('#status', { hasText: status }).waitFor({ state: 'attached' })

/** What is selected in the draft. */
export const selected = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const root = document.querySelector('#draft')?.shadowRoot as unknown as { getSelection(): Selection }
    return root.getSelection().toString()
  })

/** What has the focus, in the editor too. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: active } = document
    const inner = active?.shadowRoot?.activeElement
    const item = active?.getAttribute('data-item')
    return inner?.className ?? (item ? `${item} ${active?.getAttribute('data-does')}` : (active?.id ?? ''))
  })
