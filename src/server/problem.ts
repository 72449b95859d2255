/** What went wrong with a request, in the form of RFC 9457. */

import type { Context } from 'hono'
import type { Fault } from './refusal.js'

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const

export type ProblemStatus = keyof typeof titles

const problemType = 'application/problem+json'

/** The document. Its title is that of the status, so that there is no type to look up. */
function problemOf(status: ProblemStatus, detail: string, errors?: readonly Fault[]): string {
  return JSON.stringify({
    title: titles[status],
    status,
    detail,
    ...(errors === undefined || errors.length === 0 ? {} : { errors }),
  })
}

/** Whether a body is refused that is too long to be passed over: its rest would stand before the next request. */
const isLeftUnread = (c: Context, status: ProblemStatus): boolean =>
  refusing.has(status) &&
  c.req.method === 'POST' &&
  Number(c.req.header('Content-Length') ?? Number.POSITIVE_INFINITY) > passedOver

const refusing: ReadonlySet<ProblemStatus> = new Set([413, 415, 429])
/** Bytes. */
const passedOver = 2 ** 16

export function problem(
  c: Context,
  status: ProblemStatus,
  detail: string,
  errors?: readonly Fault[],
): Response {
  c.header('Content-Type', problemType)
  if (isLeftUnread(c, status)) c.header('Connection', 'close')
  return c.body(problemOf(status, detail, errors), status)
}

/** As it goes over a connection whose request nobody could read. */
export function rawProblem(status: ProblemStatus, detail: string): string {
  const body = problemOf(status, detail)
  return [
    `HTTP/1.1 ${status} ${titles[status]}`,
    `Content-Type: ${problemType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}
