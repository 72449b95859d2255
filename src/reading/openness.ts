/** Whether something is still open after the reply, so that a next step is needed. */

import type { Facts } from '../finding.js'
import { likelihood } from './odds.js'
import type { Reading } from './reading.js'

const closing =
  /\b(?:welcome|glad|happy|thrilled|delighted|great|awesome|love|enjoy|cheers|no worries|no problem|any ?time|(?:our|my) pleasure|have a|good luck|yay|woo\w*|fantastic|wonderful|excellent|congrat\w*)\b/
const thanked = /\b(?:thank|thanks|thx|cheers|ty|love|great|awesome|amazing|excited|happy)\b/
const dodges =
  /\b(?:no (?:information|info|news|update|details)|not sure|don't (?:know|have (?:any|that|this|a (?:date|time)))|unable to (?:say|comment|confirm)|can't (?:say|confirm|comment))\b/
const yesOrNo =
  /^\W*(?:yes|no|yep|nope|sure|absolutely|certainly|correct|that's right|(?:i'm |we're )?afraid)\b/

/** What a reply without a concrete step rests on. */
interface Known {
  /** Probability that the customer reports a failure. */
  readonly problem: number
  readonly acknowledges: boolean
  readonly nextStep: Facts['nextStep']
  readonly apology: Facts['apology']
}

/** Probability that something is still open. A reply closes a matter that it answers, or where it answers thanks. */
export function opennessOf(draft: Reading, customer: Reading | undefined, known: Known): number {
  // Whoever names a concrete step treats the matter as open.
  if (known.nextStep === 'concrete') return 0.95
  const reply = draft.prose.body.map(({ span }) => draft.prose.read(span)).join(' ')
  const message = customer?.prose.folded.replace(/@\w+/g, '') ?? ''
  const answers = !dodges.test(reply) && (known.acknowledges || yesOrNo.test(reply))
  const signs: readonly (readonly [present: boolean, weight: number])[] = [
    [known.nextStep === 'vague', 2.1],
    [known.apology !== 'none', 0.6],
    [message.includes('?'), 0.4],
    [thanked.test(message), -0.5],
    [known.nextStep === 'none' && answers && known.problem < 0.55, -0.9],
    [closing.test(reply), -1],
    [reply.includes('!'), -0.9],
    [/\p{Extended_Pictographic}|[:;]-?\)/u.test(reply), -1],
    [reply.includes('?'), -1.2],
    [reply.length < 140, -0.6],
  ]
  return likelihood(
    signs.reduce((sum, [present, weight]) => sum + (present ? weight : 0), 1.85 - 2.1 * (1 - known.problem)),
  )
}
