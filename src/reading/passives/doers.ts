/** Who a deed can belong to: somebody named after "by", or somebody else than the company. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { cue } from '../patterns/cue.js'
import { lined } from '../patterns/source.js'
import { causesHarm, theirsToo } from './deeds.js'
import type { Passive } from './passives.js'

/** Who can do something: "by the hour", "by the back door" and "by DHL Express" name nobody, or half of somebody. */
const somebody = lined(
  String.raw`
      ^(?:me|us|him|her|them|you|(?:the|our|your|my|a|an|one of (?:our|the))(?: \w+)* ?(?:teams?|staff|
      crew|department|desk|office|lab|laboratory|clinic|warehouse|depot|branch|shop|bank|system|systems|
      couriers?|carriers?|suppliers?|agents?|colleagues?|nurses?|doctors?|dentists?|chefs?|guides?|
      drivers?|engineers?|technicians?|fitters?|plumbers?|managers?|surveyors?|inspectors?|designers?|
      developers?|bakers?|librarians?|advis[eo]rs?|partners?|insurer|council|company|police|
      customs|school|hospital|receptionists?|porters?|cleaners?|teachers?|pilots?|vets?|installers?|
      mechanics?|sellers?|manufacturers?|senders?|recipients?|contractors?|administrators?|folks|people|
      customers?|guests?|owners?|landlords?|airlines?|airport|venue|hotel|hosts?|host|nursery|kitchen|
      accountants?|auditors?|specialists?|consultants?|translators?|testers?))$
    `,
)
const isSomebody = (prose: Prose, doer: Span): boolean =>
  somebody.test(prose.read(doer)) ||
  (/^\p{Lu}\p{Ll}+$/u.test(prose.slice(doer)) &&
    !/^(?:mr|mrs|ms|dr|\w+day|january|february|march|april|may|june|july|august|september|october|november|december)$/i.test(
      prose.slice(doer),
    ) &&
    !/^\.? \p{Lu}/u.test(prose.text.slice(doer.end)))

/** Whether the words after "by" name who did it, or what: snow delays a train. */
export const isDoer = (prose: Prose, { participle }: Passive, doer: Span): boolean =>
  isSomebody(prose, doer) || causesHarm.test(prose.read(participle))

/** "A fault in our printer": where and of what it is. A day or an hour is when it was done. */
const belongs = lined(
  String.raw`
      ^(?: (?:in|of|at|on|with|between|from|to)(?! (?:\w+day|\d|the \d|two|three|both|several|some|most|january|february|march|april|may|june|july|
      august|september|october|november|december|this|that|last|next|time|short)\b)(?: (?!and\b|or\b|in\b|of\b|at\b|
      on\b|with\b|to\b|this\b|last\b|today\b|yesterday\b|earlier\b|when\b|while\b|before\b|after\b|which\b|that\b|
      so\b|but\b)[\w'&-]+){1,4}){1,2}
    `,
)

/** Where a doer ends: what harms is named with what it belongs to. */
export function doerEnd(prose: Prose, { participle }: Passive, doer: Span, end: number): number {
  if (isSomebody(prose, doer) || !causesHarm.test(prose.read(participle))) return doer.end
  return doer.end + (belongs.exec(prose.read({ start: doer.end, end }))?.[0].length ?? 0)
}

/** Somebody else is named: after the passive as its doer or receiver, or in the words before, whose deed it then is. */
const othersAfter = cue(
  lined(
    String.raw`
      \bby (?!(?:\d|noon|midnight|tomorrow|tonight|today|then|now|the end|close|e?-?mail|post|text|phone|
      card|cheque|mistake|default|hand|\w+day|next|early|late|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|
      dec)\b)|\b(?:to|with|for|from) (?:us|me)\b|\b(?:as (?:will|was|is|are|has|have|did)|(?:be|is|are|
      was|were) too|then|not because|(?:when|while|before|after|without) \w+ing)\b
    `,
  ),
)
const others = lined(
  String.raw`
      \b(?:(?:the|your|our|a|an|their) (?:\w+ )?(?:bank|seller|insurer|courier|carrier|supplier|
      manufacturer|airline|landlord|council|partner|merchant|vendor|police|customs|school|surveyor)|
      paypal|klarna|dpd|ups|fedex|royal mail|hermes|evri|usps|dhl|yodel|parcelforce|aviva|apple|google|
      visa|mastercard|amazon pay)\b
    `,
)

/** Somebody else does something in the same breath. */
const otherDoer =
  /\bby (?:the|your|an?|another|one of the) (?!end\b|close\b|time\b|start\b|\w+day\b|card\b|link\b|door\b|new\b)\p{L}/u

/** "The seller has your form." What comes next may be their deed. */
const opensWithOthers = new RegExp(`^.{0,40}${others.source}`)
/** So far before a passive somebody else may still be meant, in UTF-16 units. */
const near = 80

export function isOthers(prose: Prose, { span, participle }: Passive, end: number): boolean {
  const auxiliary = prose.read({ start: span.start, end: participle.start })
  // "It must be sent back" is for them to do.
  if (
    (/\b(?:must|should|needs?)(?:n't| not)? be/.test(auxiliary) && theirsToo.test(prose.read(participle))) ||
    /\b(?:may|might|could|can|will) (?:already|still)\b/.test(auxiliary) ||
    othersAfter.test(prose.read({ start: span.end, end }))
  )
    return true
  const sentence = prose.sentenceAt(span)
  // "The list is run by an agency and it wasn't updated."
  if (sentence !== undefined && otherDoer.test(prose.read({ start: sentence.span.start, end: span.start })))
    return true
  const last = prose.body.findLast(other => sentence !== undefined && other.span.end <= sentence.span.start)
  const told =
    sentence && prose.read({ start: Math.max(sentence.span.start, span.start - near), end: span.start })
  return (
    (told !== undefined && others.test(told)) ||
    (last !== undefined && opensWithOthers.test(prose.read(last.span)))
  )
}
