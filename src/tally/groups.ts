/** Each agent and each channel beside the rest of the team. */

import { byName } from './by-name.js'
import { fewestForShares } from './chance.js'
import { at } from './columns.js'
import { type Contrast, comparedIn, contrastsOf, lacksOf } from './comparison.js'
import { type Counts, countsOf, type Occurrences } from './counts.js'
import type { Owed } from './missing.js'
import type { Notes } from './notes.js'
import type { Kind } from './recurring.js'
import { type Scores, scoresOf } from './scores.js'
import { pilesBy } from './selection.js'

/** The replies of one agent or one channel. Without the rest of a team there is nothing to compare with. */
export interface Group {
  readonly name: string
  readonly scores: Scores
  /** Faults found here; first what is clearly more than elsewhere. Here is the group, there is the rest. */
  readonly recurs: readonly Contrast[]
  /** Wins found here, likewise. */
  readonly doesWell: readonly Contrast[]
  /** What replies owe and leave out or weak, of those that owe it. */
  readonly missing: readonly Contrast<Owed>[]
}

/** More than a team has; where a column holds something else by mistake, such as ticket numbers, the first are enough to see it. */
const most = 500

/** In the order of their names, not of their scores: the list is no league table. */
export function groupsOf(
  notes: Notes,
  { names, column }: { readonly names: readonly string[]; readonly column: Uint32Array },
  rows: Uint32Array,
  whole: Counts,
  rules: Kind,
  wins: Kind,
): { groups: Group[]; all: number } {
  const piles = [...pilesBy(column, rows)].map(([number, pile]) => ({ name: names[number - 1] ?? '', pile }))
  const comparisons = comparedIn(whole) * piles.filter(({ pile }) => pile.length >= fewestForShares).length
  const groups = piles
    .sort((a, b) => b.pile.length - a.pile.length || byName(a.name, b.name))
    .slice(0, most)
    .map(({ name, pile }): Group => {
      const here = countsOf(notes, pile)
      const rest = less(whole, here)
      return {
        name,
        scores: scoresOf(here),
        recurs: aboveFirst(contrastsOf(rules, here, rest, comparisons)),
        doesWell: aboveFirst(contrastsOf(wins, here, rest, comparisons)),
        missing: lacksOf(here, rest, comparisons),
      }
    })
    .sort((a, b) => byName(a.name, b.name))
  return { groups, all: piles.length }
}

/** What is clearly more here than elsewhere first, then what most of its replies have. */
function aboveFirst(contrasts: readonly Contrast[]): Contrast[] {
  const excess = ({ change: { verdict, low } }: Contrast): number => (verdict === 'more' ? low : 0)
  return contrasts
    .filter(({ here }) => here.replies > 0)
    .sort((a, b) => excess(b) - excess(a) || b.here.replies - a.here.replies || (a.id < b.id ? -1 : 1))
}

/** The whole without a part of it. */
function less(whole: Counts, part: Counts): Counts {
  const without = (all: Uint32Array, some: Uint32Array): Uint32Array => all.map((n, i) => n - at(some, i))
  const others = (all: Occurrences, some: Occurrences): Occurrences => ({
    ...all,
    replies: without(all.replies, some.replies),
  })
  return {
    ...whole,
    replies: whole.replies - part.replies,
    rules: others(whole.rules, part.rules),
    wins: others(whole.wins, part.wins),
    owed: whole.owed.map((states, i) => without(states, part.owed[i] ?? states)),
  }
}
