import fc from 'fast-check'
import { expect, it } from 'vitest'
import { alternativesOf, needsOf } from '../src/reading/patterns/needs.js'

it.each([
  ['cancel+ed', ['cancel']],
  ['(?:very )?sorry', ['sorry']],
  ['thanks?', ['thank']],
  ['(?:we|i) understand', ['understand']],
  ['apologi[sz]e', ['apologi']],
  ['(?:help|assist) you', ['help', 'assist']],
  ['\\w+', undefined],
  ['(?=sorry)\\w', undefined],
  ['a?', undefined],
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
    fc.constantFrom('[ab]', '\\w'),
  )
  const sources = fc.array(atom, { minLength: 1, maxLength: 4 }).map(atoms => atoms.join(''))
  fc.assert(
    fc.property(sources, fc.stringMatching(/^[a-c]{0,12}$/), (source, text) => {
      const needs = needsOf(source)
      if (needs === undefined || !new RegExp(source).test(text)) return
      expect(needs.some(need => text.includes(need))).toBe(true)
    }),
    { numRuns: 3000 },
  )
})
