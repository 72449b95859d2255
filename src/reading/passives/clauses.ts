/** Where in a sentence a passive clause stands, and what goes on after it. */

import { cue } from '../patterns/cue.js'
import { lined } from '../patterns/source.js'

/** A word or two for the sentence as a whole, before its subject. */
export const opener = lined(
  `
      ^(?:unfortunately|sadly|luckily|however|meanwhile|also|today|yesterday|this morning|as a result|by default|
      normally|usually|in (?:most|some) cases),?[ ]
    `,
)
/** A clause of its own that opens the sentence: what comes after its comma does not hang on its subject. */
export const opensClause = /^(?:so |and |but )?(?:once|when|while|if|until|after|before|as soon as|because) $/
/** A clause at the end of another: it is over where the sentence is. */
export const inClause = cue(
  lined(
    String.raw`
      (?:\b(?:once|when|while|if|until|after|before|as soon as|because|that|so|as) |
      (?:\b(?:i|we)(?:'ll| will| can)?(?: \w+ly)?|(?:^|, )to|\b(?:i|we) .*\b(?:and will|
      to)(?: \w+ly)?) (?:ensure|make sure)(?: that)? )$
    `,
  ),
)
/** A second clause: with a pronoun it has a subject of its own, with a noun only where a verb stands before. */
export const inSecond = cue(
  lined(
    String.raw`
      \b(?:is|are|was|were|has|have|had|will|can|do|did|i've|we've|i'll|we'll|\w+ed|see|know|
      understand)\b.*(?:,|;)? (?:and|but|so) $|^(?:we|i|you|they|it|that|this|there) \w+.* (?:and|but|so) $|
      [,;] $
    `,
  ),
)
/** Clauses of what may or will come. */
export const isOpen = /\b(?:once|when|while|if|until|after|before|as soon as) $/

/** A participle that waits for its subject. */
export const dangles = cue(
  lined(
    String.raw`
      (?:^|[;] )(?:once|when|if|after|as|unless|having|being)? ?(?!(?:according|needed|required|regarding|
      concerning|unfortunately)\b)\w+(?:ed|en|ing)\b[^,]*, $
    `,
  ),
)
/** Before a second clause, a clause that waits for another: "if it is so and …". */
export const leans =
  /(?:^|[,;] )(?:if|when|once|while|as|since|because|although|though|until|unless|whether|for|in|to|with) [^,;]*$/
/** Where a clause with its own subject, or one more thing after a preposition, begins: nothing there hangs on the subject. */
export const over = lined(
  String.raw`
      ,? (?:and|but|so) (?=(?:the|your|our|my|an?|i|i'll|i've|we|we'll|we've|you|you'll|it|they|he|she|
      this|that|these|someone|somebody|nobody|there)\b)
    `,
)

/** A second verb that shares the subject would lose it. */
export const goesOn = /\b(?:and|but)\b|\bor (?:is|are|was|were|will|has|have|not|\w+ed)\b/

/** After the doer only when or where: whatever goes on with the subject ("and will arrive") would lose it. */
export const plainRest = lined(
  String.raw`
      ^(?: (?:when|while|on|at|in|before|after|within|this|last|today|yesterday|earlier|twice|
      again)\b(?:(?! (?:and|
      but|or|so|which|who|that|then) )(?!, (?!in|on|at|so\b)|;).)*)?[.!]?$
    `,
)
