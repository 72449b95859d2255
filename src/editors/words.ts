/** What an editor says of a review. */

import type { Band, Finding } from '../finding.js'
import type { Reviewed } from '../live.js'

const bandWords = {
  ready: 'ready',
  'look-again': 'look again',
  rework: 'rework',
} as const satisfies Record<Band, string>

/** The score, its band and how much there is to look at, on one quiet line. */
export function scoreLine({ review, error }: Reviewed): string {
  if (review === undefined) return `Not reviewed: ${error.message}`
  const { score, band, findings, skipped } = review
  // Where one reason holds for every rule, nobody judged the draft.
  const [first] = skipped
  if (findings.length === 0 && first !== undefined && skipped.every(({ why }) => why === first.why))
    return `Not judged: ${first.why}`
  const count = findings.length === 1 ? '1 finding' : `${findings.length || 'no'} findings`
  return `${score} · ${bandWords[band]} · ${count}`
}

export const wordsOf = ({ actual }: Finding): string =>
  actual.trim() === '' ? 'Something is missing' : `“${actual.trim().replace(/\s+/g, ' ')}”`
