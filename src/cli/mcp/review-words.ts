/** A review in few words, for a model: the data has the rest. */

import { applyAll } from '../../apply.js'
import type { Finding, ReplyReview, Suggestion, Win } from '../../finding.js'
import { oneLine } from '../cells.js'
import { unjudgedOf } from '../formats/format.js'
import { editWords, quoted } from '../formats/pretty.js'

/** @param draft as it was given: an edit may hold for its source alone */
export function reviewWords(draft: string, review: ReplyReview): string {
  const unjudged = unjudgedOf(review)
  if (unjudged !== undefined) return `Not judged: ${unjudged}. The score says nothing.`
  const { score, band, findings, wins } = review
  const parts = [
    `${score} of 100: ${bandWords[band]}.`,
    findings.length === 0 ? 'Nothing to change was found.' : findings.map(findingWords).join('\n'),
    ...(wins.length === 0 ? [] : [`Done well:\n${wins.map(win => winWords(win, draft)).join('\n')}`]),
    ...editedWords(draft, findings),
    ...askedWords(findings),
  ]
  return parts.join('\n\n')
}

export const bandWords = { ready: 'ready', 'look-again': 'look again', rework: 'rework' } as const

function findingWords(
  { id, severity, ruleId, cost, actual, message, suggestions }: Finding,
  i: number,
): string {
  const where = actual.trim() === '' ? '' : ` ${quoted(actual)}`
  const head = `${i + 1}. ${severity} ${ruleId} (${id}), −${cost}:${where} ${oneLine(message)}`
  return [head, ...suggestions.map(suggestionWords)].join('\n   ')
}

const suggestionWords = ({ kind, label, edit }: Suggestion): string =>
  kind === 'edit' && edit !== undefined ? `Edit: ${editWords(edit)}` : `Ask: ${oneLine(label)}`

const winWords = ({ id, span, points }: Win, draft: string): string =>
  `+${points} ${id}${span.start < span.end ? `: ${quoted(draft.slice(span.start, span.end))}` : ''}`

/** The draft after the first edit of each finding: counting UTF-16 units is nothing for a model. */
function editedWords(draft: string, findings: readonly Finding[]): string[] {
  const edits = findings.flatMap(({ suggestions }) => suggestions.find(({ kind }) => kind === 'edit') ?? [])
  if (edits.length === 0) return []
  return [`The draft with the edits applied; review it again:\n${applyAll(draft, edits)}`]
}

const askedWords = (findings: readonly Finding[]): string[] =>
  findings.some(({ suggestions }) => suggestions.some(({ kind }) => kind === 'ask'))
    ? ['Each ask is for a person who knows the facts. Do not make up an answer.']
    : []
