/** How the scores lie, and how they have gone. */

import { fill, make } from '../../../pages/dom.js'
import type { Scores } from '../../../tally/scores.js'
import type { Tally } from '../../../tally/tally.js'
import { course, distribution } from '../charts.js'
import { table } from '../table.js'
import { bandNames, count, day, percent, plural, shortDay } from '../words.js'
import { bandBar, bandKey } from './bars.js'

export function showSummary(tally: Tally): void {
  const { scores, comparison, periods, step } = tally
  if (scores.mean === undefined || scores.median === undefined) {
    fill('summary', make('p', {}, 'No score here.'))
    return
  }
  const tile = (words: string, value: string, more: string): HTMLElement =>
    make('div', {}, make('dt', {}, words), make('dd', {}, make('strong', {}, value), make('span', {}, more)))
  const change =
    comparison === undefined || comparison.before.mean === undefined || comparison.after.mean === undefined
      ? undefined
      : comparison
  fill(
    'summary',
    make(
      'dl',
      { class: 'tiles' },
      tile('Median score', `${scores.median}`, `mean ${scores.mean}, of 100`),
      tile(
        'Ready',
        percent(scores.bands.ready / scores.replies),
        plural(scores.bands.ready, 'reply', 'replies'),
      ),
      tile(
        'Look again',
        percent(scores.bands['look-again'] / scores.replies),
        plural(scores.bands['look-again'], 'reply', 'replies'),
      ),
      tile(
        'Rework',
        percent(scores.bands.rework / scores.replies),
        plural(scores.bands.rework, 'reply', 'replies'),
      ),
      change !== undefined &&
        tile(
          `Since ${shortDay(change.splitAt)}`,
          { more: 'Better', less: 'Worse', alike: 'About the same', 'too-few': 'Too few to tell' }[
            change.score.verdict
          ],
          `mean ${change.before.mean} before, ${change.after.mean} since`,
        ),
    ),
    bandBar(scores),
    make('p', { class: 'quiet', 'aria-hidden': 'true' }, bandKey(bandNames)),
    make(
      'div',
      { class: 'charts' },
      figure('Replies by score', distribution(scores), binsTable(scores)),
      periods.length > 1 &&
        periods.some(({ replies }) => replies > 0) &&
        figure(
          `Mean score by ${step}; larger dots stand for more replies`,
          course(periods, comparison?.splitAt),
          table(
            `Mean score by ${step}`,
            [
              { words: `From` },
              { words: 'Replies', isNumber: true },
              { words: 'Mean score', isNumber: true },
            ],
            periods.map(({ from, replies, mean }) => [day(from), count(replies), mean ?? '–']),
          ),
        ),
    ),
  )
}

function figure(caption: string, chart: Node, data: Node): HTMLElement {
  return make(
    'figure',
    {},
    make('figcaption', {}, caption),
    chart,
    make('details', {}, make('summary', {}, 'As a table'), data),
  )
}

function binsTable({ bins, replies }: Scores): HTMLElement {
  return table(
    'Replies by score',
    [{ words: 'Score' }, { words: 'Replies', isNumber: true }, { words: 'Share', isNumber: true }],
    bins.map((bin, i) => [
      `${i * 10} to ${i === 9 ? 100 : i * 10 + 9}`,
      count(bin),
      percent(bin / Math.max(1, replies)),
    ]),
  )
}
