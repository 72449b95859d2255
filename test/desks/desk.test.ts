import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deskGate } from '../../src/desks/desk.js'
import type { GateAnswer } from '../../src/index.js'
import { createSourceReviewer } from '../../src/sources/index.js'

const heard = {
  format: 'html',
  customerMessage: '<p>The lamp came without its bulb. When do I get one?</p>',
} as const
const blank =
  '<p>Hello [Customer Name],</p><p>I’m sorry the bulb is missing. I have sent you one today; it arrives on Thursday by 6pm.</p><p>Tom</p>'
const good = blank.replace('[Customer Name]', 'Ana')

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the gate of a desk', () => {
  it('reviews HTML, asks once, and tells of both answers', () => {
    const told: GateAnswer[] = []
    const gate = deskGate({ onAnswer: answer => told.push(answer) })
    const press = { draft: blank, id: '7', ...heard }
    const first = gate.press(press)
    expect(first.message).toBe(
      '“[Customer Name]”: Nobody has filled this in yet.\nSend it again to send it as it is.',
    )
    vi.advanceTimersByTime(800)
    const second = gate.press(press)
    expect(second.send).toBe(true)
    expect(told).toEqual([first, second])
  })

  it('takes the team’s settings, and options of the gate', () => {
    const gate = deskGate({
      phrases: [{ text: 'bulb' }],
      asksAbout: ({ ruleId }) => ruleId === 'house-phrase',
    })
    expect(gate.press({ draft: good, ...heard }).findings.map(({ actual }) => actual)).toEqual(['bulb'])
    const lax = deskGate({ rules: { 'leftover-placeholder': false }, bands: [] })
    expect(lax.press({ draft: blank, ...heard }).send).toBe(true)
  })

  it('asks a reviewer of the team’s own, who gets what the desk has', async () => {
    const { review: judge } = createSourceReviewer()
    const review = vi.fn(async (draft: string, texts: Parameters<typeof judge>[1]) => judge(draft, texts))
    const gate = deskGate({ review })
    const answer = await gate.pressLater(Promise.resolve({ draft: blank, id: '7', ...heard }))
    expect(answer.send).toBe(false)
    expect(review.mock.calls).toEqual([[blank, heard]])
  })

  it('lets go what cannot be read or reviewed, and what takes too long, and tells why', async () => {
    const told: GateAnswer[] = []
    const gate = deskGate({ onAnswer: answer => told.push(answer), patience: 100 })
    const lost = new Error('The desk is away.')
    expect((await gate.pressLater(Promise.reject(lost))).send).toBe(true)
    const waiting = gate.pressLater(new Promise(() => {}))
    await vi.advanceTimersByTimeAsync(100)
    expect((await waiting).send).toBe(true)
    const failing = deskGate({
      review: () => Promise.reject(lost),
      onAnswer: answer => told.push(answer),
    })
    expect((await failing.pressLater({ draft: blank, ...heard })).send).toBe(true)
    expect(told.map(({ error }) => String(error))).toEqual([
      'Error: The desk is away.',
      'Error: There was no review within 100 ms.',
      'Error: The desk is away.',
    ])
  })

  it('lets go what is no reply, and tells nobody', async () => {
    const review = vi.fn(createSourceReviewer().review)
    const onAnswer = vi.fn()
    const gate = deskGate({ review, onAnswer })
    expect(await gate.pressLater(Promise.resolve(undefined))).toEqual({
      send: true,
      message: '',
      findings: [],
    })
    expect(review).not.toHaveBeenCalled()
    expect(onAnswer).not.toHaveBeenCalled()
  })

  it.each([
    '<p>\u200B<br>&nbsp;</p>',
    '<p><img src="data:," alt="lamp.jpg"></p>',
    '<div class="gmail_signature">[Agent Name]<br>Lamps</div>',
    '<blockquote>I wait for [Customer Name].</blockquote>',
  ])('lets go what has no words of its own, and tells nobody: %s', async draft => {
    const onAnswer = vi.fn()
    const gate = deskGate({ onAnswer, bands: ['ready', 'look-again', 'rework'] })
    const goes = { send: true, message: '', findings: [] }
    expect(gate.press({ ...heard, draft })).toEqual(goes)
    expect(await gate.pressLater({ ...heard, draft })).toEqual(goes)
    expect(gate.press(undefined)).toEqual(goes)
    expect(onAnswer).not.toHaveBeenCalled()
    expect(gate.press({ ...heard, draft: `${draft}<p>Thanks!</p>` }).send).toBe(false)
  })

  it('lets go what cannot be read at all, and tells of it', async () => {
    const told: GateAnswer[] = []
    const gate = deskGate({ onAnswer: answer => told.push(answer) })
    const press = { ...heard, draft: undefined as never }
    expect(gate.press(press)).toMatchObject({ send: true, error: expect.any(Error) })
    expect(await gate.pressLater(press)).toMatchObject({ send: true, error: expect.any(Error) })
    const lost = new Error('The editor is gone.')
    const failed = { send: true, message: '', findings: [], error: lost }
    expect(gate.fail(lost)).toEqual(failed)
    expect(gate.fail(undefined).error).toBeInstanceOf(Error)
    expect(told).toHaveLength(4)
    expect(told[2]).toEqual(failed)
  })

  it('stops no reply where onAnswer fails', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = new Error('The panel is gone.')
    const thrower = deskGate({
      onAnswer: () => {
        throw broken
      },
    })
    expect(thrower.press({ draft: good, ...heard }).send).toBe(true)
    const rejecter = deskGate({ onAnswer: () => Promise.reject(broken) })
    expect((await rejecter.pressLater({ draft: good, ...heard })).send).toBe(true)
    await vi.waitFor(() => expect(log.mock.calls).toEqual([[broken], [broken]]))
  })

  it('reads a mail that quotes a thread of any length', async () => {
    const quote = `<blockquote type="cite">${'<p>The lamp came without its bulb.</p>'.repeat(6000)}</blockquote>`
    const press = { draft: blank + quote, ...heard }
    const { message } = deskGate({}).press({ draft: blank, ...heard })
    expect(deskGate({ maxLength: 1000 }).press(press)).toMatchObject({ send: false, message })
    expect(await deskGate({ maxLength: 1000 }).pressLater(press)).toMatchObject({ send: false, message })
    const below = { draft: quote + blank, ...heard }
    expect(deskGate({ maxLength: 1000 }).press(below)).toMatchObject({ send: false, message })
  })

  it('reads a long mail, unless the team sets another limit', () => {
    const press = { draft: `${blank}${'<p>The lamp came without its bulb.</p>'.repeat(1500)}`, ...heard }
    expect(deskGate({}).press(press).send).toBe(false)
    expect(deskGate({ maxLength: 20_000 }).press(press).error).toBeInstanceOf(RangeError)
  })

  it('refuses options that it does not know', () => {
    expect(() => deskGate({ onAnswer: 'console' as never })).toThrow(
      'onAnswer must be a function, not string.',
    )
    expect(() => deskGate({ voise: 'company' } as never)).toThrow('Did you mean "voice"?')
    expect(() => deskGate({ onAnwser: () => {} } as never)).toThrow('Did you mean "onAnswer"?')
    const all = /review, asksAbout, bands, patience, .*maxLength/
    expect(() => deskGate({ hook: () => {} } as never)).toThrow(all)
    expect(() => deskGate({ review: () => {}, hook: () => {} } as never)).toThrow(all)
    expect(() => deskGate(null as never)).toThrow('options must be an object, not null.')
    expect(() => deskGate({ patience: -1 })).toThrow(RangeError)
    expect(() => deskGate({ voice: 'company', review: createSourceReviewer().review })).toThrow(
      'voice is for the reviewer',
    )
  })
})
