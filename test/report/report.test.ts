/** `unscripted report`, from files of results to a page. */

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.js'
import type { PageData } from '../../src/report/data.js'
import { unpacked } from '../../src/report/packed.js'
import { tally } from '../../src/tally/index.js'
import type { ScoredReply } from '../../src/tally/scored-reply.js'
import { tallyOf } from '../../src/tally/tally.js'
import { harmful, ioOf } from '../cli/made.js'
import { teamOf } from '../tally/team.js'

const isBuilt = existsSync(new URL('../../dist/report-page.html', import.meta.url))
const { CI } = process.env

const team = teamOf(120)
const jsonl = (scored: readonly ScoredReply[]) => scored.map(one => `${JSON.stringify(one)}\n`).join('')

let folder = ''
const at = (name: string) => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unscripted-'))
  writeFileSync(at('results.jsonl'), jsonl(team))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function report(argv: string[], input?: string) {
  const io = ioOf(input)
  const code = await main(['report', ...argv], io)
  return { code, out: io.out(), err: io.err() }
}
const dataIn = (page: string): PageData =>
  JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? '')
async function pageOf(argv: string[], input?: string) {
  const { code, out, err } = await report([...argv, '--out', '-'], input)
  return { code, err, page: out, data: dataIn(out) }
}

