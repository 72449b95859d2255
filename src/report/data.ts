/** What a page is given. */

import type { PackedNotes } from './packed.js'

/** Two offsets: from the first up to the second. */
export type Place = readonly [start: number, end: number]

/** A reply to read. Without texts only what was found in it is there, not where. */
export interface ShownReply {
  /** Of the notes. */
  readonly row: number
  readonly id: string
  /** As it was given, markup and all. */
  readonly reply?: string
  readonly customerMessage?: string
  readonly findings: readonly {
    readonly rule: string
    readonly cost: number
    /** Of the reply. */
    readonly place?: Place
    readonly message?: string
    /** Of the customer’s message. */
    readonly evidence?: Place
  }[]
  readonly wins: readonly { readonly id: string; readonly place?: Place }[]
}

export interface PageData {
  readonly title: string
  /** False where the page holds no word of a customer or an agent. */
  readonly hasTexts: boolean
  /** Lines of the results that could not be read. */
  readonly badLines: number
  /** First day of the later period, where one was asked for. */
  readonly splitAt?: string
  /** What is known of the rules in the notes; a team’s own have their ids alone. */
  readonly rules: readonly { readonly id: string; readonly summary: string; readonly why: string }[]
  readonly wins: readonly { readonly id: string; readonly label: string }[]
  readonly notes: PackedNotes
  readonly replies: readonly ShownReply[]
}
