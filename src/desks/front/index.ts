/** Front: the reply in the composer, reviewed while it is written. For a composer plugin; Front has no hook on sending. */

import { applySuggestion } from '../../apply.js'
import { type Dismissals, keptDismissals } from '../../dismissals.js'
import { afterPause } from '../../editors/pause.js'
import type { ReplyReview, Suggestion } from '../../finding.js'
import type { Reviewed } from '../../live.js'
import { describe } from '../../settings/complaints.js'
import type { ReviewSettings } from '../../settings/options.js'
import type { SourceTexts } from '../../sources/review-source.js'
import { deskReview } from '../desk.js'
import { isEmpty } from '../empty.js'
import { type ComposerContext, isComposer } from './composer.js'
import { conversationReader } from './conversation-reader.js'

/** What is used of the default export of `@frontapp/plugin-sdk`. */
export interface FrontSdk {
  readonly contextUpdates: {
    subscribe(next: (context: { readonly type: string }) => void): { unsubscribe(): void }
  }
}

/** With `review`, settings belong to whoever reviews. */
export interface FrontOptions extends ReviewSettings {
  /** Reviews in place of the page, such as a call to a server of your own. */
  readonly review?: (draft: string, texts: SourceTexts) => ReplyReview | PromiseLike<ReplyReview>
  /** Where dismissed findings are remembered; as long as the page lives, where it is not given. */
  readonly dismissals?: Dismissals
}

/** A draft in the composer, with its review or why there is none. */
export type FrontReply = Reviewed & {
  /** Whether Front lets a plugin change the draft. */
  readonly isEditable: boolean
  /**
   * Puts a suggestion's edit into the composer.
   *
   * @throws {TypeError} where the suggestion is an ask, by a rejected promise as all that follows
   * @throws {RangeError} where the draft has changed since it was reviewed: the next review is on its way
   * @throws {Error} where the draft cannot be changed
   */
  apply(suggestion: Suggestion): Promise<void>
  /** Silences a finding by its id, here and in later drafts, and reviews again. */
  dismiss(id: string): void
  /** Takes dismissals back. */
  restore(ids: readonly string[]): void
}

/**
 * Calls `show` with each new review of the draft in the composer, and with undefined where no composer is open or nothing
 * is written in it.
 *
 * @param front the default export of `@frontapp/plugin-sdk`
 * @returns ends it
 * @throws {TypeError} where an option is not what it should be, or `front` is not the SDK
 * @throws {RangeError} where a number is out of its bounds
 */
export function followDraft(
  front: FrontSdk,
  show: (reply: FrontReply | undefined) => void,
  { review, dismissals = keptDismissals(), ...settings }: FrontOptions = {},
): () => void {
  if (typeof front?.contextUpdates?.subscribe !== 'function')
    throw new TypeError('followDraft needs the default export of @frontapp/plugin-sdk.')
  if (typeof show !== 'function') throw new TypeError(`show must be a function, not ${describe(show)}.`)
  const judge = review === undefined ? deskReview(settings) : own(review, settings)
  const read = conversationReader()
  let context: ComposerContext | undefined
  let turn = 0

  const shownOf = (
    reviewed: Reviewed,
    { draft: { id, content, isEditable } }: ComposerContext,
  ): FrontReply => ({
    ...reviewed,
    isEditable,
    async apply(suggestion) {
      const body = applySuggestion(content.body, suggestion)
      if (context === undefined || context.draft.id !== id || context.draft.content.body !== content.body)
        throw new RangeError(
          'The draft has changed since it was reviewed. Take the edit from its next review.',
        )
      if (!context.draft.isEditable) throw new Error('Front does not let a plugin change this draft.')
      await context.updateDraft(id, { updateMode: 'replace', content: { body, type: content.type } })
    },
    dismiss(finding) {
      dismissals.add(finding)
      void update()
    },
    restore(findings) {
      dismissals.delete(findings)
      void update()
    },
  })

  const update = async (): Promise<void> => {
    turn += 1
    const mine = turn
    const now = context
    const shown =
      now === undefined || isEmpty(now.draft.content.body, now.draft.content.type)
        ? undefined
        : await replyTo(now)
    // What is on its way for an older draft is not shown any more.
    if (mine === turn) show(shown)
  }
  const replyTo = async (now: ComposerContext): Promise<FrontReply> => {
    const { body, type } = now.draft.content
    const outcome = async (): Promise<Reviewed> => {
      try {
        const texts = {
          format: type,
          dismissed: [...dismissals.ids()],
          ...(now.teammate?.name ? { agentName: now.teammate.name } : {}),
          ...(await read(now)),
        }
        return { draft: body, review: await judge(body, texts) }
      } catch (error) {
        return { draft: body, error: error instanceof Error ? error : new Error(String(error)) }
      }
    }
    return shownOf(await outcome(), now)
  }

  const paused = afterPause(() => void update())
  const subscription = front.contextUpdates.subscribe(next => {
    context = isComposer(next) ? next : undefined
    paused.later()
  })
  return () => {
    turn += 1
    paused.stop()
    subscription.unsubscribe()
  }
}

/** @throws {TypeError} where the team gave settings besides, which nobody would read */
function own(review: NonNullable<FrontOptions['review']>, settings: ReviewSettings): typeof review {
  if (typeof review !== 'function') throw new TypeError(`review must be a function, not ${describe(review)}.`)
  const [setting] = Object.keys(settings)
  if (setting === undefined) return review
  throw new TypeError(`${setting} is for the reviewer: give it where you make the review that is given here.`)
}
