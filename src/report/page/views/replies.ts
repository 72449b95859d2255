/** Replies to read: the worst, the best and the most typical, with what was found in them. */

import { fill, given, joined, make, unseen } from '../../../pages/dom.js'
import { at } from '../../../tally/columns.js'
import { nameOf } from '../../../tally/days.js'
import { bands, type Notes } from '../../../tally/notes.js'
import type { PageData, Place, ShownReply } from '../../data.js'
import { type Mark, piecesOf } from '../../marked.js'
import { best, distinct, typical, worst } from '../../telling.js'
import type { Guide } from '../guide.js'
import { isNarrow } from '../table.js'
import { bandNames, day, name, plural } from '../words.js'

/** Replies of each kind that are shown at first, and how many more at a time. */
const step = isNarrow() ? 1 : 3

const kinds = [
  { id: 'worst', title: 'Lowest scores', about: 'Where to begin.' },
  { id: 'typical', title: 'Typical', about: 'Near the median, with what these replies have most in common.' },
  { id: 'best', title: 'Highest scores', about: 'What the best do. Read them aloud to the team.' },
] as const

export class Replies {
  readonly #notes: Notes
  readonly #byRow: ReadonlyMap<number, ShownReply>
  readonly #guide: Guide
  readonly #hasTexts: boolean

  constructor(notes: Notes, { replies, hasTexts }: PageData, guide: Guide) {
    this.#notes = notes
    this.#byRow = new Map(replies.map(reply => [reply.row, reply]))
    this.#guide = guide
    this.#hasTexts = hasTexts
  }

