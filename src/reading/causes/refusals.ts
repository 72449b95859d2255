/** A no to the customer, with or without a reason and something to do instead. */

import type { Span } from '../../finding.js'
import type { Sentence } from '../../prose/sentences.js'
import { framesOf } from '../patterns/frames.js'
import { source } from '../patterns/source.js'
import { type Hit, sweep } from '../patterns/sweep.js'
import type { Reading } from '../reading.js'
import { tells } from './accounts.js'
import { ownActsOf } from './own-acts.js'

export interface Refusal {
  /** The sentence that says no. */
  readonly span: Span
  readonly sentence: Sentence
  readonly hasReason: boolean
  readonly hasOption: boolean
}

/** What a company does for its customers, and so may refuse. */
const favours = source`
    refund|replace|exchange|cancel|change|send|ship|deliver|accept|offer|give|provide|process|
    extend|waive|reduce|match|return|take back|take|issue|credit|help|assist|arrange|book|rebook|
    reserve|move|add|remove|do|approve|honou?r|allow|grant|fulfil|fulfill|proceed|compensate|
    reimburse|repair|transfer|reinstate|reactivate|pay|alter|amend|share|disclose|discuss|make
  `
const adverb = '(?:also |currently |yet |just |simply |unfortunately |really |now |directly )*'
const frames = [
  source`
    {i} ${adverb}(?:can't|cannot|can not|are unable to|'re unable to|am unable to|'m unable to|
    (?:are|'re|am|'m) not able to|aren't able to|(?:are|'re|am|'m) not in a position to|
    won't be able to|will not be able to|will be unable to|have to|must) ${adverb}(?:${favours})
  `,
  source`
    {i} ${adverb}(?:don't|do not|no longer|won't|will not) ${adverb}(?:offer|ship|deliver|sell|
    accept|refund|stock|provide|issue|exchange|replace|take back|support|compensate|reimburse)
  `,
  source`
    (?:the|our|this) (?:\w+ )?(?:store|shop|company|team|department|hotel|clinic|bank) (?:doesn't|
    does not|no longer|won't|will not) ${adverb}(?:offers?|ships?|delivers?|sells?|accepts?|
    refunds?|stocks?|provides?|issues?|exchanges?|replaces?)
  `,
  source`
    (?:it(?: is|'s)|this is|that is|that's) (?:not|no longer) (?:currently )?possible|(?:it|that|
    this) isn't (?:currently )?possible
  `,
  source`
    (?:cannot|can't|can not) be (?:refunded|changed|exchanged|returned|cancelled|canceled|replaced|
    extended|transferred|accepted|amended|waived|approved|moved|honou?red|combined|compensated)
  `,
  source`
    (?:is|are|isn't|aren't|'s|was) (?:not |no longer |currently |now |unfortunately )*(?:eligible|
    non-refundable|ineligible|sold out|out of stock|unavailable|discontinued|available)
  `,
  source`
    (?:application|claim|request|refund|appeal|return|exchange)s? (?:has been|have been|was|were|
    is) (?:declined|rejected|denied|refused|turned down)
  `,
  '(?:is|are) an? (?:non-returnable|non-refundable|final[- ]sale) \\w+',
  source`
    {i} (?:currently |unfortunately |sadly )*(?:don't|do not) (?:currently )?have (?:any |
    the )?(?:\w+ )?(?:info|information|details|news)
  `,
  "(?:i'm |i am |we're |we are )?afraid not",
].flatMap(framesOf)

const says = {
  /** "Have to" and "must" refuse only with such a verb; states refuse only where they deny. */
  must: /\b(?:have to|must) /,
  refusing: /\b(?:have to|must) (?:refuse|decline|reject|turn down)/,
  denies: new RegExp(source`
      \b(?:not|no longer|isn't|aren't|ineligible|non-refundable|sold out|out of stock|unavailable|
      discontinued)\b
    `),
  state: /\b(?:eligible|available)$/,
}
/** Not said of the customer's wish: a supposition, a past, an assurance, a wait. */
const idleBefore = new RegExp(source`
    \b(?:if|unless|until|whether|when|why|sorry|apologi[sz]e|while|although|though|you said|
    told)(?: [\w']+){0,4} $|\b(?:that|which|who) $
  `)
const idleAfter = new RegExp(source`
    ^ (?:(?:you )?(?:enough|a (?:definite|definitive|firm|specific|date|time|exact|timeframe|
    timeline)|an? (?:exact|eta)|the exact|any (?:specific|exact)|more (?:than|details)|it justice|
    without)|until|unless)\b
  `)
const reason = new RegExp(source`
    \b(?:because|since|so that|the reason|due to|owing to|as (?:it|the|we|they|you|this|that|there|
    i|your|our)|given (?:that|the)|once|already|which is why|in order|by law|(?:was|were|
    is) (?:made|used|opened|personali[sz]ed))\b|[:;] ?\w+ \w+|\bafraid not\W[^.]*\w+ \w+ \w+
  `)
/** A rule is no reason. */
const policy = new RegExp(
  source`
    \b(?:for|due to) (?:security|privacy|legal|compliance|data protection|operational|
    regulatory) (?:reasons|purposes)\b|\b(?:due to|because of|owing to) (?:our|company|internal|the|
    store|existing)(?: \w+){0,2} (?:policy|policies|procedures?|guidelines|rules|terms)\b
  `,
  'g',
)
const option = new RegExp(source`
    \b(?:instead|alternatively|otherwise|but|however|though|(?:i|we) can\b(?! ?not)|(?:i|we|
    you) could|you can\b(?! ?not)|you may|you're welcome|yet|next update|nearest|another|
    other (?:than|sizes?|colou?rs?|options?|ways?)|if you|appeal|how about|would you|
    you(?:'ll| will) (?:find|be able)|please|back in|restock\w*|until|unless|only|try|from \w*\d|
    next (?:week|month|batch|delivery)|in (?:january|february|march|april|may|june|july|august|
    september|october|november|december)|ask (?:the|your)|reach out|contact|recommend|suggest)\b|
    \uFFFC|\?
  `)

function isRefusal({ words, before, after }: Hit): boolean {
  if (says.must.test(words) && !says.refusing.test(`${words}${after}`)) return false
  if (says.state.test(words) && !says.denies.test(words)) return false
  return !idleBefore.test(before) && !idleAfter.test(after)
}

/** Refusals of the body, one a sentence, in reading order. */
export function refusalsOf(draft: Reading): Refusal[] {
  const { prose } = draft
  const hits = sweep(frames, prose).filter(
    hit => !prose.read(hit.sentence.span).endsWith('?') && isRefusal(hit),
  )
  if (hits.length === 0) return []
  const moves = ownActsOf(draft).length > 0
  const refused = new Map(hits.map(hit => [hit.sentence, hit]))
  return [...refused].map(([sentence, { before, words, after }]) => {
    const i = prose.body.indexOf(sentence)
    const around = prose.body.slice(i + 1, i + 3)
    const rest = around.map(({ span }) => prose.read(span)).join(' ')
    const own = `${before}\u2026${after}`.replace(/^.*\b(?:but|however),? (?=\u2026)/, '')
    const told = `${before}${words}${after} ${rest}`.replace(policy, '')
    return {
      span: sentence.span,
      sentence,
      hasReason:
        reason.test(told) ||
        [prose.body[i - 1], ...around].some(other => other !== undefined && tells(prose, other)),
      hasOption: moves || option.test(own) || option.test(rest),
    }
  })
}
