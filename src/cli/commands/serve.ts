import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ServeFlags } from '../serve.js'
import type { Io } from '../terminal.js'

export function addServe(program: Command, io: Io, end: (code: number) => void): void {
  program
    .command('serve')
    .summary('open a page to try the review in')
    .description(
      'Serves a page to try the review in, on this machine alone, until it is stopped. The review runs in the page: no text comes here.',
    )
    .addOption(
      new Option('--port <number>', 'where it listens (0: any that is free)').default(8080).argParser(portIn),
    )
    .addHelpText(
      'after',
      `
Exit codes: 0 stopped, by Ctrl-C or a signal; 2 it could not listen.`,
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
