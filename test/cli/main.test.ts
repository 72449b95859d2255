import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examplesOf } from '../../rules/examples.js'
import { rules } from '../../rules/index.js'
import { main } from '../../src/cli/main.js'
import { textOf } from '../../src/cli/source.js'
import { reviewReply } from '../../src/review.js'
import { harmful, ioOf } from './made.js'

const good =
  'Hi Ruth,\n\nI’m sorry your vase arrived in pieces. I have sent a new one today; it reaches you on Friday 6 March.\n\nAna\n'
const poor =
  'Dear Customer,\n\nWe apologize for any inconvenience caused. Your claim will be reviewed.\n\nCustomer Service\n'
const message = 'My vase arrived in twelve pieces. Can you send another before Saturday? Ruth\n'

let folder = ''
const at = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unscripted-'))
  writeFileSync(at('good.txt'), good)
  writeFileSync(at('poor.txt'), poor)
  writeFileSync(at('message.txt'), message)
  writeFileSync(
    at('earlier.json'),
    JSON.stringify([
      { from: 'customer', text: message },
      { from: 'agent', text: good },
    ]),
  )
  writeFileSync(at('turns.json'), '[{ "from": "bot", "text": "Hi" }]')
  writeFileSync(at('broken.json'), '[{')
  writeFileSync(at('marked.txt'), `\ufeff${poor}`)
  writeFileSync(at('latin.txt'), Buffer.from('It\u2019s caf\u00e9', 'latin1'))
  writeFileSync(at('long.txt'), 'word '.repeat(5000))
  mkdirSync(at('drafts'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(argv: string[], io = ioOf()) {
  const code = await main(argv, io)
  return { code, out: io.out(), err: io.err() }
}
const review = (...argv: string[]) => run(['review', ...argv])

describe('the conversation before', () => {
  it('is read from a JSON file', async () => {
    const { code, out } = await review(
      at('poor.txt'),
      '--customer',
      at('message.txt'),
      '--earlier',
      at('earlier.json'),
      '--format',
      'json',
    )
    expect(code).toBe(0)
    const earlier = [
      { from: 'customer' as const, text: message },
      { from: 'agent' as const, text: good },
    ]
    expect(JSON.parse(out)).toEqual(reviewReply(poor, { customerMessage: message, earlier }))
  })

  it.each([
    ['turns.json', 'earlier[0].from must be "customer" or "agent", not "bot".'],
    ['broken.json', 'cannot read the earlier conversation'],
    ['nowhere.json', 'cannot read the earlier conversation'],
  ])('%s is refused', async (name, complaint) => {
    const { code, out, err } = await review(at('good.txt'), '--earlier', at(name))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(complaint)
  })

  it('cannot come with the message from one standard input', async () => {
    const { code, err } = await review(at('good.txt'), '--customer', '-', '--earlier', '-')
    expect(code).toBe(2)
    expect(err).toContain('cannot be both the customer’s message and the earlier conversation')
  })
})

it('says which template variables are left', async () => {
  const io = ioOf('Hi {{name}}, your lamp left today.')
  const { out } = await run(['review', '--placeholders', 'must-be-filled', '--format', 'json'], io)
  expect(JSON.parse(out).findings).toContainEqual(
    expect.objectContaining({ ruleId: 'leftover-placeholder', severity: 'error' }),
  )
})

describe('formats', () => {
  it('pretty shows the file, the score and the draft', async () => {
    const { code, out, err } = await review(at('poor.txt'), '--customer', at('message.txt'))
    const { score } = reviewReply(poor, { customerMessage: message })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.startsWith(`${at('poor.txt')}  ${score}  `)).toBe(true)
    expect(out).toContain('\n  We apologize for any inconvenience caused. ')
    expect(out).toContain(` = ${score}\n`)
  })

  it('json is the review itself for one draft', async () => {
    const { code, out } = await review(at('poor.txt'), '--customer', at('message.txt'), '--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(reviewReply(poor, { customerMessage: message }))
    expect(out).toContain('\n  "score": ')
  })

  it('json is a list for several, in the order given', async () => {
    const { out } = await review(at('poor.txt'), at('good.txt'), '--format=json')
    expect(JSON.parse(out)).toEqual([
      { file: at('poor.txt'), review: reviewReply(poor) },
      { file: at('good.txt'), review: reviewReply(good) },
    ])
  })

  it('json is a list for a pattern, and for a draft beside a baseline, whatever there is to find', async () => {
    const listed = [{ file: at('good.txt'), review: reviewReply(good) }]
    expect(JSON.parse((await review(at('goo[d].txt'), '--format=json')).out)).toEqual(listed)
    const flags = ['--baseline', at('known.json'), '--update-baseline', '--format=json']
    expect(JSON.parse((await review(at('good.txt'), ...flags)).out)).toMatchObject(listed)
  })

  it('jsonl is a line a draft', async () => {
    const { out } = await review(at('good.txt'), at('poor.txt'), '--format=jsonl')
    const lines = out.trimEnd().split('\n')
    expect(lines.map(line => JSON.parse(line).file)).toEqual([at('good.txt'), at('poor.txt')])
  })

  it('json holds nothing that a terminal obeys', async () => {
    const text = `${poor}\u001b[31m\u009b31m \u0085\u2028\u202e end`
    for (const format of ['json', 'jsonl']) {
      const { out } = await run(['review', '--format', format], ioOf(text))
      expect(out).not.toMatch(harmful)
      const parsed = JSON.parse(out)
      expect(format === 'json' ? parsed : parsed.review).toEqual(reviewReply(text))
    }
  })

  it('options reach the review', async () => {
    const { out } = await review(at('poor.txt'), '--format=json', '--channel=social', '--preset=strict')
    expect(JSON.parse(out)).toEqual(reviewReply(poor, { channel: 'social', preset: 'strict' }))
  })
})

describe('standard input', () => {
  it.each([['without a file'], ['as "-"', '-']])('is the draft %s', async (_, ...argv) => {
    const { code, out } = await run(['review', '--format=jsonl', ...argv], ioOf(good))
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ file: '-', review: reviewReply(good) })
  })

  it('is called so in pretty', async () => {
    expect((await run(['review'], ioOf(good))).out).toMatch(/^standard input {2}\d+ {2}/)
  })

  it('can be the customer’s message', async () => {
    const { out } = await run(['review', at('poor.txt'), '--customer', '-', '--format=json'], ioOf(message))
    expect(JSON.parse(out)).toEqual(reviewReply(poor, { customerMessage: message }))
  })

  it.each([
    ['both', ['-', '--customer', '-'], 'cannot be both the draft and the customer’s message'],
    ['both, unnamed', ['--customer', '-'], 'cannot be both the draft and the customer’s message'],
    ['two drafts', ['-', '-'], 'can be read only once'],
  ])('cannot be %s', async (_, argv, why) => {
    const { code, out, err } = await run(['review', ...argv], ioOf(good))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^unscripted: standard input .*\n$/)
    expect(err).toContain(why)
  })

  it('is not waited for at a terminal', async () => {
    const { code, out, err } = await run(['review'], ioOf())
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe(
      'unscripted: no draft: name a file, or pipe one in: echo "Dear Sam, …" | unscripted review\n',
    )
  })
})

