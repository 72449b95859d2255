/** What a server has to bear: requests that are none, that never end, that come all at once. */

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { AppParts } from '../../src/server/app.js'
import { type Listening, listen } from '../../src/server/listen.js'
import { appWith, here, posted } from './made.js'
import { isMissing, serve, spoken } from './served.js'

const draft = 'Sorry, the wheel came bent. I’ll post another by Friday noon.'
const host = 'Host: localhost'
const json = 'Content-Type: application/json'

/** The status and the document of an answer as it came over a connection. */
function answerIn(raw: string): { status: number; problem: { status?: number } | undefined } {
  const [head = '', body = ''] = raw.split(/\r\n\r\n(.*)/s)
  return {
    status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]),
    // The answer to HEAD has none.
    problem:
      body !== '' && /^content-type: application\/problem\+json\r?$/im.test(head)
        ? JSON.parse(body)
        : undefined,
  }
}

describe('a connection', () => {
  let listening: Listening | undefined
  afterEach(() => listening?.close())

  const begin = async (): Promise<URL> => {
    listening = await listen(await appWith(), { ...here, arrival: 300 })
    return new URL(listening.address)
  }

  it.each([
    ['that says nothing sensible', 400, ['hello\r\n\r\n']],
    ['whose headers never end', 408, [`POST /v1/reviews HTTP/1.1\r\n${host}\r\n`]],
    [
      'whose body never ends',
      408,
      [`POST /v1/reviews HTTP/1.1\r\n${host}\r\n${json}\r\nContent-Length: 99\r\n\r\n{`],
    ],
    [
      'whose chunks never end',
      408,
      [`POST /v1/reviews HTTP/1.1\r\n${host}\r\n${json}\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`],
    ],
    ['with 20 KB of headers', 431, [`GET / HTTP/1.1\r\n${host}\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`]],
    [
      'with two lengths',
      400,
      [`POST /v1/reviews HTTP/1.1\r\n${host}\r\n${json}\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
    ],
    [
      'with a length and chunks',
      400,
      [
        `POST /v1/reviews HTTP/1.1\r\n${host}\r\n${json}\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      ],
    ],
    ['with a header that breaks its line', 400, [`GET / HTTP/1.1\r\n${host}\r\nX: a\u0000b\r\n\r\n`]],
    [
      'with another’s address for a path',
      421,
      [`GET http://rebound.example/ HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`],
    ],
    [
      'with a path that climbs',
      404,
      [`GET /../../etc/passwd HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`],
    ],
    ['with a path that is no text', 404, [`GET /%ff%00 HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`]],
    ['with a method of its own', 400, [`STEAL / HTTP/1.1\r\n${host}\r\n\r\n`]],
    [
      'that wants another protocol',
      404,
      [`GET /ws HTTP/1.1\r\n${host}\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n`],
    ],
  ] as const)('%s gets a problem document with %i', async (_, status, parts) => {
    const { status: got, problem } = answerIn(await spoken(await begin(), ...parts))
    expect(got).toBe(status)
    expect(problem?.status).toBe(status)
  })

  it('may send its body in pieces, though they part a character', async () => {
    const body = Buffer.from(JSON.stringify({ draft }))
    const middle = body.indexOf('’') + 1
    const pieces = [body.subarray(0, middle), body.subarray(middle)].map(piece =>
      Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]),
    )
    const head = `POST /v1/reviews HTTP/1.1\r\n${host}\r\n${json}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n`
    expect(answerIn(await spoken(await begin(), head, ...pieces, '0\r\n\r\n')).status).toBe(200)
  })

  it('may name no host', async () => {
    expect(answerIn(await spoken(await begin(), 'GET /healthz HTTP/1.0\r\n\r\n')).status).toBe(200)
  })

  it('that is closed tells whoever judges that nobody waits', async () => {
    let client: AbortSignal | undefined
    const ask: AppParts['judges']['ask'] = (_, signal) => {
      client = signal
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    }
    listening = await listen(await appWith({ limit: 1, judges: { ask } }), here)
    const gone = new AbortController()
    const asked = fetch(new URL('v1/reviews', listening.address), {
      ...posted({ draft }),
      signal: gone.signal,
    })
    while (client === undefined) await new Promise(setImmediate)
    gone.abort()
    await expect(asked).rejects.toThrow()
    while (!client.aborted) await new Promise(setImmediate)
  })

  it('that never reads its answer keeps its place, and not for ever', async () => {
    const huge = JSON.stringify('x'.repeat(3e7))
    const app = await appWith({ limit: 1, judges: { ask: async () => [{ json: huge }] } })
    listening = await listen(app, { ...here, silence: 500 })
    const { port } = new URL(listening.address)
    const socket = connect(Number(port), '127.0.0.1')
    socket.on('error', () => {})
    socket.pause()
    const body = JSON.stringify({ draft })
    socket.write(
      `POST /v1/reviews HTTP/1.1\r\n${host}\r\n${json}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    )
    const next = async () =>
      (await fetch(new URL('v1/reviews', listening?.address), posted({ draft }))).status
    const statuses = new Set<number>()
    while (!statuses.has(429)) statuses.add(await next())
    while ((await next()) === 429);
    socket.destroy()
  })

  it('that asks many things at once and goes away leaves all its places', async () => {
    const limit = 4
    let asked = 0
    const go: (() => void)[] = []
    const ask: AppParts['judges']['ask'] = async () => {
      asked++
      await new Promise<void>(resolve => go.push(resolve))
      return [{ json: '{}' }]
    }
    listening = await listen(await appWith({ limit, judges: { ask } }), here)
    const { port } = new URL(listening.address)
    for (let round = 1; round <= 3; round++) {
      const socket = connect(Number(port), '127.0.0.1')
      socket.on('error', () => {})
      socket.write(`GET /v2/check?text=Hi HTTP/1.1\r\n${host}\r\n\r\n`.repeat(limit))
      while (asked < round * limit) await new Promise(setImmediate)
      socket.destroy()
      await once(socket, 'close')
      for (const answer of go.splice(0)) answer()
    }
    // All are free again, not one of them.
    const before = asked
    const open = Array.from({ length: limit }, () => fetch(new URL('v2/check?text=Hi', listening?.address)))
    while (asked < before + limit) await new Promise(setImmediate)
    for (const answer of go.splice(0)) answer()
    for (const response of await Promise.all(open)) expect(response.status).toBe(200)
  })

  it('without a token takes no place from those who have one', async () => {
    const token = 'correct-horse-battery'
    const app = await appWith({ limit: 1, access: { token, origins: [], isLocal: false } })
    listening = await listen(app, here)
    const { port } = new URL(listening.address)
    const strangers = Array.from({ length: 40 }, () => {
      const socket = connect(Number(port), '127.0.0.1')
      socket.on('error', () => {})
      socket.write(`POST /v2/check HTTP/1.1\r\n${host}\r\nContent-Length: 1000\r\n\r\ntext=`)
      return socket
    })
    // Some of them are turned away: the others are inside.
    await once(strangers[39] as Socket, 'data')
    const statusOf = async (path: string, init: RequestInit = {}) =>
      (await fetch(new URL(path, listening?.address), init)).status
    const headers = { Authorization: `Bearer ${token}` }
    const text = 'v2/check?language=en&text=Hello'
    expect(await statusOf('v1/reviews', posted({ draft }, headers))).toBe(200)
    expect(await statusOf(text, { headers })).toBe(200)
    expect(await statusOf(`${text}&apiKey=${token}`)).toBe(200)
    expect(await statusOf(`${text}&apiKey=${token}s`)).toBe(401)
    expect(await statusOf(text, { headers: { Authorization: 'Bearer wrong-horse-battery' } })).toBe(401)
    for (const socket of strangers) socket.destroy()
  })

  it('whose request never comes whole does not keep the server from ending', async () => {
    const server = await listen(await appWith(), { ...here, arrival: 300, grace: 3_600_000 })
    const { port } = new URL(server.address)
    const socket = connect(Number(port), '127.0.0.1')
    socket.write(`POST /v1/reviews HTTP/1.1\r\n${host}\r\n${json}\r\nContent-Length: 99\r\n\r\n{`)
    await once(socket, 'connect')
    await fetch(new URL('healthz', server.address))
    await server.close()
  })

  it('that ends in the midst of a body frees its place', async () => {
    listening = await listen(await appWith({ limit: 1 }), { ...here, arrival: 60_000 })
    const address = new URL(listening.address)
    for (let i = 0; i < 20; i++) {
      const socket = connect(Number(address.port), address.hostname)
      socket.on('error', () => {})
      socket.write(`POST /v1/reviews HTTP/1.1\r\n${host}\r\n${json}\r\nContent-Length: 99\r\n\r\n{`)
      await once(socket, 'connect')
      socket.destroy()
      await once(socket, 'close')
    }
    let status = 429
    while (status === 429) status = (await fetch(new URL('v1/reviews', address), posted({ draft }))).status
    expect(status).toBe(200)
  })
})

describe.skipIf(isMissing)('a server (skipped where dist is missing)', () => {
  it('answers 500 requests at once, those over its limit with 429', async () => {
    const { address, written } = await serve(['--limit', '40'])
    const reviews = new URL('v1/reviews', address)
    const answers = await Promise.all(
      Array.from({ length: 500 }, async () => {
        const response = await fetch(reviews, posted({ draft }))
        return [response.status, ((await response.json()) as { score?: number }).score !== undefined]
      }),
    )
    const done = answers.filter(([status]) => status === 200)
    expect(done.length).toBeGreaterThanOrEqual(40)
    expect(done.every(([, isReview]) => isReview)).toBe(true)
    expect(answers.filter(([status]) => status !== 200 && status !== 429)).toEqual([])
    expect((await fetch(reviews, posted({ draft }))).status).toBe(200)
    expect(written.err).toBe('Open it in a browser; Ctrl-C ends it.\n')
  })

  it('answers a short request before two long ones that came first', async () => {
    const { address } = await serve(['--workers', '2'])
    const reviews = new URL('v1/reviews', address)
    const order: string[] = []
    const ask = async (name: string, body: unknown): Promise<void> => {
      const response = await fetch(reviews, posted(body))
      expect(response.status).toBe(200)
      await response.arrayBuffer()
      order.push(name)
    }
    const long = { replies: Array.from({ length: 40 }, () => ({ draft: 'It was sent late. '.repeat(270) })) }
    const begun = [ask('long', long), ask('long', long)]
    await fetch(new URL('healthz', address))
    await Promise.all([...begun, ask('short', { draft })])
    expect(order).toEqual(['short', 'long', 'long'])
  })

  it('refuses 10 MB without taking them', async () => {
    const { address } = await serve([])
    const head = `POST /v1/reviews HTTP/1.1\r\n${host}\r\n${json}\r\nConnection: close\r\n`
    const body = Buffer.alloc(10_000_000, ' ')
    expect(answerIn(await spoken(address, `${head}Content-Length: ${body.length}\r\n\r\n`)).status).toBe(413)
    const chunk = Buffer.concat([
      Buffer.from(`${body.length.toString(16)}\r\n`),
      body,
      Buffer.from('\r\n0\r\n\r\n'),
    ])
    // The answer may be lost where the client goes on sending, the server may not.
    await spoken(address, `${head}Transfer-Encoding: chunked\r\n\r\n`, chunk)
    expect((await fetch(new URL('v1/reviews', address), posted({ draft }))).status).toBe(200)
  })

  it('has no fault to show for 2,000 requests that are wrong in one way or another', async () => {
    const { address, written, child, ended } = await serve(['--limit', '1000'])
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.constant('{"draft":'),
      fc.constant('[['.repeat(5000)),
    )
    const name = fc.stringMatching(/^[A-Za-z-]{1,20}$/)
    const value = fc.stringMatching(/^[!-~ ]{0,60}$/)
    const wrong = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD', 'TRACE', 'BREW'),
      path: fc.oneof(
        fc.constantFrom(
          '/v1/reviews',
          '/v2/check',
          '/v1/rules',
          '/',
          '/healthz',
          '/v2/check?text=%',
          '/v2/check?data={',
          '/v2/check?language=xx&text=a',
          '//v1/reviews',
          '/v1/reviews/',
          '/v1%2freviews',
        ),
        fc.stringMatching(/^\/[!-~]{0,40}$/),
      ),
      type: fc.constantFrom(
        'application/json',
        'application/x-www-form-urlencoded',
        'text/plain',
        'multipart/form-data; boundary=x',
        'a',
        '',
      ),
      headers: fc.array(fc.tuple(name, value), { maxLength: 5 }),
      body: anything,
      length: fc.option(fc.constantFrom(0, 1, 5, 100_000_000, -1), { freq: 5 }),
      version: fc.constantFrom('1.1', '1.1', '1.1', '1.0', '2.0', '9.9'),
    })
    const statuses = new Map<number, number>()
    const said = async ({ method, path, type, headers, body, length, version }: (typeof samples)[number]) => {
      const lines = [
        `${method} ${path} HTTP/${version}`,
        host,
        'Connection: close',
        ...(type === '' ? [] : [`Content-Type: ${type}`]),
        ...headers
          .filter(([header]) => !/^(?:host|connection|expect)$/i.test(header))
          .map(([header, words]) => `${header}: ${words}`),
        `Content-Length: ${length ?? Buffer.byteLength(body)}`,
      ]
      return spoken(address, `${lines.join('\r\n')}\r\n\r\n`, body)
    }
    const samples = fc.sample(wrong, { numRuns: 2000, seed: 20_261_126 })
    for (let i = 0; i < samples.length; i += 50)
      for (const raw of await Promise.all(samples.slice(i, i + 50).map(said))) {
        const { status, problem } = answerIn(raw)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        if (status >= 400 && problem !== undefined) expect(problem.status).toBe(status)
      }
    expect([...statuses.keys()].filter(status => !(status >= 200 && status < 500))).toEqual([])
    expect(statuses.size).toBeGreaterThan(4)
    expect((await fetch(new URL('v1/reviews', address), posted({ draft }))).status).toBe(200)
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    expect(written.err).toBe('Open it in a browser; Ctrl-C ends it.\n')
  })
})
