/** What recurs, faults and wins alike. */

import { fill, make, unseen } from '../../../pages/dom.js'
import type { Recurring } from '../../../tally/recurring.js'
import type { Tally } from '../../../tally/tally.js'
import { spark } from '../charts.js'
import type { Choose, Guide } from '../guide.js'
import { table } from '../table.js'
import { count, name, percent, regularly, shortDay, since, verdict } from '../words.js'
import { shareBar } from './bars.js'

/** Rows that are shown before anybody asks for more. */
const folded = 10

/** @param open periods in which anything can be found */
export function showRecurring(
  id: 'rules' | 'wins',
  recurring: readonly Recurring[],
  tally: Tally,
  open: number,
  guide: Guide,
  choose?: Choose,
): void {
  const { periods, step, comparison } = tally
  const isRules = id === 'rules'
  if (recurring.length === 0) {
    fill(id, make('p', {}, isRules ? 'There is no finding to list here.' : 'There is no win to list here.'))
    return
  }
  const contrasts = comparison?.[id]
  const rows = recurring.map(one => {
    const button = make('button', { type: 'button', class: 'link name' }, name(one.id))
    button.addEventListener('click', () => choose?.(one.id))
    const contrast = contrasts?.find(it => it.id === one.id)
    return [
      make(
        'span',
        {},
        choose === undefined ? make('strong', { class: 'name' }, name(one.id)) : button,
        make('span', { class: 'about' }, guide.about(one.id)),
      ),
      make('span', {}, shareBar(one.share), percent(one.share)),
      count(one.replies),
      count(Math.round(one.points)),
      periods.length > 1 && make('span', {}, spark(one.trend, periods), unseen(ends(one, tally))),
      make('span', {}, since(one), make('span', { class: 'about' }, regularly(one, open, step))),
      contrast === undefined ? '' : verdict(contrast.change),
    ]
  })
  fill(
    id,
    make(
      'p',
      { class: 'lead' },
      isRules
        ? 'Every finding, with how often it happens. Once may be a bad day; every week is a habit, or a macro.'
        : 'The same list for what helps. Praise what is seldom, and ask those who do it how.',
    ),
    table(
      isRules
        ? 'Findings, beginning with what costs most points in all'
        : 'Wins, beginning with what brings most points in all',
      [
        { words: isRules ? 'Finding' : 'Win', className: 'wide' },
        { words: 'Share', className: 'bar' },
        { words: 'Replies', isNumber: true },
        { words: isRules ? 'Points lost' : 'Points won', isNumber: true },
        { words: 'Trend', className: 'spark' },
        { words: 'Seen', className: 'seen' },
        {
          words: comparison === undefined ? 'Change' : `Since ${shortDay(comparison.splitAt)}`,
          className: 'verdict',
        },
      ],
      rows,
      folded,
    ),
  )
}

function ends({ trend }: Recurring, { periods }: Tally): string {
  const share = (i: number): string => percent((trend[i] ?? 0) / Math.max(1, periods[i]?.replies ?? 0))
  return `${share(0)} in the first period, ${share(trend.length - 1)} in the last`
}
