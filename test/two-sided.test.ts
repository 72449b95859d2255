/** Pairs of replies that differ in one aspect, and excellent replies full of traps; written without a look at the rules. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Channel } from '../src/finding.js'
import { reviewReply } from '../src/review.js'

interface Pair {
  readonly id: string
  readonly aspect: string
  /** Any of these speaks of the aspect. */
  readonly rule: readonly string[]
  readonly channel: Channel
  readonly customer: string
  readonly worse: string
  readonly better: string
}

interface Trap {
  readonly id: string
  readonly trap: string
  readonly channel: Channel
  readonly customer: string
  readonly reply: string
}

const linesOf = <T>(name: string): T[] =>
  readFileSync(new URL(`../fixtures/two-sided/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T)
const pairs = linesOf<Pair>('pairs.jsonl')
const aspects = [...new Set(pairs.map(({ aspect }) => aspect))]

/** How often the rules of a pair speak of one of its replies. */
function count({ rule, customer, channel }: Pair, reply: string): number {
  const { findings } = reviewReply(reply, { customerMessage: customer, channel })
  return findings.filter(({ ruleId }) => rule.includes(ruleId)).length
}
const tells = (pair: Pair): boolean => count(pair, pair.worse) > count(pair, pair.better)
const shareOf = (some: readonly Pair[]): number => some.filter(tells).length / some.length

describe('pairs', () => {
  it('are at least 80, ten of each aspect', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(80)
    for (const aspect of aspects)
      expect(pairs.filter(pair => pair.aspect === aspect).length, aspect).toBeGreaterThanOrEqual(10)
  })

  it('are told apart', () => {
    expect(shareOf(pairs)).toBeGreaterThanOrEqual(0.85)
  })

  it.each(aspects)('%s: most are told apart', aspect => {
    expect(shareOf(pairs.filter(pair => pair.aspect === aspect))).toBeGreaterThanOrEqual(0.7)
  })
})

describe('an excellent reply full of traps', () => {
  it.each(linesOf<Trap>('traps.jsonl').map(trap => [`${trap.id}: ${trap.trap}`, trap] as const))(
    '%s',
    (_, { reply, customer, channel }) => {
      const { findings } = reviewReply(reply, { customerMessage: customer, channel })
      const loud = findings.filter(({ severity }) => severity !== 'info')
      expect(loud.map(({ ruleId, actual }) => `${ruleId}: ${actual}`)).toEqual([])
    },
  )
})
