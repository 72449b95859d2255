/** The gate of a desk with the reviews of a server of one's own, as the desks' page shows it. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heardIn } from '../../src/desks/conversation.js'
import { deskGate } from '../../src/desks/desk.js'
import type { GateAnswer } from '../../src/gate.js'
import { type Listening, listen } from '../../src/server/listen.js'
import type { SourceTexts } from '../../src/sources/index.js'
import { appWith, here, posted } from '../server/made.js'

const token = 'correct-horse-battery'
let server: Listening
beforeAll(async () => {
  const app = await appWith({ access: { token, origins: [], isLocal: false } })
  server = await listen(app, here)
})
afterAll(() => server.close())

const reviewBy = (secret: string) => async (draft: string, texts: SourceTexts) => {
  const response = await fetch(
    new URL('v1/reviews', server.address),
    posted({ draft, ...texts }, { Authorization: `Bearer ${secret}` }),
  )
  if (!response.ok) throw new Error(`The review server answered with ${response.status}.`)
  return response.json()
}

const press = {
  draft: '<p>Dear [Customer name],</p><p>Your <b>lamp</b> is on its way.</p>',
  format: 'html',
  id: '4711',
  customerName: 'Ann Lee',
  agentName: 'Gwen',
  channel: 'email',
  ...heardIn([
    { from: 'customer', body: 'My lamp is broken.' },
    { from: 'agent', body: 'Sorry! Another comes on Friday.' },
    { from: 'customer', body: 'It is Saturday & no lamp.' },
  ]),
} as const

describe('a gate that asks a server', () => {
  it('answers as one that reviews in the page', async () => {
    const far = await deskGate({ review: reviewBy(token) }).pressLater(press)
    const near = await deskGate({}).pressLater(press)
    expect(far.send).toBe(false)
    expect(far.message).toContain('[Customer name]')
    expect(JSON.parse(JSON.stringify(far))).toEqual(JSON.parse(JSON.stringify(near)))
  })

  it('lets a reply go where the server does not answer as it should, and says so', async () => {
    const answers: GateAnswer[] = []
    const gate = deskGate({
      review: reviewBy('wrong-horse-battery'),
      onAnswer: answer => answers.push(answer),
    })
    expect((await gate.pressLater(press)).send).toBe(true)
    expect(answers.map(({ error }) => (error as Error).message)).toEqual([
      'The review server answered with 401.',
    ])
  })
})
