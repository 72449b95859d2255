/** The server, line by line: what a client may do wrong, and how it ends. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { conversations } from '../drafts.js'
import { isUnbuilt } from '../lsp/client.js'
import { ByHand } from './client.js'

let folder = ''
let server: ByHand
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unscripted-'))
})
afterEach(async () => {
  server.signal('SIGKILL')
  await server.exited
  rmSync(folder, { recursive: true })
})
function begun(...args: string[]): ByHand {
  server = new ByHand(folder, args)
  return server
}
const secret = 'My card number is 4000 1234.'
const replies = Array.from({ length: 500 }, (_, i) => ({
  reply: conversations[i % conversations.length]?.reply,
}))

describe.skipIf(isUnbuilt)('a conversation (skipped where dist is missing)', { timeout: 60_000 }, () => {
  it('goes as the protocol says', async () => {
    begun()
    expect(await server.start()).toEqual({
      jsonrpc: '2.0',
      id: 0,
      result: {
        protocolVersion: '2025-06-18',
        capabilities: { tools: { listChanged: false } },
        serverInfo: { name: 'unscripted', version: expect.stringMatching(/^\d/) },
        instructions: expect.any(String),
      },
    })
    server.say({ id: 1, method: 'ping' })
    expect(await server.answer(1)).toEqual({ jsonrpc: '2.0', id: 1, result: {} })
    server.call(2, 'explain_rule', { id: 'vague-time' })
    expect(await server.answer(2)).toEqual({
      jsonrpc: '2.0',
      id: 2,
      result: {
        isError: true,
        content: [{ type: 'text', text: 'No rule or win "vague-time". Did you mean "vague-timeline"?' }],
      },
    })
    server.say({ id: 3, method: 'resources/list' })
    expect((await server.answer(3)).error?.code).toBe(-32601)
    expect(await server.hangUp()).toBe(0)
    expect(server.err).toBe('')
  })

  it.each(['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'])('is held in %s', async version => {
    begun()
    expect((await server.start(version)).result?.protocolVersion).toBe(version)
    server.call(1, 'review_reply', { draft: 'Hi Ruth, it is on its way.' })
    const { result } = await server.answer(1)
    expect(result).toMatchObject({ structuredContent: { schemaVersion: 1 } })
  })

  it('survives lines that are none of the protocol’s, and repeats none of them', async () => {
    begun()
    await server.start()
    for (const line of [
      'not JSON',
      '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"draft":"',
      '[]',
      'null',
      `{"draft":${JSON.stringify(secret)}}`,
      `{"jsonrpc":"2.0","id":{},"method":${JSON.stringify(secret)}}`,
      `{"jsonrpc":"2.0","id":77,"result":${JSON.stringify(secret)}}`,
      `{"jsonrpc":"2.0","id":78,"method":"tools/call","params":${JSON.stringify(secret)}}`,
      '\u0000\u0000',
      '',
    ])
      server.write(`${line}\n`)
    server.call(2, 'review_reply', { draft: 'Hi Ruth, it is on its way.' })
    expect((await server.answer(2)).result?.isError).toBeUndefined()
    server.call(4, 'review_reply', { draft: { secret } })
    expect((await server.answer(4)).result?.isError).toBe(true)
    expect(await server.hangUp()).toBe(0)
    expect(server.err).toBe('')
    expect(JSON.stringify(server.heard)).not.toContain('4000')
  })

  it('survives any arguments', async () => {
    begun()
    await server.start()
    let id = 100
    const names = fc.constantFrom('review_reply', 'explain_rule', 'tally')
    const given = fc.oneof(
      fc.dictionary(fc.constantFrom('draft', 'id', 'replies', 'earlier', '__proto__'), fc.jsonValue()),
      fc.record({ draft: fc.string({ unit: 'binary' }), customerMessage: fc.string({ unit: 'binary' }) }),
      fc.record({ id: fc.string({ unit: 'binary' }) }),
      fc.record({
        replies: fc.array(fc.record({ reply: fc.string(), date: fc.string(), agent: fc.string() })),
      }),
      fc.jsonValue(),
    )
    await fc.assert(
      fc.asyncProperty(names, given, async (name, args) => {
        id++
        server.say({ id, method: 'tools/call', params: { name, arguments: args } })
        const { result, error } = await server.answer(id)
        if (error !== undefined) expect(error.code).toBe(-32602)
        else if (result?.isError !== true) expect(result?.structuredContent).toBeTypeOf('object')
        // A fault of this program's, and not of the arguments'.
        expect(result?.content?.[0]?.text ?? '').not.toMatch(/Output validation|Cannot read/)
      }),
      { numRuns: 200 },
    )
    expect(server.err).toBe('')
  })

  it('hears others while it counts', async () => {
    begun()
    await server.start()
    server.call(1, 'tally', { replies })
    server.say({ id: 2, method: 'ping' })
    await server.answer(1)
    const ids = server.heard.map(({ id }) => id)
    expect(ids.indexOf(2)).toBeLessThan(ids.indexOf(1))
  })

  it('stops counting when nobody waits for it', async () => {
    begun()
    await server.start()
    server.call(1, 'tally', { replies }, { _meta: { progressToken: 'far' } })
    await server.next(({ method }) => method === 'notifications/progress')
    server.say({ method: 'notifications/cancelled', params: { requestId: 1 } })
    server.call(2, 'tally', { replies: replies.slice(0, 100) })
    await server.answer(2)
    expect(server.heard.filter(({ id }) => id === 1)).toEqual([])
    expect(server.heard.filter(({ params }) => params?.progress === replies.length)).toEqual([])
  })

  it('tells no progress where nobody asks', async () => {
    begun()
    await server.start()
    server.call(1, 'tally', { replies: replies.slice(0, 50) })
    await server.answer(1)
    expect(server.heard.filter(({ method }) => method !== undefined)).toEqual([])
  })

  it('is over with 0 where the client says no more, also in the midst of counting', async () => {
    begun()
    await server.start()
    server.call(1, 'tally', { replies })
    expect(await server.hangUp()).toBe(0)
    expect(server.err).toBe('')
  })

  it('is over with 0 where the client says nothing at all', async () => {
    begun()
    expect(await server.hangUp()).toBe(0)
    expect(server.heard).toEqual([])
    expect(server.err).toBe('')
  })

  it('is over with 0 where the client hears no more', async () => {
    begun()
    await server.start()
    server.turnAway()
    server.say({ id: 1, method: 'tools/list' })
    server.say({ id: 2, method: 'tools/list' })
    expect(await server.exited).toBe(0)
    expect(server.err).toBe('')
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('is over with 0 at %s', async name => {
    begun()
    await server.start()
    server.signal(name)
    expect(await server.exited).toBe(0)
    expect(server.err).toBe('')
  })

  // Just over the limit the pipe still has room, and reads on.
  it.each([
    ['has no end', `{"draft":"${secret.repeat(700_000)}`],
    ['is just over the limit', `{"draft":"${'x'.repeat(2 ** 24)}"}\n`],
  ])('is over with 2 where a message %s, though the client says on', async (_, message) => {
    begun()
    await server.start()
    server.write(message)
    expect(await server.exited).toBe(2)
    expect(server.err).toBe('unscripted: a message of the client’s is over the limit of 16777216 bytes\n')
  })

  it.each([
    ['throws', 'throw new Error(words)'],
    ['rejects', 'void Promise.reject(new Error(words))'],
  ])('goes on where code of the settings %s when nobody waits for it', async (_, fails) => {
    writeFileSync(
      join(folder, 'unscripted.config.mjs'),
      `export default {
        ownRules: [{
          id: 'late', category: 'clarity', severity: 'info', weight: 1, summary: 'Fails late.',
          why: 'It does.', sources: [],
          *check({ draft }) {
            const words = draft.prose.text
            setTimeout(() => { ${fails} }, 0)
          },
        }],
      }`,
    )
    begun()
    await server.start()
    server.call(1, 'review_reply', { draft: secret })
    expect((await server.answer(1)).result?.isError).toBeUndefined()
    server.call(2, 'review_reply', { draft: secret })
    expect((await server.answer(2)).result?.isError).toBeUndefined()
    expect(await server.hangUp()).toBe(0)
    expect(server.err).toMatch(
      /^(?:unscripted: code in the settings failed when nobody waited for it\n){1,2}$/,
    )
  })

  it.each<readonly [string, readonly string[], RegExp]>([
    [
      '{ "voic": "person" }',
      [],
      /^unscripted: in .*unscripted-\w+: unscripted\.config\.json: No setting "voic"\. Did you mean "voice"\?\n$/,
    ],
    ['{', [], /^unscripted: [^ ]*unscripted-\w+.unscripted\.config\.json: it is no JSON: .*\n$/],
    ['{}', ['--config', 'missing.json'], /^unscripted: in .*: missing\.json: no such file/],
    ['{}', ['--preset', 'loud'], /argument 'loud' is invalid/],
  ])('does not begin with settings that are wrong: %s %j', async (settings, args, why) => {
    writeFileSync(join(folder, 'unscripted.config.json'), settings)
    begun(...args)
    expect(await server.exited).toBe(2)
    expect(server.err).toMatch(why)
    expect(server.heard).toEqual([])
  })
})
