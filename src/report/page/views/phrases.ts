/** The stock phrases in use. */

import { fill, given, joined, make } from '../../../pages/dom.js'
import type { Tally } from '../../../tally/tally.js'
import { table } from '../table.js'
import { count, name, percent, shortDay } from '../words.js'

export function showPhrases({ phrases, phrasesInAll, scores }: Tally, hasTexts: boolean): void {
  if (!hasTexts) {
    fill('phrases', make('p', {}, 'This page was made without texts, and a phrase is one.'))
    return
  }
  if (phrases.length === 0) {
    fill('phrases', make('p', {}, 'No stock phrase was found in these replies.'))
    return
  }
  fill(
    'phrases',
    make(
      'p',
      { class: 'lead' },
      'The words that read as stock here, as agents or macros really write them. One that everybody uses is most likely in a macro: mend it there.',
    ),
    table(
      phrasesInAll > phrases.length
        ? `The ${phrases.length} phrases that most replies have, of ${count(phrasesInAll)}`
        : 'Phrases, beginning with the one that most replies have',
      [
        { words: 'Phrase', className: 'wide' },
        { words: 'Replies', isNumber: true },
        { words: 'Share', isNumber: true },
        { words: 'Agents', className: 'wide' },
        { words: 'Since' },
      ],
      phrases.map(({ words, rules, replies, agents, firstSeen, lastSeen }) => [
        make(
          'span',
          {},
          make('q', { dir: 'auto' }, words),
          make('span', { class: 'about' }, rules.map(name).join(', ')),
        ),
        count(replies),
        percent(replies / Math.max(1, scores.replies)),
        agentWords(agents),
        firstSeen === undefined
          ? '–'
          : firstSeen === lastSeen
            ? `${shortDay(firstSeen)} only`
            : shortDay(firstSeen),
      ]),
      15,
    ),
  )
}

function agentWords(agents: Tally['phrases'][number]['agents']): HTMLElement | string {
  if (agents.length === 0) return '–'
  const first = agents
    .slice(0, 3)
    .map(({ name: own, replies }) => make('span', {}, given(own), ` (${count(replies)})`))
  return make('span', {}, ...joined(first), agents.length > 3 && ` and ${agents.length - 3} more`)
}
