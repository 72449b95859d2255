/** The tool that reviews one draft before anybody sees it. */

import { array, description, exactOptional, picklist, pipe, strictObject } from 'valibot'
import type { ReplyReview } from '../../finding.js'
import type { SourceReviewer, SourceTexts } from '../../sources/review-source.js'
import { schemaIn } from './published.js'
import { reviewWords } from './review-words.js'
import { channel, customerMessage, format, text } from './shapes.js'
import { adviceOn } from './too-long.js'
import { type Tool, tool } from './tool.js'

const input = strictObject({
  draft: text('The reply as the customer would get it, whole: greeting, body and sign-off.'),
  customerMessage: exactOptional(customerMessage),
  earlier: exactOptional(
    pipe(
      array(
        strictObject({
          from: pipe(picklist(['customer', 'agent']), description('Who wrote it.')),
          text: text('What they wrote, verbatim.'),
        }),
      ),
      description('The conversation before the customer’s message, oldest first.'),
    ),
  ),
  customerName: exactOptional(text('The customer’s name, where the help desk knows it.')),
  agentName: exactOptional(text('The name of whoever signs, where the help desk adds the signature.')),
  channel: exactOptional(
    channel('Where the reply goes. Taken from the settings or read from the texts where it is not given.'),
  ),
  format: exactOptional(
    format('How the draft is written; plain text where it is not given. Offsets are of the draft as given.'),
  ),
  customerFormat: exactOptional(
    format(
      'How customerMessage and earlier are written; as the draft where it is not given. Say “text” for plain messages beside a draft in HTML.',
    ),
  ),
  dismissed: exactOptional(
    pipe(
      array(text('The id of a finding.')),
      description('Ids of findings that a person has looked at and does not want to hear of again.'),
    ),
  ),
})

export const reviewReplyTool = (reviewer: SourceReviewer): Tool =>
  tool({
    name: 'review_reply',
    title: 'Review a reply to a customer',
    description: `Reviews the draft of a customer-service reply in English before a person sees or sends it: stock phrases, a missing apology, no next step, no time by which something happens, a question left unanswered, blame and the like. Call it on every draft of such a reply, and again after you have changed one.

Give the draft whole and the customer’s message verbatim: much of the review rests on the customer’s own words.

Of its suggestions, an edit is exact and may be applied as it stands. An ask is a question for a human who knows the facts: pass it on to that person, or leave the gap open and say so. Never invent a date, a cause, a name, an amount or a promise to answer an ask or to please the score: a reply that scores less is better than one that is not true.

It judges wording by fixed rules, the same way each time. It does not know whether what a draft says is so.`,
    input,
    output: schemaIn('review.schema.json'),
    answer({ draft, format = 'text', ...texts }) {
      const data = reviewed(reviewer, draft, { format, ...texts })
      return { data, words: reviewWords(draft, data, texts.customerMessage) }
    },
  })

/** @throws {Error} whose message says what is wrong with a text, and who can do something about it */
function reviewed(reviewer: SourceReviewer, draft: string, texts: SourceTexts): ReplyReview {
  try {
    return reviewer.review(draft, texts)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new RangeError(adviceOn(error), { cause: error })
  }
}
