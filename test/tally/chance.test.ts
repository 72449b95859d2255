import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOfMeans, differenceOfShares, type Share } from '../../src/tally/chance.js'

const share = (replies: number, of: number) => ({ replies, of })
const aShare = fc
  .nat({ max: 300 })
  .chain(of => fc.record({ replies: fc.nat({ max: of }), of: fc.constant(of) }))

const differs = (one: Share, other: Share, comparisons = 50) => differenceOfShares(one, other, comparisons)

describe('a difference of shares', () => {
  // Newcombe’s example of method 10, at 95%.
  it('has an interval around it, wider where more is compared', () => {
    const [one, other] = [share(56, 70), share(48, 80)]
    const { difference, low, high } = differs(one, other, 1)
    expect(difference).toBeCloseTo(0.2)
    expect([low, high].map(end => Math.round(end * 1000) / 1000)).toEqual([0.052, 0.334])
    expect(differs(one, other, 20).low).toBeLessThan(low)
    expect(differs(one, other, 20).high).toBeGreaterThan(high)
  })

  it.each([
    [share(80, 100), share(40, 100), 'more'],
    [share(40, 100), share(80, 100), 'less'],
    [share(500, 1000), share(505, 1000), 'alike'],
    [share(12, 25), share(10, 25), 'too-few'],
    [share(5, 5), share(0, 5), 'too-few'],
    [share(0, 0), share(9, 10), 'too-few'],
    // Four replies are no habit, and four points of a hundred no reason to act unless it is seldom elsewhere.
    [share(4, 12), share(10, 5000), 'too-few'],
    [share(27_000, 50_000), share(25_000, 50_000), 'alike'],
    [share(4_000, 50_000), share(2_000, 50_000), 'more'],
    [share(1_000, 50_000), share(100, 50_000), 'alike'],
  ])('%j and %j: %s', (one, other, verdict) => {
    expect(differs(one, other).verdict).toBe(verdict)
  })

  it('turns round with its shares, and stays between −1 and 1', () => {
    const turned = { more: 'less', less: 'more', alike: 'alike', 'too-few': 'too-few' }
    fc.assert(
      fc.property(aShare, aShare, (one, other) => {
        const there = differs(one, other)
        const back = differs(other, one)
        expect(there.difference).toBeCloseTo(-back.difference)
        expect(there.low).toBeCloseTo(-back.high)
        expect(back.verdict).toBe(turned[there.verdict])
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-9)
        expect(there.high).toBeLessThanOrEqual(1 + 1e-9)
        expect(there.low).toBeLessThanOrEqual(there.difference + 1e-9)
      }),
    )
  })
})

describe('a difference of means', () => {
  const sample = (count: number, mean: number, variance = 100) => ({ count, mean, variance })

  it.each([
    [sample(100, 80), sample(100, 70), 'more'],
    [sample(100, 70), sample(100, 80), 'less'],
    [sample(2000, 75), sample(2000, 75.5), 'alike'],
    [sample(40, 75), sample(40, 77), 'too-few'],
    [sample(10, 95), sample(10, 20), 'too-few'],
    [sample(0, 0), sample(10, 20), 'too-few'],
  ])('%j and %j: %s', (one, other, verdict) => {
    expect(differenceOfMeans(one, other).verdict).toBe(verdict)
  })
})
