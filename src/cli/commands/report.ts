import { type Command, Option } from 'commander'
import type { ReportFlags } from '../report.js'
import type { Io } from '../terminal.js'

export function addReport(program: Command, io: Io, end: (code: number) => void): void {
  program
    .command('report')
    .summary('make a page of many scored replies, for a team')
    .description(
      'Counts what recurs in scored replies, and writes one HTML page that opens offline: what costs most, what goes well, who needs which coaching, and whether it gets better.',
    )
    .argument('[results...]', 'files of results, .jsonl ("-" or none: standard input)')
    .addOption(new Option('--out <file>', 'the page ("-": standard output)').default('report.html'))
    .addOption(new Option('--no-text', 'no word of a customer or an agent in the page'))
    .addOption(
      new Option(
        '--split <date>',
        'first day of the later of two periods (default: the middle of the dates)',
      ),
    )
    .addOption(new Option('--title <words>', 'what the page is called (default: "How our replies read")'))
    .addHelpText(
      'after',
      `
Examples:
  unscripted report results.jsonl
  unscripted report january.jsonl february.jsonl --split 2026-02-01 --out team.html
  unscripted report results.jsonl --no-text --out for-the-wall.html

Exit codes: 0 all well, also where some lines could not be read (the page is made of
the others); 2 no page could be made, or something not be understood.`,
    )
    .action(async (paths: string[], flags: ReportFlags) => {
      const { report } = await import('../report.js')
      end(await report(paths, flags, io))
    })
}
