import { type Command, InvalidArgumentError, Option } from 'commander'
import { cores } from '../../bulk/cores.js'
import type { ServeFlags } from '../serve.js'
import type { Io } from '../terminal.js'
import {
  channelOption,
  configOption,
  maxLengthOption,
  noConfigOption,
  placeholdersOption,
  presetOption,
  wholeIn,
} from './options.js'

/** Each thread takes some 100 MB. */
const mostThreadsByDefault = 4
const mostThreads = 64

export function addServe(program: Command, io: Io, end: (code: number) => void): void {
  program
    .command('serve')
    .summary('review drafts over HTTP, with a page to try it in')
    .description(
      'Reviews drafts for programs that ask over HTTP, and serves a page to try the review in, until it is stopped. It listens on this machine alone where nobody says otherwise.',
    )
    .addOption(
      new Option('--port <number>', 'where it listens (0: any that is free)').default(8080).argParser(portIn),
    )
    .addOption(
      new Option('--host <address>', 'the address it listens at; others need a token')
        .default('127.0.0.1')
        .argParser(hostIn),
    )
    .option('--no-token', 'let whoever reaches the address ask, whatever UNSCRIPTED_TOKEN says')
    .addOption(
      new Option(
        '--allow-origin <origin>',
        'a page’s origin that may ask, or "*"; may be given several times',
      )
        .default([], 'none')
        .argParser(originIn),
    )
    .addOption(channelOption())
    .addOption(presetOption())
    .addOption(placeholdersOption())
    .addOption(maxLengthOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(
      new Option('--workers <count>', 'threads that review')
        .default(Math.min(cores, mostThreadsByDefault), `one for each core, ${mostThreadsByDefault} at most`)
        .argParser(threadsIn),
    )
    .addOption(
      new Option('--limit <count>', 'requests worked on at a time; more are told to come back')
        .default(64)
        .argParser(wholeIn),
    )
    .addHelpText(
      'after',
      `
Environment: UNSCRIPTED_TOKEN is a secret that programs have to send, as
"Authorization: Bearer …".

Examples:
  unscripted serve
  UNSCRIPTED_TOKEN=$(openssl rand -hex 32) unscripted serve --host 0.0.0.0
  unscripted serve --allow-origin https://desk.example.com

Exit codes: 0 stopped, by Ctrl-C or a signal; 2 it could not begin.`,
    )
    .action(async (flags: ServeFlags) => {
      const { serve } = await import('../serve.js')
      end(await serve(flags, io))
    })
}

function portIn(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new InvalidArgumentError('It is a number from 0 to 65535.')
}

function threadsIn(text: string): number {
  const count = wholeIn(text)
  if (count <= mostThreads) return count
  throw new InvalidArgumentError(`It is ${mostThreads} at most.`)
}

/** As it stands in an address, an IPv6 address has brackets. */
const hostIn = (text: string): string => text.replace(/^\[(.*)\]$/, '$1')

function originIn(text: string, before: readonly string[]): readonly string[] {
  if (text === '*') return [...before, text]
  const url = URL.canParse(text) ? new URL(text) : undefined
  // Extensions of a browser have origins of their own kind, for which URL says "null".
  if (
    url !== undefined &&
    !text.includes('*') &&
    (url.origin === text || /^[a-z-]+-extension:\/\/[\w-]+$/.test(text))
  )
    return [...before, text]
  throw new InvalidArgumentError('It is an origin such as https://desk.example.com, without a path, or "*".')
}
