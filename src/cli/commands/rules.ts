import { type Command, Option } from 'commander'
import type { RulesFlags } from '../rules.js'
import type { Io } from '../terminal.js'
import { noColorOption } from './options.js'

export function addRules(program: Command, io: Io, end: (code: number) => void): void {
  program
    .command('rules')
    .summary('list the rules, or show one with its examples')
    .description('Lists the rules; with a rule’s id, shows its reason, its sources and its examples.')
    .argument('[id]', 'a rule, such as "passive-voice"')
    .addOption(new Option('--format <name>', 'what to print').choices(['pretty', 'json']).default('pretty'))
    .addOption(noColorOption())
    .action(async (id: string | undefined, flags: RulesFlags) => {
      const { showRules } = await import('../rules.js')
      end(showRules(id, flags, io))
    })
}