  show(rows: Uint32Array): void {
    const here = rows.filter(row => this.#byRow.has(row))
    if (here.length === 0) {
      fill('replies', make('p', {}, 'None of these replies is in this page to read. Widen the choice above.'))
      return
    }
    const lists = {
      worst: [...distinct(this.#notes, worst(this.#notes, here))],
      typical: [...distinct(this.#notes, typical(this.#notes, here, rows))],
      best: [...distinct(this.#notes, best(this.#notes, here))],
    }
    fill(
      'replies',
      make(
        'p',
        { class: 'lead' },
        `${plural(here.length, 'reply', 'replies')} of these ${here.length === 1 ? 'is' : 'are'} in this page to read. Of those that look alike one is shown.`,
        !this.#hasTexts && ' The page was made without texts: what was found is here, and the words are not.',
      ),
      ...kinds.map(({ id, title, about }) => this.#list(id, title, about, lists[id])),
    )
  }

  #list(id: string, title: string, about: string, rows: readonly number[]): HTMLElement {
    const list = make('div', {})
    const more = make('button', { type: 'button', class: 'more' })
    let shown = 0
    const add = (): void => {
      const next = rows.slice(shown, shown + step)
      list.append(...next.map(row => this.#article(row, `${id}-${row}`)))
      shown += next.length
      more.hidden = shown >= rows.length
      more.textContent = `Show more (${rows.length - shown})`
    }
    more.addEventListener('click', () => {
      const first = shown
      add()
      list.children[first]?.querySelector('h4')?.focus()
    })
    add()
    return make(
      'section',
      { class: 'kind', 'aria-labelledby': `kind-${id}` },
      make('h3', { id: `kind-${id}` }, title),
      make('p', { class: 'quiet' }, rows.length === 0 ? 'None of those in this page.' : about),
      list,
      more,
    )
  }

  #article(row: number, id: string): HTMLElement {
    const reply = this.#byRow.get(row) as ShownReply
    const notes = this.#notes
    const agent = notes.agents[at(notes.agent, row) - 1]
    const channel = notes.channels[at(notes.channel, row) - 1]
    const date = at(notes.day, row)
    const band = bands[at(notes.band, row)] ?? 'look-again'
    const facts = [agent, channel, date === 0 ? undefined : day(nameOf(date))].filter(
      one => one !== undefined,
    )
    return make(
      'article',
      { 'aria-labelledby': id },
      make(
        'h4',
        { id, tabindex: '-1' },
        make('span', { class: 'score' }, at(notes.score, row)),
        unseen(' points, '),
        make('span', { class: `band ${band}` }, bandNames[band]),
        ' ',
        given(reply.id),
        ...facts.flatMap(fact => [make('span', { class: 'dot', 'aria-hidden': 'true' }, ' · '), given(fact)]),
      ),
      reply.reply !== undefined && this.#pair(reply, id),
      this.#findings(reply, id),
      this.#wins(reply),
    )
  }

  #pair({ reply = '', customerMessage, findings }: ShownReply, id: string): HTMLElement {
    const marks = (of: (finding: ShownReply['findings'][number]) => Place | undefined): Mark[] =>
      findings.flatMap((finding, i) => {
        const place = of(finding)
        return place === undefined ? [] : [{ number: i + 1, place }]
      })
    const label = (number: number): string => {
      const { rule = '', message = '' } = findings[number - 1] ?? {}
      return `Finding ${number}, ${name(rule).toLowerCase()}: ${message}`
    }
    const linked = (number: number): HTMLElement =>
      make(
        'a',
        { id: `${id}-mark-${number}`, href: `#${id}-finding-${number}`, 'aria-label': label(number) },
        number,
      )
    return make(
      'div',
      { class: 'pair' },
      customerMessage !== undefined &&
        make(
          'div',
          {},
          make('h5', {}, 'The customer wrote'),
          markedText(
            customerMessage,
            marks(({ evidence }) => evidence),
            number => make('span', { class: 'of', 'aria-hidden': 'true' }, number),
            label,
          ),
        ),
      make(
        'div',
        {},
        make('h5', {}, 'The reply'),
        markedText(
          reply,
          marks(({ place }) => place),
          linked,
          label,
        ),
      ),
    )
  }

  #findings({ findings }: ShownReply, id: string): HTMLElement | undefined {
    if (findings.length === 0) return undefined
    return make(
      'ol',
      { class: 'findings' },
      ...findings.map(({ rule, cost, place, message }, i) =>
        make(
          'li',
          { id: `${id}-finding-${i + 1}` },
          make('strong', {}, name(rule)),
          cost > 0 && make('span', { class: 'cost' }, ` −${cost}`),
          ` ${message ?? this.#guide.about(rule)} `,
          place !== undefined &&
            make(
              'a',
              { href: `#${id}-mark-${i + 1}`, 'aria-label': `To the words of finding ${i + 1}` },
              '↑',
            ),
        ),
      ),
    )
  }

  #wins({ wins, reply }: ShownReply): HTMLElement | undefined {
    if (wins.length === 0) return undefined
    return make(
      'div',
      { class: 'won' },
      make('h5', {}, 'Done well'),
      make(
        'ul',
        {},
        ...wins.map(({ id, place }) => {
          const words = reply === undefined || place === undefined ? '' : short(reply.slice(...place))
          return make(
            'li',
            {},
            this.#guide.about(id) || name(id),
            words !== '' && ' ',
            words !== '' && make('q', { dir: 'auto' }, words),
          )
        }),
      ),
    )
  }
}

const longest = 90

function short(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s\S*$/, '')} …`
}

/**
 * A text with marks; each ends with its number, which is what keyboards and screen readers go by. A mouse is told on
 * the words as well.
 */
function markedText(
  text: string,
  marks: readonly Mark[],
  numbered: (number: number) => HTMLElement,
  told: (number: number) => string,
): HTMLElement {
  const nodes = piecesOf(text, marks).flatMap(({ text, under, ends }) => [
    text === ''
      ? undefined
      : under.length > 0
        ? make('mark', { title: under.map(told).join('\n') }, text)
        : text,
    ends.length > 0 && make('sup', {}, ...joined(ends.map(numbered), ' ')),
  ])
  return make('div', { class: 'text', dir: 'auto' }, ...nodes)
}
