/** How many requests are worked on at a time. */

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
        const sending = done instanceof Response ? sendingOf(c) : undefined
        // Whoever is slow to read an answer keeps the place that holds it.
        if (sending === undefined || sending.closed) leave()
        else sending.once('close', leave)
        return done
      } catch (error) {
        leave()
        throw error
      }
    },
  }
}

/** Where the answer goes out; nowhere where there is no socket. */
const sendingOf = ({ env }: Context): Sending | undefined =>
  (env as { readonly outgoing?: Sending } | undefined)?.outgoing

interface Sending {
  readonly closed: boolean
  once(event: 'close', listener: () => void): unknown
}
