/** What the reader has chosen to look at. */

import { byId, given, joined, make, straight } from '../../pages/dom.js'
import { byName } from '../../tally/by-name.js'
import { dayOf, nameOf } from '../../tally/days.js'
import type { Notes } from '../../tally/notes.js'
import type { Filter } from '../../tally/selection.js'
import { count, day, name, plural } from './words.js'

export class Filters {
  readonly #form = byId('filters') as HTMLFormElement

  constructor(notes: Notes, onChange: () => void) {
    const fillSelect = (field: string, values: readonly string[], words: (value: string) => string): void => {
      const select = this.#field(field)
      const sorted = values.toSorted((a, b) => byName(words(a), words(b)))
      select.append(...sorted.map(value => make('option', { value }, words(value))))
      // What nobody can choose is not offered.
      if (values.length === 0) select.closest('label')?.remove()
    }
    fillSelect('agent', notes.agents, straight)
    fillSelect('channel', notes.channels, straight)
    fillSelect('rule', rulesFound(notes), name)
    const dated = notes.day.filter(one => one > 0)
    const first = dated.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const last = dated.reduce((a, b) => Math.max(a, b), 0)
    for (const field of ['from', 'to']) {
      const input = this.#field(field)
      if (dated.length === 0) input.closest('label')?.remove()
      else {
        input.setAttribute('min', nameOf(first))
        input.setAttribute('max', nameOf(last))
      }
    }
    this.#form.addEventListener('submit', event => event.preventDefault())
    this.#form.addEventListener('change', onChange)
    // The fields are empty only after the event.
    this.#form.addEventListener('reset', () => setTimeout(onChange))
  }

  #field(field: string): HTMLSelectElement | HTMLInputElement {
    return this.#form.elements.namedItem(field) as HTMLSelectElement | HTMLInputElement
  }

  #value(field: string): string | undefined {
    const element = this.#form.elements.namedItem(field) as HTMLSelectElement | HTMLInputElement | null
    return element === null || element.value === '' ? undefined : element.value
  }

  choose(field: 'agent' | 'channel' | 'rule', value: string): void {
    this.#field(field).value = value
    this.#form.dispatchEvent(new Event('change'))
  }

  chosen(): Filter {
    const dayIn = (field: string): number | undefined => dayOf(this.#value(field)) || undefined
    return {
      agent: this.#value('agent'),
      channel: this.#value('channel'),
      rule: this.#value('rule'),
      from: dayIn('from'),
      to: dayIn('to'),
    }
  }

  /** Says what is looked at now, for eyes and ears alike. */
  announce(replies: number, all: number): void {
    const { agent, channel, rule, from, to } = this.chosen()
    const conditions = [
      ...(agent === undefined ? [] : [make('span', {}, 'by ', given(agent))]),
      ...(channel === undefined ? [] : [make('span', {}, 'in ', given(channel))]),
      ...(rule === undefined ? [] : [`with “${name(rule).toLowerCase()}”`]),
      ...(from === undefined ? [] : [`from ${day(nameOf(from))}`]),
      ...(to === undefined ? [] : [`to ${day(nameOf(to))}`]),
    ]
    const whole = plural(all, 'reply', 'replies')
    byId('status').replaceChildren(
      ...(conditions.length === 0
        ? [`All ${whole}`]
        : [`${count(replies)} of ${whole}, `, ...joined<Node | string>(conditions)]),
    )
    this.#form.classList.toggle('chosen', conditions.length > 0)
  }
}

function rulesFound({ rules, findingRule }: Notes): string[] {
  const found = new Set(findingRule)
  return rules.filter((_, i) => found.has(i))
}
