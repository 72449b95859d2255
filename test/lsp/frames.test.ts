/** Messages of the base protocol, in whatever pieces they come. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { framed, type Message, messagesIn } from '../../src/cli/lsp/frames.js'

const messageOf = (text: string): Message => ({ jsonrpc: '2.0', method: 'said', params: { text } })

async function read(...pieces: Uint8Array[]): Promise<Message[]> {
  const messages: Message[] = []
  for await (const message of messagesIn(
    (async function* () {
      yield* pieces
    })(),
  ))
    messages.push(message)
  return messages
}

it('are read in pieces of any length, whatever they hold', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.integer({ min: 1, max: 40 }),
      async (texts, length) => {
        const messages = texts.map(messageOf)
        const bytes = Buffer.concat(messages.map(framed))
        const count = Math.ceil(bytes.length / length)
        const pieces = Array.from({ length: count }, (_, i) => bytes.subarray(i * length, (i + 1) * length))
        expect(await read(...pieces)).toEqual(messages)
      },
    ),
  ))

it('may have other headers, before and after the length', async () => {
  const body = '{"jsonrpc":"2.0","method":"é"}'
  const type = 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n'
  const length = `content-length: ${Buffer.byteLength(body)}\r\n`
  for (const header of [type + length, length + type])
    expect(await read(Buffer.from(`${header}\r\n${body}`))).toEqual([{ jsonrpc: '2.0', method: 'é' }])
})

it.each([
  ['Hello\r\n\r\n', 'a message has no Content-Length'],
  ['Content-Length: 2\r\n\r\n{]', 'JSON'],
])('are refused where they are none: %j', async (words, complaint) => {
  await expect(read(Buffer.from(words))).rejects.toThrow(complaint)
})
