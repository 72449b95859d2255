/** Who may ask: this machine alone, whoever has the token, and pages of the origins that are named. */

import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { problem } from './problem.js'

export interface Access {
  /** Whoever asks for a judgement has to have it. */
  readonly token?: string
  /** Origins of pages that may ask: "https://desk.example.com", or "*" for all. */
  readonly origins: readonly string[]
  /** Whether it answers to names of this machine alone: so where there is no token, and none is needed. */
  readonly isLocal: boolean
}

/** Where the customer's message stands where a client has no field for it, as percent-encoded UTF-8. */
export const messageHeader = 'Unscripted-Customer-Message'

/**
 * Refuses requests that were not meant for this machine. Another site can have its own name point here, and its scripts
 * would then read what is answered; the name gives it away. Whoever has to bring a token is safe from that.
 */
export function forThisMachine({ isLocal }: Access): MiddlewareHandler {
  return async (c, next) => {
    if (!URL.canParse(c.req.url)) return problem(c, 400, 'The name of the host is none.')
    // A request line may name a host, too.
    if (!isLocal || [hostOf(c), new URL(c.req.url).host].every(isLocalName)) return next()
    return problem(c, 421, 'This server answers to localhost and 127.0.0.1 alone.')
  }
}

const hostOf = (c: Context): string => c.req.header('Host') ?? new URL(c.req.url).host

const isLocalName = (host: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host)

/** Lets pages of named origins ask, and no others: a page can post a form without asking first. */
export function forPagesOf({ origins }: Access): MiddlewareHandler {
  const isAnyone = origins.includes('*')
  const allowed = cors({
    origin: isAnyone ? '*' : [...origins],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Authorization', 'Content-Type', messageHeader],
    exposeHeaders: ['Retry-After'],
    maxAge: 600,
  })
  return async (c, next) => {
    const origin = c.req.header('Origin')
    if (origin === undefined) return isAnyone || !isFromElsewhere(c) ? next() : refused(c)
    if (isOwn(origin, hostOf(c))) return next()
    if (isAnyone || origins.includes(origin)) return allowed(c, next)
    return refused(c)
  }
}

const refused = (c: Context): Response =>
  problem(
    c,
    403,
    'Pages of this origin may not ask here. The server names those that may with --allow-origin.',
  )

/** An image or a frame of another site makes a browser ask without saying for whom, but not without saying from where. */
const isFromElsewhere = (c: Context): boolean =>
  /^\/v\d/.test(c.req.path) && /^(?:cross|same)-site$/.test(c.req.header('Sec-Fetch-Site') ?? '')

const isOwn = (origin: string, host: string): boolean =>
  URL.canParse(origin) && new URL(origin).host === host.toLowerCase()

/** Refuses whoever has no token, or a wrong one. */
export function forHolders(access: Access): MiddlewareHandler {
  return async (c, next) => (isHolder(c, access) ? next() : notAHolder(c))
}

/** @param otherwise the token of a client that cannot send the header */
export function isHolder(c: Context, { token }: Access, otherwise?: string): boolean {
  if (token === undefined) return true
  const [, given = otherwise] = /^Bearer +([^ ]+) *$/i.exec(c.req.header('Authorization') ?? '') ?? []
  return given !== undefined && timingSafeEqual(digestOf(given), digestOf(token))
}

export function notAHolder(c: Context): Response {
  c.header('WWW-Authenticate', 'Bearer realm="unscripted"')
  return problem(c, 401, 'This server wants its token: Authorization: Bearer …')
}

/** Of the same length whatever the token's is, so that the time to compare them says nothing. */
const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest()
