/** For CodeMirror 6: findings as diagnostics of `@codemirror/lint`, and the score in a panel. */

export { type ReplyReviewOptions, replyReview } from './reply-review.js'
export { scorePanel } from './score-panel.js'
