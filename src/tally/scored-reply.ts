import type { ReplyReview } from '../finding.js'

/** A reply that was sent, or is to be, with its review: one line of `results.jsonl`. */
export interface ScoredReply {
  /** Names the reply where it comes from; not necessarily unique. */
  readonly id: string
  readonly agent?: string
  /** A day of 1990 to 2090, or a day and a time of day, in ISO 8601: "2026-03-04", "2026-03-04T09:30:00Z". */
  readonly date?: string
  /** As the help desk names it: "Email", "WhatsApp". */
  readonly channel?: string
  /** The reply itself, as it was given: spans of the review point into it. */
  readonly reply?: string
  /** What it answers, as it was given: evidence of the review points into it. */
  readonly customerMessage?: string
  readonly review: ReplyReview
}
