/** No text makes a regular expression slow. */

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Pattern } from './patterns/collect.mjs'
import { doubtOf, hashOf, type Verdicts } from './patterns/verdicts.mjs'

const isBuilt = existsSync(new URL('../dist/src/index.js', import.meta.url))
const { CI } = process.env
const verdicts: Verdicts = JSON.parse(
  readFileSync(new URL('patterns/verdicts.json', import.meta.url), 'utf8'),
)
const safe = new Set(verdicts.safe)
const others = new Map(Object.entries(verdicts.others))

/** What a pattern that is run on one sentence is given at most: `src/prose/sentences.ts` cuts what is longer. */
const sentence = 650

/** No star, no plus, no open end: however long a text, no more than so many steps from each of its places. */
const isBounded = (source: string): boolean =>
  !/[*+]|\{\d+,\}/.test(source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, ''))

/** Patterns that stand as they are though the judge doubts them, by their beginning, and why. */
const excused: readonly (readonly [begins: string, why: string])[] = [
  ['^\\W*(?:(?:yes|yep|yeah|', 'one sentence, of which its last 80 units are free: 600 times 80 steps'],
]

function collected(): Pattern[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('patterns/collect.mjs', import.meta.url))],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

// Where nothing is built there is nothing to collect; CI builds first, and there a missing build is a failure.
describe.skipIf(!isBuilt && !CI)('regular expressions (skipped where dist is missing)', () => {
  it('take time that grows with the text, and no faster', { timeout: 600_000 }, async () => {
    const patterns = collected()
    expect(patterns.length).toBeGreaterThan(2_000)
    const counts = {
      all: patterns.length,
      safe: 0,
      'of bounded repetition': 0,
      'squared, on one sentence': 0,
      excused: 0,
    }
    const slow: string[] = []
    for (const { source, flags, longest, file } of patterns) {
      const pattern = `/${source}/${flags}`
      const isSafe = safe.has(hashOf(source, flags))
      const doubt = isSafe ? undefined : (others.get(pattern) ?? (await doubtOf(source, flags)))
      if (doubt === undefined) counts.safe++
      else if (isBounded(source)) counts['of bounded repetition']++
      else if (doubt.startsWith('2nd') && longest >= 0 && longest <= sentence)
        counts['squared, on one sentence']++
      else if (excused.some(([begins]) => source.startsWith(begins))) counts.excused++
      else slow.push(`${file}: ${pattern} is ${doubt} and was run on ${longest} units`)
    }
    console.log('regular expressions:', counts)
    expect(slow).toEqual([])
  })
})
