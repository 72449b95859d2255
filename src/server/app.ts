/** The server as a fetch function: where it listens is not its concern. */

import { type Context, Hono } from 'hono'
import {
  type Access,
  forHolders,
  forPagesOf,
  forThisMachine,
  isHolder,
  messageHeader,
  notAHolder,
} from './access.js'
import { admission, withinBytes } from './admission.js'
import { guarded } from './headers.js'
import { type Judges, TookTooLong } from './judging/judges.js'
import { languages } from './languagetool/languages.js'
import { checkRequestOf } from './languagetool/request.js'
import { openapi } from './openapi.js'
import { addPlayground } from './playground.js'
import { problem } from './problem.js'
import { Refusal } from './refusal.js'

export interface AppParts {
  /** The playground, as one page. */
  readonly page: string
  readonly judges: Pick<Judges, 'ask'>
  /** Every rule that runs, as JSON. */
  readonly rules: string
  readonly access: Access
  /** Requests worked on at a time. */
  readonly limit: number
  /** Told of what nobody foresaw. */
  readonly onFault: (error: unknown) => void
}

/** The methods that each path knows. */
const methods: { readonly [path: string]: string } = {
  '/': 'GET, HEAD',
  '/healthz': 'GET, HEAD',
  '/openapi.json': 'GET, HEAD',
  '/v1/reviews': 'POST',
  '/v1/rules': 'GET, HEAD',
  '/v2/check': 'GET, HEAD, POST',
  '/v2/languages': 'GET, HEAD',
}

export function createApp({ page, judges, rules, access, limit, onFault }: AppParts): Hono {
  const app = new Hono()
  const admitted = admission(limit)
  const holders = forHolders(access)
  const document = JSON.stringify(openapi)

  app.use(guarded, forThisMachine(access), forPagesOf(access))
  addPlayground(app, page)
  app.get('/healthz', c => c.json({ status: 'ok' }))
  app.get('/openapi.json', c => inJson(c, document))

  app.get('/v1/rules', holders, c => inJson(c, rules))
  app.post('/v1/reviews', holders, admitted, withinBytes, async c => {
    const type = c.req.header('Content-Type')
    if (!/^application\/json\s*(?:;|$)/i.test(type ?? ''))
      return problem(c, 415, 'Send the reply as application/json.')
    return inJson(c, await judges.ask({ of: 'reviews', body: await bodyOf(c) }))
  })

  const check = async (c: Context): Promise<Response> => {
    const message = c.req.header(messageHeader)
    const request = checkRequestOf({
      query: new URL(c.req.url).search.slice(1),
      body: c.req.method === 'POST' ? await bodyOf(c) : '',
      ...(message === undefined ? {} : { customerMessage: decoded(message) }),
    })
    const { apiKey, ...rest } = request
    // Its clients have no other place for a token.
    if (!isHolder(c, access, apiKey)) return notAHolder(c)
    return inJson(c, await judges.ask({ of: 'check', request: rest }))
  }
  app.get('/v2/check', admitted, check)
  app.post('/v2/check', admitted, withinBytes, check)
  app.get('/v2/languages', c => c.json(languages))

  app.notFound(c => {
    const known = methods[c.req.path]
    if (known === undefined) return problem(c, 404, 'Nothing is here. /openapi.json lists what is.')
    c.header('Allow', known)
    return problem(c, 405, `Here is nothing for ${c.req.method}, but for ${known}.`)
  })
  app.onError((error, c) => {
    if (error instanceof Refusal) return problem(c, error.status, error.detail, error.errors)
    if (error instanceof TookTooLong) {
      c.header('Retry-After', '1')
      return problem(c, 503, 'It took too long and was given up. Send fewer replies at a time.')
    }
    // Who has gone away hears nothing of it.
    if (c.req.raw.signal.aborted) return problem(c, 400, 'The request broke off.')
    onFault(error)
    return problem(c, 500, 'Something went wrong here.')
  })
  return app
}

const inJson = (c: Context, json: string): Response =>
  c.body(json, 200, { 'Content-Type': 'application/json; charset=utf-8' })

/** Not lenient: words that were read wrong would be judged. */
async function bodyOf(c: Context): Promise<string> {
  if (!/^(?:identity)?$/i.test(c.req.header('Content-Encoding') ?? ''))
    throw new Refusal({ status: 415, detail: 'Send the body as it is, without a Content-Encoding.' })
  const bytes = await c.req.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal({ status: 400, detail: 'The body is not UTF-8.' })
  }
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header)
  } catch {
    throw new Refusal({ status: 400, detail: `${messageHeader} has to be percent-encoded UTF-8.` })
  }
}
