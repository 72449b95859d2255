/** Whoever puts what is expected in the place of a message has the draft that `applySuggestion` makes. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applySuggestion } from '../../src/apply.js'
import type { ReplyReview } from '../../src/finding.js'
import retextUnscripted from '../../src/retext/index.js'
import type { SourceFormat } from '../../src/sources/render.js'
import { type Case, conversations, everything, labelled } from '../drafts.js'
import { dressedHtml, dressedMarkdown, plainOf, randomOf } from '../sources/dressings.js'
import { fieldsOf, fileOf, spanOf } from './files.js'

const plugin = retextUnscripted()

/** Holds every message to its finding, and returns how many texts were expected. */
function expectApplicable(source: string, { customer, channel }: Case, format: SourceFormat): number {
  const file = fileOf(source, {
    format,
    customerFormat: 'text',
    ...(customer === undefined ? {} : { customerMessage: customer }),
    ...(channel === undefined ? {} : { channel }),
  })
  plugin(undefined, file)
  const { findings } = file.data.unscriptedReview as ReplyReview
  expect(file.messages.filter(({ ruleId }) => ruleId !== 'not-reviewed')).toHaveLength(findings.length)
  let count = 0
  for (const [i, { span, suggestions }] of findings.entries()) {
    const message = file.messages[i]
    const place = spanOf(message)
    expect(place.start).toBeLessThanOrEqual(span.start)
    expect(place.end).toBeGreaterThanOrEqual(span.end)
    expect(message?.actual).toBe(source.slice(place.start, place.end))
    const applied = suggestions
      .filter(({ kind }) => kind === 'edit')
      .map(suggestion => applySuggestion(source, suggestion))
    const { expected = [] } = message ?? {}
    count += expected.length
    expect(expected.map(text => source.slice(0, place.start) + text + source.slice(place.end))).toEqual([
      ...new Set(applied),
    ])
  }
  return count
}

describe('what is expected', () => {
  it('is the edit, in every draft there is', () => {
    let count = 0
    for (const one of everything) count += expectApplicable(one.reply, one, 'text')
    expect(count).toBeGreaterThan(300)
  })

  const cases = fc.constantFrom(...conversations, ...labelled)
  it.each([
    ['html', dressedHtml],
    ['markdown', dressedMarkdown],
  ] as const)('is the edit of the source in %s, whatever marks it wears', (format, dressed) => {
    let count = 0
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 2 ** 30 }), (one, seed) => {
        count += expectApplicable(dressed(plainOf(one.reply), randomOf(seed)), one, format)
      }),
      { numRuns: 150 },
    )
    expect(count).toBeGreaterThan(50)
  })

  it('is the edit in a draft that is cut anywhere and has any line ends', () => {
    let count = 0
    fc.assert(
      fc.property(cases, fc.nat(), fc.constantFrom('\n', '\r\n', '\r', '\n😀 '), (one, at, end) => {
        const cut = one.reply.slice(at % one.reply.length).replaceAll('\n', end)
        count += expectApplicable(cut, one, 'text')
      }),
      { numRuns: 150 },
    )
    expect(count).toBeGreaterThan(50)
  })
})

describe('where something is missing', () => {
  it('the message has a point, and what is expected is put in there', () => {
    const file = fileOf('Your refund will be sent shortly.', {
      customerMessage: 'My lamp arrived broken. Send my refund!',
    })
    plugin(undefined, file)
    const message = file.messages.find(({ ruleId }) => ruleId === 'missing-apology')
    expect(fieldsOf(message)).toMatchObject({
      place: { line: 1, column: 1, offset: 0 },
      actual: '',
      expected: ['I’m sorry your lamp arrived broken. '],
    })
  })

  it('it has one without an edit, too', () => {
    const points = everything.flatMap(({ reply, customer = '' }) => {
      const file = fileOf(reply, { customerMessage: customer })
      plugin(undefined, file)
      return file.messages.filter(
        ({ place, expected }) => place && 'offset' in place && expected === undefined,
      )
    })
    expect(points.length).toBeGreaterThan(100)
    expect(new Set(points.map(({ actual }) => actual))).toEqual(new Set(['']))
  })
})
