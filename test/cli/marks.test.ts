import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { type Mark, markedLines } from '../../src/cli/marks.js'
import { lookOf } from '../../src/cli/terminal.js'
import { harmful, spanOf } from './made.js'

const plain = { ...lookOf({ write: () => {} }, {}), width: 30 }
const colored = { ...lookOf({ write: () => {} }, { FORCE_COLOR: '1' }), width: 30 }

/** Marks numbered from 1 on the words given; a word after `|` is a place before it. */
function marksOn(text: string, ...words: string[]): Mark[] {
  return words.map((word, i) => {
    const isBefore = word.startsWith('|')
    return { span: spanOf(text, isBefore ? word.slice(1) : word, isBefore), ink: 'red', number: i + 1 }
  })
}

const below = (text: string, ...words: string[]) =>
  `\n${markedLines(text, marksOn(text, ...words), plain).join('\n')}\n`

/** Colour codes as signs that can be read. */
const inked = (text: string, marks: Mark[]) =>
  markedLines(text, marks, colored)
    .join('\n')
    .replaceAll('\u001b[31m', '<')
    .replaceAll('\u001b[39m', '>')
    .replaceAll('\u001b[4m', '_')
    .replaceAll('\u001b[24m', '_')
const within = (text: string, ...words: string[]) => inked(text, marksOn(text, ...words))

describe('without colour', () => {
  it('underlines words on every line they take', () => {
    expect(
      below('We apologise for any inconvenience caused to you.', 'any inconvenience caused'),
    ).toMatchInlineSnapshot(`
      "
      We apologise for any
                       1~~
      inconvenience caused to you.
      1~~~~~~~~~~~~~~~~~~~
      "
    `)
  })

  it('counts columns past emoji, CJK and accents', () => {
    const text = 'Hi 👩🏽‍💻 中文 e\u0301! kindly wait'
    expect(below(text, 'kindly')).toMatchInlineSnapshot(`
      "
      Hi 👩🏽‍💻 中文 é! kindly wait
                    1~~~~~
      "
    `)
    const [line = '', row = ''] = markedLines(text, marksOn(text, 'kindly'), plain)
    expect(row.indexOf('1')).toBe(stringWidth(line.slice(0, line.indexOf('kindly'))))
  })

  it('points at places: the start, between sentences, the end', () => {
    expect(below('One thing.\nAnother. Last', '|One', '|Another', '|Last')).toMatchInlineSnapshot(`
      "
      One thing.
      ^1
      Another. Last
      ^2       ^3
      "
    `)
    expect(markedLines('Last.', [{ span: { start: 5, end: 5 }, ink: 'red', number: 1 }], plain)).toEqual([
      'Last.',
      '     ^1',
    ])
  })

  it('points at a place between a word and a break of the line on the word’s line', () => {
    const text = 'One two three four five six seven.'
    const end = text.indexOf(' seven')
    const lines = markedLines(text, [{ span: { start: end, end }, ink: 'red', number: 1 }], plain)
    expect(lines).toEqual(['One two three four five six', '                           ^1', 'seven.'])
  })

  it('keeps the number on the line where that is full', () => {
    const text = 'twenty-nine columns and a dot.'
    expect(text.length).toBe(plain.width)
    expect(markedLines(text, [{ span: { start: 30, end: 30 }, ink: 'red', number: 12 }], plain)).toEqual([
      text,
      '                           12^',
    ])
    expect(markedLines(text, [{ span: { start: 29, end: 30 }, ink: 'red', number: 12 }], plain)).toEqual([
      text,
      '                            12',
    ])
  })

  it('gives marks on the same words rows of their own', () => {
    expect(
      below('your claim will be reviewed', 'claim will be', 'will be reviewed', 'be'),
    ).toMatchInlineSnapshot(`
      "
      your claim will be reviewed
           1~~~~~~~~~~~~
                 2~~~~~~~~~~~~~~~
                      3~
      "
    `)
  })

  it('keeps the numbers of neighbours apart', () => {
    expect(below('a!b', 'a', '!', 'b')).toMatchInlineSnapshot(`
      "
      a!b
      1 3
       2
      "
    `)
  })

  it('takes a mark on nothing visible for a place', () => {
    expect(below('a\n\nb', '\n\n')).toMatchInlineSnapshot(`
      "
      a
       ^1

      b
      "
    `)
    expect(below('a\u200bb', '\u200b')).toMatchInlineSnapshot(`
      "
      ab
       ^1
      "
    `)
  })
})

describe('in colour', () => {
  it('underlines words and puts the number behind them', () => {
    expect(
      within('We apologise for any inconvenience caused to you.', 'any inconvenience caused'),
    ).toMatchInlineSnapshot(`
      "We apologise for <_any_>
      <_inconvenience caused_><¹> to you."
    `)
  })

  it('puts a caret where something is missing, after the number of the sentence before', () => {
    const text = 'It was passed on. Bye'
    const end = text.indexOf(' Bye')
    const marks: Mark[] = [
      { span: { start: end, end }, ink: 'red', number: 2 },
      { span: { start: 0, end }, ink: 'red', number: 1 },
    ]
    expect(inked(text, marks)).toBe('<_It was passed on._><¹><^²> Bye')
  })

  it('numbers nothing where the mark has no number', () => {
    const text = 'kindly wait'
    const [line] = markedLines(text, [{ span: spanOf(text, 'kindly'), ink: 'cyan' }], colored)
    expect(line).toBe('\u001b[36m\u001b[4mkindly\u001b[24m\u001b[39m wait')
  })

  it('lets the first of two marks colour the words they share', () => {
    expect(within('claim will be reviewed', 'claim will be', 'will be reviewed')).toMatchInlineSnapshot(
      `"<_claim will be_><¹><_ reviewed_><²>"`,
    )
  })
})

it('fits any marks on any text, harmlessly', () => {
  const case_ = fc
    .string({ unit: 'binary', maxLength: 120 })
    .chain(text =>
      fc.tuple(
        fc.constant(text),
        fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 12 }),
        fc.constantFrom(plain, colored),
      ),
    )
  fc.assert(
    fc.property(case_, ([text, places, look]) => {
      const marks = places.map(([a, b], i): Mark => {
        return { span: { start: Math.min(a, b), end: Math.max(a, b) }, ink: 'red', number: i + 1 }
      })
      const lines = markedLines(text, marks, look).map(line => line.replace(/\u001b\[\d+m/g, ''))
      for (const line of lines) {
        expect(line).not.toMatch(harmful)
        expect(stringWidth(line)).toBeLessThanOrEqual(look.width)
      }
      const all = lines.join('\n')
      const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
      for (const { number = 0 } of marks) {
        const sign =
          look === plain ? `${number}` : [...`${number}`].map(digit => superscripts[Number(digit)]).join('')
        expect(all).toContain(sign)
      }
    }),
  )
})
