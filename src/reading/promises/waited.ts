/** Whether the customer waits for what is promised, so that they would ask "when?". */

import type { Channel } from '../../finding.js'
import { anyPhrase } from '../patterns/lists.js'
import type { Reading } from '../reading.js'
import type { PromiseMade } from './promises.js'

/** In a chat it is done before they could ask: "let me check". */
const looks = new RegExp(
  `^${anyPhrase(`
    check|look|review|see|verify|verif|confirm|find|locate|retriev|pull|access|bring|read|examine?|go|analy[sz]|gather|fetch
  `)}(?:e|es|s|ing)?$`,
)
/** What is handed on or noted comes back to nobody. */
const relays =
  /^(?:pass|forward|share|relay|add|note|send|mention|feed|fed|let|make|put|ensure)(?:e?d|ing|s)?$/
const remarks =
  /\b(?:feedback|comments?|remarks?|suggestions?|ideas?|thoughts|interest|kind words|(?:this|it|that) (?:with|to|on to) (?:our|the|my) (?:\w+ )?(?:team|department|developers?|managers?|store|colleagues?))\b/
/** The hour is theirs to name. */
const theirHour = new RegExp(
  anyPhrase(`
    (?:suitable|convenient|preferred|good|best|right) (?:date and |day and |day or |date or )?(?:time|times|day|date|slot)
    your (?:availability|convenience|earliest convenience)|(?:when|what time|whenever) (?:\\w+ ){0,2}(?:suits|works|is best|is convenient)
    time (?:that )?(?:suits|works)|when(?:ever)? you(?:'re| are) (?:free|available)
  `),
)
const talks = /^(?:call|contact|phone|ring|reach|discuss|schedule|arrange|meet|speak|talk|guide|go|set|book)$/
/** It comes with something that they do: "once you're home", "when you bring it in". */
const theirEvent =
  /\b(?:once|when|as soon as|after) (?:you|your)\b|\byou can (?:take|bring|return|drop)\b|\b(?:your|the) next (?:bill|invoice|statement|newsletter|order|payslip|instal?lment)\b/
/** Something is asked of them first. */
const asks = new RegExp(
  `\\?|${anyPhrase(`
    \\b(?:please|pls|kindly) (?:\\w+ ){0,2}(?:dm|send|provide|share|tell|confirm|message|email|let)\\b
    \\b(?:dm|direct message|message|send|shoot|tell|email|drop|give) (?:us|me|my team)\\b|^(?:@\\w+ )*(?:\\w+ )?dm\\b|\\blet (?:us|me) know (?!if|how)
  `)}`,
)
const helps = /^(?:help|assist|look|review|see|check|investigate|dig|figure|try)$/
/** They are to choose first. */
const chooses =
  /\b(?:would you (?:like|prefer|be)|which (?:\w+ )?would|do you want|shall (?:i|we)|let me know (?:if|which)|are you (?:happy|ok))\b/

/** No deed, though it has the form of a promise: a mood of theirs, a figure of speech, what others do. */
const noDeed =
  /^(?:that )?you(?:'ll| will) be (?:satisfied|happy|pleased|able|glad|fine)\b|\b(?:i|we)'ll (?:meet|see|call it)\b|\b(?:by|with) (?:your|the) bank\b/
/** What is only held in reserve. */
const inReserve = /\bif (?:needed|necessary|required|need be)\b/
/** The verb that "be sure to", "make sure that we" and "have a" lead up to. */
const leadsTo = /\b(?:(?:be|make) (?:sure|certain) (?:to|that (?:i|we))|(?:have|take) a (?:\w+ )?) ?(\w+)/

/** Over with what was done. */
const closes = /^(?:sent|processed|refunded|credited|issued|cancelled|canceled|updated|removed|changed)$/
/** "Tell me which and I'll send it". */
const asksFirst = /\b(?:tell (?:me|us)|let (?:me|us) know)\b[^.!?]*\band (?:i|we)(?:'ll| will)\b/
/** In a post or a chat most of what follows their answer comes at once; not this. */
const comesLater =
  /\b(?:send|sends|sending|deliver|delivery|arrange|refund|credit|replace|replacement|call|ring|phone|visit|dispatch|ship|post|chase|investigate|escalate|get back|be in touch|reach out|contact|come)\b/

/** Whether a promise is one that the customer waits for, and not courtesy or the next line of a talk. */
export function isWaitedFor({ prose }: Reading, promise: PromiseMade, channel: Channel): boolean {
  const { kind, sentence, span } = promise
  const promised = prose.read(span)
  const verb = leadsTo.exec(promised)?.[1] ?? promise.verb
  const words = prose.read(sentence.span)
  const all = prose.body.map(other => prose.read(other.span)).join(' ')
  if (noDeed.test(promised) || theirEvent.test(words)) return false
  if (channel === 'chat' && looks.test(verb)) return false
  if (relays.test(verb) && remarks.test(words)) return false
  if ((kind === 'done' && closes.test(verb)) || asksFirst.test(words)) return false
  if ((talks.test(verb) || inReserve.test(words)) && theirHour.test(all)) return false
  if (kind === 'offer' && chooses.test(all)) return false
  const isPrompt = channel !== 'email' && !comesLater.test(promised)
  return (
    !(isPrompt || helps.test(verb)) ||
    !prose.body.some(other => other.span.start <= span.start && asks.test(prose.read(other.span)))
  )
}
