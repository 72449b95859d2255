/** Words that make the customer the cause, or correct what they did. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { cue } from '../patterns/cue.js'
import { type Frame, framesOf } from '../patterns/frames.js'
import { source } from '../patterns/source.js'
import { type Hit, sweep } from '../patterns/sweep.js'

export interface Blame {
  /** `slip`: what they did wrong; `doubt`: their account is a claim; `reminder`: they were told before. */
  readonly kind: 'slip' | 'doubt' | 'reminder'
  readonly span: Span
  readonly sentence: Sentence
}

const duty = source`
    (?:read|follow|provide|complete|enter|check|contact|tell|inform|supply|include|respond|reply|
    submit|cancel|return|pay|register|activate|update|select|choose|fill|sign|confirm|attach|pack|
    keep|report|give|verify|notice|use|follow|collect|wait|claim|renew|request|notify|save|answer)
  `
const done = source`
    (?:read|checked|contacted|called|told|noticed|asked|informed|followed|kept|cancelled|canceled|
    returned|paid|known|booked|waited|reported|chosen|selected|entered|given|provided|registered|
    raised|rung|measured|turned|saved|notified|used|packed|confirmed|backed|said|arrived|applied|
    requested|submitted)
  `
const adverb = '(?:also |clearly |simply |just |apparently |actually |obviously |yourself |unfortunately )*'
const slips = [
  source`
    you (?:have |had |'ve )?${adverb}(?:failed|forgot|forgotten|neglected|omitted) to (?!receive|
    get|see|hear|mention)\w+
  `,
  `you ${adverb}(?:did not|didn't|never) ${adverb}(?!sign up)${duty}`,
  `you ${adverb}(?:should|could|ought to|must|needed to) (?:also |really |at least )?have ${adverb}${done}`,
  source`
    you (?:should not|shouldn't) have (?:opened|used|plugged|thrown|removed|cut|signed|clicked|
    shared|ordered|let|washed|touched)
  `,
  source`
    you (?:must have|have|had|'ve)? ?${adverb}(?:entered|gave|given|provided|supplied|chose|chosen|
    selected|sent|typed|put|submitted|ordered|booked|filled(?: in)?|used|dialled|pressed|picked|
    installed)(?: (?:in|us|me))? (?:(?:the|an?|your|some) )?(?:(?!(?:was|were|is|are|and|but|not|
    it)\b)\w+ )?(?:wrong|incorrect|incomplete|invalid|incorrectly|wrongly)(?: \w+)?
  `,
  source`
    your (?:own )?(?:misunderstanding|negligence|carelessness|oversight|confusion|failure to|
    own (?:error|mistake|fault))
  `,
  'your (?:error|mistake|fault)(?= ?[.,;!)]|$| and\\b| of\\b| when\\b| in\\b)',
  source`
    (?:an? |the )?(?:error|mistake|failure|oversight|negligence|misuse) (?:on|
    from) your (?:own )?(?:part|side|end)
  `,
  "(?:it|this|that)(?: is|'s| was) your (?:own )?responsibility|your responsibility to",
].flatMap(framesOf)
const doubts = [
  'you (?:claim|claimed|allege|alleged|purport)(?: that| to have)',
  source`
    you (?:claim|claimed|allege|alleged)(?= (?:the|your|our|it|he|she|they|we|
    my) [\w' -]{0,40}?(?:is|are|was|were|has|have|had|did|never|didn't|wasn't|weren't|does|doesn't|
    isn't|arrived|came|left|stopped|broke)\b)
  `,
  'your (?:alleged|so-called|supposed|purported) \\w+',
].flatMap(framesOf)
const reminders = [
  source`
    as you (?:were|have been) (?:already |previously |clearly |repeatedly )*(?:told|informed|
    advised|notified|warned|instructed)
  `,
  source`
    you (?:were|have been) (?:already|previously|clearly|repeatedly) (?:told|informed|advised|
    notified|warned|instructed)
  `,
].flatMap(framesOf)

