import type { MiddlewareHandler } from 'hono'

/** No other site may show a page of this server in a frame; a page cannot say that of itself. */
export const unframed = "frame-ancestors 'none'"

/** What every answer says to a browser. */
export const guarded: MiddlewareHandler = async (c, next) => {
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  c.header('Content-Security-Policy', `default-src 'none'; ${unframed}`)
  // Answers are of one customer's text: nobody between may keep them.
  c.header('Cache-Control', 'no-store')
  return next()
}
