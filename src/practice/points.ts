/** What a trainer looks for, as far as a review can tell. */

import type { Facts, ReplyReview } from '../finding.js'
import { quote } from '../rule.js'
import { unknownName } from '../settings/complaints.js'
import type { Check, Point } from './case.js'

/** The rules and wins that a point may name. */
export interface Names {
  readonly rules: readonly string[]
  readonly wins: readonly string[]
}

const flags = [true, false] as const
const values = {
  problem: flags,
  apology: ['none', 'hollow', 'real'],
  nextStep: ['none', 'vague', 'concrete'],
  nextStepNeeded: flags,
  timeline: ['none', 'vague', 'concrete'],
  timelineNeeded: flags,
  acknowledges: flags,
  empathy: ['none', 'stock', 'specific'],
} as const satisfies { readonly [K in keyof Facts]: readonly Facts[K][] }

/**
 * What is written in brackets behind a point: `timeline: concrete`, `no canned-phrase` or `gives-a-date`.
 *
 * @throws {TypeError} which says what is not known, and what is
 */
export function checkOf(words: string, { rules, wins }: Names): Check {
  const colon = words.indexOf(':')
  if (colon !== -1) return factCheck(words.slice(0, colon).trim(), words.slice(colon + 1).trim())
  if (words.startsWith('no ')) {
    const rule = words.slice('no '.length).trim()
    if (!rules.includes(rule)) throw unknownName('rule', rule, rules)
    return { without: rule }
  }
  if (wins.includes(words)) return { win: words }
  if (rules.includes(words))
    throw new TypeError(
      `${quote(words)} is a rule: write “no ${words}” where a reply should have none of it.`,
    )
  throw unknownName('win', words, wins)
}

function factCheck(fact: string, value: string): Check {
  if (!isFact(fact)) throw unknownName('fact', fact, Object.keys(values))
  const found = values[fact].find(one => `${one}` === value)
  if (found === undefined) throw unknownName(`value of ${fact}`, value, values[fact].map(String))
  return { fact, value: found }
}

const isFact = (name: string): name is keyof Facts => Object.hasOwn(values, name)

/** Whether the point is met, or undefined where only a reader can tell. */
export function isMet({ checks }: Point, review: ReplyReview): boolean | undefined {
  return checks.length === 0 ? undefined : checks.every(check => holds(check, review))
}

export function holds(check: Check, { facts, findings, wins }: ReplyReview): boolean {
  if ('fact' in check) return facts[check.fact] === check.value
  if ('without' in check) return findings.every(({ ruleId }) => ruleId !== check.without)
  return wins.some(({ id }) => id === check.win)
}
