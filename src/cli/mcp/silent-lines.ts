/** Why a review says less than it might, so that nobody takes its silence for praise. */

import { needsMessage, type ReplyReview, type Skipped } from '../../finding.js'
import { hasFailed } from '../../run.js'
import { oneLine } from '../cells.js'

/** @param customerMessage as it was given */
export function* silentLines(
  { dismissed, skipped }: ReplyReview,
  customerMessage = '',
): Generator<string, void> {
  const idsOf = (some: readonly Skipped[]): string => some.map(({ ruleId }) => oneLine(ruleId)).join(', ')
  const unheard = idsOf(skipped.filter(({ why }) => why === needsMessage))
  if (unheard !== '')
    yield customerMessage.trim() === ''
      ? `Not judged without the customer’s message: ${unheard}. Give it as customerMessage, verbatim.`
      : `Not judged, as the customer’s message does not read as English: ${unheard}.`
  const failed = idsOf(skipped.filter(hasFailed))
  if (failed !== '') yield `Failed and judged nothing: ${failed}.`
  if (dismissed.length > 0)
    yield dismissed.length === 1 ? '1 finding is dismissed.' : `${dismissed.length} findings are dismissed.`
}
