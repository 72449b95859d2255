/** The parts of a passive clause: what it is about, its auxiliary and its participle. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { cue } from '../patterns/cue.js'
import { pairsOf } from '../patterns/lists.js'
import { lined, source } from '../patterns/source.js'
import { opener } from './clauses.js'
import type { Passive } from './passives.js'

/** A subject's pronoun as the object of a verb. */
export const asObject = pairsOf('i me, we us, he him, she her, they them')

const determiner =
  '(?:the|your|our|my|this|that|these|those|his|her|their|an?|any|all|both|further|more|additional)'
/** A word of a noun group: what opens another, or is a verb, is none. */
const noun = source`(?!${determiner}\b|(?:is|are|was|were|has|have|had|will|be|been|it|you|we|i|he|she|they|and|or|
  but|which|who|if|when|says?|said|shows?|showed|states?|stated|confirm(?:s|ed)?|indicates?|indicated|
  means?|see|hear|understand|appears?|seems?)\b)[\p{L}\p{N}#\p{Sc}][\p{L}\p{N}#'.,-]*`
/** What stands without a determiner though it is no plural. */
const mass =
  '(?:supply|power|service|access|payment|delivery|luggage|baggage|compensation|postage|training|support|stock|work)'
/** A plain noun group: "your parcel", "the refund for order 12", "you". */
const nounGroup = cue(
  lined(
    source`^(?:${determiner}(?: ${noun}){1,4}(?: (?:of|for|on|to|about|regarding|with|from)(?: ${determiner})?(?: ${noun}){1,4})?|
    (?:${noun} )?(?!this|was|is|it)[\p{L}-]+s(?: (?:of|for|on|from) (?:${determiner} )?${noun}(?: ${noun}){0,2})?|${mass}|you|it|they|we|i|he|she|this|that)$`,
    'u',
  ),
)

/** The words before a passive, from the start of its clause, where they are its subject and nothing else. */
export function subjectOf(prose: Prose, { span }: Passive): Span | undefined {
  const sentence = prose.sentenceAt(span)
  if (sentence === undefined) return undefined
  const before = prose.read({ start: sentence.span.start, end: span.start })
  const clause = clauseStart(before)
  const start = sentence.span.start + clause + (opener.exec(before.slice(clause))?.[0].length ?? 0)
  const words = prose.folded.slice(start, span.start).trimEnd()
  const end = start + (isHas(prose, span) ? words.length - 2 : words.length)
  return nounGroup.test(prose.folded.slice(start, end)) ? { start, end } : undefined
}

/** "Your flight's been delayed": the "has" is part of the word before. */
const isHas = (prose: Prose, { start }: Span): boolean =>
  /'s $/.test(prose.folded.slice(Math.max(0, start - 3), start)) && prose.folded.startsWith('been', start)

/** After these a clause begins, with its subject. */
const opensClause = cue(
  lined(
    String.raw`
      (?:[,;:] |\b(?:and|but|so|that|because|as|once|when|while|if|until|after|before|as soon as|ensure|
      ensuring|make sure|made sure|making sure|confirm) |\. )
    `,
    'g',
  ),
)

function clauseStart(before: string): number {
  let start = 0
  for (const { index, 0: words } of opensClause.every(before)) start = index + words.length
  return start
}

/** The words before the participle, and the participle. */
export function partsOf(
  prose: Prose,
  { span, participle }: Passive,
): { readonly auxiliary: string; readonly participle: string } {
  const auxiliary = prose.folded.slice(span.start, participle.start).trim()
  return {
    auxiliary: isHas(prose, span) ? `has ${auxiliary}` : auxiliary,
    participle: prose.folded.slice(participle.start, participle.end),
  }
}

/** "It" for what is one, "them" for what is many. */
export function pronounOf(subject: string): string {
  const known =
    asObject.get(subject) ??
    (/^(?:this|that)$/.test(subject) ? 'it' : /^(?:you|it)$/.test(subject) ? subject : undefined)
  return known ?? (/[^s]s$/.test(headOf(subject)) ? 'them' : 'it')
}

/** "The refund for both chairs" is about a refund. */
export const headOf = (subject: string): string =>
  subject
    .replace(/'s$|^(?:yours|mine|ours)$/, '')
    .replace(/ (?:of|for|on|to|about|regarding|with|from|in|at|between) .*$/, '')
