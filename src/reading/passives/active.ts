/** From passive to active, where it is plain who did it: the draft names the doer, or only the company can have. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { pairsOf } from '../patterns/lists.js'
import { baseOf } from '../patterns/verbs.js'
import { activeVerb } from './active-verb.js'
import {
  dangles,
  goesOn,
  inClause,
  inSecond,
  isOpen,
  leans,
  opener,
  opensClause,
  over,
  plainRest,
} from './clauses.js'
import { companyDeeds, customerDeeds, isOurs, theirsToo } from './deeds.js'
import { doerEnd, isDoer, isOthers } from './doers.js'
import type { Passive } from './passives.js'
import { asObject, headOf, partsOf, pronounOf, subjectOf } from './subject.js'

const asSubject = pairsOf('me I, us we, him he, her she, them they')

/** The active words, and what they stand for. */
export interface Turned {
  readonly span: Span
  readonly text: string
}

/** The active form of a passive with the words it stands for, where it is plain who did it: named, or the company. */
export function activeOf(prose: Prose, passive: Passive): Turned | undefined {
  const subject = subjectOf(prose, passive)
  const sentence = prose.sentenceAt(passive.span)
  if (subject === undefined || sentence === undefined) return undefined
  const before = prose.read({ start: sentence.span.start, end: subject.start })
  const { end } = sentence.span
  if (before.replace(opener, '') === '')
    return passive.doer === undefined
      ? byCompany(prose, passive, subject, end)
      : byDoer(prose, passive, passive.doer, subject, end)
  // "Once received, your claim …": the participle is the claim's.
  if (dangles.test(before)) return undefined
  if (passive.doer !== undefined)
    return /, (?:(?:and|but|so) )?$/.test(before) && !leans.test(before)
      ? byDoer(prose, passive, passive.doer, subject, end)
      : undefined
  const isNot = /\bnot\b|n't\b/.test(prose.read(passive.span))
  if (isOpen.test(before) && (isNot || theirsToo.test(prose.read(passive.participle)))) return undefined
  if (opensClause.test(before)) {
    const comma = prose.read({ start: passive.span.end, end }).indexOf(', ')
    return byCompany(prose, passive, subject, comma < 0 ? end : passive.span.end + comma)
  }
  return inClause.test(before) || (inSecond.test(before) && !leans.test(before))
    ? byCompany(prose, passive, subject, end)
    : undefined
}

/** "Your parcel was sent by our warehouse": "our warehouse sent your parcel". */
function byDoer(prose: Prose, passive: Passive, doer: Span, subject: Span, end: number): Turned | undefined {
  const named = { start: doer.start, end: doerEnd(prose, passive, doer, end) }
  const particle = particleBefore.exec(prose.read({ start: passive.span.end, end: doer.start }))?.[1]
  if (
    particle === undefined ||
    !isDoer(prose, passive, doer) ||
    !standsAlone(prose.read({ start: named.end, end }))
  )
    return undefined
  const words = prose.slice(named)
  const agent = asSubject.get(words.toLowerCase()) ?? words
  const { auxiliary, participle } = partsOf(prose, passive)
  const isPast = /^(?:was|were)$/.test(auxiliary)
  const base =
    baseIn(participle) ?? (isPast || /^(?:has|have) been$/.test(auxiliary) ? participle : undefined)
  if (base === undefined) return undefined
  const verb = activeVerb(auxiliary, { participle, base, isOne: !isMany(agent) })
  if (verb === undefined) return undefined
  return turned(prose, { start: subject.start, end: named.end }, subject, agent, verb, particle)
}

/** Whether what follows the doer needs nothing of the passive: in "and a decision made" its "will be" is meant. */
function standsAlone(rest: string): boolean {
  const [own = '', next] = rest.split(over, 2)
  return plainRest.test(own) && (next === undefined || finite.test(next))
}
const finite =
  /^(?:i|we|you|it|they|he|she|there)\b|\b(?:is|are|was|were|will|has|have|had|can|may|should|must|would|could|do|does|did)\b|'(?:ll|ve|s|re|d)\b/

const baseIn = (participle: string): string | undefined =>
  companyDeeds.get(participle) ?? customerDeeds.get(participle) ?? baseOf(participle)

/** Between the participle and "by": nothing, or what belongs to the verb. */
const particleBefore = /^ ((?:(?:up|out|off|down|back|away|at|into) )?)by $/

const isMany = (agent: string): boolean =>
  /^(?:i|we|they|you|the police)$/i.test(agent) ||
  (/[^s]s$/.test(headOf(agent)) && !/^(?:\p{Lu}|one of )/u.test(agent))

/** What "look" looks at. */
const lookedAt = /^ (?:at|into)\b(?! (?:the|our|your|\d|no)\b)/

/** "Your card was charged twice": "we charged your card twice". */
function byCompany(prose: Prose, passive: Passive, subject: Span, end: number): Turned | undefined {
  const { auxiliary, participle } = partsOf(prose, passive)
  // What was done to us, or for us, we did not do.
  if (/^(?:i|we|me|us)$/.test(prose.read(subject))) return undefined
  if (isOthers(prose, passive, end)) return undefined
  if (canBe.test(auxiliary) && !customerDeeds.has(participle) && theirsToo.test(participle)) return undefined
  if (canBe.test(auxiliary) && customerDeeds.has(participle)) return byCustomer(prose, passive, subject, end)
  const verb = companyVerb(auxiliary, participle)
  if (verb === undefined) return undefined
  if (!isOurs(participle, prose.read(subject))) return undefined
  const rest = prose.read({ start: passive.span.end, end }).split(over, 1)[0] as string
  if (rest.endsWith('?')) return undefined
  const own = lookedAt.exec(rest)?.[0] ?? ''
  // "It will be looked at" takes its particle along; "looked" by itself is another verb.
  if ((own === '') !== (participle !== 'looked')) return undefined
  if (!goesOn.test(rest)) {
    const close = passive.span.end + own.length
    const whole = turned(prose, { start: subject.start, end: close }, subject, 'we', `${verb}${own}`)
    // "We have added Ben and the form is here" needs its comma: the form was not added.
    return overNext.test(prose.read({ start: close, end })) && prose.text.charAt(close) === ' '
      ? { ...whole, text: `${whole.text},` }
      : whole
  }
  return bothByCompany(prose, passive, subject, verb, rest) ?? thenIt(prose, passive, subject, verb, rest)
}

