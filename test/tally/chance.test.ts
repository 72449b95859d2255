import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOfMeans, differenceOfShares } from '../../src/tally/chance.js'

const share = (replies: number, of: number) => ({ replies, of })
const aShare = fc
  .nat({ max: 300 })
  .chain(of => fc.record({ replies: fc.nat({ max: of }), of: fc.constant(of) }))

describe('a difference of shares', () => {
  // Checked against Newcombe’s example of method 10, at 95%: 56/70 and 48/80 give 0.0524 to 0.3339.
  it('has an interval around it, wider at 99% than Newcombe’s at 95%', () => {
    const { difference, low, high } = differenceOfShares(share(56, 70), share(48, 80))
    expect(difference).toBeCloseTo(0.2)
    expect(low).toBeLessThan(0.0524)
    expect(high).toBeGreaterThan(0.3339)
    expect([low, high].map(end => Math.round(end * 1000) / 1000)).toEqual([0.005, 0.372])
  })

  it.each([
    [share(80, 100), share(40, 100), 'more'],
    [share(40, 100), share(80, 100), 'less'],
    [share(500, 1000), share(505, 1000), 'alike'],
    [share(12, 25), share(10, 25), 'too-few'],
    [share(5, 5), share(0, 5), 'too-few'],
    [share(0, 0), share(9, 10), 'too-few'],
  ])('%j and %j: %s', (one, other, verdict) => {
    expect(differenceOfShares(one, other).verdict).toBe(verdict)
  })

  it('turns round with its shares, and stays between −1 and 1', () => {
    const turned = { more: 'less', less: 'more', alike: 'alike', 'too-few': 'too-few' }
    fc.assert(
      fc.property(aShare, aShare, (one, other) => {
        const there = differenceOfShares(one, other)
        const back = differenceOfShares(other, one)
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
