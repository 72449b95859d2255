import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { cellsOf, oneLine, wrap } from '../../src/cli/cells.js'
import { harmful } from './made.js'

const hostile = new URL('../../fixtures/hostile/', import.meta.url)
const texts = readdirSync(hostile)
  .filter(name => name.endsWith('.txt'))
  .map(name => [name, readFileSync(new URL(name, hostile), 'utf8')] as const)

describe('cellsOf', () => {
  it('covers the text without a gap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const cells = cellsOf(text)
        expect(cells.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text)
      }),
    )
  })

  it('keeps one character to a reader one cell', () => {
    const shown = (text: string) => cellsOf(text).map(({ shown, width }) => `${shown}:${width}`)
    expect(shown('a👨‍👩‍👧🇬🇧é中')).toEqual(['a:1', '👨‍👩‍👧:2', '🇬🇧:2', 'é:1', '中:2'])
  })

  it.each([
    ['\u001b[31m', '␛[31m'],
    ['a\tb', 'a    b'],
    ['\u0000\u0007\u007f', '␀␇␡'],
    ['\u009b31m', '<U+009B>31m'],
    ['\u202eabc', '<U+202E>abc'],
    ['zero\u200bwidth\u00ad\ufeff', 'zerowidth'],
    ['\ud800', '\ufffd'],
    ['one\r\ntwo\nthree', 'one two three'],
  ])('shows %j harmlessly', (text, shown) => {
    expect(oneLine(text)).toBe(shown)
  })
})

describe('wrap', () => {
  it.each([
    ['between words', 'one two three', 8, ['one two', 'three']],
    ['not at a space that may not break', 'one two\u00a0three', 10, ['one', 'two\u00a0three']],
    ['inside a word longer than the line', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['inside a word after an indent', '  abcdefgh', 6, ['  abcd', 'efgh']],
    ['between ideographs', 'ab 中文字符。', 8, ['ab 中文', '字符。']],
    ['not before the full stop after one', '中文。', 4, ['中', '文。']],
    ['not inside an emoji', '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 5, ['👨‍👩‍👧👨‍👩‍👧', '👨‍👩‍👧']],
    ['at every kind of end of line', 'a\r\nb\rc\nd\u2028e', 80, ['a', 'b', 'c', 'd', 'e']],
    ['nothing', '', 80, ['']],
  ])('breaks %s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines)
  })

  it.each(texts)('keeps %s harmless, whole and inside the width', (_, text) => {
    for (const width of [20, 40, 80]) {
      const lines = wrap(text, width)
      for (const line of lines) {
        expect(line).not.toMatch(harmful)
        expect(stringWidth(line)).toBeLessThanOrEqual(width)
      }
      const letters = (some: string) => some.replace(/\s/g, '')
      expect(letters(lines.join(''))).toBe(letters(oneLine(text)))
    }
  })

  it('keeps any text harmless and inside the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 12, max: 40 }),
        (text, width) => {
          for (const line of wrap(text, width)) {
            expect(line).not.toMatch(harmful)
            expect(stringWidth(line)).toBeLessThanOrEqual(width)
          }
        },
      ),
    )
  })
})
