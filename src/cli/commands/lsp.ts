import { type Command, InvalidArgumentError, Option } from 'commander'
import type { LspFlags } from '../lsp/desk.js'
import { standardInput } from '../source.js'
import { channelOption, configOption, noConfigOption, presetOption } from './options.js'

export function addLsp(program: Command, end: (code: number) => void): void {
  program
    .command('lsp')
    .summary('review drafts in an editor, as a language server')
    .description(
      'Reviews drafts while they are written, for an editor that speaks to language servers over standard input and output.',
    )
    .option(
      '--customer <file>',
      'the customer’s message that the drafts answer; read again when it changes',
      fileIn,
    )
    .addOption(channelOption())
    .addOption(presetOption())
    .addOption(configOption('beside a draft'))
    .addOption(noConfigOption())
    .option('--stdio', 'what it does anyway: many editors say so')
    // Visual Studio Code says so. The server reads it by itself, and ends when that process does.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .addHelpText(
      'after',
      `
Examples:
  unscripted lsp
  unscripted lsp --customer message.txt --channel chat
  unscripted lsp --config ~/team/unscripted.config.json

Exit codes: 0 the editor shut it down, 1 the editor went away, 2 something could
not be understood.`,
    )
    .action(async (flags: LspFlags) => {
      const { lsp } = await import('../lsp/lsp.js')
      end(await lsp(flags))
    })
}

function fileIn(path: string): string {
  if (path !== standardInput) return path
  throw new InvalidArgumentError('The editor speaks over standard input: name a file.')
}
