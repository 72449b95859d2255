/** The gate with a client of our own that keeps to what Freshworks documents of its own. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  askBeforeSending,
  type FreshdeskClient,
  type FreshdeskMessage,
  type FreshdeskOptions,
  type FreshdeskSending,
  type FreshdeskTicket,
} from '../../../src/desks/freshdesk/index.js'
import { createSourceReviewer, type SourceTexts } from '../../../src/sources/index.js'

const good =
  '<p>Hello Ana,</p><p>I’m sorry your kettle leaks and that nobody answered. I have ordered another for you; it arrives on Thursday by 6pm.</p><p>Tom</p>'
const blank = good.replace('Ana', '[Customer Name]')
const ticket: FreshdeskTicket = { id: 7, description: '<div>My kettle leaks.</div>', source: 1 }

/** A ticket’s page: an intercepted event waits for `done` or `fail`. */
function freshdesk(options: FreshdeskOptions, shown: FreshdeskTicket | null = ticket) {
  let current = shown
  const callbacks: ((event: FreshdeskSending) => void)[] = []
  const client: FreshdeskClient = {
    events: {
      on(name, callback, { intercept }) {
        expect([name, intercept]).toEqual(['ticket.sendReply', true])
        callbacks.push(callback)
      },
    },
    data: {
      get: name =>
        current && name === 'ticket'
          ? Promise.resolve({ ticket: current })
          : Promise.reject(new Error('No ticket.')),
    },
  }
  const end = askBeforeSending(client, options)
  const send = (): Promise<string> =>
    new Promise(resolve => {
      for (const callback of callbacks)
        callback({ helper: { done: () => resolve('sent'), fail: message => resolve(message) } })
    })
  const show = (ticket: FreshdeskTicket): void => {
    current = ticket
  }
  return { end, send, show }
}

/** What the reviewer hears. */
async function heardWith(shown: FreshdeskTicket, messages?: readonly FreshdeskMessage[]) {
  const heard: SourceTexts[] = []
  const { review } = createSourceReviewer()
  const { send } = freshdesk(
    {
      draft: () => good,
      ...(messages === undefined ? {} : { messages: async () => messages }),
      review: (draft, texts) => {
        heard.push(texts)
        return review(draft, texts)
      },
    },
    shown,
  )
  await send()
  expect(heard).toHaveLength(1)
  return heard[0]
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a reply', () => {
  it('goes where it is good', async () => {
    expect(await freshdesk({ draft: () => good }).send()).toBe('sent')
  })

  it('is asked about once, and goes at the second press', async () => {
    const { send } = freshdesk({ draft: async () => blank })
    const question = '“[Customer Name]”: Nobody has filled this in yet.\nSend it again to send it as it is.'
    expect(await send()).toBe(question)
    // The second of a double click.
    expect(await send()).toBe(question)
    vi.advanceTimersByTime(800)
    expect(await send()).toBe('sent')
  })

  it.each([
    [
      'the draft',
      {
        draft: () => {
          throw new Error('No box.')
        },
      },
      ticket,
      'No box.',
    ],
    ['the ticket', { draft: () => blank }, null, 'No ticket.'],
    [
      'the messages',
      { draft: () => blank, messages: () => Promise.reject(new Error('Too many requests.')) },
      ticket,
      'Too many requests.',
    ],
  ] as const)('goes where %s cannot be had, and says why', async (_, options, shown, why) => {
    const told = vi.fn()
    const { send } = freshdesk({ ...options, onAnswer: told }, shown)
    expect(await send()).toBe('sent')
    expect(told.mock.calls[0]?.[0].error).toEqual(new Error(why))
  })

  it.each(['', '<br>', '<div>&nbsp;</div>', '<img src="cid:1">', undefined])(
    'goes unasked where the app does not know it: %j',
    async draft => {
      const told = vi.fn()
      const messages = vi.fn(async () => [])
      expect(await freshdesk({ draft: () => draft, messages, onAnswer: told }).send()).toBe('sent')
      expect(told).not.toHaveBeenCalled()
      // Nothing is asked of Freshdesk for it.
      expect(messages).not.toHaveBeenCalled()
    },
  )

  it('is that of the ticket, as an app keeps it until it has been sent', async () => {
    const drafts = new Map([[7, blank]])
    const { send, show } = freshdesk({
      draft: ({ id }) => drafts.get(id),
      onAnswer: ({ send }) => {
        if (send) drafts.clear()
      },
    })
    show({ ...ticket, id: 8 })
    expect(await send()).toBe('sent')
    show(ticket)
    expect(await send()).toContain('[Customer Name]')
    vi.advanceTimersByTime(800)
    expect(await send()).toBe('sent')
    expect(drafts.size).toBe(0)
  })

  it('goes once it has ended', async () => {
    const { end, send } = freshdesk({ draft: () => blank })
    end()
    expect(await send()).toBe('sent')
  })

  it('has to be given', () => {
    for (const options of [undefined, {}, { draft: good }])
      expect(() => freshdesk(options as never)).toThrow(/^draft must be a function/)
    expect(() => freshdesk({ draft: () => good, presets: 'strict' } as FreshdeskOptions)).toThrow(/preset/)
  })

  it('needs Freshdesk', () => {
    for (const client of [undefined, null, {}, { events: {} }, Promise.resolve({})])
      expect(() => askBeforeSending(client as FreshdeskClient, { draft: () => good })).toThrow(
        /^askBeforeSending needs the client/,
      )
  })
})

