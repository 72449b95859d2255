/** What is not going to happen: "we can't send it on Friday" names a day and promises nothing for it. */

import { cue } from './cue.js'
import { source } from './source.js'

const denial = source`
  (?:ca|wo|do|does|is|are|could|would|sha)n'?t|cannot|not|unable to|no longer|never|nobody|no ?one
`
/** These begin another clause, whose verb is none of the denied one's, or say how late something is at most. */
const breaks = source`
  because|as|since|so|while|if|when|once|and|but|though|although|which|who|where|after|then|only|
  i|we|he|she|they|you'll|it'll|it's|will|'ll|until|till|before|(?:more|longer|later|sooner|earlier|less) than
`
/**
 * Kept from happening as the customer would have it, or not denied at all: "I won't forget to call", "can't wait to".
 * Whoever "can't guarantee Friday" hedges.
 */
const welcome = source`
  forget|fail|miss|hesitate|worry|wait|help|stop|leave|let|lose|lost|(?:be )?(?:charge|bill|cancell?e?)d?|take|debit|
  expire|need|have to|only|just|sure|too|late|long|far|a problem|to worry|guarantee|promise
`
const denied = cue(
  new RegExp(
    `(?<![\\w'])(?:${denial}) (?!(?:\\w{1,12}ly )?(?:${welcome})(?![\\w']))` +
      `(?:(?!(?:${breaks})(?![\\w']))[\\w'$\\u00A3\\u20AC&/-]{1,24} ){0,12}$`,
  ),
)
/** "If it isn't with you by Friday, tell me", "please don't pay on the 1st". */
const supposed = cue(
  /\b(?:if|unless|whether|in case|why|should|until)\b[^.;,]{0,120}$|^\W{0,9}(?:please |kindly )?(?:don't|do not|never) /,
)

/** Whether what follows `before`, the words of its clause so far, is said not to happen. */
export const isDenied = (before: string): boolean => denied.test(before) && !supposed.test(before)
