import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cue } from '../src/reading/patterns/cue.js'
import { framesOf, matchesOf } from '../src/reading/patterns/frames.js'
import { alternativesOf, needsOf } from '../src/reading/patterns/needs.js'

it.each([
  ['cancel+ed', ['cancel']],
  ['(?:very )?sorry', ['sorry']],
  ['thanks?', ['thank']],
  ['(?:we|i) understand', [' understand']],
  ['apologi[sz]e', ['apologi']],
  ['(?:help|assist) you', ['help ', 'assist ']],
  ['\\b(?:on|by) us\\b', [' us ']],
  ['\\b(?:fix|mend)(?:ed)?$', [' fix', ' mend']],
  ['(?:be|is) ?too', ['too']],
  ['\\w+ (?:lamp|kettle)\\b', [' lamp ', ' kettle ']],
  ['\\bi\\b', undefined],
  ['\\w+', undefined],
  ['(?=sorry)\\w', ['sorry']],
  ['(?!sorry)\\w', undefined],
  ['(?<=half )\\d|noon', ['half ', 'noon']],
  ['a?', undefined],
  ['(?<noun>lamp) s', ['lamp ']],
  ['[\\]a]lamp', ['lamp']],
  ['\\u00A3lamp', ['lamp']],
  ['\\d{1,2} (?:of )?', [...'0123456789']],
])('%j needs %j', (source, needs) => {
  expect(needsOf(source)).toEqual(needs)
})

it('splits at the alternatives outside any group', () => {
  expect(alternativesOf('a(?:b|c)|[|]d|\\|e')).toEqual(['a(?:b|c)', '[|]d', '\\|e'])
})

it('never asks for letters that a match can lack', () => {
  const letters = fc.stringMatching(/^[a-c]{1,3}$/)
  const atom = fc.oneof(
    letters,
    fc
      .tuple(letters, fc.constantFrom('?', '+', '*', '{2}', '{0,2}'))
      .map(([word, times]) => `(?:${word})${times}`),
    fc.tuple(letters, fc.constantFrom('?', '+', '*')).map(([word, times]) => word + times),
    fc.tuple(letters, letters).map(([one, other]) => `(?:${one}|${other})`),
    fc
      .tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), letters, fc.constantFrom('', ' ', '\\b'))
      .map(([kind, word, end]) => `(${kind}${word}${end})`),
    fc.constantFrom('[ab]', '\\w', '\\b', '^', '$', ' ', ' ?', '\\s+', '-'),
  )
  const spaced = (text: string): string => text.replaceAll(/[^a-c]+/g, ' ')
  const sources = fc.array(atom, { minLength: 1, maxLength: 4 }).map(atoms => atoms.join(''))
  fc.assert(
    fc.property(sources, fc.stringMatching(/^[a-c -]{0,12}$/), (source, text) => {
      const needs = needsOf(source)
      if (needs === undefined || !new RegExp(source).test(text)) return
      expect(needs.some(need => spaced(` ${text} `).includes(spaced(need)))).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

it('finds what its pattern finds, in whatever order and however often it is asked', () => {
  const frames = framesOf('sorry|(?:we|i) (?:are|am) late|by \\d+')
  const sources = ['\\b(?:we|i) are\\b', 'late\\b|\\bsorry', '(?<!very )late', '\\d', 'é+']
  const cues = sources.map(source => [cue(new RegExp(source, 'u')), new RegExp(source, 'u')] as const)
  const word = fc.constantFrom('we', 'are', 'i', 'am', 'very', 'late', 'sorry', 'by', '12', 'été', '😀')
  const texts = fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 8 })
  fc.assert(
    fc.property(texts, all => {
      for (const text of all.map(words => words.join(' '))) {
        for (const [one, pattern] of cues) {
          expect(one.test(text)).toBe(pattern.test(text))
          matchesOf(frames, text, 0)
          expect(one.exec(text)).toEqual(pattern.exec(text))
        }
      }
    }),
  )
})