describe('bytes', () => {
  it('a byte-order mark is no part of the draft', async () => {
    expect(JSON.parse((await review(at('marked.txt'), '--format=json')).out)).toEqual(reviewReply(poor))
  })

  it('a character cut in two by the pipe is whole', async () => {
    const text = 'Hi 🙏'
    const { out } = await run(['review', '--format=pretty'], ioOf(text))
    expect(out).toContain('\n  Hi 🙏')
  })

  it('what is not UTF-8 is refused', async () => {
    const { code, err } = await review(at('latin.txt'))
    expect(code).toBe(2)
    expect(err).toBe(`unscripted: cannot read draft "${at('latin.txt')}": it is not UTF-8 text\n`)
  })
})

describe('a draft that cannot be read', () => {
  it.each([
    ['missing.txt', 'no such file'],
    ['drafts', 'it is a directory'],
    ['good.txt/x', 'no such file'],
  ])('%s: %s, and the others are still reviewed', async (name, why) => {
    const { code, out, err } = await review(at(name), at('good.txt'), '--format=jsonl')
    expect(code).toBe(2)
    expect(err).toBe(`unscripted: cannot read draft "${at(name)}": ${why}\n`)
    expect(JSON.parse(out).file).toBe(at('good.txt'))
  })

  // Root may read every file, so the refusal comes from a stream that refuses.
  it('no permission', async () => {
    const refused = new Readable({
      read() {
        this.destroy(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }))
      },
    })
    await expect(textOf('-', Object.assign(refused, { isTTY: false }))).rejects.toThrow('no permission')
  })

  it('too long a draft is named, and the others are still reviewed', async () => {
    const { code, out, err } = await review(at('long.txt'), at('good.txt'), '--format=jsonl')
    expect(code).toBe(2)
    expect(err).toMatch(
      /^unscripted: cannot review draft ".*long\.txt": .*over the limit.* --max-length\.\n$/,
    )
    expect(out.trimEnd().split('\n')).toHaveLength(1)
    expect((await review(at('long.txt'), '--max-length=30000')).code).toBe(0)
  })

  it('a name with an escape code does no harm', async () => {
    expect((await review('\u001b[31m\n.txt')).err).toBe(
      'unscripted: cannot read draft "␛[31m .txt": no such file\n',
    )
  })

  it('a customer’s message that cannot be used is said once, and nothing is reviewed', async () => {
    const missing = await review(at('good.txt'), at('poor.txt'), '--customer', at('missing.txt'))
    expect(missing).toEqual({
      code: 2,
      out: '',
      err: `unscripted: cannot read the customer’s message "${at('missing.txt')}": no such file\n`,
    })
    const long = await review(at('good.txt'), at('poor.txt'), '--customer', at('long.txt'))
    expect(long.code).toBe(2)
    expect(long.err).toMatch(/^unscripted: cannot review: the customer’s message has 25000 .*\n$/)
  })
})

