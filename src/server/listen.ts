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
export async function listen(app: Hono, options: ListenOptions): Promise<Listening> {
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
  const answers = new WeakMap<Duplex, ServerResponse>()
  server.on('request', ({ socket }, response) => answers.set(socket, response))
  server.on('clientError', (error, socket) => unreadable(error, socket as Socket, answers.get(socket)))
  server.listen(port, host)
  await once(server, 'listening')
  const { address, port: own } = server.address() as AddressInfo
  return {
    address: `http://${isIPv6(address) ? `[${address}]` : address}:${own}/`,
    close: () => closed(server, grace),
  }
}

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
  const isMidway = answering?.headersSent === true && !answering.writableFinished
  if (!socket.writable || isMidway) {
    socket.destroy()
    return
  }
  const [status, detail] = refusals[error.code ?? ''] ?? [400, 'This is no HTTP request.']
  socket.write(rawProblem(status, detail))
  socket.destroySoon()
}

async function closed(server: Server, grace: number): Promise<void> {
  const ended = once(server, 'close')
  server.close()
  // A connection that is kept open after its answer would keep the server.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), grace)
  server.closeIdleConnections()
  await ended
  clearInterval(idle)
  clearTimeout(late)
}
