/** `unscripted practice`: a customer's message, the agent's reply to it, what the review says, and then again. */

import { cwd } from 'node:process'
import { wins } from '../../../rules/index.js'
import { loadSettings } from '../../config/load.js'
import type { ReplyReview } from '../../finding.js'
import { attemptOf, isDoneWell } from '../../practice/attempt.js'
import type { PracticeCase } from '../../practice/case.js'
import { changeBetween } from '../../practice/change.js'
import { habitsIn, lastAt, nextCase, standings } from '../../practice/course.js'
import { createReviewer, type Reviewer } from '../../review.js'
import { unknownName } from '../../settings/complaints.js'
import { wrap } from '../cells.js'
import { complain, exitCodes } from '../exit.js'
import { pretty, unreadOf } from '../pretty.js'
import { standardInput, textOf } from '../source.js'
import { type Io, type Look, lookOf } from '../terminal.js'
import { casesAt } from './cases.js'
import { editedReply, editorIn } from './editor.js'
import { Session, usualPath } from './session.js'
import { Trouble } from './trouble.js'
import { Interrupted, Typist, typedReply } from './typing.js'
import {
  caseLines,
  changeLines,
  howToEdit,
  howToRetype,
  howToType,
  listLines,
  messageLines,
  notesLines,
  pointLines,
  summaryLines,
} from './words.js'

export interface PracticeFlags {
  readonly list?: boolean
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
    complain(io, error.message)
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
    flags,
    editor: flags.editor === true ? editorFor(io) : undefined,
    io,
    look: () => lookOf(io.stdout, io.env, flags.color),
  }
  if (flags.list === true) {
    show(desk, listLines(standings(named === undefined ? cases : [named], session.attempts), desk.look()))
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
    show(desk, ['Every case is done well. Name one to take it up again; --list shows them.'])
    return exitCodes.fine
  }
  await session.prepare()
  if (path !== undefined)
    show(desk, [...wrap(`Attempts are kept in ${path}; --no-session keeps none.`, desk.look().width), ''])
  await goThrough(first, desk)
  return exitCodes.fine
}

/** What a run works with. */
interface Desk {
  readonly cases: readonly PracticeCase[]
  readonly session: Session
  readonly reviewer: Reviewer
  readonly flags: PracticeFlags
  /** Undefined where replies are typed line by line. */
  readonly editor: string | undefined
  readonly io: Io
  /** Asked anew each time: a window may change its size. */
  look(): Look
}

const show = ({ io }: Desk, lines: readonly string[]): void => {
  if (lines.length > 0) io.stdout.write(`${lines.join('\n')}\n`)
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

/** Case after case, for as long as the agent likes. */
async function goThrough(first: PracticeCase, desk: Desk): Promise<void> {
  const { cases, session, io, look } = desk
  const begun = session.attempts.length
  const typist = new Typist(io)
  try {
    for (let one: PracticeCase | undefined = first; one !== undefined; ) {
      const wish = await goAt(one, typist, desk)
      if (wish === 'quit') break
      one = nextCase(cases, session.attempts, one)
      if (one === undefined) show(desk, ['', 'Every other case is done well.'])
    }
  } finally {
    typist.close()
  }
  const own = session.attempts.slice(begun)
  const tried = standings(cases, own).filter(({ attempts }) => attempts > 0)
  const whyOf = (rule: string): string | undefined => desk.reviewer.rules.find(({ id }) => id === rule)?.why
  const lines = summaryLines(tried, habitsIn(session.attempts), whyOf, look())
  show(desk, lines.length === 0 ? [] : ['', ...lines])
}

type Wish = 'next' | 'quit'

/** One case, again and again until the agent wishes otherwise. */
async function goAt(one: PracticeCase, typist: Typist, desk: Desk): Promise<Wish> {
  const { cases } = desk
  const place = `case ${cases.indexOf(one) + 1} of ${cases.length}`
  let draft = ''
  for (;;) {
    show(desk, [...caseLines(one, place, desk.look()), ''])
    const written = await replyTo(one, draft, typist, desk)
    if (written === undefined) return 'quit'
    show(desk, [''])
    let isDone = false
    if (written === draft) show(desk, ['Nothing is changed: that is no new attempt.'])
    else isDone = await tryOut(one, written, desk)
    draft = written
    const wish = await wishOf(one, isDone, typist, desk)
    if (wish !== 'again') {
      if (wish === 'next') show(desk, [''])
      return wish
    }
    show(desk, [''])
  }
}

const commentWidth = 76

async function replyTo(
  one: PracticeCase,
  before: string,
  typist: Typist,
  { editor, io, look }: Desk,
): Promise<string | undefined> {
  if (editor !== undefined) {
    typist.close()
    return editedReply(editor, before, [...howToEdit, ...messageLines(one, commentWidth)])
  }
  const { width, colors } = look()
  const how = wrap(before === '' ? howToType : howToRetype, width)
  io.stdout.write(`${how.map(line => colors.dim(line)).join('\n')}\n`)
  return typedReply(typist, before === '' ? [] : before.split('\n'))
}

/** Reviews a reply, shows what is to be said of it, and keeps it. True where it is done well. */
async function tryOut(one: PracticeCase, draft: string, desk: Desk): Promise<boolean> {
  const { session, flags } = desk
  const look = desk.look()
  const review = reviewOf(one, draft, desk.reviewer)
  desk.io.stdout.write(pretty({ name: one.id, draft, review }, look))
  if (unreadOf(review) !== undefined) return false

  const last = lastAt(one.id, review.rulesetVersion, session.attempts)
  const date = new Date().toISOString()
  const attempt = attemptOf(one, { draft, review, date, keepsDraft: flags.drafts })
  const parts = [
    last === undefined ? [] : changeLines(changeBetween(last, attempt), look),
    pointLines(one.points, review, look),
  ]
  for (const lines of parts) if (lines.length > 0) show(desk, ['', ...lines])
  await session.add(attempt)
  return isDoneWell(attempt)
}

function reviewOf(one: PracticeCase, draft: string, reviewer: Reviewer): ReplyReview {
  const { channel, earlier, message, customerName } = one
  try {
    return reviewer.review(draft, {
      channel,
      earlier,
      customerMessage: message,
      ...(customerName === undefined ? {} : { customerName }),
    })
  } catch (error) {
    throw new Trouble(`cannot review the reply to ${one.id}: ${(error as Error).message}`)
  }
}

/** What is next. Enter alone is again, or next where there is no more to do. */
async function wishOf(
  one: PracticeCase,
  isDone: boolean,
  typist: Typist,
  desk: Desk,
): Promise<Wish | 'again'> {
  const usual = isDone ? 'next' : 'again'
  const choices = `[a]gain  [n]ext  ${one.notes === '' ? '' : '[t]rainer’s notes  '}[q]uit`
  const ask = (words: string): void => show(desk, ['', ...wrap(words, desk.look().width)])
  ask(`${choices}  (Enter: ${usual})`)
  for (;;) {
    const answer = (await typist.line('> '))?.trim().toLowerCase()
    if (answer === '') return usual
    if (answer === undefined || isShortFor(answer, 'quit')) return 'quit'
    if (isShortFor(answer, 'again')) return 'again'
    if (isShortFor(answer, 'next')) return 'next'
    if (one.notes !== '' && isShortFor(answer, 'trainer’s notes')) {
      show(desk, ['', ...notesLines(one, desk.look())])
      ask(choices)
    } else ask(`One of these: ${choices}`)
  }
}

const isShortFor = (answer: string, word: string): boolean => word.replace('’', "'").startsWith(answer)
