/** Runs rules and wins over a conversation. One that fails is named, and the review goes on. */

import type { Severity, Skipped, Win } from './finding.js'
import type { Context, Report, Rule, WinRule } from './rule.js'
import type { Run } from './settings/runs.js'

/** A report with the rule that made it, and how that rule is run. */
export interface Placed extends Report {
  readonly rule: Rule
  readonly ruleId: string
  readonly ruleWeight: number
  /** Set by the caller or a preset, over that of any single report. */
  readonly setSeverity: Severity | undefined
}

/**
 * What the rules report, and why each of the others is silent.
 *
 * @param how how a rule is run, or in words why it is not
 */
export function run(
  rules: readonly Rule[],
  context: Context,
  how: (rule: Rule) => Run | string,
): { readonly placed: readonly Placed[]; readonly skipped: readonly Skipped[] } {
  const placed: Placed[] = []
  const skipped: Skipped[] = []
  for (const rule of rules) {
    const ruleId = rule.id
    const setting = how(rule)
    if (typeof setting === 'string') {
      skipped.push({ ruleId, why: setting })
      continue
    }
    const { weight, severity, options } = setting
    try {
      const why = rule.skip?.(context)
      if (why === undefined)
        placed.push(
          ...Array.from(reportsOf(rule, context, options), report => ({
            ...sound(report, context.draft.prose.text.length),
            rule,
            ruleId,
            ruleWeight: weight,
            setSeverity: severity,
          })),
        )
      else skipped.push({ ruleId, why })
    } catch (error) {
      skipped.push({ ruleId, why: `${failed}${String(error)}` })
    }
  }
  return { placed, skipped }
}

const failed = 'it failed: '

/** Whether a rule was skipped because its own code failed. What it says of that may hold words of the draft. */
export const hasFailed = ({ why }: Skipped): boolean => why.startsWith(failed)

/** What a rule reports; a promise of reports is none. */
function reportsOf(rule: Rule, context: Context, options: Run['options']): Iterable<Report> {
  const reports = rule.check(context, options)
  if (typeof reports?.[Symbol.iterator] !== 'function')
    throw new TypeError('its check gives no reports to go through: make it a generator, and not an async one')
  return reports
}

/** A report whose span lies in the draft and that says something. */
function sound(report: Report, length: number): Report {
  const { start, end } = report?.span ?? {}
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start > end || end > length)
    throw new RangeError(`it flags units ${start} to ${end} of a draft of ${length}`)
  for (const number of [report.weight, report.factor, report.confidence])
    if (number !== undefined && !Number.isFinite(number)) throw new TypeError('it weighs with no number')
  if (report.severity !== undefined && !/^(?:error|warning|info)$/.test(report.severity))
    throw new TypeError(`it has no severity "${report.severity}"`)
  for (const suggestion of report.suggestions ?? [])
    if (
      typeof suggestion?.label !== 'string' ||
      (suggestion.kind === 'edit' && typeof suggestion.text !== 'string')
    )
      throw new TypeError('it suggests nothing that can be read')
  if (typeof report.message !== 'string') throw new TypeError('it flags words and says nothing')
  return report
}

/** What a draft does well. A win that fails is none: it costs the writer nothing but its points. */
export function wonBy(wins: readonly WinRule[], context: Context): Win[] {
  return wins.flatMap(win => {
    try {
      return Array.from(win.find(context), span => ({
        id: win.id,
        label: win.label,
        span,
        points: win.points,
      }))
    } catch {
      return []
    }
  })
}
