import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts, ReplyReview } from '../src/finding.js'
import { reviewReply } from '../src/review.js'
import { defineRule } from '../src/rule.js'
import { everything, review } from './drafts.js'
import { at, changedAt, isObject, type Path, pathsOf, show } from './json-paths.js'
import { compiled, partsOf, publishedSchema } from './json-schema.js'

const schema = publishedSchema('review.schema.json')
const validate = compiled(schema)
/** What is wrong with a review, or an empty list. */
const faultsOf = (value: unknown): unknown => (validate(value) ? [] : validate.errors)

const ground = {
  confidence: 0.9,
  assumed: false,
  evidence: [{ in: 'customer', span: { start: 0, end: 3 } }],
} as const
const facts: Facts = {
  problem: true,
  apology: 'hollow',
  nextStep: 'vague',
  nextStepNeeded: true,
  timeline: 'concrete',
  timelineNeeded: true,
  acknowledges: false,
  empathy: 'stock',
}
/** Every property that a review can have. */
const full: ReplyReview = {
  schemaVersion: 1,
  rulesetVersion: '0.0.0',
  score: 71,
  band: 'look-again',
  facts,
  basis: {
    problem: ground,
    apology: ground,
    nextStep: ground,
    nextStepNeeded: ground,
    timeline: ground,
    timelineNeeded: ground,
    acknowledges: ground,
    empathy: ground,
  },
  findings: [
    {
      id: 'made',
      ruleId: 'passive-voice',
      category: 'ownership',
      severity: 'warning',
      span: { start: 4, end: 12 },
      actual: 'was sent',
      message: 'Say who did it.',
      why: 'A deed without a doer sounds as if nobody stands behind it.',
      evidence: { span: { start: 0, end: 3 }, text: 'You' },
      confidence: 0.95,
      cost: 4.8,
      suggestions: [
        {
          kind: 'edit',
          label: 'Turn it round.',
          edit: { span: { start: 0, end: 12 }, text: 'We sent it', was: 'It was sent' },
          gain: 5,
        },
        { kind: 'ask', label: 'Who sent it?', gain: 5 },
      ],
      url: 'rules#passive-voice',
    },
  ],
  wins: [{ id: 'gives-a-date', label: 'Says when', span: { start: 20, end: 30 }, points: 6 }],
  commitments: [{ span: { start: 4, end: 30 }, actor: 'company', due: { start: 20, end: 30 } }],
  regions: [{ kind: 'greeting', span: { start: 0, end: 4 } }],
  dismissed: ['1abc'],
  skipped: [{ ruleId: 'missing-apology', why: 'needs the customer’s message' }],
}
const optional = new Set(['evidence of finding', 'url of finding', 'due of commitment'])

/** `full` with one place changed. */
const changed = (path: Path, change: Parameters<typeof changedAt>[2]): unknown =>
  changedAt(full, path, change)

const paths = pathsOf(full).filter(path => path.length > 0)
const named = paths.filter(path => typeof path.at(-1) === 'string' && isObject(at(full, path.slice(0, -1))))
describe('the schema', () => {
  const parts = partsOf(schema)

  it('closes every object and describes every property', () => {
    const objects = parts.filter(({ type }) => type === 'object')
    expect(objects.length).toBeGreaterThan(10)
    for (const { description, additionalProperties, properties = {} } of objects) {
      expect(additionalProperties, description).toBe(false)
      for (const [name, property] of Object.entries(properties))
        expect(property.description, name).toMatch(/^\S.*\.$/)
    }
  })

  it('asks only for properties it has', () => {
    for (const { required = [], properties = {} } of parts)
      expect(Object.keys(properties)).toEqual(expect.arrayContaining([...required]))
  })

  it('is what the package exports', () => {
    const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    expect(manifest.exports['./schema.json']).toBe('./src/review.schema.json')
    expect(schema).not.toHaveProperty('$id')
    expect(schema.title).toMatch(/\S/)
  })
})

