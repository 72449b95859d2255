import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { Baseline } from '../../src/cli/baseline.js'
import { main } from '../../src/cli/main.js'
import { identify } from '../../src/identity.js'
import { drafts, sourceFormats } from './formats/printed.js'
import { finding, ioOf } from './made.js'

let folder = ''
const at = (name: string) => join(folder, name)
const baseline = () => at('macros/known.json')
const write = (name: string, text: string) => writeFileSync(at(`macros/${name}`), text)
const held = () => JSON.parse(readFileSync(baseline(), 'utf8'))

beforeEach(() => {
  const made = mkdtempSync(join(tmpdir(), 'unscripted-baseline-'))
  folder = made
  mkdirSync(at('macros'))
  onTestFinished(() => rmSync(made, { recursive: true }))
})

async function review(...argv: string[]) {
  const io = ioOf()
  const code = await main(['review', '--no-config', ...argv], io)
  return { code, out: io.out(), err: io.err() }
}
const withBaseline = (...argv: string[]) =>
  review(at('macros/*.{md,txt}'), '--baseline', baseline(), '--format', 'github', ...argv)

const late = 'Hi Ruth,\n\nYour call is important to us. Your vase left on Monday 2 March.\n'
const lost = 'Hi Omar,\n\nRest assured that your lamp was lost.\n'

