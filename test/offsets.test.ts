import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReplyReview, Span } from '../src/finding.js'
import { fold } from '../src/prose/fold.js'
import { passives } from '../src/reading/index.js'
import { hostile, proseOf, review } from './drafts.js'

/** What breaks offsets: each has fewer letters than the sentences around it, so that a draft stays English. */
const fragments = [
  '🙏',
  '👩‍👩‍👧‍👦',
  '👍🏽',
  '🇬🇧',
  '1️⃣',
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  '“so to speak”',
  'it’s',
  'we’ve',
  'don’t',
  '‘quoted’',
  '\u00A0',
  '\u202F',
  '\u2009',
  'https://example.com/a?b=was+charged&c=1.',
  'see www.example.com/we-are-sorry',
  'ana.b+c@example.co.uk',
  'rows 2-3',
  '10–12',
  '£5.50',
  'e.g.',
  'No. 7',
  'e\u0301te\u0301',
  's\u0336o\u0336',
  'שלום',
  'مرحبا',
  '\u202E',
  '\u200F',
  '\u0000',
  '\u0007',
  '\u200B',
  '\uFEFF',
  '\u00AD',
  '\uD83D',
  '\uDE4F',
  '...',
  '…',
  '?!',
  '(((',
  '— ',
  'İ',
  'ß',
  'ﬁ',
  '𝒜',
  '** **',
  '&amp;',
  '<b>',
]
const timed = [...fragments, '2-3 business days', '2–3 business days', 'on Friday']
const phrases = ['We’re sorry for any inconvenience', 'was charged', 'as soon as possible']
const plainSentences = ['Your card was charged twice.', 'We will write as soon as possible.', 'I checked it.']

const jumble = (pieces: readonly string[], maxLength = 8) =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map(list => list.join(' '))
const glued = (pieces: readonly string[], maxLength = 12) =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map(list => list.join(''))
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map(units => String.fromCharCode(...units))
const nasty = fc.oneof(
  glued([...timed, ...phrases, ...plainSentences, ' ', ' ', '\n', '> ', '- ', '-- \n', '```\n']),
  jumble([...timed, ...phrases, ...plainSentences]),
  anyUnits,
)
const many = { numRuns: 250 }

/** Every span of a review into the draft, and into the customer's message. */
function spansOf({ findings, wins, commitments, regions, basis }: ReplyReview): {
  draft: Span[]
  customer: Span[]
} {
  const grounds = Object.values(basis).flatMap(({ evidence }) => evidence)
  return {
    draft: [
      ...findings.flatMap(({ span, suggestions }) => [
        span,
        ...suggestions.flatMap(({ edit }) => (edit === undefined ? [] : [edit.span])),
      ]),
      ...wins.map(({ span }) => span),
      ...commitments.flatMap(({ span, due }) => (due === undefined ? [span] : [span, due])),
      ...regions.map(({ span }) => span),
      ...grounds.filter(ground => ground.in === 'draft').map(({ span }) => span),
    ],
    customer: [
      ...findings.flatMap(({ evidence }) => (evidence === undefined ? [] : [evidence.span])),
      ...grounds.filter(ground => ground.in === 'customer').map(({ span }) => span),
    ],
  }
}

const isInsidePair = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))

function expectInside(text: string, spans: readonly Span[]): void {
  for (const { start, end } of spans) {
    expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true)
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThanOrEqual(start)
    expect(end).toBeLessThanOrEqual(text.length)
    expect(isInsidePair(text, start)).toBe(false)
    expect(isInsidePair(text, end)).toBe(false)
  }
}

/** Each begins where the one before has ended, or later. */
function expectInOrder(spans: readonly Span[], within: Span): void {
  let last = within.start
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    last = end
  }
  expect(last).toBeLessThanOrEqual(within.end)
}

function expectSound(reply: string, customer?: string): ReplyReview {
  const result = review({ reply, customer })
  const spans = spansOf(result)
  expectInside(reply, spans.draft)
  expectInside(customer ?? '', spans.customer)
  for (const { span, actual, evidence, suggestions } of result.findings) {
    expect(actual).toBe(reply.slice(span.start, span.end))
    if (evidence !== undefined)
      expect(evidence.text).toBe(customer?.slice(evidence.span.start, evidence.span.end))
    for (const { edit } of suggestions)
      if (edit !== undefined && edit.span.end > edit.span.start)
        expect(edit.was).toBe(reply.slice(edit.span.start, edit.span.end))
  }
  const places = result.findings.map(({ span }) => span)
  expect(places).toEqual([...places].sort((a, b) => a.start - b.start || a.end - b.end))
  const regions = result.regions.map(({ span }) => span)
  expectInOrder(regions, { start: 0, end: reply.length })
  return result
}

describe('a review of anything', () => {
  it('keeps every span where it belongs', () => {
    fc.assert(
      fc.property(nasty, fc.option(nasty, { nil: undefined }), (reply, customer) => {
        expectSound(reply, customer)
      }),
      many,
    )
  }, 60_000)

  it.each(hostile.map(one => [one.name, one] as const))('keeps them in %s', (_, { reply }) => {
    expectSound(reply, reply)
    expectSound(reply)
  })

  it.each([
    'lone \uD83D half was sent',
    '\uDE4Fwas sent',
    '🙏was sent',
    'It was sent🙏',
    'It was sent👩‍👩‍👧‍👦by our team.',
    'It was\uD83D\uDE4Fsent.',
    '🙏🙏 We’re sorry for any inconvenience🙏🙏',
  ])('cuts no pair in %j', text => {
    expectSound(text, text)
    expectInside(
      text,
      passives(text).flatMap(({ span, participle, doer }) => [span, participle, ...(doer ? [doer] : [])]),
    )
  })
})

