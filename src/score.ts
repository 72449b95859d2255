/** The only place that adds points. */

import type { Band, Severity } from './finding.js'

/** Points of a reply with nothing wrong and nothing special. */
export const start = 80
/** Of one rule the gravest finding costs all, the second half, every later one a quarter. */
const decay = [1, 0.5, 0.25] as const
/** A rule never costs more than this many times its weight, so that ten stock phrases cannot outweigh a missing step. */
const mostOfWeight = 1.5
/** Points that all wins together can bring. */
export const mostOfWins = 20

/** What a finding brings to the sum. */
export interface Charge {
  readonly ruleId: string
  /** Points of the rule's first finding at full confidence; its cap is 1.5 times this. */
  readonly ruleWeight: number
  readonly weight: number
  readonly confidence: number
  readonly factor: number
  /** Another finding pays for this one. */
  readonly waived: boolean
}

/** Points, to one decimal. */
const round = (points: number): number => Math.round(points * 10) / 10

/** What a charge would cost on its own, in points. */
const fullCost = ({ waived, weight, confidence, factor }: Charge): number =>
  waived ? 0 : weight * confidence * Math.min(2, Math.max(0.4, factor))

/**
 * What each charge costs, in the order given. Of one rule the gravest is charged in full and the others less, so
 * that to mend a finding never lowers the score.
 */
export function costsOf(charges: readonly Charge[]): number[] {
  const costs = new Array<number>(charges.length).fill(0)
  const spent = new Map<string, { count: number; points: number }>()
  const gravestFirst = [...charges.entries()].sort(([, a], [, b]) => fullCost(b) - fullCost(a))
  for (const [i, charge] of gravestFirst) {
    const full = fullCost(charge)
    if (full === 0) continue
    const so = spent.get(charge.ruleId) ?? { count: 0, points: 0 }
    const left = charge.ruleWeight * mostOfWeight - so.points
    const cost = round(Math.max(0, Math.min(full * (decay[so.count] ?? 0.25), left)))
    spent.set(charge.ruleId, { count: so.count + 1, points: so.points + cost })
    costs[i] = cost
  }
  return costs
}

/** 0..100, a whole number. */
export function scoreOf(costs: readonly number[], wins: readonly { readonly points: number }[]): number {
  const won = Math.min(
    mostOfWins,
    wins.reduce((sum, { points }) => sum + points, 0),
  )
  const lost = costs.reduce((sum, cost) => sum + cost, 0)
  return Math.round(Math.min(100, Math.max(0, start + won - lost)))
}

export function bandOf(
  score: number,
  findings: readonly { readonly severity: Severity; readonly confidence: number }[],
): Band {
  if (score < 50) return 'rework'
  const hasError = findings.some(({ severity, confidence }) => severity === 'error' && confidence >= 0.6)
  return score >= 75 && !hasError ? 'ready' : 'look-again'
}
