/** What the draft does well. */

import type { Span, Win } from '../../../finding.js'
import { make } from '../../../pages/dom.js'
import { points } from '../words.js'
import { action } from './findings.js'

export function winsOf(wins: readonly Win[], draft: string, go: (span: Span) => void): HTMLElement {
  return make(
    'ul',
    { class: 'plain wins' },
    ...wins.map(({ id, label, span, points: won }) => {
      const words = draft.slice(span.start, span.end).trim().replace(/\s+/g, ' ')
      return make(
        'li',
        { class: 'win' },
        make(
          'span',
          {},
          `${label}. `,
          words !== '' &&
            action(`${id} ${span.start}`, 'words', 'link words small', `“${words}”`, () => go(span)),
        ),
        make('span', { class: 'won' }, `+${points(won)}`),
      )
    }),
  )
}