const overNext = new RegExp(`^${over.source}`)

const canBe = /^can (?:also )?be$/

/** "The form can be found under Help": "you can find the form under Help". */
function byCustomer(prose: Prose, passive: Passive, subject: Span, end: number): Turned | undefined {
  const { auxiliary, participle } = partsOf(prose, passive)
  const base = customerDeeds.get(participle)
  const rest = prose.read({ start: passive.span.end, end }).split(over, 1)[0] as string
  if (base === undefined || goesOn.test(rest) || rest.endsWith('?')) return undefined
  if (/^(?:i|you|we|he|she)$/.test(prose.read(subject))) return undefined
  const verb = activeVerb(auxiliary, { participle, base })
  if (verb === undefined) return undefined
  return turned(prose, { start: subject.start, end: passive.span.end }, subject, 'you', verb)
}

/** "… has been escalated to Ana and is being reviewed": a second deed done to the same thing. */
const secondDeed =
  /^(?<first>[^,;:]{0,60}?),? and (?:(?<auxiliary>(?:(?:has|have|will|is|are|was|were|be|been|being|not|now|also|already|just|currently) )+))?(?<participle>[a-z-]+)\b/

/** "Your claim has been logged and is being reviewed": "we have logged your claim and are reviewing it". */
function bothByCompany(
  prose: Prose,
  passive: Passive,
  subject: Span,
  verb: string,
  rest: string,
): Turned | undefined {
  const { auxiliary } = partsOf(prose, passive)
  const match = secondDeed.exec(rest)
  if (match === null) return undefined
  const { first = '', participle = '', auxiliary: own } = match.groups ?? {}
  const after = rest.slice(match[0].length)
  if (goesOn.test(first) || goesOn.test(after) || after.endsWith('?')) return undefined
  const second = companyVerb(own?.trim() ?? auxiliary, participle)
  if (second === undefined) return undefined
  // Under one auxiliary the second verb stands bare: "will process it … and credit it".
  const bare =
    own === undefined
      ? second.replace(/^(?:have|will|are) (?:\w+ly |now |already |just |also )?/, '')
      : second
  return withSecond(prose, passive, subject, verb, {
    taken: match[0],
    first,
    second: ` and ${bare} ${pronounOf(prose.read(subject))}`,
  })
}

/** What "we" did first, the words up to the second verb, and what takes the place of the second. */
function withSecond(
  prose: Prose,
  { span: { end } }: Passive,
  subject: Span,
  verb: string,
  { taken, first, second }: { readonly taken: string; readonly first: string; readonly second: string },
): Turned {
  const whole = turned(prose, { start: subject.start, end }, subject, 'we', verb)
  const middle = prose.slice({ start: end, end: end + first.length })
  return {
    span: { start: subject.start, end: end + taken.length },
    text: `${whole.text}${middle}${second}`,
  }
}

/** "… has been refunded and should show by Friday": what goes on with an auxiliary. */
const goesOnBy =
  /^([^,;:]{0,40}),? and (?=(?:will|should|can|may|might|must|would|could|is|are|has|have|was|were)\b)/

/** "Your fee has been refunded and should show on Friday": "we have refunded your fee, and it should show on Friday". */
function thenIt(
  prose: Prose,
  passive: Passive,
  subject: Span,
  verb: string,
  rest: string,
): Turned | undefined {
  const match = goesOnBy.exec(rest)
  const first = match?.[1]
  if (match === null || first === undefined || goesOn.test(first)) return undefined
  if (goesOn.test(rest.slice(match[0].length))) return undefined
  const pronoun = pronounOf(prose.read(subject))
  return withSecond(prose, passive, subject, verb, {
    taken: match[0],
    first,
    second: `, and ${asSubject.get(pronoun) ?? pronoun} `,
  })
}

/** What "we" do, where only the company can do it. */
function companyVerb(auxiliary: string, participle: string): string | undefined {
  const base = companyDeeds.get(participle)
  return base === undefined ? undefined : activeVerb(auxiliary, { participle, base })
}

function turned(prose: Prose, span: Span, subject: Span, agent: string, verb: string, particle = ''): Turned {
  const patient = prose.slice(subject)
  const pronoun = asObject.get(patient.toLowerCase()) ?? (patient === 'I' ? 'me' : undefined)
  const object = pronoun ?? patient.charAt(0).toLowerCase() + patient.slice(1)
  // After "Hi Ana, your card …" the sentence goes on in lower case.
  const doer = /^\p{Lu}/u.test(patient) ? agent.charAt(0).toUpperCase() + agent.slice(1) : agent
  // "Held it up", and "held up the train"; "looked at it".
  const isAfter =
    (pronoun !== undefined || /^(?:it|you|this|that)$/i.test(patient)) && !/^(?:at|into) /.test(particle)
  return {
    span,
    text: isAfter
      ? `${doer} ${verb} ${object}${particle === '' ? '' : ` ${particle.trim()}`}`
      : `${doer} ${verb} ${particle}${object}`,
  }
}
