/** Whether the customer waits for what is promised, so that they would ask "when?". */

import type { Channel } from '../../finding.js'
import { cue } from '../patterns/cue.js'
import { anyPhrase } from '../patterns/lists.js'
import type { Reading } from '../reading.js'
import type { PromiseKind, PromiseMade } from './promises.js'

/** Less than a promise: leave asked for, a choice held out, how things stand. */
const light: ReadonlySet<PromiseKind> = new Set(['check', 'offer', 'status'])
/** Theirs to take up. */
const ifTheyWish = /\bif (?:you(?:'d| would)? (?:like|prefer|wish|want|need)|needed|necessary|required)\b/
/** "Tell me which and I'll send it." */
const asksFirst = /\b(?:tell (?:me|us)|let (?:me|us) know)\b[^.!?]*\band (?:i|we)(?:'ll| will)\b/
/** It comes with something that they do, or with what comes to them anyway. */
const theirEvent = new RegExp(
  `\\b${anyPhrase(`
    (?:once|when|as soon as|after) (?:you|your)|you can (?:take|bring|return|drop)
    (?:your|the) next (?:bill|invoice|statement|newsletter|order|payslip|instal?lment)
  `)}\\b`,
)
/** No deed, though it has the form of a promise: a mood of theirs, a figure of speech, what a bank does. */
const noDeed = cue(
  new RegExp(
    anyPhrase(`
    ^(?:that )?you(?:'ll| will) be (?:satisfied|happy|pleased|able|glad|fine)\\b
    \\b(?:i|we)'ll (?:meet|see|call it)\\b|\\b(?:by|with) (?:your|the) bank\\b
  `),
  ),
)
/** It goes on as long as it takes. */
const attends = /^(?:monitor|keep|follow|watch|track)$/
/** Over with what was done. */
const closes = /^(?:sent|processed|refunded|credited|issued|cancelled|canceled|updated|removed|changed)$/

/** In a chat it is done before they could ask: "I'm checking". */
const looks = new RegExp(
  `^${anyPhrase(`
    check|look|review|see|verify|confirm|find|locat|retriev|pull|access|bring|read|examin|go|analy[sz]|gather|fetch
  `)}(?:e|es|s|ing)?$`,
)
/** What is handed on or noted comes back to nobody. */
const relays =
  /^(?:pass|forward|share|relay|add|note|send|mention|feed|fed|let|make|put|ensure)(?:e?d|ing|s)?$/
const remarks = new RegExp(
  `\\b${anyPhrase(`
    feedback|comments?|remarks?|suggestions?|feature requests?|ideas?|thoughts|interest|kind words
    (?:this|it|that) (?:with|to|on to) (?:our|the|my) (?:\\w+ )?(?:team|department|developers?|managers?|store|colleagues?)
    let (?:the|our|my) (?:\\w+ ){0,2}(?:team|department|manager|store)s? know
  `)}\\b`,
)

/** The hour is theirs to name. */
const theirHour = cue(
  new RegExp(
    anyPhrase(`
    (?:suitable|convenient|preferred|good|best|right) (?:date and |day and |day or |date or )?(?:time|times|day|date|slot)
    your (?:availability|convenience|earliest convenience)|time (?:that )?(?:suits|works)|when(?:ever)? you(?:'re| are) (?:free|available)
    (?:when|what time|whenever) (?:\\w+ ){0,2}(?:suits|works|is best|is convenient)
  `),
  ),
)
const talks = /^(?:call|contact|phone|ring|reach|discuss|schedule|arrange|meet|speak|talk|guide|go|set|book)$/

/** Something is asked of them first. */
const asks = cue(
  new RegExp(
    anyPhrase(`
    \\?|\\b(?:please|pls|kindly) (?:\\w+ ){0,2}(?:dm|send|provide|share|tell|confirm|message|email|let)\\b
    \\b(?:dm|direct message|message|send|shoot|tell|email|drop|give) (?:us|me|my team)\\b|^(?:@\\w+ )*(?:\\w+ )?dm\\b
    \\blet (?:us|me) know (?!if|how)
  `),
  ),
)
const helps = /^(?:help|assist|look|review|see|check|investigate|dig|figure|try)$/
/** In a post or a chat most of what follows their answer comes at once; not this. */
const comesLater = cue(
  new RegExp(
    `\\b${anyPhrase(`
    send|sends|sending|deliver|delivery|arrange|refund|credit|replace|replacement|call|ring|phone|visit|dispatch|ship|post
    chase|investigate|escalate|get back|be in touch|reach out|contact|come
  `)}\\b`,
  ),
)

/** The verb that "be sure to", "make sure that we" and "have a" lead up to. */
const leadsTo = cue(
  /\b(?:(?:be|make) (?:sure|certain) (?:to|that (?:i|we))|(?:have|take) a (?:\w+ )?) ?(\w+)/,
)

/** Whether a promise is one that the customer waits for, and not courtesy or the next line of a talk. */
export function isWaitedFor({ prose }: Reading, promise: PromiseMade, channel: Channel): boolean {
  const { kind, sentence, span } = promise
  const words = prose.read(sentence.span)
  const promised = prose.read(span)
  const verb = leadsTo.exec(promised)?.[1] ?? promise.verb
  const asking = prose.body.filter(other => asks.test(prose.read(other.span)))
  if (light.has(kind) || [ifTheyWish, asksFirst, theirEvent].some(theirs => theirs.test(words))) return false
  if (attends.test(verb) || noDeed.test(promised) || (kind === 'done' && closes.test(verb))) return false
  if (relays.test(verb) && remarks.test(words)) return false
  if (kind === 'progressive' && asking.length > 0) return false
  if (channel === 'chat' && looks.test(verb)) return false
  if (talks.test(verb) && prose.body.some(other => theirHour.test(prose.read(other.span)))) return false
  const isPrompt = helps.test(verb) || (channel !== 'email' && !comesLater.test(promised))
  return !(isPrompt && asking.some(other => other.span.start <= span.start))
}