describe('what it answers', () => {
  const said = (
    body: string | null,
    created_at: string,
    more: Partial<FreshdeskMessage> = {},
  ): FreshdeskMessage => ({
    body,
    created_at,
    incoming: true,
    private: false,
    ...more,
  })

  it('is the ticket’s first message', async () => {
    expect(await heardWith(ticket)).toEqual({
      format: 'html',
      customerFormat: 'text',
      customerMessage: 'My kettle leaks.',
    })
  })

  it('is what the customer wrote since an agent’s last reply, notes apart', async () => {
    const heard = await heardWith(ticket, [
      said(
        '<div>When do I get another?</div><div class="freshdesk_quote"><blockquote>Have you tried the lid?</blockquote></div>',
        '2026-05-04T10:00:00Z',
      ),
      said('She sounds cross.', '2026-05-03T12:00:00Z', { incoming: false, private: true }),
      said('It still leaks.', '2026-05-03T11:00:00+02:00'),
      said('Have you tried the lid?', '2026-05-02T10:00:00Z', { incoming: false }),
    ])
    expect(heard?.customerMessage).toBe('It still leaks.\n\nWhen do I get another?')
    expect(heard?.earlier).toEqual([
      { from: 'customer', text: 'My kettle leaks.' },
      { from: 'agent', text: 'Have you tried the lid?' },
    ])
  })

  it('is not what has no words', async () => {
    const heard = await heardWith(ticket, [said(null, '2026-05-02T10:00:00Z')])
    expect(heard?.customerMessage).toBe('My kettle leaks.')
  })

  it('is read no further back than is heard', async () => {
    const messages = Array.from({ length: 100 }, (_, i) => {
      const message = said(`Message ${i}.`, new Date(i * 1000).toISOString(), { incoming: i % 2 === 1 })
      const unread = i < 70
      return unread
        ? Object.defineProperty(message, 'body', { get: () => expect.fail('It was read.') })
        : message
    })
    const heard = await heardWith(ticket, messages)
    expect(heard?.customerMessage).toBe('Message 99.')
    expect(heard?.earlier?.map(({ text }) => text)).toEqual(
      Array.from({ length: 20 }, (_, i) => `Message ${79 + i}.`),
    )
  })

  it('is given as a list, or the reply goes and it is said why', async () => {
    const told = vi.fn()
    const messages = async () => ({ results: [] }) as never
    expect(await freshdesk({ draft: () => blank, messages, onAnswer: told }).send()).toBe('sent')
    expect(told.mock.calls[0]?.[0].error).toEqual(
      new TypeError('messages must give an array of messages, not an object.'),
    )
  })

  it('is not what we wrote first', async () => {
    const heard = await heardWith({ ...ticket, source: 10 }, [said('Why me?', '2026-05-02T10:00:00Z')])
    expect(heard?.customerMessage).toBe('Why me?')
    expect(heard?.earlier).toEqual([{ from: 'agent', text: 'My kettle leaks.' }])
  })

  it('is nothing where the ticket is empty', async () => {
    expect(await heardWith({ id: 7, description: null })).toEqual({ format: 'html', customerFormat: 'text' })
  })
})
