/** Units beyond ASCII count as one: what is spotted may then not be there, and is looked for in vain. */
const units = 128
const codeOf = (text: string, at: number): number => Math.min(text.charCodeAt(at), units - 1)

/** Strings by a tree of their letters: all that a text holds are found in one pass, however many there are. */
export class Spotter {
  /** From a node and the next unit to the node after it; 0 where there is none. */
  #steps = new Uint16Array(units)
  /** The numbers of the strings that end at a node. */
  readonly #ends: number[][] = [[]]
  /** By number, what no text rules out; longer than there are numbers. */
  #open = new Uint8Array(1024)
  #count = 0

  /** Adds strings that go by one number, and gives it. Without strings, it counts as spotted in every text. */
  add(strings: readonly string[] | undefined): number {
    const number = this.#count++
    if (number === this.#open.length) this.#open = grown(this.#open, new Uint8Array(2 * number))
    this.#open[number] = strings === undefined ? 1 : 0
    for (const letters of strings ?? []) this.#endOf(letters).push(number)
    return number
  }

  /** By number: 1 where one of the strings stands in the text, 0 where none does. */
  spot(text: string): Uint8Array {
    const spotted = this.#open.slice(0, this.#count)
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
    if ((node + 1) * units > this.#steps.length)
      this.#steps = grown(this.#steps, new Uint16Array(this.#steps.length * 2))
    this.#steps[step] = node
    return node
  }
}

function grown<A extends Uint8Array | Uint16Array>(from: A, to: A): A {
  to.set(from)
  return to
}
