/** The socket: where the server listens, how long it waits for a request, and how it ends. */

import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, isIPv6, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { type ProblemStatus, rawProblem } from './problem.js'

export interface ListenOptions {
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  /** Milliseconds that a request may take to arrive. */
  readonly arrival: number
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
  const { host, port, arrival, grace } = options
  const server = createServer(
    {
      requestTimeout: arrival,
      headersTimeout: arrival,
      connectionsCheckingInterval: Math.min(arrival, 1000),
    },
    getRequestListener(app.fetch, { hostname: host, overrideGlobalObjects: false }),
  )
  server.maxConnections = mostConnections
  const connections = new Map<Duplex, ServerResponse | undefined>()
  server.on('connection', socket => {
    connections.set(socket, undefined)
    socket.once('close', () => connections.delete(socket))
  })
  server.on('request', ({ socket }, response) => connections.set(socket, response))
  server.on('clientError', (error, socket) => unreadable(error, socket as Socket, connections.get(socket)))
  server.listen(port, host)
  await once(server, 'listening')
  const { address, port: own } = server.address() as AddressInfo
  return {
    address: `http://${isIPv6(address) ? `[${address}]` : address}:${own}/`,
    close: () => closed(server, connections, grace),
  }
}

const isAnswering = (response: ServerResponse | undefined): response is ServerResponse =>
  response !== undefined && !response.writableFinished && !response.destroyed

const refusals: { readonly [code: string]: readonly [ProblemStatus, string] } = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive.'],
  HPE_HEADER_OVERFLOW: [431, 'The headers are too long.'],
}

/** What is no request at all, or never ends, gets its answer here. */
function unreadable(
  error: NodeJS.ErrnoException,
  socket: Socket,
  answering: ServerResponse | undefined,
): void {
  // Whoever is gone, or has had some of an answer, cannot be told.
  if (!socket.writable || (isAnswering(answering) && answering.headersSent)) {
    socket.destroy()
    return
  }
  const [status, detail] = refusals[error.code ?? ''] ?? [400, 'This is no HTTP request.']
  socket.write(rawProblem(status, detail))
  socket.destroySoon()
}

async function closed(
  server: Server,
  connections: ReadonlyMap<Duplex, ServerResponse | undefined>,
  grace: number,
): Promise<void> {
  const ended = once(server, 'close')
  server.close()
  // A connection that waits for its next request, or never had one, would keep the server.
  const sweep = setInterval(() => {
    for (const [socket, response] of connections) if (!isAnswering(response)) socket.destroy()
  }, 50)
  const late = setTimeout(() => server.closeAllConnections(), grace)
  await ended
  clearInterval(sweep)
  clearTimeout(late)
}
