/** `unscripted serve` from its beginning to its end. */

import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.js'
import { reviewReply } from '../../src/index.js'
import { ioOf } from '../cli/made.js'
import { posted } from './made.js'
import { isMissing, playgroundFile, serve } from './served.js'

/** The status of an answer to a request with this host. */
async function statusFor(address: URL, host: string): Promise<number | undefined> {
  const asked = request(address, { headers: { host } })
  asked.end()
  const [response] = await once(asked, 'response')
  response.resume()
  return response.statusCode
}

const draft = 'We are sorry for the inconvenience. A new lamp will be sent shortly.'

describe.skipIf(isMissing)('unscripted serve (skipped where dist is missing)', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves the page until %s ends it', async signal => {
    const { child, address, written, ended } = await serve([])
    expect(address.hostname).toBe('127.0.0.1')
    expect(await (await fetch(address)).text()).toBe(readFileSync(playgroundFile, 'utf8'))
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

  it('finishes what it has begun, and takes nothing more', async () => {
    const { child, address, ended } = await serve(['--workers', '1'])
    const reviews = new URL('v1/reviews', address)
    const replies = Array.from({ length: 150 }, (_, i) => ({ draft: `${draft} It is number ${i}.` }))
    const begun = Array.from({ length: 4 }, () => fetch(reviews, posted({ replies })))
    // All of it has arrived where something that came later is answered.
    await fetch(new URL('healthz', address))
    await fetch(reviews, posted({ draft }))
    child.kill('SIGTERM')
    const answers = await Promise.all(begun)
    for (const response of answers) {
      const { reviews } = (await response.json()) as { reviews: unknown[] }
      expect([response.status, reviews.length]).toEqual([200, 150])
    }
    expect(await ended).toEqual([0, null])
    await expect(fetch(address)).rejects.toThrow()
  })

  it('judges by the settings file, in each of its threads', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unscripted-'))
    const config = join(folder, 'team.json')
    writeFileSync(config, JSON.stringify({ voice: 'company', rules: { 'canned-phrase': false } }))
    const { address } = await serve(['--config', config, '--channel', 'email', '--workers', '2'])
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => fetch(new URL('v1/reviews', address), posted({ draft }))),
    )
    const same = reviewReply(draft, { voice: 'company', channel: 'email', rules: { 'canned-phrase': false } })
    for (const response of answers) expect(await response.json()).toEqual(JSON.parse(JSON.stringify(same)))
  })

  it('on all addresses lets in who has the token, and nobody else', async () => {
    const token = 'correct-horse-battery'
    const { address, written } = await serve(['--host', '0.0.0.0'], { UNSCRIPTED_TOKEN: token })
    expect(address.hostname).toBe('0.0.0.0')
    const reviews = `http://127.0.0.1:${address.port}/v1/reviews`
    const statuses = await Promise.all(
      [{}, { Authorization: 'Bearer wrong-horse-battery' }, { Authorization: `Bearer ${token}` }].map(
        async headers => (await fetch(reviews, posted({ draft }, headers))).status,
      ),
    )
    expect(statuses).toEqual([401, 401, 200])
    expect(await statusFor(new URL(`http://127.0.0.1:${address.port}/healthz`), 'desk.example.com')).toBe(200)
    expect(written.out + written.err).not.toContain(token)
  })

  it('lets everybody ask where that is said', async () => {
    const { address } = await serve(['--host', '0.0.0.0', '--no-token'])
    const response = await fetch(`http://127.0.0.1:${address.port}/v1/reviews`, posted({ draft }))
    expect(response.status).toBe(200)
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

  it('says that an address is not of this machine', async () => {
    const io = ioOf()
    expect(await main(['serve', '--host', '192.0.2.1', '--no-token', '--port', '0'], io)).toBe(2)
    expect(io.err()).toBe('unscripted: 192.0.2.1 is no address of this machine: name one with --host\n')
  })
})

describe('what it does not begin with', () => {
  it.each([
    [['--port', 'x'], 'It is a number from 0 to 65535.'],
    [['--port', '-1'], 'It is a number from 0 to 65535.'],
    [['--port', '65536'], 'It is a number from 0 to 65535.'],
    [['--port', '80.5'], 'It is a number from 0 to 65535.'],
    [['--port', ''], 'It is a number from 0 to 65535.'],
    [['--allow-origin', 'desk.example.com'], 'It is an origin such as https://desk.example.com'],
    [['--allow-origin', 'https://desk.example.com/'], 'It is an origin such as https://desk.example.com'],
    [['--allow-origin', 'https://*.example.com'], 'It is an origin such as https://desk.example.com'],
    [['--workers', '65'], 'It is 64 at most.'],
    [['--limit', '0'], 'It is a whole number above 0.'],
    [['--config', 'missing.json'], 'missing.json: no such file'],
    [['--host', '0.0.0.0'], '0.0.0.0 is open to other machines: set UNSCRIPTED_TOKEN'],
    // These are of this machine: the next complaint comes.
    [['--host', '[::1]', '--config', 'missing.json'], 'missing.json: no such file'],
    [['--host', '::ffff:127.0.0.1', '--config', 'missing.json'], 'missing.json: no such file'],
    [['--host', '::'], ':: is open to other machines: set UNSCRIPTED_TOKEN'],
  ])('%j', async (flags, words) => {
    const io = ioOf()
    expect(await main(['serve', ...flags], io)).toBe(2)
    expect(io.err()).toContain(words)
    expect(io.out()).toBe('')
  })

  it.each(['', 'short', 'with a space in the middle', 'sixteen letters\n'])('the token "%s"', async token => {
    const io = { ...ioOf(), env: { UNSCRIPTED_TOKEN: token } }
    expect(await main(['serve'], io)).toBe(2)
    expect(io.err()).toContain('UNSCRIPTED_TOKEN needs 16 characters or more')
    if (token !== '') expect(io.err()).not.toContain(token)
  })
})
