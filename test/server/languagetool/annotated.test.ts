/** Documents in pieces: judged as a reader sees them, and told of where they stand. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applySuggestion } from '../../../src/apply.js'
import type { ReplyReview } from '../../../src/finding.js'
import { reviewReply } from '../../../src/review.js'
import {
  type Annotation,
  annotatedReview,
  renderAnnotated,
} from '../../../src/server/languagetool/annotated.js'
import { conversations, examples, optionsOf } from '../../drafts.js'

const sourceOf = (pieces: readonly Annotation[]): string =>
  pieces.map(({ text, markup }) => text ?? markup ?? '').join('')

describe('what a reader sees', () => {
  it('is the text, and what the markup stands for', () => {
    const pieces: Annotation[] = [
      { text: 'Hi' },
      { markup: '</p><p>', interpretAs: '\n\n' },
      { markup: '<b>' },
      { text: 'Bo &' },
      { markup: '&nbsp;', interpretAs: ' ' },
      { text: 'Jo' },
    ]
    const { source, text, starts, ends } = renderAnnotated(pieces)
    expect({ source, text }).toEqual({ source: 'Hi</p><p><b>Bo &&nbsp;Jo', text: 'Hi\n\nBo & Jo' })
    expect(source.slice(starts[4], ends[7])).toBe('Bo &')
    expect(source.slice(starts[8], ends[8])).toBe('&nbsp;')
    expect(source.slice(starts[9])).toBe('Jo')
  })

  it('may be nothing', () => {
    expect(renderAnnotated([])).toMatchObject({ source: '', text: '' })
    expect(renderAnnotated([{ markup: '<p>' }, { text: '' }])).toMatchObject({ source: '<p>', text: '' })
  })
})

const mark = /\uE000[<>]*\uE001/g
const withoutMarks = (text: string): string => text.replace(mark, '')
const markup = fc.constantFrom('\uE000\uE001', '\uE000<>\uE001', '\uE000<<<>>>\uE001')
const cases = fc.constantFrom(...examples, ...conversations)

describe('a review', () => {
  it('is that of the text without its markup, in its place among it', () => {
    let located = 0
    const cuts = fc.array(fc.tuple(fc.nat(2000), markup), { maxLength: 12 })
    fc.assert(
      fc.property(cases, cuts, (one, cuts) => {
        const pieces: Annotation[] = []
        let at = 0
        for (const [cut, markup] of cuts.toSorted(([a], [b]) => a - b)) {
          // No character is parted.
          const end = Array.from(one.reply).slice(0, cut).join('').length
          pieces.push({ text: one.reply.slice(at, end) }, { markup })
          at = end
        }
        pieces.push({ text: one.reply.slice(at) })
        const rendered = renderAnnotated(pieces)
        const { source, text } = rendered
        expect({ source, text }).toEqual({ source: sourceOf(pieces), text: one.reply })

        const plain = reviewReply(text, optionsOf(one))
        const { findings } = annotatedReview(plain, rendered)
        for (const [i, { span, suggestions }] of findings.entries()) {
          const finding = plain.findings[i]
          expect(withoutMarks(source.slice(span.start, span.end))).toBe(finding?.actual)
          for (const [k, suggestion] of suggestions.entries()) {
            const asRead = finding?.suggestions[k]
            expect(suggestion.label).toBe(asRead?.label)
            if (suggestion.kind === 'ask' || asRead === undefined) continue
            located++
            const applied = applySuggestion(source, suggestion)
            expect(withoutMarks(applied)).toBe(applySuggestion(text, asRead))
            expect(applied.match(mark)).toEqual(source.match(mark))
          }
        }
      }),
      { numRuns: 400 },
    )
    expect(located).toBeGreaterThan(50)
  })

  it('reads a line break as one, and leaves its markup alone', () => {
    const pieces: Annotation[] = [
      { markup: '<p>', interpretAs: '\n\n' },
      { text: 'Your refund will be sent tomorrow.' },
      { markup: '</p><p>', interpretAs: '\n\n' },
      { text: 'Please do not hesitate to contact us.' },
      { markup: '</p>' },
    ]
    const rendered = renderAnnotated(pieces)
    const { findings } = annotatedReview(reviewReply(rendered.text), rendered)
    const applied = findings.flatMap(({ suggestions }) =>
      suggestions.filter(({ kind }) => kind === 'edit').map(one => applySuggestion(rendered.source, one)),
    )
    expect(applied).toContain(
      '<p>We will send your refund tomorrow.</p><p>Please do not hesitate to contact us.</p>',
    )
    for (const source of applied) expect(source).toMatch(/^<p>.*<\/p><p>.*<\/p>$/)
  })

  it('leaves to the writer what reaches across markup', () => {
    const pieces: Annotation[] = [
      { markup: '**' },
      { text: 'Your' },
      { markup: '**' },
      { text: ' refund will be sent tomorrow.' },
    ]
    const rendered = renderAnnotated(pieces)
    const { findings } = annotatedReview(reviewReply(rendered.text), rendered)
    const passive = findings.find(({ ruleId }) => ruleId === 'passive-voice')
    expect(passive?.suggestions).toEqual([
      expect.objectContaining({ kind: 'ask', label: expect.stringContaining('We will send your refund') }),
    ])
  })

  it('changes nothing of what stands for words', () => {
    const pieces: Annotation[] = [
      { text: 'Your ' },
      { markup: '$item', interpretAs: 'refund' },
      { text: ' will be sent tomorrow.' },
    ]
    const rendered = renderAnnotated(pieces)
    const { findings } = annotatedReview(reviewReply(rendered.text), rendered)
    expect(findings.map(({ ruleId }) => ruleId)).toContain('passive-voice')
    expect(findings.flatMap(({ suggestions }) => suggestions.filter(({ kind }) => kind === 'edit'))).toEqual(
      [],
    )
  })

  it.each([
    ['left to the writer inside an emphasis', '\n\n**', '**', '\n\n', 'ask'],
    ['left to the writer as a whole item', '\n- ', '\n- ', '\n', 'ask'],
    ['offered for a paragraph', '\n\n', '\n\n', '\n\n', 'edit'],
  ])('a cut is %s', (_, before, after, interpretAs, kind) => {
    const rendered = renderAnnotated([
      { text: 'I sent it today.' },
      { markup: before, interpretAs },
      { text: 'Please do not hesitate to contact us.' },
      { markup: after, interpretAs },
      { text: 'I will ring you on Friday.' },
    ])
    const plain = reviewReply(rendered.text)
    const kindOf = ({ findings }: ReplyReview) =>
      findings.find(({ ruleId }) => ruleId === 'canned-phrase')?.suggestions.map(one => one.kind)
    expect(kindOf(plain)).toEqual(['edit'])
    expect(kindOf(annotatedReview(plain, rendered))).toEqual([kind])
  })
})
