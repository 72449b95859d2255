/** What is known of the rules and wins, in the project’s own words. */

import type { PageData } from '../data.js'

/** What is known of the rules and wins. */
export class Guide {
  readonly #summaries: ReadonlyMap<string, string>
  readonly #whys: ReadonlyMap<string, string>
  readonly #labels: ReadonlyMap<string, string>

  constructor({ rules, wins }: Pick<PageData, 'rules' | 'wins'>) {
    this.#summaries = new Map(rules.map(({ id, summary }) => [id, summary.replace(/^Flags /, '')]))
    this.#whys = new Map(rules.map(({ id, why }) => [id, why]))
    this.#labels = new Map(wins.map(({ id, label }) => [id, label]))
  }

  /** "A stock phrase that fits any reply." */
  about(id: string): string {
    const words = this.#summaries.get(id) ?? this.#labels.get(id) ?? ''
    return words.charAt(0).toUpperCase() + words.slice(1)
  }

  why(id: string): string {
    return this.#whys.get(id) ?? ''
  }
}

/** Chooses replies by what is named: a rule that found something in them, an agent, a channel. */
export type Choose = (name: string) => void
