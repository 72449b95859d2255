import { type Command, Option } from 'commander'
import type { ConfigFlags } from '../settings.js'
import type { Io } from '../terminal.js'
import { configOption, noColorOption } from './options.js'

export function addConfig(program: Command, io: Io, end: (code: number) => void): void {
  program
    .command('config')
    .summary('show the settings that hold here')
    .description('Shows the settings that hold in this folder, and which file each comes from.')
    .addOption(configOption())
    .addOption(new Option('--format <name>', 'what to print').choices(['pretty', 'json']).default('pretty'))
    .addOption(noColorOption())
    .action(async (flags: ConfigFlags) => {
      const { showSettings } = await import('../settings.js')
      end(await showSettings(flags, io))
    })
}
