/** What a draft answers: the message and the conversation before it, with their names told. */

import type { Channel } from './finding.js'
import { type Prose, read } from './prose/prose.js'
import { isEnglish } from './reading/language.js'
import { namesIn, partsOf, placesOf } from './reading/manner/naming.js'
import { Reading } from './reading/reading.js'
import { Thread } from './reading/thread.js'
import type { Settings, Texts } from './settings/check.js'

/** What a draft answers, and how it is to be reviewed. */
export interface Heard {
  readonly customer: Reading | undefined
  readonly thread: Thread
  readonly ownChannel: Channel | undefined
  readonly dismissed: ReadonlySet<string>
}

/** What a draft answers is read once, and again only where the next draft names somebody else. */
export class Hearing {
  readonly #texts: Texts
  readonly #received: Prose | undefined
  /** Names that are given or stand in the message. */
  readonly #known: readonly string[]
  #names: readonly string[] | undefined
  #heard: Heard | undefined

  constructor(texts: Texts, settings: Settings) {
    const { customerMessage, customerRegions, people } = texts
    this.#texts = texts
    this.#received =
      customerMessage === undefined || customerMessage.trim() === ''
        ? undefined
        : read(customerMessage, customerRegions)
    this.#known = [
      ...settings.names,
      ...people.flatMap(partsOf),
      ...(this.#received === undefined ? [] : namesIn(this.#received)),
    ]
  }

  /** The draft with every name told, and what it answers likewise. */
  with(written: Prose): Heard & { readonly reading: Reading } {
    const names = [...new Set([...this.#known, ...namesIn(written)])]
    const named = (prose: Prose): Reading =>
      new Reading(prose.naming(names.flatMap(name => placesOf(prose, name))))
    if (this.#heard === undefined || names.join('\n') !== this.#names?.join('\n')) {
      this.#names = names
      this.#heard = this.#hear(named)
    }
    return { ...this.#heard, reading: named(written) }
  }

  #hear(named: (prose: Prose) => Reading): Heard {
    const { earlier, channel, dismissed } = this.#texts
    const message = this.#received === undefined ? undefined : named(this.#received)
    return {
      // A message that cannot be read is as good as none.
      customer: message !== undefined && isEnglish(message.prose) ? message : undefined,
      thread: new Thread(earlier.map(({ from, text }) => ({ from, reading: named(read(text)) }))),
      ownChannel: channel,
      dismissed,
    }
  }
}
