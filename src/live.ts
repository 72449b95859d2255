/** A draft under review while it is written: what every editor shares, whatever it is made of. */

import { type Dismissals, keptDismissals } from './dismissals.js'
import type { Region, ReplyReview } from './finding.js'
import { createReviewer, type Typing } from './review.js'
import { parted } from './settings/check.js'
import type { ReviewOptions, ReviewTexts } from './settings/options.js'

export interface LiveOptions extends Omit<ReviewOptions, 'regions'> {
  /** Where dismissed findings are remembered; as long as the editor lives, where it is not given. */
  readonly dismissals?: Dismissals
}

/** A draft, and its review or why there is none. */
export type Reviewed =
  | { readonly draft: string; readonly review: ReplyReview; readonly error?: never }
  | { readonly draft: string; readonly review?: never; readonly error: Error }

/** One reply that is being written. An editor asks it for reviews; an application tells it what is answered. */
export interface LiveReview {
  /** Of the draft as it stands; the same object as long as nothing changes. Never throws. */
  review(draft: string, regions?: readonly Region[]): Reviewed
  /** What `review` said last, for whoever comes to show it later; undefined where that no longer holds. */
  readonly latest: Reviewed | undefined
  /** Another conversation or other settings. Dismissed findings stay, unless other `dismissals` are given. */
  update(options: LiveOptions): void
  /** Silences a finding by its id, here and in later drafts. */
  dismiss(id: string): void
  /** Takes dismissals back. */
  restore(ids: readonly string[]): void
  /** Calls `listener` with every new review, to show a score wherever it is wanted, until the returned function is called. */
  onReview(listener: (reviewed: Reviewed) => void): () => void
  /** Calls `listener` whenever the same draft may be judged otherwise, likewise. */
  onChange(listener: () => void): () => void
}

/**
 * @throws {TypeError} as `createReviewer` does, where a setting or a text is not what it should be
 * @throws {RangeError} likewise, where the customer's message is longer than `maxLength`
 */
export function liveReview(options: LiveOptions = {}): LiveReview {
  const reviewListeners = new Set<(reviewed: Reviewed) => void>()
  const changeListeners = new Set<() => void>()
  let dismissals = keptDismissals()
  let begin: () => Typing
  let typing: Typing
  let last: { readonly regions: string; readonly reviewed: Reviewed } | undefined

  const set = ({ dismissals: given = dismissals, ...rest }: LiveOptions): void => {
    const { settings, texts } = parted(rest)
    const { dismissed = [], ...others } = texts as ReviewTexts
    const reviewer = createReviewer(settings)
    const from = (): Typing => reviewer.typing({ ...others, dismissed: [...dismissed, ...given.ids()] })
    // What cannot be read is refused before anything is changed.
    typing = from()
    begin = from
    dismissals = given
  }
  set(options)

  const changed = (): void => {
    last = undefined
    for (const listener of [...changeListeners]) listener()
  }
  const judgeOtherwise = (): void => {
    typing = begin()
    changed()
  }
  return {
    review(draft, regions = []) {
      const places = JSON.stringify(regions)
      if (last === undefined || last.reviewed.draft !== draft || last.regions !== places) {
        const reviewed = outcomeOf(draft, () => typing.review(draft, regions))
        last = { regions: places, reviewed }
        for (const listener of [...reviewListeners]) listener(reviewed)
      }
      return last.reviewed
    },
    get latest() {
      return last?.reviewed
    },
    update(next) {
      set(next)
      changed()
    },
    dismiss(id) {
      dismissals.add(id)
      judgeOtherwise()
    },
    restore(ids) {
      dismissals.delete(ids)
      judgeOtherwise()
    },
    onReview: listener => added(reviewListeners, listener),
    onChange: listener => added(changeListeners, listener),
  }
}

/** @returns takes it out again */
function added<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function outcomeOf(draft: string, review: () => ReplyReview): Reviewed {
  try {
    return { draft, review: review() }
  } catch (error) {
    return { draft, error: error instanceof Error ? error : new Error(String(error)) }
  }
}
