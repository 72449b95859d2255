/** A page that stands in for Zendesk, with an app of ours in a frame and the real SDK of `zendesk_app_framework_sdk`. */

import { createRequire } from 'node:module'
import { build } from 'esbuild'
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { scriptOf } from '../../editors/chromium.js'
import type { Desk } from './host-page.js'

declare global {
  interface Window {
    readonly desk: Desk
  }
}

const require = createRequire(import.meta.url)

const deskAddress = 'https://desk.test/'
const appAddress = 'https://app.test/'
export const sdkAddress = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js'

/** What the CDN serves: the package, with its module as `ZAFClient`. */
async function sdk(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [require.resolve('zendesk_app_framework_sdk')],
    bundle: true,
    format: 'iife',
    globalName: 'ZAFClient',
    logLevel: 'warning',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

export interface OpenDesk {
  readonly page: Page
  readonly app: Frame
  /** What went wrong, and every request but for the page, the app's own files and the SDK. */
  readonly troubles: readonly string[]
  /** Lets the agent read: half a second goes by. */
  read(): Promise<void>
}

const types: { readonly [ending: string]: string } = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  png: 'image/png',
  json: 'application/json',
}

/** @param files of the app, by their paths */
export async function openDesk(
  browser: Browser,
  files: ReadonlyMap<string, string | Uint8Array>,
  settings: object = {},
  options: BrowserContextOptions = {},
): Promise<OpenDesk> {
  const [host, zaf] = await Promise.all([scriptOf(new URL('host-page.ts', import.meta.url)), sdk()])
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text())
  })
  page.on('pageerror', error => troubles.push(String(error)))
  await context.route('**/*', route => {
    const url = new URL(route.request().url())
    if (url.href === deskAddress)
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Desk</title><link rel="icon" href="data:,"><body><script>${host}</script>`,
      })
    if (url.href === sdkAddress) return route.fulfill({ contentType: 'text/javascript', body: zaf })
    const file = url.origin === new URL(appAddress).origin ? files.get(url.pathname.slice(1)) : undefined
    if (file !== undefined)
      return route.fulfill({
        contentType: types[url.pathname.split('.').at(-1) ?? ''] ?? 'text/plain',
        body: typeof file === 'string' ? file : Buffer.from(file),
      })
    troubles.push(url.href)
    return route.abort()
  })
  await page.goto(deskAddress)
  await page.evaluate(given => window.desk.open(given), settings)
  const app = page.frames().find(frame => frame.url().startsWith(appAddress))
  if (app === undefined) throw new Error('The app was not opened.')
  return {
    page,
    app,
    troubles,
    read: () =>
      app.evaluate(() => {
        const was = performance.now.bind(performance)
        performance.now = () => was() + 800
      }),
  }
}
