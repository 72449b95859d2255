/** The existence of a rule, given as the reason. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { cue } from '../patterns/cue.js'
import { framesOf } from '../patterns/frames.js'
import { source } from '../patterns/source.js'
import { sweep } from '../patterns/sweep.js'

export interface PolicyNamed {
  readonly span: Span
  readonly sentence: Sentence
}

const rule = source`
    (?:policy|policies|procedures?|guidelines?|protocols?|rules?|regulations|terms(?: (?:and|
    &) conditions| of (?:service|use|sale))?|t&cs)
  `
const our = '(?:our|the|company|store|internal|standard|existing|current|strict|my company)'
const frames = [
  `(?:as )?per ${our}(?: \\w+){0,2} ${rule}`,
  source`
    (?:in (?:accordance|line|compliance|keeping) with|according to|under|due to|because of|
    owing to) ${our}(?: \w+){0,2} ${rule}
  `,
  source`
    (?:it|that|this)(?: is|'s)(?: unfortunately| just| simply| all)? (?:against |
    part of )?${our}(?: \w+){0,2} ${rule}
  `,
  source`
    ${our}(?: \w+){0,2} ${rule} (?:clearly |explicitly |only |currently )?(?:states?|dictates?|
    requires?|says?|prohibits?|prevents?|forbids?|allows?|permits?|stipulates?|(?:does not|doesn't|
    do not|don't|won't|will not) (?:allow|let|permit|cover|support)|(?:is|are) (?:that|clear|
    strict))
  `,
  source`
    (?:the|our|my) (?:booking |ordering |billing |payment )?(?:system|computer|software|
    till) (?:just |simply )?(?:(?:does not|doesn't|do not|won't|will not|can't|cannot|
    can not) (?:allow|let|permit|accept|support)|(?:is not|isn't) able to)
  `,
  source`
    (?:for|due to) (?:security|privacy|legal|compliance|data protection|operational|administrative|
    regulatory|safety)(?: and (?:security|privacy|safety))? (?:reasons|purposes)
  `,
  source`
    not (?:authori[sz]ed|at liberty|permitted|allowed) to (?:disclose|share|discuss|comment|reveal|
    make (?:any )?exceptions?|do that|override|refund|offer|give|issue)
  `,
  source`
    you (?:have |had |already )*(?:agreed|consented|
    signed up) to (?:${our}|these)(?: \w+){0,2} ${rule}
  `,
  `as (?:stated|outlined|detailed|described|set out|specified|mentioned|per) in ${our}(?: \\w+){0,2} ${rule}`,
  source`
    (?:this|that|it)(?: is|'s) (?:just |simply )?(?:our )?standard (?:operating |
    company )?(?:procedures?|practice|protocol)
  `,
].flatMap(framesOf)

/** A rule that is waived, asked after or law is no shield. */
const waived = cue(
  new RegExp(source`
    \b(?:exception|waive[ds]?|(?:doesn't|does not|don't|didn't) (?:apply|matter|count)|regardless|
    despite|even though|though our|by law|act of|gdpr|hipaa|consumer rights)\b
  `),
)
const reason = new RegExp(source`
    \b(?:because|so that|otherwise|since|the reason|to (?:protect|keep|stop|prevent|avoid|make sure|
    ensure|guard)|(?:so|that way) (?:nobody|no one|only|we|your|they))\b
  `)

/** Rules that the body gives as its reason, with no reason behind them in the same sentence or the next. */
export function policiesOf(prose: Prose): PolicyNamed[] {
  const { body } = prose
  return sweep(frames, prose)
    .filter(({ sentence, span }) => {
      const i = body.indexOf(sentence)
      const own = prose.read(sentence.span)
      if (waived.test(own) || own.endsWith('?')) return false
      const rest = source`
        ${own.slice(0, span.start - sentence.span.start)} ${own.slice(span.end - sentence.span.start)}
      `
      const next = body[i + 1]
      return !reason.test(rest) && !(next !== undefined && reason.test(prose.read(next.span)))
    })
    .map(({ span, sentence }) => ({ span, sentence }))
}
