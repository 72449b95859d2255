/** Whatever the texts hold, a review ends, points where it says and is the same the second time. */

import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { examplesOf } from '../rules/examples.js'
import { applyAll, applySuggestion } from '../src/apply.js'
import { unmarked } from '../src/check-examples.js'
import type { ReplyReview, Span } from '../src/finding.js'
import { createReviewer, reviewReply } from '../src/review.js'
import { defineRule } from '../src/rule.js'
import type { ReviewOptions } from '../src/settings/options.js'
import { conversations, hostile } from './drafts.js'

const numRuns = process.env['CI'] ? 20_000 : 2_000

/** Words that every object has, each with one that no object has and that sounds like it. */
const twins = {
  constructor: 'conductor',
  ['__proto__']: '__photo__',
  prototype: 'protocol',
  toString: 'doString',
  hasOwnProperty: 'hasOwnPrimrose',
  valueOf: 'valueOff',
  isPrototypeOf: 'isProtocolOf',
}
const ofObjects = Object.keys(twins)

const hostileFragments = [
  '\uD83D',
  '\uDE4F',
  '\uDE4F\uD83D',
  '👩‍👩‍👧‍👦',
  '👍🏽',
  '\u202E',
  '\u200F',
  '\u2066',
  '\r\n',
  '\r',
  '\n',
  '\n\n',
  '\u2028',
  '\u2029',
  '\u0000',
  '\u0007',
  '\u007F',
  '\u0301\u0336',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\uFFFC',
  '\uFFFD',
  '\u00AD',
  '**',
  '_',
  '`',
  '```\n',
  '    x = 1\n',
  '> ',
  '- ',
  '1. ',
  '| a | b |\n|---|---|\n',
  '[here](https://example.com/we-are-sorry)',
  '<p>',
  '</div>',
  '<br/>',
  '<script>alert(1)</script>',
  '<!-- ',
  '&amp;',
  '&#128591;',
  '{{ticket.requester.first_name}}',
  '{{',
  '}}',
  '[NAME]',
  '%%customer%%',
  '$' + '{name}',
  '$&',
  '$1',
  '\\n',
  '\\',
  '/',
  '(?:',
  '*',
  '-- \n',
  'On 3 March Ana wrote:\n',
  'İ',
  'ß',
  'ﬁ',
  '𝒜',
  'Ǆ',
  'ⅷ',
  '…',
  '?!?!?!?!',
  '“',
  '”',
  '’',
  "'",
  '"',
  '£5.50',
  '10–12',
  '9-10am',
  '4kg',
  '@',
  '#',
  '.',
  ', ',
  ' ',
  '\t',
  '\u00A0',
]

const stockPhrases = [
  'We’re sorry for any inconvenience',
  'I apologise that your parcel was left in the rain.',
  'Your call is important to us',
  'Please do not hesitate to contact us',
  'was charged',
  'had been sent by our team',
  'as soon as possible',
  'within 2-3 business days',
  'by Friday at noon',
  'We will look into it',
  'I will call you',
  'continue to',
  'unfortunately, we can’t',
  'as per our policy',
  'I understand how frustrating this must be',
  'in order to utilise',
  'Hi Ana,',
  'Dear Valued Customer,',
  'Kind regards,\nMay',
  'Thanks, Will',
  'Could you send me your order number?',
  'Where is my money?',
]

const fixtures = [
  ...conversations.flatMap(({ reply, customer }) => [reply, customer]),
  ...hostile.map(({ reply }) => reply),
  ...[...examplesOf.values()].flat().map(({ reply }) => unmarked(reply)),
]

/** Part of a fixture, cut wherever, which may be inside a pair. */
const fixturePiece = fc
  .record({ text: fc.constantFrom(...fixtures), at: fc.nat(4_000), length: fc.nat(160) })
  .map(({ text, at, length }) => text.slice(at % text.length, (at % text.length) + length))

const piece = fc.oneof(
  { weight: 3, arbitrary: fixturePiece },
  { weight: 3, arbitrary: fc.constantFrom(...stockPhrases) },
  { weight: 3, arbitrary: fc.constantFrom(...hostileFragments) },
  { weight: 1, arbitrary: fc.constantFrom(...ofObjects) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
      .map(units => String.fromCharCode(...units)),
  },
)
const text = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ', '. ', '\n')), { maxLength: 9 })
  .map(pieces => pieces.flat().join(''))

