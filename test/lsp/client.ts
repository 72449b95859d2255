/** An editor by hand: speaks to the built program over its streams, and remembers all that it hears. */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Frames, framed, type Message, messageIn } from '../../src/cli/lsp/frames.js'

export const bin = fileURLToPath(new URL('../../dist/src/cli/bin.js', import.meta.url))
const { CI } = process.env

/** Where nothing is built there is nothing to start; CI builds first, and there a missing build is a failure. */
export const isUnbuilt = !existsSync(bin) && CI === undefined

interface Position {
  readonly line: number
  readonly character: number
}
interface Range {
  readonly start: Position
  readonly end: Position
}
export interface Diagnostic {
  readonly range: Range
  readonly severity: number
  readonly code?: string
  readonly source?: string
  readonly message: string
  readonly codeDescription?: { readonly href: string }
  readonly data?: unknown
}
export interface Action {
  readonly title: string
  readonly kind: string
  readonly isPreferred?: boolean
  readonly edit: {
    readonly changes: {
      readonly [uri: string]: readonly [{ readonly range: Range; readonly newText: string }]
    }
  }
}
export interface Published {
  readonly uri: string
  readonly version?: number
  readonly diagnostics: readonly Diagnostic[]
}

type Heard = Message & { readonly result?: unknown }

export class Client {
  readonly heard: Heard[] = []
  readonly exited: Promise<number | null>
  readonly #server: ChildProcessWithoutNullStreams
  #waiting: (() => void)[] = []
  #id = 0
  #err = ''
  #trouble: unknown

  constructor(folder: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
    this.#server = spawn(process.execPath, [bin, 'lsp', ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
    })
    this.exited = new Promise(resolve => this.#server.once('close', resolve))
    this.#server.stderr.on('data', piece => {
      this.#err += piece
      this.#wake()
    })
    // It is not there any more: whoever waits hears of it.
    this.#server.stdin.on('error', () => {})
    void this.#listen()
  }

  get err(): string {
    return this.#err
  }

  /** What an editor says first. */
  async start(params: object = {}): Promise<unknown> {
    const result = await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      ...params,
    })
    this.notify('initialized', {})
    return result
  }

  notify(method: string, params?: object): void {
    this.#say({ jsonrpc: '2.0', method, ...(params === undefined ? {} : { params }) })
  }

  async request<T>(method: string, params?: object): Promise<T> {
    const id = ++this.#id
    this.#say({ jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) })
    const answer = await this.hear(one => one.id === id && one.method === undefined)
    if (answer.error !== undefined) throw new Error(JSON.stringify(answer.error))
    return answer.result as T
  }

  open(path: string, text: string, languageId = 'text'): string {
    const uri = pathToFileURL(path).href
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } })
    return uri
  }

  change(uri: string, text: string, version = 2): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] })
  }

  /** The first diagnostics of a draft that are as they should be, from now on or `since` so many messages. */
  async published(
    uri: string,
    isRight: (published: Published) => boolean = () => true,
    since = 0,
  ): Promise<readonly Diagnostic[]> {
    const { params } = await this.hear(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' &&
        (params as Published).uri === uri &&
        isRight(params as Published),
      since,
    )
    return (params as Published).diagnostics
  }

  async actions(uri: string, diagnostic: Diagnostic, only?: readonly string[]): Promise<readonly Action[]> {
    const { range } = diagnostic
    const context = { diagnostics: [diagnostic], ...(only === undefined ? {} : { only }) }
    return await this.request('textDocument/codeAction', { textDocument: { uri }, range, context })
  }

  async hear(isIt: (message: Heard) => boolean, since = 0): Promise<Heard> {
    for (;;) {
      const found = this.heard.slice(since).find(isIt)
      if (found !== undefined) return found
      if (this.#trouble !== undefined) throw this.#trouble
      await new Promise<void>(resolve => this.#waiting.push(resolve))
    }
  }

  /** Waits until standard error says something. */
  async complained(words: string): Promise<void> {
    while (!this.#err.includes(words)) {
      if (this.#trouble !== undefined) throw this.#trouble
      await new Promise<void>(resolve => this.#waiting.push(resolve))
    }
  }

  async quit(): Promise<number | null> {
    await this.request('shutdown')
    this.notify('exit')
    return await this.exited
  }

  hangUp(): Promise<number | null> {
    this.#server.stdin.end()
    return this.exited
  }

  /** Hears no more, and speaks on. */
  turnAway(): void {
    this.#server.stdout.destroy()
  }

  kill(): void {
    this.#server.kill()
  }

  /** What need be no message. */
  write(bytes: string | Uint8Array): void {
    this.#server.stdin.write(bytes)
  }

  #say(message: Message): void {
    this.write(framed(message))
  }

  async #listen(): Promise<void> {
    try {
      // Anything that is no message, and be it a word, ends this with an error.
      const frames = new Frames()
      for await (const piece of this.#server.stdout)
        for (const content of frames.read(piece)) this.#take(messageIn(content))
      this.#trouble = new Error(`The server has gone. ${this.#err}`)
    } catch (error) {
      this.#trouble = error
    }
    this.#wake()
  }

  #take(message: Heard): void {
    this.heard.push(message)
    if (message.id !== undefined && message.method !== undefined)
      this.#say({ jsonrpc: '2.0', id: message.id, result: null } as Message)
    this.#wake()
  }

  #wake(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const go of waiting) go()
  }
}

/** A text after an edit that an editor was told to make. */
export function edited(text: string, { edit }: Action): string {
  const [[change]] = Object.values(edit.changes) as [Action['edit']['changes'][string]]
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ 0: end, index }) => index + end.length)]
  const at = ({ line, character }: Position): number => (starts[line] ?? text.length) + character
  return text.slice(0, at(change.range.start)) + change.newText + text.slice(at(change.range.end))
}
