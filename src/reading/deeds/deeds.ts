/** What has been done: deeds of the writer or the company that move the case, or that only hand it on. */

import type { Span } from '../../finding.js'
import { spanOf } from '../../prose/spans.js'
import { cue } from '../patterns/cue.js'
import { anyPhrase } from '../patterns/lists.js'
import { lined } from '../patterns/source.js'
import { isParticiple, isPast } from '../patterns/verbs.js'
import { actOf } from '../steps/acts.js'
import * as cues from './cues.js'

export interface Deed {
  readonly kind: 'concrete' | 'vague'
  /** Offsets into the piece. */
  readonly span: Span
}

const adverbs = anyPhrase(`
  already|now|just|also|gone ahead and|successfully|personally|today|immediately|since|then|managed to|been able to
  this morning|manually|therefore|so
`)
/** "I've swapped", "we sent": a first person, a verb in the past and something after it. */
const own = cue(
  new RegExp(
    `\\b(?:i|we)(?:'ve| have|'d| had)?(?: ${adverbs}){0,2} ([a-z][a-z'-]+)(?: (?!to hear|to see|to read)([a-z\\u00A3$\\u20AC\\d][\\w'.,-]*))?`,
    'g',
  ),
)
/** "The team has booked", "my colleague replaced". */
const others = cue(
  new RegExp(
    `\\b(?:our|my|the) \\w+ (?:'s|has|have)(?: ${adverbs})? ([a-z]+ed|sent|put|set|made|found|given|taken|sold|brought) (?:\\w+)`,
    'g',
  ),
)
/** "Refunded!", "Ordered you a new one": the subject is left out. */
const dropped = cue(
  new RegExp(`^(?:just |already |ok(?:ay)?[,.!]? |right[,.!]? |done[,.!:]? |all )?(?:${cues.dropped}\\b)`),
)
/** "Sending this to his manager now!" */
const underWay = cue(
  new RegExp(`^(?:just |already |now )?${cues.underWay} (?:it|this|that|them|you|your|the|a|an|now|over)\\b`),
)
const handingOn = cue(
  new RegExp(`^(?:just |already |now )?${cues.handingOn} (?:(?:in)?to )?(?:it|this|that|them|your|you)\\b`),
)
const been = "\\b(?:has|have|'s|was|were|'ve) (?:now |already |just |also |successfully )*been "
const doneFor = cue(new RegExp(`${been}${cues.putsRight}\\b`))
const passedOn = cue(new RegExp(`\\bbeen (?:\\w+ly )?${cues.passesOn}\\b|\\bworking on\\b`))
/** What stands ready needs no more doing: "your tickets are in your inbox". */
const ready = cue(
  /\b(?:i|we) have (?:a|an|the|your|one|\d+|another)\b[^.!?]*\b(?:ready|waiting|set aside|for you)\b/,
)
const inPlace = cue(
  new RegExp(
    `\\b(?:is|are) (?:now )?${anyPhrase(`
    in your (?:inbox|account|email)|on (?:its|their|the) way|ready (?:for|at|to)|waiting (?:for you|at)
    back (?:on|up|in stock)|live|attached|enclosed|with this (?:mail|email|message|note)
  `)}\\b`,
  ),
)

/** "Attached is the right one", "here's the corrected bill": it comes with the reply. */
const handed = cue(
  new RegExp(
    `(?:^|[,;:.-] |\\b(?:and|so) )(?:${anyPhrase(`
    (?:attached|enclosed)(?:'s| is| are) (?:the|your|an?|our|both|all)
    here(?:'s| is| are) (?:the|your|an?) (?:right|correct|corrected|new|fixed|revised|updated|amended|replacement|proper)
    (?:please )?find (?:attached|enclosed)
  `)})\\b`,
  ),
)

/** Before "we changed it" these say why, when or which, and no deed is reported. */
const explains = cue(
  new RegExp(
    `\\b${anyPhrase(`
    reason|why|how|when|where|what|which|who|because|since|as|after|before|if|whether|once|until|than
    day|time|way|moment|first|last
  `)} $`,
  ),
)
const concreteObject = /^(?:your|the|you|it|them|a|an|with|out|that|this|\d|[\u00A3$\u20AC])/
const startsWithMatter = new RegExp(`^ ${cues.matter}\\b`)
const startsWithSaying = new RegExp(`^ ${cues.saidBefore}\\b`)
/** "Asked our points team to add the points": what the other was asked for. */
const askedFor = /^ (?:[\w'-]+ ){1,5}?to ([a-z]+\b.*)/

/** A matter that somebody named has now: "escalated this to our investigation team". */
const toWhom = cue(
  lined(
    String.raw`
      \bto (?:our|my|the|your|a) (?!concerned|relevant|appropriate|respective|right)(?:[\w-]+ ){0,3}(?:team|
      supervisor|manager|engineers?)\b
    `,
  ),
)

/** "Made a note of it": written down, and nothing done. */
const writesDown = /^ an? (?:\w+ )?(?:note|record|remark)\b/

/** How much of a step a deed is by its verb and what follows; undefined where it moves nothing. */
function kindOf(verb: string, object: string, rest: string): Deed['kind'] | undefined {
  if (verb === 'escalated' && toWhom.test(rest)) return 'concrete'
  if (verb === 'made' && writesDown.test(rest)) return 'vague'
  if (cues.handedOn.has(verb)) {
    const asked = askedFor.exec(rest)?.[1]
    const isDelegated = /^(?:asked|requested|told|chased|urged|reminded)$/.test(verb) && asked !== undefined
    return isDelegated ? actOf({ verb: asked.split(' ', 1)[0] ?? '', tail: asked, hasTime: false }) : 'vague'
  }
  if (cues.handedOnMatter.has(verb) && startsWithMatter.test(rest)) return 'vague'
  if (cues.handedOnWords.has(verb) && startsWithSaying.test(rest)) return 'vague'
  const isIdle = cues.actsOnThing.has(verb) ? !concreteObject.test(object) : cues.idle.has(verb)
  return isIdle ? undefined : 'concrete'
}

/** The first deed of a folded piece that moves the case, else the first that hands it on; undefined where it tells of none. */
export function deedOf(piece: string): Deed | undefined {
  let handedOn: Deed | undefined
  for (const pattern of [own, others])
    for (const match of pattern.every(piece)) {
      const [words, verb = '', object = ''] = match
      const isPerfect = /(?:'ve| have) /.test(words)
      if (!isPerfect && explains.test(piece.slice(0, match.index))) continue
      if (!(isPerfect ? isParticiple(verb) : isPast(verb))) continue
      const end = match.index + words.length
      const kind = kindOf(verb, object, piece.slice(piece.indexOf(verb, match.index) + verb.length))
      if (kind === 'concrete') return { kind, span: { start: match.index, end } }
      if (kind === 'vague') handedOn ??= { kind, span: { start: match.index, end } }
    }
  const done =
    dropped.exec(piece) ??
    underWay.exec(piece) ??
    doneFor.exec(piece) ??
    ready.exec(piece) ??
    inPlace.exec(piece) ??
    handed.exec(piece)
  if (done === null && handedOn !== undefined) return handedOn
  const found = done ?? handingOn.exec(piece) ?? passedOn.exec(piece)
  if (found === null) return undefined
  return {
    kind: done === null ? 'vague' : 'concrete',
    span: spanOf(found),
  }
}
