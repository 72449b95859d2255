/** What a plugin may set, checked. */

import { type Dismissals, keptDismissals } from '../../dismissals.js'
import type { ReplyReview } from '../../finding.js'
import { reviewed } from '../../gate.js'
import { defaultPatience, patienceIn } from '../../patience.js'
import { isPlain, settingNames } from '../../settings/check.js'
import { describe, unknownName } from '../../settings/complaints.js'
import type { ReviewSettings } from '../../settings/options.js'
import type { SourceTexts } from '../../sources/review-source.js'
import { deskReview } from '../desk.js'

/** With `review`, settings belong to whoever reviews. */
export interface FrontOptions extends ReviewSettings {
  /** Reviews in place of the page, such as a call to a server of your own. */
  readonly review?: (draft: string, texts: SourceTexts) => ReplyReview | PromiseLike<ReplyReview>
  /** Where dismissed findings are remembered; as long as the page lives, where it is not given. */
  readonly dismissals?: Dismissals
  /** Milliseconds that Front has for its messages, and then `review` for its answer. Default 2000. */
  readonly patience?: number
}

interface Checked {
  /** Rejected where there is no review. */
  readonly judge: (draft: string, texts: SourceTexts) => Promise<ReplyReview>
  readonly dismissals: Dismissals
  readonly patience: number
}

const optionNames: readonly string[] = ['review', 'dismissals', 'patience', ...settingNames]

/**
 * @throws {TypeError} where an option is not what it should be, or settings are given besides `review`, which nobody
 *   would read
 * @throws {RangeError} where a number is out of its bounds
 */
export function checked(options: FrontOptions): Checked {
  if (!isPlain(options)) throw new TypeError(`options must be an object, not ${describe(options)}.`)
  for (const name of Object.keys(options))
    if (!optionNames.includes(name)) throw unknownName('option', name, optionNames)
  const { review, dismissals = keptDismissals(), patience = defaultPatience, ...settings } = options
  const methods = [dismissals?.ids, dismissals?.add, dismissals?.delete]
  if (methods.some(method => typeof method !== 'function'))
    throw new TypeError(
      `dismissals must have the functions ids, add and delete, as storedDismissals() gives them, not ${describe(dismissals)}.`,
    )
  if (review !== undefined && typeof review !== 'function')
    throw new TypeError(`review must be a function, not ${describe(review)}.`)
  const [setting] = Object.keys(settings)
  if (review !== undefined && setting !== undefined)
    throw new TypeError(
      `${setting} is for the reviewer: give it where you make the review that is given here.`,
    )
  const judge = review ?? deskReview(settings)
  return {
    judge: async (draft, texts) => reviewed(await judge(draft, texts)),
    dismissals,
    patience: patienceIn(patience),
  }
}
