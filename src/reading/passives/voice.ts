/** From passive to active, where the draft itself names the doer; and what to ask where it does not. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { quote } from '../../prose/quote.js'
import { pastOf } from '../patterns/verbs.js'
import type { Passive } from './passives.js'

const asObject: { readonly [word: string]: string } = {
  i: 'me',
  we: 'us',
  he: 'him',
  she: 'her',
  they: 'them',
}
const asSubject: { readonly [word: string]: string } = {
  me: 'I',
  us: 'we',
  him: 'he',
  her: 'she',
  them: 'they',
}
/** A plain noun group: "your parcel", "the second payment", "you". */
const nounGroup =
  /^(?:(?:the|your|our|my|this|that|his|her|their|an?)(?: [\p{L}\p{N}'-]+){1,4}|you|it|they|we|i|he|she|this|that)$/u

/** The words before a passive, from the start of its clause, where they are its subject and nothing else. */
function subjectOf(prose: Prose, { span }: Passive): Span | undefined {
  const sentence = prose.sentenceAt(span)
  if (sentence === undefined) return undefined
  const before = prose.read({ start: sentence.span.start, end: span.start })
  const clause = Math.max(
    ...[', ', '; ', ': ', ' and ', ' but ', ' so ', ' that ', ' because ', '. '].map(cut =>
      before.lastIndexOf(cut) < 0 ? 0 : before.lastIndexOf(cut) + cut.length,
    ),
  )
  const start = sentence.span.start + clause
  const end = start + prose.folded.slice(start, span.start).trimEnd().length
  return nounGroup.test(prose.folded.slice(start, end)) ? { start, end } : undefined
}

/** After the doer only when or where: whatever goes on with the subject ("and will arrive") would lose it. */
const plainRest =
  /^(?: (?:on|at|in|before|after|within|this|last|today|yesterday|earlier|twice|again)\b(?:(?! (?:and|but|or|so|which|who|that|then) )[^,;])*)?[.!]?$/

/** The active form of "your parcel was sent by our warehouse" with the words it stands for, where it is plain. */
export function activeOf(
  prose: Prose,
  passive: Passive,
): { readonly span: Span; readonly text: string } | undefined {
  const subject = subjectOf(prose, passive)
  if (subject === undefined || passive.doer === undefined) return undefined
  const sentence = prose.sentenceAt(passive.span)
  if (sentence === undefined || subject.start !== sentence.span.start) return undefined
  const between = prose.folded.slice(passive.span.end, passive.doer.start)
  if (
    between.trim() !== 'by' ||
    !plainRest.test(prose.read({ start: passive.doer.end, end: sentence.span.end }))
  )
    return undefined
  const auxiliary = prose.folded.slice(passive.span.start, passive.participle.start).trim()
  const participle = prose.folded.slice(passive.participle.start, passive.participle.end)
  const doerWords = prose.slice(passive.doer)
  const doer = asSubject[doerWords.toLowerCase()] ?? doerWords
  const verb = activeVerb(auxiliary, participle, doer)
  if (verb === undefined) return undefined
  const patient = prose.slice(subject)
  const object =
    asObject[patient.toLowerCase()] ??
    (patient === 'I' ? 'me' : patient.charAt(0).toLowerCase() + patient.slice(1))
  // After "Hi Ana, your card …" the sentence goes on in lower case.
  const opening = /^\p{Lu}/u.test(patient) ? doer.charAt(0).toUpperCase() + doer.slice(1) : doer
  return { span: { start: subject.start, end: passive.doer.end }, text: `${opening} ${verb} ${object}` }
}

function activeVerb(auxiliary: string, participle: string, doer: string): string | undefined {
  if (/^(?:was|were)$/.test(auxiliary)) return pastOf(participle)
  if (/^(?:has|have) been$/.test(auxiliary)) {
    const many = /^(?:i|we|they|you)$/i.test(doer) || (/[^s]s$/.test(doer) && !/^\p{Lu}/u.test(doer))
    return `${many ? 'have' : 'has'} ${participle}`
  }
  return undefined
}

/** What to ask about a passive without a doer, in the draft's own words: "“Your refund has been processed”: who did it?" */
export function whoQuestion(prose: Prose, passive: Passive): string {
  const group = prose.folded.slice(passive.span.start, passive.participle.start)
  const subject = subjectOf(prose, passive)
  const isPlain =
    subject !== undefined &&
    prose.words.some(({ span }) => subject.start <= span.start && span.end <= subject.end)
  const clause = isPlain
    ? { start: subject.start, end: passive.span.end }
    : (prose.sentenceAt(passive.span)?.span ?? passive.span)
  const words = quote(prose.slice(clause))
  if (/\b(?:will|shall|going|can|could|may|might|should|must|would)\b|'ll/.test(group))
    return `${words}: by whom? Name them.`
  return /\bbeing\b/.test(group)
    ? `${words}: who is doing it? Name them.`
    : `${words}: who did it? Name them.`
}
