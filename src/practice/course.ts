/** The cases as a course: how far it has come, what comes next, and what is worth practising. */

import { type Attempt, isDoneWell } from './attempt.js'
import { difficulties, type PracticeCase } from './case.js'

/** Easiest first; of the same difficulty, as they were given. */
export const inOrder = (cases: readonly PracticeCase[]): PracticeCase[] =>
  cases.toSorted((a, b) => difficulties.indexOf(a.difficulty) - difficulties.indexOf(b.difficulty))

export interface Standing {
  readonly case: PracticeCase
  readonly attempts: number
  /** Undefined where nobody has tried. */
  readonly first: number | undefined
  readonly best: number | undefined
  readonly isDone: boolean
}

/** A row for each case, in their order. */
export function standings(cases: readonly PracticeCase[], attempts: readonly Attempt[]): Standing[] {
  return cases.map(one => {
    const own = attempts.filter(attempt => attempt.case === one.id)
    const scores = own.map(({ score }) => score)
    return {
      case: one,
      attempts: own.length,
      first: scores[0],
      best: scores.length === 0 ? undefined : Math.max(...scores),
      isDone: own.some(isDoneWell),
    }
  })
}

/**
 * The next case that is not done well: the first, or the first after `current`, round to the beginning. Undefined
 * where there is no other.
 */
export function nextCase(
  cases: readonly PracticeCase[],
  attempts: readonly Attempt[],
  current?: PracticeCase,
): PracticeCase | undefined {
  const from = cases.findIndex(({ id }) => id === current?.id) + 1
  const others = [...cases.slice(from), ...cases.slice(0, from)].filter(({ id }) => id !== current?.id)
  return standings(others, attempts).find(({ isDone }) => !isDone)?.case
}

/** The last attempt at a case that the same rules have judged: with others, a score says something else. */
export const lastAt = (
  id: string,
  rulesetVersion: string,
  attempts: readonly Attempt[],
): Attempt | undefined =>
  attempts.findLast(attempt => attempt.case === id && attempt.rulesetVersion === rulesetVersion)

export interface Habit {
  readonly rule: string
  /** Cases in which it has come up. */
  readonly cases: number
  /** Cases whose last attempt still has it. */
  readonly still: number
}

/** Rules that have come up in several cases: first those that are still there, then the most frequent. */
export function habitsIn(attempts: readonly Attempt[]): Habit[] {
  const tried = new Set<string>()
  const ever = new Map<string, Set<string>>()
  const still = new Map<string, number>()
  for (const { case: id, findings } of attempts.toReversed()) {
    const isLast = !tried.has(id)
    tried.add(id)
    for (const rule of new Set(findings.map(({ rule }) => rule))) {
      ever.set(rule, (ever.get(rule) ?? new Set()).add(id))
      if (isLast) still.set(rule, (still.get(rule) ?? 0) + 1)
    }
  }
  return [...ever]
    .map(([rule, ids]) => ({ rule, cases: ids.size, still: still.get(rule) ?? 0 }))
    .filter(({ cases }) => cases > 1)
    .sort((a, b) => b.still - a.still || b.cases - a.cases || (a.rule < b.rule ? -1 : 1))
}
