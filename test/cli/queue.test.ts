import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.js'
import { conversations } from '../drafts.js'
import { ioOf } from './made.js'

const bin = fileURLToPath(new URL('../../dist/src/cli/bin.js', import.meta.url))
const { CI } = process.env
const hasRedis = spawnSync('redis-server', ['--version']).status === 0

/** Rows whose reviews take little time, and now and then a whole conversation. */
const table = (count: number): string =>
  Array.from({ length: count }, (_, i) => {
    const whole = i % 40 === 0 ? conversations[(i / 40) % conversations.length] : undefined
    const { reply, customer } = whole ?? {
      reply: i % 97 === 5 ? '' : `Hi Ada, lamp ${i} reaches you on Friday.`,
      customer: 'When does my lamp come?',
    }
    return `${JSON.stringify({ id: `${i}`, reply, customer })}\n`
  }).join('')

describe.skipIf(!(hasRedis && existsSync(bin)) && !CI)(
  'a queue on Redis (skipped where redis-server or dist is missing)',
  { timeout: 600_000 },
  () => {
    let redisFolder = ''
    let port = 0
    let server: ChildProcess
    let redis: Redis
    const children: ChildProcess[] = []
    let folder = ''
    const at = (name: string) => join(folder, name)
    const textOf = (name: string) => readFileSync(at(name), 'utf8')
    const queue = () => ['--queue', `redis://localhost:${port}`]

    const startServer = (): void => {
      server = spawn(
        'redis-server',
        ['--port', `${port}`, '--dir', redisFolder, '--appendonly', 'yes', '--save', ''],
        { stdio: 'ignore' },
      )
    }
    const stopServer = async (): Promise<void> => {
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
    }

    beforeAll(async () => {
      redisFolder = mkdtempSync(join(tmpdir(), 'unscripted-redis-'))
      port = await freePort()
      startServer()
      redis = new Redis(port, { maxRetriesPerRequest: null, retryStrategy: () => 50 })
      redis.on('error', () => {})
      await redis.ping()
    })
    afterAll(async () => {
      redis.disconnect()
      await stopServer()
      rmSync(redisFolder, { recursive: true })
    })
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'unscripted-'))
      await redis.flushall()
    })
    afterEach(async () => {
      for (const child of children.splice(0)) child.kill('SIGKILL')
      rmSync(folder, { recursive: true })
    })

    async function run(...argv: string[]) {
      const io = ioOf('')
      const code = await main(argv, io)
      return { code, err: io.err() }
    }
    /** Another process, as on another machine. */
    function start(...argv: string[]): {
      readonly child: ChildProcess
      readonly ended: Promise<number | null>
    } {
      const child = spawn(process.execPath, [bin, ...argv], { cwd: folder, stdio: 'ignore' })
      children.push(child)
      return { child, ended: new Promise(resolve => child.once('exit', resolve)) }
    }
    const scored = (): Promise<number> => redis.zcard('bull:unscripted-replies:completed')

    it('loses nothing and doubles nothing when a worker is killed and Redis goes away', async () => {
      const count = CI ? 20_000 : 3_000
      writeFileSync(at('in.jsonl'), table(count))
      const whole = run('score', at('in.jsonl'), '--no-config', '--out', at('whole.jsonl'))
      expect(await whole).toMatchObject({ code: 0 })

      // Twice at the same time: each row is there once.
      const twice = [0, 1].map(() => run('enqueue', at('in.jsonl'), '--no-config', ...queue()))
      for (const { code } of await Promise.all(twice)) expect(code).toBe(0)
      const works = [0, 1].map(() => start('work', '--no-config', ...queue(), '--concurrency', '1'))
      const collects = ['one.jsonl', 'two.jsonl'].map(name => start('collect', ...queue(), '--out', at(name)))
      const batches = Math.ceil(count / 200)
      while ((await scored()) < batches / 4) await wait(20)
      works[0]?.child.kill('SIGKILL')
      while ((await scored()) < batches / 2) await wait(20)
      await stopServer()
      await wait(500)
      startServer()
      expect(await Promise.all(collects.map(({ ended }) => ended))).toEqual([0, 0])
      works[1]?.child.kill('SIGTERM')
      expect(await works[1]?.ended).toBe(130)
      for (const name of ['one', 'two']) {
        expect(textOf(`${name}.jsonl`) === textOf('whole.jsonl')).toBe(true)
        expect(textOf(`${name}.rejected.jsonl`)).toBe(textOf('whole.rejected.jsonl'))
      }
    })

    it('gives the spreadsheet that `score` gives, and is emptied where that is asked', async () => {
      writeFileSync(at('in.jsonl'), table(450))
      await run('score', at('in.jsonl'), '--no-config', '--out', at('whole.csv'))
      await run('enqueue', at('in.jsonl'), '--no-config', ...queue())
      expect(await run('work', '--no-config', '--once', ...queue())).toMatchObject({ code: 0 })
      expect(await run('collect', ...queue(), '--out', at('out.csv'), '--remove')).toMatchObject({ code: 0 })
      expect(textOf('out.csv')).toBe(textOf('whole.csv'))
      expect(await redis.keys('*unscripted*')).toEqual([])
      expect(await run('collect', ...queue(), '--out', at('again.csv'))).toEqual({
        code: 2,
        err: 'unscripted: the queue is empty: unscripted enqueue fills it\n',
      })
    })

    it('keeps the queue where its reader has enough', async () => {
      writeFileSync(at('in.jsonl'), table(450))
      await run('enqueue', at('in.jsonl'), '--no-config', ...queue())
      await run('work', '--no-config', '--once', ...queue())
      const io = ioOf('')
      const closed = Object.assign(new Error('closed'), { code: 'EPIPE' })
      const stdout = { write: (_: string, done?: (error: Error) => void) => done?.(closed) }
      expect(await main(['collect', ...queue(), '--out', '-', '--remove'], { ...io, stdout })).toBe(0)
      expect(await run('collect', ...queue(), '--out', at('out.jsonl'))).toMatchObject({ code: 0 })
    })

    it('says that not all is enqueued, in place of waiting for ever', async () => {
      writeFileSync(at('in.jsonl'), table(3))
      await run('enqueue', at('in.jsonl'), '--no-config', ...queue())
      await redis.hdel('unscripted:replies', 'batches')
      expect(await run('work', '--no-config', '--once', ...queue())).toMatchObject({
        code: 2,
        err: expect.stringContaining('if enqueue was interrupted, run it again'),
      })
    })

    it('goes on collecting where it was interrupted', async () => {
      writeFileSync(at('in.jsonl'), table(1000))
      await run('score', at('in.jsonl'), '--no-config', '--out', at('whole.jsonl'))
      await run('enqueue', at('in.jsonl'), '--no-config', ...queue())
      const { child, ended } = start('collect', ...queue(), '--out', at('out.jsonl'))
      const works = start('work', '--no-config', '--once', ...queue())
      const noted = (): number =>
        existsSync(at('out.jsonl.unfinished')) ? JSON.parse(textOf('out.jsonl.unfinished')).rows : 0
      while (noted() === 0) await wait(10)
      child.kill('SIGKILL')
      await ended
      await works.ended
      expect(await run('collect', ...queue(), '--out', at('out.jsonl'))).toMatchObject({ code: 2 })
      expect(await run('collect', ...queue(), '--out', at('out.jsonl'), '--resume')).toMatchObject({
        code: 0,
      })
      expect(textOf('out.jsonl')).toBe(textOf('whole.jsonl'))
    })

    it('rejects a batch that stops every worker, and goes on with the others', async () => {
      writeFileSync(
        at('deadly.mjs'),
        `import { defineRule } from 'unscripted/rule'
         export default { ownRules: [defineRule({
           id: 'deadly', category: 'tone', severity: 'info', weight: 0, summary: 'Flags nothing.',
           why: 'It ends the process.', sources: [],
           *check({ draft }) { if (draft.prose.text.includes('lamp 230 ')) process.kill(process.pid, 'SIGKILL') },
         })] }\n`.replace(
          "'unscripted/rule'",
          JSON.stringify(new URL('../../dist/src/authoring.js', import.meta.url).href),
        ),
      )
      writeFileSync(at('in.jsonl'), table(600))
      await run('enqueue', at('in.jsonl'), '--config', at('deadly.mjs'), ...queue())
      const collecting = start('collect', ...queue(), '--out', at('out.jsonl'))
      let isOver = false
      void collecting.ended.then(() => {
        isOver = true
      })
      let deaths = 0
      while (!isOver) {
        const { ended } = start(
          'work',
          '--config',
          at('deadly.mjs'),
          '--concurrency',
          '1',
          '--once',
          ...queue(),
        )
        if ((await ended) === null) deaths += 1
      }
      expect(await collecting.ended).toBe(0)
      expect(deaths).toBeGreaterThan(1)
      const rejected = textOf('out.rejected.jsonl')
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line))
      const poisoned = rejected.filter(
        ({ reason }) => reason === 'its batch stopped every worker that took it',
      )
      expect(poisoned.map(({ line }) => line)).toEqual(
        Array.from({ length: 200 }, (_, i) => i + 201).filter(line => (line - 1) % 97 !== 5),
      )
      expect(textOf('out.jsonl').trimEnd().split('\n').length + rejected.length).toBe(600)
    })

    it.each([
      [
        'settings',
        { settings: 'others' },
        'the settings here are not those that the replies were enqueued with',
      ],
      ['versions', { versions: '9.9.9, rules 9' }, 'and the replies were enqueued by 9.9.9, rules 9'],
    ])('refuses a worker with other %s', async (_, change, words) => {
      writeFileSync(at('in.jsonl'), table(3))
      await run('enqueue', at('in.jsonl'), '--no-config', ...queue())
      const kept = JSON.parse((await redis.hget('unscripted:replies', 'run')) ?? '')
      await redis.hset(
        'unscripted:replies',
        'run',
        JSON.stringify({ ...kept, key: { ...kept.key, ...change } }),
      )
      const { code, err } = await run('work', '--no-config', '--once', ...queue())
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) })
      expect(await scored()).toBe(0)
    })

    it('refuses other replies under the same name', async () => {
      writeFileSync(at('in.jsonl'), table(3))
      writeFileSync(at('more.jsonl'), table(4))
      await run('enqueue', at('in.jsonl'), '--no-config', ...queue())
      const refused = { code: 2, err: expect.stringContaining('give this run another --name') }
      expect(await run('enqueue', at('more.jsonl'), '--no-config', ...queue())).toEqual(refused)
      expect(await run('enqueue', at('in.jsonl'), '--no-config', '--preset', 'chat', ...queue())).toEqual(
        refused,
      )
      expect(await run('enqueue', at('more.jsonl'), '--no-config', '--name', 'b', ...queue())).toMatchObject({
        code: 0,
      })
    })

    it('says that Redis is away, without the password', async () => {
      const away = `redis://:secret@localhost:${await freePort()}`
      for (const command of [['work'], ['collect', '--out', at('x.jsonl')]]) {
        const { code, err } = await run(...command, '--queue', away)
        expect({ code, err }).toEqual({
          code: 2,
          err: expect.stringMatching(/^unscripted: cannot reach redis:\/\/localhost:\d+: .*ECONNREFUSED/),
        })
      }
      for (const address of ['localhost', 'http://localhost:1'])
        expect(await run('work', '--queue', address)).toEqual({
          code: 2,
          err: 'unscripted: --queue is no address: redis://localhost:6379 is one\n',
        })
      const { code, err } = await run('collect', '--queue', `redis://localhost:${port}/99`)
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('DB index is out of range') })
    })
  },
)

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
