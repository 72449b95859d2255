import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pretty } from '../../src/cli/formats/pretty.js'
import { main } from '../../src/cli/main.js'
import { type Io, lookOf } from '../../src/cli/terminal.js'
import type { Attempt } from '../../src/practice/attempt.js'
import { reviewReply } from '../../src/review.js'
import { harmful, ioOf } from './made.js'

const message = 'Your driver left my lamp in the rain and it is ruined. I need another before Saturday.'
const vase = 'My vase arrived in twelve pieces. When do I get another?'
const cases = `# The lamp in the rain
id: lamp
channel: email
difficulty: easy
customer name: Ruth Hale
## Customer
${message}
## What you know
- A new lamp is in Hull.
## What a trainer looks for
- Sorry for the rain. [apology: real]
- A day. [timeline: concrete]
- Nothing stock. [no canned-phrase]
- Kindness.
## Notes
Say what the driver did.

# The vase
id: vase
channel: chat
## Customer
${vase}
`
const weak = 'Thank you for reaching out. A new lamp will be sent shortly.'
const good =
  'I’m sorry our driver left your lamp in the rain. I’m sending you a new one today; it reaches you on Friday 6 March.'

let folder = ''
const at = (name: string): string => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unscripted-'))
  writeFileSync(at('team.md'), cases)
})
afterEach(() => rmSync(folder, { recursive: true }))

