/** Others than the writer who are made the cause: couriers, suppliers, systems, another team. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { cue } from '../patterns/cue.js'
import { framesOf } from '../patterns/frames.js'
import { source } from '../patterns/source.js'
import { type Hit, sweep } from '../patterns/sweep.js'

export interface OutsiderBlamed {
  readonly span: Span
  readonly sentence: Sentence
}

// Banks are left out: what they did is mostly what the customer has to know.
const names = source`
    dpd|ups|fedex|royal mail|hermes|evri|usps|dhl|yodel|parcelforce|australia post|canada post|
    ontrac|purolator|aramex
  `
const nouns = source`
    (?:couriers?|carriers?|suppliers?|manufacturers?|distributors?|vendors?|sellers?|wholesalers?|
    factory|factories|warehouse(?: (?:team|staff))?|depot|driver|drivers|post office|postal service|
    contractors?|subcontractors?|printers?|third part(?:y|ies)|(?:delivery|shipping|logistics|
    payment|booking) (?:partners?|company|companies|provider|service|firm)|(?:computer |booking |
    ordering |billing |payment |online )?systems?|software|server|servers|website|weather|snow|
    storm|ground handlers?|airport|host|franchisee|(?:previous|last|other) (?:agent|adviser|advisor|
    rep|representative|department|team)|(?:sales|billing|dispatch|packing|delivery|warehouse|
    returns|it|technical) (?:team|department|staff|people))
  `
const outsider = `(?:(?:the|our|a|your|one of our) (?:\\w+ ){0,2}?${nouns}|${names})`
const adverb =
  '(?:has |have |had |also |clearly |simply |unfortunately |apparently |then |accidentally |mistakenly )*'
const harm = source`
  (?:delays?|damages?|loss(?:es)?|errors?|mistakes?|dents?|scratch(?:es)?|cracks?|breakages?|leaks?|stains?|
  mix-?ups?|faults?|hold-?ups?|problems?|issues?|failures?|missing \w+|trouble|mess|shortages?)
`
const failure = source`
    (?:let (?:us|you|me) (?:both )?down|lost|mislaid|damaged|deleted|dropped|failed|forgot|broke|
    mishandled|misrouted|misplaced|delayed|missed|messed|mixed up|overbooked|crashed|wiped|
    overcharged|(?:sent|picked|packed|entered|gave|shipped|delivered|printed|
    put) (?:\w+ ){0,3}?(?:wrong|incorrect|late)|made (?:a|an|the) (?:\w+ )?(?:mistake|error)|(?:was|
    were) (?:late|slow|careless|at fault|to blame|responsible)|(?:did not|didn't|never|would not|
    wouldn't) \w+|(?:is|are) (?:to blame|at fault|responsible for (?:this|that|(?:the|your|any) ${harm})))
  `
const frames = [
  `${outsider} ${adverb}${failure}`,
  source`
    (?:due to|because of|caused by|owing to|down to|the fault of|the result of|a mistake by|
    an error by) (?:a |an )?(?:\w+ ){0,4}?(?:by |with |at |from |in )?${outsider}
  `,
  `(?:made|caused|lost|damaged|delayed|deleted|mishandled|mislaid|cancelled|canceled|broken) by ${outsider}`,
  source`
    (?:is|was) (?:a|an|the) (?:\w+ )?(?:courier|carrier|warehouse|supplier|driver|depot|factory|
    manufacturer|vendor|seller) (?:error|mistake|fault|failure)
  `,
  `(?:${outsider})(?:'s|s'|') (?:own )?(?:mistake|fault|error|failure|responsibility|oversight|doing)`,
].flatMap(framesOf)

const mild = cue(
  new RegExp(source`
    \b(?:if|in case|unless|whether|when|once|until|before|should|ensure|sorry|apologi[sz]e|that you|
    understand|hear|see) (?:that )?$|\b(?:if|whether|in case|unless)\b[^,;.]*$
  `),
)
/** The outcome is taken on in the same breath, or it went well. */
const owned = cue(
  new RegExp(source`
    \b(?:on us|our (?:fault|mistake|responsibility)|down to us|responsible for (?:them|choosing)|
    we chose|up to us|nobody|nothing|without)\b
  `),
)
const success = /^(?:[^.]*)\b(?:did not|didn't|never) (?:charge|take|cancel|lose|damage|touch|change)\b/

/** Where the body makes somebody outside the writer's reach the cause. */
export function outsidersBlamed(prose: Prose): OutsiderBlamed[] {
  const isBlame = ({ before, words, sentence }: Hit): boolean => {
    const own = prose.read(sentence.span)
    return !own.endsWith('?') && !mild.test(before) && !owned.test(own) && !success.test(words)
  }
  return sweep(frames, prose)
    .filter(isBlame)
    .map(({ span, sentence }) => ({ span, sentence }))
}
