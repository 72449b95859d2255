/** Units beyond ASCII count as one: what is spotted may then not be there, and is looked for in vain. */
const units = 128
const codeOf = (text: string, at: number): number => Math.min(text.charCodeAt(at), units - 1)

/** Strings by a tree of their letters: all that a text holds are found in one pass, however many there are. */
export class Spotter {
  /** From a node and the next unit to the node after it; 0 where there is none. */
  #steps = new Uint16Array(units)
  /** The numbers of the strings that end at a node. */
  readonly #ends: number[][] = [[]]
  /** By number, what no text rules out. */
  readonly #open: number[] = []

  /** Adds strings that go by one number, and gives it. Without strings, it counts as spotted in every text. */
  add(strings: readonly string[] | undefined): number {
    const number = this.#open.push(strings === undefined ? 1 : 0) - 1
    for (const letters of strings ?? []) this.#endOf(letters).push(number)
    return number
  }

  /** By number: 1 where one of the strings stands in the text, 0 where none does. */
  spot(text: string): Uint8Array {
    const spotted = Uint8Array.from(this.#open)
    for (let from = 0; from < text.length; from++) {
      let node = 0
      for (let at = from; at < text.length; at++) {
        node = this.#steps[node * units + codeOf(text, at)] ?? 0
        if (node === 0) break
        for (const number of this.#ends[node] as readonly number[]) spotted[number] = 1
      }
    }
    return spotted
  }

  #endOf(letters: string): number[] {
    let node = 0
    for (let at = 0; at < letters.length; at++) {
      const step = node * units + codeOf(letters, at)
      node = this.#steps[step] || this.#newNode(step)
    }
    return this.#ends[node] as number[]
  }

  #newNode(step: number): number {
    const node = this.#ends.push([]) - 1
    if ((node + 1) * units > this.#steps.length) {
      const steps = new Uint16Array(this.#steps.length * 2)
      steps.set(this.#steps)
      this.#steps = steps
    }
    this.#steps[step] = node
    return node
  }
}
