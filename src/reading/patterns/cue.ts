/**
 * Patterns that are looked for only where the letters stand that they cannot do without. Those of all of them are
 * spotted in one pass over a sentence, so that the many that have nothing to say there cost next to nothing.
 */

import { everyMatch } from '../../prose/matches.js'
import { Memory } from '../../prose/memory.js'
import { needsOf } from './needs.js'
import { Spotted, Spotter } from './spotter.js'

const byNeed = new Spotter()
const spot = (text: string): Spotted => byNeed.spot(text)
/** The sentences of late, and which cues may stand in them: one file after the other asks about the same. */
const lately = new Memory(300)
/** The last of them, and how often it was asked about before it was looked through. */
const last: { text: string; spotted: Spotted | undefined; asked: number } = {
  text: '',
  spotted: undefined,
  asked: 0,
}
/** The words before another match, say, are seldom asked about more often: looking them through would be in vain. */
const fewestAsked = 4

/** Which cues may stand in a text, which is looked through. */
function spotIn(text: string): Spotted {
  if (last.text !== text || last.spotted === undefined) {
    last.text = text
    last.spotted = lately.recall(spot, text)
  }
  return last.spotted
}

/** Which cues may stand in a text. Undefined where nobody has looked it through and few have asked. */
function spottedIn(text: string): Spotted | undefined {
  if (last.text !== text) {
    last.text = text
    last.spotted = lately.known(spot, text)
    last.asked = 0
  }
  if (last.spotted === undefined && ++last.asked > fewestAsked) spotIn(text)
  return last.spotted
}

/** What is looked for in vain in a sentence of late is not looked for there again. */
export class Cue {
  readonly #pattern: RegExp
  readonly #number: number

  constructor(pattern: RegExp, needs = needsOf(pattern.source)) {
    this.#pattern = pattern
    this.#number = byNeed.add(needs)
  }

  test(text: string): boolean {
    const spotted = spottedIn(text)
    if (spotted?.has(this.#number) === false) return false
    const isFound = this.#pattern.test(text)
    if (!isFound) this.#ruleOut(spotted)
    return isFound
  }

  exec(text: string): RegExpExecArray | null {
    const spotted = spottedIn(text)
    if (spotted?.has(this.#number) === false) return null
    const found = this.#pattern.exec(text)
    if (found === null) this.#ruleOut(spotted)
    return found
  }

  /** Every match; the pattern is a global one. */
  every(text: string): readonly RegExpExecArray[] {
    const spotted = spottedIn(text)
    if (spotted?.has(this.#number) === false) return none
    const found = everyMatch(this.#pattern, text)
    if (found.length === 0) this.#ruleOut(spotted)
    return found
  }

  #ruleOut(spotted: Spotted | undefined): void {
    spotted?.delete(this.#number)
  }

  /** Those of some cues that may stand in a text, which is looked through. */
  static among(cues: readonly Cue[], text: string): readonly Cue[] {
    const spotted = spotIn(text)
    return cues.filter(cue => spotted.has(cue.#number))
  }

  /** Those of some cues that may stand in one of the texts that something was spotted in. */
  static spotted(cues: readonly Cue[], spotted: Spotted): readonly Cue[] {
    return cues.filter(cue => spotted.has(cue.#number))
  }
}

/** Which cues may stand in any of some texts. */
export const spottedInAny = (texts: readonly string[]): Spotted => Spotted.union(texts.map(spotIn))

const none: readonly RegExpExecArray[] = []

/** A pattern over folded text, looked for where its letters stand. */
export const cue = (pattern: RegExp): Cue => new Cue(pattern)
