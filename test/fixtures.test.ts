/**
 * Whole reviews of whole conversations, beside them: a change of judgement shows up as a change of these files.
 * `npm run unit -- test/fixtures.test.ts -u` writes them anew.
 */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Document, visit } from 'yaml'
import type { ReplyReview } from '../src/finding.js'
import { conversations, hostile, labelled, review } from './drafts.js'

const levels = ['scripted', 'middling', 'excellent'] as const
const reviews = new Map(conversations.map(one => [one.name, review(one)]))
const reviewOf = (name: string): ReplyReview => reviews.get(name) as ReplyReview
const mean = (numbers: readonly number[]): number => numbers.reduce((so, one) => so + one, 0) / numbers.length
const meanScoreOf = (level: string): number =>
  mean(conversations.filter(one => one.level === level).map(({ name }) => reviewOf(name).score))

describe('the conversations', () => {
  it('are enough, in every industry, channel and level', () => {
    expect(conversations.length).toBeGreaterThanOrEqual(24)
    const kinds = (pick: (one: (typeof conversations)[number]) => string) => new Set(conversations.map(pick))
    expect(kinds(({ industry }) => industry).size).toBeGreaterThanOrEqual(6)
    expect([...kinds(({ channel }) => channel)].sort()).toEqual(['chat', 'email', 'social'])
    for (const level of levels)
      expect(conversations.filter(one => one.level === level).length, level).toBeGreaterThanOrEqual(8)
    for (const { name, industry, level } of conversations) {
      expect(name.startsWith(`${industry}-`), name).toBe(true)
      expect(name.endsWith(`-${level}`), name).toBe(true)
    }
  })

  it('have texts', () => {
    for (const { name, customer, reply, problem } of conversations) {
      expect(customer.trim(), name).not.toBe('')
      expect(reply.trim(), name).not.toBe('')
      expect(typeof problem, name).toBe('boolean')
    }
  })
})

/** A review as YAML, each span on the line of its name. */
function yamlOf(result: ReplyReview): string {
  const document = new Document(result, { aliasDuplicateObjects: false })
  visit(document, {
    Map(_, map) {
      if (map.has('start') && map.has('end')) map.flow = true
    },
  })
  return document.toString({ lineWidth: 110 })
}

describe('a review of', () => {
  it.each(conversations)('$name', async ({ name }) => {
    await expect(yamlOf(reviewOf(name))).toMatchFileSnapshot(`../fixtures/conversations/${name}.review.yaml`)
  })
})

describe('the levels', () => {
  it.each(conversations.filter(({ level }) => level === 'excellent'))(
    '$name has nothing to correct',
    ({ name }) => {
      const grave = reviewOf(name).findings.filter(({ severity }) => severity !== 'info')
      expect(grave.map(({ ruleId, actual }) => [ruleId, actual])).toEqual([])
      expect(reviewOf(name).band).toBe('ready')
    },
  )

  it.each(conversations.filter(({ level }) => level === 'scripted'))('$name has', ({ name }) => {
    const grave = reviewOf(name).findings.filter(({ severity }) => severity !== 'info')
    expect(grave).not.toEqual([])
    expect(reviewOf(name).band).not.toBe('ready')
  })

  it('are ordered by their mean score', () => {
    expect(meanScoreOf('scripted')).toBeLessThan(meanScoreOf('middling'))
    expect(meanScoreOf('middling')).toBeLessThan(meanScoreOf('excellent'))
  })

  const families = [...new Set(conversations.map(({ customer }) => customer))]
    .map(customer => ({ family: conversations.filter(one => one.customer === customer) }))
    .filter(({ family }) => family.length > 1)
  it.each(families)('$family.0.name and its kin are in order', ({ family }) => {
    const scores = levels.flatMap(level =>
      family.filter(one => one.level === level).map(({ name }) => reviewOf(name).score),
    )
    expect(scores).toEqual(scores.toSorted((a, b) => a - b))
    expect(scores.at(-1)).toBeGreaterThan(scores[0] as number)
  })
})

describe('the hostile drafts', () => {
  it.each(hostile)('$name is reviewed', ({ name, reply }) => {
    expect(reply.length).toBeGreaterThan(0)
    const result = review({ reply, customer: reply })
    expect(result.schemaVersion).toBe(1)
    const listed = readFileSync(new URL('../fixtures/hostile/README.md', import.meta.url), 'utf8')
    expect(listed).toContain(`\`${name}\``)
  })
})

it('has labelled replies of every channel, each with its own name', () => {
  expect(new Set(labelled.map(({ channel }) => channel))).toEqual(new Set(['email', 'chat', 'social']))
  expect(new Set(labelled.map(({ name }) => name)).size).toBe(labelled.length)
})
