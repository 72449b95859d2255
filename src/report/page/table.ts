/** Tables, which a narrow screen shows as blocks. */

import { type Child, make } from '../../pages/dom.js'

/** Where page.css shows the rows of a table as blocks. */
export const isNarrow = (): boolean => matchMedia('screen and (max-width: 44rem)').matches

const isNothing = (child: Child): boolean => child === undefined || child === false || child === ''

export interface ColumnHead {
  readonly words: string
  readonly isNumber?: boolean
  readonly className?: string
}

/**
 * A table whose first cell of a row is its head. Rows after `most` stay folded until asked for; on paper all are there.
 * A column without any content is left out. The roles are those that the elements have anyway, and lose where a narrow screen shows a row as a block.
 */
export function table(
  caption: string,
  heads: readonly ColumnHead[],
  rows: readonly (readonly Child[])[],
  most = Number.POSITIVE_INFINITY,
): HTMLElement {
  // On a narrow screen each row is a block of several lines.
  const shown = isNarrow() ? Math.max(5, Math.ceil(most / 3)) : most
  const filled = heads.filter((_, i) => rows.some(cells => !isNothing(cells[i])))
  if (filled.length < heads.length && rows.length > 0)
    return table(
      caption,
      filled,
      rows.map(cells => cells.filter((_, i) => filled.includes(heads[i] as ColumnHead))),
      most,
    )
  const classOf = ({ isNumber, className }: ColumnHead): string | undefined =>
    [isNumber ? 'number' : '', className ?? ''].join(' ').trim() || undefined
  const body = make(
    'tbody',
    { role: 'rowgroup' },
    ...rows.map((cells, i) =>
      make(
        'tr',
        { role: 'row', class: i >= shown ? 'folded' : undefined },
        ...cells.map((cell, j) => {
          const head = heads[j] ?? { words: '' }
          const attributes = { class: classOf(head), 'data-head': j === 0 ? undefined : head.words }
          return j === 0
            ? make('th', { scope: 'row', role: 'rowheader', ...attributes }, cell)
            : make('td', { role: 'cell', ...attributes }, cell)
        }),
      ),
    ),
  )
  const head = make(
    'thead',
    { role: 'rowgroup' },
    make(
      'tr',
      { role: 'row' },
      ...heads.map(one => make('th', { scope: 'col', role: 'columnheader', class: classOf(one) }, one.words)),
    ),
  )
  const whole = make('table', { role: 'table' }, make('caption', {}, caption), head, body)
  const scroller = make('div', { class: 'scroller' }, whole)
  if (rows.length <= shown) return scroller
  const button = make(
    'button',
    { type: 'button', class: 'more', 'aria-expanded': 'false' },
    `Show all ${rows.length}`,
  )
  button.addEventListener('click', () => {
    const isOpen = whole.classList.toggle('open')
    button.setAttribute('aria-expanded', `${isOpen}`)
    button.textContent = isOpen ? `Show ${shown}` : `Show all ${rows.length}`
  })
  return make('div', {}, scroller, button)
}
