import { join } from 'node:path'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { finding, spanOf } from '../made.js'
import { drafts, madeFile, printed, reviewedFile, root, sourceFormats } from './printed.js'

interface Element {
  readonly name: string
  readonly attributes: { readonly [name: string]: string }
  readonly text: string
  readonly children: readonly Element[]
}

type Node = ReturnType<typeof parseDocument>['children'][number]

function elementsOf(nodes: readonly Node[]): Element[] {
  return nodes.flatMap(node =>
    node.type === 'tag'
      ? [
          {
            name: node.name,
            attributes: node.attribs,
            text: node.children.map(child => (child.type === 'text' ? child.data : '')).join(''),
            children: elementsOf(node.children),
          },
        ]
      : [],
  )
}

/** The suite and its cases. */
function suiteOf(...print: Parameters<typeof printed> extends [unknown, ...infer Rest] ? Rest : never) {
  const xml = printed('junit', ...print)
  const [suites] = elementsOf(parseDocument(xml, { xmlMode: true }).children)
  expect(suites?.name).toBe('testsuites')
  expect(suites?.children).toHaveLength(1)
  const { attributes = {}, children: cases = [] } = suites?.children[0] ?? {}
  expect(attributes).toMatchObject(suites?.attributes ?? {})
  const within = (i: number, name: string) => cases[i]?.children.find(child => child.name === name)
  return { attributes, cases, within }
}

const draft = 'Dear Ruth,\r\n\r\nThank you for reaching out to us.\r\n'
const findings = (['error', 'warning', 'info'] as const).map((severity, i) =>
  finding(draft, spanOf(draft, 'to us'), {
    id: `made${i}`,
    ruleId: `rule-${severity}`,
    severity,
    suggestions: [{ kind: 'ask', label: 'Who?', gain: 1 }],
  }),
)
const file = madeFile('late.txt', draft, findings)

it('has a case for each draft, which fails with errors and warnings where nothing else is asked for', () => {
  const { attributes, cases, within } = suiteOf([file, madeFile('b.txt', draft, findings.slice(2))])
  expect(attributes).toEqual({ name: 'unscripted', tests: '2', failures: '1', errors: '0', skipped: '0' })
  expect(cases.map(one => one.attributes)).toEqual([
    { name: 'late.txt', classname: 'unscripted' },
    { name: 'b.txt', classname: 'unscripted' },
  ])
  expect(within(0, 'failure')).toMatchObject({
    attributes: { message: '2 findings', type: 'rule-error' },
    text: [
      'late.txt:3:28 error rule-error',
      '    Say what went wrong in your own words.',
      '    Who?',
      'late.txt:3:28 warning rule-warning',
      '    Say what went wrong in your own words.',
      '    Who?',
    ].join('\n'),
  })
  expect(within(0, 'system-out')?.text).toMatch(/^score 61\nlate\.txt:3:28 info rule-info\n/)
  expect(within(1, 'failure')).toBeUndefined()
})

it.each([
  ['error', '1 finding'],
  ['info', '3 findings'],
] as const)('fails from the severity on that is asked for: %s', (failOn, message) => {
  expect(suiteOf([file], { failOn }).within(0, 'failure')?.attributes['message']).toBe(message)
})

it('does not fail with what the baseline holds', () => {
  const known = { ...file, known: new Set(['made0', 'made2']) }
  const { within } = suiteOf([known], { failOn: 'info', hasBaseline: true })
  expect(within(0, 'failure')?.text).toMatch(/^late\.txt:3:28 warning rule-warning\n/)
  expect(within(0, 'system-out')?.text).toContain('rule-error (known)')
  const all = suiteOf([{ ...file, known: new Set(findings.map(({ id }) => id)) }], { failOn: 'info' })
  expect(all.attributes['failures']).toBe('0')
})

it('fails with a score that is too low', () => {
  expect(suiteOf([madeFile('a', draft, [])], { minScore: 61 }).within(0, 'failure')).toBeUndefined()
  expect(suiteOf([madeFile('a', draft, [])], { minScore: 62 }).within(0, 'failure')).toMatchObject({
    attributes: { message: 'scores 61, below 62', type: 'score' },
    text: 'scores 61, below 62',
  })
  expect(suiteOf([file], { minScore: 62 }).within(0, 'failure')?.attributes['message']).toBe(
    '2 findings, scores 61, below 62',
  )
})

it('has an error for what was not reviewed, and skips what was not judged', () => {
  const german = reviewedFile('german.txt', 'Ihre Lampe ist leider nicht da. Wir bitten Sie um Geduld.')
  const { attributes, within } = suiteOf([{ path: 'b.txt', why: 'no such file' }, german])
  expect(attributes).toMatchObject({ tests: '2', failures: '0', errors: '1', skipped: '1' })
  expect(within(0, 'error')).toMatchObject({ attributes: { message: 'no such file' }, text: 'no such file' })
  expect(within(1, 'skipped')?.text).toMatch(/^not judged: /)
})

it('names files from the root of the checkout', () => {
  const { cases } = suiteOf([file, madeFile('-', draft, [])], { folder: join(root, 'macros') })
  expect(cases.map(one => one.attributes['name'])).toEqual(['macros/late.txt', 'standard input'])
})

it('keeps a value that is the word "true"', () => {
  expect(suiteOf([madeFile('true', draft, [])]).cases[0]?.attributes['name']).toBe('true')
})

describe('of any text', { timeout: 120_000 }, () => {
  it('is well-formed, with a case for each draft', async () => {
    const texts = fc.array(
      fc.record({ path: fc.string({ unit: 'binary', maxLength: 20 }), text: drafts, format: sourceFormats }),
      { minLength: 1, maxLength: 4 },
    )
    const samples: { xml: string; count: number }[] = []
    fc.assert(
      fc.property(texts, fc.string({ unit: 'binary' }), (all, why) => {
        const files = all.map(({ path, text, format }) => reviewedFile(`x${path}`, text, { format }))
        const xml = printed('junit', [...files, { path: `y${why}`, why }])
        const { cases } = suiteOf([...files, { path: `y${why}`, why }])
        expect(cases).toHaveLength(files.length + 1)
        samples.push({ xml, count: cases.length })
      }),
      { numRuns: 100 },
    )
    // All at once: each start of the checker costs as much as it checks.
    const { errors, valid } = await validateXML({
      xml: samples.map(({ xml }, i) => ({ fileName: `${i}.xml`, contents: xml })),
      normalization: 'c14n',
      maxMemoryPages: 8192,
    })
    expect({ errors, valid }).toEqual({ errors: [], valid: true })
  })

  it('has a sign in place of each that XML cannot hold', async () => {
    const odd = '\u0000\u0008\u000b\ud800\udc00\udfff\ufffe\uffff\ud83d\ude4f'
    const one = finding(draft, spanOf(draft, 'Ruth'), { message: `a\ufffeb\uffffc ${odd}` })
    const files = [madeFile(`x\ufffe\uffff${odd}`, draft, [one])]
    const { valid } = await validateXML({ xml: printed('junit', files), normalization: 'c14n' })
    expect(valid).toBe(true)
    expect(suiteOf(files).within(0, 'failure')?.text).toMatch(/a\ufffdb\ufffdc .*🙏/)
  })

  it('a checker finds what is not well-formed', async () => {
    const { valid } = await validateXML({ xml: '<a>\u0007</a>', normalization: 'c14n' })
    expect(valid).toBe(false)
  })
})
