/** Reviews what is written in a text box or an editable element of a page. */

export { type WatchedReply, type WatchOptions, watchReply } from './watch-reply.js'
