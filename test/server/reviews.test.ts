/** `POST /v1/reviews` and `GET /v1/rules`, without a socket. */

import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { reviewReply } from '../../src/index.js'
import schema from '../../src/review.schema.json' with { type: 'json' }
import { createReview } from '../../src/server/reviews/review.js'
import { reviewSource } from '../../src/sources/index.js'
import { conversations, optionsOf } from '../drafts.js'
import { appWith, posted } from './made.js'

const app = await appWith()
const isReview = new Ajv2020.default().compile(schema)

const ask = async (body: unknown, headers?: Record<string, string>) => {
  const response = await app.request('/v1/reviews', posted(body, headers))
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() }
}

const draft = 'We are sorry for the inconvenience. A new lamp will be sent shortly.'
const customerMessage = 'The lamp came broken, and nobody answers.'

describe('one reply', () => {
  it.each(conversations.map(one => [one.name, one] as const))(
    '%s is reviewed as by the library',
    async (_, one) => {
      const options = optionsOf(one)
      const { status, body } = await ask({ draft: one.reply, ...options })
      expect(status).toBe(200)
      expect(isReview(body)).toBe(true)
      expect(body).toEqual(JSON.parse(JSON.stringify(reviewReply(one.reply, options))))
    },
  )

  it('may be HTML, with settings of its own', async () => {
    const html = '<p>Dear Ann,</p><p>Your refund was <b>delayed</b>.</p>'
    const own = { voice: 'company', rules: { 'passive-voice': { weight: 7 } }, names: ['Ann'] } as const
    const { body } = await ask({
      draft: html,
      format: 'html',
      customerMessage,
      customerFormat: 'text',
      ...own,
    })
    const same = reviewSource(html, { format: 'html', customerMessage, customerFormat: 'text', ...own })
    expect(body).toEqual(JSON.parse(JSON.stringify(same)))
  })
})

it('answers several in their order', async () => {
  const replies = conversations.slice(0, 5).map(one => ({ draft: one.reply, ...optionsOf(one) }))
  const { status, body } = await ask({ replies })
  expect(status).toBe(200)
  const { reviews } = body as { reviews: unknown[] }
  expect(reviews).toEqual(
    replies.map(({ draft, ...options }) => JSON.parse(JSON.stringify(reviewReply(draft, options)))),
  )
})

it('lets a request set a rule over the settings of the team, and keeps the rest of them', () => {
  const review = createReview({ rules: { 'passive-voice': false, 'canned-phrase': false }, names: ['Ann'] })
  const { findings } = JSON.parse(review({ draft, customerMessage, rules: { 'passive-voice': true } }))
  const ids = (findings as { ruleId: string }[]).map(({ ruleId }) => ruleId)
  expect(ids).toContain('passive-voice')
  expect(ids).not.toContain('canned-phrase')
})

it('takes null for what is not given', async () => {
  const nothing = { customerMessage: null, earlier: null, channel: null, rules: null, customerName: null }
  expect((await ask({ draft, ...nothing })).body).toEqual((await ask({ draft })).body)
})

