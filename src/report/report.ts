/** A report of results: what is counted, what is shown, and the page of both. */

import { wins } from '../../rules/index.js'
import { knownRules } from '../review.js'
import type { Notes } from '../tally/notes.js'
import type { ScoredReply } from '../tally/scored-reply.js'
import { chosenRows } from './chosen.js'
import type { PageData, ShownReply } from './data.js'
import { packed } from './packed.js'
import { withCommonPhrases } from './phrases.js'
import type { Results } from './results.js'

export interface ReportOptions {
  readonly title: string
  /** False: no word of a customer or an agent goes into the page. */
  readonly withTexts: boolean
  readonly splitAt?: string | undefined
  readonly badLines: number
}

/** Texts of the replies that are shown, in UTF-16 units, all together. */
const mostText = 3_000_000

export async function dataOf(results: Results, options: ReportOptions): Promise<PageData> {
  const { title, withTexts, splitAt, badLines } = options
  const notes = results.notes()
  const replies: ShownReply[] = []
  let left = mostText
  for (const row of chosenRows(notes)) {
    const scored = await results.replyAt(row)
    const length = withTexts ? (scored.reply?.length ?? 0) + (scored.customerMessage?.length ?? 0) : 0
    if (length > left) continue
    left -= length
    replies.push(withTexts ? shownOf(row, scored) : withoutTexts(shownOf(row, scored)))
  }
  return {
    title,
    hasTexts: withTexts,
    badLines,
    ...(splitAt === undefined ? {} : { splitAt }),
    ...knownOf(notes),
    notes: packed(withCommonPhrases(notes)),
    replies,
  }
}

function knownOf(notes: Notes): Pick<PageData, 'rules' | 'wins'> {
  return {
    rules: knownRules
      .filter(({ id }) => notes.rules.includes(id))
      .map(({ id, summary, why }) => ({ id, summary, why })),
    wins: wins.filter(({ id }) => notes.wins.includes(id)).map(({ id, label }) => ({ id, label })),
  }
}

function shownOf(row: number, { id, reply, customerMessage, review }: ScoredReply): ShownReply {
  return {
    row,
    id,
    ...(reply === undefined ? {} : { reply }),
    ...(customerMessage === undefined ? {} : { customerMessage }),
    findings: review.findings.map(({ ruleId, cost, span, message, evidence }) => ({
      rule: ruleId,
      cost,
      place: [span.start, span.end],
      message,
      ...(evidence === undefined ? {} : { evidence: [evidence.span.start, evidence.span.end] }),
    })),
    wins: review.wins.map(({ id, span }) => ({ id, place: [span.start, span.end] })),
  }
}

/** Names, counts and points. A message may quote the texts, so it is one of them. */
function withoutTexts({ row, id, findings, wins }: ShownReply): ShownReply {
  return {
    row,
    id,
    findings: findings.map(({ rule, cost }) => ({ rule, cost })),
    wins: wins.map(({ id }) => ({ id })),
  }
}
