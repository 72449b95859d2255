/** The adapter with the SDK that plugins have, and a host that speaks as Front does. */

import type { MessageComposerContext } from '@frontapp/ui-bridge'
import { afterEach, expect, expectTypeOf, it, vi } from 'vitest'
import type { ComposerContext } from '../../../src/desks/front/composer.js'
import { type FrontOptions, type FrontReply, followDraft } from '../../../src/desks/front/index.js'
import { applySuggestion, type Suggestion } from '../../../src/index.js'
import { createSourceReviewer, type SourceTexts } from '../../../src/sources/index.js'
import { type FrontHost, frontHost } from './host.js'

const message = (status: string, day: number, body: string, more: object = {}) => ({
  id: `msg_${day}`,
  status,
  date: new Date(Date.UTC(2026, 2, day)),
  from: { handle: 'x', name: status === 'inbound' ? 'Ana Lopes' : 'Tom Reed', type: 'email' },
  content: { body, type: 'html', attachments: [] },
  ...more,
})
const pages = [
  {
    results: [
      message('inbound', 5, '<p>It is Thursday. Where is the bulb?</p>'),
      message('outbound', 6, '', {
        date: undefined,
        content: { body: 'Hello', type: 'html', attachments: [] },
      }),
      message('outbound', 3, '<p>I have sent one today.</p>'),
    ],
    nextPageToken: 'page-2',
  },
  {
    results: [
      message('inbound', 2, 'The lamp came without its bulb.', {
        content: { body: 'The lamp came without its bulb.', type: 'text', attachments: [] },
      }),
      message('inbound', 4, '', { content: undefined }),
    ],
    nextPageToken: undefined,
  },
]
const blank =
  '<p>Hello [Customer Name],</p><p>I am sorry that the bulb is not there. Please be informed that I have sent you another; it arrives on Saturday by 6pm.</p>'
const composer = (body: string, more: object = {}, draft: object = {}) => ({
  type: 'messageComposer',
  draft: { id: 'drf_1', content: { body, type: 'html', attachments: [] }, isEditable: true, ...draft },
  conversation: { id: 'cnv_1', blurb: 'It is Thursday.' },
  teammate: { id: 'tea_1', name: 'Tom Reed' },
  ...more,
})

let host: FrontHost
let end: () => void
afterEach(() => {
  end?.()
  host.close()
  vi.unstubAllGlobals()
})

/** What is shown, in order, and what a reviewer was given. */
function follow(options: FrontOptions = {}, functions: Parameters<typeof frontHost>[0] = {}) {
  const shown: (FrontReply | undefined)[] = []
  host = frontHost({
    listMessages: token => pages[token === 'page-2' ? 1 : 0],
    updateDraft: () => undefined,
    ...functions,
  })
  end = followDraft(host.front, reply => shown.push(reply), options)
  const next = async (context: object): Promise<FrontReply | undefined> => {
    const before = shown.length
    host.update(context)
    await vi.waitFor(() => expect(shown.length).toBe(before + 1), { timeout: 10_000 })
    return shown.at(-1)
  }
  return { shown, next }
}

const mended = blank.replace('Please be informed that', '')
const editOf = (reply: FrontReply | undefined) => {
  const all = reply?.review?.findings.flatMap(({ suggestions }) => suggestions) ?? []
  const edit = all.find(({ kind }) => kind === 'edit')
  if (edit === undefined) throw new Error('There is no edit.')
  return edit
}

it('reviews the draft with the whole conversation, in the order of its dates', async () => {
  const given: [string, SourceTexts][] = []
  const { review: judge } = createSourceReviewer()
  const { next } = follow({
    review: async (draft, texts) => {
      given.push([draft, texts])
      return judge(draft, texts)
    },
  })
  const reply = await next(composer(blank))
  expect(given).toEqual([
    [
      blank,
      {
        format: 'html',
        dismissed: [],
        agentName: 'Tom Reed',
        customerName: 'Ana Lopes',
        customerMessage: 'It is Thursday. Where is the bulb?',
        customerFormat: 'text',
        earlier: [
          { from: 'customer', text: 'The lamp came without its bulb.' },
          { from: 'agent', text: 'I have sent one today.' },
        ],
      },
    ],
  ])
  expect(reply).toMatchObject({ draft: blank, isEditable: true })
  expect(reply?.review?.findings.map(({ ruleId }) => ruleId)).toContain('leftover-placeholder')
  // The conversation is read once, and again where it has another latest message.
  await next(composer(mended))
  expect(host.calls).toEqual([['listMessages'], ['listMessages', 'page-2']])
  await next(composer(mended, { conversation: { id: 'cnv_1', blurb: 'Hello?' } }))
  expect(host.calls).toHaveLength(4)
})