describe('--min-score', () => {
  it('names on stderr what is below, and exits with 1', async () => {
    const { score } = reviewReply(poor)
    const { code, out, err } = await review(
      at('good.txt'),
      at('poor.txt'),
      '--min-score',
      `${score + 0.5}`,
      '--format=jsonl',
    )
    expect(code).toBe(1)
    expect(err).toBe(`unscripted: draft "${at('poor.txt')}" scores ${score}, below ${score + 0.5}\n`)
    expect(out.trimEnd().split('\n')).toHaveLength(2)
  })

  it('lets an equal score pass', async () => {
    const { score } = reviewReply(poor)
    expect(await review(at('poor.txt'), '--min-score', `${score}`)).toMatchObject({ code: 0, err: '' })
  })

  it('is weaker than trouble', async () => {
    expect((await review(at('poor.txt'), at('missing.txt'), '--min-score=100')).code).toBe(2)
  })

  it.each(['x', '', '101', '-1', '1e1', '0x10', 'NaN', ' 5'])('refuses %j', async points => {
    const { code, out, err } = await review(at('good.txt'), `--min-score=${points}`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('It is a number from 0 to 100.')
  })
})

describe('patterns', () => {
  it('stand for files', async () => {
    const { code, out } = await review(at('{poor,goo?}.txt'), at('poor.txt'), '--format=jsonl')
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines.map(line => JSON.parse(line).file)).toEqual([at('good.txt'), at('poor.txt')])
  })

  it('that match nothing are refused before anything is printed', async () => {
    expect(await review(at('good.txt'), at('*.pdf'), '--format=sarif')).toEqual({
      code: 2,
      out: '',
      err: `unscripted: no file matches "${at('*.pdf')}"\n`,
    })
  })
})

it('complains in words that no runner of workflows obeys', async () => {
  writeFileSync(at('##[add-mask]a.txt'), poor)
  const { err } = await review(at('##[add-mask]a.txt'), '--min-score=100')
  expect(err).toContain('a.txt" scores ')
  expect(err).not.toContain('##[')
})

