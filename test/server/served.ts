/** `unscripted serve` as a process of its own. */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach } from 'vitest'

const bin = fileURLToPath(new URL('../../dist/src/cli/bin.js', import.meta.url))
export const playgroundFile = new URL('../../dist/playground.html', import.meta.url)

/** Where nothing is built there is nothing to start; CI builds first, and there a missing build is a failure. */
export const isMissing = !(existsSync(bin) && existsSync(playgroundFile)) && process.env['CI'] === undefined

const started: ChildProcessWithoutNullStreams[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

export interface Served {
  readonly child: ChildProcessWithoutNullStreams
  readonly address: URL
  readonly written: { out: string; err: string }
  readonly ended: Promise<unknown[]>
}

/** @param env in place of that of this process; a variable that is undefined is taken away */
export async function serve(flags: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Served> {
  const own = { ...process.env, UNSCRIPTED_TOKEN: undefined, ...env }
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0', ...flags], { env: own })
  started.push(child)
  const written = { out: '', err: '' }
  child.stderr.on('data', chunk => (written.err += chunk))
  const ended = once(child, 'exit')
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', chunk => {
      written.out += chunk
      if (written.out.includes('\n')) resolve()
    })
    child.on('exit', () => reject(new Error(written.err)))
  })
  return { child, address: new URL(written.out.trim()), written, ended }
}

/** What comes back over a connection for these bytes, until the server ends it. */
export async function spoken(address: URL, ...parts: readonly (string | Uint8Array)[]): Promise<string> {
  const socket = connect(Number(address.port), address.hostname)
  socket.on('error', () => {})
  for (const part of parts) socket.write(part)
  return text(socket).catch(() => '')
}
