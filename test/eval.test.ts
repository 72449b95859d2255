/** That the judgement holds its ground: against the project's own labels, and against larger sets where they are. */

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createPreSendGate } from '../src/gate.js'
import { passives } from '../src/reading/index.js'
import { reviewReply } from '../src/review.js'
import { pairsOf, sentencesOf } from './eval/labelled.mjs'
import {
  calibrationOf,
  confusionOf,
  type Figures,
  type Judged,
  measure,
  measurePassives,
} from './eval/measure.mjs'
import { type Recorded, replySets, sentenceSets } from './eval/sets.mjs'

const baseline: Record<string, Recorded> = JSON.parse(
  readFileSync(new URL('eval/baseline.json', import.meta.url), 'utf8'),
)
const judge = (path: string): Judged[] =>
  pairsOf(path).map(pair => ({
    pair,
    review: reviewReply(pair.reply, { customerMessage: pair.customer, channel: pair.channel }),
  }))

/** F1 may waver by this much between two changes. */
const slack = 0.01

describe.each(replySets.filter(({ path }) => existsSync(path)))(
  'labelled replies: $name',
  ({ name, path }) => {
    const figures = measure(judge(path))

    it.each(Object.keys(figures.core))('%s is judged as well as it was', rule => {
      const before = baseline[name]?.core[rule]
      expect(before).toBeDefined()
      expect(figures.core[rule]?.f1).toBeGreaterThanOrEqual((before ?? 1) - slack)
    })
  },
)

describe.each(replySets.filter(({ path }) => existsSync(path)))('a gate over $name', ({ path }) => {
  const asked = pairsOf(path).map(({ reply, customer, channel, labels }) => ({
    ...createPreSendGate().press({ draft: reply, customerMessage: customer, channel }),
    grade: labels.overall,
  }))

  it('asks about few replies, and about none that is excellent', () => {
    expect(asked.filter(({ send }) => !send).length / asked.length).toBeLessThanOrEqual(0.15)
    expect(asked.filter(({ send, grade }) => !send && grade === 5)).toEqual([])
  })
})

describe.each(sentenceSets.filter(({ path }) => existsSync(path)))('sentences: $name', ({ name, path }) => {
  it('has its passives found as well as they were', () => {
    const { f1 } = measurePassives(sentencesOf(path), passives)
    expect(f1).toBeGreaterThanOrEqual((baseline[name]?.core['passives'] ?? 1) - slack)
  })
})

describe('the project’s own labels', () => {
  const own = replySets[0]?.path ?? ''
  const pairs = pairsOf(own)
  const figures = measure(judge(own))

  it('are at least 150, in every channel, each with its own id', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(150)
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length)
    for (const channel of ['email', 'chat', 'social'])
      expect(pairs.filter(pair => pair.channel === channel).length).toBeGreaterThanOrEqual(50)
  })

  // Floors that a change may not fall through, some way below what is reached.
  it.each([
    ['problem', 0.83],
    ['nextStepNeeded', 0.87],
    ['timelineNeeded', 0.9],
    ['acknowledges', 0.89],
    ['apology', 0.89],
    ['nextStep', 0.66],
    ['timeline', 0.86],
    ['empathy', 0.55],
  ])('%s: an F1 of at least %d', (fact, floor) => {
    expect(figures.facts[fact]).toBeGreaterThanOrEqual(floor)
  })

  it('agree with the score on which replies are better', () => {
    expect(figures.spearman).toBeGreaterThanOrEqual(0.75)
  })
})

describe('the measure', () => {
  const pair = {
    id: 'a',
    channel: 'email' as const,
    customer: 'My lamp came broken.',
    reply: 'I hope this email finds you well. It was sent on Monday.',
    labels: {
      problem: true,
      apology: 'none',
      nextStep: null,
      nextStepNeeded: true,
      timeline: 'none',
      timelineNeeded: false,
      acknowledges: false,
      empathy: 'none',
      canned: [[0, 32] as const],
      cannedMaybe: [],
      passive: [[37, 45] as const],
      passiveMaybe: [],
      overall: 1,
    },
  }
  const judged = (change: object = {}): Judged[] => {
    const changed = { ...pair, labels: { ...pair.labels, ...change } }
    return [
      {
        pair: changed,
        review: reviewReply(pair.reply, { customerMessage: pair.customer, channel: 'email' }),
      },
    ]
  }
  const core = (figures: Figures, rule: string): [number | undefined, number | undefined] => [
    figures.core[rule]?.f1,
    figures.core[rule]?.support,
  ]

  it('counts what both find, what one finds, and leaves out what was not agreed on', () => {
    const right = measure(judged())
    expect(core(right, 'missing-apology')).toEqual([1, 1])
    expect(core(right, 'canned-phrase')).toEqual([1, 1])
    expect(core(right, 'passive-voice')).toEqual([1, 1])
    expect(core(right, 'missing-next-step')).toEqual([0, 0])
    const wrong = measure(judged({ problem: false, canned: [], passive: [[0, 1]] }))
    expect(core(wrong, 'missing-apology')).toEqual([0, 0])
    expect(core(wrong, 'canned-phrase')).toEqual([0, 0])
    expect(core(wrong, 'passive-voice')).toEqual([0, 1])
    expect(wrong.misses.map(({ field, note }) => `${field}: ${note}`)).toEqual(
      expect.arrayContaining([
        'problem: false alarm',
        'canned: false alarm “I hope this email finds you well”',
        'passive: missed “I”',
        'passive: false alarm “was sent”',
      ]),
    )
  })

  it('takes no whole paragraph for a phrase, and leaves alone what one annotator marked', () => {
    expect(core(measure(judged({ canned: [[2, 4]] })), 'canned-phrase')).toEqual([0, 1])
    const figures = measure(judged({ canned: [], cannedMaybe: [[0, 30]] }))
    expect(figures.misses.filter(({ field }) => field === 'canned')).toEqual([])
  })

  it('counts readings by label, and the right ones by confidence', () => {
    expect(confusionOf(judged(), 'problem')).toEqual({ true: { true: 1 } })
    expect(confusionOf(judged({ problem: false }), 'problem')).toEqual({ false: { true: 1 } })
    expect(confusionOf(judged(), 'nextStep')).toEqual({})
    expect(calibrationOf(judged(), 'problem')).toMatchObject([{ replies: 1, right: 1 }])
    expect(calibrationOf(judged({ problem: false }), 'problem')).toMatchObject([{ replies: 1, right: 0 }])
  })

  it('finds each participle once', () => {
    const text = 'It was sent.'
    const passive = { start: 3, end: 11, participle: [7, 11] as const }
    const found = { span: { start: 3, end: 11 } }
    const read = (...spans: (typeof found)[]) =>
      measurePassives([{ id: 'a', text, passives: [passive] }], () => spans)
    expect(read(found)).toMatchObject({ precision: 1, recall: 1 })
    expect(read(found, found)).toMatchObject({ precision: 0.5, recall: 1 })
    expect(read()).toMatchObject({ recall: 0 })
    const state = [{ id: 'a', text, passives: [{ ...passive, state: true }] }]
    expect(measurePassives(state, () => [])).toMatchObject({ support: 0 })
  })
})
