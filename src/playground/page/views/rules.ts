/** A switch for every rule, by category. */

import type { Category, Channel } from '../../../finding.js'
import { byId, make } from '../../../pages/dom.js'
import { name } from '../../../pages/words.js'
import type { Rule } from '../../../rule.js'
import type { Choices } from '../choices.js'
import { categoryNames, points } from '../words.js'

export class RuleSwitches {
  readonly #choices: Choices
  readonly #rows: readonly { rule: Rule; input: HTMLInputElement; weight: HTMLElement }[]
  #channel: Channel = 'email'

  constructor(rules: readonly Rule[], choices: Choices, onChange: () => void) {
    this.#choices = choices
    this.#rows = rules.map(rule => {
      const input = make('input', {
        type: 'checkbox',
        role: 'switch',
        id: `rule-${rule.id}`,
        'aria-describedby': `about-${rule.id}`,
      })
      input.addEventListener('change', () => {
        choices.switchRule(rule.id, input.checked, this.#channel)
        onChange()
      })
      return { rule, input, weight: make('span', { class: 'weight' }) }
    })
    byId('switches').replaceChildren(
      ...(Object.keys(categoryNames) as Category[]).map(category =>
        make(
          'fieldset',
          {},
          make('legend', {}, categoryNames[category]),
          ...this.#rows.filter(({ rule }) => rule.category === category).map(rowOf),
        ),
      ),
    )
  }

  /** As they stand for a reply in this channel. */
  show(channel: Channel): void {
    this.#channel = channel
    const on = this.#rows.filter(({ rule }) => this.#choices.isOn(rule.id, channel)).length
    byId('rules-title').textContent =
      on === this.#rows.length ? `Rules: all ${on} are on` : `Rules: ${on} of ${this.#rows.length} are on`
    for (const { rule, input, weight } of this.#rows) {
      input.checked = this.#choices.isOn(rule.id, channel)
      const most = points(this.#choices.weightOf(rule, channel))
      weight.textContent = `${most} ${most === '1' ? 'point' : 'points'}`
    }
  }
}

/** Shows the switch of a rule, and puts the focus there. */
export function goToRule(id: string): void {
  const input = byId(`rule-${id}`)
  input.closest('details')?.setAttribute('open', '')
  input.focus()
}

const rowOf = ({
  rule,
  input,
  weight,
}: {
  rule: Rule
  input: HTMLElement
  weight: HTMLElement
}): HTMLElement =>
  make(
    'div',
    { class: 'switch' },
    input,
    make('label', { for: input.id, class: 'name' }, name(rule.id)),
    weight,
    make('p', { id: `about-${rule.id}`, class: 'about' }, rule.summary),
  )
