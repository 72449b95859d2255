/** What `/v2/check` answers, in the words of LanguageTool’s protocol. Offsets are UTF-16 units of the document. */

import type { ReplyReview } from '../../finding.js'

export interface CheckResponse {
  readonly software: {
    readonly name: string
    readonly version: string
    readonly buildDate: string
    readonly apiVersion: 1
    readonly premium: boolean
    readonly status: string
  }
  readonly warnings: { readonly incompleteResults: boolean; readonly incompleteResultsReason?: string }
  readonly language: NamedLanguage & {
    readonly detectedLanguage: NamedLanguage & { readonly confidence: number }
  }
  /** In reading order; each has a width. */
  readonly matches: readonly Match[]
  /** Start and end of each of the writer’s own sentences. */
  readonly sentenceRanges: readonly (readonly [number, number])[]
  /** No part of the protocol, whose clients pass it over: the whole review. */
  readonly replyReview: ReplyReview
}

interface NamedLanguage {
  readonly name: string
  readonly code: string
}

export interface Match {
  readonly message: string
  readonly shortMessage: string
  readonly offset: number
  readonly length: number
  /** Each for the whole match. */
  readonly replacements: readonly { readonly value: string }[]
  /** The match and what stands around it; `offset` and `length` are those of the match in `text`. */
  readonly context: { readonly text: string; readonly offset: number; readonly length: number }
  /** As a reader sees it. Empty where the match is in none. */
  readonly sentence: string
  readonly type: { readonly typeName: 'Hint' | 'Other' }
  readonly rule: {
    readonly id: string
    readonly description: string
    readonly issueType: 'misspelling' | 'register' | 'style'
    readonly category: { readonly id: string; readonly name: string }
    readonly urls?: readonly { readonly value: string }[]
  }
  readonly ignoreForIncompleteSentence: false
  readonly contextForSureMatch: 0
}
