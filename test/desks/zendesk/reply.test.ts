import { describe, expect, it } from 'vitest'
import { replyIn } from '../../../src/desks/zendesk/index.js'

/** A client that has these values and no others; `gets` are the paths it was asked for. */
function clientWith(values: { readonly [path: string]: unknown }) {
  const gets: string[][] = []
  return {
    gets,
    async get(paths: string[]) {
      gets.push(paths)
      const known = paths.filter(path => path in values)
      return { errors: {}, ...Object.fromEntries(known.map(path => [path, values[path]])) }
    },
    on: () => {},
    off: () => {},
  }
}

const message = (role: string, content: string, more: object = {}) => ({
  author: { id: role === 'end-user' ? 31 : 8, role },
  channel: { name: 'email' },
  message: { content, contentType: 'text/html' },
  ...more,
})
const reply = { 'comment.text': '<p>It comes on Thursday.</p>', 'comment.type': 'publicReply' }

describe('the reply in a ticket', () => {
  it('has the conversation, the names and the ticket', async () => {
    const client = clientWith({
      ...reply,
      'comment.useRichText': true,
      'ticket.id': 4711,
      'ticket.requester': { id: 31, name: 'Ana Lopes' },
      currentUser: { id: 8, name: 'Tom Reed' },
      'ticket.conversation': [
        message('end-user', '<p>Where is my lamp?</p>'),
        message('system', '<p>We have your message.</p>'),
        message('agent', '<p>It left on Monday.</p>'),
        message('admin', '<p>Store 4 has more.</p>', { channel: { name: 'internal' } }),
        message('end-user', 'It is Friday now.', {
          message: { content: 'It is Friday now & nothing came.', contentType: 'text/plain' },
        }),
        message('end-user', '<p> </p>'),
      ],
    })
    expect(await replyIn(client)).toEqual({
      draft: '<p>It comes on Thursday.</p>',
      format: 'html',
      id: '4711',
      customerName: 'Ana Lopes',
      agentName: 'Tom Reed',
      customerMessage: 'It is Friday now & nothing came.',
      customerFormat: 'text',
      earlier: [
        { from: 'customer', text: 'Where is my lamp?' },
        { from: 'agent', text: 'It left on Monday.' },
      ],
    })
    expect(client.gets).toHaveLength(1)
  })

  it('answers an agent where an agent asks', async () => {
    const client = clientWith({
      ...reply,
      'ticket.requester': { id: 12, name: 'Mia Chen' },
      'ticket.conversation': [
        message('agent', '<p>My badge is lost.</p>', { author: { id: 12, role: 'agent' } }),
      ],
    })
    expect(await replyIn(client)).toMatchObject({ customerMessage: 'My badge is lost.' })
  })

  it('is read with the ticket’s comments, where there is no conversation', async () => {
    const client = clientWith({
      ...reply,
      'ticket.comments': [
        { id: 92, author: { role: 'end-user' }, value: '<p>It is still dark.</p>' },
        { id: 91, author: { role: 'agent' }, value: '<p>I have sent a bulb.</p>' },
      ],
    })
    expect(await replyIn(client)).toMatchObject({
      customerMessage: 'It is still dark.',
      earlier: [{ from: 'agent', text: 'I have sent a bulb.' }],
    })
    expect(client.gets.at(-1)).toEqual(['ticket.comments'])
  })

  it('leaves out what a customer quotes', async () => {
    const history = `<div class="gmail_quote"><div class="gmail_attr">On Mon, 2 Mar 2026 at 10:00, Tom &lt;tom@lamps.example&gt; wrote:</div><blockquote>${'<p>It left on Monday.</p>'.repeat(6000)}</blockquote></div>`
    const client = clientWith({
      ...reply,
      'ticket.conversation': [
        message('end-user', `<p>Where is my lamp?</p>${history}`),
        message('end-user', 'Hello?', {
          message: { content: 'Hello?\n\n> It left on Monday.', contentType: 'text/plain' },
        }),
      ],
    })
    expect(await replyIn(client)).toMatchObject({ customerMessage: 'Where is my lamp?\n\nHello?' })
  })

  it('takes what looks like a tag for words, where the editor has no rich text', async () => {
    const client = clientWith({ 'comment.text': '<see below>', 'comment.useRichText': false })
    expect(await replyIn(client)).toMatchObject({ draft: '<see below>', format: 'text' })
  })

  it('is plain text where the editor is, and stands alone where nothing else is known', async () => {
    const client = clientWith({ 'comment.text': 'It comes on Thursday.', 'comment.useRichText': false })
    expect(await replyIn(client)).toEqual({
      draft: 'It comes on Thursday.',
      format: 'text',
      customerFormat: 'text',
    })
    const odd = clientWith({
      ...reply,
      'ticket.requester': null,
      currentUser: { name: ' ' },
      'ticket.conversation': [{}, null, { message: { content: 7 } }, message('end-user', 'Hello?')],
    })
    expect(await replyIn(odd)).toMatchObject({ customerMessage: 'Hello?' })
  })

  it.each([
    ['an internal note', { ...reply, 'comment.type': 'internalNote' }],
    ['no editor', { 'ticket.id': 4711 }],
    ['an empty paragraph', { ...reply, 'comment.text': '<p>&nbsp;<br></p>' }],
    ['what has no width', { ...reply, 'comment.text': '<p>\u200B\uFEFF</p>' }],
    ['a picture alone', { ...reply, 'comment.text': '<p><img src="https://lamps.example/lamp.png"></p>' }],
    ['a blank line', { ...reply, 'comment.text': ' \u200B\n', 'comment.useRichText': false }],
  ])('is none where there is %s', async (_, values) => {
    expect(await replyIn(clientWith(values))).toBeUndefined()
  })

  it.each([
    ['says that it cannot', { 'ticket.id': 7, errors: { 'comment.text': { message: 'cannot be read' } } }],
    // What the SDK gives after 5 s.
    [
      'does not answer',
      { name: 'TimeoutError', message: 'Timeout when invoking "get"', invocationName: 'get' },
    ],
    ['gives nothing', undefined],
  ])('is an error where Zendesk %s', async (_, given) => {
    const client = { ...clientWith({}), get: async () => given }
    await expect(replyIn(client)).rejects.toThrow('Zendesk did not give the reply.')
  })
})
