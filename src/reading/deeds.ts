/** What has been done: deeds of the writer or the company that move the case, or that only hand it on. */

import type { Span } from '../finding.js'
import { isParticiple, isPast } from './verbs.js'

export interface Deed {
  readonly kind: 'concrete' | 'vague'
  /** Offsets into the piece. */
  readonly span: Span
}

const adverbs =
  '(?:already|now|just|also|gone ahead and|successfully|personally|today|immediately|since|then|managed to|been able to|this morning|manually|therefore|so)'
/** "I've swapped", "we sent": a first person, a verb in the past and something after it. */
const own = new RegExp(
  `\\b(?:i|we)(?:'ve| have|'d| had)?(?: ${adverbs}){0,2} ([a-z][a-z'-]+)(?: (?!to hear|to see|to read)([a-z\\u00A3$\\u20AC\\d][\\w'.,-]*))?`,
  'g',
)
/** "The team has booked", "my colleague replaced". */
const others = new RegExp(
  `\\b(?:our|my|the) \\w+ (?:'s|has|have)(?: ${adverbs})? ([a-z]+ed|sent|put|set|made|found|given|taken|sold|brought) (?:\\w+)`,
  'g',
)
/** "Refunded!", "Ordered you a new one": the subject is left out. */
const dropped =
  /^(?:just |already |ok(?:ay)?[,.!]? |right[,.!]? |done[,.!:]? |all )?((?:refunded|ordered|sent|swapped|booked|rebooked|cancelled|canceled|changed|fixed|done|sorted|updated|moved|added|removed|credited|replaced|reissued|shipped|posted|dispatched|extended|unlocked|reset|escalated|replied|dm'?ed)\b)/
/** Passives that put something right, and passives that only pass it on. */
const doneFor =
  /\b(?:has|have|'s|was|were|'ve) (?:now |already |just |also |successfully )*been (?:refunded|sent|resent|booked|rebooked|cancelled|canceled|credited|reissued|re-issued|issued|arranged|scheduled|rescheduled|ordered|dispatched|shipped|replaced|updated|changed|moved|removed|added|reset|extended|waived|applied|activated|unlocked|reversed|restored|initiated|processed|fixed|corrected|switched|upgraded|swapped)\b/
const handedOn =
  /\bbeen (?:escalated|forwarded|logged|registered|assigned|raised|reported|passed|shared|noted|referred|submitted)\b|\bworking on\b/
/** What stands ready needs no more doing: "your tickets are in your inbox". */
const stands =
  /\b(?:i|we) have (?:a|an|the|your|one|\d+|another)\b[^.!?]*\b(?:ready|waiting|set aside|for you)\b|\b(?:is|are) (?:now )?(?:in your (?:inbox|account|email)|on (?:its|their|the) way|ready (?:for|at|to)|waiting (?:for you|at)|back (?:on|up|in stock)|live)\b/

/** Verbs that tell what the writer knows, feels or says, which moves nothing. */
const idle =
  /^(?:had|been|seen|heard|noted?|received|got|understood|understand|read|looked|reviewed|appreciated?|wanted|hoped?|tried|thought|meant|felt|loved|liked|enjoyed|knew|known|saw|found|noticed|reali[sz]ed|said|told|promised|charged|overcharged|lost|missed|forgot|forgotten|failed|kept|let|broke|needed|used|was|were|did|could|would|should|made|mistook|believed|investigated|checked|verified|confirmed|regretted|apologi[sz]ed|experienced|attempted|expected|agreed|decided|offered|provided|mentioned|explained|stated|advised|suggested|recommended|stopped|closed|discontinued|sold|moved house|seemed|located|ensured|responded|retrieved|answered|worked|aimed|continued|come|came|gone|went|become|grown|waited|spent|learned|learnt|discussed|acknowledged|identified|detected|concluded|determined|observed|introduced|launched|released|announced|partnered|always|never|not|only|still|both|all|ever|recently|previously|unfortunately)$/
/** Handed on: the matter is open still. */
const passes = /^(?:passed|shared|forwarded|noted|logged|fed|relayed|let|flagged up)$/
const named = /^(?:moved|found|made|got)$/
const concreteObject = /^(?:your|the|you|it|them|a|an|with|out|that|this|\d|[\u00A3$\u20AC])/

/** The first deed of a folded piece, or undefined where it tells of none. */
export function deedOf(piece: string): Deed | undefined {
  for (const pattern of [own, others]) {
    pattern.lastIndex = 0
    for (const match of piece.matchAll(pattern)) {
      const [words, verb = '', object = ''] = match
      const isPerfect = /(?:'ve| have) /.test(words)
      if (!(isPerfect ? isParticiple(verb) : isPast(verb))) continue
      const span = { start: match.index, end: match.index + words.length }
      if (passes.test(verb)) return { kind: 'vague', span }
      if (named.test(verb) ? !concreteObject.test(object) : idle.test(verb)) continue
      return { kind: 'concrete', span }
    }
  }
  const short = dropped.exec(piece) ?? doneFor.exec(piece) ?? stands.exec(piece)
  if (short !== null)
    return { kind: 'concrete', span: { start: short.index, end: short.index + short[0].length } }
  const handed = handedOn.exec(piece)
  return handed === null
    ? undefined
    : { kind: 'vague', span: { start: handed.index, end: handed.index + handed[0].length } }
}
