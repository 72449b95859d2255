/** What happens next, or what the customer is to do: named (concrete) or not (vague). */

import type { Channel, Span } from '../finding.js'
import type { Prose } from '../prose/prose.js'
import type { Sentence } from '../prose/sentences.js'
import type { Apology } from './apologies.js'
import { deedOf } from './deeds.js'
import type { PromiseMade } from './promises.js'
import { requestOf } from './requests.js'
import type { Time } from './times.js'

export interface Step {
  readonly kind: 'concrete' | 'vague'
  readonly span: Span
  readonly sentence: Sentence
}

/** What a step is read from, besides the words. */
export interface Said {
  readonly promises: readonly PromiseMade[]
  readonly times: readonly Time[]
  readonly apologies: readonly Apology[]
}

/** Verbs that name no act, whatever stands after them. */
const vagueVerb =
  /^(?:look|review|investigat\w*|work\w*|address|handle|process|keep|monitor\w*|ensure|resolve|get|be|update|let|pass|deal|take|share|relay|note|see|find|do|try|touch|feed|continue|consider|strive|aim|assess|explore|looking|reviewing|reviewed|handled|investigated|processed|checked|dealt|making|improv\w*|awaiting|waiting|retrieving|including|evaluat\w*|analy[sz]e|assist|help|have|forward|aware|processing|experiencing)$/
/** Messages to come: a step once they have a time. */
const message =
  /^(?:update you|inform you|notify you|let you know|get back|be in touch|reach out|follow up|keep you|respond|reply|answer|write)\b/
/** "… and send you a new one": a second verb that names an act. */
const secondAct =
  /\band (?:\w+ly )?(?:send|call|ring|email|text|refund|replace|book|arrange|confirm|credit|ask|ship|issue|reset|cancel|order|write)\b/
const feedbackOn =
  /\b(?:feedback|comments?|concerns?|suggestions?|thoughts?|this|that|it) (?:on |along |back |up |over |across )*(?:to|with|for)\b/
const checksNamed = /^(?:check|verify|look up|call|pull|confirm|see|transfer|connect|explain|find|review)/
const arrives =
  /^be (?:sent|refunded|shipped|delivered|credited|replaced|collected|processed|with you|there|back|returned|picked|able|released|available|live|open|issued|on|at|call\w*|send\w*|email\w*)/
const object = '(?:it|this|that|you|your|the|a|an|them|someone|our|my|him|her)'
const getsIt = new RegExp(`^get ${object}\\b(?! (?:response|reply|answer|update))`)
const takesIt = new RegExp(`^(?:take|have) ${object}\\b(?! (?:closer |quick |further |deeper )*look)`)

/** How much of a step a promise is. */
function kindOfPromise(
  prose: Prose,
  { span, verb, kind }: PromiseMade,
  channel: Channel,
  hasTime: boolean,
): Step['kind'] | undefined {
  const words = prose.read(span)
  const tail = words.slice(Math.max(0, words.indexOf(verb)))
  switch (kind) {
    case 'offer':
    case 'scheduled':
      return 'concrete'
    case 'help':
      return 'vague'
    case 'done':
      return undefined // read as a deed
    case 'status':
      return /^(?:please|can|should) expect/.test(verb) ? 'concrete' : undefined
    case 'check': {
      const isBare = /\bdetails?\b/.test(tail) && !/\b(?:order|delivery|refund|payment|account)\b/.test(tail)
      return checksNamed.test(tail) && !isBare ? 'concrete' : 'vague'
    }
  }
  if (/^(?:pass|share|forward|relay|feed)/.test(tail) && feedbackOn.test(tail))
    return channel === 'social' && /\b(?:manager|store|branch)\b/.test(tail) ? 'concrete' : 'vague'
  if (message.test(tail))
    return hasTime || /\b(?:via|with) (?:email|phone|the (?:outcome|result))\b/.test(tail)
      ? 'concrete'
      : 'vague'
  if (secondAct.test(tail) && !/\bif\b/.test(tail)) return 'concrete'
  if (getsIt.test(tail) || takesIt.test(tail) || arrives.test(tail)) return 'concrete'
  if (hasTime && verb === 'be' && !/^be (?:review|handl|investigat|process|look|assess)\w*/.test(tail))
    return 'concrete'
  return vagueVerb.test(verb) ? 'vague' : 'concrete'
}

function stepsOfSentence(prose: Prose, sentence: Sentence, said: Said, channel: Channel): Step[] {
  const { span } = sentence
  const hasTime = said.times.some(time => time.sentence === sentence && time.kind === 'concrete')
  const request = requestOf(prose.read(span))
  if (request === 'closes') return []
  const steps: Step[] = request === undefined ? [] : [{ kind: request, span, sentence }]
  for (const promise of said.promises) {
    if (promise.sentence !== sentence) continue
    const kind = kindOfPromise(prose, promise, channel, hasTime)
    const isSpare =
      promise.conditional &&
      /^(?:contact|call|schedule|arrange|reach)$/.test(promise.verb) &&
      /\bif (?:needed|necessary|required)\b/.test(prose.read(span))
    if (kind !== undefined) steps.push({ kind: isSpare ? 'vague' : kind, span: promise.span, sentence })
  }
  // "Sorry we sent you the wrong kettle": what is apologised for is no step.
  let piece = prose.read(span)
  for (const apology of said.apologies)
    if (apology.sentence === sentence) {
      const from = apology.span.start - span.start
      const to = apology.span.end - span.start
      piece = piece.slice(0, from) + ' '.repeat(to - from) + piece.slice(to)
    }
  const deed = deedOf(piece)
  if (deed !== undefined)
    steps.push({
      kind: deed.kind,
      span: { start: span.start + deed.span.start, end: span.start + deed.span.end },
      sentence,
    })
  return steps
}

/** Next steps of the body, in reading order. */
export function stepsOf(prose: Prose, said: Said, channel: Channel): Step[] {
  return prose.body.flatMap(sentence => stepsOfSentence(prose, sentence, said, channel))
}
