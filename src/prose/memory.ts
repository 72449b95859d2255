/** What a function may be asked again for the same words: its answer depends on nothing else. */
type OfWords<T> = (words: string) => T

/**
 * Answers of pure functions by the words they were given, so that words met again are not read again: those of a
 * sentence that an edit leaves as it was. Of each function the oldest answers are forgotten first.
 */
export class Memory {
  readonly #most: number
  readonly #answers = new Map<OfWords<unknown>, Map<string, unknown>>()

  /** @param most how many answers of one function are kept */
  constructor(most: number) {
    this.#most = most
  }

  recall<T>(of: OfWords<T>, words: string): T {
    let known = this.#answers.get(of) as Map<string, T> | undefined
    if (known === undefined) {
      known = new Map()
      this.#answers.set(of, known)
    }
    const before = known.get(words)
    if (before !== undefined) return before
    const answer = of(words)
    if (known.size >= this.#most) for (const [oldest] of known) if (known.delete(oldest)) break
    known.set(words, answer)
    return answer
  }
}
