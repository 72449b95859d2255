import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPreSendGate, type ReplyReview, reviewReply } from '../src/index.js'
import { createSourceReviewer } from '../src/sources/index.js'

const customerMessage = 'My kettle leaks since Monday and nobody answers me. When do I get another?'
const good =
  'Hello Ana,\n\nI’m sorry your kettle leaks and that nobody answered. I have ordered another for you; it arrives on Thursday by 6pm.\n\nTom'
const blank =
  'Hello [Customer Name],\n\nI’m sorry your kettle leaks and that nobody answered. I have ordered another for you; it arrives on Thursday by 6pm.\n\nTom'
const poor =
  'Dear valued customer, kindly note that your request has been forwarded to the concerned department. We apologise for any inconvenience caused. Please contact the hotline for further assistance.'

const pressOf = (draft: string, id?: string) => ({
  draft,
  customerMessage,
  channel: 'email' as const,
  ...(id === undefined ? {} : { id }),
})

/** The agent reads the question. */
const read = () => vi.advanceTimersByTime(800)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a gate', () => {
  it('lets a good reply go at once', () => {
    const answer = createPreSendGate().press(pressOf(good))
    expect(answer).toMatchObject({ send: true, message: '', findings: [] })
    expect(answer.review).toEqual(reviewReply(good, { customerMessage, channel: 'email' }))
  })

  it('asks once about a blank, names it, and lets the second press through', () => {
    const gate = createPreSendGate()
    const first = gate.press(pressOf(blank))
    expect(first.send).toBe(false)
    expect(first.findings.map(({ ruleId }) => ruleId)).toEqual(['leftover-placeholder'])
    expect(first.message).toBe(
      '“[Customer Name]”: Nobody has filled this in yet.\nSend it again to send it as it is.',
    )
    // The second of a double click.
    expect(gate.press(pressOf(blank))).toEqual(first)
    read()
    expect(gate.press(pressOf(blank)).send).toBe(true)
    // A hook that is called twice for one sending gets one answer.
    expect(gate.press(pressOf(blank)).send).toBe(true)
  })

  it('asks once about a draft in rework, with its score and what costs most', () => {
    const gate = createPreSendGate()
    const { score, band } = reviewReply(poor, { customerMessage, channel: 'email' })
    expect(band).toBe('rework')
    const first = gate.press(pressOf(poor))
    expect(first.send).toBe(false)
    expect(first.message.split('\n')[0]).toBe(`This draft scores ${score} of 100.`)
    expect(first.message.split('\n')).toHaveLength(5)
    const { findings } = reviewReply(poor, { customerMessage, channel: 'email' })
    expect(first.findings.map(({ cost }) => cost)).toEqual(
      findings
        .map(({ cost }) => cost)
        .sort((a, b) => b - a)
        .slice(0, 3),
    )
    read()
    expect(gate.press(pressOf(poor)).send).toBe(true)
  })

  it('asks about every blank before it lets one go, and names those first in a draft in rework', () => {
    const gate = createPreSendGate()
    const kinds = 'Order Parcel Invoice Tracking Ticket Policy Phone Room Seat Booking Account'.split(' ')
    const names = kinds.map(kind => `[${kind} Number]`)
    const draft = `${good}\n\n${names.map(name => `It is at ${name} now.`).join(' ')}`
    const asked = []
    for (
      let answer = gate.press(pressOf(draft, '7'));
      !answer.send;
      answer = gate.press(pressOf(draft, '7'))
    ) {
      asked.push(answer.findings.map(({ actual }) => actual))
      for (const { actual } of answer.findings) expect(answer.message).toContain(`“${actual}”`)
      read()
    }
    expect(new Set(asked.flat())).toEqual(new Set(names))
    expect(asked.length).toBe(2)
    const first = createPreSendGate().press(pressOf(`${poor} [Agent Name]`))
    expect(first.findings[0]?.actual).toBe('[Agent Name]')
    expect(first.findings).toHaveLength(3)
  })

  it('has no question about a variable that the help desk fills', () => {
    const draft = good.replace('Ana', '{{ticket.requester.first_name}}')
    expect(createPreSendGate().press(pressOf(draft)).send).toBe(true)
    expect(createPreSendGate({ placeholders: 'must-be-filled' }).press(pressOf(draft)).send).toBe(false)
  })

  it('knows a draft by its id while it changes, and asks only about what is new in it', () => {
    const gate = createPreSendGate()
    expect(gate.press(pressOf(poor, '7')).send).toBe(false)
    read()
    const changed = `${poor} Have a nice day.`
    expect(gate.press(pressOf(changed, '7')).send).toBe(true)
    const other = createPreSendGate()
    expect(other.press(pressOf(poor, '7')).send).toBe(false)
    read()
    const added = other.press(pressOf(`${poor} Yours, [Agent Name]`, '7'))
    expect(added.send).toBe(false)
    read()
    expect(other.press(pressOf(`${poor} Yours, [Agent Name]`, '7')).send).toBe(true)
  })

  it('asks anew about the next reply of a conversation, and about the same words in another', () => {
    const gate = createPreSendGate()
    gate.press(pressOf(poor, '7'))
    read()
    expect(gate.press(pressOf(poor, '7')).send).toBe(true)
    expect(gate.press(pressOf(`${poor} Regards.`, '7')).send).toBe(false)
    // The same macro again, in the same conversation and for the next customer with the same words.
    gate.press(pressOf(blank))
    read()
    expect(gate.press(pressOf(blank)).send).toBe(true)
    vi.advanceTimersByTime(60_000)
    expect(gate.press(pressOf(blank)).send).toBe(false)
    const plain = createPreSendGate()
    expect(plain.press({ draft: blank, customerMessage }).send).toBe(false)
    expect(plain.press({ draft: blank, customerMessage: 'Where is my sofa?' }).send).toBe(false)
  })

  it('lets the same reply to the same message through again, however long the desk takes', () => {
    const gate = createPreSendGate()
    gate.press(pressOf(blank, '8'))
    read()
    expect(gate.press(pressOf(blank, '8')).send).toBe(true)
    // A field was missing, and the desk refused.
    vi.advanceTimersByTime(60_000)
    expect(gate.press(pressOf(blank, '8')).send).toBe(true)
    // Another message has come, for which another reply is written with the same macro.
    const next = { ...pressOf(blank, '8'), customerMessage: 'Where is my sofa?' }
    expect(gate.press(next).send).toBe(false)
  })

  it('forgets what it asked when another message is answered, even within half a second', () => {
    const gate = createPreSendGate()
    const asked = gate.press(pressOf(poor, '7'))
    expect(gate.press({ ...pressOf(blank, '7'), customerMessage: 'Where is my sofa?' }).message).not.toBe(
      asked.message,
    )
    read()
    expect(gate.press(pressOf(poor, '7')).send).toBe(false)
  })

  it('asks about what a team wants it to', () => {
    const gate = createPreSendGate({ asksAbout: ({ ruleId }) => ruleId === 'canned-phrase', bands: [] })
    const draft = good.replace('Hello Ana,', 'Hello Ana,\n\nThank you for reaching out to us.')
    expect(gate.press(pressOf(poor.replace(/.*/s, blank))).send).toBe(true)
    const first = gate.press(pressOf(draft))
    expect(first.findings.map(({ actual }) => actual)).toEqual(['Thank you for reaching out to us'])
  })

  it('never blocks where the reviewer fails', async () => {
    const broken = createPreSendGate({
      review: () => {
        throw new Error('out of order')
      },
    })
    expect(broken.press({ draft: poor })).toMatchObject({ send: true, error: { message: 'out of order' } })
    expect(await broken.pressLater({ draft: poor })).toMatchObject({ send: true })
    const long = createPreSendGate().press(pressOf('word '.repeat(5000)))
    expect(long.send).toBe(true)
    expect(long.error).toBeInstanceOf(RangeError)
    expect(createPreSendGate().press(undefined as never).send).toBe(true)
    const failing = createPreSendGate({ review: () => Promise.reject(new Error('server down')) })
    expect(failing.press({ draft: poor })).toMatchObject({ send: true, error: expect.any(TypeError) })
    expect(await failing.pressLater({ draft: poor })).toMatchObject({ error: { message: 'server down' } })
    const empty = createPreSendGate({ review: () => undefined as never })
    expect(empty.press({ draft: poor })).toMatchObject({
      error: { message: expect.stringContaining('undefined') },
    })
    const silent = createPreSendGate({
      review: () => {
        throw undefined
      },
    })
    expect(silent.press({ draft: poor }).error).toBeInstanceOf(Error)
    const promising = createPreSendGate({ review: async () => reviewReply(poor) })
    expect(promising.press({ draft: poor })).toMatchObject({ send: true, error: expect.any(TypeError) })
  })

  it('waits for a draft and for a reviewer elsewhere, and no longer than it has patience', async () => {
    const gate = createPreSendGate({ review: async draft => reviewReply(draft, { customerMessage }) })
    expect((await gate.pressLater(Promise.resolve({ draft: poor }))).send).toBe(false)
    read()
    expect((await gate.pressLater({ draft: poor })).send).toBe(true)
    const slow = createPreSendGate({ review: () => new Promise<ReplyReview>(() => {}), patience: 5 })
    expect(await slow.pressLater({ draft: poor })).toMatchObject({
      send: true,
      error: { message: 'There was no review within 5 ms.' },
    })
    const lost = createPreSendGate().pressLater(Promise.reject(new Error('no draft')))
    expect(await lost).toMatchObject({ send: true, error: { message: 'no draft' } })
  })

  it('takes a double click for one press', async () => {
    const gate = createPreSendGate()
    const load = async () => pressOf(poor, '7')
    const [first, second] = await Promise.all([gate.pressLater(load()), gate.pressLater(load())])
    expect([first.send, second.send]).toEqual([false, false])
    expect((await gate.pressLater(load())).send).toBe(false)
    read()
    expect((await gate.pressLater(load())).send).toBe(true)
  })

  it('reads HTML through a reviewer of sources', () => {
    const { review } = createSourceReviewer()
    const gate = createPreSendGate({ review })
    const html = `<p>${blank.replaceAll('\n\n', '</p><p>')}</p>`
    const first = gate.press({ draft: html, format: 'html', customerMessage, customerFormat: 'text' })
    expect(first.findings.map(({ actual }) => actual)).toEqual(['[Customer Name]'])
  })

  it('refuses options that it does not know', () => {
    expect(() => createPreSendGate(null as never)).toThrow('options must be an object, not null.')
    expect(() => createPreSendGate({ band: ['rework'] } as never)).toThrow('Did you mean')
    expect(() => createPreSendGate({ bands: ['bad'] } as never)).toThrow('No band "bad"')
    expect(() => createPreSendGate({ asksAbout: 'errors' } as never)).toThrow(TypeError)
    expect(() => createPreSendGate({ patience: -1 })).toThrow(RangeError)
    expect(() => createPreSendGate({ review: () => reviewReply(''), preset: 'chat' })).toThrow('preset')
  })

  it('never asks twice in a row for the same draft, whatever is pressed', () => {
    const drafts = [good, blank, poor, `${poor} [Agent Name]`]
    const presses = fc.array(
      fc.record({ of: fc.nat({ max: 3 }), id: fc.constantFrom(undefined, '1', '2') }),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(presses, all => {
        const gate = createPreSendGate()
        for (const { of, id } of all) {
          const press = pressOf(drafts[of] as string, id)
          const first = gate.press(press)
          expect(first.send).toBe(first.message === '')
          expect(first.send).toBe(first.findings.length === 0)
          read()
          if (!first.send) expect(gate.press(press).send).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })
})
