/** From passive to active, where the draft itself names the doer; and what to ask where it does not. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { quote } from '../../prose/quote.js'
import { isWithin } from '../../prose/spans.js'
import { lined } from '../patterns/source.js'
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
const plainRest = lined(
  String.raw`
      ^(?: (?:on|at|in|before|after|within|this|last|today|yesterday|earlier|twice|again)\b(?:(?! (?:and|
      but|or|so|which|who|that|then) )[^,;])*)?[.!]?$
    `,
)

/** Deeds of which a company's own reply can only mean the company, each with its base: nobody else charges or escalates. */
const companyDeeds = new Map(
  `charged charge,overcharged overcharge,billed bill,invoiced invoice,refunded refund,credited credit,reimbursed reimburse
  issued issue,reissued reissue,resent resend,dispatched dispatch,shipped ship,sent send,posted post,processed process
  reviewed review,escalated escalate,forwarded forward,logged log,registered register,assigned assign,updated update
  reset reset,unlocked unlock,reopened reopen,reactivated reactivate,waived waive,extended extend,reserved reserve
  notified notify,informed inform,contacted contact,received receive,noted note,recorded record,shared share,emailed email
  booked book,arranged arrange,released release,resolved resolve,approved approve,added add,removed remove,checked check
  investigated investigate,rescheduled reschedule,rebooked rebook,replaced replace,corrected correct,reversed reverse`
    .split(/[,\n]/)
    .map(pair => pair.trim().split(' ') as [participle: string, base: string]),
)
/** What goes on after a comma or a joining word may hang on the subject that would be gone. */
const goesOn = /[,;:]|\b(?:and|but|or|so|which|who|that|then|as|because|until|unless|for (?:you|us))\b/

interface Turned {
  readonly span: Span
  readonly text: string
}

/** Nothing, or a word for the sentence as a whole, before its subject. */
const opener =
  /^(?:(?:unfortunately|sadly|luckily|however|meanwhile|also|today|yesterday|this morning|as a result),? )?$/

/** The active form of a passive with the words it stands for, where it is plain who did it: named, or the company. */
export function activeOf(prose: Prose, passive: Passive): Turned | undefined {
  const subject = subjectOf(prose, passive)
  const sentence = prose.sentenceAt(passive.span)
  if (subject === undefined || sentence === undefined) return undefined
  if (!opener.test(prose.read({ start: sentence.span.start, end: subject.start }))) return undefined
  return passive.doer === undefined
    ? byCompany(prose, passive, subject, sentence.span)
    : byDoer(prose, passive, passive.doer, subject, sentence.span)
}

/** "Your parcel was sent by our warehouse": "our warehouse sent your parcel". */
function byDoer(
  prose: Prose,
  passive: Passive,
  doer: Span,
  subject: Span,
  sentence: Span,
): Turned | undefined {
  const between = prose.folded.slice(passive.span.end, doer.start)
  const rest = prose.read({ start: doer.end, end: sentence.end })
  if (between.trim() !== 'by' || !plainRest.test(rest)) return undefined
  const named = prose.slice(doer)
  const agent = asSubject[named.toLowerCase()] ?? named
  const isMany = /^(?:i|we|they|you)$/i.test(agent) || (/[^s]s$/.test(agent) && !/^\p{Lu}/u.test(agent))
  const { auxiliary, participle } = partsOf(prose, passive)
  const verb = /^(?:was|were)$/.test(auxiliary)
    ? pastOf(participle)
    : /^(?:has|have) been$/.test(auxiliary)
      ? `${isMany ? 'have' : 'has'} ${participle}`
      : undefined
  if (verb === undefined) return undefined
  return turned(prose, { start: subject.start, end: doer.end }, subject, agent, verb)
}

/** "Your card was charged twice": "we charged your card twice". */
function byCompany(prose: Prose, passive: Passive, subject: Span, sentence: Span): Turned | undefined {
  const { auxiliary, participle } = partsOf(prose, passive)
  const base = companyDeeds.get(participle)
  const rest = prose.read({ start: passive.span.end, end: sentence.end })
  if (base === undefined || goesOn.test(rest) || rest.endsWith('?')) return undefined
  const verb = companyVerb(auxiliary, participle, base)
  if (verb === undefined) return undefined
  return turned(prose, { start: subject.start, end: passive.span.end }, subject, 'we', verb)
}

/** "Has now been": the adverb goes with the verb. */
const companyAuxiliary = lined(
  `
      ^(?:(?<past>was|were)|(?:has|have|'s|'ve) (?<perfect>(?:now |already |just |also )?)been|
      (?:will|'ll) (?<future>(?:now |also )?)be|(?:is|are|'s|'re) (?<going>(?:now |currently |also )?)being)$
    `,
)

function companyVerb(auxiliary: string, participle: string, base: string): string | undefined {
  const groups = companyAuxiliary.exec(auxiliary)?.groups
  if (groups === undefined) return undefined
  const { past, perfect, future, going } = groups
  if (past !== undefined) return pastOf(participle)
  if (perfect !== undefined) return `have ${perfect}${participle}`
  if (future !== undefined) return `will ${future}${base}`
  return `are ${going}${base.replace(/(?<!e)e$/, '')}ing`
}

function partsOf(prose: Prose, { span, participle }: Passive): { auxiliary: string; participle: string } {
  return {
    auxiliary: prose.folded.slice(span.start, participle.start).trim(),
    participle: prose.folded.slice(participle.start, participle.end),
  }
}

function turned(prose: Prose, span: Span, subject: Span, agent: string, verb: string): Turned {
  const patient = prose.slice(subject)
  const object =
    asObject[patient.toLowerCase()] ??
    (patient === 'I' ? 'me' : patient.charAt(0).toLowerCase() + patient.slice(1))
  // After "Hi Ana, your card …" the sentence goes on in lower case.
  const opening = /^\p{Lu}/u.test(patient) ? agent.charAt(0).toUpperCase() + agent.slice(1) : agent
  return { span, text: `${opening} ${verb} ${object}` }
}

/** "It" for what is one, "them" for what is many. */
function pronounOf(subject: string): string {
  const known = asObject[subject] ?? (/^(?:you|it)$/.test(subject) ? subject : undefined)
  return known ?? (/[^s]s$/.test(subject) ? 'them' : 'it')
}

/** What to ask about a passive without a doer, in the draft's own words: "“Your refund was delayed”: who or what delayed it?" */
export function whoQuestion(prose: Prose, passive: Passive): string {
  const { auxiliary, participle } = partsOf(prose, passive)
  const subject = subjectOf(prose, passive)
  const isPlain = subject !== undefined && prose.words.some(({ span }) => isWithin(span, subject))
  const words = quote(
    prose.slice(isPlain ? { start: subject.start, end: passive.span.end } : around(prose, passive.span)),
  )
  if (passive.doer !== undefined)
    return `${words}: begin with ${quote(prose.slice(passive.doer))}, who does it.`
  if (/\b(?:can|could|may|might|must|should|need)\b/.test(auxiliary))
    return `${words}: by whom, them or you? Say “you” or “I”.`
  if (/\b(?:will|shall|going|would)\b|'ll/.test(auxiliary))
    return `${words}: who will do that? Begin with them.`
  if (/\b(?:being)\b/.test(auxiliary)) return `${words}: who is doing that? Begin with them.`
  if (!/\b(?:was|were|been|got)\b/.test(auxiliary)) return `${words}: who does that? Begin with them.`
  return isPlain
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
