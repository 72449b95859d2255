/** `unscripted serve`: the playground on this machine. */

import { playground } from '../server/app.js'
import { type Listening, listen } from '../server/listen.js'
import { playgroundPage } from '../server/page.js'
import { complain, exitCodes } from './exit.js'
import { signalled } from './signals.js'
import { reasonOf } from './source.js'
import type { Io } from './terminal.js'

export interface ServeFlags {
  readonly port: number
}

export async function serve({ port }: ServeFlags, io: Io): Promise<number> {
  let listening: Listening
  try {
    listening = await listen(playground(await playgroundPage()), port)
  } catch (error) {
    complain(io, whyNot(error, port))
    return exitCodes.trouble
  }
  // Before it says that it is there: whoever hears that may stop it at once.
  const stopped = signalled()
  io.stdout.write(`${listening.address}\n`)
  io.stderr.write('Open it in a browser; Ctrl-C ends it.\n')
  await stopped
  await listening.close()
  return exitCodes.fine
}

function whyNot(error: unknown, port: number): string {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `port ${port} is taken: name another with --port, or any with --port 0`
  if (code === 'EACCES') return `port ${port} is not yours to listen at: name one from 1024 on with --port`
  return reasonOf(error)
}
