import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finding, spanOf } from '../made.js'
import { drafts, madeFile, printed, reviewedFile, root, sourceFormats } from './printed.js'

interface Command {
  readonly name: string
  readonly properties: { readonly [key: string]: string }
  readonly message: string
}

const unescaped = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')

/** What a runner reads: it ends a line at either sign, and takes one that begins with "::" for a command. */
function commandsIn(out: string): Command[] {
  return out
    .split(/\r\n|\r|\n/)
    .slice(0, -1)
    .map(line => {
      const [, name = '', listed = '', message = ''] = /^::(\w+) ((?:[^:]|:(?!:))*)::(.*)$/su.exec(line) ?? []
      expect(name, line).not.toBe('')
      const pairs = listed.split(',').map(pair => {
        const at = pair.indexOf('=')
        return [pair.slice(0, at), unescaped(pair.slice(at + 1))]
      })
      return { name, properties: Object.fromEntries(pairs), message: unescaped(message) }
    })
}

const draft = 'Dear Ruth,\r\n\r\nThank you for reaching out 🙏 to us.\r\nIt left.\r\n'
const severities = ['error', 'warning', 'info'] as const

it('is a command for each finding, with its place and what to do', () => {
  const findings = severities.map(severity =>
    finding(draft, spanOf(draft, 'to us'), {
      severity,
      suggestions: [{ kind: 'ask', label: 'Who?', gain: 1 }],
    }),
  )
  const commands = commandsIn(printed('github', [madeFile('macros/late.txt', draft, findings)]))
  expect(commands).toEqual(
    ['error', 'warning', 'notice'].map(name => ({
      name,
      properties: {
        file: 'macros/late.txt',
        line: '3',
        endLine: '3',
        col: '31',
        endColumn: '36',
        title: 'canned-phrase',
      },
      message: 'Say what went wrong in your own words.\nWho?',
    })),
  )
})

it('has columns on one line only', () => {
  const span = { start: draft.indexOf('us.'), end: draft.indexOf(' left') }
  const [command] = commandsIn(printed('github', [madeFile('a.txt', draft, [finding(draft, span)])]))
  expect(command?.properties).toEqual({ file: 'a.txt', line: '3', endLine: '4', title: 'canned-phrase' })
})

it('names files from the root of the checkout, whatever is in their names', () => {
  const path = 'late, 100%: "gone"\r::error::x\r\n\n::error::y.md'
  const files = [madeFile(path, draft, [finding(draft, spanOf(draft, 'Ruth'))])]
  const [command] = commandsIn(printed('github', files, { folder: join(root, 'macros') }))
  expect(command?.properties['file']).toBe(`macros/${path}`)
})

it('names no place on standard input', () => {
  const [command] = commandsIn(
    printed('github', [madeFile('-', draft, [finding(draft, spanOf(draft, 'Ruth'))])]),
  )
  expect(command?.properties).toEqual({ title: 'canned-phrase' })
})

it('leaves out what the baseline holds', () => {
  const file = reviewedFile('a.txt', draft, { known: () => true })
  expect(file.known?.size).toBeGreaterThan(0)
  expect(printed('github', [file], { hasBaseline: true })).toBe('')
})

it('says which score is too low, and what was not reviewed', () => {
  const files = [madeFile('a.txt', draft, []), { path: 'b.txt', why: 'no such file' }]
  expect(commandsIn(printed('github', files, { minScore: 61 }))).toHaveLength(1)
  expect(commandsIn(printed('github', files, { minScore: 62 }))).toEqual([
    { name: 'error', properties: { file: 'a.txt', title: 'score' }, message: 'scores 61, below 62' },
    { name: 'error', properties: { file: 'b.txt', title: 'not reviewed' }, message: 'no such file' },
  ])
})

describe('of any text', () => {
  it('is one line a finding, and no command that was not meant', () => {
    fc.assert(
      fc.property(drafts, sourceFormats, fc.string({ unit: 'binary' }), (text, format, path) => {
        const file = reviewedFile(`x${path}`, text, { format })
        const commands = commandsIn(printed('github', [file]))
        expect(commands.map(({ properties: { title } }) => title)).toEqual(
          file.inSource.findings.map(({ ruleId }) => ruleId),
        )
        for (const { name } of commands) expect(['error', 'warning', 'notice']).toContain(name)
      }),
      { numRuns: 100 },
    )
  })

  it('says what was to be said', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (message, label) => {
        const suggestions = [{ kind: 'ask' as const, label, gain: 0 }]
        const one = finding(draft, spanOf(draft, 'Ruth'), { message, suggestions })
        const commands = commandsIn(printed('github', [madeFile('a', draft, [one])]))
        expect(commands.map(command => command.message)).toEqual([`${message}\n${label}`])
      }),
    )
  })
})
