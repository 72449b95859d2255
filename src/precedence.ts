/** Which of two findings on the same words is kept, and which costs. */

import type { Span } from './finding.js'
import { overlap } from './prose/spans.js'

/** On the same words, or most of them, the first speaks and the second is dropped. */
const speaksFor: readonly (readonly [string, string])[] = [
  ['house-phrase', 'canned-phrase'],
  ['house-phrase', 'hard-to-read'],
  ['hollow-apology', 'canned-phrase'],
  ['vague-timeline', 'canned-phrase'],
  ['policy-shield', 'canned-phrase'],
  ['generic-empathy', 'canned-phrase'],
  ['favour-framing', 'canned-phrase'],
  ['condescension', 'canned-phrase'],
  ['impersonal-address', 'canned-phrase'],
]

interface Placed {
  readonly ruleId: string
  readonly span: Span
}

interface Charged extends Placed {
  readonly isPromise?: boolean
  readonly standsAlone?: boolean
}

/** Both are reported, and where they meet only the payer costs. */
interface Payment {
  readonly payer: string
  readonly free: string
  /** Default: wherever both are found. */
  meets?(free: Charged, payer: Placed): boolean
}

const onTheSameWords = (free: Charged, payer: Placed): boolean => overlap(free.span, payer.span)

const payments: readonly Payment[] = [
  // A promise in the passive costs nothing beside the step that it fails to be.
  { payer: 'missing-next-step', free: 'passive-voice', meets: ({ isPromise }) => isPromise === true },
  // The rule that a bare no hides behind is part of that no.
  { payer: 'dead-end-refusal', free: 'policy-shield', meets: onTheSameWords },
  // One cause, told of somebody else: what is missing after it is the same.
  { payer: 'cause-without-fix', free: 'blame-third-party', meets: onTheSameWords },
  { payer: 'hollow-apology', free: 'over-apology' },
  { payer: 'no-specifics', free: 'generic-empathy' },
]

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** For each report the places of those that share words with it. Found from left to right, so that far ones never meet. */
function overlapping(reports: readonly Placed[]): readonly (readonly number[])[] {
  const found = reports.map((): number[] => [])
  const startOf = (i: number): number => (reports[i] as Placed).span.start
  let open: number[] = []
  for (const i of [...reports.keys()].sort((a, b) => startOf(a) - startOf(b))) {
    open = open.filter(j => (reports[j] as Placed).span.end > startOf(i))
    for (const j of open)
      if (overlap((reports[i] as Placed).span, (reports[j] as Placed).span)) {
        found[i]?.push(j)
        found[j]?.push(i)
      }
    open.push(i)
  }
  return found
}

/** The reports that stay: of two on the same words, the one with precedence, or of one rule the longer. */
export function withoutOverlaps<T extends Placed>(reports: readonly T[]): T[] {
  const length = ({ span }: T): number => span.end - span.start
  const rivals = overlapping(reports)
  return reports.filter(
    (report, i) =>
      !rivals[i]?.some(j => {
        const other = reports[j] as T
        if (speaksFor.some(([over, under]) => over === other.ruleId && under === report.ruleId))
          return shared(report.span, other.span) * 2 >= length(report)
        if (other.ruleId !== report.ruleId) return false
        return length(other) > length(report) || (length(other) === length(report) && j < i)
      }),
  )
}

/** Whether another finding pays for this one, so that it costs nothing itself. */
export function isWaived(report: Charged, all: readonly Placed[]): boolean {
  if (report.standsAlone === true) return false
  return payments.some(
    ({ payer, free, meets }) =>
      free === report.ruleId && all.some(other => other.ruleId === payer && (meets?.(report, other) ?? true)),
  )
}
