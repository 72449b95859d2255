/** Who may ask, without a socket. */

import { describe, expect, it } from 'vitest'
import { appWith, judgesBy, posted } from './made.js'

const token = 'correct-horse-battery'
const draft = { draft: 'Your lamp is on its way, Ann. I’ll ring you at 5pm.' }
const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
})

describe('with a token', async () => {
  const app = await appWith({ access: { token, origins: [], isLocal: false } })

  it.each([
    ['none', undefined, 401],
    ['a wrong one', 'Bearer wrong-horse-battery', 401],
    ['its beginning', 'Bearer correct-horse', 401],
    ['it and more', `Bearer ${token}s`, 401],
    ['it twice', `Bearer ${token} ${token}`, 401],
    ['another scheme', `Basic ${token}`, 401],
    ['it alone', token, 401],
    ['it', `Bearer ${token}`, 200],
    ['it, in other letters for the scheme', `bearer ${token}`, 200],
  ])('%s is answered as it should be', async (_, given, status) => {
    const headers: Record<string, string> = given === undefined ? {} : { Authorization: given }
    const answers = await Promise.all([
      app.request('/v1/reviews', posted(draft, headers)),
      app.request('/v1/rules', { headers }),
      app.request('/v2/check?language=en&text=Hello', { headers }),
    ])
    for (const response of answers) {
      expect(response.status).toBe(status)
      expect(response.headers.get('www-authenticate')).toBe(
        status === 401 ? 'Bearer realm="unscripted"' : null,
      )
    }
  })

  it('takes it as the key of a client that has no other place for it', async () => {
    const fields = { language: 'en-US', text: 'Hello' }
    expect((await app.request('/v2/check', form({ ...fields, apiKey: token }))).status).toBe(200)
    expect((await app.request('/v2/check', form({ ...fields, apiKey: 'wrong-horse-battery' }))).status).toBe(
      401,
    )
    expect((await app.request('/v1/rules', form({ apiKey: token }))).status).toBe(405)
    expect((await app.request(`/v1/rules?apiKey=${token}`)).status).toBe(401)
  })

  it.each(['/', '/healthz', '/openapi.json', '/v2/languages'])('lets everybody read %s', async path => {
    expect((await app.request(path)).status).toBe(200)
  })

  it('says nothing of the body before it has the token', async () => {
    expect((await app.request('/v1/reviews', posted('{'))).status).toBe(401)
  })

  it('answers to any name', async () => {
    expect((await app.request('/healthz', { headers: { host: 'desk.example.com' } })).status).toBe(200)
  })
})

describe('pages of other origins', async () => {
  const desk = 'https://desk.example.com'
  const closed = await appWith()
  const open = await appWith({ access: { token, origins: [desk], isLocal: false } })
  const anyone = await appWith({ access: { origins: ['*'], isLocal: true } })
  const preflight = (origin: string): RequestInit => ({
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization',
    },
  })

  it('may not ask where none is named', async () => {
    for (const origin of [desk, 'null', 'http://localhost.example.com', 'http://localhost:81'])
      for (const init of [
        preflight(origin),
        posted(draft, { Origin: origin }),
        { ...form({ text: 'Hi', language: 'en' }), headers: { Origin: origin } },
      ]) {
        const response = await closed.request('/v1/reviews', init)
        expect(response.status).toBe(403)
        expect(response.headers.get('access-control-allow-origin')).toBeNull()
      }
  })

  it('the server’s own may', async () => {
    const response = await closed.request(
      'http://localhost:8080/v1/reviews',
      posted(draft, { Origin: 'http://localhost:8080' }),
    )
    expect(response.status).toBe(200)
  })

  it('may not make a browser ask without saying for whom', async () => {
    const image = { headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' } }
    expect((await closed.request('/v2/check?language=en&text=Hi', image)).status).toBe(403)
    expect((await anyone.request('/v2/check?language=en&text=Hi', image)).status).toBe(200)
    // A link to the playground is no question.
    expect((await closed.request('/', image)).status).toBe(200)
  })

  it('that are named may ask, and no others', async () => {
    const asked = await open.request('/v1/reviews', preflight(desk))
    expect(asked.status).toBe(204)
    expect(Object.fromEntries(asked.headers)).toMatchObject({
      'access-control-allow-origin': desk,
      'access-control-allow-methods': 'GET,POST',
      'access-control-allow-headers': 'Authorization,Content-Type,Unscripted-Customer-Message',
    })
    const answered = await open.request(
      '/v1/reviews',
      posted(draft, { Origin: desk, Authorization: `Bearer ${token}` }),
    )
    expect([answered.status, answered.headers.get('access-control-allow-origin')]).toEqual([200, desk])
    // It can read why it was refused, too.
    const refused = await open.request('/v1/reviews', posted(draft, { Origin: desk }))
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, desk])
    expect((await open.request('/v1/reviews', preflight('https://other.example.com'))).status).toBe(403)
  })

  it('may all ask where that is said', async () => {
    const answered = await anyone.request(
      '/v1/reviews',
      posted(draft, { Origin: 'https://other.example.com' }),
    )
    expect([answered.status, answered.headers.get('access-control-allow-origin')]).toEqual([200, '*'])
  })
})

describe('how many at a time', () => {
  it('turns away what is over the limit, and lets in again who comes later', async () => {
    const parts = await judgesBy()
    const waiting: (() => void)[] = []
    const app = await appWith({
      ...parts,
      limit: 3,
      judges: {
        ask: async (questions, client) => {
          await new Promise<void>(resolve => waiting.push(resolve))
          return parts.judges.ask(questions, client)
        },
      },
    })
    const ask = async () => app.request('/v1/reviews', posted(draft))
    const inside = [ask(), ask(), ask()]
    while (waiting.length < 3) await new Promise(setImmediate)
    const refused = await ask()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
    expect((await app.request('/v2/check?language=en&text=Hi')).status).toBe(429)
    // Whoever watches the server still hears of it.
    expect((await app.request('/healthz')).status).toBe(200)
    for (const go of waiting) go()
    for (const response of await Promise.all(inside)) expect(response.status).toBe(200)
    const later = ask()
    while (waiting.length < 4) await new Promise(setImmediate)
    waiting[3]?.()
    expect((await later).status).toBe(200)
  })
})

describe('a fault', () => {
  it('is told without its words, and frees its place', async () => {
    const faults: unknown[] = []
    const app = await appWith({
      limit: 1,
      judges: {
        ask: async () => {
          throw new Error('of Ms Plum')
        },
      },
      onFault: error => faults.push(error),
    })
    for (let i = 0; i < 3; i++) {
      const response = await app.request('/v1/reviews', posted(draft))
      expect(response.status).toBe(500)
      expect(await response.text()).not.toContain('Plum')
    }
    expect(faults).toHaveLength(3)
  })
})
