/** What to work on: the part that is read first, and by most alone. */

import { fill, joined, make } from '../../../pages/dom.js'
import type { Contrast } from '../../../tally/comparison.js'
import type { Group } from '../../../tally/groups.js'
import type { Tally } from '../../../tally/tally.js'
import type { Choose, Guide } from '../guide.js'
import {
  few,
  lower,
  name,
  percent,
  plural,
  regularly,
  seen,
  shareOf,
  shortDay,
  signedPoints,
  verdict,
} from '../words.js'

/**
 * @param open periods in which anything can be found
 * @param beside the agent or channel that was chosen, beside the rest
 */
export function showWork(
  tally: Tally,
  open: number,
  guide: Guide,
  choose: Choose,
  beside: Group | undefined,
): void {
  const { rules, wins, scores, step, comparison, phrases } = tally
  if (rules.length === 0) {
    fill('work', make('p', {}, scores.replies === 0 ? 'No reply here.' : 'There is no finding to list here.'))
    return
  }
  const cards = rules.slice(0, 3).map(rule => {
    const read = make('button', { type: 'button', class: 'link' }, `Read replies with it`)
    read.addEventListener('click', () => choose(rule.id))
    const words = phrases.filter(phrase => phrase.rules.includes(rule.id)).slice(0, 2)
    return make(
      'li',
      { class: 'card' },
      make('h3', {}, name(rule.id)),
      make(
        'p',
        { class: 'figure' },
        make('strong', {}, percent(rule.share)),
        ` of replies, ${signedPoints(-round(rule.points / scores.replies))} points on average`,
      ),
      make('p', {}, guide.about(rule.id)),
      guide.why(rule.id) !== '' && make('p', { class: 'why' }, guide.why(rule.id)),
      words.length > 0 &&
        make(
          'p',
          { class: 'said' },
          'Most often: ',
          ...joined(words.map(({ words }) => make('q', {}, words))),
        ),
      make(
        'p',
        { class: 'quiet' },
        [seen(rule), regularly(rule, open, step)].filter(words => words !== '').join(', in '),
        changeSince(comparison?.rules, rule.id, comparison?.splitAt),
      ),
      elsewhere(beside, rule.id),
      read,
    )
  })
  fill(
    'work',
    scores.replies < few &&
      make(
        'p',
        { class: 'warning' },
        `Only ${plural(scores.replies, 'reply', 'replies')}: read them rather than the shares.`,
      ),
    make('p', { class: 'lead' }, 'The findings that cost these replies most, in points of the score.'),
    make('ol', { class: 'cards' }, ...cards),
    praised(wins, guide),
    ...moved(comparison),
  )
}

/** Below this share a win is nothing to go on with. */
const usual = 0.25

/** What is done well by many; where nothing is, what some do. */
function praised(wins: Tally['wins'], guide: Guide): HTMLElement | undefined {
  const [first, ...others] = wins.toSorted((a, b) => b.share - a.share)
  if (first === undefined) return undefined
  const isUsual = first.share >= usual
  const some = [first, ...others].filter(win => !isUsual || win.share >= usual).slice(0, 3)
  return make(
    'p',
    { class: 'keep' },
    make('strong', {}, isUsual ? 'Keep doing: ' : 'Done well, but seldom: '),
    ...joined(
      some.map(win => `${lower(guide.about(win.id) || name(win.id))} (${percent(win.share)} of replies)`),
      '; ',
    ),
    '.',
  )
}

function elsewhere(beside: Group | undefined, id: string): HTMLElement | undefined {
  const found = beside?.recurs.find(one => one.id === id)
  if (found === undefined || found.there.of === 0) return undefined
  const { there, change } = found
  return make('p', { class: 'quiet' }, `Elsewhere in the team ${percent(shareOf(there))}: ${verdict(change)}`)
}

/** What became more or less, in a line each; what chance may have done is left to the table. */
function moved(comparison: Tally['comparison']): HTMLElement[] {
  if (comparison === undefined) return []
  const { rules, splitAt } = comparison
  return (['more', 'less'] as const).flatMap(verdict => {
    const some = rules.filter(({ change }) => change.verdict === verdict).slice(0, 3)
    if (some.length === 0) return []
    const shares = some.map(
      ({ id, here, there }) =>
        `${lower(name(id))} (${percent(shareOf(there))} before ${shortDay(splitAt)}, ${percent(shareOf(here))} since)`,
    )
    const words = verdict === 'more' ? 'Watch, it is getting more: ' : 'Getting less: '
    return [make('p', { class: 'keep' }, make('strong', {}, words), shares.join('; '), '.')]
  })
}

const round = (points: number): number => Math.round(points * 10) / 10

function changeSince(contrasts: readonly Contrast[] | undefined, id: string, splitAt = ''): string {
  const found = contrasts?.find(one => one.id === id)
  if (found === undefined) return ''
  const { here, there, change } = found
  if (change.verdict === 'too-few') return ''
  const shares = `${percent(shareOf(there))} before ${shortDay(splitAt)}, ${percent(shareOf(here))} since`
  return change.verdict === 'alike' ? '. No clear change' : `. ${verdict(change)}: ${shares}`
}
