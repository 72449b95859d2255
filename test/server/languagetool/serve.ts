/** The server, for real clients, and what they sent. */

import { listen } from '../../../src/server/listen.js'
import { appWith, here } from '../made.js'

export interface Served {
  /** What clients call the server’s address. */
  readonly base: string
  /** The bodies that came, as text, the latest last. */
  readonly bodies: readonly string[]
  close(): Promise<void>
}

export async function serveCheck(): Promise<Served> {
  const app = await appWith()
  const bodies: string[] = []
  const fetch: typeof app.fetch = async (request, env) => {
    const body = request.method === 'POST' ? await request.text() : undefined
    bodies.push(body ?? '')
    const { method, url, headers } = request
    return app.fetch(new Request(url, { method, headers, ...(body === undefined ? {} : { body }) }), env)
  }
  const { address, close } = await listen({ fetch }, here)
  return { base: `${address}v2`, bodies, close }
}
