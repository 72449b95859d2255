/** What an agent practises on: a customer's message, what the agent knows, and what a trainer looks for in the reply. */

import type { Channel, Facts } from '../finding.js'
import type { EarlierTurn } from '../settings/options.js'

export const difficulties = ['easy', 'medium', 'hard'] as const
export type Difficulty = (typeof difficulties)[number]

export interface PracticeCase {
  /** Names the case in a session: letters, digits and hyphens. */
  readonly id: string
  readonly title: string
  readonly channel: Channel
  readonly difficulty: Difficulty
  readonly customerName?: string
  /** The conversation before the message, oldest first. */
  readonly earlier: readonly EarlierTurn[]
  readonly message: string
  /** What the agent may use, so that a reply can be concrete and nothing in it made up. */
  readonly known: readonly string[]
  readonly points: readonly Point[]
  /** The trainer's own thoughts, for whoever asks; empty where there are none. */
  readonly notes: string
}

/** One thing that a trainer looks for. */
export interface Point {
  readonly text: string
  /** What a review has to say for it. All have to hold; without any, only a reader can tell. */
  readonly checks: readonly Check[]
}

export type Check =
  | { readonly fact: keyof Facts; readonly value: string | boolean }
  /** No finding of this rule. */
  | { readonly without: string }
  | { readonly win: string }
