import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Fix, Log, Region, Result, Run } from 'sarif'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applySuggestion } from '../../../src/apply.js'
import { main } from '../../../src/cli/main.js'
import { finding, ioOf, spanOf } from '../made.js'
import { drafts, madeFile, printed, reviewedFile, root, sourceFormats, type Unread } from './printed.js'

function runOf(...print: Parameters<typeof printed> extends [unknown, ...infer Rest] ? Rest : never): Run {
  const log = JSON.parse(printed('sarif', ...print)) as Log
  expect(log).toMatchObject({ version: '2.1.0', runs: [{}] })
  return log.runs[0] as Run
}
const resultsOf = (run: Run): Result[] => run.results ?? []
const regionOf = (result: Result): Region => result.locations?.[0]?.physicalLocation?.region as Region

/** Where lines begin in a text whose lines end as SARIF says that they do. */
const offsetOf = (text: string, line = 0, column = 0): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, { length }) => sum + length + 1, 0) +
  column -
  1

/** The words of a region, which its lines and columns and its offset have to agree about. */
function wordsIn(
  text: string,
  { startLine, startColumn, endLine, endColumn, charOffset = -1, charLength = 0 }: Region,
) {
  expect(offsetOf(text, startLine, startColumn)).toBe(charOffset)
  expect(offsetOf(text, endLine, endColumn)).toBe(charOffset + charLength)
  return text.slice(charOffset, charOffset + charLength)
}

const draft =
  'Dear Customer,\r\n\r\nThank you for reaching out to us 🙏. Your parcel was lost and will be sent again shortly.\r\n'

