import { type Command, InvalidArgumentError, Option } from 'commander'
import { defaultWorkers } from '../../bulk/pool.js'
import { tableKinds } from '../../bulk/tables/table.js'
import { type ScoreFlags, score } from '../score/score.js'
import type { Io } from '../terminal.js'
import {
  channelOption,
  configOption,
  formatInOption,
  maxLengthOption,
  minScoreOption,
  noColorOption,
  noConfigOption,
  placeholdersOption,
  presetOption,
  wholeIn,
} from './options.js'

export function addScore(program: Command, io: Io, end: (code: number) => void, version: string): void {
  program
    .command('score')
    .summary('score many replies from tables')
    .description(
      'Scores the replies of tables, CSV or JSON lines, one to a row, and writes one line for each, in their order.',
    )
    .argument('<input...>', 'tables; "-" is standard input')
    .option('--out <file>', 'results: .jsonl, or .csv for a spreadsheet; "-" is standard output')
    .option('--rejected <file>', 'rows that cannot be scored, with the reason (default: beside the results)')
    .option('--reply-column <name>', 'column of the replies')
    .option('--customer-column <name>', 'column of the customers’ messages')
    .option('--id-column <name>', 'column that names the replies (default: input and line)')
    .option('--agent-column <name>', 'column of who wrote it')
    .option('--date-column <name>', 'column of when it was sent')
    .option('--channel-column <name>', 'column of where it was sent')
    .option('--date-format <format>', 'how dates are written where it is not ISO 8601: "DD/MM/YYYY HH:mm"')
    .addOption(
      new Option(
        '--input-format <name>',
        'what the tables are (default: told from name and content)',
      ).choices(tableKinds),
    )
    .addOption(
      new Option(
        '--delimiter <character>',
        'what parts the cells of a CSV (default: told from it)',
      ).argParser(delimiterIn),
    )
    .addOption(
      new Option('--encoding <name>', 'how the tables were saved: utf-8, utf-16le, windows-1252 …').argParser(
        encodingIn,
      ),
    )
    .addOption(formatInOption('text'))
    .addOption(channelOption())
    .addOption(presetOption())
    .addOption(placeholdersOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(minScoreOption())
    .addOption(maxLengthOption())
    .addOption(
      new Option(
        '--workers <count>',
        `threads that score (default: ${defaultWorkers}, one a core)`,
      ).argParser(wholeIn),
    )
    .addOption(new Option('--resume', 'go on where an interrupted run stopped').conflicts('restart'))
    .option('--restart', 'begin anew, whatever an interrupted run left')
    .addOption(noColorOption())
    .addHelpText(
      'after',
      `
Columns that are not named are guessed by their names; what was taken is printed.

Examples:
  unscripted score replies.csv --out results.jsonl
  unscripted score export.csv --reply-column Body --customer-column Question --out results.csv
  zcat replies.jsonl.gz | unscripted score - --out - | head
  unscripted score replies.csv --out results.jsonl --resume

Exit codes: 0 all well, also where some rows were rejected; 1 a score is below
--min-score; 2 nothing could be scored, or something not be understood, read or
written; 130 interrupted.`,
    )
    .action(async (inputs: string[], flags: ScoreFlags) => {
      end(await score(inputs, flags, version, io))
    })
}

function delimiterIn(text: string): string {
  const character = text === '\\t' ? '\t' : text
  if (character.length === 1 && !/["\r\n]/.test(character)) return character
  throw new InvalidArgumentError('It is one character, such as ";" or "\\t".')
}

function encodingIn(text: string): string {
  try {
    return new TextDecoder(text).encoding
  } catch {
    throw new InvalidArgumentError(
      'Known are utf-8, utf-16le, utf-16be, windows-1252, iso-8859-2 and their like.',
    )
  }
}