describe('a baseline', () => {
  it('is written with what is found, a finding to a line, without a word of the replies', async () => {
    write('late.md', late)
    write('a.txt', lost)
    write('fine.txt', 'Hi Ana, your hinge left on Monday 2 March.\n')
    expect(await withBaseline('--update-baseline')).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(baseline(), 'utf8')).toMatch(
      /^\{\n {2}"version": 1,\n {2}"files": \{\n {4}"a\.txt": \[\n(?: {6}\{"rule":"[a-z-]+","id":"\w+","count":1\},?\n)+ {4}\],\n {4}"late\.md": \[\n(?: {6}\{.+\},?\n)+ {4}\]\n {2}\}\n\}\n$/,
    )
    expect(readdirSync(at('macros')).toSorted()).toEqual(['a.txt', 'fine.txt', 'known.json', 'late.md'])
    const before = readFileSync(baseline(), 'utf8')
    await withBaseline('--update-baseline')
    expect(readFileSync(baseline(), 'utf8')).toBe(before)
  })

  it('is sorted, in whatever order drafts are named', async () => {
    write('b.md', late)
    write('a.md', lost)
    await review(at('macros/b.md'), at('macros/a.md'), '--baseline', baseline(), '--update-baseline')
    expect(Object.keys(held().files)).toEqual(['a.md', 'b.md'])
    const found = ['x', 'a-rule'].flatMap(ruleId =>
      ['z', 'y'].map(id => finding(late, { start: 0, end: 2 }, { id: id + ruleId, ruleId })),
    )
    const made = await Baseline.read(baseline(), folder, true)
    made.take(at('macros/c.md'), found)
    await made.write()
    expect(held().files['c.md'].map(({ id }: { id: string }) => id)).toEqual([
      'ya-rule',
      'za-rule',
      'yx',
      'zx',
    ])
  })

  it('leaves nothing behind where it cannot be put in its place', async () => {
    const made = await Baseline.read(baseline(), folder, true)
    mkdirSync(join(baseline(), 'in the way'), { recursive: true })
    await expect(made.write()).rejects.toThrow(/^cannot write the baseline /)
    expect(readdirSync(at('macros'))).toEqual(['known.json'])
  })

  it('lets pass what it holds, and nothing else', async () => {
    write('late.md', late)
    await withBaseline('--update-baseline')
    expect(await withBaseline()).toEqual({ code: 0, out: '', err: '' })
    write('new.md', lost)
    const { code, out, err } = await withBaseline()
    expect(code).toBe(1)
    expect(out).toMatch(/new\.md/)
    expect(out).not.toMatch(/late\.md/)
    expect(err).toMatch(/^unscripted: \d+ new findings\n$/)
  })

  it('knows a finding again when other lines change, and when its own is said once more', async () => {
    write('late.md', late)
    await withBaseline('--update-baseline')
    write('late.md', `${late.replace('Hi Ruth', 'Dear Ruth and Omar')}\nIt weighs two pounds.\n`)
    expect(await withBaseline()).toEqual({ code: 0, out: '', err: '' })
    write('late.md', `${late}\nYour call is important to us.\n`)
    const { code, out } = await withBaseline()
    expect(code).toBe(1)
    expect(out.trimEnd().split('\n')).toHaveLength(1)
  })

  it('knows what is missing again when a line is added, and no more of it', async () => {
    const told = (id: string) => finding(late, { start: 9, end: 9 }, { id, ruleId: 'faceless-we' })
    const before = await Baseline.read(baseline(), folder, true)
    before.take(at('macros/late.md'), [told('x'), finding(late, { start: 0, end: 2 })])
    await before.write()
    write('late.md', late)
    const after = await Baseline.read(baseline(), folder, false)
    const now = [told('y'), told('x'), finding(late, { start: 0, end: 3 }, { id: 'w' })]
    expect([...after.take(at('macros/late.md'), now)]).toEqual(['x'])
    const moved = await Baseline.read(baseline(), folder, false)
    expect([...moved.take(at('macros/late.md'), [told('y'), told('z')])]).toEqual(['y'])
    expect(moved.notes()).toEqual([
      `the baseline "${baseline()}" holds findings that are mended: 1; drop them with --update-baseline`,
    ])
  })

  it('keeps what other runs write at the same time', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `${i + 10}.md`)
    for (const name of names) write(name, late)
    const one = (name: string) => review(at(`macros/${name}`), '--baseline', baseline(), '--update-baseline')
    expect((await Promise.all(names.map(one))).map(({ err }) => err).join('')).toBe('')
    expect(Object.keys(held().files)).toEqual(names)
    expect(readdirSync(at('macros')).toSorted()).toEqual([...names, 'known.json'])
  })

  it('waits for whoever writes it, and not for ever', async () => {
    const lock = at('macros/.known.json.lock')
    write('.known.json.lock', '')
    const made = await Baseline.read(baseline(), folder, true)
    setTimeout(() => rmSync(lock), 150)
    await made.write()
    expect(held().files).toEqual({})
    write('.known.json.lock', '')
    await expect(made.write()).rejects.toThrow(
      `cannot write the baseline "${baseline()}": another run is writing it; if none is, delete "${lock}"`,
    )
    expect(readdirSync(at('macros')).toSorted()).toEqual(['.known.json.lock', 'known.json'])
  }, 20_000)

  it('is the same from whatever folder it is named', async () => {
    write('late.md', late)
    const path = at('macros/late.md')
    const found = [finding(late, { start: 0, end: 2 })]
    const near = await Baseline.read('known.json', at('macros'), true)
    expect([...near.take(path, found)]).toEqual(['made'])
    await near.write()
    expect(Object.keys(held().files)).toEqual(['late.md'])
    mkdirSync(at('ci'))
    for (const [name, from] of [
      ['macros/known.json', folder],
      ['../macros/known.json', at('ci')],
    ] as const) {
      const read = await Baseline.read(name, from, false)
      expect([...read.take(path, found)]).toEqual(['made'])
      expect(read.notes()).toEqual([])
    }
  })

  it('has files beside and above its folder by their way from there', async () => {
    mkdirSync(at('ci'))
    write('late.md', late)
    await review(at('macros/late.md'), '--baseline', at('ci/known.json'), '--update-baseline')
    expect(Object.keys(JSON.parse(readFileSync(at('ci/known.json'), 'utf8')).files)).toEqual([
      '../macros/late.md',
    ])
  })

  it('counts findings with one name, whatever numbers their ids have', async () => {
    const [one, two, three] = ['x', 'x-2', 'x-3'].map(id => finding(late, { start: 0, end: 2 }, { id }))
    if (one === undefined || two === undefined || three === undefined) throw new Error('unreachable')
    const before = await Baseline.read(baseline(), folder, true)
    before.take(at('macros/late.md'), [one, three])
    await before.write()
    expect(held().files['late.md']).toEqual([{ rule: 'canned-phrase', id: 'x', count: 2 }])
    const after = await Baseline.read(baseline(), folder, false)
    expect([...after.take(at('macros/late.md'), [one, two, three])]).toEqual(['x', 'x-2'])
  })

  it('may hold files with any name', async () => {
    const names = ['__proto__', 'constructor', 'a "b" é.md', '-', '1']
    const made = await Baseline.read(baseline(), folder, true)
    for (const name of names) {
      write(name, late)
      made.take(at(`macros/${name}`), [finding(late, { start: 0, end: 2 })])
    }
    await made.write()
    const read = await Baseline.read(baseline(), folder, false)
    for (const name of names)
      expect(read.take(at(`macros/${name}`), [finding(late, { start: 0, end: 2 })]).size, name).toBe(1)
  })
})

