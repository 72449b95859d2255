/** What the author of a rule imports: `unscripted/rule`. */

export { checkExamples, type ExampleFailure } from './check-examples.js'
export type { Category, Channel, Facts, Severity, Span } from './finding.js'
export type {
  Context,
  Example,
  Examples,
  Proposal,
  Report,
  Rule,
  RuleOption,
  RuleSetting,
} from './rule.js'
export { ask, defineRule, quote, spanOf } from './rule.js'
