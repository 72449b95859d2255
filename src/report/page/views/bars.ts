/** Shares as bars; the words beside them say the same. */

import type { Band } from '../../../finding.js'
import { make } from '../../../pages/dom.js'
import type { Scores } from '../../../tally/scores.js'

/** Bands as a bar; the words beside it say the same. */
export function bandBar({ bands, replies }: Scores): HTMLElement {
  const parts = (['rework', 'look-again', 'ready'] as const).map(band => {
    const part = make('span', { class: `band-${band}` })
    part.style.flexGrow = `${bands[band] / Math.max(1, replies)}`
    return part
  })
  return make('div', { class: 'bands', 'aria-hidden': 'true' }, ...parts)
}

/** Which colour is which. */
export function bandKey(words: { readonly [B in Band]: string }): HTMLElement {
  const parts = (['rework', 'look-again', 'ready'] as const).flatMap(band => [
    make('span', { class: `key band-${band}` }),
    ` ${words[band]} `,
  ])
  return make('span', { class: 'keys' }, ...parts)
}

export function shareBar(share: number): HTMLElement {
  const bar = make('span', {})
  bar.style.width = `${share * 100}%`
  return make('span', { class: 'share', 'aria-hidden': 'true' }, bar)
}
