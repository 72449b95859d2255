/** From passive to active, where it is plain who did it: the draft names the doer, or only the company can have. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { lined } from '../patterns/source.js'
import { pastOf } from '../patterns/verbs.js'
import type { Passive } from './passives.js'
import { asObject, partsOf, pronounOf, subjectOf } from './subject.js'

const asSubject: { readonly [word: string]: string } = {
  me: 'I',
  us: 'we',
  him: 'he',
  her: 'she',
  them: 'they',
}

/** The active words, and what they stand for. */
export interface Turned {
  readonly span: Span
  readonly text: string
}

/** Deeds of which a company's own reply can only mean the company, each with its base: nobody else charges or escalates. */
const companyDeeds = new Map(
  `charged charge,overcharged overcharge,billed bill,invoiced invoice,refunded refund,credited credit,reimbursed reimburse
  issued issue,reissued reissue,re-issued re-issue,resent resend,dispatched dispatch,shipped ship,sent send,posted post
  processed process,reprocessed reprocess,initiated initiate,re-initiated re-initiate,reviewed review,escalated escalate
  forwarded forward,logged log,registered register,assigned assign,updated update,applied apply,flagged flag
  reset reset,unlocked unlock,reopened reopen,reactivated reactivate,deactivated deactivate,waived waive,extended extend
  notified notify,informed inform,contacted contact,received receive,noted note,recorded record,shared share,emailed email
  booked book,arranged arrange,scheduled schedule,released release,resolved resolve,approved approve,added add
  removed remove,passed pass,saved save,adjusted adjust,moved move
  confirmed confirm,prepared prepare,considered consider,offered offer,checked check,inspected inspect,handled handle,provided provide,addressed address,reserved reserve
  reported report,accepted accept,treated treat,told tell,spotted spot,declined decline
  changed change,estimated estimate,tagged tag,couriered courier,prioritised prioritise,prioritized prioritize,worked work,made make
  looked look,investigated investigate,rescheduled reschedule,rebooked rebook,replaced replace,corrected correct,reversed reverse`
    .split(/[,\n]/)
    .map(pair => pair.trim().split(' ') as [participle: string, base: string]),
)

/** What customers do as well: in a clause about what may come ("if it is updated") they may be meant. */
const theirsToo =
  /^(?:registered|updated|reset|added|removed|shared|sent|posted|checked|replaced|booked|scheduled|contacted|noted|applied|recorded|resent|provided|changed)$/
/** What reached the company, and not the customer. */
const reachesUs =
  /\b(?:e-?mails?|messages?|requests?|letters?|claims?|complaints?|applications?|forms?|feedback|information|documents?|details|payments?|reports?|readings?|photos?|returns?)$/

/** What a company makes: what else "was made" may be anybody's. */
const ofOurs = /\b(?:decision|changes?|corrections?|arrangements?|adjustments?)$/

/** Nothing, or a word for the sentence as a whole, before its subject. */
const opener =
  /^(?:(?:unfortunately|sadly|luckily|however|meanwhile|also|today|yesterday|this morning|as a result),? )?$/
/** A clause of its own that opens the sentence: what comes after its comma does not hang on its subject. */
const opensClause = /^(?:so |and |but )?(?:once|when|while|if|until|after|before|as soon as|because) $/
/** A clause at the end of another: it is over where the sentence is. */
const inClause = lined(
  String.raw`
      (?:\b(?:once|when|while|if|until|after|before|as soon as|because|that|so|as) |
      (?:\b(?:i|we)(?:'ll| will| can)?(?: \w+ly)?|(?:^|, )to|\b(?:i|we) .*\b(?:and will|to)(?: \w+ly)?) (?:ensure|make sure)(?: that)? )$
    `,
)
/** A second clause: with a pronoun it has a subject of its own, with a noun only where a verb stands before. */
const inSecond = lined(
  String.raw`
      \b(?:is|are|was|were|has|have|had|will|can|do|did|i've|we've|i'll|we'll|\w+ed|see|know|understand)\b.*(?:,|;)? (?:and|but|so) $|^(?:we|i|you|they|it|that|this|there) \w+.* (?:and|but|so) $|
      [,;] $
    `,
)
/** Clauses of what may or will come. */
const isOpen = /\b(?:once|when|while|if|until|after|before|as soon as) $/

