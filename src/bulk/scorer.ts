/** Scores batches of replies, in whatever thread. */

import { loadSettings } from '../config/load.js'
import type { Band, Channel } from '../finding.js'
import type { ReviewSettings } from '../settings/options.js'
import type { SourceFormat } from '../sources/render.js'
import { createSourceReviewer } from '../sources/review-source.js'
import type { ScoredReply } from '../tally/scored-reply.js'
import type { ReplyRow, Unusable } from './reply-rows.js'
import { type ResultFormat, writerOf } from './result-formats.js'

/** How replies are scored; plain data, so that it can go to another thread or machine. */
export interface Scoring {
  /** Where settings are looked for. */
  readonly folder: string
  /** A settings file in place of the nearest, or false for none. */
  readonly config?: string | false
  /** These win over the settings file. */
  readonly settings: Pick<ReviewSettings, 'channel' | 'preset' | 'placeholders' | 'maxLength'>
  /** How replies and messages are written. */
  readonly formatIn: SourceFormat
  readonly minScore?: number
  readonly resultFormat: ResultFormat
}

export interface ScoredBatch {
  /** Rows of the results, in the order of the replies, each with its end of line. */
  readonly results: string
  readonly rejected: readonly Unusable[]
  readonly totals: Totals
}

/** What is counted of replies as they go by. */
export interface Totals {
  readonly scored: number
  readonly rejected: number
  /** Replies that score below the minimum. */
  readonly below: number
  /** Sum of the scores. */
  readonly points: number
  readonly bands: { readonly [band in Band]: number }
  /** Replies that hold HTML tags. */
  readonly tagged: number
}

export const nothing: Totals = {
  scored: 0,
  rejected: 0,
  below: 0,
  points: 0,
  bands: { ready: 0, 'look-again': 0, rework: 0 },
  tagged: 0,
}

export function sum(a: Totals, b: Totals): Totals {
  return {
    scored: a.scored + b.scored,
    rejected: a.rejected + b.rejected,
    below: a.below + b.below,
    points: a.points + b.points,
    bands: {
      ready: a.bands.ready + b.bands.ready,
      'look-again': a.bands['look-again'] + b.bands['look-again'],
      rework: a.bands.rework + b.bands.rework,
    },
    tagged: a.tagged + b.tagged,
  }
}

/** @throws {Error} where the settings cannot be used, and says why */
export async function createScorer({
  folder,
  config,
  settings,
  formatIn,
  minScore = 0,
  resultFormat,
}: Scoring): Promise<(rows: readonly ReplyRow[]) => ScoredBatch> {
  const { settings: own } = config === false ? { settings: {} } : await loadSettings(folder, config)
  const reviewer = createSourceReviewer({ ...own, ...settings })
  const write = writerOf(resultFormat)

  const scored = (row: ReplyRow): ScoredReply | Unusable => {
    if ('reason' in row) return row
    const { input, line, ...reply } = row
    const { customerMessage, channel } = reply
    const known = channel === undefined ? undefined : channelNamed(channel)
    try {
      const review = reviewer.review(reply.reply, {
        format: formatIn,
        ...(customerMessage === undefined ? {} : { customerMessage }),
        ...(known === undefined ? {} : { channel: known }),
      })
      return { ...reply, review }
    } catch (error) {
      // Whatever it was, the other rows are none the worse for it.
      return { input, line, id: reply.id, reason: reasonOf(error as Error) }
    }
  }

  return rows => {
    const done: ScoredReply[] = []
    const rejected: Unusable[] = []
    for (const row of rows) {
      const one = scored(row)
      if ('reason' in one) rejected.push(one)
      else done.push(one)
    }
    const count = (is: (reply: ScoredReply) => boolean): number => done.filter(is).length
    const inBand = (name: Band): number => count(({ review }) => review.band === name)
    return {
      results: done.map(write).join(''),
      rejected,
      totals: {
        scored: done.length,
        rejected: rejected.length,
        below: count(({ review }) => review.score < minScore),
        points: done.reduce((points, { review }) => points + review.score, 0),
        bands: { ready: inBand('ready'), 'look-again': inBand('look-again'), rework: inBand('rework') },
        tagged: count(({ reply = '' }) => tag.test(reply)),
      },
    }
  }
}

const tag = /<\/?(?:p|br|div|span)\b[^<>]*>/i

/** Channels by the words that help desks have for them. The first that fits: “Facebook Messenger” is a chat. */
const channelWords: readonly (readonly [Channel, RegExp])[] = [
  ['chat', /chat|messag|messenger|sms|whatsapp|telegram|\blive\b/i],
  ['email', /mail/i],
  ['social', /social|twitter|tweet|^x$|facebook|instagram|linkedin|tiktok|youtube|reddit|mastodon|bluesky/i],
]

/** The channel that a help desk's name means; what it does not tell is read from the texts. */
export const channelNamed = (name: string): Channel | undefined =>
  channelWords.find(([, words]) => words.test(name))?.[0]

/** What the review found wrong with a text, in the words of a table. */
const reasonOf = ({ message }: Error): string =>
  message
    .replace(/\bcustomerMessage\b/g, 'the customer’s message')
    .replace(/(?<=raise )maxLength\b/g, '--max-length')
