/** Front: the reply in the composer, reviewed while it is written. For a composer plugin; Front has no hook on sending. */

import { applySuggestion } from '../../apply.js'
import { afterPause } from '../../editors/pause.js'
import type { Suggestion } from '../../finding.js'
import type { Reviewed } from '../../live.js'
import { within } from '../../patience.js'
import { describe } from '../../settings/complaints.js'
import { isEmpty } from '../empty.js'
import { type ComposerContext, isComposer } from './composer.js'
import { conversationReader } from './conversation-reader.js'
import { checked, type FrontOptions } from './options.js'

export type { FrontOptions } from './options.js'

/** What is used of the default export of `@frontapp/plugin-sdk`. */
export interface FrontSdk {
  readonly contextUpdates: {
    subscribe(next: (context: { readonly type: string }) => void): { unsubscribe(): void }
  }
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
 * Calls `show` with each new review of the draft in the composer, and with undefined once no composer is open, nothing
 * is written in it, or another draft is open that has not been reviewed yet. What `show` throws goes to the console.
 *
 * @param front the default export of `@frontapp/plugin-sdk`
 * @returns ends it; what was shown then changes nothing any more
 * @throws {TypeError} where an option is not what it should be, or `front` is not the SDK
 * @throws {RangeError} where a number is out of its bounds
 */
export function followDraft(
  front: FrontSdk,
  show: (reply: FrontReply | undefined) => void,
  options: FrontOptions = {},
): () => void {
  if (typeof front?.contextUpdates?.subscribe !== 'function')
    throw new TypeError('followDraft needs the default export of @frontapp/plugin-sdk.')
  if (typeof show !== 'function') throw new TypeError(`show must be a function, not ${describe(show)}.`)
  const { judge, dismissals, patience } = checked(options)
  const read = conversationReader(patience)
  let context: ComposerContext | undefined
  let turn = 0
  let hasEnded = false
  let isClear = false

  const tell = (reply: FrontReply | undefined): void => {
    if (isClear && reply === undefined) return
    isClear = reply === undefined
    const shown = async (): Promise<void> => show(reply)
    shown().catch((error: unknown) => console.error(error))
  }
  const shownOf = (
    reviewed: Reviewed,
    { draft: { id, content, isEditable } }: ComposerContext,
  ): FrontReply => ({
    ...reviewed,
    isEditable,
    async apply(suggestion) {
      const body = applySuggestion(content.body, suggestion)
      if (hasEnded) throw new Error('The draft is not followed any more.')
      if (context === undefined || context.draft.id !== id || context.draft.content.body !== content.body)
        throw new RangeError(
          'The draft has changed since it was reviewed. Take the edit from its next review.',
        )
      if (!context.draft.isEditable) throw new Error('Front does not let a plugin change this draft.')
      await context.updateDraft(id, { updateMode: 'replace', content: { body, type: content.type } })
    },
    dismiss(finding) {
      if (hasEnded) return
      dismissals.add(finding)
      void update()
    },
    restore(findings) {
      if (hasEnded) return
      dismissals.delete(findings)
      void update()
    },
  })

  const update = async (): Promise<void> => {
    turn += 1
    const mine = turn
    const reply = context && (await replyTo(context))
    // What is on its way for an older draft is not shown any more.
    if (mine === turn) tell(reply)
  }
  /** Undefined where nothing is written. */
  const replyTo = async (now: ComposerContext): Promise<FrontReply | undefined> => {
    const { body, type } = now.draft.content
    try {
      if (isEmpty(body, type)) return undefined
      const texts = {
        format: type,
        dismissed: [...dismissals.ids()],
        ...(now.teammate?.name ? { agentName: now.teammate.name } : {}),
        ...(await read(now)),
      }
      const review = await within(patience, judge(body, texts), 'There was no review')
      return shownOf({ draft: body, review }, now)
    } catch (error) {
      return shownOf({ draft: body, error: error instanceof Error ? error : new Error(String(error)) }, now)
    }
  }

  const paused = afterPause(() => void update())
  const subscription = front.contextUpdates.subscribe(next => {
    if (hasEnded) return
    const before = context
    context = isComposer(next) ? next : undefined
    if (!isSame(before, context)) {
      // The review of one customer’s reply never stands beside another’s.
      turn += 1
      if (before !== undefined) tell(undefined)
    }
    paused.later()
  })
  return () => {
    hasEnded = true
    turn += 1
    paused.stop()
    subscription.unsubscribe()
  }
}

const isSame = (a: ComposerContext | undefined, b: ComposerContext | undefined): boolean =>
  a?.draft.id === b?.draft.id && a?.conversation?.id === b?.conversation?.id
