/** What clients send, read: forms encoded or as they are written, in the body or the address. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRequestOf } from '../../../src/server/languagetool/request.js'
import { Refusal } from '../../../src/server/refusal.js'

const of = (body: string, query = '', customerMessage?: string) =>
  checkRequestOf({ query, body, ...(customerMessage === undefined ? {} : { customerMessage }) })
const formOf = (fields: Record<string, string>): string => String(new URLSearchParams(fields))
const textOf = (body: string, query = ''): string | undefined => of(body, query).annotation[0]?.text
const dataOf = (document: unknown): string => formOf({ language: 'en', data: JSON.stringify(document) })

describe('a text', () => {
  it.each([
    ['as an encoder writes it', 'text=R%26D+100%25+%2B+%C3%9C&language=en-US', 'R&D 100% + Ü'],
    ['with spaces as %20', 'language=en-US&text=It%27s%20here,%20(really)!', "It's here, (really)!"],
    ['with one & too many', 'text=a+b&language=en-US&', 'a b'],
    ['empty', 'text=&language=en-US', ''],
    ['as LibreOffice 7.4 sends it', 'text=R&D 100% + Ü&language=en-US', 'R&D 100% + Ü'],
    ['that speaks of a language', 'text=set &language=de & go&language=en-US', 'set &language=de & go'],
    ['with a user after it', 'text=50% off&language=en-US&username=a@b.test&apiKey=k', '50% off'],
    ['with nothing but an & to tell', 'text=R&D&language=en-US', 'R&D'],
    ['with nothing but a % to tell', 'text=100%&language=en-US', '100%'],
    ['with bytes that are no UTF-8', 'text=%FF&language=en-US', '%FF'],
    ['with lines', 'text=One&two\nthree&language=en-US', 'One&two\nthree'],
    ['after the language, with spaces', 'language=en-US&text=This is sent by hand', 'This is sent by hand'],
  ])('%s', (_, body, text) => {
    expect(textOf(body)).toBe(text)
  })

  it('may stand in the address, with an empty body', () => {
    expect(textOf('', 'text=R%26D%20100%25&language=en-US')).toBe('R&D 100%')
  })

  it('of the body goes before that of the address', () => {
    expect(textOf('text=body', 'text=address&level=picky')).toBe('body')
    expect(of('text=body', 'text=address&level=picky').level).toBe('picky')
  })

  it('is itself again, however it was encoded', () => {
    const encoders = [
      (text: string) => formOf({ text, language: 'en-US' }),
      (text: string) => `text=${encodeURIComponent(text)}&language=en-US`,
      (text: string) => `language=en-US&text=${encodeURIComponent(text)}&level=picky`,
    ]
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...encoders), (text, encoded) => {
        expect(textOf(encoded(text))).toBe(text)
      }),
    )
  })

  it('is itself again where it was not encoded and shows it', () => {
    // A space between words gives it away, whatever else is in it.
    const text = fc
      .tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }))
      .map(ends => ends.join(' '))
    fc.assert(
      fc.property(text, fc.constantFrom('', '&username=ana&apiKey=k1'), (text, rest) => {
        const request = of(`text=${text}&language=en-GB${rest}`)
        expect(request.annotation).toEqual([{ text }])
        expect(request.language.longCode).toBe('en-GB')
        expect(request.apiKey).toBe(rest === '' ? undefined : 'k1')
      }),
    )
  })
})

describe('a document in pieces', () => {
  it('is taken as it is, without what nobody reads', () => {
    const annotation = [
      { text: 'A ', offset: { start: 0, end: 2 } },
      { markup: '<b>' },
      { text: 'cup' },
      { markup: '<p>', interpretAs: '\n\n' },
    ]
    expect(of(dataOf({ annotation })).annotation).toEqual([
      { text: 'A ' },
      { markup: '<b>' },
      { text: 'cup' },
      { markup: '<p>', interpretAs: '\n\n' },
    ])
  })

  it('may be one text', () => {
    expect(of(dataOf({ text: 'A cup' })).annotation).toEqual([{ text: 'A cup' }])
  })

  it('may come as it is written, before the language', () => {
    expect(textOf('data={"text":"R&D 100% + Ü"}&language=en-US')).toBe('R&D 100% + Ü')
  })
})

describe('what is refused', () => {
  it.each([
    ['nothing at all', '', /no text/],
    ['JSON in place of a form', '{"text":"A cup","language":"en-US"}', /send a form/],
    ['text and data', 'text=a&data=b&language=en', /not both/],
    ['data that is no JSON', 'data=secret&language=en', /no JSON/],
    ['data that is no object', dataOf(['secret']), /JSON object/],
    ['data without a document', dataOf({}), /needs annotation/],
    ['data with two', dataOf({ text: 'secret', annotation: [] }), /both/],
    ['an annotation that is no list', dataOf({ annotation: 'secret' }), /needs annotation/],
    ['a piece that is none', dataOf({ annotation: [{ text: 'a' }, 'secret'] }), /annotation\[1\]/],
    [
      'a piece that is both',
      dataOf({ annotation: [{ text: 'secret', markup: 'secret' }] }),
      /annotation\[0\]/,
    ],
    ['text that stands for more', dataOf({ annotation: [{ text: 'a', interpretAs: 'secret' }] }), /\[0\]/],
    ['markup for a number', dataOf({ annotation: [{ markup: '<p>', interpretAs: 2 }] }), /\[0\]/],
    ['another language', 'text=secret&language=de-DE', /Only English.*en-US/],
    ['an unknown mode', 'text=secret&language=en&mode=some', /mode may be all, /],
    ['only what nobody names', 'text=secret&language=en&enabledOnly=true', /has to be enabled/],
    ['only what is disabled', 'text=secret&enabledOnly=yes&enabledRules=a&disabledRules=b', /be disabled/],
  ])('%s', (_, body, reason) => {
    const call = (): unknown => of(body)
    expect(call).toThrow(Refusal)
    expect(call).toThrow(reason)
    expect(call).toThrow(expect.objectContaining({ status: 400 }))
    expect(call).not.toThrow(/secret/)
  })

  it('is refused as such, whatever comes', () => {
    const name = fc.constantFrom('text', 'data', 'language', 'mode', 'level', 'enabledOnly', 'disabledRules')
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.json().map(json => `{"annotation":[${json}]}`),
      fc.constantFrom('en', 'de', 'auto', 'true', 'all'),
    )
    const fields = fc.array(fc.tuple(name, value))
    const form = fc.oneof(
      fields.map(pairs => String(new URLSearchParams(pairs))),
      fields.map(pairs => pairs.map(pair => pair.join('=')).join('&')),
      fc.string({ unit: 'binary' }),
    )
    let read = 0
    fc.assert(
      fc.property(form, form, (query, body) => {
        try {
          const request = of(body, query)
          read++
          expect(structuredClone(request)).toEqual(request)
          expect(JSON.parse(JSON.stringify(request))).toEqual(request)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }),
      { numRuns: 1000 },
    )
    expect(read).toBeGreaterThan(20)
  })
})

describe('a language', () => {
  it.each([
    ['en-GB', 'en-GB'],
    ['EN_us', 'en-US'],
    ['en', 'en'],
    ['en-IE', 'en'],
    ['auto', 'en'],
    ['auto&preferredVariants=de-DE,en-AU,en-GB', 'en-AU'],
    ['', 'en'],
  ])('"%s" is %s', (given, code) => {
    expect(of(`text=a&language=${given}`).language.longCode).toBe(code)
  })
})

describe('switches', () => {
  it('are lists of ids in any case, and empty where there are none', () => {
    const { switches } = of('text=a&enabledRules=Canned-Phrase,+X,,&disabledCategories=TONE')
    expect(switches).toEqual({
      enabledOnly: false,
      enabledRules: ['canned-phrase', 'x'],
      disabledRules: [],
      enabledCategories: [],
      disabledCategories: ['tone'],
    })
  })

  it('have a level, of which only picky asks for more', () => {
    const levelOf = (level: string) => of(`text=a&level=${level}`).level
    expect(['default', 'picky', 'PICKY', 'academic', ''].map(levelOf)).toEqual([
      'default',
      'picky',
      'picky',
      'default',
      'default',
    ])
  })
})

describe('who asks, and what the text answers', () => {
  it('is what the form says', () => {
    const request = of(formOf({ text: 'a', username: 'ana', apiKey: 'k', customerMessage: 'It leaks.' }))
    expect(request).toMatchObject({ username: 'ana', apiKey: 'k', customerMessage: 'It leaks.' })
  })

  it('is left out where there is nothing', () => {
    const request = of('text=a&username=&apiKey=&customerMessage=++', '', ' ')
    expect(Object.keys(request).sort()).toEqual(['annotation', 'language', 'level', 'mode', 'switches'])
  })

  it('comes from the form before the header', () => {
    expect(of('text=a', '', 'header').customerMessage).toBe('header')
    expect(of('text=a', 'customerMessage=query', 'header').customerMessage).toBe('query')
    expect(of('text=a&customerMessage=form', 'customerMessage=query', 'header').customerMessage).toBe('form')
  })
})
