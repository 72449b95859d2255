/** What to ask about a passive that hides its doer. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { quote } from '../../prose/quote.js'
import { isWithin } from '../../prose/spans.js'
import { pastOf } from '../patterns/verbs.js'
import { isDoer } from './doers.js'
import type { Passive } from './passives.js'
import { partsOf, pronounOf, subjectOf } from './subject.js'

/** The question, in the draft's own words: "“Your refund was delayed”: who or what delayed it?" */
export function whoQuestion(prose: Prose, passive: Passive): string {
  const { auxiliary, participle } = partsOf(prose, passive)
  const subject = subjectOf(prose, passive)
  const isPlain = subject !== undefined && prose.words.some(({ span }) => isWithin(span, subject))
  const words = quote(
    prose.slice(isPlain ? { start: subject.start, end: passive.span.end } : around(prose, passive.span)),
  )
  if (/\bnot\b|n't\b/.test(auxiliary)) return `${words}: who was to do that? Begin there.`
  if (passive.doer !== undefined && isDoer(prose, passive, passive.doer))
    return `${words}: begin with ${quote(prose.slice(passive.doer))}.`
  if (/\b(?:can|could|may|might|must|should|need)\b/.test(auxiliary))
    return `${words}: by whom, them or you? Say “you” or “I”.`
  if (/\b(?:will|shall|going|would)\b|'ll/.test(auxiliary))
    return `${words}: who will do that? Begin with them.`
  if (/\b(?:being)\b/.test(auxiliary)) return `${words}: who is doing that? Begin with them.`
  if (!/\b(?:was|were|been|got)\b/.test(auxiliary)) return `${words}: who does that? Begin with them.`
  // "It was brought forward": nobody brought it.
  const isPhrasal = /^ (?:out|up|down|off|back|on|over|in|away|forward)\b/.test(
    prose.folded.slice(passive.span.end),
  )
  return isPlain && !isPhrasal
    ? `${words}: who or what ${pastOf(participle)} ${pronounOf(prose.read(subject))}? Begin there.`
    : `${words}: who or what did that? Begin there.`
}

/** The words around a passive, from the start of its clause: a quote that is cut before the passive shows nothing. */
function around(prose: Prose, { start, end }: Span): Span {
  const sentence = prose.sentenceAt({ start, end })?.span ?? { start, end }
  const before = prose.read({ start: sentence.start, end: start })
  const cut = Math.max(...[', ', '; ', ': ', ' - '].map(joint => before.lastIndexOf(joint) + joint.length))
  const from =
    before.length <= 40 ? 0 : Math.max(before.lastIndexOf(' ', before.length - 30) + 1, cut > 1 ? cut : 0)
  return { start: sentence.start + from, end }
}
