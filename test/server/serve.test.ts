/** `unscripted serve` as a process. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.js'
import { ioOf } from '../cli/made.js'

const bin = fileURLToPath(new URL('../../dist/src/cli/bin.js', import.meta.url))
const page = new URL('../../dist/playground.html', import.meta.url)
const isBuilt = existsSync(bin) && existsSync(page)
const { CI } = process.env

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

interface Served {
  readonly child: ChildProcess
  readonly address: URL
  readonly written: { out: string; err: string }
  readonly ended: Promise<unknown[]>
}

async function serve(...flags: string[]): Promise<Served> {
  const child = spawn(process.execPath, [bin, 'serve', ...flags])
  started.push(child)
  const written = { out: '', err: '' }
  child.stderr.on('data', chunk => (written.err += chunk))
  const ended = once(child, 'exit')
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', chunk => {
      written.out += chunk
      if (written.out.includes('\n')) resolve()
    })
    child.on('exit', () => reject(new Error(written.err)))
  })
  return { child, address: new URL(written.out.trim()), written, ended }
}

/** The status of an answer to a request with this host. */
async function statusFor(address: URL, host: string): Promise<number | undefined> {
  const asked = request(address, { headers: { host } })
  asked.end()
  const [response] = await once(asked, 'response')
  response.resume()
  return response.statusCode
}

// Where nothing is built there is nothing to start; CI builds first, and there a missing build is a failure.
describe.skipIf(!isBuilt && !CI)('unscripted serve (skipped where dist is missing)', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves the page until %s ends it', async signal => {
    const { child, address, written, ended } = await serve('--port', '0')
    expect(address.hostname).toBe('127.0.0.1')
    expect(await (await fetch(address)).text()).toBe(readFileSync(page, 'utf8'))
    expect(await statusFor(address, `localhost:${address.port}`)).toBe(200)
    expect(await statusFor(address, 'rebound.example')).toBe(421)
    // A connection that somebody keeps open does not keep it from ending.
    const idle = connect(Number(address.port), address.hostname)
    idle.on('error', () => {})
    await once(idle, 'connect')
    child.kill(signal)
    expect(await ended).toEqual([0, null])
    expect(written.out).toBe(`${address}\n`)
    // Nothing of what was asked.
    expect(written.err).toBe('Open it in a browser; Ctrl-C ends it.\n')
  })

  it('says that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const io = ioOf()
    expect(await main(['serve', '--port', `${port}`], io)).toBe(2)
    expect(io.err()).toBe(
      `unscripted: port ${port} is taken: name another with --port, or any with --port 0\n`,
    )
    expect(io.out()).toBe('')
    other.close()
  })
})

it.each(['x', '-1', '65536', '80.5', ''])('refuses "%s" for a port', async port => {
  const io = ioOf()
  expect(await main(['serve', '--port', port], io)).toBe(2)
  expect(io.err()).toContain('It is a number from 0 to 65535.')
})
