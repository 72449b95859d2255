/** Small letters, digits and all else: so few that a node takes 64 bytes. */
const units = 32
const digit = 27
const gap = 28
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const unitOf = (code: number): number => (code >= 97 && code <= 122 ? code - 96 : isDigit(code) ? digit : gap)

/**
 * A text in units, and a gap for each run of what is neither letter nor digit: what is spotted may then not be there,
 * and is looked for in vain. Before and after a text is a gap.
 */
function unitsOf(text: string): readonly number[] {
  const all = [gap]
  let last = gap
  for (let at = 0; at < text.length; at++) {
    const unit = unitOf(text.charCodeAt(at))
    if (unit !== gap || last !== gap) all.push(unit)
    last = unit
  }
  if (last !== gap) all.push(gap)
  return all
}

/** The numbers of what may stand in a text, as bits. */
export class Spotted {
  readonly #bits: Uint32Array
  /** What was numbered later was not looked for, and may stand there. */
  readonly #count: number

  constructor(bits: Uint32Array, count: number) {
    this.#bits = bits
    this.#count = count
  }

  has(number: number): boolean {
    return number >= this.#count || ((this.#bits[number >> 5] as number) & (1 << (number & 31))) !== 0
  }

  add(number: number): void {
    this.#bits[number >> 5] = (this.#bits[number >> 5] as number) | (1 << (number & 31))
  }

  delete(number: number): void {
    this.#bits[number >> 5] = (this.#bits[number >> 5] as number) & ~(1 << (number & 31))
  }

  /** What may stand in any of several texts. */
  static union(all: readonly Spotted[]): Spotted {
    const length = Math.max(0, ...all.map(one => one.#bits.length))
    const bits = new Uint32Array(length)
    for (const one of all)
      for (let at = 0; at < length; at++) bits[at] = (bits[at] as number) | (one.#bits[at] as number)
    return new Spotted(bits, Math.min(...all.map(one => one.#count)))
  }
}

const none: readonly number[] = []

/** Strings by a tree of their letters: all that a text holds are found in one pass, however many there are. */
export class Spotter {
  /** From a node and the next unit to the node after it; 0 where there is none. */
  #steps = new Uint16Array(units)
  /** The numbers of the strings that end at a node, where any do. */
  readonly #ends: (number[] | undefined)[] = [undefined]
  /** What no text rules out; longer than there are numbers. */
  #open = new Uint32Array(64)
  #count = 0

  /** Adds strings that go by one number, and gives it. Without strings, it counts as spotted in every text. */
  add(strings: readonly string[] | undefined): number {
    const number = this.#count++
    if (number === this.#open.length * 32)
      this.#open = grown(this.#open, new Uint32Array(2 * this.#open.length))
    if (strings === undefined) new Spotted(this.#open, this.#count).add(number)
    for (const letters of strings ?? []) this.#endOf(letters).push(number)
    return number
  }

  /** The numbers of strings that stand in the text. */
  spot(text: string): Spotted {
    const spotted = new Spotted(this.#open.slice(), this.#count)
    const all = unitsOf(text)
    const steps = this.#steps
    for (let from = 0; from < all.length; from++) {
      let node = 0
      for (let at = from; at < all.length; at++) {
        node = steps[node * units + (all[at] as number)] as number
        if (node === 0) break
        for (const number of this.#ends[node] ?? none) spotted.add(number)
      }
    }
    return spotted
  }

  #endOf(letters: string): number[] {
    let node = 0
    // Only a gap that is asked for counts.
    const all = unitsOf(letters)
    const from = unitOf(letters.charCodeAt(0)) === gap ? 0 : 1
    const to = unitOf(letters.charCodeAt(letters.length - 1)) === gap ? all.length : all.length - 1
    for (const unit of all.slice(from, to)) {
      const step = node * units + unit
      node = this.#steps[step] || this.#newNode(step)
    }
    const ends = this.#ends[node] ?? []
    this.#ends[node] = ends
    return ends
  }

  #newNode(step: number): number {
    const node = this.#ends.push(undefined) - 1
    if ((node + 1) * units > this.#steps.length)
      this.#steps = grown(this.#steps, new Uint16Array(this.#steps.length * 2))
    this.#steps[step] = node
    return node
  }
}

function grown<A extends Uint32Array | Uint16Array>(from: A, to: A): A {
  to.set(from)
  return to
}
