/** What practice works with, and one attempt: reviewed, compared with the last and kept. */

import type { ReplyReview } from '../../finding.js'
import { attemptOf, isDoneWell } from '../../practice/attempt.js'
import type { PracticeCase } from '../../practice/case.js'
import { changeBetween } from '../../practice/change.js'
import { lastAt } from '../../practice/course.js'
import type { Reviewer } from '../../review.js'
import { unjudgedOf } from '../formats/format.js'
import { pretty } from '../formats/pretty.js'
import type { Io, Look } from '../terminal.js'
import type { Session } from './session.js'
import { Unreviewed } from './trouble.js'
import { changeLines, pointLines } from './words.js'

export interface Desk {
  readonly cases: readonly PracticeCase[]
  readonly session: Session
  readonly reviewer: Reviewer
  readonly keepsDrafts: boolean
  /** Undefined where replies are typed line by line. */
  readonly editor: string | undefined
  readonly io: Io
  /** Asked anew each time: a window may change its size. */
  look(): Look
}

export const show = ({ io }: Desk, lines: readonly string[]): void => {
  if (lines.length > 0) io.stdout.write(`${lines.join('\n')}\n`)
}

/**
 * Reviews a reply, shows what is to be said of it, and keeps it. True where it is done well.
 *
 * @throws {Unreviewed}
 */
export async function tryOut(one: PracticeCase, draft: string, desk: Desk): Promise<boolean> {
  const { session, keepsDrafts } = desk
  const look = desk.look()
  const review = reviewOf(one, draft, desk.reviewer)
  desk.io.stdout.write(pretty({ path: one.id, draft, review }, look))
  if (unjudgedOf(review) !== undefined) return false

  const last = lastAt(one.id, review.rulesetVersion, session.attempts)
  const date = new Date().toISOString()
  const attempt = attemptOf(one, { draft, review, date, keepsDraft: keepsDrafts })
  const parts = [
    last === undefined ? [] : changeLines(changeBetween(last, attempt), look),
    pointLines(one.points, review, look),
  ]
  for (const lines of parts) if (lines.length > 0) show(desk, ['', ...lines])
  await session.add(attempt)
  return isDoneWell(attempt)
}

function reviewOf(one: PracticeCase, draft: string, reviewer: Reviewer): ReplyReview {
  const { channel, earlier, message, customerName } = one
  try {
    return reviewer.review(draft, {
      channel,
      earlier,
      customerMessage: message,
      ...(customerName === undefined ? {} : { customerName }),
    })
  } catch (error) {
    throw new Unreviewed(`cannot review the reply to ${one.id}: ${(error as Error).message}`)
  }
}
