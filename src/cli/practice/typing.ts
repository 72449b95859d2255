/** A person at the terminal, line by line. */

import { createInterface, type Interface } from 'node:readline'
import type { Io } from '../terminal.js'

/** Ctrl-C. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

type Typed = { readonly line: string } | 'end' | 'interrupt'

export class Typist {
  readonly #input: NodeJS.ReadStream
  readonly #output: NodeJS.WriteStream
  /** What was typed, or pasted, before anyone asked. */
  readonly #typed: Typed[] = []
  #waiting: ((typed: Typed) => void) | undefined
  #reader: Interface | undefined

  constructor({ stdin, stdout }: Io) {
    // At a terminal both are the streams of the process, or a test's own.
    this.#input = stdin as unknown as NodeJS.ReadStream
    this.#output = stdout as unknown as NodeJS.WriteStream
  }

  /**
   * @param given stands there to be changed
   * @returns undefined where the input ends, as it does with Ctrl-D on an empty line
   * @throws {Interrupted}
   */
  async line(prompt: string, given = ''): Promise<string | undefined> {
    const typed = this.#typed.shift() ?? (await this.#next(prompt, given))
    // Neither key moves to a line of its own.
    if (typeof typed === 'string') this.#output.write('\n')
    if (typed === 'interrupt') throw new Interrupted()
    return typed === 'end' ? undefined : typed.line
  }

  /** Gives the terminal back, to an editor or to the shell. */
  close(): void {
    const reader = this.#reader
    this.#reader = undefined
    reader?.close()
  }

  async #next(prompt: string, given: string): Promise<Typed> {
    if (this.#input.readableEnded || this.#input.destroyed) return 'end'
    const reader = this.#reader ?? this.#open()
    reader.setPrompt(prompt)
    reader.prompt()
    if (given !== '') reader.write(given)
    return new Promise(resolve => {
      this.#waiting = resolve
    })
  }

  #open(): Interface {
    const reader = createInterface({
      input: this.#input,
      output: this.#output,
      terminal: true,
      // The arrow up would bring answers to other questions.
      historySize: 0,
    })
    reader.on('line', line => this.#take({ line }))
    reader.on('SIGINT', () => this.#take('interrupt'))
    reader.on('close', () => {
      if (this.#reader !== reader) return
      this.#reader = undefined
      this.#take('end')
    })
    this.#reader = reader
    return reader
  }

  #take(typed: Typed): void {
    const resolve = this.#waiting
    this.#waiting = undefined
    if (resolve === undefined) this.#typed.push(typed)
    else resolve(typed)
  }
}

/**
 * A reply, line by line.
 *
 * @param before lines of the last attempt, which come back one by one
 * @returns undefined where nothing was written
 * @throws {Interrupted}
 */
export async function typedReply(typist: Typist, before: readonly string[]): Promise<string | undefined> {
  const lines: string[] = []
  for (let i = 0; ; i++) {
    const given = before[i] ?? ''
    const line = await typist.line('> ', given)
    if (line === undefined || line.trim() === '.') break
    // Words that were taken out leave no empty line behind.
    if (line !== '' || given === '') lines.push(line)
  }
  const text = lines.join('\n').trim()
  return text === '' ? undefined : text
}
