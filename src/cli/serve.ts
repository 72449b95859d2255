/** `unscripted serve`: reviews over HTTP, and the playground. */

import { BlockList, isIP, isIPv6 } from 'node:net'
import { cwd } from 'node:process'
import type { Access } from '../server/access.js'
import { createApp } from '../server/app.js'
import { createJudgement, type Judgement, type Serving } from '../server/judging/judgement.js'
import { createJudges } from '../server/judging/judges.js'
import { type Listening, listen } from '../server/listen.js'
import { playgroundPage } from '../server/page.js'
import { complain, exitCodes } from './exit.js'
import { type SettingsFlags, settingsIn } from './settings-flags.js'
import { signalled } from './signals.js'
import { reasonOf } from './source.js'
import type { Io } from './terminal.js'

export interface ServeFlags extends SettingsFlags {
  readonly port: number
  readonly host: string
  /** False for `--no-token`: whoever reaches the address may ask. */
  readonly token: boolean
  readonly allowOrigin: readonly string[]
  /** A path, or false for `--no-config`. */
  readonly config?: string | false
  readonly workers: number
  readonly limit: number
}

/** Milliseconds that a request may take to arrive, and to be answered. */
const arrival = 10_000
const patience = 30_000
/** Milliseconds in which a client has to read some of its answer. */
const silence = 60_000
/** Milliseconds in which what was begun is finished, once the server has to end. */
const grace = 30_000

export async function serve(flags: ServeFlags, io: Io): Promise<number> {
  const { port, host, config, workers, limit } = flags
  const access = accessOf(flags, io.env)
  if (typeof access === 'string') return trouble(io, access)
  const serving: Serving = {
    folder: cwd(),
    settings: settingsIn(flags),
    ...(config === undefined ? {} : { config }),
  }
  let judgement: Judgement
  try {
    judgement = await createJudgement(serving)
  } catch (error) {
    return trouble(io, (error as Error).message)
  }
  const judges = createJudges(serving, workers, patience)
  try {
    const app = createApp({
      page: await playgroundPage(),
      judges,
      rules: judgement.rules,
      mostUnits: judgement.mostUnits,
      access,
      limit,
      onFault: error => complain(io, faultOf(error)),
    })
    await untilSignalled(await listen(app, { host, port, arrival, silence, grace }), io)
    return exitCodes.fine
  } catch (error) {
    return trouble(io, whyNot(error, flags))
  } finally {
    await judges.close()
  }
}

/** Who may ask, or why nobody can be let in by what was said. */
function accessOf({ host, token, allowOrigin }: ServeFlags, env: Io['env']): Access | string {
  const { UNSCRIPTED_TOKEN: given } = env
  const isLoopback = isOfThisMachine(host)
  const base = { origins: allowOrigin, isLocal: false }
  if (!token) return { ...base, isLocal: isLoopback }
  if (given !== undefined)
    return /^[!-~]{16,}$/.test(given)
      ? { ...base, token: given }
      : 'UNSCRIPTED_TOKEN needs 16 characters or more, without spaces: openssl rand -hex 32 makes one'
  if (isLoopback) return { ...base, isLocal: true }
  return `${host} is open to other machines: set UNSCRIPTED_TOKEN to a secret that they have to send, or say --no-token to let everybody ask`
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

const isOfThisMachine = (host: string): boolean =>
  /^localhost$/i.test(host) || (isIP(host) !== 0 && loopback.check(host, isIPv6(host) ? 'ipv6' : 'ipv4'))

/** Serves until somebody wants it to end. */
async function untilSignalled(listening: Listening, io: Io): Promise<void> {
  // Before it says that it is there: whoever hears that may stop it at once.
  const stopped = signalled()
  io.stdout.write(`${listening.address}\n`)
  io.stderr.write('Open it in a browser; Ctrl-C ends it.\n')
  await stopped
  await listening.close()
}

function trouble(io: Io, words: string): number {
  complain(io, words)
  return exitCodes.trouble
}

function whyNot(error: unknown, { host, port }: ServeFlags): string {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `port ${port} is taken: name another with --port, or any with --port 0`
  if (code === 'EACCES') return `port ${port} is not yours to listen at: name one from 1024 on with --port`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `${host} is no address of this machine: name one with --host`
  return reasonOf(error)
}

/** What nobody foresaw, and where; its message may hold words of a customer. */
function faultOf(error: unknown): string {
  const { name = 'Error', stack = '' } = error instanceof Error ? error : {}
  const [place = 'somewhere'] = /^ +at .*/m.exec(stack) ?? []
  return `a request failed, which is a fault of this program: ${name} ${place.trim()}`
}