describe('a result', () => {
  const file = reviewedFile('macros/late.txt', draft)
  const run = runOf([file])
  const results = resultsOf(run)

  it('stands for each finding, with its level, its rule and what to do', () => {
    expect(results.map(({ ruleId }) => ruleId)).toEqual(file.inSource.findings.map(({ ruleId }) => ruleId))
    const levels = { error: 'error', warning: 'warning', info: 'note' }
    for (const [i, one] of file.inSource.findings.entries()) {
      const result = results[i] as Result
      expect(result.level).toBe(levels[one.severity])
      expect(result.message.text?.split('\n')).toEqual([
        one.message,
        ...one.suggestions.map(({ label }) => label),
      ])
      expect(run.tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(one.ruleId)
      expect(result.partialFingerprints).toEqual({ 'findingId/v1': one.id })
      expect(result).not.toHaveProperty('baselineState')
    }
    expect(new Set(results.map(({ level }) => level))).toEqual(new Set(['warning', 'note']))
  })

  it('shows its words', () => {
    for (const [i, { actual }] of file.inSource.findings.entries()) {
      const region = regionOf(results[i] as Result)
      expect(region.snippet?.text).toBe(wordsIn(draft, region))
      if (actual !== '') expect(region.snippet?.text).toBe(actual)
    }
  })

  it('has its edits as fixes', () => {
    const edits = file.inSource.findings.flatMap(({ suggestions }) => suggestions.filter(({ edit }) => edit))
    const fixes = results.flatMap(({ fixes = [] }): Fix[] => fixes)
    expect(fixes).toHaveLength(edits.length)
    expect(edits.length).toBeGreaterThan(0)
    for (const [i, suggestion] of edits.entries()) {
      const { description, artifactChanges } = fixes[i] as Fix
      expect(description?.text).toBe(suggestion.label)
      const [replacement] = artifactChanges[0]?.replacements ?? []
      const { deletedRegion = {}, insertedContent } = replacement ?? {}
      const { charOffset = -1 } = deletedRegion
      const after = draft.slice(charOffset + wordsIn(draft, deletedRegion).length)
      expect(`${draft.slice(0, charOffset)}${insertedContent?.text}${after}`).toBe(
        applySuggestion(draft, suggestion),
      )
    }
  })

  it('says whether the baseline holds it, where there is one', () => {
    const known = reviewedFile('macros/late.txt', draft, {
      known: ({ ruleId }) => ruleId === 'passive-voice',
    })
    const states = resultsOf(runOf([known], { hasBaseline: true }))
    for (const { ruleId, baselineState } of states)
      expect(baselineState).toBe(ruleId === 'passive-voice' ? 'unchanged' : 'new')
    expect(new Set(states.map(({ baselineState }) => baselineState)).size).toBe(2)
  })

  it('has no words that would read as a placeholder or as a link', () => {
    const words = 'Say {0} or {name}, see [this](http://example.com).'
    const [result] = resultsOf(
      runOf([madeFile('a.txt', 'Hi', [finding('Hi', { start: 0, end: 2 }, { message: words })])]),
    )
    expect(result?.message.text).toBe('Say {{0}} or {name}, see [this] (http://example.com).')
  })
})

describe('where something is missing', () => {
  const shown = (text: string, at: number): string => {
    const place = { start: at, end: at }
    return (
      regionOf(resultsOf(runOf([madeFile('a.txt', text, [finding(text, place)])]))[0] as Result).snippet
        ?.text ?? ''
    )
  }

  it.each([
    ['before a word', 'Hello there', 6, 'there'],
    ['after a sentence', 'It left. Bye', 8, 'left.'],
    ['before an emoji', 'So 🙏 on', 3, '🙏'],
    ['at the end', 'It left.', 8, 'left.'],
    ['after a closing tag', '<p>It <b>left</b></p>', 17, 'left</b>'],
    ['between blanks', 'It   left', 3, ''],
    ['in nothing', '', 0, ''],
  ])('%s, the region is the word there', (_, text, at, words) => {
    expect(shown(text, at)).toBe(words)
  })

  it('the region is not so long that it cuts a character in two', () => {
    const text = `a${'🙏'.repeat(300)}b`
    for (const at of [1, text.length]) {
      const words = shown(text, at)
      expect(words).toMatch(/^(?:🙏)+b?$/u)
      expect(words.length).toBeLessThanOrEqual(200)
    }
  })

  it('a fix inserts at the place itself', () => {
    const at = draft.indexOf('Your')
    const place = { start: at, end: at }
    const one = finding(draft, place, {
      suggestions: [
        { kind: 'edit', label: 'Add it', gain: 1, edit: { span: place, text: 'Sorry. ', was: ' ' } },
      ],
    })
    const [result] = resultsOf(runOf([madeFile('a.txt', draft, [one])]))
    const [replacement] = result?.fixes?.[0]?.artifactChanges[0]?.replacements ?? []
    expect(replacement).toMatchObject({
      deletedRegion: { charOffset: at, charLength: 0, startLine: 3, endLine: 3 },
      insertedContent: { text: 'Sorry. ' },
    })
  })
})

describe('a file', () => {
  it.each([
    ['macros/late.md', 'macros/late.md'],
    ['./macros/../late.md', 'late.md'],
    ['late orders/100% "gone" #1?.md', 'late%20orders/100%25%20%22gone%22%20%231%3F.md'],
    ['-a,b:c é.md', '-a%2Cb%3Ac%20%C3%A9.md'],
    ['half \ud800.md', 'half%20%EF%BF%BD.md'],
  ])('%j is named from the root of the checkout', (path, uri) => {
    const { artifacts = [], ...run } = runOf([reviewedFile(path, draft)])
    expect(artifacts).toMatchObject([
      { location: { uri, uriBaseId: '%SRCROOT%' }, roles: ['analysisTarget'] },
    ])
    expect(run.originalUriBaseIds).toHaveProperty(['%SRCROOT%'])
    for (const { locations } of resultsOf(run))
      expect(locations).toMatchObject([
        { physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%', index: 0 } } },
      ])
  })

  it('is found from whatever folder it was named in', () => {
    const { artifacts = [] } = runOf([reviewedFile('late.md', draft)], { folder: join(root, 'macros/en') })
    expect(artifacts[0]?.location?.uri).toBe('macros/en/late.md')
  })

  it('outside the checkout is named whole, and standard input by what it is', () => {
    const { artifacts = [] } = runOf([reviewedFile('../other/a b.md', draft), reviewedFile('-', draft)])
    expect(artifacts).toMatchObject([
      { location: { uri: 'file:///home/other/a%20b.md' } },
      { location: { uri: 'standard-input' }, roles: ['standardStream'] },
    ])
    for (const { location } of artifacts) expect(location).not.toHaveProperty('uriBaseId')
  })

  it('has its score', () => {
    const file = reviewedFile('a.md', draft)
    const { score, band, rulesetVersion } = file.review
    expect(runOf([file]).artifacts?.[0]?.properties).toEqual({ score, band, rulesetVersion })
    const german = reviewedFile('b.md', 'Ihre Lampe ist leider nicht da. Wir bitten Sie um Geduld.')
    expect(runOf([german]).artifacts?.[0]?.properties).toHaveProperty('notJudged')
  })

  it('that was not reviewed is a notification', () => {
    const unread: Unread = { path: 'ä.md', why: 'cannot read draft "ä.md": no such file' }
    const { invocations, results } = runOf([unread])
    expect(results).toEqual([])
    expect(invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: expect.stringContaining('no such file') },
            locations: [{ physicalLocation: { artifactLocation: { uri: '%C3%A4.md' } } }],
          },
        ],
      },
    ])
    expect(runOf([]).invocations).toMatchObject([{ executionSuccessful: true }])
  })
})

