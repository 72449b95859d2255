import { describe, expect, it } from 'vitest'
import { examplesOf } from '../rules/examples.js'
import { rules } from '../rules/index.js'
import { explained, summaryOf } from '../src/explained.js'
import { defineRule } from '../src/rule.js'

describe('a rule as plain data', () => {
  it.each(rules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
    const data = explained(rule)
    const { check, skip, ...about } = rule
    expect(data).toEqual({ options: {}, ...about, examples: examplesOf.get(id) })
    expect(data.examples.length).toBeGreaterThan(0)
    // It goes into JSON and comes back equal.
    expect(JSON.parse(JSON.stringify(data))).toEqual(data)
  })

  it('of a team’s own has no examples', () => {
    const own = defineRule({
      id: 'no-shouting',
      category: 'tone',
      severity: 'info',
      weight: 2,
      summary: 'Flags words in capitals.',
      why: 'It reads as shouting.',
      sources: ['Our style guide'],
      options: { words: { value: 3, min: 1, max: 9, what: 'words that may be in capitals' } },
      *check() {},
    })
    expect(explained(own)).toEqual({ ...summaryOf(own), examples: [] })
    expect(summaryOf(own)).toEqual({
      id: 'no-shouting',
      category: 'tone',
      severity: 'info',
      weight: 2,
      summary: 'Flags words in capitals.',
      why: 'It reads as shouting.',
      sources: ['Our style guide'],
      options: { words: { value: 3, min: 1, max: 9, what: 'words that may be in capitals' } },
    })
  })
})
