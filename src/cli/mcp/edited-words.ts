/** The draft after its edits, for a model: counting UTF-16 units is nothing for it. */

import { applyAll, compatible } from '../../apply.js'
import type { Edit, EditSuggestion, Finding } from '../../finding.js'

/** The first edit of each finding: the others take its place. */
const firstEdits = (findings: readonly Finding[]): EditSuggestion[] =>
  findings.flatMap(({ suggestions }) => suggestions.find(one => one.kind === 'edit') ?? [])

/** Whether an edit is in the edited draft, as its own finding’s or as another’s with the same change. */
export function isAppliedIn(findings: readonly Finding[]): (edit: Edit) => boolean {
  const nameOf = ({ span, text }: Edit): string => `${span.start} ${span.end} ${text}`
  const applied = new Set(compatible(firstEdits(findings).map(({ edit }) => edit)).map(nameOf))
  return edit => applied.has(nameOf(edit))
}

/** Between marks that no line of it can imitate. */
export function editedWords(draft: string, findings: readonly Finding[]): string[] {
  const edits = firstEdits(findings)
  if (edits.length === 0) return []
  const edited = applyAll(draft, edits)
  const longest = Math.max(2, ...Array.from(edited.matchAll(/~+/g), ([run]) => run.length))
  const fence = '~'.repeat(longest + 1)
  return [
    `The draft with the edits applied, between the lines of ~. Review it again:\n${fence}\n${edited}\n${fence}`,
  ]
}
