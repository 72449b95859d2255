/** A customer who is sent away: the matter is nobody's here, and who it is with cannot be reached by what the reply says. */

import { cue } from '../patterns/cue.js'
import { anyPhrase } from '../patterns/lists.js'

const deals = anyPhrase(`
  deals?|handles?|covers?|looks? after|gets? involved|helps?|takes? care of|responsible|liable|does? here|do
`)
/** "That's not something we deal with", "nothing to do with us". */
const disowning = new RegExp(
  `\\b${anyPhrase(`
    (?:not|isn't|nothing|never) (?:something|anything|a thing|that|an? \\w+) (?:that |which )?(?:we|i) (?:can |could |would )?${deals}
    (?:we|i) (?:don't|do not|can't|cannot|aren't|are not) (?:actually |really )?(?:${deals})(?: with| for)? (?:that|this|those|these|it)
    nothing to do with (?:us|me)
    not (?:our|my) (?:job|department|responsibility|problem|area|business|concern)
    (?:not|isn't) (?:down |up )?to us|out of our hands
  `)}\\b`,
)
/** "You'd have to take it up with the maker", "please contact your bank". */
const sending = cue(
  new RegExp(
    `\\b(?:you(?:'d|'ll)?|please|just|best to) (?:(?:${anyPhrase(`
    would|will|should|could|can|must|may|might|have to|need to|want to|better
  `)}) ){0,2}${anyPhrase(`
    take (?:it|this|that) up|speak|talk|contact|ask|go|turn|check|raise (?:it|this|that)|approach|try|get in touch|write|see
  `)} (?:to|with|at|directly|in|the|your|their|that|an?)\\b`,
  ),
)
/** A number, an address, a link: the other can be reached. */
const reach = /\d{3}|@|\uFFFC/

export const sendsAway = (sentence: string): boolean => sending.test(sentence) && !reach.test(sentence)
export const disowns = (sentence: string): boolean => disowning.test(sentence)
