/** How many requests are worked on at a time. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from 'hono'
import { problem } from './problem.js'

export interface Admission {
  /**
   * What comes of `work`, or an answer that turns away who comes while all places are taken. The place of an answer is
   * free once it is sent, any other at once.
   */
  admit<T>(c: Context, work: () => Promise<T>): Promise<T | Response>
}

/** Seconds after which somebody who was turned away may ask again. */
const pause = '1'
/** Milliseconds in which an answer has to be read. */
const delivery = 60_000

export function createAdmission(places: number): Admission {
  let free = places
  return {
    async admit(c, work) {
      if (free === 0) {
        c.header('Retry-After', pause)
        return problem(c, 429, 'As many requests are worked on as the server takes. Ask again in a second.')
      }
      free--
      const leave = (): void => {
        free++
      }
      try {
        const done = await work()
        // Whoever is slow to read an answer keeps the place that holds it.
        if (done instanceof Response) whenSent(c, leave)
        else leave()
        return done
      } catch (error) {
        leave()
        throw error
      }
    },
  }
}

/** Calls `then` once the answer is sent, or cannot be; at once where there is no socket. */
function whenSent({ env }: Context, then: () => void): void {
  const { incoming, outgoing } = (env ?? {}) as Partial<Sockets>
  if (incoming === undefined || outgoing === undefined || outgoing.closed || incoming.socket.destroyed) {
    then()
    return
  }
  const { socket } = incoming
  const late = setTimeout(() => socket.destroy(), delivery)
  const ended = (): void => {
    clearTimeout(late)
    outgoing.off('close', ended)
    socket.off('close', ended)
    then()
  }
  outgoing.once('close', ended)
  // An answer that stands behind others on its connection never says that it is closed.
  socket.once('close', ended)
}

/** What `@hono/node-server` has of a request. */
interface Sockets {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}
