/** The socket: where the server listens, and how long it waits for a request and for whoever reads the answer. */

import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, isIPv6, type Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { connectionsOf } from './connections.js'
import { type ProblemStatus, rawProblem } from './problem.js'

export interface ListenOptions {
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  /** Milliseconds that a request may take to arrive. */
  readonly arrival: number
  /** Milliseconds after which a connection is ended on which nothing goes either way. */
  readonly silence: number
  /** Milliseconds that answers may take once it has to end. */
  readonly grace: number
}

export interface Listening {
  /** What to open in a browser. */
  readonly address: string
  /** Takes no more connections, finishes what it has begun, and ends. */
  close(): Promise<void>
}

/** Connections at a time: those over it are not taken. Far more than requests that are worked on. */
const mostConnections = 2000

/** @throws {Error} where the port cannot be had */
export async function listen(app: Pick<Hono, 'fetch'>, options: ListenOptions): Promise<Listening> {
  const { host, port, arrival, silence, grace } = options
  const server = createServer(
    {
      requestTimeout: arrival,
      headersTimeout: arrival,
      connectionsCheckingInterval: Math.min(arrival, 1000),
      // Node would refuse it without a document; who names no host means the one that is there.
      requireHostHeader: false,
    },
    getRequestListener(app.fetch, { hostname: host, overrideGlobalObjects: false }),
  )
  server.maxConnections = mostConnections
  server.timeout = silence
  // Each request that waits on a connection listens for its end.
  server.on('connection', socket => socket.setMaxListeners(0))
  const connections = connectionsOf(server)
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const answer = connections.answerOn(socket)
    // Whoever is gone, or has had some of an answer, cannot be told.
    if (socket.writable && answer?.headersSent !== true) refuse(socket as Socket, error)
    else socket.destroy()
  })
  server.listen(port, host)
  await once(server, 'listening')
  const { address, port: own } = server.address() as AddressInfo
  return {
    address: `http://${isIPv6(address) ? `[${address}]` : address}:${own}/`,
    close: () => connections.end(arrival, grace),
  }
}

const refusals: { readonly [code: string]: readonly [ProblemStatus, string] } = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive.'],
  HPE_HEADER_OVERFLOW: [431, 'The headers are too long.'],
}

/** What is no request at all, or never ends, gets its answer here. */
function refuse(socket: Socket, { code = '' }: NodeJS.ErrnoException): void {
  const [status, detail] = refusals[code] ?? [400, 'This is no HTTP request.']
  socket.write(rawProblem(status, detail))
  socket.destroySoon()
}
