/** Practice with a person at the terminal: case by case, and each as often as they like. */

import type { PracticeCase } from '../../practice/case.js'
import { habitsIn, nextCase, standings } from '../../practice/course.js'
import { wrap } from '../cells.js'
import { complain } from '../exit.js'
import { type Desk, show, tryOut } from './desk.js'
import { editedReply } from './editor.js'
import { Unreviewed } from './trouble.js'
import { Typist, typedReply } from './typing.js'
import {
  caseLines,
  howToEdit,
  howToRetype,
  howToType,
  messageLines,
  notesLines,
  summaryLines,
} from './words.js'

/** Case after case, for as long as the agent likes; then what came of it. */
export async function goThrough(first: PracticeCase, desk: Desk): Promise<void> {
  const { cases, session, io, look } = desk
  const begun = session.attempts.length
  const typist = new Typist(io)
  try {
    for (let one: PracticeCase | undefined = first; one !== undefined; ) {
      const wish = await goAt(one, typist, desk)
      if (wish === 'quit') break
      one = nextCase(cases, session.attempts, one)
      if (one === undefined) show(desk, ['', 'Every other case is done well, as far as a review can tell.'])
    }
  } finally {
    typist.close()
  }
  const own = session.attempts.slice(begun)
  const tried = standings(cases, own).filter(({ attempts }) => attempts > 0)
  const whyOf = (rule: string): string | undefined => desk.reviewer.rules.find(({ id }) => id === rule)?.why
  show(desk, ['', ...summaryLines(tried, habitsIn(session.attempts), whyOf, look())])
}

type Wish = 'next' | 'quit'

/** One case, again and again until the agent wishes otherwise. */
async function goAt(one: PracticeCase, typist: Typist, desk: Desk): Promise<Wish> {
  let draft = ''
  for (;;) {
    show(desk, [...caseLines(one, placeOf(one, desk), desk.look()), ''])
    const written = await replyTo(one, draft, typist, desk)
    if (written === undefined) return 'quit'
    show(desk, [''])
    let isDone = false
    if (written === draft) show(desk, ['Nothing is changed: that is no new attempt.'])
    else
      isDone = await tryOut(one, written, desk).catch(error => {
        if (!(error instanceof Unreviewed)) throw error
        complain(desk.io, error.message)
        return false
      })
    draft = written
    const wish = await wishOf(one, isDone, typist, desk)
    if (wish !== 'again') {
      if (wish === 'next') show(desk, [''])
      return wish
    }
    show(desk, [''])
  }
}

/** Where the case stands among the others. */
export function placeOf(one: PracticeCase, { cases, session }: Desk): string {
  const best = standings([one], session.attempts)[0]?.best
  const place = `case ${cases.indexOf(one) + 1} of ${cases.length}`
  return best === undefined ? place : `${place}, best so far ${best}`
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
