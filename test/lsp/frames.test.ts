/** Messages of the base protocol, in whatever pieces they come. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Frames, framed, type Message, messageIn } from '../../src/cli/lsp/frames.js'

const messageOf = (text: string): Message => ({ jsonrpc: '2.0', method: 'said', params: { text } })

function contentsIn(...pieces: readonly (Uint8Array | string)[]): string[] {
  const frames = new Frames()
  return pieces.flatMap(piece => [...frames.read(Buffer.from(piece))])
}

describe('contents', () => {
  it('are read in pieces of any length, whatever they hold', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 1, max: 40 }),
        (texts, length) => {
          const messages = texts.map(messageOf)
          const bytes = Buffer.concat(messages.map(framed))
          const count = Math.ceil(bytes.length / length)
          const pieces = Array.from({ length: count }, (_, i) => bytes.subarray(i * length, (i + 1) * length))
          expect(contentsIn(...pieces).map(messageIn)).toEqual(messages)
        },
      ),
    ))

  it('may have other headers, before and after the length', () => {
    const body = '{"jsonrpc":"2.0","method":"é"}'
    const type = 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n'
    const length = `content-length: ${Buffer.byteLength(body)}\r\n`
    for (const header of [type + length, length + type])
      expect(contentsIn(`${header}\r\n${body}`)).toEqual([body])
  })

  it('may be empty, or be no message', () => {
    expect(contentsIn('Content-Length: 0\r\n\r\nContent-Length: 2\r\n\r\n{]')).toEqual(['', '{]'])
  })

  it('may be as long as the protocol needs', () => {
    const body = 'x'.repeat(5_000_000)
    expect(contentsIn(`Content-Length: ${body.length}\r\n\r\n`, body)).toEqual([body])
  })

  it.each([
    ['Hello\r\n\r\n', 'a message has no Content-Length'],
    ['Content-Length: -1\r\n\r\n', 'a message has no Content-Length'],
    ['Content-Length: 67108865\r\n\r\n', 'a message of 67108865 bytes is over the limit of 67108864'],
    ['x'.repeat(5000), 'the header of a message has no end'],
  ])('are refused where no more can be told apart: %.40j', (words, complaint) => {
    expect(() => contentsIn(words)).toThrow(complaint)
  })
})

it.each(['', '{]', 'null', '[]', '"said"'])('a message is not: %j', content => {
  expect(() => messageIn(content)).toThrow(/JSON/)
})
