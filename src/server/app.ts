/** The playground over HTTP, as a fetch function: where it listens is not its concern. */

import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { problem } from './problem.js'

/** No other site may show the page in a frame; a page cannot say that of itself. */
const unframed = "frame-ancestors 'none'"

/** @param page the whole page; its own policy goes out as a header too */
export function playground(page: string): Hono {
  const policy =
    /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "default-src 'none'"
  const app = new Hono()
  app.use(async (c, next) => {
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('Content-Security-Policy', `default-src 'none'; ${unframed}`)
    return isLocal(c) ? next() : problem(c, 421, 'This server answers to localhost and 127.0.0.1 alone.')
  })
  app.get('/', etag(), c => {
    c.header('Cache-Control', 'no-cache')
    c.header('Content-Security-Policy', `${policy}; ${unframed}`)
    return c.html(page)
  })
  app.all('/', c => {
    c.header('Allow', 'GET, HEAD')
    return problem(c, 405, 'The page can only be read.')
  })
  app.notFound(c => problem(c, 404, 'There is only one page, at /.'))
  app.onError((_, c) => problem(c, 500, 'Something went wrong here.'))
  return app
}

/**
 * Whether the request was meant for this machine. Another site can have its own name point here, and its scripts would
 * then read what is answered; the name gives it away.
 */
function isLocal(c: Context): boolean {
  const host = c.req.header('Host') ?? new URL(c.req.url).host
  return /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/i.test(host)
}