it('describes every rule, and where to read on', () => {
  const url = 'https://example.com/rules#canned-phrase'
  const file = madeFile('a.md', draft, [finding(draft, spanOf(draft, 'Thank you'), { url })])
  const { name, version, rules = [] } = runOf([file]).tool.driver
  expect({ name, version }).toEqual({
    name: 'unscripted',
    version: JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version,
  })
  expect(rules.length).toBeGreaterThan(20)
  for (const rule of rules) expect(rule.name).not.toBe(rule.id)
  expect(rules.filter(({ helpUri }) => helpUri !== undefined)).toMatchObject([
    {
      id: 'canned-phrase',
      name: 'CannedPhrase',
      helpUri: url,
      defaultConfiguration: { level: 'warning' },
      properties: { category: 'scripted' },
      shortDescription: { text: expect.stringMatching(/^Flags /) },
      help: { text: expect.stringContaining('Source: ') },
    },
  ])
})

describe('of any file', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'unscripted-sarif-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('regions are the words in the file as it is stored, with or without a byte-order mark', async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(drafts, sourceFormats, fc.boolean(), async (text, format, isMarked) => {
        const path = join(folder, 'draft')
        writeFileSync(path, `${isMarked ? '\ufeff' : ''}${text}`)
        // As whoever reads the file has it: half pairs and a mark of its own are gone.
        const stored = new TextDecoder().decode(readFileSync(path))
        const io = ioOf()
        const flags = ['--no-config', '--format', 'sarif', '--format-in', format]
        expect(await main(['review', path, ...flags], io)).toBe(0)
        const { findings } = reviewedFile(path, stored, { format }).inSource
        const results = resultsOf((JSON.parse(io.out()) as Log).runs[0] as Run)
        expect(results.map(({ ruleId }) => ruleId)).toEqual(findings.map(({ ruleId }) => ruleId))
        for (const [i, { span }] of findings.entries()) {
          const region = regionOf(results[i] as Result)
          const words = wordsIn(stored, region)
          expect(region.snippet?.text).toBe(words)
          if (span.start < span.end) expect(words).toBe(stored.slice(span.start, span.end))
          const start = region.charOffset ?? -1
          expect(start <= span.start && span.end <= start + words.length).toBe(true)
          seen++
        }
      }),
      { numRuns: 60 },
    )
    expect(seen).toBeGreaterThan(60)
  })
})
