/** Long runs that make a text tool slow or make it fail. Only that they end, and in a valid review. */

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { passives } from '../src/reading/index.js'
import { reviewReply } from '../src/review.js'

const schema = JSON.parse(readFileSync(new URL('../src/review.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ strict: true }).compile(schema)

/** At most the length that a review takes. */
const run = (piece: string, times: number): string => piece.repeat(times).slice(0, 20_000)

const runs: readonly [name: string, text: string][] = [
  ['10,000 full stops', run('.', 10_000)],
  ['10,000 full stops with spaces', run('. ', 10_000)],
  ['20,000 times one letter', run('a', 20_000)],
  ['20,000 capitals', run('A', 20_000)],
  ['20,000 digits', run('7', 20_000)],
  ['20,000 spaces', run(' ', 20_000)],
  ['5,000 line breaks', run('\n', 5_000)],
  ['5,000 lines of a letter', run('a\n', 5_000)],
  ['2,000 times “sorry”', run('sorry ', 2_000)],
  ['2,000 times “was”', run('was ', 2_000)],
  ['2,000 times “will”', run('will ', 2_000)],
  ['2,000 times “if you”', run('if you ', 2_000)],
  ['2,000 times “as soon as”', run('as soon as ', 2_000)],
  ['2,000 times “has been being”', run('has been being ', 2_000)],
  ['2,000 times “very”', `We are ${run('very ', 2_000)} sorry.`],
  ['2,000 times “thank you”', run('thank you for the ', 2_000)],
  ['quoted lines', run('> My card was charged twice.\n', 2_000)],
  ['quote marks', run('>', 20_000)],
  ['brackets', run('(((', 6_000)],
  ['quotation marks', run('“', 20_000)],
  ['apostrophes', run("'", 20_000)],
  ['contractions', run("we're ", 2_000)],
  ['dashes', run('-', 20_000)],
  ['items', run('- a\n', 4_000)],
  ['question marks', run('?', 20_000)],
  ['commas', run('a,', 10_000)],
  ['at signs', run('@a ', 6_000)],
  ['links', run('https://example.com/a?b=c ', 800)],
  ['addresses', run('a.b@example.com ', 1_200)],
  ['emoji', run('👩‍👩‍👧‍👦', 1_800)],
  ['combining marks', `e${run('\u0301', 19_000)}`],
  ['zero-width joiners', run('\u200D', 20_000)],
  ['NUL', run('\u0000', 20_000)],
  ['lone surrogates', run('\uD83D', 20_000)],
  ['dates', run('3 May ', 3_000)],
  ['a long sentence', `${run('the second payment of the month and ', 500)}was charged.`],
  ['many sentences', run('Your card was charged twice. ', 700)],
]

describe('a review of', () => {
  it.each(runs)(
    '%s',
    (_, text) => {
      const plain = reviewReply(text)
      expect(validate(plain) ? [] : validate.errors).toEqual([])
      const answer = reviewReply('We will look into this as soon as possible.', { customerMessage: text })
      expect(validate(answer) ? [] : validate.errors).toEqual([])
      expect(Array.isArray(passives(text))).toBe(true)
    },
    60_000,
  )

  it('as much as maxLength allows', () => {
    const draft = `${run('Your card was charged twice. ', 689)}Sorry.`
    expect(validate(reviewReply(draft.slice(0, 20_000)))).toBe(true)
    expect(validate(reviewReply(draft.repeat(2), { maxLength: 40_100 }))).toBe(true)
  }, 60_000)
})
