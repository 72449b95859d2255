/** The session file: what was tried before, and where the next attempt goes. */

import { mkdir, open, readFile } from 'node:fs/promises'
import { homedir, platform } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import type { Attempt } from '../../practice/attempt.js'
import { attemptsIn, lineOf } from '../../practice/session-lines.js'
import { reasonOf } from '../source.js'
import type { Io } from '../terminal.js'
import { Trouble } from './trouble.js'

/** In the user's own folder for state: practice goes on from wherever it is started, and litters no project. */
export function usualPath({ XDG_STATE_HOME: state = '', LOCALAPPDATA: local = '' }: Io['env']): string {
  const windows = platform() === 'win32' && local !== '' ? local : undefined
  const root = isAbsolute(state) ? state : (windows ?? join(homedir(), '.local', 'state'))
  return join(root, 'unscripted', 'practice.jsonl')
}

export class Session {
  readonly #path: string | undefined
  readonly #attempts: Attempt[]
  /** Numbers of lines that cannot be read. They stay in the file as they are. */
  readonly damaged: readonly number[]
  /** A line that was never ended takes the next one with it: that one has to begin below. */
  #isOpenEnded: boolean

  private constructor(path: string | undefined, text: string) {
    const { attempts, damaged } = attemptsIn(text)
    this.#path = path
    this.#attempts = [...attempts]
    this.damaged = damaged
    this.#isOpenEnded = text !== '' && !text.endsWith('\n')
  }

  /**
   * @param path undefined where nothing is kept
   * @throws {Trouble} where the file is there and cannot be read
   */
  static async at(path: string | undefined): Promise<Session> {
    if (path === undefined) return new Session(path, '')
    try {
      // Lenient: one line that is no UTF-8 is a damaged line, and no reason to lose the others.
      return new Session(path, new TextDecoder().decode(await readFile(path)))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Session(path, '')
      throw new Trouble(`cannot read the session "${path}": ${reasonOf(error)}`)
    }
  }

  /** Oldest first. */
  get attempts(): readonly Attempt[] {
    return this.#attempts
  }

  /**
   * Finds out that attempts can be kept before anyone takes pains over one.
   *
   * @throws {Trouble}
   */
  async prepare(): Promise<void> {
    if (this.#path !== undefined) await append(this.#path, '')
  }

  /**
   * One write a line: an interruption leaves all of it or none.
   *
   * @throws {Trouble}
   */
  async add(attempt: Attempt): Promise<void> {
    this.#attempts.push(attempt)
    if (this.#path === undefined) return
    await append(this.#path, (this.#isOpenEnded ? '\n' : '') + lineOf(attempt))
    this.#isOpenEnded = false
  }
}

async function append(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    // Drafts may tell of customers: nobody else on the machine reads them.
    const file = await open(path, 'a', 0o600)
    try {
      await file.appendFile(text)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw new Trouble(
      `cannot write the session "${path}": ${reasonOf(error)}; --session names another file, --no-session keeps none`,
    )
  }
}
