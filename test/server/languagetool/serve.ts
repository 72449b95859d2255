/** The judgement behind a bare server, for real clients. */

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createReviewer } from '../../../src/review.js'
import { check } from '../../../src/server/languagetool/check.js'
import { languages } from '../../../src/server/languagetool/languages.js'
import { checkRequestOf } from '../../../src/server/languagetool/request.js'
import { Refusal } from '../../../src/server/refusal.js'
import type { ReviewSettings } from '../../../src/settings/options.js'

export interface Served {
  /** What clients call the server’s address. */
  readonly base: string
  /** The bodies that came, as text, the latest last. */
  readonly bodies: readonly string[]
  close(): Promise<void>
}

export async function serveCheck(settings: ReviewSettings = {}): Promise<Served> {
  const reviewer = createReviewer(settings)
  const bodies: string[] = []
  const answerTo = (url: URL, body: string): unknown => {
    if (url.pathname === '/v2/languages') return languages
    return check(reviewer, checkRequestOf({ query: url.search.slice(1), body }))
  }
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    const body = Buffer.concat(pieces).toString('utf8')
    bodies.push(body)
    response.setHeader('Content-Type', 'application/json')
    try {
      response.end(JSON.stringify(answerTo(new URL(request.url ?? '/', 'http://127.0.0.1'), body)))
    } catch (error) {
      response.statusCode = error instanceof Refusal ? error.status : 500
      response.end(JSON.stringify({ detail: (error as Error).message }))
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`,
    bodies,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
