/** What a macro in Markdown keeps before its words is not judged, and nothing else is left out for it. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applySuggestion } from '../../src/apply.js'
import type { Span } from '../../src/finding.js'
import { render } from '../../src/sources/render.js'
import { reviewSource } from '../../src/sources/review-source.js'
import { conversations, hostile, labelled } from '../drafts.js'
import { dressedMarkdown, plainOf, randomOf } from './dressings.js'

const read = (source: string): string => render(source, 'markdown').text

describe('front matter', () => {
  it.each([
    ['---\ntitle: Late parcel\ntags: [a]\n---\n\nHi', '\nHi'],
    ['\uFEFF---\ntitle: Late parcel\n---\nHi', 'Hi'],
    ['---\r\ntitle: Late parcel\r\n---\r\nHi\r\n', 'Hi\r\n'],
    ['---  \n\n# ours\n"a b": 1\n...\nHi', 'Hi'],
    [
      '---\ntags:\n- a\n-\n  - b\ntext: |\n  We are sorry.\n\n  ---\nseen at: x\nlist: [\n  a\n]\n---\t\nHi',
      'Hi',
    ],
    ['---\na:\n---', ''],
    ['---\na: 1\n---\n---\nb: 1\n---\n', '\nb: 1\n\n'],
    ['+++\n# ours\ntitle = "Late"\n[params]\nbody = """\nWe are sorry.\n"""\n+++\n\nHi', '\nHi'],
  ])('%j', (source, text) => expect(read(source)).toBe(text))

  it.each([
    '---\nWe are sorry.\n---\nHi',
    '---\n\nWe are sorry: it broke.\n\n---\nHi',
    '---\nNote: it broke.\n\nWe are sorry.\n\n---\nHi',
    '---\nWe are sorry.\nNote: it broke.\n---\nHi',
    '---\n- one: 1\n---\nHi',
    '---\nhttps://lamps.example\n---\nHi',
    '---\ntitle: Late parcel\n\nHi',
    '---\ntitle: Late parcel\n ---\nHi',
    '----\ntitle: Late parcel\n----\nHi',
    '\n---\ntitle: Late parcel\n---\nHi',
    'Hi\n\n---\ntitle: Late parcel\n---\n',
    '---\n---\nHi',
    '---\n# Hi\n---\nHi',
    '+++\nWe are sorry.\n+++\nHi',
    '+++\ntitle = "Late"\n---\nHi',
    '---',
    '',
  ])('%j has none', source => {
    const { text } = render(source, 'markdown')
    for (const words of source.match(/\p{L}+/gu) ?? []) expect(text).toContain(words)
  })

  it('is no matter of HTML and plain text', () => {
    const source = '---\ntitle: Late parcel\n---\nHi'
    expect(render(source, 'text').text).toBe(source)
    expect(render(source, 'html').text).toContain('title: Late parcel')
  })

  it('may be the whole of a draft, and as long as it likes', () => {
    expect(reviewSource('---\ntitle: We are sorry\n---\n', { format: 'markdown' }).findings).toEqual(
      reviewSource('', { format: 'markdown' }).findings.map(one => ({
        ...one,
        span: { start: 28, end: 28 },
      })),
    )
    expect(read(`---\n${'a: > *b*\n'.repeat(20_000)}---\nHi`)).toBe('Hi')
    expect(read(`+++\na = ${'"'.repeat(200_000)}\n+++\nHi`)).toBe('Hi')
  })
})

const values = fc.constantFrom(
  'Late parcel',
  '"We apologise for any inconvenience: [Name]"',
  '[a, b]',
  "'XXX'",
  '{{contact.name}}',
  '# we are sorry',
  '**bold** `code` <b>&amp;',
)
const yaml = fc
  .tuple(
    fc.stringMatching(/^[a-z_][\w-]{0,8}$/),
    values,
    fc.array(
      fc.oneof(
        values.map(value => `${value.length}th: ${value}`),
        values.map(value => `  - ${value}`),
        values.map(value => `# ${value}`),
        fc.constant(''),
      ),
      { maxLength: 6 },
    ),
    fc.constantFrom('---', '...', '--- '),
  )
  .map(([key, value, lines, end]) => ['---', `${key}: ${value}`, ...lines, end, ''])
const toml = fc
  .tuple(fc.stringMatching(/^[a-z_][\w-]{0,8}$/), fc.array(values, { maxLength: 6 }))
  .map(([key, lines]) => ['+++', `${key} = 1`, ...lines.map(value => `x = """${value}"""`), '+++', ''])
const frontMatter = fc
  .tuple(fc.oneof(yaml, toml), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\uFEFF'))
  .map(([lines, ending, mark]) => mark + lines.join(ending))

/** A review with every span moved, as JSON. */
function moved(review: unknown, by: number): unknown {
  return JSON.parse(JSON.stringify(review), (_, value) => {
    const isOfDraft = value?.in !== 'customer'
    if (isOfDraft && typeof value?.start === 'number')
      return { start: value.start + by, end: value.end + by } satisfies Span
    return value
  })
}

it('leaves findings, edits and all else as they are without it, moved by its length', () => {
  const bodies = [...conversations, ...hostile, ...labelled]
    .filter(({ reply }) => reply.length < 3000)
    .map(({ reply }, i) => dressedMarkdown(plainOf(reply), randomOf(i)))
  fc.assert(
    fc.property(frontMatter, fc.constantFrom(...bodies), (front, body) => {
      const bare = reviewSource(body, { format: 'markdown' })
      const review = reviewSource(front + body, { format: 'markdown' })
      expect(JSON.parse(JSON.stringify(review))).toEqual(moved(bare, front.length))
      for (const { suggestions } of review.findings)
        for (const one of suggestions)
          if (one.edit !== undefined) expect(applySuggestion(front + body, one).startsWith(front)).toBe(true)
    }),
    { numRuns: 200 },
  )
}, 60_000)
