/**
 * Patterns that are looked for only where the letters stand that they cannot do without. Those of all of them are
 * spotted in one pass over a sentence, so that the many that have nothing to say there cost next to nothing.
 */

import { everyMatch } from '../../prose/matches.js'
import { Memory } from '../../prose/memory.js'
import { needsOf } from './needs.js'
import { Spotter } from './spotter.js'

const byNeed = new Spotter()
const spot = (text: string): Uint8Array => byNeed.spot(text)
/** The sentences of late: one file after the other asks about the same. */
const lately = new Memory(200)

export class Cue {
  readonly #pattern: RegExp
  /** Undefined where it can do without any letters, or none are known: it is always looked for. */
  readonly #number: number | undefined

  constructor(pattern: RegExp, needs = needsOf(pattern.source)) {
    this.#pattern = pattern
    this.#number = needs === undefined ? undefined : byNeed.add(needs)
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

  /** What nobody has looked through, such as the words before another match, is seldom asked about again. */
  #mayStandIn(text: string): boolean {
    return this.#number === undefined || lately.known(spot, text)?.[this.#number] !== 0
  }

  /** Those of some cues that may stand in a text. */
  static among(cues: readonly Cue[], text: string): readonly Cue[] {
    const spotted = lately.recall(spot, text)
    return cues.filter(cue => cue.#number === undefined || spotted[cue.#number] !== 0)
  }
}

/** A pattern over folded text, looked for where its letters stand. */
export const cue = (pattern: RegExp): Cue => new Cue(pattern)
