/**
 * An editor in a real browser. It needs Chromium at /usr/bin/chromium or where CHROMIUM says; without one such tests
 * are skipped, except in CI, where a missing browser is a failure.
 */

import { existsSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const { CI, CHROMIUM = '/usr/bin/chromium' } = process.env
const editor = 'http://editor.test/'

/** Why no page can be opened on this machine; a reason to skip, and in CI none. */
export const missingBrowser = existsSync(CHROMIUM) || CI !== undefined ? undefined : `there is no ${CHROMIUM}`

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    // Chromium’s own sandbox needs more rights than a container gives.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })

/** A script for a page, of a file beside the tests and all that it imports. */
export async function scriptOf(file: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    format: 'iife',
    target: 'es2023',
    charset: 'utf8',
    logLevel: 'warning',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

export interface Opened {
  readonly page: Page
  /** What went wrong on the page, and every request but that for the page itself. */
  readonly troubles: readonly string[]
}

/** A page with this body and script, whose every other request fails and is named. */
export async function open(
  browser: Browser,
  body: string,
  script: string,
  { address = editor, ...options }: BrowserContextOptions & { readonly address?: string } = {},
): Promise<Opened> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text())
  })
  page.on('pageerror', error => troubles.push(String(error)))
  const escaped = script.replaceAll('</script', '<\\/script')
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Editor</title><link rel="icon" href="data:,"><body>${body}<script>${escaped}</script>`
  await context.route('**/*', route => {
    const url = route.request().url()
    if (url === address) return route.fulfill({ contentType: 'text/html', body: html })
    troubles.push(url)
    return route.abort()
  })
  await page.goto(address)
  return { page, troubles }
}