describe('misuse', () => {
  it.each([
    [['reveiw'], "unscripted: unknown command 'reveiw'\n(Did you mean review?)\n"],
    [['review', '--fromat', 'json'], "unscripted: unknown option '--fromat'\n(Did you mean --format?)\n"],
    [
      ['review', '--format=jsom'],
      /^unscripted: option '--format <name>' argument 'jsom' is invalid. Allowed choices are pretty, json, jsonl, sarif, junit, github.\n$/,
    ],
    [['review', '--channel=sms'], /Allowed choices are email, chat, social\.\n$/],
    [['review', '--preset=strikt'], /Allowed choices are recommended, strict, chat, social\.\n$/],
    [['review', '--max-length=0'], /It is a whole number above 0\.\n$/],
    [['review', '--customer'], /argument missing\n$/],
    [['rules', 'a', 'b'], /too many arguments/],
    [['review', '--\u001b[31m'], /^unscripted: unknown option '--␛\[31m'\n/],
  ])('%j exits with 2 and says why', async (argv, err) => {
    const said = await run(argv, ioOf(good))
    expect(said).toMatchObject({ code: 2, out: '' })
    expect(said.err).toEqual(typeof err === 'string' ? err : expect.stringMatching(err))
    expect(said.err.trimEnd().split('\n').length).toBeLessThanOrEqual(2)
  })

  it('no command shows the help and exits with 2', async () => {
    const { code, out, err } = await run([])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Usage: unscripted')
  })
})

