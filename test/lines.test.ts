import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../src/lines.js'

async function* cut(bytes: Buffer, size: number) {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
}
async function linesIn(text: string, size = 3, limit = 100) {
  const lines = []
  for await (const { line, start, content } of linesOf(cut(Buffer.from(text), size), limit))
    lines.push([line, start, content?.toString()])
  return lines
}

describe('lines', () => {
  it('end at a line feed alone', async () => {
    const text = '{"a":"one\u2028two\u2029three\u0085"}\r\n{"b":1}\n'
    expect(await linesIn(text)).toEqual([
      [1, 0, '{"a":"one\u2028two\u2029three\u0085"}\r'],
      [2, Buffer.byteLength('{"a":"one\u2028two\u2029three\u0085"}\r\n'), '{"b":1}'],
    ])
  })

  it.each([
    ['', []],
    [
      'a\n\nb',
      [
        [1, 0, 'a'],
        [2, 2, ''],
        [3, 3, 'b'],
      ],
    ],
  ])('of %j', async (text, lines) => expect(await linesIn(text)).toEqual(lines))

  it('that are too long are named, and the next is read', async () => {
    expect(await linesIn('ab\nabcdef\nabc\n', 2, 3)).toEqual([
      [1, 0, 'ab'],
      [2, 3, undefined],
      [3, 10, 'abc'],
    ])
  })

  it('stand where they say, however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary' })),
        fc.integer({ min: 1, max: 9 }),
        async (parts, size) => {
          const bytes = Buffer.from(parts.join('\n'))
          for await (const { line, start, content = Buffer.alloc(0) } of linesOf(cut(bytes, size), 1000)) {
            expect(bytes.subarray(start, start + content.length).equals(content)).toBe(true)
            expect(bytes.subarray(0, start).filter(byte => byte === 10)).toHaveLength(line - 1)
          }
        },
      ),
    )
  })
})
