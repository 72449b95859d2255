/** For CodeMirror 6: findings as diagnostics of `@codemirror/lint`, and the score in a panel. */

export { type Dismissals, storedDismissals } from '../dismissals.js'
export { type LiveOptions, type LiveReview, liveReview, type Reviewed } from '../live.js'
export { type ReplyReviewOptions, replyReview } from './reply-review.js'
export { scorePanel } from './score-panel.js'
