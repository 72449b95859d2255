import type { Command } from 'commander'
import type { PracticeFlags } from '../practice/practice.js'
import type { Io } from '../terminal.js'
import { configOption, noColorOption, noConfigOption } from './options.js'

export function addPractice(program: Command, io: Io, end: (code: number) => void): void {
  program
    .command('practice')
    .summary('practise replies to invented customers')
    .description(
      'Shows a customer’s message, takes your reply, reviews it and says what has changed since the last attempt.',
    )
    .argument('[case]', 'a case, such as "late-bookcase" (default: the next that is not done well)')
    .option('--list', 'list the cases, with attempts and best score')
    .option('--show', 'show the case, and take no reply')
    .option('--cases <file>', 'cases of your own: a Markdown file, or a folder of them')
    .option('--editor', 'write in the editor that VISUAL or EDITOR names (default: line by line)')
    .option('--session <file>', 'where attempts are kept (default: in your folder for state)')
    .option('--no-session', 'keep nothing')
    .option('--no-drafts', 'keep scores and findings, and no words of a draft')
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(noColorOption())
    .addHelpText(
      'after',
      `
Examples:
  unscripted practice
  unscripted practice late-bookcase --editor
  unscripted practice --list
  unscripted practice late-bookcase --show
  unscripted practice --cases team.md --session ruth.jsonl
  unscripted practice sunday-soil < reply.txt

Exit codes: 0 all well, 2 something could not be understood, read or written,
130 interrupted.`,
    )
    .action(async (id: string | undefined, flags: PracticeFlags) => {
      const { practice } = await import('../practice/practice.js')
      end(await practice(id, flags, io))
    })
}
