/** The command line, whole: arguments in, exit code out. */

import { createRequire } from 'node:module'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { type PresetName, presets } from '../../rules/presets.js'
import { channels, defaultMaxLength } from '../settings/check.js'
import { sourceFormats } from '../sources/render.js'
import { oneLine } from './cells.js'
import { type ConfigFlags, showSettings } from './config/show.js'
import { exitCodes, type Format, type ReviewFlags, review } from './review.js'
import { type RulesFlags, showRules } from './rules.js'
import { type Io, lookOf } from './terminal.js'

// By the package's own name: the way there is another from src than from dist.
const { version } = createRequire(import.meta.url)('unscripted/package.json') as { version: string }

const formats: readonly Format[] = ['pretty', 'json', 'jsonl']

/**
 * @param argv the arguments alone, without node and the script
 * @returns the exit code: 0 when all went well, 1 when a score is below `--min-score`, 2 when something could not be
 *   understood, read or reviewed
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.fine
  const program = new Command('unscripted')
    .description('Reads a draft before it is sent, together with the customer’s message that it answers.')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: text => io.stdout.write(text),
      writeErr: text => io.stderr.write(text),
      outputError: (text, write) => write(complaintOf(text)),
      getOutHelpWidth: () => lookOf(io.stdout, io.env).width,
      getErrHelpWidth: () => lookOf(io.stderr, io.env).width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showSuggestionAfterError()

  program
    .command('review')
    .summary('review drafts, one to a file')
    .description('Reviews drafts, one to a file, and says what to change before they are sent.')
    .argument('[file...]', 'drafts; "-" is standard input, which is also read where no file is named')
    .option('--customer <file>', 'the customer’s message that the drafts answer; "-" is standard input')
    .option(
      '--earlier <file>',
      'the conversation before it, as JSON: [{ "from": "customer", "text": "…" }, …], oldest first',
    )
    .option('--customer-name <name>', 'the customer’s name, where the texts do not hold it')
    .option('--agent-name <name>', 'the name of whoever signs, where the help desk adds it')
    .addOption(
      new Option('--channel <name>', 'where the reply goes (default: read from the texts)').choices(channels),
    )
    .addOption(
      new Option('--preset <name>', 'list of rule settings (default: the channel’s own)').choices(
        Object.keys(presets) as PresetName[],
      ),
    )
    .addOption(
      new Option(
        '--placeholders <name>',
        'whether template variables are filled on sending (default: template)',
      ).choices(['must-be-filled', 'template']),
    )
    .option('--config <file>', 'settings file (default: the nearest unscripted.config.*, here or above)')
    .option('--no-config', 'no settings file')
    .addOption(new Option('--format <name>', 'what to print').choices(formats).default('pretty'))
    .addOption(
      new Option(
        '--format-in <name>',
        'how drafts and messages are written (default: read from the ending of each file’s name)',
      ).choices(sourceFormats),
    )
    .option('--min-score <points>', 'exit with 1 when a score, 0 to 100, is below', scoreIn)
    .option(
      '--max-length <units>',
      `UTF-16 units that a text may have (default: ${defaultMaxLength})`,
      lengthIn,
    )
    .option('--no-color', 'no colours; NO_COLOR and FORCE_COLOR are honoured too')
    .addHelpText(
      'after',
      `
Examples:
  unscripted review reply.txt --customer message.txt
  unscripted review --channel chat < reply.txt
  unscripted review draft.html --customer message.html --format json
  unscripted review drafts/*.txt --format jsonl --min-score 75

Exit codes: 0 all well, 1 a score is below --min-score, 2 something could not be
understood, read or reviewed.`,
    )
    .action(async (paths: string[], flags: ReviewFlags) => {
      code = await review(paths, flags, io)
    })

  program
    .command('rules')
    .summary('list the rules, or show one with its examples')
    .description('Lists the rules; with a rule’s id, shows its reason, its sources and its examples.')
    .argument('[id]', 'a rule, such as "passive-voice"')
    .addOption(new Option('--format <name>', 'what to print').choices(['pretty', 'json']).default('pretty'))
    .option('--no-color', 'no colours; NO_COLOR and FORCE_COLOR are honoured too')
    .action((id: string | undefined, flags: RulesFlags) => {
      code = showRules(id, flags, io)
    })

  program
    .command('config')
    .summary('show the settings that hold here')
    .description('Shows the settings that hold in this folder, and which file each comes from.')
    .option('--config <file>', 'settings file (default: the nearest unscripted.config.*, here or above)')
    .addOption(new Option('--format <name>', 'what to print').choices(['pretty', 'json']).default('pretty'))
    .option('--no-color', 'no colours; NO_COLOR and FORCE_COLOR are honoured too')
    .action(async (flags: ConfigFlags) => {
      code = await showSettings(flags, io)
    })

  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? exitCodes.fine : exitCodes.trouble
  }
}

/** Commander's complaint in this program's name; what the caller typed may hold anything. */
function complaintOf(text: string): string {
  const lines = text.trimEnd().split('\n').map(oneLine)
  return `${lines.join('\n').replace(/^error: /, 'unscripted: ')}\n`
}

function scoreIn(text: string): number {
  const score = numberIn(text)
  if (score >= 0 && score <= 100) return score
  throw new InvalidArgumentError('It is a number from 0 to 100.')
}

function lengthIn(text: string): number {
  const units = numberIn(text)
  if (Number.isSafeInteger(units) && units > 0) return units
  throw new InvalidArgumentError('It is a whole number above 0.')
}

/** Plain decimals only: `Number` alone would take "", "0x10" and "1e3". */
const numberIn = (text: string): number => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN)