it('puts an edit into the composer, unless the draft has changed since', async () => {
  const { next } = follow()
  const reply = await next(composer(blank))
  const edit = editOf(reply)
  await reply?.apply(edit)
  const [name, id, update] = host.calls.at(-1) ?? []
  expect([name, id]).toEqual(['updateDraft', 'drf_1'])
  expect(update).toMatchObject({ updateMode: 'replace', content: { type: 'html' } })
  const { body } = (update as { content: { body: string } }).content
  expect(body).toBe(applySuggestion(blank, edit))
  const later = await next(composer(`${body}<p>Tom</p>`))
  await expect(reply?.apply(edit)).rejects.toThrow(RangeError)
  const ask: Suggestion = { kind: 'ask', label: 'By when?', gain: 1 }
  await expect(later?.apply(ask)).rejects.toThrow(TypeError)
  expect(host.calls.filter(([call]) => call === 'updateDraft')).toHaveLength(1)
})

it('changes no draft that Front keeps, and says what Front answers', async () => {
  const { next } = follow({}, { updateDraft: () => Promise.reject(new Error('no such draft')) })
  const locked = await next(composer(blank, {}, { isEditable: false }))
  expect(locked?.isEditable).toBe(false)
  await expect(locked?.apply(editOf(locked))).rejects.toThrow(
    'Front does not let a plugin change this draft.',
  )
  const free = await next(composer(blank))
  await expect(free?.apply(editOf(free))).rejects.toThrow('no such draft')
})

it('silences a finding, and brings it back', async () => {
  const { next, shown } = follow()
  const reply = await next(composer(blank))
  const id = reply?.review?.findings[0]?.id ?? ''
  reply?.dismiss(id)
  await vi.waitFor(() => expect(shown).toHaveLength(2), { timeout: 10_000 })
  expect(shown[1]?.review?.dismissed).toEqual([id])
  shown[1]?.restore([id])
  await vi.waitFor(() => expect(shown).toHaveLength(3), { timeout: 10_000 })
  expect(shown[2]?.review).toEqual(reply?.review)
})

it('shows nothing where nothing is written, or no composer is open', async () => {
  const { next } = follow()
  expect(await next(composer('<div><br></div>', { conversation: undefined }))).toBeUndefined()
  expect((await next(composer(blank, { conversation: undefined })))?.review).toBeDefined()
  expect(await next({ type: 'noConversation' })).toBeUndefined()
  expect(host.calls).toEqual([])
})

it('says why there is no review, and asks again', async () => {
  let isAway = true
  const { next } = follow(
    {},
    {
      listMessages: () => {
        if (isAway) throw new Error('Front is away.')
        return { results: [], nextPageToken: undefined }
      },
    },
  )
  expect((await next(composer(blank)))?.error?.message).toContain('Front is away.')
  isAway = false
  expect((await next(composer(mended)))?.review).toBeDefined()
})

it('shows only the newest of what is typed, and nothing after its end', async () => {
  const waiting: (() => void)[] = []
  const { review: judge } = createSourceReviewer()
  const { shown, next } = follow({
    review: (draft, texts) =>
      draft === blank
        ? new Promise(resolve => waiting.push(() => resolve(judge(draft, texts))))
        : judge(draft, texts),
  })
  host.update(composer(blank))
  await vi.waitFor(() => expect(waiting).toHaveLength(1), { timeout: 10_000 })
  await next(composer(mended))
  for (const release of waiting) release()
  const last = await next(composer(`${mended}<p>Tom</p>`))
  expect(shown.map(reply => reply?.draft)).toEqual([mended, last?.draft])
  host.update(composer(blank))
  await vi.waitFor(() => expect(waiting).toHaveLength(2), { timeout: 10_000 })
  end()
  for (const release of waiting) release()
  await new Promise(resolve => setImmediate(resolve))
  expect(shown).toHaveLength(2)
})

it('clears the panel as soon as another draft is open, or none', async () => {
  const never = new Promise<never>(() => {})
  const { review: judge } = createSourceReviewer()
  const { shown, next } = follow({
    review: (draft, texts) => (draft === blank ? judge(draft, texts) : never),
  })
  await next(composer(blank))
  const other = { conversation: { id: 'cnv_2', blurb: 'Hi' } }
  expect(await next(composer(mended, other, { id: 'drf_2' }))).toBeUndefined()
  expect((await next(composer(blank, other, { id: 'drf_2' })))?.review).toBeDefined()
  expect(await next({ type: 'singleConversation' })).toBeUndefined()
  expect(shown).toHaveLength(4)
})

