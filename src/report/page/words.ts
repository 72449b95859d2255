/** Numbers, days and verdicts in plain words. */

import { bandNames, name } from '../../pages/words.js'
import type { Difference, Share, Verdict } from '../../tally/chance.js'
import type { Step } from '../../tally/days.js'
import type { Owed } from '../../tally/missing.js'
import type { Recurring } from '../../tally/recurring.js'
import type { Tally } from '../../tally/tally.js'
import { count, percent, plural } from '../figures.js'

export { bandNames, count, name, percent, plural }

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** "4 Mar 2026" for "2026-03-04" */
export function day(date: string): string {
  const [year, month, number] = date.split('-')
  return `${Number(number)} ${months[Number(month) - 1]} ${year}`
}

/** "4 Mar", which no line breaks. */
export const shortDay = (date: string): string => day(date).replace(/ \d+$/, '').replace(' ', '\u00a0')

export const days = ({ first, last }: NonNullable<Tally['dates']>): string =>
  first === last ? day(first) : `${day(first)} to ${day(last)}`

interface OwedWords {
  readonly name: string
  /** Which replies owe it. */
  readonly where: string
  readonly weak: string
  /** What a reply that owes it has instead. */
  readonly lacking: string
  /** The rules that say of one reply what this counts over all. */
  readonly rules: readonly string[]
}

export const owedWords: { readonly [F in Owed]: OwedWords } = {
  apology: {
    name: 'An apology',
    where: 'where the customer reports a failure',
    weak: 'hollow',
    lacking: 'No apology or a hollow one',
    rules: ['missing-apology', 'hollow-apology'],
  },
  nextStep: {
    name: 'A next step',
    where: 'where something is still open',
    weak: 'vague',
    lacking: 'No next step or a vague one',
    rules: ['missing-next-step'],
  },
  timeline: {
    name: 'A time',
    where: 'where something is announced for later',
    weak: 'vague',
    lacking: 'No time or a vague one',
    rules: ['missing-timeline', 'vague-timeline'],
  },
  acknowledges: {
    name: 'Taking up their words',
    where: 'where the message is known',
    weak: 'weak',
    lacking: 'Nothing of the message taken up',
    rules: ['no-specifics'],
  },
}

/** Whether something was seen once, or since when: the one-off told from the old acquaintance. */
export function seen({ replies, standing, firstSeen }: Recurring): string {
  if (standing === 'once') return firstSeen === undefined ? 'Seen once' : `Seen once, ${shortDay(firstSeen)}`
  return `Seen in ${count(replies)} replies${firstSeen === undefined ? '' : ` since ${shortDay(firstSeen)}`}`
}

/** The same beside the number of replies. */
export function since({ standing, firstSeen }: Recurring): string {
  if (firstSeen === undefined) return standing === 'once' ? 'once' : ''
  return standing === 'once' ? `once, ${shortDay(firstSeen)}` : `since ${shortDay(firstSeen)}`
}

/** "12 of 12 weeks", or nothing where one period holds all. */
export function regularly({ standing, trend }: Recurring, open: number, step: Step = 'day'): string {
  if (standing === 'once' || open < 2) return ''
  return `${trend.filter(n => n > 0).length} of ${open} ${step}s`
}

const verdictSigns: { readonly [V in Verdict]: string } = { more: '▲', less: '▼', alike: '≈', 'too-few': '?' }
const verdictWords: { readonly [V in Verdict]: string } = {
  more: 'more',
  less: 'less',
  alike: 'about the same',
  'too-few': 'too few to tell',
}
export const verdict = ({ verdict: it }: Difference): string => `${verdictSigns[it]} ${verdictWords[it]}`

const signed = (n: number): string => `${n < 0 ? '−' : '+'}${Math.abs(n)}`
/** Whole points, and tenths below one: an end that is not 0 is not called so. */
const hundredths = (share: number): number => {
  const points = share * 100
  return Math.abs(points) < 1 ? Math.round(points * 10) / 10 : Math.round(points)
}
/** The interval of a difference of shares, in points of a hundred. */
export const interval = ({ low, high }: Difference): string =>
  `${signed(hundredths(low))} to ${signed(hundredths(high))}`
/** Of a difference of mean scores, in points. */
export const scoreInterval = ({ low, high }: Difference): string => `${signed(low)} to ${signed(high)} points`
export const signedPoints = (n: number): string => (n === 0 ? '0' : signed(n))

/** Below this a share jumps with every reply. */
export const few = 30

/** As it stands within a sentence. */
export const lower = (words: string): string =>
  words.charAt(0).toLowerCase() + words.slice(1).replace(/\.$/, '')

export const shareOf = ({ replies, of }: Share): number => (of === 0 ? 0 : replies / of)
