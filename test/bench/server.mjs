// @ts-check
/**
 * Measures `unscripted serve` over loopback, from a process of its own: `npm run bench:server [requests]`. First with
 * fewer connections than requests that the server works on at a time, then with more.
 */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { pairs } from './texts.mjs'

const bin = fileURLToPath(new URL('../../dist/src/cli/bin.js', import.meta.url))
const limit = 64
const amount = Number(process.argv[2] ?? 100_000)

const server = spawn(process.execPath, [bin, 'serve', '--port', '0', '--no-config', '--limit', `${limit}`], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [line] = await once(server.stdout, 'data')
const url = new URL('v1/reviews', String(line).trim()).href

const requests = pairs.map(({ customer, reply, channel }) => ({
  method: /** @type {const} */ ('POST'),
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    draft: reply,
    customerMessage: customer,
    ...(channel === undefined ? {} : { channel }),
  }),
}))

/** Megabytes that the server has resident; only Linux says. */
function memory() {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kilobytes) / 1024)
  } catch {
    return 0
  }
}

/**
 * @param {number} connections
 * @param {number} count
 */
async function load(connections, count) {
  const resident = [memory()]
  const look = setInterval(() => resident.push(memory()), 15_000)
  const result = await autocannon({ url, requests, connections, amount: count, timeout: 60 })
  clearInterval(look)
  resident.push(memory())
  const { statusCodeStats = {}, errors, timeouts, requests: rate, latency, duration } = result
  const statuses = Object.entries(statusCodeStats).map(([status, { count }]) => `${count} × ${status}`)
  console.log(
    [
      `${connections} connections, ${count} requests in ${Math.round(duration)} s: ${Math.round(rate.average)} a second`,
      `  answers: ${statuses.join(', ')}; errors ${errors}, timeouts ${timeouts}`,
      `  milliseconds: median ${latency.p50}, 99th percentile ${latency.p99}, slowest ${latency.max}`,
      `  MB resident, every 15 s: ${resident.join(', ')}`,
    ].join('\n'),
  )
}

await load(16, 2000)
await load(32, amount)
await load(4 * limit, Math.min(amount, 20_000))
server.kill('SIGTERM')
const [code] = await once(server, 'exit')
console.log(`ended with ${code}`)
