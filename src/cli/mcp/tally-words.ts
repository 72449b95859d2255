/** What recurs, in few words: the data has the rest. */

import type { Comparison, Missing, Phrase, Recurring, Tally } from '../../tally/index.js'
import { quoted } from '../formats/pretty.js'
import { bandWords } from './review-words.js'

/** Of each list. */
const shown = 5

export function tallyWords(tally: Tally): string {
  const { replies, notJudged, scores, rules, wins, missing, phrases, comparison } = tally
  const unread = notJudged === 0 ? '' : `, ${notJudged} of them not judged: not in English`
  if (scores.replies === 0) return `${repliesWords(replies)}${unread}. There is nothing to count.`
  const bands = Object.entries(bandWords).map(
    ([band, words]) => `${scores.bands[band as keyof typeof bandWords]} ${words}`,
  )
  const owed = missing.filter(({ share }) => share > 0)
  return [
    `${repliesWords(replies)}${unread}. Mean score ${scores.mean}, median ${scores.median}: ${bands.join(', ')}.`,
    ...listed('What costs most', rules, rule => recurringWords(rule, '−')),
    ...listed('What goes well', wins, win => recurringWords(win, '+')),
    ...listed('Owed and left out or weak', owed, missingWords),
    ...listed('Stock phrases', phrases, phraseWords),
    ...(comparison === undefined ? [] : [comparisonWords(comparison)]),
  ].join('\n\n')
}

const repliesWords = (count: number): string => `${count} ${count === 1 ? 'reply' : 'replies'}`
const percent = (share: number): string => `${Math.round(share * 100)}%`

function listed<T>(title: string, items: readonly T[], wordsOf: (item: T) => string): string[] {
  if (items.length === 0) return []
  const more = items.length > shown ? [`and ${items.length - shown} more`] : []
  return [[`${title}:`, ...items.slice(0, shown).map(wordsOf), ...more].join('\n- ')]
}

const recurringWords = ({ id, replies, share, points }: Recurring, sign: string): string =>
  `${id}: in ${repliesWords(replies)} (${percent(share)}), ${sign}${points} points in all`

const missingWords = ({ fact, applies, weak, none, share }: Missing): string =>
  `${fact}: ${none} without and ${weak} weak of ${applies} that owe it (${percent(share)})`

const phraseWords = ({ words, replies }: Phrase): string => `${quoted(words)}: in ${repliesWords(replies)}`

const verdicts = {
  more: 'clearly better',
  less: 'clearly worse',
  alike: 'no difference to speak of',
  'too-few': 'too few replies to tell',
} as const

const comparisonWords = ({ splitAt, before, after, score }: Comparison): string =>
  `From ${splitAt} on (${repliesWords(after.replies)}, before ${before.replies}): mean score ${score.difference < 0 ? '' : '+'}${score.difference}, ${verdicts[score.verdict]}.`
