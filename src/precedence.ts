/** Which of two findings on the same words is kept, and which costs. */

import type { Span } from './finding.js'

/** On the same words, or most of them, the first speaks and the second is dropped. */
const speaksFor: readonly (readonly [string, string])[] = [
  ['hollow-apology', 'canned-phrase'],
  ['vague-timeline', 'canned-phrase'],
  ['generic-empathy', 'canned-phrase'],
  ['favour-framing', 'canned-phrase'],
  ['condescension', 'canned-phrase'],
]

/** Where both are found the second is reported and costs nothing; of passives only those that promise. */
const paysFor: readonly (readonly [payer: string, free: string])[] = [
  ['missing-next-step', 'passive-voice'],
  ['hollow-apology', 'over-apology'],
  ['no-specifics', 'generic-empathy'],
]

interface Placed {
  readonly ruleId: string
  readonly span: Span
}

interface Charged extends Placed {
  readonly isPromise?: boolean
  readonly standsAlone?: boolean
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** The reports that stay: of two on the same words, the one with precedence, or of one rule the longer. */
export function withoutOverlaps<T extends Placed>(reports: readonly T[]): T[] {
  const length = ({ span }: T): number => span.end - span.start
  return reports.filter(
    (report, i) =>
      !reports.some((other, j) => {
        if (i === j || !overlaps(report.span, other.span)) return false
        if (speaksFor.some(([over, under]) => over === other.ruleId && under === report.ruleId))
          return shared(report.span, other.span) * 2 >= length(report)
        if (other.ruleId !== report.ruleId) return false
        return length(other) > length(report) || (length(other) === length(report) && j < i)
      }),
  )
}

/** Whether another finding pays for this one: a promise in the passive costs nothing beside the step it fails to be. */
export function isWaived({ ruleId, isPromise, standsAlone }: Charged, all: readonly Placed[]): boolean {
  if (standsAlone === true || (ruleId === 'passive-voice' && isPromise !== true)) return false
  return paysFor.some(([payer, free]) => free === ruleId && all.some(other => other.ruleId === payer))
}