describe('a review made by hand', () => {
  it('fits', () => {
    expect(faultsOf(full)).toEqual([])
  })

  it.each(named.map(path => [show(path), path] as const))('without %s', (_, path) => {
    const without = changed(path, (holder, key) => delete holder[key])
    const holder = path.includes('findings') && path.length === 3 ? 'finding' : 'commitment'
    const isOptional = path.length === 3 && optional.has(`${path[2]} of ${holder}`)
    expect(validate(without)).toBe(isOptional)
  })

  it.each(
    [[] as Path, ...paths].filter(path => isObject(at(full, path))).map(path => [show(path), path] as const),
  )('with one property too many in "%s"', (_, path) => {
    const more = structuredClone(full) as unknown
    Object.assign(at(more, path) as object, { extra: 1 })
    expect(validate(more)).toBe(false)
  })

  it.each(paths.filter(path => !isObject(at(full, path))).map(path => [show(path), path] as const))(
    'with another type of %s',
    (_, path) => {
      const value = at(full, path)
      const other = changed(path, (holder, key) => {
        holder[key] = typeof value === 'string' ? 7 : 'seven'
      })
      expect(validate(other)).toBe(false)
    },
  )

  const choices = [
    'schemaVersion',
    'band',
    'facts.apology',
    'facts.nextStep',
    'facts.timeline',
    'facts.empathy',
    'basis.problem.evidence.0.in',
    'findings.0.category',
    'findings.0.severity',
    'findings.0.suggestions.0.kind',
    'findings.0.suggestions.1.kind',
    'commitments.0.actor',
    'regions.0.kind',
  ]
  it.each(choices)('with a word of its own for %s', choice => {
    const other = changed(choice.split('.'), (holder, key) => {
      holder[key] = typeof holder[key] === 'number' ? 2 : 'something else'
    })
    expect(validate(other)).toBe(false)
  })

  it.each([
    ['score', -1],
    ['score', 101],
    ['score', 70.5],
    ['findings.0.confidence', 1.1],
    ['findings.0.confidence', -0.1],
    ['basis.empathy.confidence', 2],
    ['findings.0.span.start', -1],
    ['findings.0.span.end', 1.5],
    ['findings.0.cost', -1],
    ['findings.0.suggestions.0.gain', -1],
    ['findings.0.suggestions.1.gain', 0.5],
    ['findings.0.ruleId', ''],
    ['rulesetVersion', ''],
    ['wins.0.points', -2],
  ])('with %s %j', (path, value) => {
    const other = changed(path.split('.'), (holder, key) => {
      holder[key] = value
    })
    expect(validate(other)).toBe(false)
  })
})

describe('reviews', () => {
  it.each(everything.map(one => [one.name, one] as const))('%s', (_, one) => {
    expect(faultsOf(review(one))).toEqual([])
    expect(faultsOf(reviewReply(one.reply, { docsUrl: 'rules' }))).toEqual([])
  })

  it('of a rule of the team’s own fit, whatever it is called', () => {
    const own = defineRule({
      id: 'No 2FA',
      category: 'clarity',
      severity: 'info',
      weight: 1,
      summary: 'Flags an abbreviation that customers do not know.',
      why: 'Not everybody knows it.',
      sources: [],
      *check({ draft }) {
        const start = draft.prose.text.indexOf('2FA')
        if (start >= 0) yield { span: { start, end: start + 3 }, message: 'Say what it is.' }
      },
    })
    const result = reviewReply('Please switch on 2FA in your account.', { ownRules: [own] })
    expect(result.findings.map(({ ruleId }) => ruleId)).toContain('No 2FA')
    expect(faultsOf(result)).toEqual([])
  })

  it('survives JSON', () => {
    for (const one of everything.slice(0, 40)) {
      const result = review(one)
      expect(JSON.parse(JSON.stringify(result))).toEqual(result)
    }
  })

  const anyUnits = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map(units => String.fromCharCode(...units))
  const anyText = fc.oneof(
    anyUnits,
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.lorem({ mode: 'sentences', maxCount: 6 }),
  )

  it('of any strings fit', () => {
    fc.assert(
      fc.property(anyText, fc.option(anyText, { nil: undefined }), (reply, customer) => {
        expect(faultsOf(review({ reply, customer }))).toEqual([])
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
