/** `unscripted mcp`: reviews for a model that writes, before a person sees what it wrote. */

import { isAbsolute } from 'node:path'
import process, { cwd } from 'node:process'
import { loadSettings } from '../../config/load.js'
import { knownRules } from '../../review.js'
import { type Settings, settingsOf } from '../../settings/check.js'
import { createSourceReviewer, type SourceReviewer } from '../../sources/review-source.js'
import { complain, exitCodes } from '../exit.js'
import { type SettingsFlags, settingsIn } from '../settings-flags.js'
import { signalled } from '../signals.js'
import { explainRuleTool } from './explain-rule.js'
import { reviewReplyTool } from './review-reply.js'
import { longestMessage, serve } from './server.js'
import { tallyTool } from './tally.js'

export interface McpFlags extends Pick<SettingsFlags, 'channel' | 'preset'> {
  /** Path of the settings file, or false for `--no-config`. */
  readonly config?: string | false
}

const instructions =
  'Checks replies to customers, in English, as a service trainer would. Call review_reply on a draft before a person sees it, with the customer’s message verbatim. Apply its edits as they stand; put its asks to a person who knows the facts, and invent nothing.'

/**
 * Serves a client over standard input and output until it goes away, or somebody ends the program. With 2 where the
 * settings cannot be used, before anything is said, or a message has no end.
 */
export async function mcp(flags: McpFlags): Promise<number> {
  const { stdin, stdout, stderr, env } = process
  const io = { stdin, stdout, stderr, env }
  // The stream is the protocol’s alone: what a settings file or a team’s rule prints must not get between.
  Object.defineProperty(process, 'stdout', { value: stderr })
  // Code of the team’s may fail when nobody waits for it, and no review is the worse for that. What it says may hold a
  // customer’s words.
  for (const failure of ['unhandledRejection', 'uncaughtException'] as const)
    process.on(failure, () => complain(io, 'code in the settings failed when nobody waited for it'))
  let judgement: Judgement
  try {
    judgement = await judgementBy(flags)
  } catch (error) {
    complain(io, placed((error as Error).message))
    return exitCodes.trouble
  }
  let isHeard = true
  stdout.once('error', () => {
    isHeard = false
  })
  const { reviewer, settings } = judgement
  const tools = [
    reviewReplyTool(reviewer),
    explainRuleTool(reviewer.rules, settings),
    tallyTool(reviewer, settings.maxLength),
  ]
  const { close, closed } = serve(tools, instructions, stdin, stdout)
  const over = new AbortController()
  const isEnded = await Promise.race([signalled(over.signal).then(() => true), closed.then(() => false)])
  over.abort()
  await close()
  const isGone = isEnded || !isHeard || stdin.readableEnded || stdin.destroyed
  // A client that says on would keep the program waiting for more.
  stdin.destroy()
  if (isGone) return exitCodes.fine
  complain(io, `a message of the client’s is over the limit of ${longestMessage} bytes`)
  return exitCodes.trouble
}

/** Whoever reads a complaint does not see in which folder the client started the server. */
const placed = (complaint: string): string =>
  isAbsolute(complaint) ? complaint : `in ${cwd()}: ${complaint}`

interface Judgement {
  readonly reviewer: SourceReviewer
  /** Those of the reviewer, every one with its value. */
  readonly settings: Settings
}

/** By the settings nearest to the folder in which it was started. */
async function judgementBy({ config, ...flags }: McpFlags): Promise<Judgement> {
  const { settings } = config === false ? { settings: {} } : await loadSettings(cwd(), config)
  const given = { ...settings, ...settingsIn(flags) }
  return { reviewer: createSourceReviewer(given), settings: settingsOf(given, knownRules) }
}
