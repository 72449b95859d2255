/** What each sentence of a reply does: solve, explain, tend the relation, or fill. */

import type { Channel } from '../../finding.js'
import type { Sentence } from '../../prose/sentences.js'
import { deedOf } from '../deeds/deeds.js'
import type { Reading } from '../reading.js'

/**
 * `solving`: a deed, a step, a time, a value or an answer; `explaining`: why; `relational`: thanks, hope, regret,
 * praise; `filler`: nothing but a stock phrase, or that the message has come; `telling`: anything else.
 */
export type Act = 'solving' | 'explaining' | 'relational' | 'filler' | 'telling'

const relational = new RegExp(
  '^(?:(?:and|so|also|again|first(?: of all)?|firstly|please know that|once again|hello|hi|' +
    'good (?:morning|day|afternoon))[, ]+)*(?:' +
    "(?:many |our |a big )?thank(?:s| you)\\b|(?:(?:i|we)(?:'m|'re| am| are)? )?(?:\\w+ly |so |very |do )*" +
    '(?:appreciate|hope|trust (?:you|that)|sorry|apologi[sz]e|regret|understand|know (?:how|' +
    'that it|this)|value|' +
    'care about|realise|realize|imagine|grateful|glad|pleased|happy to hear|delighted|honou?red|' +
    'committed|proud|' +
    'pride)\\b|(?:i|we) (?:always |never |truly |really )(?:aim|strive|try|do our|take|want|value|put)\\b|' +
    "(?:your|our customers?'?s?) (?:\\w+ ){0,2}(?:matters?|is important|means|are important)\\b|" +
    '(?:hello|hi|hey|good (?:morning|afternoon|evening|day)|greetings|welcome)\\b[^.]{0,30}$)',
)
const receipt = new RegExp(
  "^(?:(?:i|we) (?:have |'ve )?(?:now |just )?(?:received|read|seen|got|reviewed|taken note of|" +
    'noted) (?:your|the|this)\\b|' +
    '(?:your|the) (?:\\w+ ){0,2}(?:message|e-?mail|concern|request|complaint|feedback|comments|' +
    'enquiry|inquiry|query) ' +
    '(?:has|have|was|is|were) (?:been |being )?(?:\\w+ly )?(?:received|read|noted|logged|' +
    'registered|seen|shared)\\b|' +
    "(?:i(?:'m| am)|we(?:'re| are)) (?:writing|reaching out|contacting you|getting in touch)\\b|" +
    '(?:i|we) (?:wanted|would like|wish|am writing|are writing) to (?:write|reach out|respond|' +
    'reply|follow up|acknowledge)\\b)',
)
const value = /\d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|yesterday|tonight)\b/
const answer =
  /^(?:the answer is|yes\b|no\b|you can\b|you'll find|it(?:'s| is) (?:ready|fixed|back|on its way|in stock))/
const reason = /\b(?:because|due to|owing to|the reason|as a result|caused by|since (?:the|our|we|your))\b/

/** The act of each sentence of the body, in order. */
export function actsOf(
  draft: Reading,
  channel: Channel,
): readonly { readonly sentence: Sentence; readonly act: Act }[] {
  const { prose } = draft
  const solved = new Set(
    [
      ...draft.steps(channel).filter(({ kind }) => kind === 'concrete'),
      ...draft.times.filter(({ kind }) => kind === 'concrete'),
    ].map(({ sentence }) => sentence),
  )
  const filler = new Set(
    draft.stockPhrases.filter(phrase => phrase.isWholeSentence).map(phrase => phrase.sentence),
  )
  return prose.body.map(sentence => {
    const piece = prose.read(sentence.span)
    return { sentence, act: actOf(piece, solved.has(sentence), filler.has(sentence)) }
  })
}

function actOf(piece: string, isSolved: boolean, isFiller: boolean): Act {
  if (isFiller || receipt.test(piece)) return 'filler'
  const isRelational = relational.test(piece)
  if (deedOf(piece)?.kind === 'concrete' || answer.test(piece)) return 'solving'
  if ((isSolved || value.test(piece)) && !(isRelational && !/[,;] |\band\b/.test(piece))) return 'solving'
  if (isRelational) return 'relational'
  return reason.test(piece) ? 'explaining' : 'telling'
}
