/** What recurs, in few words: the data has the rest. */

import type { Missing, Phrase, Recurring, ScoredReply, Tally } from '../../tally/index.js'
import { oneLine } from '../cells.js'
import { quoted } from '../formats/pretty.js'
import { comparisonWords, groupsWords } from './contrast-words.js'
import { listed, percent, repliesWords } from './listed.js'
import { bandWords } from './review-words.js'

/** What was given with a reply. */
type Given = Pick<ScoredReply, 'agent' | 'channel' | 'date' | 'customerMessage'>

/** @param given with the replies, in any order */
export function tallyWords(tally: Tally, given: readonly Given[]): string {
  const { replies, notJudged, scores, rules, wins, missing, phrases, agents, channels, comparison } = tally
  const unread = notJudged === 0 ? '' : `, ${notJudged} of them not judged: not in English`
  if (scores.replies === 0) return `${repliesWords(replies)}${unread}. There is nothing to count.`
  const bands = Object.entries(bandWords).map(
    ([band, words]) => `${scores.bands[band as keyof typeof bandWords]} ${words}`,
  )
  const owed = missing.filter(({ share }) => share > 0)
  return [
    `${repliesWords(replies)}${unread}. Mean score ${scores.mean}, median ${scores.median}: ${bands.join(', ')}.`,
    ...listed('Left out of some counts', lacksOf(tally, given), lackWords),
    ...listed('What costs most', rules, rule => recurringWords(rule, '−')),
    ...listed('What goes well', wins, win => recurringWords(win, '+')),
    ...listed('Owed and left out or weak', owed, missingWords),
    ...listed('Stock phrases', phrases, phraseWords),
    ...groupsWords('Agents', agents),
    ...groupsWords('Channels', channels),
    ...(comparison === undefined ? [] : comparisonWords(comparison)),
  ].join('\n\n')
}

interface Lack {
  readonly what: string
  readonly replies: number
}

/** What some replies lack and others have: where nobody gives an agent, there is nothing to say. */
function lacksOf({ without }: Tally, given: readonly Given[]): Lack[] {
  const isGiven = (name: keyof Given): boolean => given.some(one => one[name] !== undefined)
  const lacks = [
    { what: 'no date that can be read, such as 2026-03-04', replies: isGiven('date') ? without.date : 0 },
    { what: 'no agent', replies: isGiven('agent') ? without.agent : 0 },
    { what: 'no channel', replies: isGiven('channel') ? without.channel : 0 },
    {
      what: 'no customer’s message, so that not everything was judged',
      replies: given.filter(({ customerMessage = '' }) => customerMessage.trim() === '').length,
    },
  ]
  return lacks.filter(({ replies }) => replies > 0)
}

const lackWords = ({ what, replies }: Lack): string => `${what}: ${repliesWords(replies)}`

const recurringWords = ({ id, replies, share, points }: Recurring, sign: string): string =>
  `${id}: in ${repliesWords(replies)} (${percent(share)}), ${sign}${points} points in all`

const missingWords = ({ fact, applies, weak, none, share }: Missing): string =>
  `${fact}: ${none} without and ${weak} weak of ${applies} that owe it (${percent(share)})`

/** Of those who use a phrase. */
const mostUsers = 3

function phraseWords({ words, replies, agents }: Phrase): string {
  const users = agents.slice(0, mostUsers).map(({ name, replies }) => `${oneLine(name)} ${replies}`)
  const more = agents.length > mostUsers ? [`${agents.length - mostUsers} more`] : []
  const who = users.length === 0 ? '' : ` (${[...users, ...more].join(', ')})`
  return `${quoted(words)}: in ${repliesWords(replies)}${who}`
}
