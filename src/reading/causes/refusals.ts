/** A no to the customer, with or without a reason and something to do instead. */

import type { Span } from '../../finding.js'
import type { Sentence } from '../../prose/sentences.js'
import { inReadingOrder } from '../../prose/spans.js'
import { cue } from '../patterns/cue.js'
import { framesOf } from '../patterns/frames.js'
import { lined, source } from '../patterns/source.js'
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
  source`
    (?:not something|nothing) (?:that )?{i} (?:can |could |are able to |would )?(?:ever )?(?:deal|do|handle|offer|
    cover|help|provide|support|sell|accept|repair|allow)(?: with)?
  `,
  source`
    {i} ${adverb}(?:don't|do not|no longer|won't|can't|cannot) ${adverb}(?:deal with|handle|cover|do (?:that|
    this|it|those|refunds|exchanges|returns|repairs|deliveries)|make exceptions|allow|take on)
  `,
  source`
    (?:warranty|guarantee|insurance|policy|plan|contract|cover|it|this|that) (?:does not|doesn't|will not|won't|
    never) (?:cover|covers|include|extend to|apply to)
  `,
  source`
    (?:is|are|was|were|isn't|aren't|wasn't) (?:not )?covered (?:by|under|in) (?:the|your|our|this|
    any) (?:\w+ )?(?:warranty|guarantee|insurance|policy|plan|contract)
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
      \b(?:not|no longer|isn't|aren't|wasn't|ineligible|non-refundable|sold out|out of stock|unavailable|
      discontinued)\b
    `),
  state: /\b(?:eligible|available)$|\bcovered\b/,
}
/** Not said of the customer's wish: a supposition, a past, an assurance, a wait. */
const idleBefore = cue(
  new RegExp(source`
    \b(?:if|unless|until|whether|when|why|sorry|apologi[sz]e|while|although|though|you said|
    told)(?: [\w']{1,30}){0,4} $|\b(?:that|which|who) $
  `),
)
const idleAfter = cue(
  new RegExp(source`
    ^ (?:(?:you )?(?:enough|a (?:definite|definitive|firm|specific|date|time|exact|timeframe|
    timeline)|an? (?:exact|eta)|the exact|any (?:specific|exact)|more (?:than|details)|it justice|
    without)|until|unless)\b
  `),
)
const reason = new RegExp(source`
    \b(?:because|since|so that|the reason|due to|owing to|as (?:it|the|we|they|you|this|that|there|
    i|your|our)|given (?:that|the)|once|already|which is why|in order|by law|(?:was|were|
    is) (?:made|used|opened|personali[sz]ed))\b|[:;] ?\w{1,40} \w|\bafraid not\W[^.]{0,200}\w \w{1,40} \w
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

/** A no and no more than that: "No.", "We can't.", "Nope, not possible.", "No, we don't do that." */
const bareNo = lined(String.raw`
  ^\W*(?:(?:hi|hello|hey|dear)\b[^,.!]{0,30}[,.!] )?(?:(?:sorry|unfortunately|i'm afraid|well)\b,?(?: but)? )*
  (?:(?:no|nope|nah|no way|no can do|absolutely not|definitely not|certainly not|afraid not|not at this time)\b
  (?:,? sorry)?(?:[,.;!-]+ ?|(?=\W*$)))?
  (?:(?:(?:that|this|it)(?: is|'s) )?(?:simply |just |really )?(?:not|isn't) (?:possible|an option|available|allowed)|
  (?:we|i) (?:just |simply |really )?(?:can't|cannot|can not|won't|don't|do not|couldn't|wouldn't|will not)
  (?: (?:do|allow|offer|give|make|help|accept)(?: with)?(?: (?:that|this|it|those|them|so|you|anything))?)?)?\W*$
`)
/** The customer asks for something to be done or allowed, and not for a fact alone. */
const asksFor = lined(String.raw`
  ^\W*(?:(?:please|so|and|also|then),? )*(?:can|could|may|might|will|would) (?:i|we|you|u)\b|
  \b(?:is it possible|any chance|would it be possible|i(?:'d| would) like|i want|i need)\b
`)

/** Sentences that say a bare no to what the customer asks for. */
function bareNosOf({ prose }: Reading, customer: Reading | undefined): Hit[] {
  const isAsked = customer?.questions.some(
    ({ kind, span }) => kind === 'request' || asksFor.test(customer.prose.read(span)),
  )
  if (!isAsked) return []
  return prose.body.flatMap(sentence => {
    const words = prose.read(sentence.span)
    return /\w/.test(words) && bareNo.test(words)
      ? [{ span: sentence.span, sentence, words, before: '', after: '' }]
      : []
  })
}

/** Refusals of the body, one a sentence, in reading order; a bare no is one where the `customer` asks for something. */
export function refusalsOf(draft: Reading, customer?: Reading): Refusal[] {
  const { prose } = draft
  const hits = [
    ...sweep(frames, prose).filter(hit => !prose.read(hit.sentence.span).endsWith('?') && isRefusal(hit)),
    ...bareNosOf(draft, customer),
  ].sort(inReadingOrder)
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