describe('help and version', () => {
  it.each([[['--help']], [['review', '--help']], [['rules', '--help']]])('%j', async argv => {
    const { code, out, err } = await run(argv)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Usage: unscripted')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('the version is the package’s', async () => {
    const { version } = createRequire(import.meta.url)('../../package.json')
    expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
})

describe('colour', () => {
  const sequence = '\u001b['
  it.each([
    ['at a terminal', true, { isTTY: true }, []],
    ['not in a pipe', false, {}, []],
    ['not under NO_COLOR', false, { isTTY: true, env: { NO_COLOR: '1' } }, []],
    ['under an empty NO_COLOR', true, { isTTY: true, env: { NO_COLOR: '' } }, []],
    ['in a pipe under FORCE_COLOR', true, { env: { FORCE_COLOR: '1' } }, []],
    ['not under FORCE_COLOR=0', false, { isTTY: true, env: { FORCE_COLOR: '0' } }, []],
    ['not under both', false, { isTTY: true, env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, []],
    ['not with --no-color', false, { isTTY: true, env: { FORCE_COLOR: '1' } }, ['--no-color']],
    ['not on a dumb terminal', false, { isTTY: true, env: { TERM: 'dumb' } }, []],
  ])('%s', async (_, isColored, place, argv) => {
    const reviewed = await run(['review', ...argv], ioOf(poor, place))
    expect(reviewed.out.includes(sequence)).toBe(isColored)
    const listed = await run(['rules', ...argv], ioOf('', place))
    expect(listed.out.includes(sequence)).toBe(isColored)
  })

  it('never in json', async () => {
    expect((await run(['review', '--format=json'], ioOf(poor, { isTTY: true }))).out).not.toContain(sequence)
  })
})

describe('width', () => {
  const longest = (out: string) => Math.max(...out.split('\n').map(line => line.length))
  const text = `Hi Ruth, ${'I looked at it and I will send a new one on Friday 6 March. '.repeat(8)}`
  it.each([
    ['a pipe', {}, 60, 80],
    ['a narrow terminal', { isTTY: true, columns: 50 }, 35, 50],
    ['a wide terminal', { isTTY: true, columns: 240 }, 81, 100],
  ])('of %s', async (_, place, least, most) => {
    const { out } = await run(['review', '--no-color'], ioOf(text, place))
    expect(longest(out)).toBeGreaterThan(least)
    expect(longest(out)).toBeLessThanOrEqual(most)
  })
})

describe('rules', () => {
  it('lists every rule', async () => {
    const { code, out, err } = await run(['rules'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const { id, severity, category } of rules)
      expect(out).toMatch(new RegExp(`^${id} +${category} +${severity} +\\d+`, 'm'))
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('fits a narrow terminal', async () => {
    const { out } = await run(['rules', '--no-color'], ioOf(undefined, { isTTY: true, columns: 60 }))
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
    for (const { summary } of rules)
      expect(out.replace(/\s+/g, ' ')).toContain(summary.split(' ').slice(0, 2).join(' '))
  })

  it('as json', async () => {
    const { code, out } = await run(['rules', '--format=json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id))
  })

  it.each(rules.map(({ id }) => id))('shows %s with its examples', async id => {
    const words = (text: string) => text.replace(/\s+/g, ' ')
    const rule = rules.find(rule => rule.id === id)
    const { code, out } = await run(['rules', id])
    expect(code).toBe(0)
    expect(words(out)).toContain(words(rule?.why ?? ''))
    for (const { reply } of examplesOf.get(id) ?? []) expect(words(out)).toContain(words(reply).trim())
    const colored = await run(['rules', id], ioOf(undefined, { isTTY: true }))
    expect(colored.out).not.toMatch(/[⟦⟧]/)
    const data = JSON.parse((await run(['rules', id, '--format=json'])).out)
    expect(data).toMatchObject({ id, examples: examplesOf.get(id) ?? [] })
  })

  it('an unknown rule is named with its neighbour', async () => {
    const id = rules[0]?.id ?? ''
    const { code, out, err } = await run(['rules', `${id}x`])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe(`unscripted: No rule "${id}x". Did you mean "${id}"?\n`)
  })
})

describe('drafts in HTML and Markdown', () => {
  const html =
    '<p>Please <b>be advised</b> that your lamp left Hull.</p><blockquote>Your order was lost.</blockquote>'
  beforeAll(() => {
    writeFileSync(at('draft.html'), html)
    writeFileSync(
      at('draft.md'),
      'Please **be advised** that your lamp left Hull.\n\n> Your order was lost.\n',
    )
    writeFileSync(at('draft.txt'), html)
  })

  it('are read by the ending of their names, with offsets into the file', async () => {
    const { code, out } = await review('--no-config', '--format', 'jsonl', at('draft.html'), at('draft.md'))
    expect(code).toBe(0)
    const found = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    for (const { file, review: result } of found) {
      const source = file.endsWith('html') ? html : 'Please **be advised** that'
      const [finding] = result.findings
      expect(finding.actual).toBe('Please be advised that')
      expect(source.slice(finding.span.start, finding.span.end)).toMatch(/^Please \S+be advised\S+ that$/)
      expect(result.findings).toHaveLength(1)
      expect(result.regions.map(({ kind }: { kind: string }) => kind)).toEqual(['quote'])
    }
  })

  it('are shown as their reader sees them', async () => {
    const { out } = await review('--no-config', at('draft.html'))
    expect(out).toContain('  Please be advised that your lamp left Hull.\n')
    expect(out).not.toContain('<b>')
  })

  it('are read as --format-in says', async () => {
    const { out } = await review('--no-config', '--format', 'json', '--format-in', 'html', at('draft.txt'))
    expect(JSON.parse(out).regions).toHaveLength(1)
    const { code, err } = await review('--format-in', 'doc', at('draft.txt'))
    expect(code).toBe(2)
    expect(err).toContain('Allowed choices are text, html, markdown')
  })
})

it('reads names as names', async () => {
  writeFileSync(at('names.txt'), 'Your lamp left Hull today. Will Hope rings you on Friday at noon.')
  const flags = ['--no-config', '--format', 'json', at('names.txt')]
  const promised = (out: string) => JSON.parse(out).commitments.length
  const named = await review('--agent-name', 'Will Hope', '--customer-name', 'May', ...flags)
  expect(named.code).toBe(0)
  expect(promised(named.out)).toBe(1)
  expect((await review('--agent-name', '', ...flags)).code).toBe(0)
})