const env = (more: Io['env'] = {}): Io['env'] => ({ XDG_STATE_HOME: at('state'), ...more })
const own = ['--no-config', '--cases']
const attemptsIn = (path: string): Attempt[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

/** With a reply through a pipe. */
async function pipe(reply: string | Uint8Array, ...argv: string[]) {
  const io = ioOf(reply, { env: env() })
  const code = await main(['practice', ...argv, ...own, at('team.md')], io)
  return { code, out: io.out(), err: io.err() }
}

interface Typing {
  readonly argv?: readonly string[]
  readonly env?: Io['env']
  readonly columns?: number
  readonly path?: string
}

const enter = '\r'
const ctrlC = '\u0003'
const ctrlD = '\u0004'
/** Empties the line. */
const ctrlU = '\u0015'

/** At a terminal, where each answer is typed once a prompt has asked for it; after the last the line is hung up. */
async function type(
  answers: readonly string[],
  { argv = [], columns = 80, path = at('team.md'), ...more }: Typing = {},
) {
  const left = [...answers]
  const stdin = Object.assign(new PassThrough(), { isTTY: true })
  const written = { out: '', err: '' }
  let isAsked = false
  const answer = (): void => {
    isAsked = false
    const next = left.shift()
    if (next === undefined) stdin.end()
    else stdin.write(next)
  }
  const outputOf = (to: 'out' | 'err') =>
    Object.assign(
      new Writable({
        decodeStrings: false,
        write(chunk: string, _, done) {
          written[to] += chunk
          if (stripVTControlCharacters(chunk) === '> ' && !isAsked) {
            isAsked = true
            setImmediate(answer)
          }
          done()
        },
      }),
      { isTTY: true, columns },
    )
  const io: Io = { stdin, stdout: outputOf('out'), stderr: outputOf('err'), env: env(more.env) }
  const code = await main(['practice', ...argv, ...own, path], io)
  return { code, out: stripVTControlCharacters(written.out), raw: written.out, err: written.err, left }
}

const typed = (text: string): string[] => [...text.split('\n').map(line => line + enter), `.${enter}`]

describe('a reply through a pipe', () => {
  it('is reviewed once for the case that is named', async () => {
    const { code, out, err } = await pipe(`${weak}\n`, 'lamp')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const review = reviewReply(weak, {
      customerMessage: message,
      channel: 'email',
      customerName: 'Ruth Hale',
    })
    expect(out).toContain(pretty({ path: 'lamp', draft: weak, review }, lookOf({ write: () => {} }, {})))
    expect(out).toContain(
      'A trainer looks for\n  · Sorry for the rain.\n  · A day.\n  · Nothing stock.\n  ? Kindness.\n',
    )
    expect(out).not.toContain('last attempt')
  })

  it('is an attempt like any other, and is compared with the last', async () => {
    await pipe(weak, 'lamp')
    const { out } = await pipe(good, 'lamp')
    const [before, after] = attemptsIn(at('state/unscripted/practice.jsonl'))
    expect(out).toContain(`Since your last attempt  ${before?.score} → ${after?.score}\n`)
    expect(out).toContain('  gone    canned-phrase “Thank you for reaching out”\n')
    expect(out).toContain('  gone    missing-apology\n')
    expect(out).toContain('  gained  Says when, so that the customer can check it\n')
    expect(out).toContain('  ✓ Sorry for the rain.\n  ✓ A day.\n  ✓ Nothing stock.\n  ? Kindness.\n')
  })

  it('says what is new and what is lost, and where nothing has changed', async () => {
    await pipe(good, 'lamp')
    const worse = await pipe(weak, 'lamp')
    expect(worse.out).toContain('  new     vague-timeline “shortly”\n')
    expect(worse.out).toContain('  lost    Says when, so that the customer can check it\n')
    const same = await pipe(weak, 'lamp')
    expect(same.out).toContain('  The same findings, and the same done well.\n')
  })

  it.each([
    ['no name', weak, [], 'name the case that the reply answers'],
    ['another name', weak, ['lmap'], 'No case "lmap". Did you mean "lamp"?'],
    ['no reply', ' \n', ['lamp'], 'there is no reply on standard input'],
    [
      'no text',
      Buffer.from('It\u2019s caf\u00e9', 'latin1'),
      ['lamp'],
      'cannot read standard input: it is not UTF-8',
    ],
    ['an editor', weak, ['lamp', '--editor'], '--editor needs a terminal'],
    ['a length', 'a'.repeat(20_001), ['lamp'], 'cannot review the reply to lamp: '],
  ] as const)('is refused with %s', async (_, reply, argv, complaint) => {
    const { code, out, err } = await pipe(reply, ...argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^unscripted: .*\n$/)
    expect(err).toContain(complaint)
    expect(existsSync(at('state'))).toBe(false)
  })

  it('is not counted where nobody has judged it', async () => {
    const german = 'Ihre Lampe ist leider nicht da. Wir bitten Sie um Geduld, sie kommt am Freitag zu Ihnen.'
    const { code, out } = await pipe(german, 'lamp')
    expect(code).toBe(0)
    expect(out).toContain('not judged')
    expect(out).not.toContain('A trainer looks for')
    expect(existsSync(at('state'))).toBe(false)
  })
})

describe('practice at a terminal', () => {
  it('shows the case, takes the reply line by line and ends with a summary', async () => {
    const { code, out, err, left } = await type([...typed(`Hi Ruth,\n\n${good}`), `q${enter}`], {
      argv: ['lamp'],
    })
    expect({ code, err, left }).toEqual({ code: 0, err: '', left: [] })
    expect(out).toContain(
      'The lamp in the rain\neasy, email, case 1 of 2\n\nRuth Hale writes:\n  Your driver left',
    )
    expect(out).toContain('What you know:\n  - A new lamp is in Hull.\n')
    expect(out).toContain(`Attempts are kept in`)
    const [attempt] = attemptsIn(at('state/unscripted/practice.jsonl'))
    expect(attempt).toMatchObject({
      case: 'lamp',
      band: 'ready',
      draft: `Hi Ruth,\n\n${good}`,
      points: { met: 3, told: 3 },
    })
    expect(attempt?.date).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect(out).toContain(
      `This time  1 case, 1 attempt\n  ✓ lamp  ${attempt?.score}, done well, as far as a review can tell; 1 of 4 points yours to\n          judge\n`,
    )
  })

  it('gives the lines back to be kept, changed or dropped', async () => {
    const again = [enter, `, not a copy${enter}`, ctrlU + enter, `And a last word.${enter}`, `.${enter}`]
    await type([...typed('One\nTwo\nThree'), `a${enter}`, ...again, `quit${enter}`], { argv: ['lamp'] })
    expect(attemptsIn(at('state/unscripted/practice.jsonl')).map(({ draft }) => draft)).toEqual([
      'One\nTwo\nThree',
      'One\nTwo, not a copy\nAnd a last word.',
    ])
  })

  it('counts no attempt where nothing is changed', async () => {
    const { out } = await type([...typed(weak), enter, enter, `.${enter}`, `q${enter}`], { argv: ['lamp'] })
    expect(out).toContain('Nothing is changed: that is no new attempt.')
    expect(attemptsIn(at('state/unscripted/practice.jsonl'))).toHaveLength(1)
  })

  it('takes Ctrl-D for the end of the reply, and then to quit', async () => {
    const { code, out } = await type([weak + enter, ctrlD, ctrlD], { argv: ['lamp'] })
    expect(code).toBe(0)
    expect(out).toContain('This time  1 case, 1 attempt')
  })

  it.each([
    ['Ctrl-D', ctrlD],
    ['a full stop', `.${enter}`],
    ['the end of the input', ''],
  ])('quits where nothing is written, with %s', async (_, key) => {
    const { code, out } = await type(key === '' ? [] : [key])
    expect(code).toBe(0)
    expect(out).toContain('No attempt this time.\n')
    expect(readFileSync(at('state/unscripted/practice.jsonl'), 'utf8')).toBe('')
  })

  it('takes a reply that is pasted whole, with the answer behind it', async () => {
    const { code, out, left } = await type([`One${enter}Two${enter}.${enter}q${enter}`], { argv: ['lamp'] })
    expect({ code, left }).toEqual({ code: 0, left: [] })
    expect(out).toContain('This time  1 case, 1 attempt')
    expect(attemptsIn(at('state/unscripted/practice.jsonl'))[0]?.draft).toBe('One\nTwo')
  })

  it('shows the notes to whoever asks, and asks again where it does not understand', async () => {
    const { out } = await type([...typed(weak), `what${enter}`, `t${enter}`, `q${enter}`], { argv: ['lamp'] })
    expect(out).toContain('One of these: [a]gain  [n]ext  [t]rainer’s notes  [q]uit\n')
    expect(out).toContain('The trainer’s notes\n  Say what the driver did.\n')
  })

  it('offers no notes where there are none', async () => {
    const { out } = await type([...typed(weak), `t${enter}`, `q${enter}`], { argv: ['vase'] })
    expect(out).toContain('[a]gain  [n]ext  [q]uit  (Enter: again)\n')
    expect(out).toContain('One of these: [a]gain  [n]ext  [q]uit\n')
  })

  it('goes on to what is not done well, and ends where nothing else is left', async () => {
    const { code, out } = await type([...typed(good), enter, ...typed('Soon.'), `next${enter}`])
    expect(code).toBe(0)
    expect(out).toContain('[q]uit  (Enter: next)\n')
    expect(out).toContain('The vase\nmedium, chat, case 2 of 2\n\nThe customer writes:\n')
    expect(out).toContain(
      'Every other case is done well, as far as a review can tell.\n\nThis time  2 cases, 2 attempts\n',
    )
    // The next time it begins where something is left to do.
    const [, { score }] = attemptsIn(at('state/unscripted/practice.jsonl')) as [Attempt, Attempt]
    expect((await type([])).out).toContain(`The vase\nmedium, chat, case 2 of 2, best so far ${score}\n`)
  })

  it('says which habit to practise next', async () => {
    const { out } = await type([
      ...typed(weak),
      `n${enter}`,
      ...typed('Thank you for reaching out. It will be sent soon.'),
      `q${enter}`,
    ])
    expect(out).toMatch(
      /What comes up in several cases\n {2}[a-z-]+: in 2 cases, still in the last attempt at 2\n/,
    )
    expect(out).toMatch(/To practise next: ([a-z-]+)\.[^“]+“unscripted\s+rules\s+\1”/)
  })

  it('says so where every case is done well', async () => {
    await pipe(good, 'lamp')
    const path = at('one.md')
    writeFileSync(path, cases.slice(0, cases.indexOf('# The vase')))
    const { code, out } = await type([], { path })
    expect({ code, out }).toEqual({
      code: 0,
      out: 'Every case is done well, as far as a review can tell. Name one to take it up again; --list shows them.\n',
    })
  })

  it('asks for another attempt where a reply is too long to be reviewed', async () => {
    const long = `${'a'.repeat(20_001)}${enter}`
    const { code, err, left } = await type(
      [long, `.${enter}`, enter, ctrlU + enter, weak + enter, `.${enter}`, `q${enter}`],
      { argv: ['lamp'] },
    )
    expect({ code, left }).toEqual({ code: 0, left: [] })
    expect(err).toMatch(/^unscripted: cannot review the reply to lamp: .*20,?001.*\n$/)
    expect(attemptsIn(at('state/unscripted/practice.jsonl')).map(({ draft }) => draft)).toEqual([weak])
  })

  it('leaves the session whole at Ctrl-C', async () => {
    const { code, out } = await type([...typed(weak), `a${enter}`, `Half a${enter}`, `line${ctrlC}`], {
      argv: ['lamp'],
    })
    expect(code).toBe(130)
    expect(out).not.toContain('This time')
    expect(attemptsIn(at('state/unscripted/practice.jsonl')).map(({ draft }) => draft)).toEqual([weak])
  })

  it('needs somewhere to write to', async () => {
    const io = ioOf(undefined, { env: env() })
    expect(await main(['practice', ...own, at('team.md')], io)).toBe(2)
    expect(io.err()).toContain('practice needs a terminal to write to')
  })

  it('shows what came before', async () => {
    const path = at('earlier.md')
    writeFileSync(
      path,
      cases.replace(
        '## Customer',
        '## Earlier: customer\nWhere is it?\n## Earlier: agent\nComing.\n## Customer',
      ),
    )
    const { out } = await type([], { argv: ['lamp'], path })
    expect(out).toContain(
      'Ruth Hale wrote:\n  Where is it?\n\nA colleague of yours wrote:\n  Coming.\n\nRuth Hale writes now:\n',
    )
  })
})

describe('the session', () => {
  const session = (): string => at('ruth.jsonl')
  const kept = (): string => readFileSync(session(), 'utf8')

  it('is kept where it is told, and nowhere else', async () => {
    await pipe(weak, 'lamp', '--session', session())
    expect(attemptsIn(session())).toHaveLength(1)
    expect(existsSync(at('state'))).toBe(false)
  })

  it('holds no word of a draft where none is wanted', async () => {
    await pipe('Thank you for reaching out about the heron.', 'lamp', '--session', session(), '--no-drafts')
    expect(attemptsIn(session())[0]?.findings).not.toEqual([])
    expect(kept()).not.toMatch(/heron|reaching/)
  })

  it('is not kept at all where nobody wants it', async () => {
    const { code } = await pipe(weak, 'lamp', '--no-session')
    const { out } = await type([...typed(weak), `q${enter}`], { argv: ['--no-session'] })
    expect(code).toBe(0)
    expect(out).not.toContain('Attempts are kept')
    expect(readdirSync(folder)).toEqual(['team.md'])
  })

  it('names a damaged line, and leaves it alone', async () => {
    await pipe(good, 'lamp', '--session', session())
    const before = `${kept()}{ "case": "lam\n${kept()}`
    writeFileSync(session(), before)
    const { code, out, err } = await pipe(weak, 'lamp', '--session', session())
    expect(code).toBe(0)
    expect(err).toBe(`unscripted: ${session()}:2: not an attempt; the line is left as it is\n`)
    expect(out).toContain('Since your last attempt')
    expect(kept().startsWith(before)).toBe(true)
    expect(kept().trimEnd().split('\n')).toHaveLength(4)
  })

  it('begins a line of its own behind one that was never ended', async () => {
    writeFileSync(session(), '{ "case": "lam')
    await pipe(weak, 'lamp', '--session', session())
    const [first, second] = kept().split('\n')
    expect(first).toBe('{ "case": "lam')
    expect(JSON.parse(second ?? '')).toMatchObject({ case: 'lamp' })
  })

  it('that cannot be read or written ends practice before anything is typed', async () => {
    mkdirSync(session())
    const read = await type([], { argv: ['--session', session()] })
    expect(read).toMatchObject({ code: 2, out: '' })
    expect(read.err).toContain(`cannot read the session "${session()}": it is a directory`)
    const written = await type([], { argv: ['--session', join(at('team.md'), 'ruth.jsonl')] })
    expect(written).toMatchObject({ code: 2, out: '' })
    expect(written.err).toMatch(/cannot (?:read|write) the session/)
  })
})

describe('the list', () => {
  it('has each case with its attempts and its best score', async () => {
    await pipe(weak, 'lamp')
    await pipe(good, 'lamp')
    const { code, out } = await pipe('', '--list')
    const best = Math.max(...attemptsIn(at('state/unscripted/practice.jsonl')).map(({ score }) => score))
    expect(code).toBe(0)
    expect(out).toBe(
      `✓ lamp  easy, email, best ${best}, 2 attempts\n    The lamp in the rain\n  vase  medium, chat, not tried\n    The vase\n`,
    )
  })

  it('writes no file', async () => {
    await pipe('', '--list')
    expect(existsSync(at('state'))).toBe(false)
  })

  it('is of the program’s own cases where no others are given', async () => {
    const io = ioOf('', { env: env() })
    expect(await main(['practice', '--list', '--no-config'], io)).toBe(0)
    expect(io.out()).toContain('  bread-thanks           easy, email, not tried\n')
    expect(io.out().match(/not tried/g)?.length).toBeGreaterThanOrEqual(12)
  })
})

describe('a case that is shown', () => {
  it('has the message and what is known, and none of the trainer’s', async () => {
    const { code, out, err } = await pipe('', 'lamp', '--show')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(
      `The lamp in the rain\neasy, email, case 1 of 2\n\nRuth Hale writes:\n  Your driver left my lamp in the rain and it is ruined. I need another before\n  Saturday.\n\nWhat you know:\n  - A new lamp is in Hull.\n`,
    )
    expect(existsSync(at('state'))).toBe(false)
  })

  it('needs a name', async () => {
    const { code, out, err } = await pipe('', '--show')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe('unscripted: --show needs the name of a case; --list shows them\n')
  })
})

describe('cases of a team’s own', () => {
  const list = (path: string) => type([], { argv: ['--list'], path })

  it('come from a folder, too', async () => {
    mkdirSync(at('cases'))
    const [lamp = '', other = ''] = cases.split('\n\n# ')
    writeFileSync(at('cases/b.md'), lamp)
    writeFileSync(at('cases/a.md'), `# ${other}`)
    writeFileSync(at('cases/notes.txt'), 'no case')
    const { code, out } = await list(at('cases'))
    expect(code).toBe(0)
    expect(out.match(/lamp|vase/g)).toEqual(['lamp', 'lamp', 'vase', 'vase'])
  })

  it('are named with file, line and what to do, every mistake on a line of its own', async () => {
    writeFileSync(at('bad.md'), '# A\nchanel: chat\n')
    const { code, out, err } = await list(at('bad.md'))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe(
      `unscripted: ${at('bad.md')}:1: “A” has no message: write it below a line “## Customer”.\nunscripted: ${at('bad.md')}:2: No field "chanel". Did you mean "channel"?\n`,
    )
  })

  it.each([
    ['nowhere.md', 'no such file'],
    ['empty', 'it holds no file that ends in .md'],
  ])('that are not there are missed: %s', async (name, reason) => {
    mkdirSync(at('empty'))
    const { code, err } = await list(at(name))
    expect(code).toBe(2)
    expect(err).toBe(`unscripted: cannot read the cases "${at(name)}": ${reason}\n`)
  })

  it('do not come through the pipe of the reply', async () => {
    const { code, err } = await list('-')
    expect(code).toBe(2)
    expect(err).toContain('--cases takes a file')
  })

  it('are judged by the settings of their house, and may name its rules', async () => {
    writeFileSync(at('house.json'), '{ "phrases": [{ "text": "no worries", "instead": "you’re welcome" }] }')
    writeFileSync(at('house.md'), `${cases}## What a trainer looks for\n- Our words. [no house-phrase]\n`)
    const argv = ['practice', 'vase', '--cases', at('house.md'), '--config', at('house.json')]
    const io = ioOf('No worries, it comes on Friday.', { env: env() })
    expect(await main(argv, io)).toBe(0)
    expect(io.out()).toContain('“No worries” → “You’re welcome”')
    expect(io.out()).toContain('  · Our words.\n')
    writeFileSync(at('house.json'), '{ "phrases": 4 }')
    const bad = ioOf('No worries.', { env: env() })
    expect(await main(argv, bad)).toBe(2)
    expect(bad.err()).toContain('cannot use the settings: ')
  })

  it('change nothing of the terminal, whatever they hold', async () => {
    const wild = '\u001b[2J\u009b1m\u202e\u0007'
    const path = at('wild.md')
    writeFileSync(
      path,
      cases
        .replace('# The lamp', `# The ${wild}lamp`)
        .replace('Ruth Hale', `Ruth${wild}Hale`)
        .replace(message, `${wild}${message}`)
        .replace('- Kindness', `- Kind${wild}ness`)
        .replace('in Hull', `in ${wild}Hull`)
        .replace('Say what', `Say ${wild}what`),
    )
    const { raw } = await type([...typed(weak), `t${enter}`, `q${enter}`], {
      argv: ['lamp'],
      path,
      env: { NO_COLOR: '1' },
    })
    // What readline itself writes: to the start of the line, clear it, and to the end of it.
    expect(raw.replace(/\u001b\[(?:\d+G|0J)|\r/g, '')).not.toMatch(harmful)
    expect((await type([], { argv: ['--list'], path, env: { NO_COLOR: '1' } })).raw).not.toMatch(harmful)
  })
})

describe('what is shown', () => {
  it('has colours at a terminal, and none where they are not wanted', async () => {
    const bold = '\u001b[1m'
    expect((await type([])).raw).toContain(bold)
    expect((await type([], { env: { NO_COLOR: '1' } })).raw).not.toContain(bold)
    expect((await type([], { argv: ['--no-color'] })).raw).not.toContain(bold)
  })

  it('fits a narrow window', async () => {
    await type([...typed(weak), `n${enter}`, ...typed(weak), `q${enter}`])
    const { out } = await type([...typed(good), `t${enter}`, `q${enter}`], { argv: ['lamp'], columns: 40 })
    const lines = out.split('\n').filter(line => !line.startsWith('> ') && !line.includes(at('state')))
    expect(lines.length).toBeGreaterThan(40)
    for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(40)
  })
})

describe('the editor', () => {
  /** An editor that does `work` with the text of its file. */
  function editor(work: string): { EDITOR: string } {
    const path = at('editor.cjs')
    writeFileSync(
      path,
      `const fs = require('fs'); const [, , file] = process.argv; const text = fs.readFileSync(file, 'utf8'); fs.appendFileSync(${JSON.stringify(at('seen.txt'))}, text); ${work}`,
    )
    return { EDITOR: `"${process.execPath}" "${path}"` }
  }
  const argv = ['lamp', '--editor']

  it('shows the message in comments, and takes what is written above them', async () => {
    const work = `fs.writeFileSync(file, ${JSON.stringify(`${good}\n#rain\n`)} + text)`
    const { code, out } = await type([`q${enter}`], { argv, env: editor(work) })
    expect(code).toBe(0)
    expect(out).toContain('This time  1 case, 1 attempt')
    const [attempt] = attemptsIn(at('state/unscripted/practice.jsonl'))
    expect(attempt?.draft).toBe(`${good}\n#rain`)
    const seen = readFileSync(at('seen.txt'), 'utf8').trim()
    expect(seen).toContain('# Ruth Hale writes:\n#   Your driver left my lamp in the rain')
    expect(seen).toContain('#   - A new lamp is in Hull.')
    for (const line of seen.split('\n')) expect(line).toMatch(/^#(?: |$)/)
  })

  it('has the reply in it again', async () => {
    const work = `fs.writeFileSync(file, 'More. ' + text)`
    await type([`a${enter}`, `q${enter}`], { argv, env: editor(work) })
    expect(attemptsIn(at('state/unscripted/practice.jsonl')).map(({ draft }) => draft)).toEqual([
      'More.',
      'More. More.',
    ])
  })

  it('quits where it leaves nothing', async () => {
    const { code, out } = await type([], { argv, env: editor('') })
    expect(code).toBe(0)
    expect(out).toContain('No attempt this time.\n')
  })

  it('goes by VISUAL before EDITOR', async () => {
    const { EDITOR } = editor('')
    const { code } = await type([], { argv, env: { VISUAL: EDITOR, EDITOR: 'exit 3;' } })
    expect(code).toBe(0)
  })

  it.each(['process.kill(process.pid, "SIGINT"); setTimeout(() => {}, 9000)', 'process.exit(130)'])(
    'ends practice where Ctrl-C ends it: %s',
    async work => {
      const { code, err } = await type([], { argv, env: editor(work) })
      expect({ code, err }).toEqual({ code: 130, err: '' })
      expect(readFileSync(at('state/unscripted/practice.jsonl'), 'utf8')).toBe('')
    },
  )

  it('is complained of where it fails or is not set', async () => {
    const failed = await type([], { argv, env: editor('process.exit(3)') })
    expect(failed.code).toBe(2)
    expect(failed.err).toContain('ended with 3: nothing was reviewed')
    const missing = await type([], { argv, env: { EDITOR: ' ' } })
    expect(missing).toMatchObject({ code: 2, out: '' })
    expect(missing.err).toContain('--editor needs the variable VISUAL or EDITOR')
  })
})
