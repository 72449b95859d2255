/** Whether something is still open after the reply, so that a next step is needed. */

import type { Facts } from '../../finding.js'
import { spanOf } from '../../prose/spans.js'
import { cue } from '../patterns/cue.js'
import { anyPhrase } from '../patterns/lists.js'
import { likelihood } from '../patterns/odds.js'
import type { Reading } from '../reading.js'
import { answerOf } from './answers.js'

const closing = cue(
  new RegExp(
    `\\b${anyPhrase(`
    welcome|glad|happy|thrilled|delighted|great|awesome|love|enjoy|cheers|no worries|no problem|any ?time
    (?:our|my) pleasure|have a|good luck|yay|woo\\w*|fantastic|wonderful|excellent|congrat\\w*
  `)}\\b`,
  ),
)
const thanked = cue(/\b(?:thank|thanks|thx|cheers|ty|love|great|awesome|amazing|excited|happy)\b/)
/** Whoever offers more asks for nothing. */
const offersMore = cue(/\b(?:anything|something|any) (?:else|other|more)\b/)
/** A question or a request that the customer has yet to meet. */
const asksBack = cue(
  new RegExp(
    anyPhrase(`
    \\?|\\b(?:dm|pm|direct message|private message|provide)\\b
    \\b(?:send (?:us|me)|share (?:your|the)|confirm (?:your|the)|let (?:us|me) know (?!if|how))\\b
  `),
  ),
)

/** The customer says that it is over, or wants nothing back. */
const settled = new RegExp(
  `\\b${anyPhrase(`
    (?:all|now|been|is|it's|that's|i've|i|got it) (?:(?:all|now|been|finally) )?(?:solved|sorted|fixed|resolved)\\b(?! by|[^.!?]{0,80}\\?)
    (?:it|that|this|everything|all) (?:(?:now|finally) )?(?:works|is working) (?:again|now|fine|perfectly|great)
    (?:got|have) it (?:working|going|running)|working (?:again|fine|perfectly) now
    no (?:reply|answer|response|action|need to (?:reply|answer|respond)) (?:is )?(?:needed|necessary|required|expected)
    no need to (?:reply|answer|respond|do anything)|never ?mind|no longer (?:need|needed)|all good now
  `)}`,
)

/** "I've passed your kind words to Noor". */
const relayed = cue(
  new RegExp(
    `\\b(?:i|we)(?:'ve| have) (?:\\w+ )?(?:passed|shared|sent|forwarded|read) (?:your|the) (?:\\w+ )?${anyPhrase(`
    note|words|thanks|praise|compliments?|feedback|comments?|tweet|post|suggestion|message|idea|card|letter
  `)}\\b`,
  ),
)

/** What the answer to "is it closed?" rests on, besides the words. */
interface Known {
  /** Probability that the customer reports a failure. */
  readonly problem: number
  readonly acknowledges: boolean
  readonly nextStep: Facts['nextStep']
  readonly apology: Facts['apology']
}

/** Something of the company's is still to come. */
const isPending = (draft: Reading): boolean =>
  draft.promises.some(
    ({ kind, conditional, actor }) =>
      /^(?:future|progressive|check|done)$/.test(kind) && !conditional && actor !== 'customer',
  )

const plea = cue(
  /\b(?:please|pls|kindly|(?:can|could|would|will) (?:you|u|we|i)|i(?:'d| would) like|i want|i need)\b/,
)
const ownDeed = cue(/\b(?:i|we)(?:'ve| have) (?:(?:now|just|already) )?[a-z]+(?:ed|t|n|ne)\b/)

/** "Please cancel my plan" — "I've cancelled it": what was asked for is done. */
function grants(draft: Reading, customer: Reading | undefined): boolean {
  if (customer === undefined || !plea.test(customer.prose.folded)) return false
  return draft.prose.body.some(({ span }) => {
    const deed = ownDeed.exec(draft.prose.read(span))
    if (deed === null) return false
    const { end } = spanOf(deed, span.start)
    return draft.prose.words.some(word => word.span.end === end && customer.stems.has(word.stem))
  })
}

/** Probability that something is still open. A reply closes a matter that it answers, or where it answers thanks. */
export function opennessOf(draft: Reading, customer: Reading | undefined, known: Known): number {
  const sentences = draft.prose.body.map(({ span }) => draft.prose.read(span))
  const reply = sentences.join(' ')
  const message = customer?.prose.folded.replace(/@\w+/g, '') ?? ''
  const isSettled = settled.test(message)
  const answer = answerOf(draft, customer)
  const isPromised = isPending(draft)
  const isAskedBack = sentences.some(sentence => asksBack.test(sentence) && !offersMore.test(sentence))
  if (known.nextStep === 'concrete') {
    // Whoever names a step treats the matter as open, unless the step is the answer: "yes, under Plan > Cancel".
    const isDone = answer.outright || isSettled || grants(draft, customer)
    const closes = isDone && !isPromised && !isAskedBack && known.problem < 0.35
    return closes ? 0.45 : 0.95
  }
  const signs: readonly (readonly [present: boolean, weight: number])[] = [
    // Who has not seen the message cannot say that it leaves something open.
    [customer === undefined, -0.4],
    [known.nextStep === 'vague', 1.2],
    [known.apology !== 'none', 0.5],
    [answer.asked, 0.3],
    [answer.given, -1.2],
    [answer.dodged, 1],
    [isPromised, 0.5],
    [isAskedBack, 0.9],
    [thanked.test(message), -0.3],
    [isSettled, -1.5],
    // Praise and ideas that have reached their people wait for nothing.
    [known.problem < 0.35 && relayed.test(reply), -1.5],
    [closing.test(reply), -0.8],
    [reply.includes('!'), -1.5],
    [/\p{Extended_Pictographic}|[:;]-?\)/u.test(reply), -1.2],
    [reply.includes('?'), -1.2],
    [reply.length < 140, -0.4],
  ]
  return likelihood(
    signs.reduce((sum, [present, weight]) => sum + (present ? weight : 0), 2.1 * known.problem),
  )
}
