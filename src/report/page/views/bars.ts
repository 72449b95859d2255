/** Shares as bars; the words beside them say the same. */

import type { Scores } from '../../../tally/scores.js'
import { make } from '../dom.js'

/** Bands as a bar; the words beside it say the same. */
export function bandBar({ bands, replies }: Scores): HTMLElement {
  const parts = (['rework', 'look-again', 'ready'] as const).map(band => {
    const part = make('span', { class: `band-${band}` })
    part.style.flexGrow = `${bands[band] / Math.max(1, replies)}`
    return part
  })
  return make('div', { class: 'bands', 'aria-hidden': 'true' }, ...parts)
}

export function shareBar(share: number): HTMLElement {
  const bar = make('span', {})
  bar.style.width = `${share * 100}%`
  return make('span', { class: 'share', 'aria-hidden': 'true' }, bar)
}
