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
/** The sentences of late, and which cues may stand in them: one file after the other asks about the same. */
const lately = new Memory(300)

export class Cue {
  readonly #pattern: RegExp
  readonly #number: number

  constructor(pattern: RegExp, needs = needsOf(pattern.source)) {
    this.#pattern = pattern
    this.#number = byNeed.add(needs)
  }

  test(text: string): boolean {
    return this.#in(text, () => this.#pattern.test(text), false)
  }

  exec(text: string): RegExpExecArray | null {
    return this.#in(text, () => this.#pattern.exec(text), null)
  }

  /** Every match; the pattern is a global one. */
  every(text: string): readonly RegExpExecArray[] {
    return this.#in(text, () => everyMatch(this.#pattern, text), none)
  }

  /**
   * What is found in a text, or `nothing`. What was looked for in vain is not looked for again. Texts that nobody has
   * looked through, such as the words before another match, are seldom asked about twice.
   */
  #in<T>(text: string, find: () => T, nothing: T): T {
    const spotted = lately.known(spot, text)
    if (spotted?.[this.#number] === 0) return nothing
    const found = find()
    if (spotted !== undefined && isNothing(found)) spotted[this.#number] = 0
    return found
  }

  /** Those of some cues that may stand in a text. */
  static among(cues: readonly Cue[], text: string): readonly Cue[] {
    const spotted = lately.recall(spot, text)
    return cues.filter(cue => spotted[cue.#number] !== 0)
  }
}

const none: readonly RegExpExecArray[] = []
const isNothing = (found: unknown): boolean =>
  found === false || found === null || (Array.isArray(found) && found.length === 0)

/** A pattern over folded text, looked for where its letters stand. */
export const cue = (pattern: RegExp): Cue => new Cue(pattern)
