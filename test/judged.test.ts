import { describe, expect, it } from 'vitest'
import { sharesByRule } from './judged.js'

/** From so many verdicts on a share says something. */
const fewest = 4

describe('of the findings that a reader has judged', () => {
  const shares = [...sharesByRule()]

  it.each(shares.filter(([, { loud }]) => loud.judged >= fewest))(
    '%s is right in four of five',
    (_, { loud }) => {
      expect(loud.right / loud.judged).toBeGreaterThanOrEqual(0.8)
    },
  )

  it('most are still found', () => {
    const sum = (of: 'found' | 'judged'): number =>
      shares.reduce((so, [, { loud, info }]) => so + loud[of] + info[of], 0)
    expect(sum('judged') / sum('found')).toBeGreaterThan(0.45)
  })
})