it.each<[string, FrontOptions, Parameters<typeof frontHost>[0]]>([
  ['There was no review within 5 ms.', { review: () => new Promise(() => {}) }, {}],
  ['review gave no review, but undefined.', { review: async () => undefined as never }, {}],
  ['review gave no review, but an object.', { review: () => ({}) as never }, {}],
  [
    'Front did not give the messages within 5 ms.',
    { review: createSourceReviewer().review },
    { listMessages: () => new Promise(() => {}) },
  ],
])('shows in place of a review: %s', async (error, options, functions) => {
  const { next } = follow(
    { patience: 5, ...options },
    { listMessages: () => ({ results: [] }), ...functions },
  )
  // Where Front has nothing to list, its answer may be later than so little patience.
  const isQuiet = functions?.['listMessages'] === undefined
  const reply = await next(composer(blank, isQuiet ? { conversation: undefined } : {}))
  expect(reply?.error?.message).toBe(error)
  expect(reply?.draft).toBe(blank)
})

it('asks Front again for messages that did not come', async () => {
  let isAway = true
  const { next } = follow(
    { patience: 200 },
    { listMessages: () => (isAway ? new Promise(() => {}) : { results: [] }) },
  )
  expect((await next(composer(blank)))?.error).toBeDefined()
  isAway = false
  expect((await next(composer(mended)))?.review).toBeDefined()
})

it('changes nothing after its end', async () => {
  const dismissals = { ids: () => [], add: vi.fn(), delete: vi.fn() }
  const { shown, next } = follow({ dismissals })
  const reply = await next(composer(blank))
  const edit = editOf(reply)
  end()
  reply?.dismiss('an id')
  reply?.restore(['an id'])
  await expect(reply?.apply(edit)).rejects.toThrow('not followed any more')
  expect(dismissals.add).not.toHaveBeenCalled()
  expect(dismissals.delete).not.toHaveBeenCalled()
  expect(host.calls.map(([name]) => name)).not.toContain('updateDraft')
  expect(shown).toHaveLength(1)
})

it('waits for nothing after its end', () => {
  host = frontHost({})
  vi.useFakeTimers()
  try {
    let update: (context: object) => void = () => {}
    const subscribe = (next: (context: { readonly type: string }) => void) => {
      update = context => next(context as { readonly type: string })
      return { unsubscribe: () => {} }
    }
    end = followDraft({ contextUpdates: { subscribe } }, () => {})
    update(composer(blank))
    expect(vi.getTimerCount()).toBe(1)
    end()
    expect(vi.getTimerCount()).toBe(0)
    update(composer(mended))
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

it('goes on where the panel fails', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  follow()
  end()
  const broken = new Error('The panel is gone.')
  const show = vi.fn((_: FrontReply | undefined) => {
    throw broken
  })
  end = followDraft(host.front, show)
  host.update(composer(blank))
  await vi.waitFor(() => expect(log.mock.calls).toEqual([[broken]]), { timeout: 10_000 })
  host.update(composer(mended))
  await vi.waitFor(() => expect(log.mock.calls).toEqual([[broken], [broken]]), { timeout: 10_000 })
  expect(show.mock.calls.map(([reply]) => reply?.draft)).toEqual([blank, mended])
  log.mockRestore()
})

it('refuses what it does not know', () => {
  // What it reads of a context is there in Front’s own types.
  expectTypeOf<MessageComposerContext>().toExtend<ComposerContext>()
  follow()
  const { front } = host
  const show = () => {}
  expect(() => followDraft({} as never, show)).toThrow('the default export of @frontapp/plugin-sdk')
  expect(() => followDraft(front, undefined as never)).toThrow('show must be a function')
  expect(() => followDraft(front, show, { voise: 'company' } as never)).toThrow('Did you mean "voice"?')
  const all = /review, dismissals, patience, .*maxLength/
  expect(() => followDraft(front, show, { hook: 7 } as never)).toThrow(all)
  expect(() => followDraft(front, show, null as never)).toThrow('options must be an object, not null.')
  expect(() => followDraft(front, show, { dismissals: 5 as never })).toThrow('dismissals must have')
  expect(() => followDraft(front, show, { dismissals: null as never })).toThrow('dismissals must have')
  expect(() => followDraft(front, show, { patience: -1 })).toThrow(RangeError)
  expect(() => followDraft(front, show, { review: 'server' as never })).toThrow('review must be a function')
  expect(() => followDraft(front, show, { review: createSourceReviewer().review, voice: 'company' })).toThrow(
    'voice is for the reviewer',
  )
})
