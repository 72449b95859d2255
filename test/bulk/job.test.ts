import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inOrder } from '../../src/bulk/in-order.js'
import type { Pool } from '../../src/bulk/pool.js'
import type { ReplyRow } from '../../src/bulk/reply-rows.js'
import { type FileOptions, notePath, openFiles, rejectedPath } from '../../src/bulk/results.js'
import { type Listener, score } from '../../src/bulk/score.js'
import { nothing } from '../../src/bulk/scorer.js'
import { all } from './chunks.js'

let folder = ''
const at = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unscripted-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const silent: Listener = { onTable() {}, onBytes() {}, onUnknownDate() {}, onProgress() {} }
const isRejected = (row: ReplyRow): boolean => 'reason' in row

/** Writes the ids of the replies, and finishes its batches in any order. */
const pool: Pool = {
  limit: 4,
  score: async rows => {
    for (let turns = (rows.length * 7 + (rows[0]?.line ?? 0)) % 5; turns > 0; turns -= 1) await null
    const done = rows.filter(row => !isRejected(row))
    const rejected = rows.flatMap(row => ('reason' in row ? [row] : []))
    return {
      results: done.map(({ id }) => `${id} 👍\n`).join(''),
      rejected,
      totals: { ...nothing, scored: done.length, rejected: rejected.length },
    }
  },
  close: async () => {},
}

const table = (count: number): string =>
  `id,reply\n${Array.from({ length: count }, (_, i) => (i % 37 === 5 ? `${i}\n` : `${i},"Hi,\n${i}"\n`)).join('')}`

interface Run {
  readonly count: number
  readonly mode?: FileOptions['mode']
  readonly job?: FileOptions['job']
  /** Stops before this batch is added, counted from 0. */
  readonly failAt?: number
  readonly source?: string
}

async function run({ count, mode = 'new', job = { settings: 'a' }, failAt, source = table(count) }: Run) {
  const out = at('out.jsonl')
  const files = await openFiles(out, { job, format: 'jsonl', rejected: rejectedPath(out), mode })
  let added = 0
  let isDone = false
  const results = {
    begun: files.begun,
    add: async (...batch: Parameters<typeof files.add>) => {
      if (added === failAt) throw new Error('killed')
      added += 1
      await files.add(...batch)
    },
  }
  try {
    const input = { name: 'in.csv', bytes: () => Readable.from([Buffer.from(source)]) }
    const progress = await score(
      [input, { ...input, name: 'second.csv' }],
      { columns: {} },
      pool,
      { ...results, close: files.close },
      silent,
      new AbortController().signal,
    )
    isDone = true
    return progress
  } finally {
    await files.close(isDone)
  }
}

const written = () =>
  ['out.jsonl', 'out.rejected.jsonl'].map(name =>
    existsSync(at(name)) ? readFileSync(at(name), 'utf8') : undefined,
  )

describe('a job that is interrupted', () => {
  it('ends as one that is not, wherever that happens and whatever was half written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1500 }),
        fc.array(fc.record({ after: fc.nat(6), results: fc.string(), rejected: fc.string() }), {
          maxLength: 4,
        }),
        async (count, stops) => {
          const whole = await run({ count, mode: 'restart' })
          const expected = written()
          rmSync(at('out.jsonl'))
          let mode: FileOptions['mode'] = 'new'
          for (const { after, results, rejected } of stops) {
            const isStopped = await run({ count, mode, failAt: after }).then(
              () => false,
              () => true,
            )
            if (!isStopped) {
              // It was done before it could be stopped: nothing is left to go on with.
              await expect(run({ count, mode: 'resume' })).rejects.toThrow('is complete')
              rmSync(at('out.jsonl'))
              mode = 'new'
              continue
            }
            appendFileSync(at('out.jsonl'), results)
            appendFileSync(at('out.rejected.jsonl'), rejected)
            mode = 'resume'
          }
          expect(await run({ count, mode })).toEqual(whole)
          expect(written()).toEqual(expected)
        },
      ),
      { numRuns: 40 },
    )
  })

  const begun = async () => {
    await expect(run({ count: 900, failAt: 2 })).rejects.toThrow('cannot write the results')
    return written()
  }

  it('is not begun anew unless that is said', async () => {
    const before = await begun()
    await expect(run({ count: 900 })).rejects.toThrow('--resume goes on with it, --restart begins anew')
    expect(written()).toEqual(before)
    expect((await run({ count: 900, mode: 'restart' })).rows).toBe(1800)
  })

  it.each<[string, Partial<Run>, string]>([
    ['other settings', { job: { settings: 'b' } }, 'the settings are not those'],
    ['other rows', { source: table(900).replace('"Hi,\n7"', '"Ho,\n7"') }, 'the input is not what it was'],
    ['fewer rows', { source: table(100) }, 'the input is not what it was'],
  ])('is not gone on with by %s', async (_, change, words) => {
    const before = await begun()
    await expect(run({ count: 900, mode: 'resume', ...change })).rejects.toThrow(words)
    expect(written()).toEqual(before)
    await run({ count: 900, mode: 'resume' })
  })

  it('is not gone on with where its results are gone or the note is not ours', async () => {
    await begun()
    writeFileSync(at('out.jsonl'), '')
    await expect(run({ count: 900, mode: 'resume' })).rejects.toThrow('shorter than was noted')
    writeFileSync(notePath(at('out.jsonl')), '{')
    await expect(run({ count: 900, mode: 'resume' })).rejects.toThrow('no note of this version')
  })

  it('is begun where there is nothing to go on with', async () => {
    expect((await run({ count: 3, mode: 'resume' })).rows).toBe(6)
  })
})

describe('work in order', () => {
  it('keeps the order and the limit, whatever ends first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 5 }), async (turns, limit) => {
        let under = 0
        let most = 0
        const work = async (count: number) => {
          under += 1
          most = Math.max(most, under)
          for (let i = 0; i < count; i += 1) await null
          under -= 1
          return count
        }
        expect(await all(inOrder(Readable.from(turns), limit, work))).toEqual(turns)
        expect(most).toBeLessThanOrEqual(limit)
      }),
    )
  })

  it('fails as its work fails', async () => {
    const work = async (item: number) => {
      if (item === 2) throw new Error('no')
      return item
    }
    await expect(all(inOrder(Readable.from([1, 2, 3]), 2, work))).rejects.toThrow('no')
  })
})
