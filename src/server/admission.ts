/** How much is worked on at a time. */

import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem } from './problem.js'

/** Bytes of a request's body: fifty long replies with their messages. */
const mostBytes = 2 ** 20

/** Seconds after which somebody who was turned away may ask again. */
const pause = '1'

/** Turns away who comes while `limit` requests are being worked on, before anything of theirs is read. */
export function admission(limit: number): MiddlewareHandler {
  let inside = 0
  return async (c, next) => {
    if (inside >= limit) {
      c.header('Retry-After', pause)
      return problem(c, 429, `${limit} requests are being worked on. Ask again in a second.`)
    }
    inside++
    try {
      return await next()
    } finally {
      inside--
    }
  }
}

export const withinBytes: MiddlewareHandler = bodyLimit({
  maxSize: mostBytes,
  onError: c =>
    problem(
      c,
      413,
      `The body is over the limit of ${mostBytes} bytes. Send the replies in several requests.`,
    ),
})