describe('what is out of date', () => {
  it('is named: files that are gone, findings that are mended', async () => {
    write('late.md', late)
    write('lost.md', lost)
    await withBaseline('--update-baseline')
    rmSync(at('macros/lost.md'))
    write('late.md', 'Hi Ruth, your vase left on Monday 2 March.\n')
    const { code, err } = await withBaseline()
    expect(code).toBe(0)
    const how = 'drop them with --update-baseline'
    expect(err).toContain(
      `unscripted: the baseline "${baseline()}" holds files that are gone: "lost.md"; ${how}\n`,
    )
    expect(err).toMatch(/holds findings that are mended: [1-9]; drop them with --update-baseline\n/)
    expect((await withBaseline('--update-baseline')).err).toBe('')
    expect(held().files).toEqual({})
    expect((await withBaseline()).err).toBe('')
  })

  it('is a name, where a file is renamed: its findings stay known, and new ones are new', async () => {
    write('late.md', late)
    write('lost.md', lost)
    await withBaseline('--update-baseline')
    renameSync(at('macros/late.md'), at('macros/moved.md'))
    const note = `unscripted: the baseline "${baseline()}" holds files that look renamed: "late.md" → "moved.md"; write their names with --update-baseline\n`
    expect(await withBaseline()).toEqual({ code: 0, out: '', err: note })
    write('moved.md', `${late}\nYour call is important to us.\n`)
    const edited = await withBaseline()
    expect(edited.code).toBe(1)
    expect(edited.out.trimEnd().split('\n')).toHaveLength(1)
    expect(edited.err).toBe(`unscripted: 1 new finding\n${note}`)
    expect((await withBaseline('--update-baseline')).err).toBe('')
    expect(Object.keys(held().files)).toEqual(['lost.md', 'moved.md'])
    expect((await withBaseline()).err).toBe('')
  })

  it('is no name where the file is there, or little of it is in the new one', async () => {
    write('lost.md', lost)
    await withBaseline('--update-baseline')
    write('copy.md', lost)
    expect((await withBaseline()).err).toMatch(/^unscripted: \d new findings?\n$/)
    rmSync(at('macros/lost.md'))
    write('copy.md', late)
    const { code, err } = await withBaseline()
    expect(code).toBe(1)
    expect(err).toContain('holds files that are gone: "lost.md"')
    expect(err).not.toContain('renamed')
  })

  it('is the nearest of names, each once, and none for what any reply may lack', async () => {
    const on = (...ids: string[]) => ids.map(id => finding(late, { start: 0, end: 2 }, { id }))
    const lacks = finding(
      late,
      { start: 0, end: 0 },
      { id: identify('missing-cause', '', '', new Map()), ruleId: 'missing-cause' },
    )
    const before = await Baseline.read(baseline(), folder, true)
    before.take(at('macros/a.md'), on('x', 'y'))
    before.take(at('macros/b.md'), on('x', 'y', 'z'))
    before.take(at('macros/c.md'), [lacks])
    for (const name of ['a.md', 'b.md', 'c.md']) write(name, late)
    await before.write()
    for (const name of ['a.md', 'b.md', 'c.md']) rmSync(at(`macros/${name}`))
    const after = await Baseline.read(baseline(), folder, false)
    expect(after.take(at('macros/new.md'), on('x', 'z', 'y')).size).toBe(3)
    expect(after.take(at('macros/other.md'), on('x', 'w')).size).toBe(1)
    expect(after.take(at('macros/third.md'), on('x')).size).toBe(0)
    expect(after.take(at('macros/fourth.md'), [lacks]).size).toBe(0)
    const [renamed = '', gone = ''] = after.notes()
    expect(renamed).toContain('look renamed: "a.md" → "other.md", "b.md" → "new.md"; ')
    expect(gone).toContain('are gone: "c.md"; ')
  })

  it('is counted where it is much', async () => {
    const files = Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`${i + 10}.md`, []]))
    writeFileSync(baseline(), JSON.stringify({ version: 1, files }))
    write('late.md', late)
    expect((await withBaseline()).err).toContain('"18.md", "19.md" and 3 more; drop them')
  })

  it('is not what was left out this time', async () => {
    write('late.md', late)
    write('lost.md', lost)
    await withBaseline('--update-baseline')
    const all = readFileSync(baseline(), 'utf8')
    const only = ['--baseline', baseline(), '--format', 'github']
    expect(await review(at('macros/late.md'), ...only)).toEqual({ code: 0, out: '', err: '' })
    expect((await review(at('macros/late.md'), ...only, '--update-baseline')).code).toBe(0)
    expect(readFileSync(baseline(), 'utf8')).toBe(all)
  })
})

