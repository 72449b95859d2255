/** A rule as plain data, for whoever reads about it. */

import { examplesOf } from '../rules/examples.js'
import type { Category, Severity } from './finding.js'
import type { Examples, Rule, RuleOption } from './rule.js'

export interface RuleSummary {
  readonly id: string
  readonly category: Category
  readonly severity: Severity
  /** Points that it takes off where it is found, before circumstances. */
  readonly weight: number
  readonly summary: string
  /** Why it matters to the customer. */
  readonly why: string
  readonly sources: readonly string[]
  readonly options: { readonly [name: string]: RuleOption }
}

export interface ExplainedRule extends RuleSummary {
  /** `⟦ ⟧` goes around the words that are flagged; nothing marked means that the rule is silent. */
  readonly examples: Examples
}

export function summaryOf({
  id,
  category,
  severity,
  weight,
  summary,
  why,
  sources,
  options = {},
}: Rule): RuleSummary {
  return { id, category, severity, weight, summary, why, sources, options }
}

/** A rule of a team's own has no examples here. */
export const explained = (rule: Rule): ExplainedRule => ({
  ...summaryOf(rule),
  examples: examplesOf.get(rule.id) ?? [],
})