describe('a phrase is found in its place', () => {
  const customer = 'You charged me twice for May! Where is my money?'
  const places: {
    ruleId: string
    phrase: string
    before: string
    after: string
    around: readonly string[]
  }[] = [
    { ruleId: 'hollow-apology', phrase: phrases[0] as string, before: '', after: '.', around: timed },
    {
      ruleId: 'passive-voice',
      phrase: phrases[1] as string,
      before: 'Your card ',
      after: ' twice.',
      around: timed,
    },
    // A time that can be checked, anywhere in the draft, would do instead.
    {
      ruleId: 'vague-timeline',
      phrase: phrases[2] as string,
      before: 'We will send your money back ',
      after: '.',
      around: fragments,
    },
  ]

  it.each(places)(
    '$phrase',
    ({ ruleId, phrase, before, after, around }) => {
      const english =
        'Hello Ana, you asked us about the second payment of the month, and this is what we know.'
      fc.assert(
        fc.property(
          jumble(around, 5),
          fc.constantFrom('\n\n', '. ', '! ', '\r\n\r\n'),
          jumble(around, 3),
          (lead, cut, tail) => {
            const head = `${english} ${lead}${cut}`
            const reply = `${head}${before}${phrase}${after} ${tail}`
            const start = head.length + before.length
            const spans = expectSound(reply, customer)
              .findings.filter(finding => finding.ruleId === ruleId)
              .map(({ span }) => span)
            expect(spans).toContainEqual({ start, end: start + phrase.length })
          },
        ),
        many,
      )
    },
    60_000,
  )

  it('after every fragment by itself', () => {
    for (const fragment of timed) {
      const head = `Hello Ana, I looked at the line. ${fragment} `
      const reply = `${head}\n\nYour card was charged twice.`
      const start = reply.indexOf('was charged', head.length)
      expect(
        passives(reply).map(({ span }) => span),
        JSON.stringify(fragment),
      ).toContainEqual({ start, end: start + 11 })
    }
  })
})

describe('fold()', () => {
  it('keeps the length, and is done after once', () => {
    fc.assert(
      fc.property(nasty, text => {
        const folded = fold(text)
        expect(folded.length).toBe(text.length)
        expect(fold(folded)).toBe(folded)
      }),
      many,
    )
  })

  it('keeps the length of every unit there is', () => {
    for (let unit = 0; unit <= 0xffff; unit++) {
      const folded = fold(String.fromCharCode(unit))
      if (folded.length !== 1 || fold(folded) !== folded) expect.fail(`U+${unit.toString(16)}`)
    }
  })

  it.each([
    ['We’RE “Sorry”', 'we\'re "sorry"'],
    ['2–3 — 4‑5 −1', '2-3 - 4-5 -1'],
    ['a\u00A0b\u202Fc\u2009d\te', 'a b c d e'],
    ['ÉTÉ', 'été'],
    ['We’re _so sorry_, __Mo__.', "we're *so sorry*, **mo**."],
    ['Set max_retry_count or _x to 3.', 'set max_retry_count or _x to 3.'],
    ['İ', 'İ'],
    ['\uD83D\uDE4F', '\uD83D\uDE4F'],
  ])('%j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})

describe('the layers of a text', () => {
  it('are in order, apart, and inside', () => {
    fc.assert(
      fc.property(nasty, text => {
        const prose = proseOf(text)
        const whole = { start: 0, end: text.length }
        expectInOrder(
          prose.blocks.map(({ span }) => span),
          whole,
        )
        expectInOrder(
          prose.sentences.map(({ span }) => span),
          whole,
        )
        for (const sentence of prose.sentences) {
          const words = prose.slice(sentence.span)
          expect(words).toBe(words.trim())
          const inside = prose.blocks.filter(
            ({ span }) => span.start <= sentence.span.start && sentence.span.end <= span.end,
          )
          expect(inside.map(({ kind }) => kind)).toEqual([sentence.kind])
          let last = sentence.span.start
          for (const { span, word } of prose.terms(sentence)) {
            expect(word).not.toBe('')
            expect(span.start).toBeGreaterThanOrEqual(last)
            expect(span.end).toBeGreaterThanOrEqual(span.start)
            expect(span.end).toBeLessThanOrEqual(sentence.span.end)
            last = span.start
          }
          expectInside(
            text,
            prose.terms(sentence).map(({ span }) => span),
          )
        }
        for (const { span, word } of prose.words) expect(prose.read(span)).toBe(word)
      }),
      many,
    )
  }, 60_000)

  it('says which sentence a span stands in', () => {
    const prose = proseOf('Hello Ana,\nIt left today. It comes on Friday.')
    const start = prose.text.indexOf('comes')
    expect(prose.slice(prose.sentenceAt({ start, end: start + 5 })?.span ?? { start: 0, end: 0 })).toBe(
      'It comes on Friday.',
    )
    expect(prose.sentenceAt({ start: 0, end: prose.text.length })).toBeUndefined()
  })
})
