/** The words of a sentence as the frames of promises read them, and what a frame finds. */

import type { Commitment } from '../../finding.js'
import { isAdverb } from './cues.js'

/**
 * `future`: "I'll send it"; `help`: "I will assist you"; `aim`: "we'll do our best to fix it"; `progressive`: "we are
 * reviewing it"; `done`: "I have escalated it", whose outcome is to come; `delegated`: "I've asked the depot to call";
 * `check`: "let me check"; `offer`: "we can arrange a refund"; `scheduled`: "it ships tomorrow"; `status`: "it is in
 * transit".
 */
export type PromiseKind =
  | 'future'
  | 'help'
  | 'aim'
  | 'progressive'
  | 'done'
  | 'delegated'
  | 'check'
  | 'offer'
  | 'scheduled'
  | 'status'

/** The words of a sentence, as the frames read them. */
export interface Scan {
  readonly words: readonly string[]
  readonly isQuestion: boolean
  /** Whether the word at `i` is written with a capital and is no opener: "Jon", "UPS". */
  isName(i: number): boolean
  /** Whether a comma, dash or bracket stands before the word at `i`. */
  isApart(i: number): boolean
  /** Whether the word at `i` and the one before it are written as one: "let's". */
  isFused(i: number): boolean
}

/** A promise by the indexes of its words. */
export interface Found {
  readonly kind: PromiseKind
  readonly from: number
  readonly verbAt: number
  readonly actor: Commitment['actor']
}

/** Looks for a promise whose auxiliary or verb is the word at `i`. */
export type Frame = (scan: Scan, i: number) => Found | undefined

/** The first index from `from` on that holds no adverb. */
export function skip(words: readonly string[], from: number): number {
  let j = from
  while (j < words.length && isAdverb(words[j] as string)) j++
  return j
}

/** "Not", "never" from `from` up to `to`. */
export function isDenied(words: readonly string[], from: number, to: number): boolean {
  return words.slice(from, to).some(word => word === 'not' || word === 'never')
}

export const be: ReadonlySet<string> = new Set(['am', 'are', 'is', "'m", "'re", "'s"])
export const have: ReadonlySet<string> = new Set(['have', 'has', "'ve", "'s"])
