/** Reviews what is written in a text box or an editable element of a page. */

export { type Dismissals, storedDismissals } from '../dismissals.js'
export { type LiveOptions, type LiveReview, liveReview, type Reviewed } from '../live.js'
export { type WatchedReply, type WatchOptions, watchReply } from './watch-reply.js'
