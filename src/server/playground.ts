/** The page to try the review in. It reviews by itself and asks nothing of the server. */

import type { Hono } from 'hono'
import { etag } from 'hono/etag'
import { unframed } from './headers.js'

/** @param page the whole page; its own policy goes out as a header too */
export function addPlayground(app: Hono, page: string): void {
  const policy =
    /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "default-src 'none'"
  app.get('/', etag(), c => {
    c.header('Cache-Control', 'no-cache')
    c.header('Content-Security-Policy', `${policy}; ${unframed}`)
    return c.html(page)
  })
}
