/** Reviews replies in ProseMirror, and in editors made of it such as TipTap, while they are written. */

export { dismissFinding, fixFinding, nextFinding, previousFinding } from './commands.js'
export { type ReplyReviewOptions, replyReview } from './reply-review.js'
export { type ReplyReviewState, replyReviewKey } from './state.js'
