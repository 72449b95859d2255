/** Clients of the built server: the official one, and one by hand that sees each line. */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { bin } from '../lsp/client.js'

/** Both ways of opening: the handshake of 2025 and before, and what came after it. */
export const eras = ['legacy', 'auto'] as const

export interface Connected {
  readonly client: Client
  readonly transport: StdioClientTransport
  readonly err: () => string
}

export async function connected(
  folder: string,
  args: readonly string[] = [],
  era: (typeof eras)[number] = 'legacy',
): Promise<Connected> {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: era } })
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [bin, 'mcp', ...args],
    cwd: folder,
    stderr: 'pipe',
  })
  let err = ''
  transport.stderr?.on('data', piece => {
    err += piece
  })
  await client.connect(transport)
  return { client, transport, err: () => err }
}

/** A line of the server’s. */
export interface Line {
  readonly jsonrpc: string
  readonly id?: number | null
  readonly method?: string
  readonly params?: { readonly progress?: number; readonly total?: number }
  readonly result?: {
    readonly protocolVersion?: string
    readonly isError?: boolean
    readonly content?: readonly { readonly type: string; readonly text: string }[]
    readonly structuredContent?: unknown
  }
  readonly error?: { readonly code: number; readonly message: string }
}

export class ByHand {
  readonly heard: Line[] = []
  readonly exited: Promise<number | null>
  readonly #server: ChildProcessWithoutNullStreams
  #waiting: (() => void)[] = []
  #err = ''

  constructor(folder: string, args: readonly string[] = []) {
    this.#server = spawn(process.execPath, [bin, 'mcp', ...args], { cwd: folder })
    this.exited = new Promise(resolve => this.#server.once('close', resolve))
    this.#server.stderr.on('data', piece => {
      this.#err += piece
    })
    // It is not there any more.
    this.#server.stdin.on('error', () => {})
    createInterface({ input: this.#server.stdout }).on('line', line => {
      // Nothing but the protocol may stand there.
      this.heard.push(JSON.parse(line))
      for (const wake of this.#waiting.splice(0)) wake()
    })
  }

  get err(): string {
    return this.#err
  }

  write(text: string): void {
    this.#server.stdin.write(text)
  }

  say(message: object): void {
    this.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  }

  call(id: number, name: string, args: object, more: object = {}): void {
    this.say({ id, method: 'tools/call', params: { name, arguments: args, ...more } })
  }

  async start(protocolVersion = '2025-06-18'): Promise<Line> {
    const params = { protocolVersion, capabilities: {}, clientInfo: { name: 'by hand', version: '1' } }
    this.say({ id: 0, method: 'initialize', params })
    const answer = await this.answer(0)
    this.say({ method: 'notifications/initialized' })
    return answer
  }

  async next(is: (line: Line) => boolean): Promise<Line> {
    for (;;) {
      const found = this.heard.find(is)
      if (found !== undefined) return found
      await new Promise<void>(resolve => this.#waiting.push(resolve))
    }
  }

  answer(id: number): Promise<Line> {
    return this.next(line => line.id === id && line.method === undefined)
  }

  /** Says nothing more. */
  hangUp(): Promise<number | null> {
    this.#server.stdin.end()
    return this.exited
  }

  /** Listens no more. */
  turnAway(): void {
    this.#server.stdout.destroy()
  }

  signal(name: NodeJS.Signals): void {
    this.#server.kill(name)
  }
}
