/** Strings by a tree of their letters: all that a text holds are found in one pass, however many there are. */
export class Spotter<T> {
  /** From a node and the next unit to the node after it. */
  readonly #steps = new Map<number, number>()
  /** What stands for the strings that end at a node. */
  readonly #ends: T[][] = [[]]

  add(letters: string, value: T): void {
    let node = 0
    for (let at = 0; at < letters.length; at++) {
      const step = stepOf(node, letters.charCodeAt(at))
      let next = this.#steps.get(step)
      if (next === undefined) {
        next = this.#ends.push([]) - 1
        this.#steps.set(step, next)
      }
      node = next
    }
    this.#ends[node]?.push(value)
  }

  /** What stands for the strings that the text holds. */
  spot(text: string): ReadonlySet<T> {
    const spotted = new Set<T>()
    for (let from = 0; from < text.length; from++) {
      let node: number | undefined = 0
      for (let at = from; at < text.length; at++) {
        node = this.#steps.get(stepOf(node, text.charCodeAt(at)))
        if (node === undefined) break
        for (const value of this.#ends[node] as readonly T[]) spotted.add(value)
      }
    }
    return spotted
  }
}

/** Letters beyond Latin ones count as one: what is spotted may then not be there, and is looked at in vain. */
const stepOf = (node: number, unit: number): number => node * 256 + Math.min(unit, 255)
