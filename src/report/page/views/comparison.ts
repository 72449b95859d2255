/** Then and now. */

import { fill, make } from '../../../pages/dom.js'
import { fewestForShares } from '../../../tally/chance.js'
import type { Contrast } from '../../../tally/comparison.js'
import type { Tally } from '../../../tally/tally.js'
import { differences } from '../charts.js'
import { table } from '../table.js'
import {
  count,
  day,
  interval,
  name,
  owedWords,
  percent,
  plural,
  scoreInterval,
  shareOf,
  shortDay,
  verdict,
} from '../words.js'

export function showComparison({ comparison, without }: Tally): void {
  if (comparison === undefined) {
    fill(
      'comparison',
      make('p', {}, 'All these replies are of one day, or have no date: there is no then and now.'),
    )
    return
  }
  const { splitAt, before, after, score, rules, wins, missing } = comparison
  const clear = [...rules, ...wins].filter(
    ({ change }) => change.verdict === 'more' || change.verdict === 'less',
  )
  const brief = ({ id, here, there, change }: Contrast): (Node | string)[] => [
    make('strong', { class: 'name' }, name(id)),
    percent(shareOf(there)),
    percent(shareOf(here)),
    interval(change),
  ]
  const row = (contrast: Contrast, words: string): (Node | string)[] => [
    make('strong', { class: 'name' }, words),
    `${percent(shareOf(contrast.there))} of ${count(contrast.there.of)}`,
    `${percent(shareOf(contrast.here))} of ${count(contrast.here.of)}`,
    verdict(contrast.change),
    contrast.there.of === 0 || contrast.here.of === 0 ? '–' : interval(contrast.change),
  ]
  const heads = (what: string) => [
    { words: what },
    { words: `Before ${shortDay(splitAt)}`, isNumber: true },
    { words: `Since ${shortDay(splitAt)}`, isNumber: true },
    { words: 'Change', className: 'verdict' },
    { words: 'Changed by', isNumber: true },
  ]
  const shown = clear.length > 0 ? clear.slice(0, 12) : rules.slice(0, 8)
  // Of fewer nothing is believed, so that there is nothing to draw.
  const isTold = Math.min(before.replies, after.replies) >= fewestForShares
  fill(
    'comparison',
    make(
      'p',
      { class: 'lead' },
      before.mean === undefined || after.mean === undefined
        ? `All replies are on one side of ${day(splitAt)}: there is nothing to compare.`
        : `${count(before.replies)} replies before ${day(splitAt)} with a mean score of ${before.mean}, and ${count(after.replies)} since, with ${after.mean}: ${scoreVerdict(score.verdict)} (${scoreInterval(score)}).`,
      without.date > 0 && ` ${plural(without.date, 'reply', 'replies')} without a date left out.`,
    ),
    make(
      'div',
      { class: 'charts' },
      isTold &&
        make(
          'figure',
          {},
          make(
            'figcaption',
            {},
            clear.length > 0
              ? 'What clearly changed, in points of a hundred. The line is what chance leaves open: the true change is somewhere on it.'
              : 'No finding or win clearly changed. The line is what chance leaves open.',
          ),
          differences(shown),
        ),
      table(
        clear.length > 0 ? 'What clearly changed' : 'What is found most',
        [
          { words: 'Finding or win' },
          { words: 'Before', isNumber: true },
          { words: 'Since', isNumber: true },
          { words: 'Changed by', isNumber: true },
        ],
        shown.map(brief),
      ),
    ),
    table(
      'What replies owe and leave out, or name only in a weak way',
      heads('Owed'),
      missing.map(it => row(it, owedWords[it.id].name)),
    ),
    make(
      'details',
      {},
      make('summary', {}, 'Every finding and win, then and now'),
      table(
        'Findings',
        heads('Finding'),
        rules.map(it => row(it, name(it.id))),
      ),
      table(
        'Wins',
        heads('Win'),
        wins.map(it => row(it, name(it.id))),
      ),
    ),
  )
}

const scoreVerdict = (it: Contrast['change']['verdict']): string =>
  ({
    more: 'better, by more than chance',
    less: 'worse, by more than chance',
    alike: 'about the same',
    'too-few': 'too few replies to tell',
  })[it]
