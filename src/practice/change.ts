/** What is otherwise in an attempt than in the one before it. */

import type { Attempt, Noted } from './attempt.js'

export interface Change {
  readonly before: number
  readonly after: number
  readonly gone: readonly Noted[]
  readonly come: readonly Noted[]
  /** Ids of wins. */
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

export function changeBetween(before: Attempt, after: Attempt): Change {
  // The same finding first: of two on like words, the one whose sentence has stayed is the one that has stayed.
  const stayed = pair(before.findings, after.findings, (a, b) => a.id === b.id)
  const moved = pair(stayed.gone, stayed.come, isLike)
  return {
    before: before.score,
    after: after.score,
    gone: moved.gone,
    come: moved.come,
    gained: apart(after.wins, before.wins),
    lost: apart(before.wins, after.wins),
  }
}

/** The same words in a sentence that reads otherwise now: its id is new, the fault is not. */
const isLike = (a: Noted, b: Noted): boolean =>
  a.rule === b.rule && a.words !== undefined && b.words !== undefined && folded(a.words) === folded(b.words)

const folded = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ')

/** What is left of each list once those that belong together are taken out, one for one. */
function pair(
  before: readonly Noted[],
  after: readonly Noted[],
  isSame: (a: Noted, b: Noted) => boolean,
): { readonly gone: readonly Noted[]; readonly come: readonly Noted[] } {
  const come = [...after]
  const gone = before.filter(noted => {
    const at = come.findIndex(other => isSame(noted, other))
    if (at !== -1) come.splice(at, 1)
    return at === -1
  })
  return { gone, come }
}

const apart = (some: readonly string[], others: readonly string[]): string[] =>
  [...new Set(some)].filter(one => !others.includes(one))
