import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../src/report/lines.js'

async function* cut(bytes: Buffer, size: number) {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
}
async function linesIn(text: string, size = 3, limit?: number) {
  const lines = []
  for await (const { number, start, bytes } of linesOf(cut(Buffer.from(text), size), limit))
    lines.push([number, start, bytes === undefined ? undefined : Buffer.from(bytes).toString()])
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
    ['\n\n  \t\r\n', []],
    [
      'a\n\nb',
      [
        [1, 0, 'a'],
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
          for await (const line of linesOf(cut(bytes, size))) {
            const { length = 0 } = line.bytes ?? {}
            expect(
              bytes.subarray(line.start, line.start + length).equals(line.bytes ?? Buffer.alloc(0)),
            ).toBe(true)
            expect(bytes.subarray(0, line.start).filter(byte => byte === 10)).toHaveLength(line.number - 1)
          }
        },
      ),
    )
  })
})
