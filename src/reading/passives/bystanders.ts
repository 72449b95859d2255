/** Passives whose doer does not matter: asked "who did that?", everybody knows, or nobody did. */

import type { Prose } from '../../prose/prose.js'
import { isQuoted } from '../manner/quotations.js'
import { cue } from '../patterns/cue.js'
import type { Passive } from './passives.js'

/** "You won't be charged": what does not come about has no doer. */
const neverComes = /^(?:won't|will not|'ll not|will never|shan't|wouldn't|would not)\b/
/** "Nothing was taken from your card." */
const nobody = cue(/(?:^|[\s(])(?:nothing|none(?: of [\w' ]{1,30})?|no [\w'-]+(?: [\w'-]+)?) ?$/)
/** Somebody of whom the letter only tells: "Dr Stein", "my colleague", "she". */
const somebody = cue(
  new RegExp(
    '(?:^|[\\s(,])(?:he|she|(?:mr|mrs|ms|miss|dr|prof)\\.? \\p{L}+|(?:the|our|your|my|his|her) ' +
      '(?:colleague|manager|driver|engineer|nurse|doctor|surgeon|dentist|vet|teacher|fitter|technician|' +
      'plumber|courier|guide|chef|pilot|therapist|consultant|midwife)) ?$',
    'u',
  ),
)
/** What was said to them came from somebody whom it is fair to ask for. */
const spoken = /^(?:told|asked|informed|instructed|advised|assigned|given|sent)$/
/** Where an apology opens, the writer stands behind what follows. */
const sorry = /\b(?:sorry|apologi[sz]e|apologies|regret)\b(?:(?! (?:but|and) )[^.;:!?])*$/

/** What a deed is to the customer: something that went wrong, or that a company undertakes. */
type Deed = 'failure' | 'undertaking' | 'other'

/** Whether it matters little who did what a passive tells. */
export function doerIsPlain(prose: Prose, { span, participle, doer }: Passive, deed: Deed): boolean {
  const sentence = prose.sentenceAt(span)
  if (sentence === undefined || doer !== undefined) return false
  if (isQuoted(prose, span)) return true
  const before = prose.read({ start: sentence.span.start, end: span.start }).trimEnd()
  if (somebody.test(before) && !spoken.test(prose.read(participle))) return true
  // "It won't be refunded" is somebody's refusal.
  if (deed !== 'undertaking' && (neverComes.test(prose.read(span)) || nobody.test(before))) return true
  return deed === 'other' && sorry.test(before)
}
