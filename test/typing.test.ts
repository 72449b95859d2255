/** A draft that is reviewed while it is typed is judged as one that is whole. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Memory } from '../src/prose/memory.js'
import { createReviewer, reviewReply } from '../src/review.js'
import { conversations } from './drafts.js'

type Change = (draft: string) => string

const pieces = [
  'sorry',
  'We apologise for the inconvenience.',
  'your lamp',
  'will be sent',
  'by Friday',
  '. ',
  '? ',
  ', ',
  '\n\n',
  '“',
  '’',
  '😀',
  'https://example.com/a ',
  '> quoted\n',
  'Kind regards,\nAnn',
  ...conversations.slice(0, 3).map(({ reply }) => reply),
]
const words = fc.constantFrom(...pieces, 'not', 'I', 'we', 'refund', 'TODAY', '{{name}}', 'when', '12')

/** Where something happens, as a share of the draft's length. */
const place = fc.double({ min: 0, max: 1, noNaN: true })
const at = (draft: string, share: number): number => Math.floor(draft.length * share)

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, words).map(
    ([share, piece]): Change =>
      draft =>
        `${draft.slice(0, at(draft, share))}${piece}${draft.slice(at(draft, share))}`,
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 40 })).map(
    ([share, units]): Change =>
      draft =>
        draft.slice(0, at(draft, share)) + draft.slice(at(draft, share) + units),
  ),
  fc.tuple(place, words).map(
    ([share, piece]): Change =>
      draft => {
        const parts = draft.split(' ')
        return parts.with(Math.floor((parts.length - 1) * share), piece).join(' ')
      },
  ),
)

/** Undoing goes back to the draft before. */
const script = fc.array(fc.option(change, { nil: undefined, freq: 5 }), { minLength: 1, maxLength: 6 })

it.each(['email', 'chat', 'social', undefined] as const)(
  'gives what a fresh review gives: %s',
  channel => {
    fc.assert(
      fc.property(fc.constantFrom(...conversations), script, ({ reply, customer }, changes) => {
        const texts = { customerMessage: customer, ...(channel && { channel }) }
        const typing = createReviewer().typing(texts)
        const drafts = [reply]
        for (const next of changes) {
          if (next === undefined && drafts.length > 1) drafts.pop()
          else if (next !== undefined) drafts.push(next(drafts.at(-1) ?? ''))
          const draft = drafts.at(-1) ?? ''
          expect(typing.review(draft)).toEqual(reviewReply(draft, texts))
        }
      }),
      { numRuns: 25 },
    )
  },
  120_000,
)

it('takes settings, and checks drafts and texts', () => {
  const typing = createReviewer({ maxLength: 10 }).typing()
  expect(() => typing.review('Longer than ten.')).toThrow(RangeError)
  expect(() => typing.review(1 as unknown as string)).toThrow(TypeError)
  expect(() => createReviewer().typing({ voice: 'company' } as object)).toThrow('No option "voice"')
})

it('remembers what was asked of late, and forgets the rest', () => {
  const asked: string[] = []
  const lengthOf = (text: string): number | undefined => {
    asked.push(text)
    return text.length > 2 ? text.length : undefined
  }
  const memory = new Memory(2)
  for (const text of ['one', 'one', 'no', 'no', 'three', 'one', 'four', 'five', 'six', 'one'])
    expect(memory.recall(lengthOf, text)).toBe(text.length > 2 ? text.length : undefined)
  expect(asked).toEqual(['one', 'no', 'three', 'four', 'five', 'six', 'one'])
})