const name = fc.constantFrom('May', 'Will Smith', 'Sorry Studios', 'Ana', 'É', '(', '\uD83D', ...ofObjects)
const options: fc.Arbitrary<ReviewOptions> = fc.record(
  {
    customerMessage: text,
    customerName: name,
    agentName: fc.oneof(name, text),
    earlier: fc.array(fc.record({ from: fc.constantFrom('customer', 'agent'), text }), { maxLength: 2 }),
    channel: fc.constantFrom('email', 'chat', 'social'),
    names: fc.array(name, { maxLength: 3 }),
    phrases: fc.array(
      fc.constantFrom(...ofObjects, 'as soon as', 'so', '$&').map(words => ({ text: words })),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
)

const counts = { cases: 0, findings: 0, edits: 0, wins: 0 }

/** What a message between programs would make of it. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

function expectInside(draft: string, spans: readonly Span[]): void {
  for (const { start, end } of spans)
    if (!(Number.isInteger(start) && 0 <= start && start <= end && end <= draft.length))
      expect.fail(`${start} to ${end} of ${draft.length}`)
}

function expectSound(draft: string, result: ReplyReview, message = ''): void {
  const { findings, wins, commitments, regions, basis, skipped, score } = result
  expect(skipped.filter(({ why }) => why.startsWith('it failed'))).toEqual([])
  expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true)
  const grounds = Object.values(basis).flatMap(({ evidence }) => evidence)
  expectInside(draft, [
    ...[...findings, ...wins, ...regions].map(({ span }) => span),
    ...commitments.flatMap(({ span, due }) => [span, due ?? span]),
    ...grounds.filter(ground => ground.in === 'draft').map(({ span }) => span),
  ])
  const evidence = findings.flatMap(finding => finding.evidence ?? [])
  expectInside(message, [
    ...evidence.map(({ span }) => span),
    ...grounds.filter(ground => ground.in === 'customer').map(({ span }) => span),
  ])
  for (const { span, text } of evidence) expect(text).toBe(message.slice(span.start, span.end))
  const starts = findings.map(({ span }) => span.start)
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  for (const { span, actual, suggestions } of findings) {
    expect(actual).toBe(draft.slice(span.start, span.end))
    for (const suggestion of suggestions) {
      const { edit } = suggestion
      if (edit === undefined) continue
      counts.edits++
      expectInside(draft, [edit.span])
      const { start, end } = edit.span
      expect(edit.was).toBe(
        start < end ? draft.slice(start, end) : draft.slice(Math.max(0, start - 20), start),
      )
      expect(applySuggestion(draft, suggestion)).toBe(draft.slice(0, start) + edit.text + draft.slice(end))
    }
  }
  expect(
    typeof applyAll(
      draft,
      findings.flatMap(({ suggestions }) => suggestions),
    ),
  ).toBe('string')
}

describe('a review of anything', () => {
  afterAll(() => console.log('unbreakable:', counts))

  it('ends, points into the draft, and is the same again', () => {
    fc.assert(
      fc.property(text, options, (draft, given) => {
        const result = reviewReply(draft, given)
        expectSound(draft, result, given.customerMessage)
        expect(sent(result)).toStrictEqual(result)
        expect(reviewReply(draft, structuredClone(given))).toStrictEqual(result)
        counts.cases++
        counts.findings += result.findings.length
        counts.wins += result.wins.length
      }),
      { numRuns },
    )
  }, 3_600_000)
})

describe('words that every object has', () => {
  const frames = [
    (word: string) => `We will ${word} sure of it, and continue to ${word} it.`,
    (word: string) => `Your ${word} was ${word}ed. It was made ${word} by ${word}.`,
    (word: string) => `Hi ${word},\n\n${word} ${word}!\n\n${word}`,
    (word: string) => `${word}: your order was sent by ${word} and will be ${word}.`,
    (word: string) => `The ${word}, in ${word} to ${word}, will ${word} you. We’re ${word} sorry, ${word}.`,
  ]

  it.each(Object.entries(twins))('%s', (word, twin) => {
    for (const frame of frames) {
      const draft = frame(word)
      const other = frame(twin)
      const result = reviewReply(draft, { customerMessage: draft })
      expectSound(draft, result, draft)
      const named = ({ findings }: ReplyReview) => findings.map(({ ruleId }) => ruleId)
      expect(named(result), draft).toEqual(named(reviewReply(other, { customerMessage: other })))
    }
  })

  it.each(ofObjects)('%s as a name, a phrase, a rule and an option', word => {
    const draft = `Your ${word} was sent. We will ${word}.`
    const rule = defineRule({
      id: word,
      category: 'clarity',
      severity: 'info',
      weight: 1,
      summary: 'Flags nothing.',
      why: 'A rule may be called anything.',
      sources: ['None'],
      options: { [word]: { value: 3, min: 1, max: 9, what: 'anything' } },
      *check(_, given) {
        yield { span: { start: 0, end: 4 }, message: `${Object.entries(given)}` }
      },
    })
    const settings = { ownRules: [rule], phrases: [{ text: word }], names: [word], rules: {} }
    const messages = (rules: object) =>
      createReviewer({ ...settings, ...rules })
        .review(draft, { customerMessage: draft, dismissed: [word] })
        .findings.filter(({ ruleId }) => ruleId === word)
        .map(({ message }) => message)
    expect(messages({})).toEqual([`${word},3`])
    expect(messages({ rules: { [word]: {} } })).toEqual([`${word},3`])
    expect(messages({ rules: Object.fromEntries([[word, { [word]: 5 }]]) })).toEqual([`${word},5`])
    expect(messages({ rules: { [word]: false } })).toEqual([])
    expect(() => createReviewer({ rules: { [word]: true } })).toThrow(/No rule/)
    expect(() => createReviewer({ rules: { 'passive-voice': { [word]: 1 } } })).toThrow(/No setting/)
    expect(() => createReviewer({ [word]: 1 } as object)).toThrow(/No setting/)
  })
})
