/** Agents and channels, each beside the rest. */

import { fill, given, make, unseen } from '../../../pages/dom.js'
import type { Contrast } from '../../../tally/comparison.js'
import type { Group } from '../../../tally/groups.js'
import type { Scores } from '../../../tally/scores.js'
import type { Tally } from '../../../tally/tally.js'
import type { Choose } from '../guide.js'
import { table } from '../table.js'
import { bandNames, count, few, lower, name, owedWords, percent, plural, shareOf } from '../words.js'
import { bandBar } from './bars.js'

/** Rows that a browser draws at once without being slow; it is more agents than a team has. */
const mostGroups = 200

export function showGroups(
  id: 'agents' | 'channels',
  groups: readonly Group[],
  { without, agentsInAll, channelsInAll }: Tally,
  choose: Choose,
): void {
  const [what, left, all] =
    id === 'agents' ? ['agent', without.agent, agentsInAll] : ['channel', without.channel, channelsInAll]
  if (groups.length === 0) {
    fill(id, make('p', {}, `No reply here names its ${what}.`))
    return
  }
  // By the number of replies chosen, by name shown.
  const shown = groups.toSorted((a, b) => b.scores.replies - a.scores.replies).slice(0, mostGroups)
  const here = groups.filter(group => shown.includes(group))
  fill(
    id,
    make(
      'p',
      { class: 'lead' },
      id === 'agents'
        ? 'In the order of their names: this is no league table. Customers differ from agent to agent, and so do their troubles. Read a few replies before you speak to anyone.'
        : 'Some habits are of a channel, not of those who write there.',
      left > 0 &&
        ` ${plural(left, 'reply', 'replies')} without ${what === 'agent' ? 'an agent' : 'a channel'} left out.`,
      here.length < all && groups.length > 1 && ` The ${here.length} with most replies, of ${count(all)}.`,
    ),
    table(
      id === 'agents' ? 'Agents beside the rest of the team' : 'Channels beside the other channels',
      [
        { words: id === 'agents' ? 'Agent' : 'Channel' },
        { words: 'Replies', isNumber: true },
        { words: 'Median', isNumber: true },
        { words: 'Bands', className: 'bar' },
        { words: id === 'agents' ? 'Coach first' : 'Recurs most', className: 'wide' },
        { words: 'Does well', className: 'wide' },
      ],
      here.map(({ name: own, scores, recurs, doesWell, missing }) => {
        const button = make('button', { type: 'button', class: 'link name' }, given(own))
        button.addEventListener('click', () => choose(own))
        return [
          button,
          make(
            'span',
            {},
            count(scores.replies),
            scores.replies < few && make('span', { class: 'about' }, 'few'),
          ),
          scores.median ?? '–',
          make('span', {}, bandBar(scores), unseen(bandWords(scores))),
          standsOut(coaching(recurs, missing)),
          standsOut(doesWell.map(one => ({ words: name(one.id), contrast: one }))),
        ]
      }),
      25,
    ),
  )
}

const bandWords = ({ bands }: Scores): string =>
  (['ready', 'look-again', 'rework'] as const)
    .map(band => `${count(bands[band])} ${bandNames[band]}`)
    .join(', ')

interface Told {
  readonly words: string
  readonly contrast: Contrast
}

/**
 * What to coach. What replies owe is counted only among those that owe it, so that nobody is told off for having more
 * complaints to answer; the rules that say the same of single replies are not said again.
 */
function coaching(recurs: readonly Contrast[], missing: Group['missing']): Told[] {
  const owed = missing.filter(({ change }) => change.verdict === 'more')
  const said = new Set(missing.flatMap(({ id }) => owedWords[id].rules))
  return [
    ...owed.map(contrast => ({ words: owedWords[contrast.id].lacking, contrast })),
    ...recurs.filter(({ id }) => !said.has(id)).map(contrast => ({ words: name(contrast.id), contrast })),
  ]
}

/** What is clearly more than elsewhere; where nothing is, what most of the replies have. */
function standsOut(told: readonly Told[]): HTMLElement {
  const more = told.filter(({ contrast }) => contrast.change.verdict === 'more').slice(0, 3)
  const [most] = told
  if (more.length > 0)
    return make(
      'ul',
      { class: 'plain' },
      ...more.map(({ words, contrast: { here, there } }) =>
        make(
          'li',
          {},
          make('strong', {}, words),
          ` ${percent(shareOf(here))}, elsewhere ${percent(shareOf(there))}`,
        ),
      ),
    )
  return make(
    'span',
    { class: 'quiet' },
    most === undefined
      ? 'Nothing found'
      : `No clear difference; most often ${lower(most.words)} (${percent(shareOf(most.contrast.here))})`,
  )
}
