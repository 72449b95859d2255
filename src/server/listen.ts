/** A server on this machine, for this machine. */

import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'

const loopback = '127.0.0.1'

export interface Listening {
  /** What to open in a browser. */
  readonly address: string
  /** Takes no more requests, and ends those that are open. */
  close(): Promise<void>
}

/**
 * @param port 0 for any that is free
 * @throws {Error} where the port cannot be had
 */
export async function listen(app: Hono, port: number): Promise<Listening> {
  const server = createServer(
    getRequestListener(app.fetch, { hostname: loopback, overrideGlobalObjects: false }),
  )
  server.listen(port, loopback)
  await once(server, 'listening')
  return {
    address: `http://${loopback}:${(server.address() as AddressInfo).port}/`,
    close: () => closed(server),
  }
}

async function closed(server: Server): Promise<void> {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}
