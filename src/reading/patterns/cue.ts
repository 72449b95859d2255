/**
 * Patterns that are looked for only where the letters stand that they cannot do without. Those of all of them are
 * spotted in one pass over a sentence, so that the many that have nothing to say there cost next to nothing.
 */

import { everyMatch } from '../../prose/matches.js'
import { Memory } from '../../prose/memory.js'
import { needsOf } from './needs.js'
import { Spotter } from './spotter.js'

const byNeed = new Spotter<Cue>()
/** The sentences of late: one file after the other asks about the same. */
const lately = new Memory(200)
const spotted = (text: string): ReadonlySet<Cue> => lately.recall(spot, text)
const spot = (text: string): ReadonlySet<Cue> => byNeed.spot(text)

export class Cue {
  readonly #pattern: RegExp
  /** It can do without any letters, or none are known: it is always looked for. */
  readonly #isOpen: boolean

  constructor(pattern: RegExp, needs = needsOf(pattern.source)) {
    this.#pattern = pattern
    this.#isOpen = needs === undefined
    for (const letters of needs ?? []) byNeed.add(letters, this)
  }

  test(text: string): boolean {
    return this.#mayStandIn(text) && this.#pattern.test(text)
  }

  exec(text: string): RegExpExecArray | null {
    return this.#mayStandIn(text) ? this.#pattern.exec(text) : null
  }

  /** Every match; the pattern is a global one. */
  every(text: string): RegExpExecArray[] {
    return this.#mayStandIn(text) ? everyMatch(this.#pattern, text) : []
  }

  #mayStandIn(text: string): boolean {
    // What nobody has looked through, such as the words before another match, is seldom asked about again.
    return this.#isOpen || (lately.known(spot, text)?.has(this) ?? true)
  }

  /** Those of some cues that may stand in a text. */
  static among(cues: readonly Cue[], text: string): readonly Cue[] {
    const seen = spotted(text)
    return cues.filter(cue => cue.#isOpen || seen.has(cue))
  }
}

/** A pattern over folded text, looked for where its letters stand. */
export const cue = (pattern: RegExp): Cue => new Cue(pattern)
