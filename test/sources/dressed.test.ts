/** A draft is judged by its words, whatever marks an editor puts around them. */

import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { applySuggestion } from '../../src/apply.js'
import type { Finding, ReplyReview } from '../../src/finding.js'
import { reviewReply } from '../../src/review.js'
import { render, type SourceFormat } from '../../src/sources/render.js'
import { reviewSource } from '../../src/sources/review-source.js'
import { type Case, conversations, hostile, labelled } from '../drafts.js'
import { dressedHtml, dressedMarkdown, plainOf, randomOf } from './dressings.js'

const cases = [...conversations, ...hostile, ...labelled]
/** In CI every draft wears fifty of each. */
const dressings = process.env['CI'] === undefined ? 5 : 50
const dress = { html: dressedHtml, markdown: dressedMarkdown }
type Dressed = keyof typeof dress

const wordsOf = ({ findings }: ReplyReview): string[] =>
  findings.map(({ ruleId, actual, severity, cost }) => `${ruleId} ${severity} ${cost} ${actual}`)

/** The words of a piece of a source, as a reader would see them. */
function readOf(piece: string, format: SourceFormat): string {
  const marks =
    format === 'html' ? '' : piece.replace(/\]\(https:\/\/lamps\.example\/a_b "sorry"\)|(?<!\\)[*[]/g, '')
  return (format === 'html' ? render(piece, 'html').text : render(marks, 'markdown').text)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether every tag that is opened is closed, by its own name, in order. */
function expectPairs(html: string): void {
  const open: string[] = []
  const parser = new Parser(
    {
      onopentagname: name => {
        if (!/^(?:br|img|hr)$/.test(name)) open.push(name)
      },
      onclosetag: (name, isImplied) => {
        if (/^(?:br|img|hr)$/.test(name)) return
        expect(isImplied, html).toBe(false)
        expect(open.pop(), html).toBe(name)
      },
    },
    { xmlMode: false },
  )
  parser.end(html)
  expect(open, html).toEqual([])
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

function expectSame(one: Case, plain: string, format: Dressed, seed: number, bare: ReplyReview): void {
  const source = dress[format](plain, randomOf(seed))
  const about = `${one.name}, ${format}, seed ${seed}`
  expect(render(source, format).text, about).toBe(plain)
  const message = one.customer === undefined ? undefined : plainOf(one.customer)
  const customer = message === undefined ? undefined : dress[format](message, randomOf(seed + 1))
  const review = reviewSource(source, {
    format,
    ...(customer === undefined ? {} : { customerMessage: customer }),
    ...(one.channel === undefined ? {} : { channel: one.channel }),
  })
  expect(wordsOf(review), about).toEqual(wordsOf(bare))
  expect(review.score, about).toBe(bare.score)
  for (const [i, finding] of review.findings.entries())
    expectInSource(finding, bare.findings[i] as Finding, { source, customer, plain, format, about })
}

interface Place {
  readonly source: string
  readonly customer: string | undefined
  readonly plain: string
  readonly format: Dressed
  readonly about: string
}

function expectInSource(
  finding: Finding,
  bare: Finding,
  { source, customer, plain, format, about }: Place,
): void {
  const { span, actual, evidence } = finding
  expect(readOf(source.slice(span.start, span.end), format), about).toBe(spaced(actual))
  if (evidence !== undefined && customer !== undefined)
    expect(readOf(customer.slice(evidence.span.start, evidence.span.end), format), about).toBe(
      spaced(evidence.text),
    )
  for (const [j, suggestion] of finding.suggestions.entries()) {
    const own = bare.suggestions[j]
    if (suggestion.edit === undefined || own === undefined) continue
    const after = applySuggestion(source, suggestion)
    expect(spaced(render(after, format).text), `${about}: ${suggestion.label}\n${source}\n${after}`).toBe(
      spaced(applySuggestion(plain, own)),
    )
    if (format === 'html') expectPairs(after)
  }
}

describe.each(['html', 'markdown'] as const)('dressed in %s', format => {
  it.each(cases.map((one, i) => ({ ...one, i })))(
    '$name',
    ({ i, ...one }) => {
      const plain = plainOf(one.reply)
      const bare = reviewReply(plain, {
        ...(one.customer === undefined ? {} : { customerMessage: plainOf(one.customer) }),
        ...(one.channel === undefined ? {} : { channel: one.channel }),
      })
      for (let dressing = 0; dressing < dressings; dressing++)
        expectSame(one, plain, format, i * 1000 + dressing * 2, bare)
    },
    120_000,
  )
})