const handled = source`
  (?:dropped|broke|broken|damaged|bent|spilt|spilled|forced|overloaded|overfilled|overheated|mishandled|misused|
  misread|misunderstood|mistook|ignored|skipped|missed|forgot|knocked|tampered|washed|scratched|cracked|
  left|pulled|cut|sat|stood|put|hit|opened|plugged|wired|used|pressed|clicked|installed|assembled|stored)
`
const sure = '(?:obviously|clearly|evidently|plainly|surely|probably|apparently)'
/** What nobody saw: the writer is sure that the customer did it, or that all was well before they had it. */
const surmises = [
  `you(?:'ve| have|'d| had)? ${sure} (?:have |had |must have )?${handled}`,
  `${sure},? you(?:'ve| have|'d| had)? (?:must have )?${handled}`,
  `you (?:must|may well|will) have ${handled}`,
  'you (?:broke|damaged|misused|mishandled|misread|misunderstood|mistook|tampered with)',
  source`
    (?:(?:it|they|everything|the \w+) )?(?:worked|works|(?:was|were|looked) (?:all |perfectly |absolutely |
    still )?(?:fine|working|intact|undamaged|sealed|complete|perfect|new|ok|okay|sound|clean|flawless|
    in (?:\w+ ){1,2}(?:order|condition|shape)))(?: \w+)? (?:when|before|until) (?:it|they|
    the \w+) left (?:us|here|our \w+|the (?:warehouse|shop|factory|depot|workshop))
  `,
  source`
    (?:it|they|the \w+) left (?:us|here|our \w+|the (?:warehouse|shop|factory|depot|
    workshop)) (?:in (?:perfect|good|full|excellent|working)|working|undamaged|intact|sealed|complete)
  `,
].flatMap(framesOf)
const did = source`
  (?!been |received |got |gotten |had |seen |heard |any |a |an |to |the |questions |further |trouble |
  problems |issues |no )(?:not |only |just |even |actually |simply ){0,3}\w+(?:ed|en|un|id|aid|ead|ut|ept|
  ought|old|ent|one|orn)
`
/** "If you had plugged it in properly, this would not have happened": what they left undone is the cause. */
const counterfactuals = [
  source`
    if you(?:'d| had) ${did}\b[^.;?!]{0,80}(?:would not|wouldn't|could not|couldn't|might not|would|could|
    might) (?:never )?(?:have|be)
  `,
  source`
    (?:would not|wouldn't|would never|could not|couldn't|would|could) have [^.;?!,]{1,40},? if
    you(?:'d| had) ${did}
  `,
  `had you ${did}`,
  "if you(?:'d| had) (?:read|followed|checked|listened|looked|told|asked)",
].flatMap(framesOf)
/** "Did you even read the manual?": no answer is wanted. */
const insinuations = [
  source`
    (?:did|have|had) you (?:even|not|bother to|ever bother to|at least|not even|actually bother to) (?:${duty}|
    ${done}|try|tried|look|looked|see|think|thought|plug|plugged|open|opened|turn|turned|press)
  `,
  source`
    (?:did|have) you (?:actually|really) (?:read|follow|followed|check|checked|look|looked|think)
  `,
  "(?:didn't|haven't|couldn't) you (?:even |just |ever |bother to )?(?:read|check|checked|look|notice|think|follow|followed)",
  source`
    are you (?:quite |really |absolutely |totally )?(?:sure|certain) (?:that )?you (?:didn't|haven't|did not|
    have not|weren't|aren't|read|followed|used|actually|really)
  `,
].flatMap(framesOf)

/** A supposition, a denial or a question: nobody is blamed. */
const mild = cue(
  new RegExp(source`
    \b(?:if|in case|unless|whether|when|once|should|until|before|after|can|(?<!(?:due|owing) )to|
    how|what|which|anything|not because|not that|n't because|n't that|like|sorry(?: that)?|may|
    might|nothing)(?: it (?:was|is))? $
  `),
)
const supposed = /\b(?:if|unless|whether|in case|suppose)\b[^,;.]*$/
const denied = cue(/\b(?:not|n't|no|never|nothing|none|hardly|isn't|wasn't|without|any)(?: \w+){0,3} $/)
/** "You should have received it", and owning it in the same breath. */
const owned = cue(
  /\b(?:our|my) (?:own )?(?:fault|mistake|error|responsibility)\b|\b(?:on|down to) (?:us|me)\b|\bto have been\b/,
)

/** The customer said first that the slip was theirs. */
const admission = cue(
  new RegExp(source`
    \b(?:my (?:own )?(?:bad|mistake|fault|error|slip|typo|oversight)|silly me|(?:by|in) (?:mistake|
    error|accident)|accidentally|mistakenly|stupidly|
    i(?:'ve| have| had| may have| might have| think i| must have| also| just| totally| completely){0,4} (?:forgot|
    forgotten|missed|mistyped|misread|misplaced|mixed up|messed up|overlooked|didn't (?:read|notice|
    reali[sz]e|check|see)|did not (?:read|notice|check)|should have)|i [\w' ]{0,30}\bthe wrong)\b
  `),
)

function isBlame({ before, sentence }: Hit, prose: Prose): boolean {
  const own = prose.read(sentence.span)
  return (
    !own.endsWith('?') &&
    !mild.test(before) &&
    !supposed.test(before) &&
    !denied.test(before) &&
    !owned.test(own)
  )
}

/** Where the body blames the customer; what they own up to in what they `wrote` is no blame. */
export function blamesOf(prose: Prose, wrote: readonly Prose[]): Blame[] {
  const blames = (kind: Blame['kind'], frames: readonly Frame[]): Blame[] =>
    sweep(frames, prose)
      .filter(hit => isBlame(hit, prose))
      .map(({ span, sentence }) => ({ kind, span, sentence }))
  const surmised = sweep(surmises, prose).filter(
    ({ before, sentence }) => !mild.test(before) && !prose.read(sentence.span).endsWith('?'),
  )
  const imagined = sweep(counterfactuals, prose).filter(
    ({ sentence }) => !owned.test(prose.read(sentence.span)),
  )
  const hinted = [...surmised, ...imagined, ...sweep(insinuations, prose)].map(
    ({ span, sentence }): Blame => ({ kind: 'slip', span, sentence }),
  )
  const isAdmitted = wrote.some(({ folded }) => admission.test(folded))
  const all = [
    ...(isAdmitted ? [] : [...blames('slip', slips), ...hinted]),
    ...blames('doubt', doubts),
    ...blames('reminder', reminders),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  return all.filter(({ span }, i) => all.slice(0, i).every(other => other.span.end <= span.start))
}
