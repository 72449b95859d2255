import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notEnglish } from '../../src/finding.js'
import { type ScoredReply, type Tally, tally } from '../../src/tally/index.js'
import { review as made } from '../cli/made.js'
import { at, changedAt, isObject, type Path, pathsOf, show } from '../json-paths.js'
import { compiled, partsOf, publishedSchema } from '../json-schema.js'
import { teamOf } from './team.js'

const schema = publishedSchema('tally/tally.schema.json')
const validate = compiled(schema)
/** What is wrong with a tally, or an empty list. */
const faultsOf = (value: unknown): unknown => (validate(value) ? [] : validate.errors)

const without = (scored: readonly ScoredReply[], ...names: (keyof ScoredReply)[]): ScoredReply[] =>
  scored.map(one => {
    const rest: { -readonly [K in keyof ScoredReply]?: ScoredReply[K] } = { ...one }
    for (const name of names) delete rest[name]
    return rest as ScoredReply
  })
const team = teamOf(120)

describe('the schema of a tally', () => {
  const parts = partsOf(schema)

  it('closes every object and describes every property', () => {
    const objects = parts.filter(({ type }) => type === 'object')
    expect(objects.length).toBeGreaterThan(10)
    for (const { description, additionalProperties, properties = {}, required = [] } of objects) {
      expect(additionalProperties, description).toBe(false)
      expect(Object.keys(properties)).toEqual(expect.arrayContaining([...required]))
      for (const [name, property] of Object.entries(properties))
        expect(property.description, name).toMatch(/^\S.*\.$/)
    }
  })

  it('is what the package exports', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(manifest.exports['./tally.schema.json']).toBe('./src/tally/tally.schema.json')
    expect(manifest.files).toContain('src/tally/tally.schema.json')
    expect(schema).not.toHaveProperty('$id')
    expect(schema.title).toMatch(/\S/)
  })
})

describe('tallies fit', () => {
  it.each<readonly [string, Tally]>([
    ['of nothing', tally([])],
    ['of a team', tally(team)],
    ['split at a day of ours', tally(team, { splitAt: '2026-02-20' })],
    ['split so that nothing is before', tally(team, { splitAt: '2020-01-01' })],
    ['without dates', tally(without(team, 'date'))],
    ['of one day', tally(team.map(one => ({ ...one, date: '2026-03-04' })))],
    ['without agents and channels', tally(without(team, 'agent', 'channel'))],
    ['over years', tally(team.map((one, i) => ({ ...one, date: `${1991 + (i % 90)}-03-04` })))],
    [
      'of what nobody could judge',
      tally([{ id: '1', review: made({ skipped: [{ ruleId: 'x', why: notEnglish }] }) }]),
    ],
  ])('%s', (_, made) => {
    expect(faultsOf(made)).toEqual([])
    expect(faultsOf(JSON.parse(JSON.stringify(made)))).toEqual([])
  })

  it('of any part of a team, with whatever is left out', () => {
    const names = fc.subarray<keyof ScoredReply>(['agent', 'date', 'channel', 'reply', 'customerMessage'])
    fc.assert(
      fc.property(fc.subarray(team, { maxLength: 40 }), names, (some, left) => {
        expect(faultsOf(tally(without(some, ...left)))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('a tally that is changed', () => {
  // Short lists: each place is tried once.
  const cut = (value: unknown): unknown => {
    if (Array.isArray(value)) return (value.length === 10 ? value : value.slice(0, 1)).map(cut)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cut(inner)]))
  }
  const full = cut(tally(team))
  const paths = pathsOf(full).filter(path => path.length > 0)
  const optional = new Set(['dates', 'step', 'comparison', 'mean', 'median', 'firstSeen', 'lastSeen'])
  const tried = (some: readonly Path[]) => some.map(path => [show(path), path] as const)

  it('fits before, and has every property that there is', () => {
    expect(faultsOf(full)).toEqual([])
    const names = new Set(paths.map(path => path.at(-1)))
    for (const { properties = {} } of partsOf(schema))
      for (const name of Object.keys(properties)) expect(names, name).toContain(name)
  })

  it.each(
    tried(paths.filter(path => typeof path.at(-1) === 'string' && isObject(at(full, path.slice(0, -1))))),
  )('without %s', (_, path) => {
    const rest = changedAt(full, path, (holder, key) => delete holder[key])
    expect(validate(rest)).toBe(optional.has(`${path.at(-1)}`))
  })

  it.each(tried([[], ...paths].filter(path => isObject(at(full, path)))))(
    'with one property too many in "%s"',
    (_, path) => {
      const more = structuredClone(full)
      Object.assign(at(more, path) as object, { extra: 1 })
      expect(validate(more)).toBe(false)
    },
  )

  it.each(tried(paths.filter(path => !isObject(at(full, path)))))('with another type of %s', (_, path) => {
    const value = at(full, path)
    const other = changedAt(full, path, (holder, key) => {
      holder[key] = typeof value === 'string' ? 7 : 'seven'
    })
    expect(validate(other)).toBe(false)
  })

  it.each([
    ['replies', -1],
    ['notJudged', 0.5],
    ['step', 'decade'],
    ['dates.first', '4 March'],
    ['scores.mean', 101],
    ['scores.bins', [0]],
    ['rules.0.share', 1.1],
    ['rules.0.points', -1],
    ['rules.0.standing', 'often'],
    ['rules.0.id', ''],
    ['missing.0.fact', 'empathy'],
    ['agents.0.missing.0.id', 'passive-voice'],
    ['comparison.score.verdict', 'better'],
    ['phrases.0.words', ''],
  ])('with %s %j', (path, value) => {
    const other = changedAt(full, path.split('.'), (holder, key) => {
      holder[key] = value
    })
    expect(validate(other)).toBe(false)
  })
})
