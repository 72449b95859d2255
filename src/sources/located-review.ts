/** The review of what a reader sees as one of the source. */

import type { Basis, Finding, Ground, ReplyReview, Suggestion } from '../finding.js'
import { locatedEdit } from './edit.js'
import { located } from './locate.js'
import type { Rendered } from './rendered.js'

/** Spans and edits point into the sources; words are as read. `customer` is absent where nothing was sent. */
export function locatedReview(
  review: ReplyReview,
  draft: Rendered,
  customer: Rendered | undefined,
): ReplyReview {
  const findings = review.findings.map(
    (finding): Finding => ({
      ...finding,
      span: located(draft, finding.span),
      ...(finding.evidence === undefined || customer === undefined
        ? {}
        : { evidence: { ...finding.evidence, span: located(customer, finding.evidence.span) } }),
      suggestions: finding.suggestions.map(one => locatedSuggestion(one, draft)),
    }),
  )
  return {
    ...review,
    findings,
    basis: locatedBasis(review.basis, draft, customer),
    wins: review.wins.map(win => ({ ...win, span: located(draft, win.span) })),
    commitments: review.commitments.map(made => ({
      ...made,
      span: located(draft, made.span),
      ...(made.due === undefined ? {} : { due: located(draft, made.due) }),
    })),
    regions: review.regions.map(region => ({ ...region, span: located(draft, region.span) })),
  }
}

/** An edit that the source has no place for is left to the writer. */
function locatedSuggestion(one: Suggestion, draft: Rendered): Suggestion {
  if (one.edit === undefined) return one
  const { edit, label, gain } = one
  const inSource = locatedEdit(draft, edit)
  return inSource === undefined ? { kind: 'ask', label, gain } : { kind: 'edit', label, edit: inSource, gain }
}

function locatedBasis(basis: Basis, draft: Rendered, customer: Rendered | undefined): Basis {
  const ground = (one: Ground): Ground => {
    const source = one.in === 'draft' ? draft : customer
    return source === undefined ? one : { ...one, span: located(source, one.span) }
  }
  const facts = Object.entries(basis).map(([fact, why]) => [
    fact,
    { ...why, evidence: why.evidence.map(ground) },
  ])
  return Object.fromEntries(facts) as Basis
}
