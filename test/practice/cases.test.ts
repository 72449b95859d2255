/** The cases that come with the program: each with a weak and a good reply, to hold them to what they teach. */

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { wins } from '../../rules/index.js'
import { attemptOf, isDoneWell } from '../../src/practice/attempt.js'
import type { Check, PracticeCase } from '../../src/practice/case.js'
import { casesIn } from '../../src/practice/case-files.js'
import { inOrder } from '../../src/practice/course.js'
import { holds } from '../../src/practice/points.js'
import { knownRules, reviewReply } from '../../src/review.js'

const folder = new URL('../../src/practice/cases/', import.meta.url)
const names = { rules: knownRules.map(({ id }) => id), wins: wins.map(({ id }) => id) }
const files = readdirSync(folder)
  .sort()
  .map(name => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
const cases = inOrder(casesIn(files, names))

interface Drafts {
  readonly misses: readonly string[]
  readonly weak: string
  readonly good: string
}

const draftsOf = ({ id }: PracticeCase): Drafts =>
  parse(readFileSync(new URL(`../../fixtures/practice/${id}.yaml`, import.meta.url), 'utf8'))

/** A check as it is written in a case file. */
function wordsOf(check: Check): string {
  if ('fact' in check) return `${check.fact}: ${check.value}`
  return 'without' in check ? `no ${check.without}` : check.win
}

function judged(one: PracticeCase, draft: string) {
  const { channel, earlier, message, customerName } = one
  const review = reviewReply(draft, {
    channel,
    earlier,
    customerMessage: message,
    ...(customerName === undefined ? {} : { customerName }),
  })
  const attempt = attemptOf(one, { draft, review, date: '2026-03-02T09:00:00.000Z', keepsDraft: false })
  const checks = one.points.flatMap(({ checks }) => checks)
  const misses = checks.filter(check => !holds(check, review)).map(wordsOf)
  return { review, attempt, misses }
}

describe('the cases', () => {
  it('are at least a dozen, one to a file of its name, in every channel and difficulty', () => {
    expect(cases.length).toBeGreaterThanOrEqual(12)
    expect(files.map(({ name }) => name)).toEqual(cases.map(({ id }) => `${id}.md`).toSorted())
    expect(new Set(cases.map(({ channel }) => channel))).toEqual(new Set(['email', 'chat', 'social']))
    expect(new Set(cases.map(({ difficulty }) => difficulty))).toEqual(new Set(['easy', 'medium', 'hard']))
  })

  it('begin with a thank-you note and end with the third contact', () => {
    expect(cases[0]?.id).toBe('bread-thanks')
    expect(cases.filter(({ difficulty }) => difficulty === 'hard').map(({ id }) => id)).toContain(
      'fridge-third-contact',
    )
  })

  it.each(cases.map(one => [one.id, one] as const))('%s has all that a case can have', (_, one) => {
    expect(one.known.length).toBeGreaterThanOrEqual(3)
    expect(one.points.length).toBeGreaterThanOrEqual(4)
    expect(one.notes).not.toBe('')
    // Some of it only a person can see, and some the review can.
    expect(one.points.some(({ checks }) => checks.length === 0)).toBe(true)
    expect(one.points.some(({ checks }) => checks.length > 0)).toBe(true)
  })
})

describe('replies to', () => {
  it.each(cases.map(one => [one.id, one] as const))('%s are told apart', (_, one) => {
    const drafts = draftsOf(one)
    const weak = judged(one, drafts.weak)
    const good = judged(one, drafts.good)

    expect(good.misses).toEqual([])
    expect(isDoneWell(good.attempt)).toBe(true)
    expect(weak.misses).toEqual(drafts.misses)
    expect(isDoneWell(weak.attempt)).toBe(false)
    expect(weak.review.band).not.toBe('ready')
    expect(good.review.score - weak.review.score).toBeGreaterThan(10)
  })

  it('a thank-you note need no apology and no promise', () => {
    const [thanks] = cases as [PracticeCase]
    const { facts, commitments, findings } = judged(thanks, draftsOf(thanks).good).review
    expect(facts).toMatchObject({ problem: false, apology: 'none' })
    expect(commitments).toEqual([])
    expect(findings).toEqual([])
  })
})
