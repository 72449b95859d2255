/** Promises that their own words soften until nobody can rely on them. */

import type { Span } from '../../finding.js'
import { type OwnAct, ownActsOf } from '../causes/own-acts.js'
import { cue } from '../patterns/cue.js'
import { framesOf } from '../patterns/frames.js'
import { source } from '../patterns/source.js'
import { type Hit, sweep } from '../patterns/sweep.js'
import type { Reading } from '../reading.js'

const who = source`
    (?:i|we|someone|somebody|(?:our|the|my|a) (?:\w+ ){0,2}(?:team|department|manager|engineer|
    technician|colleague|supervisor|driver|courier|warehouse|workshop|specialist|colleagues|
    engineers))
  `
const act = source`
    (?:refund|replace|send|resend|call|ring|phone|offer|credit|fix|repair|look|get|arrange|have|
    find|give|bring|deliver|ship|dispatch|collect|book|move|visit|come|answer|reply|respond|resolve|
    sort|do|process|help|provide|make|change|add|swap|exchange|waive|reduce|retrieve|recover|update|
    finish|complete|restore|reimburse|cover|compensate|contact|email|write|organi[sz]e|be)
  `
const hedge = '(?:hopefully|maybe|perhaps|possibly|potentially|ideally)'
const frames = [
  source`
    ${who}(?:'ll| will|'m going to| am going to|'re going to| are going to) (?:\w+ly |also |just |
    now )?(?:try|attempt|endeavou?r|aim|strive) (?:(?:my|our) (?:very )?best )?(?:hard )?(?:to|
    and)(?= ${act}\b)
  `,
  `(?<=\\b(?:i|we) )(?:aim|hope|would hope|'d hope) to(?= ${act}\\b)`,
  source`
    (?<=\b(?:will|'ll|let me|let us|we|i|and) )(?:just |also )?see (?:if|what|whether)(?= (?:i|we|
    someone|anyone|anything|there) )
  `,
  source`
    (?<=${who} (?:\w+ly )?)(?:might|may|could possibly|may possibly|
    might possibly)(?= (?:\w+ly )?(?:be able to |then |also |still )?${act}\b)
  `,
  `(?<=${who} (?:\\w+ly )?)should (?:\\w+ly )?be able to(?: ${hedge})?(?! (?:help|assist)\\b)`,
  source`
    (?:it|there) (?:may|might|should|could) (?:well )?(?:be possible|be a way|
    be an option)(?= (?:to|for us|that (?:i|we)))
  `,
  `${hedge}(?=,? ${who}(?:'ll| will| can| could| should|'s| is)\\b)`,
  `${hedge}(?=,? (?:your|the|a|it|this|that|you|they|he|she)\\b[\\w' ]{0,30}?(?:'ll| will| should)\\b)`,
  `(?<=${who}(?:'ll| will| can| could| should|(?: should)? be able to)(?: \\w+)?,? )${hedge}`,
  source`
    (?<=(?:your|the|it|this|that|you|they|he|
    she)\b[\w' ]{0,30}?(?:'ll| will| should)(?: be)?(?: \w+)? )${hedge}
  `,
].flatMap(framesOf)

/** A wish at parting, a creed, or a question of theirs: nothing is promised. */
const idle = cue(
  new RegExp(source`
    \b(?:hopefully|maybe|perhaps|possibly|ideally),? (?:this|that|it|these|the (?:above|link|
    steps))(?:'ll| will| should)? (?:\w+ )?(?:help|helps|answer|clarif|make|give|work|be (?:useful|
    helpful))|\b(?:hope|aim|strive) to (?:see|hear|welcome|serve|have you (?:back|with|on)|be of)|
    \b(?:schedule|set up|arrange|have|find|pick|agree on) (?:a |an )?(?:\w+ )?(?:call|time|chat|
    meeting|demo)\b|\b(?:may|might) (?:have|be) (?:been|had|seen|missed|asked|charged|required|
    needed|subject)\b
  `),
)
const creed = cue(
  new RegExp(source`
    \b(?:always|every \w+|as a (?:company|team|business)|in general|(?:standards?|level|service|
    experience) (?:that )?(?:we|i))\b
  `),
)
/** The agent needs something of the customer: that is no promise. */
const need = new RegExp(source`
    \b(?:may|might|should) (?:\w+ )?(?:need|require|ask|want|have to|take|vary|contact you to|
    call you (?:if|to))\b
  `)
/** What is certain all the same. */
const firm = cue(
  new RegExp(source`
    \b(?:either way|in any case|whatever happens|regardless|if (?:not|that fails|i can't|we can't|
    it doesn't)\b[^.]*\b(?:will|'ll)\b)
  `),
)

export interface Hedge {
  readonly span: Span
  readonly hit: Hit
}

/** Whether the same or the next sentence holds a promise with a time that can be checked, apart from the hedged one. */
function hasFallback(
  { prose, promises, times }: Reading,
  { sentence, span }: Hit,
  hedged: ReadonlySet<unknown>,
): boolean {
  const next = prose.body[prose.body.indexOf(sentence) + 1]
  const near = [sentence, next]
  if (near.some(one => one !== undefined && firm.test(prose.read(one.span)))) return true
  return promises.some(promise => {
    if (!near.includes(promise.sentence)) return false
    if (promise.sentence === sentence ? promise.span.start < span.end : hedged.has(promise.sentence))
      return false
    return times.some(
      time =>
        time.kind === 'concrete' &&
        promise.span.start <= time.span.start &&
        time.span.start <= promise.sentence.span.end &&
        time.sentence === promise.sentence,
    )
  })
}

/** "Let me check. Perhaps we can still find one": what is uncertain is being looked at. */
function isChecked({ prose }: Reading, { sentence, words }: Hit, acts: readonly OwnAct[]): boolean {
  if (!/^(?:perhaps|maybe|possibly|hopefully)\b/.test(words)) return false
  const i = prose.body.indexOf(sentence)
  const near = [prose.body[i - 1], sentence, prose.body[i + 1]]
  return acts.some(act => act.kind === 'inquires' && near.includes(act.sentence))
}

/** Hedges on what the writer's side is to do, one a sentence, where nothing firm stands beside them. */
export function hedgesOf(draft: Reading): Hedge[] {
  const { prose } = draft
  const hits = sweep(frames, prose).filter(({ sentence, words, after }) => {
    const own = prose.read(sentence.span)
    if (own.endsWith('?') || creed.test(own)) return false
    const tail = words + after
    return !idle.test(tail) && !need.test(tail)
  })
  if (hits.length === 0) return []
  const acts = ownActsOf(draft)
  const hedged = new Set(hits.map(({ sentence }) => sentence))
  return hits
    .filter(
      (hit, i) =>
        hit.sentence !== hits[i - 1]?.sentence &&
        !hasFallback(draft, hit, hedged) &&
        !isChecked(draft, hit, acts),
    )
    .map(hit => ({ span: hit.span, hit }))
}
