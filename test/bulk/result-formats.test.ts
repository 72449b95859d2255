import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headOf, writerOf } from '../../src/bulk/result-formats.js'
import { reviewReply } from '../../src/review.js'
import type { ScoredReply } from '../../src/tally/scored-reply.js'

const scored = (reply: string, more: Partial<ScoredReply> = {}): ScoredReply => ({
  id: '1',
  reply,
  review: reviewReply(reply, { customerMessage: more.customerMessage ?? '' }),
  ...more,
})

const csvOf = (replies: readonly ScoredReply[]): string =>
  headOf('csv') + replies.map(writerOf('csv')).join('')

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true })

/** What a spreadsheet has taken for the beginning of a formula, after signs that nobody sees. */
const startsFormula = /^[\s\p{C}]*[=+\-@＝＋－＠]/u

describe('results as JSON lines', () => {
  it('hold the reply and its review, one to a line whatever it says', () => {
    const one = scored('Hi\u2028Ada,\r\nyour lamp is here \u202E today.\u0085', {
      agent: 'Bo',
      date: '2026-03-04',
    })
    const line = writerOf('jsonl')(one)
    expect(line.split(/[\r\n\u2028\u2029\u0085]/)).toHaveLength(2)
    expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(one)))
  })
})

describe('results as CSV', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' ',
      ',',
      ';',
      '"',
      "'",
      '\u200B',
      'a',
      'é',
      '👍🏽',
      '＝',
    ),
    minLength: 1,
  })

  it('read back as they were, save for the apostrophe before what could be a formula', () => {
    fc.assert(
      fc.property(text, text, text, (id, agent, customerMessage) => {
        const [row] = rowsOf(csvOf([{ ...scored('Hi Ada'), id, agent, customerMessage }]))
        for (const [name, value] of Object.entries({ id, agent, 'customer message': customerMessage }))
          expect(row?.[name]).toBe(startsFormula.test(value) ? `'${value}` : value)
      }),
    )
  })

  it('have no cell that starts a formula', () => {
    fc.assert(
      fc.property(text, text, (id, agent) => {
        const csv = csvOf([{ ...scored('=HYPERLINK("http://a.example","Hi")'), id, agent }])
        for (const row of rowsOf(csv))
          for (const cell of Object.values(row)) expect(cell).not.toMatch(startsFormula)
      }),
    )
  })

  it('say what there is to change, and what is good', () => {
    const reply = 'Thank you for reaching out. A new lamp will be sent shortly.'
    const [row] = rowsOf(csvOf([scored(reply, { channel: 'Email', customerMessage: 'My lamp is broken.' })]))
    expect(row).toMatchInlineSnapshot(`
      {
        "acknowledges": "yes",
        "agent": "",
        "apology": "none",
        "band": "look-again",
        "channel": "Email",
        "customer message": "My lamp is broken.",
        "date": "",
        "empathy": "none",
        "errors": "1",
        "findings": "4",
        "id": "1",
        "next step": "concrete",
        "problem": "yes",
        "reply": "Thank you for reaching out. A new lamp will be sent shortly.",
        "rules": "missing-apology canned-phrase passive-voice vague-timeline",
        "score": "69",
        "time": "vague",
        "what to change": "They report a failure and the draft never says sorry for it.
      “Thank you for reaching out”: This fits any reply. Open with their subject; thank them only for a real favour, and name it.
      “will be sent”: Say who did it, or who will.
      “shortly”: Nobody can check this time. Give a day or an hour you can keep.",
        "wins": "",
      }
    `)
  })

  it('begin with the mark by which Excel tells UTF-8', () => {
    expect(Buffer.from(headOf('csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  })
})

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' })
const hasOffice = office.status === 0

describe.skipIf(!hasOffice && !process.env['CI'])(
  'results in LibreOffice (skipped where soffice is missing)',
  { timeout: 300_000 },
  () => {
    it('are shown as they are written, and nothing is worked out', () => {
      const folder = mkdtempSync(join(tmpdir(), 'unscripted-'))
      try {
        const hostile = [
          '=1+1',
          '+1',
          '-2+3',
          '@SUM(A1)',
          '\t=1+1',
          ' =1+1',
          '=HYPERLINK("http://a.example";"x")',
        ]
        const texts = [...hostile, 'café 👍🏽 “quoted”; a, b', 'two\nlines', 'ends with "']
        writeFileSync(join(folder, 'r.csv'), csvOf(texts.map(words => ({ ...scored('Hi Ada'), id: words }))))
        const { status, stderr } = spawnSync(
          'soffice',
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            // Commas, double quotes, UTF-8: what its dialogue offers for a file with a byte-order mark.
            '--infilter=CSV:44,34,76',
            '--convert-to',
            'fods',
            '--outdir',
            folder,
            join(folder, 'r.csv'),
          ],
          { encoding: 'utf8' },
        )
        expect({ status, stderr }).toMatchObject({ status: 0 })
        const sheet = readFileSync(join(folder, 'r.fods'), 'utf8')
        expect(sheet).not.toContain('table:formula')
        const shown = sheet
          .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = '1') => ' '.repeat(Number(count)))
          .replace(/<text:tab\/>/g, '\t')
          .replace(/<\/text:p>\s*<text:p>/g, '\n')
          .replace(/&quot;/g, '"')
          .replace(/&apos;/g, "'")
        for (const words of texts)
          expect(shown).toContain(`>${startsFormula.test(words) ? `'${words}` : words}<`)
      } finally {
        rmSync(folder, { recursive: true })
      }
    })
  },
)
