/** A review in few words, for a model: the data has the rest. */

import type { Edit, Finding, ReplyReview, Suggestion, Win } from '../../finding.js'
import { oneLine } from '../cells.js'
import { unjudgedOf } from '../formats/format.js'
import { editWords, quoted } from '../formats/pretty.js'
import { editedWords, isAppliedIn } from './edited-words.js'
import { silentLines } from './silent-lines.js'

/**
 * @param draft as it was given: an edit may hold for its source alone
 * @param customerMessage as it was given
 */
export function reviewWords(draft: string, review: ReplyReview, customerMessage: string | undefined): string {
  const unjudged = unjudgedOf(review)
  if (unjudged !== undefined) return `Not judged: ${unjudged}. The score says nothing.`
  const { score, band, findings, wins } = review
  const silence = [...silentLines(review, customerMessage)]
  const parts = [
    `${score} of 100: ${bandWords[band]}.${enoughWords(review)}`,
    findings.length === 0 ? 'Nothing to change was found.' : findingsWords(findings),
    ...(silence.length === 0 ? [] : [silence.join('\n')]),
    ...(wins.length === 0 ? [] : [`Done well:\n${wins.map(win => winWords(win, draft)).join('\n')}`]),
    ...askedWords(findings),
    ...editedWords(draft, findings),
  ]
  return parts.join('\n\n')
}

export const bandWords = { ready: 'ready', 'look-again': 'look again', rework: 'rework' } as const

/** A model would go on for the sake of the score. */
const enoughWords = ({ band, findings }: ReplyReview): string =>
  band === 'ready' && findings.length > 0 && findings.every(({ severity }) => severity === 'info')
    ? ' Nothing is graver than info: it may stay as it is.'
    : ''

/** Findings that are named. A draft of ordinary length has fewer. */
const mostNamed = 20

function findingsWords(findings: readonly Finding[]): string {
  const isApplied = isAppliedIn(findings)
  const named = new Set(findings.toSorted((a, b) => b.cost - a.cost).slice(0, mostNamed))
  const lines = findings.flatMap((finding, i) =>
    named.has(finding) ? [findingWords(finding, i + 1, isApplied)] : [],
  )
  const more = findings.length - named.size
  return [...lines, ...(more === 0 ? [] : [`and ${more} more that cost no more; the data has them`])].join(
    '\n',
  )
}

function findingWords(
  { id, severity, ruleId, cost, actual, message, suggestions }: Finding,
  number: number,
  isApplied: (edit: Edit) => boolean,
): string {
  const where = actual.trim() === '' ? '' : ` ${quoted(actual)}`
  const costs = cost === 0 ? 'no cost' : `−${cost}`
  const head = `${number}. ${severity} ${ruleId} (${id}), ${costs}:${where} ${oneLine(message)}`
  const first = suggestions.find(({ kind }) => kind === 'edit')
  const suggested = (one: Suggestion): string => {
    if (one.kind === 'ask') return `Ask: ${oneLine(one.label)}`
    if (one !== first) return `Or: ${editWords(one.edit)}`
    const waits = isApplied(one.edit) ? '' : ' for the next round, as it overlaps another'
    return `Edit${waits}: ${editWords(one.edit)}`
  }
  return [head, ...suggestions.map(suggested)].join('\n   ')
}

const winWords = ({ id, span, points }: Win, draft: string): string =>
  `+${points} ${id}${span.start < span.end ? `: ${quoted(draft.slice(span.start, span.end))}` : ''}`

const askedWords = (findings: readonly Finding[]): string[] =>
  findings.some(({ suggestions }) => suggestions.some(({ kind }) => kind === 'ask'))
    ? ['Each ask is for a person who knows the facts. Do not make up an answer.']
    : []
