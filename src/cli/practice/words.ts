/** What practice shows beside the review. */

import { wins } from '../../../rules/index.js'
import type { ReplyReview } from '../../finding.js'
import type { Noted } from '../../practice/attempt.js'
import type { PracticeCase } from '../../practice/case.js'
import type { Change } from '../../practice/change.js'
import type { Habit, Standing } from '../../practice/course.js'
import { isMet } from '../../practice/points.js'
import { oneLine, wrap } from '../cells.js'
import { hang, quoted } from '../formats/pretty.js'
import type { Look } from '../terminal.js'

const margin = '  '
const indented = (text: string, width: number): string[] =>
  wrap(text, width - margin.length).map(line => `${margin}${line}`.trimEnd())
const itemLines = (items: readonly string[], width: number): string[] =>
  items.flatMap(item => hang(`${margin}- `, item, width))
const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** @param place "case 3 of 14" */
export function caseLines(one: PracticeCase, place: string, { width, colors }: Look): string[] {
  const { title, difficulty, channel } = one
  return [
    ...hang('', oneLine(title), width, colors.bold),
    colors.dim(`${difficulty}, ${channel}, ${place}`),
    ...messageLines(one, width, colors.dim),
  ]
}

/** What the customer wrote and what the agent knows. */
export function messageLines(
  { customerName, earlier, message, known }: PracticeCase,
  width: number,
  paint = (line: string): string => line,
): string[] {
  const who = oneLine(customerName ?? 'The customer')
  return [
    ...earlier.flatMap(({ from, text }) => [
      '',
      paint(from === 'agent' ? 'A colleague of yours wrote:' : `${who} wrote:`),
      ...indented(text, width),
    ]),
    '',
    paint(`${who} ${earlier.length === 0 ? 'writes' : 'writes now'}:`),
    ...indented(message, width),
    ...(known.length === 0 ? [] : ['', paint('What you know:'), ...itemLines(known, width)]),
  ]
}

export const howToType =
  'Write your reply. A line with only “.” ends it, as does Ctrl-D on an empty line. Write nothing to quit.'
export const howToRetype =
  'Your lines come back one by one: Enter keeps a line, and you can change it or empty it. “.” ends the reply there.'
export const howToEdit = [
  'Write your reply above and close the editor. Lines that begin with "# " are',
  'left out; an empty reply quits.',
]

export function changeLines({ before, after, gone, come, gained, lost }: Change, look: Look): string[] {
  const { width, colors } = look
  const rows = [
    ...gone.map(noted => ({ what: 'gone', words: findingWords(noted), ink: colors.green })),
    ...gained.map(id => ({ what: 'gained', words: labelOf(id), ink: colors.green })),
    ...come.map(noted => ({ what: 'new', words: findingWords(noted), ink: colors.yellow })),
    ...lost.map(id => ({ what: 'lost', words: labelOf(id), ink: colors.yellow })),
  ]
  const lines = rows.flatMap(({ what, words, ink }) => {
    const lead = margin + what.padEnd(8)
    const [first = '', ...rest] = hang(lead, words, width)
    return [ink(lead) + first.slice(lead.length), ...rest]
  })
  return [
    `${colors.bold('Since your last attempt')}  ${before} → ${after}`,
    ...(rows.length === 0 ? hang(margin, 'The same findings, and the same done well.', width) : lines),
  ]
}

const findingWords = ({ rule, words }: Noted): string =>
  words === undefined ? rule : `${rule} ${quoted(words)}`

const labelOf = (id: string): string => wins.find(win => win.id === id)?.label ?? id

const marks = new Map([
  [true, '✓'],
  [false, '·'],
  [undefined, '?'],
])

/** The points of a case, each with what the review says of it. */
export function pointLines(points: PracticeCase['points'], review: ReplyReview, look: Look): string[] {
  const { width, colors } = look
  if (points.length === 0) return []
  return [
    colors.bold('A trainer looks for'),
    ...points.flatMap(point => {
      const met = isMet(point, review)
      const lead = `${margin}${marks.get(met)} `
      const [first = '', ...rest] = hang(lead, point.text, width)
      return [(met === true ? colors.green(lead) : lead) + first.slice(lead.length), ...rest]
    }),
    ...hang(margin, '(✓ yes, · not yet, ? yours to judge)', width, colors.dim),
  ]
}

export const notesLines = ({ notes }: PracticeCase, { width, colors }: Look): string[] => [
  colors.bold('The trainer’s notes'),
  ...indented(notes, width),
]

/** A row a case, and its title below. */
export function listLines(standings: readonly Standing[], { width, colors }: Look): string[] {
  const widest = Math.max(...standings.map(({ case: { id } }) => id.length))
  return standings.flatMap(({ case: { id, title, difficulty, channel }, attempts, best, isDone }) => {
    const lead = `${isDone ? '✓' : ' '} ${id.padEnd(widest)}  `
    const tried = best === undefined ? 'not tried' : `best ${best}, ${counted(attempts, 'attempt')}`
    const [first = '', ...rest] = hang(lead, `${difficulty}, ${channel}, ${tried}`, width)
    return [
      colors.bold(lead) + first.slice(lead.length),
      ...rest,
      ...hang(margin.repeat(2), oneLine(title), width, colors.dim),
    ]
  })
}

/**
 * @param tried the cases of this run, in their order
 * @param whyOf a rule's reason
 */
export function summaryLines(
  tried: readonly Standing[],
  habits: readonly Habit[],
  whyOf: (rule: string) => string | undefined,
  { width, colors }: Look,
): string[] {
  if (tried.length === 0) return ['No attempt this time.']
  const attempts = tried.reduce((sum, { attempts }) => sum + attempts, 0)
  const widest = Math.max(...tried.map(({ case: { id } }) => id.length))
  const rows = tried.flatMap(({ case: { id, points }, attempts, first, best, isDone }) =>
    hang(
      `${margin}${isDone ? '✓' : ' '} ${id.padEnd(widest)}  `,
      (attempts === 1 ? `${first}` : `first ${first}, best ${best}, ${counted(attempts, 'attempt')}`) +
        (isDone ? `, ${doneWords(points)}` : ''),
      width,
    ),
  )
  return [
    `${colors.bold('This time')}  ${counted(tried.length, 'case')}, ${counted(attempts, 'attempt')}`,
    ...rows,
    ...habitLines(habits.slice(0, mostHabits), whyOf, { width, colors }),
  ]
}

/** A review leaves some points to the reader. */
function doneWords(points: PracticeCase['points']): string {
  const open = points.filter(({ checks }) => checks.length === 0).length
  return open === 0
    ? 'done well'
    : `done well, as far as a review can tell; ${open} of ${counted(points.length, 'point')} yours to judge`
}

/** More than a few are not practised. */
const mostHabits = 3

function habitLines(
  habits: readonly Habit[],
  whyOf: (rule: string) => string | undefined,
  { width, colors }: Look,
): string[] {
  if (habits.length === 0) return []
  const rows = habits.flatMap(({ rule, cases, still }) => {
    const now = still === 0 ? 'gone from the last attempts' : `still in the last attempt at ${still}`
    return hang(margin, `${rule}: in ${counted(cases, 'case')}, ${now}`, width)
  })
  const next = habits.find(({ still }) => still > 0)
  return [
    '',
    colors.bold('What comes up in several cases'),
    ...rows,
    ...(next === undefined
      ? []
      : hang(
          margin,
          `To practise next: ${next.rule}. ${whyOf(next.rule) ?? ''} “unscripted rules ${next.rule}” shows it done badly and well.`,
          width,
        )),
  ]
}
