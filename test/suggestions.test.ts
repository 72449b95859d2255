import { describe, expect, it } from 'vitest'
import { rules, wins } from '../rules/index.js'
import { presets } from '../rules/presets.js'
import type { Edit, Finding, ReplyReview } from '../src/finding.js'
import { fold } from '../src/prose/fold.js'
import { isStock } from '../src/reading/stock-phrases.js'
import { reviewReply } from '../src/review.js'
import { everything, optionsOf, review } from './drafts.js'

const cases = everything.map(one => ({ ...one, result: review(one) }))
const findings = cases.flatMap(one => one.result.findings.map(finding => ({ ...one, finding })))
const suggestions = findings.flatMap(one =>
  one.finding.suggestions.map(suggestion => ({ ...one, suggestion, label: suggestion.label })),
)
const asks = suggestions.filter(({ suggestion }) => suggestion.kind === 'ask')
const edits = suggestions.flatMap(one => (one.suggestion.edit ? [{ ...one, edit: one.suggestion.edit }] : []))

/** The words of ours: what stands in “ ” is the draft's or the customer's. */
const withoutQuotes = (label: string): string => label.replace(/“[^”]*”/g, '“”')
const wordsOf = (text: string): string[] => text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []
const blank = /\[[^\]]*\]|\{[^}]*\}|<[^>]*>|_{2,}|\bX{2,}\b|\bTBD\b|\b(?:insert|placeholder)\b/i

/** Words that are in every text and so show nothing of this one. */
const empty = new Set(
  `a about again all also am an and any are as at be been being but by can could did do does for from had has have he her here him his how
  i if in into is it its me my no nor not of off on or our out she should so than that the their them then there these they this those to
  too us was we were what when where which who whom whose why will with would yes you your yours`.split(
    /\s+/,
  ),
)
const contentOf = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => word.length > 1 && !empty.has(word))
/** Words that our own questions are made of: outside “ ” they show nothing. */
const ours = /\b(?:they wrote|name (?:them|that)|say sorry|say so|want to say|would you say)\b/gi

const applied = (draft: string, { span, text }: Edit): string =>
  draft.slice(0, span.start) + text + draft.slice(span.end)
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
/** How often a rule speaks of the same words. */
const same = ({ findings }: ReplyReview, { ruleId, actual }: Finding): number =>
  findings.filter(other => other.ruleId === ruleId && other.actual === actual).length

it('has enough of both kinds to tell', () => {
  expect(asks.length).toBeGreaterThan(200)
  expect(edits.length).toBeGreaterThan(20)
})

describe('a label', () => {
  it.each(suggestions)('$name: $label', ({ label }) => {
    expect(wordsOf(label).length).toBeLessThanOrEqual(30)
    const own = withoutQuotes(label)
    expect(own).not.toContain('!')
    expect(isStock(fold(own))).toBe(false)
    expect(own).not.toMatch(blank)
    expect(count(label, /“/g)).toBe(count(label, /”/g))
    expect(label).not.toMatch(/[\r\n\u2028\u2029]/)
    expect(label.trim()).toBe(label)
  })
})

describe('an ask', () => {
  it.each(asks)('$name: $label', ({ suggestion, label, reply, customer }) => {
    const theirs = new Set(contentOf(`${reply} ${customer ?? ''}`))
    const words = [...(label.match(/“[^”]*”/g) ?? []), withoutQuotes(label).replace(ours, '')]
    expect(contentOf(words.join(' ')).filter(word => theirs.has(word))).not.toEqual([])
    expect(suggestion).not.toHaveProperty('edit')
  })
})

describe('an edit', () => {
  it.each(edits)('$name: $label', ({ edit, finding, reply, customer, channel, result }) => {
    const { start, end } = edit.span
    expect(edit.was).toBe(start < end ? reply.slice(start, end) : reply.slice(Math.max(0, start - 20), start))
    expect(edit.text).not.toMatch(blank)

    const after = applied(reply, edit)
    expect(after).not.toBe(reply)
    expect(after.trim()).not.toBe('')
    for (const slip of [/ {2}/g, /[ \u00A0][.,;:!?]/g, /(?:\r\n|[\r\n]){3,}/g, /^[ \t]+\S/gm, /\S[ \t]+$/gm])
      expect(count(after, slip), `${slip}`).toBeLessThanOrEqual(count(reply, slip))

    const again = reviewReply(after, optionsOf({ customer, channel }))
    expect(same(again, finding)).toBeLessThan(same(result, finding))
    if (result.facts.apology === 'real') expect(again.facts.apology).toBe('real')
    if (result.facts.nextStep === 'concrete') expect(again.facts.nextStep).toBe('concrete')
    expect(again.findings.map(({ ruleId }) => ruleId)).not.toContain('empty-reply')
  })

  it('says no word of its own', () => {
    for (const { edit, name, reply, customer } of edits) {
      const theirs = new Set(contentOf(`${reply} ${customer ?? ''}`))
      // A past tense may differ from its participle: "taken", "took".
      const own = contentOf(edit.text).filter(word => !theirs.has(word))
      expect(own.length, `${name}: ${edit.text}`).toBeLessThanOrEqual(1)
    }
  })
})

describe('the gain', () => {
  it.each(findings.filter(({ finding }) => finding.suggestions.length > 0))(
    '$name: $finding.ruleId on $finding.actual',
    ({ finding, result, reply, customer, channel }) => {
      const without = reviewReply(reply, { ...optionsOf({ customer, channel }), dismissed: [finding.id] })
      expect(without.dismissed).toEqual([finding.id])
      for (const { gain } of finding.suggestions) {
        expect(gain).toBe(without.score - result.score)
        expect(gain).toBeGreaterThanOrEqual(0)
      }
    },
  )
})

describe('what a finding says', () => {
  const said = new Map(findings.flatMap(({ finding: { ruleId, message } }) => [[message, ruleId] as const]))

  it.each([...said])('%s', message => {
    expect(wordsOf(message).length).toBeLessThanOrEqual(30)
    // “ ” inside a message holds examples of what not to write.
    const own = withoutQuotes(message)
    expect(own).not.toContain('!')
    expect(isStock(fold(own))).toBe(false)
    expect(own).not.toMatch(blank)
  })

  it.each(rules.map(rule => [rule.id, rule] as const))('%s, in its docs', (_, { summary, why }) => {
    for (const words of [summary, why]) {
      expect(withoutQuotes(words)).not.toContain('!')
      expect(isStock(fold(withoutQuotes(words)))).toBe(false)
    }
  })

  it.each(wins.map(win => [win.id, win] as const))('%s, a win', (_, { label }) => {
    expect(label).not.toContain('!')
    expect(isStock(fold(label))).toBe(false)
  })

  it('gives evidence for every finding that names the customer’s words', () => {
    for (const { finding, name } of findings)
      if (finding.suggestions.some(({ label }) => label.startsWith('They wrote')))
        expect(finding.evidence?.text.trim(), name).toMatch(/\S/)
  })
})

it('keeps the contract whatever the preset', () => {
  for (const preset of Object.keys(presets) as (keyof typeof presets)[])
    for (const { reply, customer } of everything.slice(0, 60))
      for (const { suggestions } of reviewReply(reply, { ...optionsOf({ customer }), preset }).findings)
        for (const { label, gain } of suggestions) {
          expect(wordsOf(label).length, label).toBeLessThanOrEqual(30)
          expect(gain, label).toBeGreaterThanOrEqual(0)
        }
})