describe('what is not a reply', () => {
  it.each([
    ['no JSON', '{"draft": "Hi', 400, []],
    ['nothing', '', 400, []],
    ['a list', [], 422, []],
    ['null', 'null', 422, []],
    ['no draft', {}, 422, [['/draft', 'It is missing.']]],
    ['a number', { draft: 1 }, 422, [['/draft', 'It has to be a string.']]],
    [
      'a misspelt field',
      { draft, chanel: 'chat' },
      422,
      [['/chanel', 'No field "chanel". Did you mean "channel"?']],
    ],
    [
      'an unknown channel',
      { draft, channel: 'fax' },
      422,
      [['/channel', 'It has to be "email" or "chat" or "social".']],
    ],
    ['a turn of nobody', { draft, earlier: [{ text: 'Hi' }] }, 422, [['/earlier/0/from', 'It is missing.']]],
    [
      'a weight too high',
      { draft, rules: { 'passive-voice': { weight: 21 } } },
      422,
      [['/rules/passive-voice/weight', 'It has to be at most 20.']],
    ],
    [
      'a severity that is none',
      { draft, rules: { 'passive-voice': { severity: 'fatal' } } },
      422,
      [['/rules/passive-voice/severity', 'It has to be "error" or "warning" or "info".']],
    ],
    [
      'an option that is no number',
      { draft, rules: { 'hard-to-read': { sentence: '28' } } },
      422,
      [['/rules/hard-to-read', expect.stringContaining('sentence')]],
    ],
    [
      'a turn too long',
      { draft, customerMessage, earlier: [{ from: 'agent', text: 'a'.repeat(20_001) }] },
      422,
      [['/earlier/0/text', expect.stringContaining('over the limit')]],
    ],
    ['texts too long together', { replies: Array(11).fill({ draft: 'a '.repeat(10_000) }) }, 413, []],
    ['no replies', { replies: [] }, 422, [['/replies', 'It has to be of length at least 1.']]],
    [
      'too many replies',
      { replies: Array(201).fill({ draft }) },
      422,
      [['/replies', 'It has to be of length at most 200.']],
    ],
    [
      'a field beside replies',
      { replies: [{ draft }], draft },
      422,
      [['/draft', 'No field "draft". Known: replies.']],
    ],
    [
      'an unknown rule',
      { replies: [{ draft }, { draft, rules: { 'pasive-voice': false } }] },
      422,
      [['/replies/1/rules/pasive-voice', 'No rule "pasive-voice". Did you mean "passive-voice"?']],
    ],
    [
      'a text too long',
      { draft: 'a'.repeat(20_001) },
      422,
      [
        [
          '/draft',
          expect.stringMatching(/^draft has 20001 UTF-16 units, over the limit of 20000\. Shorten it/),
        ],
      ],
    ],
    [
      'a prototype',
      '{"draft": "Hi", "__proto__": {"channel": "chat"}}',
      422,
      [['/__proto__', expect.stringContaining('No field')]],
    ],
  ])('%s is refused, with its places', async (_, body, status, errors) => {
    const answer = await ask(body)
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json'])
    expect(answer.body).toEqual({
      title: { 400: 'Bad Request', 413: 'Content Too Large', 422: 'Unprocessable Content' }[status],
      status,
      detail: expect.any(String),
      ...(errors.length === 0 ? {} : { errors: errors.map(([pointer, detail]) => ({ pointer, detail })) }),
    })
  })

  it('is looked for only up to the first fault in a body that is long', async () => {
    const { status, body } = await ask({ draft, earlier: Array(40_000).fill({}) })
    expect(status).toBe(422)
    expect((body as { errors: unknown }).errors).toEqual([
      { pointer: '/earlier/0/from', detail: 'It is missing.' },
    ])
  })

  it('is never repeated in the answer', async () => {
    const secret = 'Ms Plum of Pear Road'
    for (const body of [
      `{"draft": ${secret}`,
      { draft: [secret] },
      { draft, earlier: secret },
      { draft: `${secret} `.repeat(2000) },
    ])
      expect(JSON.stringify((await ask(body)).body)).not.toContain(secret)
  })

  it.each([
    ['another type', { 'Content-Type': 'text/plain' }, 415],
    ['a type that begins alike', { 'Content-Type': 'application/jsonp' }, 415],
    ['a body that is packed', { 'Content-Encoding': 'gzip' }, 415],
    ['a type with a charset', { 'Content-Type': 'application/json; charset=utf-8' }, 200],
  ])('%s: %o is answered with %i', async (_, headers, status) => {
    expect((await ask({ draft }, headers)).status).toBe(status)
  })

  it('bytes that are no UTF-8 are not guessed at', async () => {
    const body = new Uint8Array([...Buffer.from('{"draft":"'), 0xff, ...Buffer.from('"}')])
    const response = await app.request('/v1/reviews', { ...posted(''), body })
    expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([
      400,
      'The body is not UTF-8.',
    ])
  })

  it('a body over the limit is not read', async () => {
    const answer = await ask({ draft: 'a'.repeat(2 ** 20) })
    expect([answer.status, answer.type]).toEqual([413, 'application/problem+json'])
  })
})

it('lists the rules as the command line does', async () => {
  const response = await app.request('/v1/rules')
  const { rules } = (await response.json()) as { rules: { id: string }[] }
  expect(rules.length).toBeGreaterThan(20)
  expect(rules.find(({ id }) => id === 'passive-voice')).toMatchObject({
    category: 'ownership',
    weight: expect.any(Number),
    sources: expect.any(Array),
  })
})