/** The active form of a passive with the words it stands for, where it is plain who did it: named, or the company. */
export function activeOf(prose: Prose, passive: Passive): Turned | undefined {
  const subject = subjectOf(prose, passive)
  const sentence = prose.sentenceAt(passive.span)
  if (subject === undefined || sentence === undefined) return undefined
  const before = prose.read({ start: sentence.span.start, end: subject.start })
  const { end } = sentence.span
  if (opener.test(before))
    return passive.doer === undefined
      ? byCompany(prose, passive, subject, end)
      : byDoer(prose, passive, passive.doer, subject, end)
  // "Once received, your claim …": the participle is the claim's.
  if (dangles.test(before)) return undefined
  if (passive.doer !== undefined)
    return /, $/.test(before) && !leans.test(before)
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

/** After the doer only when or where: whatever goes on with the subject ("and will arrive") would lose it. */
const plainRest = lined(
  String.raw`
      ^(?: (?:when|while|on|at|in|before|after|within|this|last|today|yesterday|earlier|twice|again)\b(?:(?! (?:and|
      but|or|so|which|who|that|then) )(?!, (?!in|on|at|so\b)|;).)*)?[.!]?$
    `,
)

/** Who can do something: "by the hour", "by the back door" and "by DHL Express" name nobody, or half of somebody. */
const somebody =
  /^(?:me|us|him|her|them|you|(?:the|our|your|my|a|an|one of (?:our|the))(?: \w+)* ?(?:teams?|staff|crew|department|desk|office|lab|laboratory|clinic|warehouse|depot|branch|shop|bank|system|systems|couriers?|carriers?|suppliers?|agents?|colleagues?|nurses?|doctors?|dentists?|chefs?|guides?|drivers?|engineers?|technicians?|fitters?|plumbers?|managers?|surveyors?|inspectors?|designers?|developers?|bakers?|librarians?|advis[eo]rs?|couriers?|partners?|insurer|council|company|police|customs|school|hospital|receptionists?|porters?|cleaners?|teachers?|pilots?|vets?|installers?|mechanics?|sellers?|manufacturers?))$/
export const isSomebody = (prose: Prose, doer: Span): boolean =>
  somebody.test(prose.read(doer)) ||
  (/^\p{Lu}\p{Ll}+$/u.test(prose.slice(doer)) &&
    !/^(?:mr|mrs|ms|dr|\w+day|january|february|march|april|may|june|july|august|september|october|november|december)$/i.test(
      prose.slice(doer),
    ) &&
    !/^\.? \p{Lu}/u.test(prose.text.slice(doer.end)))

/** "Your parcel was sent by our warehouse": "our warehouse sent your parcel". */
function byDoer(prose: Prose, passive: Passive, doer: Span, subject: Span, end: number): Turned | undefined {
  const between = prose.folded.slice(passive.span.end, doer.start)
  if (
    between.trim() !== 'by' ||
    !isSomebody(prose, doer) ||
    !plainRest.test(prose.read({ start: doer.end, end }).split(over, 1)[0] as string)
  )
    return undefined
  const named = prose.slice(doer)
  const agent = asSubject[named.toLowerCase()] ?? named
  const isMany =
    /^(?:i|we|they|you|the police)$/i.test(agent) || (/[^s]s$/.test(agent) && !/^\p{Lu}/u.test(agent))
  const { auxiliary, participle } = partsOf(prose, passive)
  const isPast = /^(?:was|were)$/.test(auxiliary)
  const base = isPast || /^(?:has|have) been$/.test(auxiliary) ? participle : companyDeeds.get(participle)
  if (base === undefined || /^(?:is|are)\b/.test(auxiliary)) return undefined
  const verb = activeVerb(auxiliary, participle, base)?.replace(/^have /, isMany ? 'have ' : 'has ')
  if (verb === undefined) return undefined
  return turned(prose, { start: subject.start, end: doer.end }, subject, agent, verb)
}

/** A participle that waits for its subject. */
const dangles =
  /(?:^|[;] )(?:once|when|if|after|as|unless|having|being)? ?(?!(?:according|needed|required|regarding|concerning|unfortunately)\b)\w+(?:ed|en|ing)\b[^,]*, $/
/** Before a second clause, a clause that waits for another: "if it is so and …". */
const leans =
  /(?:^|[,;] )(?:if|when|once|while|as|since|because|although|though|until|unless|whether|for|in|to|with) [^,;]*$/
/** Where a clause with its own subject, or one more thing after a preposition, begins: nothing there hangs on the subject. */
const over =
  /,? (?:and|but|so) (?=(?:the|your|our|my|an?|i|i'll|i've|we|we'll|we've|you|you'll|it|they|he|she|this|that|these|someone|somebody|nobody|there)\b)/

/** A second verb that shares the subject would lose it. */
const goesOn = /\b(?:and|but)\b|\bor (?:is|are|was|were|will|has|have|not|\w+ed)\b/

/** Somebody else is named: after the passive as its doer or receiver, or in the words before, whose deed it then is. */
const othersAfter =
  /\bby (?!(?:\d|noon|midnight|tomorrow|tonight|today|then|now|the end|close|e?-?mail|post|text|phone|card|cheque|mistake|default|hand|\w+day|next|early|late|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b)|\b(?:to|with|for|from) (?:us|me)\b|\b(?:as (?:will|was|is|are|has|have|did)|(?:be|is|are|was|were) too|then|not because|(?:when|while|before|after|without) \w+ing)\b/
const others =
  /\b(?:(?:the|your|our|a|an|their) (?:\w+ )?(?:bank|seller|insurer|courier|carrier|supplier|manufacturer|airline|landlord|council|partner|merchant|vendor|police|customs|school|surveyor)|paypal|klarna|dpd|ups|fedex|royal mail|hermes|evri|usps|dhl|yodel|parcelforce|aviva|apple|google|visa|mastercard|amazon pay)\b/

/** "The seller has your form." What comes next may be their deed. */
const opensWithOthers = new RegExp(`^.{0,40}${others.source}`)
/** So far before a passive somebody else may still be meant, in UTF-16 units. */
const near = 80

function isOthers(prose: Prose, { span, participle }: Passive, end: number): boolean {
  const auxiliary = prose.read({ start: span.start, end: participle.start })
  // "It must be sent back" is for them to do.
  if (
    (/\b(?:must|should|needs?)(?:n't| not)? be/.test(auxiliary) && theirsToo.test(prose.read(participle))) ||
    /\b(?:may|might|could|can|will) (?:already|still)\b/.test(auxiliary) ||
    othersAfter.test(prose.read({ start: span.end, end }))
  )
    return true
  const sentence = prose.sentenceAt(span)
  const last = prose.body.findLast(other => sentence !== undefined && other.span.end <= sentence.span.start)
  const told =
    sentence && prose.read({ start: Math.max(sentence.span.start, span.start - near), end: span.start })
  return (
    (told !== undefined && others.test(told)) ||
    (last !== undefined && opensWithOthers.test(prose.read(last.span)))
  )
}

/** What "look" looks at. */
const particle = /^ (?:at|into)\b(?! (?:the|our|your|\d|no)\b)/

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
  if (participle === 'received' && !reachesUs.test(prose.read(subject))) return undefined
  if (participle === 'made' && !ofOurs.test(prose.read(subject))) return undefined
  const rest = prose.read({ start: passive.span.end, end }).split(over, 1)[0] as string
  if (rest.endsWith('?')) return undefined
  const own = particle.exec(rest)?.[0] ?? ''
  // "It will be looked at" takes its particle along; "looked" by itself is another verb.
  if ((own === '') !== (participle !== 'looked')) return undefined
  if (!goesOn.test(rest))
    return turned(
      prose,
      { start: subject.start, end: passive.span.end + own.length },
      subject,
      'we',
      `${verb}${own}`,
    )
  return bothByCompany(prose, passive, subject, verb, rest)
}

/** What it is for the customer to do where it can be done, with its base. */
const customerDeeds = new Map(
  `found find,viewed view,accessed access,downloaded download,submitted submit,claimed claim,selected select,chosen choose
  enabled enable,disabled disable,returned return,made make,changed change,booked book`
    .split(/[,\n]/)
    .map(pair => pair.trim().split(' ') as [participle: string, base: string]),
)

const canBe = /^can (?:also )?be$/

/** "The form can be found under Help": "you can find the form under Help". */
function byCustomer(prose: Prose, passive: Passive, subject: Span, end: number): Turned | undefined {
  const { auxiliary, participle } = partsOf(prose, passive)
  const base = customerDeeds.get(participle)
  const rest = prose.read({ start: passive.span.end, end }).split(over, 1)[0] as string
  if (base === undefined || goesOn.test(rest) || rest.endsWith('?')) return undefined
  if (/^(?:i|you|we|he|she)$/.test(prose.read(subject))) return undefined
  const verb = activeVerb(auxiliary, participle, base)
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
  const middle = prose.slice({ start: passive.span.end, end: passive.span.end + first.length })
  const whole = turned(prose, { start: subject.start, end: passive.span.end }, subject, 'we', verb)
  return {
    span: { start: subject.start, end: passive.span.end + match[0].length },
    text: `${whole.text}${middle} and ${bare} ${pronounOf(prose.read(subject))}`,
  }
}

/** What "we" do, where only the company can do it. */
function companyVerb(auxiliary: string, participle: string): string | undefined {
  const base = companyDeeds.get(participle)
  return base === undefined ? undefined : activeVerb(auxiliary, participle, base)
}

const adverb = /^(?:now|also|then|already|just|currently|always|often|\w+ly)$/

/** The verb after "we" or "you" for the auxiliary of a passive: "has now been" gives "have now …". */
function activeVerb(auxiliary: string, participle: string, base: string): string | undefined {
  const words = auxiliary
    .replace(/\bwon't\b/, "willn't")
    .replace(/\bcan(?:no|')t\b/, "cann't")
    .replace("n't", " n't")
    .split(' ')
  const adverbs = words
    .filter(word => adverb.test(word))
    .map(word => `${word} `)
    .join('')
  const no = words.find(word => /^(?:n't|not|never)$/.test(word))
  const form = words.filter(word => !adverb.test(word) && word !== no).join(' ')
  /** An auxiliary with its "not": "have", "haven't", "have never". */
  const first = (word: string): string =>
    no === undefined
      ? word
      : no === "n't"
        ? `${word === 'will' ? 'wo' : word === 'can' ? 'ca' : word}n’t`
        : `${word} ${no}`
  const going = `${base.replace(/(?<!e)e$/, '')}ing`
  if (/^(?:was|were)$/.test(form))
    return no === undefined
      ? adverbs + pastOf(participle)
      : no === 'never'
        ? `never ${pastOf(participle)}`
        : `${first('did')} ${adverbs}${base}`
  if (/^(?:has|have|'s|'ve) been$/.test(form)) return `${first('have')} ${adverbs}${participle}`
  if (/^(?:will|'ll) be$/.test(form)) return `${first('will')} ${adverbs}${base}`
  if (/^(?:is|are|'s|'re) being$/.test(form)) return `${first('are')} ${adverbs}${going}`
  if (/^(?:is|are|'re)$/.test(form))
    return no === undefined ? adverbs + base : `${first('do')} ${adverbs}${base}`
  const modal = /^(can|could|may|might|must|should|would) (be|have been)$/.exec(form)
  if (modal === null) return undefined
  const [, word = '', rest] = modal
  return `${first(word)} ${adverbs}${rest === 'be' ? base : `have ${participle}`}`
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
