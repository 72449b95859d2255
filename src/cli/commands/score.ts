import type { Command } from 'commander'
import type { ScoreAndReportFlags } from '../score/and-report.js'
import type { Io } from '../terminal.js'
import { noColorOption } from './options.js'
import { addOutputOptions, addTableOptions, threadsOption } from './tables.js'

export function addScore(program: Command, io: Io, end: (code: number) => void): void {
  const command = program
    .command('score')
    .summary('score many replies from tables')
    .description(
      'Scores the replies of tables, CSV or JSON lines, one to a row, and writes one line for each, in their order.',
    )
    .argument('<input...>', 'tables; "-" is standard input')
  addTableOptions(addOutputOptions(command))
    .option('--report <file>', 'make the page of `report` as well; results go beside it without --out')
    .addOption(threadsOption('--workers <count>'))
    .addOption(noColorOption())
    .addHelpText(
      'after',
      `
Columns that are not named are guessed by their names; what was taken is printed.

Examples:
  unscripted score replies.csv --report report.html
  unscripted score replies.csv --out results.jsonl
  unscripted score export.csv --reply-column Body --customer-column Question --out results.csv
  zcat replies.jsonl.gz | unscripted score - --out - | head
  unscripted score replies.csv --out results.jsonl --resume

Exit codes: 0 all well, also where some rows were rejected; 1 a score is below
--min-score; 2 nothing could be scored, or something not be understood, read or
written; 130 interrupted.`,
    )
    .action(async (inputs: string[], flags: ScoreAndReportFlags) => {
      const { scoreAndReport } = await import('../score/and-report.js')
      end(await scoreAndReport(inputs, flags, io))
    })
}
