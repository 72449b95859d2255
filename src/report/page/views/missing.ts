/** What replies owe and leave out. */

import { fill, make } from '../../../pages/dom.js'
import type { Tally } from '../../../tally/tally.js'
import { owedBars } from '../charts.js'
import { table } from '../table.js'
import { count, few, owedWords, percent } from '../words.js'
import { bandKey } from './bars.js'

export function showMissing({ missing }: Tally): void {
  const owing = missing.filter(({ applies }) => applies > 0)
  if (owing.length === 0) {
    fill('missing', make('p', {}, 'No reply here is known to owe anything.'))
    return
  }
  fill(
    'missing',
    make(
      'p',
      { class: 'lead' },
      'Each is counted only among the replies that owe it, and not where it could only be guessed.',
    ),
    make(
      'div',
      { class: 'charts' },
      make(
        'figure',
        {},
        make(
          'figcaption',
          {},
          bandKey({ rework: 'left out', 'look-again': 'hollow or vague', ready: 'there' }),
        ),
        owedBars(owing),
      ),
      table(
        'What replies owe, beginning with what is missing most often',
        [
          { words: 'Owed' },
          { words: 'Missing or weak', isNumber: true },
          { words: 'Left out', isNumber: true },
          { words: 'Weak', isNumber: true },
          { words: 'Owed by', isNumber: true },
        ],
        owing.map(({ fact, applies, weak, none, share }) => [
          make(
            'span',
            {},
            make('strong', { class: 'name' }, owedWords[fact].name),
            make('span', { class: 'about' }, owedWords[fact].where),
          ),
          percent(share),
          count(none),
          fact === 'acknowledges' ? '–' : `${count(weak)} ${owedWords[fact].weak}`,
          `${count(applies)}${applies < few ? ' (few)' : ''}`,
        ]),
      ),
    ),
  )
}
