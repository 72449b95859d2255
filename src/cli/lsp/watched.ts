import { watchFile } from 'node:fs'

/** Milliseconds. */
const interval = 500

/** Files that are looked at again and again, by their names: editors put a new file in the place of the old one. */
export class WatchedFiles {
  readonly #paths = new Set<string>()
  readonly #onChange: () => void

  constructor(onChange: () => void) {
    this.#onChange = onChange
  }

  /** Before it is read: a change while it is read is seen then. It need not be there yet. */
  add(path: string): void {
    if (this.#paths.has(path)) return
    this.#paths.add(path)
    watchFile(path, { interval, persistent: false }, this.#onChange)
  }
}
