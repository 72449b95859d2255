/** Whether a rule says of its examples what they say of it. */

import { applySuggestion } from './apply.js'
import type { Span } from './finding.js'
import { createReviewer } from './review.js'
import type { Example, Examples, Rule } from './rule.js'
import type { ReviewSettings } from './settings/options.js'

/** An example that the rule reads otherwise. */
export interface ExampleFailure {
  readonly example: Example
  /** What the example says: the reply with its marks, or the reply after the first edit. */
  readonly expected: string
  /** What the rule makes of it. */
  readonly found: string
}

/**
 * Reviews every example and compares what the rule flags with the words in ⟦ ⟧, and the first edit with `fixed`.
 *
 * @param settings for the reviews, where the rule needs any
 * @returns the examples that differ; none where all is well
 */
export function checkExamples(
  rule: Rule,
  examples: Examples,
  settings: ReviewSettings = {},
): ExampleFailure[] {
  const reviewer = createReviewer({
    ...settings,
    ownRules: [...(settings.ownRules ?? []).filter(({ id }) => id !== rule.id), rule],
  })
  return examples.flatMap(example => {
    const { customer, reply, channel, fixed } = example
    const draft = unmarked(reply)
    const { findings } = reviewer.review(draft, {
      ...(customer === undefined ? {} : { customerMessage: customer }),
      ...(channel === undefined ? {} : { channel }),
    })
    const own = findings.filter(({ ruleId }) => ruleId === rule.id)
    const flagged = marked(
      draft,
      own.map(({ span }) => span),
    )
    if (flagged !== reply) return [{ example, expected: reply, found: flagged }]
    if (fixed === undefined) return []
    const edit = own[0]?.suggestions.find(({ kind }) => kind === 'edit')
    const mended = edit === undefined ? draft : applySuggestion(draft, edit)
    return mended === fixed ? [] : [{ example, expected: fixed, found: mended }]
  })
}

/** A text without its ⟦ and ⟧. */
export const unmarked = (text: string): string => text.replace(/[⟦⟧]/g, '')

/** A text with ⟦ and ⟧ around its spans; an empty pair where a span is empty. */
export const marked = (text: string, spans: readonly Span[]): string =>
  [...spans]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((so, { start, end }) => `${so.slice(0, start)}⟦${so.slice(start, end)}⟧${so.slice(end)}`, text)
