/** What commands let you set that score tables. */

import { type Command, InvalidArgumentError, Option } from 'commander'
import { cores } from '../../bulk/cores.js'
import { tableKinds } from '../../bulk/tables/kinds.js'
import {
  channelOption,
  configOption,
  formatInOption,
  maxLengthOption,
  minScoreOption,
  noConfigOption,
  placeholdersOption,
  presetOption,
  wholeIn,
} from './options.js'

/** How tables are read, and their replies scored. */
export const addTableOptions = (command: Command): Command =>
  command
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

/** Where results go. */
export const addOutputOptions = (command: Command): Command =>
  command
    .option('--out <file>', 'results: .jsonl, or .csv for a spreadsheet; "-" is standard output')
    .option('--rejected <file>', 'rows that cannot be scored, with the reason (default: beside the results)')
    .addOption(new Option('--resume', 'go on where an interrupted run stopped').conflicts('restart'))
    .option('--restart', 'begin anew, whatever an interrupted run left')

/** @param flag of the threads, "--workers <count>" */
export const threadsOption = (flag: string): Option =>
  new Option(flag, `threads that score (default: ${cores}, one a core)`).argParser(wholeIn)

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