// Where nothing is built there is no page to fill; CI builds first, and there a missing build is a failure.
describe.skipIf(!isBuilt && !CI)('a report (skipped where dist is missing)', () => {
  it('counts what the library counts', async () => {
    const { code, data } = await pageOf([at('results.jsonl')])
    expect(code).toBe(0)
    expect(tallyOf(unpacked(data.notes))).toEqual(tally(team))
  })

  it('takes several files, and standard input', async () => {
    writeFileSync(at('one.jsonl'), `\ufeff${jsonl(team.slice(0, 50))}`)
    const { code, data } = await pageOf([at('one.jsonl'), '-'], jsonl(team.slice(50)))
    expect(code).toBe(0)
    expect(tallyOf(unpacked(data.notes))).toEqual(tally(team))
    for (const { row, id, reply } of data.replies)
      expect({ id, reply }).toEqual({ id: team[row]?.id, reply: team[row]?.reply })
    expect((await pageOf([], jsonl(team))).data.notes.size).toBe(team.length)
  })

  it('is written whole, and says in a few lines how it went', async () => {
    const { code, out, err } = await report([
      at('results.jsonl'),
      '--out',
      at('page.html'),
      '--title',
      'A & B <i>',
    ])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toMatch(/^120 replies, 2026-01-\d\d to 2026-03-\d\d\nmedian [\d.]+; ready \d+%, /)
    expect(err).toContain(`written to ${at('page.html')}\n`)
    const page = readFileSync(at('page.html'), 'utf8')
    expect(/<h1>.*<\/h1>/.exec(page)?.[0]).toBe('<h1>A &#38; B &#60;i&#62;</h1>')
    expect(dataIn(page).title).toBe('A & B <i>')
    expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  it('replaces what a link leads to', async () => {
    writeFileSync(at('real.html'), 'old')
    symlinkSync(at('real.html'), at('link.html'))
    expect((await report([at('results.jsonl'), '--out', at('link.html')])).code).toBe(0)
    expect(readFileSync(at('real.html'), 'utf8')).toMatch(/^<!doctype html>/)
  })

  it('asks nothing of any network, and lets nothing but its own script run', async () => {
    const { page } = await pageOf([at('results.jsonl')])
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; /)
    expect(policy).not.toContain('unsafe')
    const [markup = '', script = ''] = page.split('<script>')
    const reaching = /<(?:link|img|iframe|object|embed)\b|@import|url\(|\bsrc=/i.exec(markup)?.[0]
    expect(reaching).toBeUndefined()
    expect(/\beval\(|new Function\(|\bfetch\(|XMLHttpRequest/.exec(script)?.[0]).toBeUndefined()
    expect(script.includes('Mike Bostock')).toBe(true)
  })

  it.each([
    ['EPIPE', 0, ''],
    ['EIO', 2, 'cannot write to standard output'],
  ])('ends well where nobody reads on, and only there: %s', async (code, exit, complaint) => {
    const io = ioOf(jsonl(team.slice(0, 3)))
    const stdout = {
      write: (_: string, done?: (error: Error) => void) => done?.(Object.assign(new Error(code), { code })),
    }
    expect(await main(['report', '-', '--out', '-'], { ...io, stdout })).toBe(exit)
    expect(io.err()).toContain(complaint)
  })

  it('names bad lines, and goes on with the others', async () => {
    const bad = ['{', '{"id":1}', 'null', '{"id":"a","review":{"schemaVersion":1}}', '\u001b[31m']
    const { code, err, data } = await pageOf(['-'], `${bad.join('\n')}\n${jsonl(team.slice(0, 3))}`)
    expect(code).toBe(0)
    expect(err).toContain(
      [
        'unscripted: stdin:1: it is no JSON',
        'unscripted: stdin:2: id is not a string',
        'unscripted: stdin:3: it is not an object',
        'unscripted: stdin:4: review.rulesetVersion is not a string',
        'unscripted: stdin:5: it is no JSON',
        '',
      ].join('\n'),
    )
    expect(err).not.toMatch(harmful)
    expect({ size: data.notes.size, bad: data.badLines }).toEqual({ size: 3, bad: 5 })
  })

  it('names twenty bad lines, and counts the rest', async () => {
    const { err } = await pageOf([], `${'x\n'.repeat(30)}${jsonl(team.slice(0, 1))}`)
    expect(err.match(/it is no JSON/g)).toHaveLength(20)
    expect(err).toContain('10 more lines could not be read')
  })

  it('reads bytes that are no UTF-8 as a bad line', async () => {
    writeFileSync(at('latin.jsonl'), Buffer.from(`{"id":"caf\u00e9"}\n`, 'latin1'))
    const { code, err } = await report([at('latin.jsonl'), '--out', '-'])
    expect(code).toBe(2)
    expect(err).toContain('latin.jsonl:1: it is not UTF-8 text')
  })

  it.each([
    ['an array', Buffer.from(`[\n${jsonl(team.slice(0, 1))}]`), 'is one JSON array'],
    ['an array on a line', Buffer.from(JSON.stringify(team.slice(0, 2))), 'is one JSON array'],
    ['UTF-16', Buffer.from(`\ufeff${jsonl(team.slice(0, 2))}`, 'utf16le'), 'is UTF-16, not UTF-8'],
    ['UTF-16 without a mark', Buffer.from(jsonl(team.slice(0, 2)), 'utf16le'), 'is UTF-16, not UTF-8'],
  ])('says at once what is wrong with %s', async (_, bytes, what) => {
    writeFileSync(at('other.jsonl'), bytes)
    expect(await report([at('other.jsonl'), '--out', '-'])).toEqual({
      code: 2,
      out: '',
      err: `unscripted: cannot read the results: "${at('other.jsonl')}" ${what}: results are UTF-8 text with one JSON object on a line\n`,
    })
  })

  it('counts results once that are named twice, and says so', async () => {
    symlinkSync(at('results.jsonl'), at('same.jsonl'))
    const { err, data } = await pageOf([at('results.jsonl'), at('same.jsonl'), `${folder}/./results.jsonl`])
    expect(data.notes.size).toBe(120)
    expect(err).toContain(`unscripted: "${at('same.jsonl')}" is named twice, and counted once\n`)
    expect(err.match(/named twice/g)).toHaveLength(2)
  })

  it('counts the dates that name no day', async () => {
    const dates = ['2026-03-04', ' 2026-03-05 ', '04/03/2026', '2026-3-4', '9999-12-31', '']
    const { err } = await pageOf(
      ['-'],
      jsonl(dates.map((date, i) => ({ ...(team[i] as ScoredReply), date }))),
    )
    expect(err).toContain('unscripted: 3 dates could not be read: a date is written 2026-03-04')
    expect(err).toContain('6 replies, 2026-03-04 to 2026-03-05\n')
  })

  it('says one reply of one, and a share as the page does', async () => {
    const [one] = team as [ScoredReply]
    expect((await pageOf(['-'], jsonl([one]))).err).toMatch(/^1 reply,? /)
    const banded = (band: 'ready' | 'rework') => ({ ...one, review: { ...one.review, band } })
    const many = [...Array.from({ length: 999 }, () => banded('ready')), banded('rework')]
    expect((await pageOf(['-'], jsonl(many))).err).toContain('ready >99%, look again 0%, rework <1%')
  })

  it('holds ends of line that JSON may hold', async () => {
    const [one] = team as [ScoredReply]
    const reply = 'One\u2028two\u2029three'
    const { code, data } = await pageOf([], `${JSON.stringify({ ...one, reply })}\n`)
    expect(code).toBe(0)
    expect(data.replies[0]?.reply).toBe(reply)
  })

  describe('without texts', () => {
    const secret = 'zanzibar'
    const marked = team.slice(0, 40).map(
      (one): ScoredReply => ({
        ...one,
        reply: `${secret} ${one.reply}`,
        customerMessage: `${secret} ${one.customerMessage}`,
        review: {
          ...one.review,
          findings: one.review.findings.map(finding => ({
            ...finding,
            actual: secret,
            message: `You wrote ${secret}.`,
            why: secret,
            evidence: { span: { start: 0, end: 3 }, text: secret },
            suggestions: [{ kind: 'ask', label: secret, gain: 1 }],
          })),
          wins: one.review.wins.map(win => ({ ...win, label: secret })),
        },
      }),
    )

    it('no word of a customer or an agent is in the page', async () => {
      const { code, page, data } = await pageOf(['--no-text'], jsonl(marked))
      expect(code).toBe(0)
      expect(page.includes(secret)).toBe(false)
      for (const { reply, review } of team.slice(0, 40))
        for (const { actual } of review.findings)
          if (actual.length > 12 && reply !== undefined) expect(page.includes(asJsonText(actual))).toBe(false)
      expect(data.notes.phrases).toEqual([])
      expect(data.replies.every(reply => Object.keys(reply).join() === 'row,id,findings,wins')).toBe(true)
      expect(page.includes('Amara')).toBe(true)
    })

    it('they are there otherwise', async () => {
      expect((await pageOf([], jsonl(marked))).page.includes(secret)).toBe(true)
    })
  })

  it('parts the periods where it is told', async () => {
    const { data } = await pageOf([at('results.jsonl'), '--split', '2026-03-01'])
    expect(data.splitAt).toBe('2026-03-01')
  })
})

const asJsonText = (text: string): string => JSON.stringify(text).slice(1, -1)

describe('what is refused', () => {
  it.each([
    ['a table', ['results.csv'], '"results.csv" is a table: the report needs the .jsonl results'],
    ['a split that is no day', ['-', '--split', 'May'], '--split is a day such as 2026-03-04, not "May"'],
    ['an empty title', ['-', '--title', ' '], '--title is empty'],
    ['standard input twice', ['-', '-'], 'can be read only once'],
    ['no results', [], 'no results: name a file'],
    [
      'a file that is not there',
      ['nowhere.jsonl', '--out', '-'],
      'cannot read "nowhere.jsonl": no such file',
    ],
  ])('%s', async (_, argv, complaint) => {
    const { code, out, err } = await report(argv, argv.includes('-') ? '' : undefined)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(complaint)
  })

  it('results without a reply, and then no page is left', async () => {
    const { code, err } = await report(['-', '--out', at('none.html')], '\n')
    expect(code).toBe(2)
    expect(err).toContain('no scored reply')
    expect(existsSync(at('none.html'))).toBe(false)
  })

  it('the results as the page', async () => {
    const { code, err } = await report([at('results.jsonl'), '--out', at('results.jsonl')])
    expect(code).toBe(2)
    expect(err).toContain('would be written over')
  })

  describe('an output that cannot be written, before anything is read', () => {
    const unread = () => ioOf()

    it.each([
      ['nowhere/page.html', 'no such folder'],
      ['', 'it is no file'],
    ])('%s', async (name, why) => {
      mkdirSync(at('folder'), { recursive: true })
      const io = unread()
      // Nobody is typing: to read standard input would throw.
      const code = await main(['report', '-', '--out', at(name)], io)
      expect(code).toBe(2)
      expect(io.err()).toContain(`: ${why}\n`)
    })
  })
})
