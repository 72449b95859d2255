/** A rule as plain data, for whoever reads about it. */

import { examplesOf } from '../rules/examples.js'
import type { Examples, Rule } from './rule.js'

export type RuleSummary = Required<
  Pick<Rule, 'id' | 'category' | 'severity' | 'weight' | 'summary' | 'why' | 'sources' | 'options'>
>

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
