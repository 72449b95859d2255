/** `unscripted practice`: a customer's message, the agent's reply to it, what the review says, and then again. */

import { cwd } from 'node:process'
import { wins } from '../../../rules/index.js'
import { loadSettings } from '../../config/load.js'
import type { PracticeCase } from '../../practice/case.js'
import { nextCase, standings } from '../../practice/course.js'
import { createReviewer, type Reviewer } from '../../review.js'
import { unknownName } from '../../settings/complaints.js'
import { wrap } from '../cells.js'
import { complain, exitCodes } from '../exit.js'
import { standardInput, textOf } from '../source.js'
import { type Io, lookOf } from '../terminal.js'
import { casesAt } from './cases.js'
import { type Desk, show, tryOut } from './desk.js'
import { editorIn } from './editor.js'
import { goThrough, placeOf } from './rounds.js'
import { Session, usualPath } from './session.js'
import { Trouble } from './trouble.js'
import { Interrupted } from './typing.js'
import { caseLines, listLines } from './words.js'

export interface PracticeFlags {
  readonly list?: boolean
  /** Whether the case is shown, and no reply taken. */
  readonly show?: boolean
  /** A file of cases, or a folder of such files. */
  readonly cases?: string
  /** A path, or false for `--no-session`. */
  readonly session?: string | false
  /** False for `--no-drafts`. */
  readonly drafts: boolean
  readonly editor?: boolean
  /** Path of the settings file, or false for `--no-config`. */
  readonly config?: string | false
  /** False for `--no-color`. */
  readonly color: boolean
}

/** @param id the case; without it, the first that is not done well */
export async function practice(id: string | undefined, flags: PracticeFlags, io: Io): Promise<number> {
  try {
    return await practise(id, flags, io)
  } catch (error) {
    if (error instanceof Interrupted) return exitCodes.interrupted
    if (!(error instanceof Trouble)) throw error
    for (const line of error.message.split('\n')) complain(io, line)
    return exitCodes.trouble
  }
}

async function practise(id: string | undefined, flags: PracticeFlags, io: Io): Promise<number> {
  if (flags.cases === standardInput)
    throw new Trouble('--cases takes a file: standard input is where the reply comes from')
  const reviewer = await reviewerFor(flags)
  const names = { rules: reviewer.rules.map(({ id }) => id), wins: wins.map(({ id }) => id) }
  const cases = await casesAt(flags.cases, names, io.stdin)
  const path = flags.session === false ? undefined : (flags.session ?? usualPath(io.env))
  const session = await Session.at(path)
  for (const line of session.damaged)
    complain(io, `${path}:${line}: not an attempt; the line is left as it is`)
  const named = id === undefined ? undefined : caseNamed(id, cases)
  const desk: Desk = {
    cases,
    session,
    reviewer,
    keepsDrafts: flags.drafts,
    editor: flags.editor === true ? editorFor(io) : undefined,
    io,
    look: () => lookOf(io.stdout, io.env, flags.color),
  }
  if (flags.list === true) {
    show(desk, listLines(standings(named === undefined ? cases : [named], session.attempts), desk.look()))
    return exitCodes.fine
  }
  if (flags.show === true) {
    if (named === undefined) throw new Trouble('--show needs the name of a case; --list shows them')
    show(desk, caseLines(named, placeOf(named, desk), desk.look()))
    return exitCodes.fine
  }
  if (io.stdin.isTTY !== true) {
    await reviewPiped(named, desk)
    return exitCodes.fine
  }
  if (io.stdout.isTTY !== true)
    throw new Trouble('practice needs a terminal to write to; without one, pipe a reply in and name its case')
  const first = named ?? nextCase(cases, session.attempts)
  if (first === undefined) {
    show(desk, [
      'Every case is done well, as far as a review can tell. Name one to take it up again; --list shows them.',
    ])
    return exitCodes.fine
  }
  await session.prepare()
  if (path !== undefined)
    show(desk, [...wrap(`Attempts are kept in ${path}; --no-session keeps none.`, desk.look().width), ''])
  await goThrough(first, desk)
  return exitCodes.fine
}

function editorFor({ stdin, env }: Io): string {
  if (stdin.isTTY === true) return editorIn(env)
  throw new Trouble('--editor needs a terminal; a reply that comes through a pipe is written already')
}

async function reviewerFor({ config }: PracticeFlags): Promise<Reviewer> {
  try {
    return createReviewer(config === false ? {} : (await loadSettings(cwd(), config)).settings)
  } catch (error) {
    throw new Trouble(`cannot use the settings: ${(error as Error).message}`)
  }
}

function caseNamed(id: string, cases: readonly PracticeCase[]): PracticeCase {
  const found = cases.find(one => one.id === id)
  if (found !== undefined) return found
  const ids = cases.map(({ id }) => id)
  throw new Trouble(unknownName('case', id, ids).message)
}

async function reviewPiped(one: PracticeCase | undefined, desk: Desk): Promise<void> {
  const { io } = desk
  if (one === undefined)
    throw new Trouble(
      'name the case that the reply answers: unscripted practice bread-thanks < reply.txt; --list shows them',
    )
  let draft: string
  try {
    draft = await textOf(standardInput, io.stdin)
  } catch (error) {
    throw new Trouble(`cannot read standard input: ${(error as Error).message}`)
  }
  if (draft.trim() === '') throw new Trouble('there is no reply on standard input')
  await tryOut(one, draft.trim(), desk)
}
