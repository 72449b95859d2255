import { spawn, spawnSync } from 'node:child_process'
import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'csv-stringify/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.js'
import { reviewReply } from '../../src/review.js'
import { conversations } from '../drafts.js'
import { ioOf } from './made.js'

const bin = fileURLToPath(new URL('../../dist/src/cli/bin.js', import.meta.url))
const isBuilt = existsSync(bin)

let folder = ''
const at = (name: string) => join(folder, name)
const textOf = (name: string) => readFileSync(at(name), 'utf8')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unscripted-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function score(argv: readonly string[], input?: string | Uint8Array) {
  const io = ioOf(input)
  const code = await main(['score', '--no-config', ...argv], io)
  return { code, out: io.out(), err: io.err() }
}

const rows = conversations.map(({ name, reply, customer, channel }) => ({
  name,
  reply,
  customer,
  channel,
  agent: `Agent ${name.length % 5}`,
}))
const csv = (count: number): string =>
  stringify(
    Array.from({ length: count }, (_, i) => ({ ...rows[i % rows.length], name: `${i}` })),
    { header: true },
  )

// The threads run what is built; CI builds first, and there a missing build is a failure.
describe.skipIf(!isBuilt && !process.env['CI'])(
  '`unscripted score` (skipped where dist is missing)',
  { timeout: 300_000 },
  () => {
    it('writes a line for each row, as it would be reviewed by itself', async () => {
      writeFileSync(at('in.csv'), csv(rows.length))
      const { code, out, err } = await score([at('in.csv'), '--out', at('out.jsonl')])
      expect({ code, out }).toEqual({ code: 0, out: '' })
      const lines = textOf('out.jsonl')
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line))
      expect(lines).toHaveLength(rows.length)
      for (const [i, { reply, customer, channel, agent }] of rows.entries())
        expect(lines[i]).toEqual(
          JSON.parse(
            JSON.stringify({
              id: `${at('in.csv')}:${lines[i].id.split(':').at(-1)}`,
              reply,
              customerMessage: customer,
              agent,
              channel,
              review: reviewReply(reply, { customerMessage: customer, channel }),
            }),
          ),
        )
      expect(err).toContain('reply “reply”, customer’s message “customer”, agent “agent”, channel “channel”')
      expect(err).toMatch(new RegExp(`^${rows.length} replies scored in .+/s\\.$`, 'm'))
      expect(existsSync(at('out.rejected.jsonl'))).toBe(false)
      expect(existsSync(at('out.jsonl.unfinished'))).toBe(false)
    })

    it('gives the same bytes for any number of workers, from a file and from a pipe', async () => {
      writeFileSync(at('stdin'), csv(450))
      const results = new Set<string>()
      for (const workers of ['1', '2', '5']) {
        await score([at('stdin'), '--id-column', 'name', '--out', at('out.jsonl'), '--workers', workers])
        results.add(textOf('out.jsonl'))
      }
      const piped = await score(['-', '--id-column', 'name', '--out', '-'], csv(450))
      results.add(piped.out)
      expect(results.size).toBe(1)
    })

    it('rejects what cannot be scored, and goes on', async () => {
      writeFileSync(
        at('in.jsonl'),
        [
          '{"reply":"Hi Ada, your lamp is here.","id":"a"}',
          '{"reply":"  ","id":"b"}',
          '{"reply":"cut in the mid',
          `{"reply":"${'word '.repeat(5000)}","id":"c"}`,
          '{"id":"d"}',
          '{"reply":["Hi"],"id":"e"}',
          '{"reply":"Hi Bo, it is on its way.","id":"f"}',
        ].join('\n'),
      )
      const { code, err } = await score([at('in.jsonl'), '--out', at('out.jsonl')])
      expect(code).toBe(0)
      expect(err).toContain(`2 replies scored in`)
      expect(err).toContain(`5 rows rejected: see ${at('out.rejected.jsonl')}.`)
      const rejected = textOf('out.rejected.jsonl')
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line))
      expect(rejected.map(({ input: _, ...rest }) => rest)).toEqual([
        { line: 2, id: 'b', reason: '"reply" is empty' },
        { line: 3, reason: 'it is no JSON: it ends in the middle' },
        {
          line: 4,
          id: 'c',
          reason: 'draft has 25000 UTF-16 units, over the limit of 20000. Shorten it or raise --max-length.',
        },
        { line: 5, id: 'd', reason: '"reply" is missing' },
        { line: 6, id: 'e', reason: '"reply" is no text' },
      ])
    })

    it('names rejected rows on standard error where the results go through a pipe', async () => {
      const { code, out, err } = await score(['-', '--out', '-'], '{"reply":"Hi Ada."}\n{"reply":""}\n')
      expect({ code, lines: out.trimEnd().split('\n').length }).toEqual({ code: 0, lines: 1 })
      expect(err).toContain('unscripted: stdin:2: "reply" is empty\n')
    })

    it('exits with 1 where a score is below the minimum, and says how many', async () => {
      const { code, err } = await score(
        ['-', '--min-score', '60'],
        '{"reply":"Hi Ada, I have sent your lamp; it reaches you on Friday."}\n{"reply":"Dear Customer, your request will be processed. We apologize for any inconvenience caused.","customer":"My lamp came broken. When do I get another?"}\n',
      )
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('1 reply scores below 60') })
    })

    it('exits with 2 where nothing could be scored', async () => {
      const { code, err } = await score(['-'], '{"reply":""}\n')
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('no reply could be scored') })
    })

    it('uses the settings of a file, and its flags over them', async () => {
      writeFileSync(at('set.json'), '{ "rules": { "passive-voice": false } }')
      const rulesOf = async (...flags: string[]) => {
        const { out } = await score(
          ['-', '--out', '-', ...flags],
          '{"reply":"Your lamp will be sent shortly."}',
        )
        return JSON.parse(out).review.findings.map(({ ruleId }: { ruleId: string }) => ruleId)
      }
      expect(await rulesOf()).toContain('passive-voice')
      expect(await rulesOf('--config', at('set.json'))).not.toContain('passive-voice')
    })

    it('reads replies in HTML as their reader sees them, and says where they look so', async () => {
      const input = '{"reply":"<p>Hi Ada,</p><p>We apologize for any <b>inconvenience</b>.</p>"}\n'
      const plain = await score(['-', '--out', '-'], input)
      expect(plain.err).toContain('1 reply holds HTML tags: --format-in html')
      const { out, err } = await score(['-', '--out', '-', '--format-in', 'html'], input)
      expect(err).not.toContain('tags')
      expect(JSON.parse(out).review.findings.map(({ actual }: { actual: string }) => actual)).toContain(
        'We apologize for any inconvenience',
      )
    })

    it('makes the page of the results in the same go', async () => {
      writeFileSync(at('in.csv'), csv(5))
      const { code, err } = await score([at('in.csv'), '--report', at('team.html')])
      expect({ code, err }).toEqual({
        code: 0,
        err: expect.stringContaining(`written to ${at('team.html')}`),
      })
      expect(textOf('team.jsonl').trimEnd().split('\n')).toHaveLength(5)
      expect(textOf('team.html')).toContain('</html>')
    })

    it('says which dates it cannot tell', async () => {
      const input = 'reply,date\n"Hi Ada.",03/04/2026\n"Hi Bo.",05/04/2026\n'
      const { err } = await score(['-', '--out', '-'], input)
      expect(err).toContain('2 dates cannot be told and are left out, the first at stdin:2: --date-format')
      const { out } = await score(['-', '--out', '-', '--date-format', 'DD/MM/YYYY'], input)
      expect(out).toContain('"date":"2026-04-03"')
    })

    it.each<[string, string[], string | RegExp]>([
      [
        'a column that is not there',
        ['in.csv', '--reply-column', 'replies'],
        'No column "replies". Did you mean "reply"?',
      ],
      ['a file that is not there', ['none.csv'], 'no such file'],
      ['a folder', ['.'], 'it is a directory'],
      ['an empty file', ['empty.csv'], 'empty.csv": it is empty'],
      ['a picture', ['picture.csv'], 'it is binary'],
      ['its own results', ['out.jsonl'], 'would be written over'],
      ['standard input twice', ['-', '-'], 'only once'],
      [
        'an output that cannot be written',
        ['in.csv', '--out', '/none/out.jsonl'],
        'cannot write "/none/out.jsonl": no such folder',
      ],
      ['a delimiter of two characters', ['in.csv', '--delimiter', ';;'], 'one character'],
      ['an encoding that nobody knows', ['in.csv', '--encoding', 'utf-99'], 'windows-1252'],
      ['no workers', ['in.csv', '--workers', '0'], 'whole number above 0'],
      ['a page of a table', ['in.csv', '--out', 'out.csv', '--report', 'page.html'], '--report makes a file'],
      [
        'one file for results and rejected rows',
        ['in.csv', '--rejected', 'out.jsonl'],
        'for the rejected rows alone',
      ],
      ['results of another kind', ['in.csv', '--out', 'out.xlsx'], 'results are .jsonl, or .csv'],
      ['a hard link to its results', ['linked.jsonl'], 'would be written over'],
      ['its note', ['out.jsonl.unfinished'], 'would be written over'],
      ['results that another process writes', ['in.csv', '--out', 'locked.jsonl'], 'process 1 writes'],
      ['settings that are wrong', ['in.csv', '--config', 'bad.json'], 'No rule "pasive-voice"'],
      ['to go on with a pipe', ['in.csv', '--out', '-', '--resume'], 'needs a file'],
      ['to go on and to begin anew', ['in.csv', '--resume', '--restart'], 'cannot be used with'],
    ])('refuses %s before anything is written', async (_, argv, words) => {
      writeFileSync(at('in.csv'), csv(3))
      writeFileSync(at('empty.csv'), '')
      writeFileSync(at('picture.csv'), Buffer.from([0x89, 0x50, 0, 0, 1]))
      writeFileSync(at('bad.json'), '{ "rules": { "pasive-voice": false } }')
      writeFileSync(at('out.jsonl'), '{"reply":"Hi"}\n')
      linkSync(at('out.jsonl'), at('linked.jsonl'))
      writeFileSync(at('locked.jsonl.lock'), '1')
      if (argv[0] === 'out.jsonl.unfinished') writeFileSync(at(argv[0]), csv(3))
      const args = argv.map(arg =>
        /^[\w.]+\.(?:csv|jsonl?|xlsx|unfinished)$/.test(arg) || arg === '.' ? join(folder, arg) : arg,
      )
      const { code, out, err } = await score([
        ...args,
        ...(argv.includes('--out') ? [] : ['--out', at('out.jsonl')]),
      ])
      expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(words) })
      expect(textOf('out.jsonl')).toBe('{"reply":"Hi"}\n')
    })

    it('says that the disk is full, and what is there stays whole', async () => {
      if (!existsSync('/dev/full')) return
      writeFileSync(at('in.csv'), csv(3))
      const { code, err } = await score([at('in.csv'), '--out', '/dev/full'])
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('no space left') })
    })

    it('asks where to on a terminal', async () => {
      const io = ioOf(undefined, { isTTY: true })
      expect(await main(['score', at('in.csv')], io)).toBe(2)
      expect(io.err()).toContain('--out results.jsonl')
    })

    it('scores nothing twice and loses nothing when it is killed', async () => {
      writeFileSync(at('in.csv'), `${csv(1600)}${'1600,,,,\n'.repeat(50)}`)
      const argv = (out: string) => ['score', at('in.csv'), '--no-config', '--out', at(out)]
      expect(spawnSync(process.execPath, [bin, ...argv('whole.jsonl')]).status).toBe(0)
      let kills = 0
      for (let status: number | null = null; status === null; ) {
        const child = spawn(process.execPath, [bin, ...argv('out.jsonl'), '--resume'], { stdio: 'ignore' })
        const ended = new Promise<number | null>(resolve => child.on('exit', resolve))
        // Once it has gone further than before, at any moment after that.
        if (kills < 3) {
          const before = noted('out.jsonl.unfinished')
          while (noted('out.jsonl.unfinished') === before && child.exitCode === null)
            await new Promise(resolve => setTimeout(resolve, 5))
          await new Promise(resolve => setTimeout(resolve, Math.random() * 300))
          child.kill('SIGKILL')
          kills += 1
        }
        status = await ended
      }
      expect(kills).toBe(3)
      expect(textOf('out.jsonl')).toBe(textOf('whole.jsonl'))
      expect(textOf('out.rejected.jsonl')).toBe(textOf('whole.rejected.jsonl'))
    })

    it('stops at an interrupt with what it has, and says how to go on', async () => {
      writeFileSync(at('in.csv'), csv(1600))
      const child = spawn(process.execPath, [
        bin,
        'score',
        at('in.csv'),
        '--no-config',
        '--out',
        at('out.jsonl'),
      ])
      let said = ''
      child.stderr.on('data', chunk => {
        said += chunk
      })
      while (noted('out.jsonl.unfinished') === 0) await new Promise(resolve => setTimeout(resolve, 5))
      child.kill('SIGINT')
      expect(await new Promise(resolve => child.on('exit', resolve))).toBe(130)
      expect(said).toContain('--resume goes on')
      expect(
        textOf('out.jsonl')
          .trimEnd()
          .split('\n')
          .map(line => JSON.parse(line)).length,
      ).toBe(noted('out.jsonl.unfinished'))
    })

    const bash = (script: string) =>
      spawnSync('bash', ['-c', `set -o pipefail\n${script}`, 'bash', process.execPath, bin], {
        encoding: 'utf8',
        cwd: folder || tmpdir(),
      })
    const hasBash = bash('split --version && xargs --version').status === 0

    it.skipIf(!hasBash && !process.env['CI'])('works in pipes, with split and xargs', async () => {
      const lines = rows.map(row => JSON.stringify({ ...row, id: row.name })).join('\n')
      writeFileSync(at('in.jsonl'), `${lines}\n`)
      mkdirSync(at('parts'))
      const { status, stderr } = bash(`
        "$1" "$2" score in.jsonl --out whole.jsonl &&
        split -n l/3 in.jsonl parts/ &&
        ls parts/?? | xargs -P 2 -I{} "$1" "$2" score {} --out {}.scored.jsonl &&
        cat parts/*.scored.jsonl > split.jsonl &&
        cat in.jsonl | "$1" "$2" score - --out - > piped.jsonl &&
        split -l 10 --filter='"'"$1"'" "'"$2"'" score - --out -' in.jsonl > filtered.jsonl`)
      expect({ status, stderr }).toMatchObject({ status: 0 })
      for (const name of ['split.jsonl', 'piped.jsonl', 'filtered.jsonl'])
        expect(textOf(name)).toBe(textOf('whole.jsonl'))
    })

    it.skipIf(!hasBash && !process.env['CI'])('ends quietly when its reader has enough', () => {
      writeFileSync(at('in.csv'), csv(1200))
      const { status, stdout, stderr } = bash(
        '"$1" "$2" score in.csv --out - 2>err | head -n 1 | wc -l; echo $PIPESTATUS',
      )
      expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '1\n0\n', stderr: '' })
      expect(textOf('err')).not.toContain('unscripted:')
    })

    /** Rows that are sure, by the note beside unfinished results. */
    function noted(name: string): number {
      return existsSync(at(name)) ? JSON.parse(textOf(name)).rows : 0
    }
  },
)
