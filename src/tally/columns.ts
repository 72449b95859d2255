/** Columns of small numbers: what is kept of 200,000 replies has to fit into a page. */

/** A list of whole numbers from 0 to 2³² − 1 that grows at its end. */
export class Column {
  #values = new Uint32Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const longer = new Uint32Array(this.#length * 2)
      longer.set(this.#values)
      this.#values = longer
    }
    this.#values[this.#length++] = value
  }

  values(): Uint32Array {
    return this.#values.subarray(0, this.#length)
  }
}

/** Strings by number, in the order they were first met. */
export class Names {
  readonly list: string[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    const number = this.list.length
    this.#numbers.set(name, number)
    this.list.push(name)
    return number
  }
}

/** The number at a place that is known to be inside. */
export const at = (column: ArrayLike<number>, i: number): number => column[i] as number
