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
import { createAdmission } from './admission.js'
import { bodyOf } from './body.js'
import { guarded } from './headers.js'
import { type Judgement, jsonOf } from './judging/judgement.js'
import { type Judges, TookTooLong } from './judging/judges.js'
import { languages } from './languagetool/languages.js'
import { type CheckRequest, checkRequestOf } from './languagetool/request.js'
import { openapi } from './openapi/document.js'
import { addPlayground } from './playground.js'
import { problem } from './problem.js'
import { Refusal } from './refusal.js'
import { reviewsOf } from './reviews/reviews.js'

export interface AppParts extends Pick<Judgement, 'rules' | 'mostUnits'> {
  /** The playground, as one page. */
  readonly page: string
  readonly judges: Pick<Judges, 'ask'>
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

/** Bytes of a request’s body for each unit that its texts may have: scripts, escapes and names of fields take more than one. */
const bytesToUnit = 5

/** Requests whose token is not known before they are read. */
const strangers = 32

export function createApp({ page, judges, rules, mostUnits, access, limit, onFault }: AppParts): Hono {
  const app = new Hono()
  const inside = createAdmission(limit)
  const outside = createAdmission(strangers)
  const holders = forHolders(access)
  const document = JSON.stringify(openapi)
  const mostBytes = bytesToUnit * mostUnits

  app.use(guarded, forThisMachine(access), forPagesOf(access))
  addPlayground(app, page)
  app.get('/healthz', c => c.json({ status: 'ok' }))
  app.get('/openapi.json', c => inJson(c, document))

  app.get('/v1/rules', holders, c => inJson(c, rules))
  app.post('/v1/reviews', holders, c =>
    inside.admit(c, async () => {
      const type = c.req.header('Content-Type')
      if (!/^application\/json\s*(?:;|$)/i.test(type ?? ''))
        return problem(c, 415, 'Send the reply as application/json.')
      const reviews = await reviewsOf(await bodyOf(c, mostBytes), mostUnits, replies =>
        judges.ask(
          replies.map(reply => ({ of: 'review', reply })),
          c.req.raw.signal,
        ),
      )
      return inJson(c, reviews)
    }),
  )

  const checked = async (c: Context, request: CheckRequest): Promise<Response> => {
    const answers = await judges.ask([{ of: 'check', request }], c.req.raw.signal)
    return inJson(c, answers.map(jsonOf).join(''))
  }
  app.on(['GET', 'POST'], '/v2/check', async c => {
    const key = c.req.query('apiKey')
    if (isHolder(c, access, key)) return inside.admit(c, async () => checked(c, await checkIn(c, mostBytes)))
    if (key !== undefined || c.req.header('Authorization') !== undefined) return notAHolder(c)
    // Its clients have no place for a token but the form. Whoever has none takes no place from those who have.
    const read = await outside.admit(c, async () => {
      const request = await checkIn(c, mostBytes)
      return isHolder(c, access, request.apiKey) ? request : notAHolder(c)
    })
    return read instanceof Response ? read : inside.admit(c, () => checked(c, read))
  })
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
      return problem(
        c,
        503,
        'It was not done in time and was given up. Send fewer replies at a time, or ask again later.',
      )
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

async function checkIn(c: Context, mostBytes: number): Promise<CheckRequest> {
  const message = c.req.header(messageHeader)
  return checkRequestOf({
    query: new URL(c.req.url).search.slice(1),
    body: c.req.method === 'POST' ? await bodyOf(c, mostBytes) : '',
    ...(message === undefined ? {} : { customerMessage: decoded(message) }),
  })
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header)
  } catch {
    throw new Refusal({ status: 400, detail: `${messageHeader} has to be percent-encoded UTF-8.` })
  }
}
