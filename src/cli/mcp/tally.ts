/** The tool that counts what recurs in many replies. */

import { setImmediate } from 'node:timers/promises'
import { array, description, exactOptional, type InferOutput, maxLength, pipe, strictObject } from 'valibot'
import { channelNamed } from '../../bulk/scorer.js'
import type { SourceReviewer } from '../../sources/review-source.js'
import { type ScoredReply, tally } from '../../tally/index.js'
import { schemaIn } from './published.js'
import { customerMessage, text } from './shapes.js'
import { tallyWords } from './tally-words.js'
import { refuseTooLong } from './too-long.js'
import { type Call, type Tool, tool } from './tool.js'

const most = 500
/** Replies between two notes of how far it is. */
const stride = 25

const replySent = strictObject({
  reply: text('The reply as it was sent, as plain text.'),
  customerMessage: exactOptional(customerMessage),
  agent: exactOptional(text('Who wrote it. With two or more, each is set beside the rest of the team.')),
  date: exactOptional(
    text(
      'The day, written “2026-03-04” or “2026-03-04T09:30:00Z”; a date in any other form is not read. With dates, the earlier replies and the later are compared.',
    ),
  ),
  channel: exactOptional(text('Where it went, as the help desk names it: “Email”, “WhatsApp”.')),
  id: exactOptional(
    text('Names the reply where it comes from. Its place in the list where it is not given.'),
  ),
})
type ReplySent = InferOutput<typeof replySent>

/** @param longest UTF-16 units that a text may have */
export const tallyTool = (reviewer: SourceReviewer, longest: number): Tool =>
  tool({
    name: 'tally',
    title: 'Count what recurs in replies',
    description: `Reviews up to ${most} replies to customers and counts what recurs in them: which faults cost most, what goes well, what replies owe and leave out, stock phrases with who uses them, and whether agents, channels or two periods differ by more than chance. Call it on replies that were sent, to see what a team should work on; for one draft use review_reply.

Give the replies verbatim and all of them, not a choice: the counts are of what is given. Where a verdict is “too-few”, say so and draw no conclusion. It is no ranking of people.`,
    input: strictObject({
      replies: pipe(array(replySent), maxLength(most), description(`The replies, at most ${most}.`)),
    }),
    output: schemaIn('tally/tally.schema.json'),
    async answer({ replies }, call) {
      refuseTooLong(replies, longest)
      const data = await tally(scored(replies, reviewer, call))
      return { data, words: tallyWords(data, replies) }
    },
  })

/** One after the other; between two of them the client is heard, and may not want the answer any more. */
async function* scored(
  replies: readonly ReplySent[],
  reviewer: SourceReviewer,
  { signal, progress }: Call,
): AsyncGenerator<ScoredReply> {
  for (const [i, one] of replies.entries()) {
    signal.throwIfAborted()
    yield scoredReply(one, i + 1, reviewer)
    const done = i + 1
    if (done % stride === 0 || done === replies.length) await progress(done, replies.length)
    await setImmediate()
  }
}

function scoredReply(one: ReplySent, number: number, reviewer: SourceReviewer): ScoredReply {
  const { customerMessage, channel, id = `${number}` } = one
  const known = channel === undefined ? undefined : channelNamed(channel)
  const review = reviewer.review(one.reply, {
    format: 'text',
    ...(customerMessage === undefined ? {} : { customerMessage }),
    ...(known === undefined ? {} : { channel: known }),
  })
  return { ...one, id, review }
}
