import { type Command, Option } from 'commander'
import { severities } from '../../settings/check.js'
import { formats } from '../formats/names.js'
import type { ReviewFlags } from '../review.js'
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
} from './options.js'

export function addReview(program: Command, io: Io, end: (code: number) => void): void {
  program
    .command('review')
    .summary('review drafts, one to a file')
    .description('Reviews drafts, one to a file, and says what to change before they are sent.')
    .argument(
      '[file...]',
      'drafts, or quoted patterns of their names; "-" is standard input, which is also read where no file is named',
    )
    .option('--customer <file>', 'the customer’s message that the drafts answer; "-" is standard input')
    .option(
      '--earlier <file>',
      'the conversation before it, as JSON: [{ "from": "customer", "text": "…" }, …], oldest first',
    )
    .option('--customer-name <name>', 'the customer’s name, where the texts do not hold it')
    .option('--agent-name <name>', 'the name of whoever signs, where the help desk adds it')
    .addOption(channelOption())
    .addOption(presetOption())
    .addOption(placeholdersOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(new Option('--format <name>', 'what to print').choices(formats).default('pretty'))
    .addOption(formatInOption('read from the ending of each file’s name'))
    .addOption(minScoreOption())
    .addOption(
      new Option(
        '--fail-on <severity>',
        'exit with 1 when a finding is at least so grave; with a baseline, when a new one is (default then: info)',
      ).choices(severities),
    )
    .option('--baseline <file>', 'findings that are known: only new ones fail')
    .option('--update-baseline', 'write that file anew, with all that is found now')
    .addOption(maxLengthOption())
    .addOption(noColorOption())
    .addHelpText(
      'after',
      `
Examples:
  unscripted review reply.txt --customer message.txt
  unscripted review --channel chat < reply.txt
  unscripted review draft.html --customer message.html --format json
  unscripted review drafts/*.txt --format jsonl --min-score 75
  unscripted review 'macros/**/*.{md,html}' --format sarif > macros.sarif
  unscripted review 'macros/**/*.md' --baseline macros/baseline.json

Exit codes: 0 all well, 1 a score is below --min-score or a finding fails (see
--fail-on and --baseline), 2 something could not be understood, read or
reviewed.`,
    )
    .action(async (paths: string[], flags: ReviewFlags) => {
      const { review } = await import('../review.js')
      end(await review(paths, flags, io))
    })
}
