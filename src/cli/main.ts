/** The command line, whole: arguments in, exit code out. */

import { Command, CommanderError } from 'commander'
import { version } from '../node/package.js'
import { oneLine } from './cells.js'
import { addConfig } from './commands/config.js'
import { addLsp } from './commands/lsp.js'
import { addMcp } from './commands/mcp.js'
import { addPractice } from './commands/practice.js'
import { addQueue } from './commands/queue.js'
import { addReport } from './commands/report.js'
import { addReview } from './commands/review.js'
import { addRules } from './commands/rules.js'
import { addScore } from './commands/score.js'
import { addServe } from './commands/serve.js'
import { exitCodes } from './exit.js'
import { type Io, lookOf } from './terminal.js'

/**
 * @param argv the arguments alone, without node and the script
 * @returns the exit code: 0 when all went well, 1 when a score is below `--min-score` or a finding fails, 2 when
 *   something could not be understood, read or reviewed
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

  const end = (ended: number): void => {
    code = ended
  }
  addReview(program, io, end)
  addScore(program, io, end)
  addQueue(program, io, end)
  addReport(program, io, end)
  addPractice(program, io, end)
  addLsp(program, end)
  addMcp(program, end)
  addServe(program, io, end)
  addRules(program, io, end)
  addConfig(program, io, end)

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
