/** The connections of a server, and what each is doing: so that it can end without breaking off what it has begun. */

import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

export interface Connections {
  /** The answer that is under way on a connection; undefined where none is. */
  answerOn(socket: Duplex): ServerResponse | undefined
  /**
   * Takes no more connections, and ends once all that was begun is answered.
   *
   * @param arrival milliseconds that a request has to arrive whole
   * @param grace milliseconds after which whatever is left is broken off
   */
  end(arrival: number, grace: number): Promise<void>
}

/** Milliseconds between two looks at what is left. */
const look = 50

export function connectionsOf(server: Server): Connections {
  const latest = new Map<Duplex, ServerResponse | undefined>()
  let isEnding = false
  server.on('connection', socket => {
    latest.set(socket, undefined)
    socket.once('close', () => latest.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    latest.set(socket, response)
    if (isEnding) isLast(response)
  })
  const answerOn = (socket: Duplex): ServerResponse | undefined => {
    const response = latest.get(socket)
    return response === undefined || response.writableFinished || response.destroyed ? undefined : response
  }
  return {
    answerOn,
    async end(arrival, grace) {
      isEnding = true
      for (const socket of latest.keys()) isLast(answerOn(socket))
      const ended = once(server, 'close')
      server.close()
      const begun = performance.now()
      // A connection that waits for its next request, or never had one, would keep the server.
      const sweep = setInterval(() => {
        const isLate = performance.now() - begun > arrival
        for (const socket of latest.keys()) {
          const response = answerOn(socket)
          if (response === undefined || (isLate && !response.req.complete)) socket.destroy()
        }
      }, look)
      const late = setTimeout(() => server.closeAllConnections(), grace)
      await ended
      clearInterval(sweep)
      clearTimeout(late)
    },
  }
}

/** Tells the client that it need not ask here again. */
function isLast(response: ServerResponse | undefined): void {
  if (response?.headersSent === false) response.setHeader('Connection', 'close')
}
