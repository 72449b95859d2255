/** What a file brings along for the plugin, and what the plugin leaves there. */

import type { ReplyReview } from '../finding.js'
import type { SourceFormat } from '../sources/render.js'
import type { SourceTexts } from '../sources/review-source.js'

/** What a draft answers, and what else is known of it. */
export interface DraftData extends Omit<SourceTexts, 'format'> {
  /** How the draft is written, over what the plugin was told and over the ending of the file’s name. */
  readonly format?: SourceFormat
}

declare module 'vfile' {
  interface DataMap {
    /** For `retextUnscripted`: what the draft answers. */
    unscripted: DraftData
    /** From `retextUnscripted`: the whole review, with offsets of the file’s value. Absent where there is none. */
    unscriptedReview: ReplyReview
  }
}
