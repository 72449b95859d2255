import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules, wins } from '../rules/index.js'
import { presets } from '../rules/presets.js'
import type { ReplyReview, Severity } from '../src/finding.js'
import { reviewReply } from '../src/review.js'
import { bandOf, type Charge, costsOf, scoreOf } from '../src/score.js'
import { everything, optionsOf, review } from './drafts.js'

/** What the score gains without the charge at `i`. */
const gainOf = (
  charges: readonly Charge[],
  i: number,
  wins: readonly { readonly points: number }[],
): number => scoreOf(costsOf(charges.filter((_, at) => at !== i)), wins) - scoreOf(costsOf(charges), wins)

const charge = (more: Partial<Charge> = {}): Charge => ({
  ruleId: 'canned-phrase',
  ruleWeight: 6,
  weight: 6,
  confidence: 1,
  factor: 1,
  waived: false,
  ...more,
})
const sum = (numbers: readonly number[]): number => numbers.reduce((so, one) => so + one, 0)

const presetWeightsOf = (id: string): number[] =>
  Object.values(presets).flatMap(preset => {
    const setting = preset[id]
    return typeof setting === 'object' && setting.weight !== undefined ? [setting.weight] : []
  })

/** The score as the docs define it, from what a review shows. */
function scoreAgain({ findings, wins }: ReplyReview): number {
  const won = Math.min(20, sum(wins.map(({ points }) => points)))
  const lost = sum(findings.map(({ cost }) => cost))
  return Math.round(Math.max(0, Math.min(100, 80 + won - lost)))
}

describe('a score', () => {
  it.each(everything.map(one => [one.name, one] as const))('adds up for %s', (_, one) => {
    const result = review(one)
    expect(result.score).toBe(scoreAgain(result))
    const hasError = result.findings.some(
      ({ severity, confidence }) => severity === 'error' && confidence >= 0.6,
    )
    const band = result.score < 50 ? 'rework' : result.score < 75 || hasError ? 'look-again' : 'ready'
    expect(result.band).toBe(band)

    for (const { id, weight } of rules) {
      const costs = result.findings.filter(({ ruleId }) => ruleId === id).map(({ cost }) => cost)
      expect(sum(costs), id).toBeLessThanOrEqual(Math.max(weight, ...presetWeightsOf(id)) * 1.5 + 0.001)
    }
    for (const { cost } of result.findings) expect(cost).toBeCloseTo(Math.round(cost * 10) / 10, 9)
    for (const { id, points } of result.wins) expect(wins.find(win => win.id === id)?.points).toBe(points)
  })

  it('is 80 where there is nothing to say', () => {
    expect(scoreOf([], [])).toBe(80)
    const { score, findings, wins } = reviewReply('Yes.')
    expect([score, findings, wins]).toEqual([80, [], []])
  })

  it.each([
    [[], [6], 86],
    [[], [6, 6, 6, 6], 100],
    [[], [12, 12], 100],
    [[10], [12, 12], 90],
    [[79.4], [], 1],
    [[79.6], [], 0],
    [[200], [20], 0],
    [[0.4], [], 80],
    [[0.6], [], 79],
  ])('with costs %j and wins %j is %i', (costs, points, score) => {
    expect(
      scoreOf(
        costs,
        points.map(points => ({ points })),
      ),
    ).toBe(score)
  })
})

describe('a cost', () => {
  it('halves for the second finding of a rule, and again for the later ones, up to the cap', () => {
    expect(costsOf([charge(), charge(), charge(), charge()])).toEqual([6, 3, 0, 0])
    const light = charge({ weight: 2 })
    expect(costsOf([light, light, light, light, light])).toEqual([2, 1, 0.5, 0.5, 0.5])
  })

  it('is whole for the gravest finding of a rule, wherever it stands', () => {
    expect(costsOf([charge({ weight: 2 }), charge({ weight: 5 }), charge({ weight: 4 })])).toEqual([
      0.5, 5, 2,
    ])
  })

  it('stays under one and a half of the rule’s weight', () => {
    expect(costsOf([charge({ factor: 2 }), charge()])).toEqual([9, 0])
    expect(sum(costsOf(Array.from({ length: 40 }, () => charge({ weight: 2 }))))).toBeLessThanOrEqual(9)
  })

  it('counts each rule by itself', () => {
    expect(costsOf([charge(), charge({ ruleId: 'passive-voice', ruleWeight: 5, weight: 5 })])).toEqual([6, 5])
  })

  it('goes by confidence and circumstances, within bounds', () => {
    expect(costsOf([charge({ confidence: 0.5 })])).toEqual([3])
    expect(costsOf([charge({ factor: 1.2 })])).toEqual([7.2])
    expect(costsOf([charge({ weight: 2, factor: 5 })])).toEqual([4])
    expect(costsOf([charge({ factor: 0.1 })])).toEqual([2.4])
  })

  it('is nothing for a finding that another pays for, and leaves the next one whole', () => {
    expect(costsOf([charge({ waived: true }), charge()])).toEqual([0, 6])
    expect(costsOf([charge({ weight: 0 }), charge()])).toEqual([0, 6])
  })
})

describe('a gain', () => {
  const charges = fc.array(
    fc.record({
      ruleId: fc.constantFrom('a', 'b'),
      ruleWeight: fc.constant(6),
      weight: fc.constantFrom(0, 2, 5, 6),
      confidence: fc.constantFrom(0.3, 0.6, 0.95, 1),
      factor: fc.constantFrom(0.1, 0.7, 1, 1.3, 3),
      waived: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )

  it('is never negative', () => {
    fc.assert(
      fc.property(charges, fc.constantFrom(0, 6, 20), (charges, points) => {
        for (const i of charges.keys()) expect(gainOf(charges, i, [{ points }])).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 1000 },
    )
  })

  it('never pays more than all costs', () => {
    fc.assert(
      fc.property(charges, charges => {
        for (const i of charges.keys())
          expect(gainOf(charges, i, [])).toBeLessThanOrEqual(Math.ceil(sum(costsOf(charges))))
      }),
    )
  })

  it('goes up to 80 and the wins where all is dismissed', () => {
    for (const { reply, customer, channel } of everything.slice(0, 60)) {
      const options = optionsOf({ customer, channel })
      const { findings, wins } = reviewReply(reply, options)
      const { score } = reviewReply(reply, { ...options, dismissed: findings.map(({ id }) => id) })
      expect(score).toBe(80 + Math.min(20, sum(wins.map(({ points }) => points))))
    }
  })
})

describe('a band', () => {
  const found = (severity: Severity, confidence = 1) => [{ severity, confidence }]

  it.each([
    [100, [], 'ready'],
    [75, [], 'ready'],
    [74, [], 'look-again'],
    [50, [], 'look-again'],
    [49, [], 'rework'],
    [0, [], 'rework'],
    [90, found('error'), 'look-again'],
    [90, found('error', 0.6), 'look-again'],
    [90, found('error', 0.59), 'ready'],
    [90, found('warning'), 'ready'],
    [90, found('info'), 'ready'],
    [49, found('error'), 'rework'],
  ] as const)('of %i with %j is %s', (score, findings, band) => {
    expect(bandOf(score, findings)).toBe(band)
  })
})
