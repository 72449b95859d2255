/** Answers to the words asked of late, and to those asked before them: what is asked again is kept. */
interface Answers<T> {
  late: Map<string, T>
  before: Map<string, T> | undefined
}

/**
 * Answers of pure functions by the words they were given, so that words met again are not read again: those of a
 * sentence that an edit leaves as it was.
 */
export class Memory {
  readonly #most: number
  readonly #answers = new Map<object, Answers<unknown>>()

  /** @param most how many answers of one function are kept at least; twice as many at most */
  constructor(most: number) {
    this.#most = most
  }

  /** The answer that is known already. */
  known<T>(of: (words: string) => T, words: string): T | undefined {
    const answers = this.#answers.get(of) as Answers<T> | undefined
    return answers?.late.get(words) ?? answers?.before?.get(words)
  }

  recall<T>(of: (words: string) => T, words: string): T {
    return this.answer(of, words, () => of(words))
  }

  /** What `make` gives, kept for `of` by words that hold all that it depends on. */
  answer<T>(of: object, words: string, make: () => T): T {
    let known = this.#answers.get(of) as Answers<T> | undefined
    if (known === undefined) {
      known = { late: new Map(), before: undefined }
      this.#answers.set(of, known)
    }
    const late = known.late.get(words)
    if (late !== undefined || known.late.has(words)) return late as T
    const found = known.before?.has(words) ? (known.before.get(words) as T) : make()
    if (known.late.size >= this.#most) {
      known.before = known.late
      known.late = new Map()
    }
    known.late.set(words, found)
    return found
  }
}
