/** What went wrong with a request, in the form of RFC 9457. */

import type { Context } from 'hono'

const titles = {
  404: 'Not Found',
  405: 'Method Not Allowed',
  421: 'Misdirected Request',
  500: 'Internal Server Error',
} as const

export function problem(c: Context, status: keyof typeof titles, detail: string): Response {
  c.header('Content-Type', 'application/problem+json')
  // The title is that of the status, so that there is no type to look up.
  return c.body(JSON.stringify({ title: titles[status], status, detail }), status)
}
