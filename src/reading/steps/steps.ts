/** What happens next, or what the customer is to do: named (concrete) or not (vague). */

import type { Channel, Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { shifted } from '../../prose/spans.js'
import type { Apology } from '../apologies/apologies.js'
import { deedOf } from '../deeds/deeds.js'
import { cue } from '../patterns/cue.js'
import { anyPhrase } from '../patterns/lists.js'
import type { PromiseMade } from '../promises/promises.js'
import type { Time } from '../times/times.js'
import { actOf, checkOf } from './acts.js'
import { disowns, sendsAway } from './brush-offs.js'
import { outlookOf } from './outlooks.js'
import { requestOf } from './requests.js'

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

/** In public, feedback that goes to somebody named has a place to go to. */
const addressee = /\b(?:manager|store|branch)\b/
const handsOver = /^(?:pass|share|forward|relay|feed)/

/** "Please allow us to contact you": leave is asked for, and no call is announced. */
const asksLeave = /^(?:let|allow) (?:me|us) /
/** What a company always does it does not do for this customer. */
const habit = cue(/\b(?:always|constantly|continually|continuously) \w+ing\b/)

/** What somebody is going through is nothing they do: "we're seeing delays", "they're running late". */
const undergoes = new RegExp(
  `^${anyPhrase(`
    see|run|hav|experienc|expect|feel|fac|go|suffer|los|miss|enjoy|lov|count|liv|grow|cross
    celebrat|tak|smil|cheer|watch|com|sell|serv
  `)}n?ing$`,
)

/** How much of a step a promise is. */
function kindOfPromise(
  prose: Prose,
  { span, verb, kind }: PromiseMade,
  channel: Channel,
  hasTime: boolean,
): Step['kind'] | undefined {
  const words = prose.read(span)
  const tail = words.slice(words.indexOf(` ${verb}`) + 1)
  switch (kind) {
    case 'offer':
    case 'scheduled':
      return 'concrete'
    case 'help':
      return 'vague'
    case 'aim':
      return hasTime ? actOf({ verb, tail, hasTime }) : 'vague'
    case 'done':
      return undefined // read as a deed
    case 'status':
      return /^(?:please|can|should) expect/.test(verb) ? 'concrete' : undefined
    case 'check':
      return checkOf({ verb, tail, hasTime })
    default:
      // "We're on it" is read as an outlook.
      if (verb.includes(' ')) return undefined
      if (asksLeave.test(words)) return checkOf({ verb, tail, hasTime })
      if (kind === 'progressive' && (habit.test(words) || undergoes.test(verb))) return undefined
      if (channel === 'social' && handsOver.test(tail) && addressee.test(tail)) return 'concrete'
      return actOf({ verb, tail, hasTime })
  }
}

/** "We can arrange a call if needed": an act held in reserve. */
const spareVerb = /^(?:contact|call|schedule|arrange|reach)$/
const ifNeeded = /\bif (?:needed|necessary|required)\b/

/** The sentence with what it apologises for blanked: "sorry we sent you the wrong kettle" tells of no step. */
function withoutApologies(prose: Prose, sentence: Sentence, apologies: readonly Apology[]): string {
  const { span } = sentence
  let piece = prose.read(span)
  for (const apology of apologies) {
    if (apology.sentence !== sentence) continue
    const from = apology.span.start - span.start
    const to = apology.span.end - span.start
    piece = piece.slice(0, from) + ' '.repeat(to - from) + piece.slice(to)
  }
  return piece
}

function stepsOfSentence(
  prose: Prose,
  sentence: Sentence,
  said: Said & { readonly before: string },
  channel: Channel,
): Step[] {
  const { span } = sentence
  const words = prose.read(span)
  const hasTime = said.times.some(time => time.sentence === sentence && time.kind === 'concrete')
  const request = prose.recallWith(requestOf, words, prose.folded.slice(span.end, span.end + 8).trimStart())
  if (request === 'closes') return []
  const isBrushedOff = request === 'concrete' && sendsAway(words) && (disowns(words) || disowns(said.before))
  const steps: Step[] =
    request === undefined ? [] : [{ kind: isBrushedOff ? 'vague' : request, span, sentence }]
  for (const promise of said.promises) {
    if (promise.sentence !== sentence) continue
    const kind = kindOfPromise(prose, promise, channel, hasTime)
    if (kind === undefined) continue
    const isSpare = promise.conditional && spareVerb.test(promise.verb) && ifNeeded.test(words)
    steps.push({ kind: isSpare ? 'vague' : kind, span: promise.span, sentence })
  }
  const piece = withoutApologies(prose, sentence, said.apologies)
  for (const found of [prose.recall(deedOf, piece), prose.recallWith(outlookOf, piece, hasTime)])
    if (found !== undefined)
      steps.push({
        kind: found.kind,
        span: shifted(found.span, span.start),
        sentence,
      })
  return steps
}

/** Next steps of the body, in reading order. */
export function stepsOf(prose: Prose, said: Said, channel: Channel): Step[] {
  return prose.body.flatMap((sentence, i) => {
    const last = prose.body[i - 1]
    const before = last === undefined ? '' : prose.read(last.span)
    return stepsOfSentence(prose, sentence, { ...said, before }, channel)
  })
}
