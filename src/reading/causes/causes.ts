/** Why something happened: words that name a cause. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { cue } from '../patterns/cue.js'
import { framesOf } from '../patterns/frames.js'
import { source } from '../patterns/source.js'
import { type Hit, sweep } from '../patterns/sweep.js'

export interface Cause {
  /** From the word of cause to the end of its clause. */
  readonly span: Span
  readonly sentence: Sentence
}

const be = '(?:is|was|are|were|has been|have been|been|be|being|seems|appears to be)'
const adverb = '(?:(?:partly|mostly|likely|probably|most likely|simply|often|usually|mainly|all) )?'
const frames = [
  `(?:just |simply |only )?because(?: of)?`,
  `(?:(?:${be} ${adverb})?(?:due|owing|down) to)`,
  `${be} ${adverb}(?:caused|triggered|brought on) by`,
  'the (?:reason|cause)(?: (?:for|of|behind) (?:this|that|it|the \\w+|your \\w+))?(?: why)? (?:is|was)',
  'as (?:a|the) (?:direct )?(?:result|consequence) of',
  "(?:which|that|this)(?: is|'s| was)(?: also| probably)? why",
  '(?:come|comes|came|stem|stems|stemmed|result|results|resulted|arise|arises|arose) from',
  '(?:happens|happened|occurs|occurred) (?:because|when|after|as|since)',
].flatMap(framesOf)

/** "The inconvenience caused by", "the trouble due to": an apology's own words explain nothing. */
const hollow = cue(
  new RegExp(source`
    \b(?:inconvenience|frustration|trouble|upset|stress|disruption|disappointment|issues?|problems?|
    difficult(?:y|ies))[^.,;]{0,40}$
  `),
)
/** What the customer said of it, said back to them. */
const echo = cue(
  new RegExp(source`
    \b(?:understand|you(?:'re| are) (?:experiencing|facing|having)|you (?:experienced|mentioned|
    reported)|regarding|received your|concern(?:ing|s)|asking|determine|check|find out|look into|
    know)\b
  `),
)
/** A reason for what is asked or wished, not for what happened. */
const otherwise = cue(
  /\b(?:can(?:no|')t|can not|unable|won't|will not|not able|please|would|if|whether|unless|avoid|in order)\b/,
)
/** "Because we care", "down to us": no cause. */
const noCause = cue(
  new RegExp(source`
    ^ (?:(?:i|we) (?:care|value|want|know|love|appreciate)|us\b|me\b|our (?:mistake|error)|you to\b|
    (?:security|privacy|legal|compliance|data protection)\b|(?:our|the|company|
    internal)(?: \w+){0,2} (?:polic(?:y|ies)|procedures?|guidelines|rules|terms)\b)
  `),
)

/** Where the clause of a cause ends. */
const within = /[.;!?](?:\s|$)|, (?:but|so|and (?:i|we)|please|which)\b| - /
/** A cause that opens its sentence ends where what came of it begins. */
const opening = /[.;!?](?:\s|$)|(?<=\w\w.{6,}),? (?:i|we)(?:'(?:ve|ll|m|re|d))? |, | - /

const isCause = ({ words, before, after, sentence }: Hit, prose: Prose): boolean =>
  !prose.read(sentence.span).endsWith('?') &&
  !noCause.test(after) &&
  !echo.test(before) &&
  !otherwise.test(before) &&
  !(hollow.test(before) && !/^(?:is|was|are|were|has|have)\b/.test(words)) &&
  /[a-z]{2}/.test(before + after)

/** The causes that a text names, in reading order. */
export function causesOf(prose: Prose): Cause[] {
  return sweep(frames, prose)
    .filter(hit => isCause(hit, prose))
    .map(({ span, sentence, before, after }) => {
      const cut = after.search(/\S/.test(before) ? within : opening)
      const end = cut < 0 ? sentence.span.end : span.end + cut
      return { span: { start: span.start, end }, sentence }
    })
}
