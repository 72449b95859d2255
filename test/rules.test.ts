import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { examplesOf, winExamplesOf } from '../rules/examples.js'
import { rules, wins } from '../rules/index.js'
import { presets } from '../rules/presets.js'
import { marked, unmarked } from '../src/check-examples.js'
import type { Example, Examples, Rule } from '../src/rule.js'
import { edited, review } from './drafts.js'

const folder = new URL('../rules/', import.meta.url)
/** `canned-phrase.ts` is a rule; `canned-phrase.phrases.ts` is its table. */
const filesIn = (path: string): string[] =>
  readdirSync(new URL(path, folder))
    .filter(name => /^[a-z-]+\.ts$/.test(name))
    .map(name => name.replace('.ts', ''))
const ids = rules.map(({ id }) => id)
const isMarked = ({ reply }: Example): boolean => reply.includes('⟦')

it('names every rule after its file', () => {
  const files = filesIn('.').filter(name => !['index', 'examples', 'presets'].includes(name))
  expect([...ids].sort()).toEqual(files.sort())
})

it('has each rule once, with examples for all of them and for no other', () => {
  expect(new Set(ids).size).toBe(ids.length)
  expect([...examplesOf.keys()].sort()).toEqual([...ids].sort())
})

it('names only known rules in presets', () => {
  for (const [name, settings] of Object.entries(presets))
    expect(ids, name).toEqual(expect.arrayContaining(Object.keys(settings)))
})

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  const examples = examplesOf.get(id) ?? []

  it('comes from its own file', async () => {
    const file = (await import(`../rules/${id}.ts`)) as { default: Rule; examples: Examples }
    expect(file.default).toBe(rule)
    expect(file.examples).toBe(examples)
  })

  it('says what it flags, why, and where that comes from', () => {
    expect(rule.summary).toMatch(/^[A-Z].+\.$/)
    expect(rule.why).toMatch(/^[A-Z].+\.$/)
    expect(rule.sources.length).toBeGreaterThan(0)
    expect(rule.sources.every(source => source.trim().length > 5)).toBe(true)
    if (id !== 'empty-reply') expect(rule.weight).toBeLessThanOrEqual(20)
    expect(rule.weight).toBeGreaterThanOrEqual(0)
    expect(Object.isFrozen(rule)).toBe(true)
  })

  it('has examples of both kinds, at least five of each', () => {
    const guilty = examples.filter(isMarked).length
    expect(guilty).toBeGreaterThanOrEqual(5)
    expect(examples.length - guilty).toBeGreaterThanOrEqual(5)
    expect(examples.length - guilty).toBeGreaterThanOrEqual(guilty - 1)
    expect(new Set(examples.map(({ customer, reply }) => `${customer}\n${reply}`)).size).toBe(examples.length)
  })

  it.each(examples.map(example => [example.reply, example] as const))('%j', (_, example) => {
    const reply = unmarked(example.reply)
    const { findings } = review({ ...example, reply })
    const own = findings.filter(({ ruleId }) => ruleId === id)
    const again = marked(
      reply,
      own.map(({ span }) => span),
    )
    expect(again).toBe(example.reply)
    if (example.fixed === undefined) return
    const [first] = own
    expect(first && edited(reply, first)).toBe(example.fixed)
  })
})

it('shows an edit by example where a rule makes one', () => {
  const editing = rules.filter(({ id }) =>
    examplesOf
      .get(id)
      ?.some(example =>
        review({ ...example, reply: unmarked(example.reply) }).findings.some(
          ({ ruleId, suggestions }) => ruleId === id && suggestions.some(({ kind }) => kind === 'edit'),
        ),
      ),
  )
  for (const { id } of editing)
    expect(
      examplesOf.get(id)?.some(({ fixed }) => fixed !== undefined),
      id,
    ).toBe(true)
})

it('names every win after its file', () => {
  const names = wins.map(({ id }) => id)
  expect([...names].sort()).toEqual(filesIn('wins/').sort())
})

describe.each(wins.map(win => [win.id, win] as const))('%s', (id, win) => {
  const examples = winExamplesOf.get(id) ?? []

  it('has a label, points and examples of both kinds', () => {
    expect(win.label).toMatch(/\S/)
    expect(win.points).toBeGreaterThan(0)
    expect(win.points).toBeLessThanOrEqual(20)
    expect(examples.some(isMarked)).toBe(true)
    expect(examples.some(example => !isMarked(example))).toBe(true)
  })

  it.each(examples.map(example => [example.reply, example] as const))('%j', (_, example) => {
    const reply = unmarked(example.reply)
    const own = review({ ...example, reply }).wins.filter(win => win.id === id)
    expect(
      marked(
        reply,
        own.map(({ span }) => span),
      ),
    ).toBe(example.reply)
  })
})
