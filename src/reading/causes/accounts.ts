/** Sentences that tell what happened or how things stand, whether or not a word of cause is in them. */

import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { cue } from '../patterns/cue.js'
import { source } from '../patterns/source.js'
import { isPast } from '../patterns/verbs.js'

/** Openings that greet, thank, apologise, feel with the customer or tell them to do something. */
const idleOpening = cue(
  new RegExp(source`
    ^(?:(?:hi|hello|hey|dear|oh no|oh|ah|ok|okay)\b[^,]*, )?(?:(?:i|we|i'm|we're|i am|
    we are)(?: \w+ly| do| can| so| very)* )?(?:thank|thanks|sorry|apologi[sz]e|regret|
    understand|appreciate|hope|hear you|know how|please|kindly|dm|let (?:us|me)|your (?:feedback|
    message|request|concerns?|comments?)\b|(?:this|that) is not\b)
  `),
)
/** What the customer knows already, said back to them. */
const echo = /^(?:i|we)(?: can)? (?:see|note|gather) (?:that )?you\b/
const state = cue(
  new RegExp(source`
    \b(?:was|were|had|wasn't|weren't|hadn't|didn't|did not|couldn't|isn't|aren't|haven't|hasn't|
    (?:we|it|they|the \w+) (?:don't|doesn't|do not|does not|only)|no longer|(?:may|might|must|could|
    would)(?: not)? have)\b|\b(?:is|are) (?:\w+ly |now |still |being )?(?!looking|working|checking|
    reviewing|asking|happy)\w{3,}ing\b|\b(?:means?|requires?|affects?|stops?)\b
  `),
)

/** Before a past these leave it without a subject of its own, or with one that tells nothing new. */
const noSubject = cue(
  new RegExp(source`
    ^(?:i|you|we|i've|we've|you've|'ve|have|has|had|is|are|am|be|been|being|get|getting|to|and|or|
    for|the|a|an|your|our|my|this|that|any|not|so|very|more|as|already|just|now|will|can|by|with|of|
    in|on|it's|that's|i'm|we're|you're|they're|\w+ly)$
  `),
)

/** Pasts that the tables of passives have no use for, since nobody is gone or come to. */
const bareStem = /^(?:went|came|fell|cost|stood)$/
/** "The motor overheats": how it is, as ever. */
const habit = cue(
  new RegExp(source`
    (?:^|[,;] )(?:the|our|this|each|every|your) (?:\w+ ){1,2}\w{3,}(?<!s)s(?= (?:the|a|at|when|in|
    on|if|only|every|after)\b|[.,;])
  `),
)

/** Whether a sentence tells something: a past, a state of things or what is going on. */
export function tells(prose: Prose, sentence: Sentence): boolean {
  const piece = prose.read(sentence.span)
  if (piece.endsWith('?') || idleOpening.test(piece) || echo.test(piece)) return false
  if (state.test(piece) || habit.test(piece)) return true
  // "I've refunded it" is a deed of the writer's; "the bank read it as fraud" is what happened.
  const words = piece.match(/[a-z'-]+/g) ?? []
  return words.some(
    (word, i) => (isPast(word) || bareStem.test(word)) && i > 0 && !noSubject.test(words[i - 1] as string),
  )
}
