/** What is used of Front’s contexts, as the types of `@frontapp/ui-bridge` have it. */

/** The context of a composer plugin. A new one comes with each change. */
export interface ComposerContext {
  readonly type: 'messageComposer'
  readonly draft: {
    readonly id: string
    readonly content: Content
    readonly isEditable: boolean
  }
  /** None as long as the draft is empty and new. `blurb` is of its latest message. */
  readonly conversation?: { readonly id: string; readonly blurb?: string | undefined } | undefined
  readonly teammate?: { readonly name?: string }
  listMessages(pageToken?: string): PromiseLike<Page<Message>>
  updateDraft(
    id: string,
    update: { readonly updateMode: 'replace'; readonly content: Content },
  ): PromiseLike<void>
}

interface Content {
  readonly body: string
  readonly type: 'html' | 'text'
}

interface Page<T> {
  readonly results: readonly T[]
  readonly nextPageToken?: string | undefined
}

export interface Message {
  readonly status: 'inbound' | 'outbound'
  /** None where it is a draft. */
  readonly date?: Date
  readonly from?: { readonly name?: string | undefined }
  readonly content?: Content | undefined
}

export const isComposer = (context: { readonly type: string }): context is ComposerContext =>
  context.type === 'messageComposer'
