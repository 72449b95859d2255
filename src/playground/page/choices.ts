/** What a visitor has chosen and finds again on the next visit: a preset, and rules that differ from it. No text. */

import { type PresetName, presets } from '../../../rules/presets.js'
import type { Channel } from '../../finding.js'
import type { Rule } from '../../rule.js'
import { presetOf } from '../../settings/runs.js'

/** Whatever the page keeps begins with it. */
export const key = 'unscripted.playground'

interface Stored {
  readonly preset?: PresetName
  /** Rules that are switched otherwise than the preset has them. */
  readonly rules: { readonly [id: string]: boolean }
}

const none: Stored = { rules: {} }

export class Choices {
  readonly #rules: readonly Rule[]
  #stored: Stored = none
  /** Whether storage holds what was chosen last. */
  #isLasting = true

  constructor(rules: readonly Rule[]) {
    this.#rules = rules
    this.refresh()
  }

  /** Takes up what was chosen in another tab. */
  refresh(): void {
    if (this.#isLasting) this.#stored = this.#read()
  }

  get preset(): PresetName | undefined {
    return this.#stored.preset
  }

  get rules(): { readonly [id: string]: boolean } {
    return this.#stored.rules
  }

  choosePreset(preset: PresetName | undefined): void {
    this.refresh()
    this.#write({ rules: this.rules, ...(preset === undefined ? {} : { preset }) })
  }

  switchRule(id: string, isOn: boolean, channel: Channel): void {
    this.refresh()
    const { [id]: _, ...others } = this.rules
    const isUsual = isOn === this.#isUsuallyOn(id, channel)
    this.#write({ ...this.#stored, rules: isUsual ? others : { ...others, [id]: isOn } })
  }

  isOn(id: string, channel: Channel): boolean {
    return this.rules[id] ?? this.#isUsuallyOn(id, channel)
  }

  /** Points of a first finding at full confidence. */
  weightOf({ id, weight }: Rule, channel: Channel): number {
    const setting = presets[this.preset ?? presetOf(channel)][id]
    return typeof setting === 'object' ? (setting.weight ?? weight) : weight
  }

  reset(): void {
    this.#write(none)
  }

  #isUsuallyOn(id: string, channel: Channel): boolean {
    return presets[this.preset ?? presetOf(channel)][id] !== false
  }

  /** Of what is stored, only what is still known: another version may have had other rules. */
  #read(): Stored {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
      const { preset, rules = {} } = stored as { preset?: unknown; rules?: object }
      const known = Object.entries(rules).filter(
        ([id, isOn]) => typeof isOn === 'boolean' && this.#rules.some(rule => rule.id === id),
      )
      return {
        rules: Object.fromEntries(known),
        ...(typeof preset === 'string' && Object.hasOwn(presets, preset)
          ? { preset: preset as PresetName }
          : {}),
      }
    } catch {
      return none
    }
  }

  #write(stored: Stored): void {
    this.#stored = stored
    try {
      localStorage.setItem(key, JSON.stringify(stored))
      this.#isLasting = true
    } catch {
      // Where storage is full or forbidden, it lasts as long as the page.
      this.#isLasting = false
    }
  }
}
