import type { ReplyReview } from '../../finding.js'
import type { SourceReviewer, SourceTexts } from '../../sources/review-source.js'

/**
 * A review for whoever cannot change the settings.
 *
 * @throws {Error} whose message says what is wrong with a text, and who can do something about it
 */
export function reviewed(reviewer: SourceReviewer, draft: string, texts: SourceTexts): ReplyReview {
  try {
    return reviewer.review(draft, texts)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const who = 'ask whoever set this server up to raise maxLength in its settings file'
    throw new RangeError(error.message.replace(/\braise maxLength\b/, who), { cause: error })
  }
}