describe('what is refused', () => {
  const refused = async (...argv: string[]) => {
    const { code, out, err } = await review(...argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    return err
  }

  it('a baseline that is missing', async () => {
    write('late.md', late)
    expect(await refused(at('macros/late.md'), '--baseline', baseline())).toBe(
      `unscripted: cannot read the baseline "${baseline()}": no such file; --update-baseline writes it\n`,
    )
  })

  it.each([
    ['{"version":1,"files":', / no JSON.*: /],
    ['{\n"version": 1,\n<<<<<<< ours\n', /: a merge has left its marks at 3:1: /],
    ['[]', /: it must be an object, not an array\n/],
    ['{"version":2,"files":{}}', /: version must be 1, not number\n/],
    ['{"version":1}', /: files must be an object, not undefined\n/],
    ['{"version":1,"files":{"a.md":{}}}', /: files\["a\.md"\] must be an array, not an object\n/],
    ['{"version":1,"files":{"a.md":[1]}}', /: files\["a\.md"\]\[0\] must be an object, not number\n/],
    [
      '{"version":1,"files":{"a.md":[{}]}}',
      /: files\["a\.md"\]\[0\]\.rule must be a string, not undefined\n/,
    ],
    [
      '{"version":1,"files":{"a.md":[{"rule":"x"}]}}',
      /: files\["a\.md"\]\[0\]\.id must be a string, not undefined\n/,
    ],
    [
      '{"version":1,"files":{"a.md":[{"rule":"x","id":"y","count":0}]}}',
      /: files\["a\.md"\]\[0\]\.count must be a whole number above 0, not 0\n/,
    ],
  ])('one that holds %j', async (text, why) => {
    write('late.md', late)
    writeFileSync(baseline(), text)
    expect(await refused(at('macros/late.md'), '--baseline', baseline())).toMatch(why)
    await refused(at('macros/late.md'), '--baseline', baseline(), '--update-baseline')
    expect(readFileSync(baseline(), 'utf8')).toBe(text)
  })

  it('one that is no file, or has no folder', async () => {
    write('late.md', late)
    expect(await refused(at('macros/late.md'), '--baseline', at('macros'))).toContain('it is a directory')
    const nowhere = at('nowhere/known.json')
    const { code, err } = await review(at('macros/late.md'), '--baseline', nowhere, '--update-baseline')
    expect(code).toBe(2)
    expect(err).toBe(`unscripted: cannot write the baseline "${nowhere}": no such folder\n`)
  })

  it('one for standard input, and an update of none', async () => {
    expect(await refused('-', '--baseline', baseline(), '--update-baseline')).toContain(
      'standard input has none',
    )
    expect(await refused(at('macros/*'), '--baseline', '-')).toContain('"-" is none')
    expect(await refused(at('macros/*'), '--update-baseline')).toContain('--baseline <file>')
  })

  it('an update with half of the drafts', async () => {
    write('late.md', late)
    await withBaseline('--update-baseline')
    const before = readFileSync(baseline(), 'utf8')
    writeFileSync(at('macros/latin.md'), Buffer.from('caf\u00e9', 'latin1'))
    const { code, err } = await withBaseline('--update-baseline')
    expect(code).toBe(2)
    expect(err).toContain('the baseline is left as it was: not every draft was reviewed')
    expect(readFileSync(baseline(), 'utf8')).toBe(before)
  })
})

describe('--fail-on', () => {
  // An error, a warning and a note, whatever else.
  const text =
    'Dear Customer,\n\nWe apologize for any inconvenience caused. Your call is important to us. Your lamp was lost.\n'
  const severitiesOf = async (...argv: string[]) => {
    const { out } = await review(at('macros/x.txt'), '--format', 'jsonl', ...argv)
    const { findings } = JSON.parse(out).review as { findings: { severity: string }[] }
    return findings.map(({ severity }) => severity)
  }

  it.each([
    ['error', ['error'], ' of severity "error"'],
    ['warning', ['error', 'warning'], ' of severity "warning" or graver'],
    ['info', ['error', 'warning', 'info'], ' of severity "info" or graver'],
  ])('%s exits with 1 from that severity on', async (failOn, graver, words) => {
    write('x.txt', text)
    const count = (await severitiesOf()).filter(severity => graver.includes(severity)).length
    expect(count).toBeGreaterThan(0)
    const { code, err } = await review(at('macros/x.txt'), '--fail-on', failOn)
    expect({ code, err }).toEqual({
      code: 1,
      err: `unscripted: ${count} finding${count === 1 ? '' : 's'}${words}\n`,
    })
  })

  it('lets pass what is less grave', async () => {
    write('x.txt', 'Dear Customer,\n\nYour lamp left today.\n')
    expect(new Set(await severitiesOf())).toEqual(new Set(['info']))
    expect((await review(at('macros/x.txt'), '--fail-on', 'warning')).code).toBe(0)
    expect((await review(at('macros/x.txt'), '--fail-on', 'info')).code).toBe(1)
  })

  it('is not meant where it is not given and there is no baseline', async () => {
    write('x.txt', text)
    for (const format of ['pretty', 'json', 'sarif', 'junit', 'github'])
      expect(await review(at('macros/x.txt'), '--format', format)).toMatchObject({ code: 0, err: '' })
  })

  it('holds for new findings where there is a baseline', async () => {
    write('x.txt', 'Dear Customer,\n\nYour lamp left today.\n')
    await withBaseline('--update-baseline')
    write('x.txt', 'Dear Customer,\n\nYour lamp left today.\n\nCustomer Service\n')
    expect((await withBaseline()).code).toBe(1)
    expect(await withBaseline('--fail-on', 'warning')).toMatchObject({ code: 0, err: '' })
  })

  it('is weaker than trouble, and nothing to an update', async () => {
    write('x.txt', text)
    expect((await review(at('macros/x.txt'), at('no.txt'), '--fail-on', 'error')).code).toBe(2)
    expect((await withBaseline('--update-baseline', '--fail-on', 'info', '--min-score', '100')).code).toBe(0)
  })

  it('knows three', async () => {
    const { code, err } = await review(at('macros/x.txt'), '--fail-on', 'note')
    expect(code).toBe(2)
    expect(err).toContain('Allowed choices are error, warning, info.')
  })
})

describe('known findings', () => {
  const known = async (format: string) => {
    write('late.md', late)
    write('lost.md', lost)
    await review(at('macros/late.md'), '--baseline', baseline(), '--update-baseline')
    return (await review(at('macros/*.md'), '--baseline', baseline(), '--format', format, '--no-color')).out
  }

  it('are counted in pretty', async () => {
    const out = await known('pretty')
    const [first = '', second = ''] = out.split('\n\n\n')
    expect(first).toMatch(/\n {2}\d known findings? in the baseline\n/)
    expect(first).not.toContain('canned-phrase')
    expect(second).toContain('canned-phrase')
    expect(second).not.toContain('known')
  })

  it('are named by their ids in json and jsonl', async () => {
    const list = JSON.parse(await known('json')) as {
      known: string[]
      review: { findings: { id: string }[] }
    }[]
    expect(list[0]?.known).toEqual(list[0]?.review.findings.map(({ id }) => id))
    expect(list[1]?.known).toEqual([])
    const lines = (await known('jsonl')).trimEnd().split('\n')
    expect(lines.map(line => JSON.parse(line))).toEqual(list)
  })

  it('are unchanged in sarif', async () => {
    const { results } = JSON.parse(await known('sarif')).runs[0] as { results: { baselineState: string }[] }
    expect(new Set(results.map(({ baselineState }) => baselineState))).toEqual(new Set(['unchanged', 'new']))
  })
})

describe('of any file', () => {
  it('nothing is new right after an update', async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(drafts, sourceFormats, async (text, format) => {
        write('x.txt', text)
        expect((await withBaseline('--update-baseline', '--format-in', format)).code).toBe(0)
        expect(await withBaseline('--format-in', format)).toEqual({ code: 0, out: '', err: '' })
        seen += Object.values(held().files).flat().length
      }),
      { numRuns: 60 },
    )
    expect(seen).toBeGreaterThan(60)
  })

  const paragraphs = [
    'Thank you for reaching out to us.',
    'Your call is important to us.',
    'We apologize for any inconvenience caused 🙏.',
    'I have sent a new lamp today.',
    'Kindly do the needful.',
  ]
  // What is said of a draft as a whole holds from some length on, and is told at its fullest sentence.
  const always = 'Rest assured that your lamp, which was lost in Hull, will be sent to you again shortly.'

  it('nothing is new after an edit elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(paragraphs),
        fc.nat(paragraphs.length),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        async (some, at, lineBreak, isMarked) => {
          const body = [always, ...some]
          const after = 1 + (at % body.length)
          const mark = isMarked ? '\ufeff' : ''
          const page = (...middle: string[]) =>
            [`${mark}Hi Ruth,`, ...middle, 'Ana'].join(lineBreak + lineBreak) + lineBreak
          write('x.txt', page(...body))
          await withBaseline('--update-baseline')
          expect(Object.values(held().files).flat().length).toBeGreaterThan(0)
          write('x.txt', page(...body.toSpliced(after, 0, 'It is a blue lamp.')))
          expect(await withBaseline()).toMatchObject({ code: 0, out: '' })
        },
      ),
      { numRuns: 60 },
    )
  })
})
