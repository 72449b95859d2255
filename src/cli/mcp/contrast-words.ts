/** Who and what differs by more than chance, in few words. */

import type { Comparison, Contrast, Group, Share } from '../../tally/index.js'
import { oneLine } from '../cells.js'
import { listed, percent, repliesWords } from './listed.js'

/** One side in words, and how it compares with the other. */
interface Clear {
  readonly words: string
  readonly contrast: Contrast
}

const shareWords = ({ replies, of }: Share): string => percent(of === 0 ? 0 : replies / of)

/** @param there whose share the second is: “of the others’” */
const clearWords = ({ words, contrast: { here, there } }: Clear, whose: string): string =>
  `${words} in ${shareWords(here)}, ${shareWords(there)} ${whose}`

const isClear = ({ contrast: { change } }: Clear): boolean =>
  change.verdict === 'more' || change.verdict === 'less'

/** Faults, wins, and facts that are left out of those replies that owe them; the largest difference first. */
function clearIn(found: readonly Contrast[], missing: readonly Contrast[], who = ''): Clear[] {
  return [
    ...found.map(contrast => ({ words: `${who}${contrast.id}`, contrast })),
    ...missing.map(contrast => ({ words: `${who}${contrast.id} left out or weak`, contrast })),
  ].filter(isClear)
}

const largestFirst = (clear: readonly Clear[]): Clear[] => clear.toSorted((a, b) => sizeOf(b) - sizeOf(a))
const sizeOf = ({ contrast }: Clear): number => Math.abs(contrast.change.difference)

const isUntold = (contrasts: readonly Contrast[]): boolean =>
  contrasts.some(({ change }) => change.verdict === 'too-few')

/** @param title what the groups are: “Agents” */
export function groupsWords(title: string, groups: readonly Group[]): string[] {
  if (groups.length < 2) return []
  const clear = groups.flatMap(({ name, recurs, doesWell, missing }) =>
    clearIn([...recurs, ...doesWell], missing, `${oneLine(name)}: `),
  )
  if (clear.length > 0)
    return listed(`${title} that differ from the rest by more than chance`, largestFirst(clear), one =>
      clearWords(one, 'of the others’'),
    )
  const hasUntold = groups.some(({ recurs, doesWell, missing }) =>
    isUntold([...recurs, ...doesWell, ...missing]),
  )
  return [`${title}: no difference beyond chance${hasUntold ? '; more replies might show some' : ''}.`]
}

const verdicts = {
  more: 'clearly better',
  less: 'clearly worse',
  alike: 'no difference to speak of',
  'too-few': 'too few replies to tell',
} as const

export function comparisonWords({
  splitAt,
  before,
  after,
  score: { difference, verdict },
  rules,
  wins,
  missing,
}: Comparison): string[] {
  const signed = `${difference < 0 ? '−' : '+'}${Math.abs(difference)}`
  const clear = largestFirst(clearIn([...rules, ...wins], missing))
  return [
    `From ${splitAt} on (${repliesWords(after.replies)}, before ${before.replies}): mean score ${signed}, ${verdicts[verdict]}.`,
    ...(clear.length === 0
      ? ['Nothing in particular differs by more than chance.']
      : listed('What differs by more than chance', clear, one => clearWords(one, 'before'))),
  ]
}
