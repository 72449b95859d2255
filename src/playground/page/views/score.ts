/** The score, and how it adds up. */

import { notEnglish, type ReplyReview } from '../../../finding.js'
import type { Reviewed } from '../../../live.js'
import { make } from '../../../pages/dom.js'
import { bandNames } from '../../../pages/words.js'
import { mostOfWins, start } from '../../../score.js'
import { points } from '../words.js'

export function scoreOf({ draft, review, error }: Reviewed): HTMLElement {
  if (review === undefined) return instead('Not reviewed', error.message)
  if (draft.trim() === '')
    return instead('No reply yet', 'Write one, or choose an example above: the review follows as you type.')
  if (isForeign(review))
    return instead(
      'Not judged',
      'This does not read as English, so no rule has looked at it, and a score would say nothing.',
    )
  const { score, band } = review
  return make(
    'div',
    { class: 'score' },
    make(
      'p',
      { class: 'total' },
      make('strong', { id: 'score' }, score),
      ' ',
      make('span', { class: `band ${band}` }, bandNames[band]),
    ),
    scale(score),
    sumOf(review),
  )
}

export const isForeign = ({ skipped }: ReplyReview): boolean =>
  skipped.length > 0 && skipped.every(({ why }) => why === notEnglish)

const instead = (title: string, about: string): HTMLElement =>
  make('div', { class: 'score' }, make('p', { class: 'none' }, title), make('p', { class: 'quiet' }, about))

/** From 0 to 100, parted where the bands are. */
function scale(score: number): HTMLElement {
  const mark = make('span', { class: 'mark' })
  mark.style.insetInlineStart = `${score}%`
  return make('div', { class: 'scale', 'aria-hidden': 'true' }, make('i'), make('i'), make('i'), mark)
}

function sumOf({ findings, wins, score }: ReplyReview): HTMLElement {
  const won = wins.reduce((sum, { points }) => sum + points, 0)
  const counted = Math.min(mostOfWins, won)
  const lost = findings.reduce((sum, { cost }) => sum + cost, 0)
  const whole = start + counted - lost
  const term = (sign: string, value: string, about: string): HTMLElement =>
    make('span', { class: 'term' }, make('b', {}, `${sign}${value} `), make('span', {}, about))
  return make(
    'p',
    { class: 'sum' },
    term('', points(start), 'to begin with'),
    term('+ ', points(counted), won > counted ? `done well, of ${points(won)}` : 'done well'),
    term('− ', points(lost), 'to mend'),
    term(
      '= ',
      points(whole),
      whole < 0 ? 'no lower than 0' : points(whole) === `${score}` ? 'the score' : `rounded to ${score}`,
    ),
  )
}
