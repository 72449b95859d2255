/** Acts: "send you a new one" names what will be done, "look into it" only that something will. */

import { cue } from '../patterns/cue.js'
import { anyPhrase, wordsOf } from '../patterns/lists.js'
import { lined } from '../patterns/source.js'

/** A verb and what follows it, folded: "send you a new one by friday". */
export interface Predicate {
  readonly verb: string
  readonly tail: string
  /** A time that can be checked stands in the sentence. */
  readonly hasTime: boolean
}

/** Beginnings of verbs that attend to a matter, strive or settle it, and leave open how. */
const vagueStems = anyPhrase(`
  look|review|investigat|explor|assess|evaluat|analy[sz]|monitor|not(?:e|ed|ing)$|consider|watch
  work|try|trying|striv|aim|endeavou?r|continu|improv|improving|ensur|keep|keeping|do$
  address|resolv|handl|process|deal|dealt|settl|checked$|see$|find$|touch$
  pass|shar|relay|feed|forward
  get$|be$|updat|let$|tak(?:e|ing)$|mak(?:ing|e progress)|have$|help|assist
  aware$|experienc|await|wait|retriev|includ
`)
const vagueVerb = new RegExp(`^${vagueStems}`)

/** Records that can be read: "review the footage" is a check like any other. */
const records = anyPhrase(`
  footage|cctv|recordings?|logs?|tracking|photos?|pictures?|screenshots?|statements?|invoices?|receipts?|transcripts?
  scans?|history|meter readings?|x-rays?|samples?
`)
const readsRecord = new RegExp(`^(?:review|look|go|listen|check)\\w*(?: \\w+){0,5} ${records}\\b`)

/** Messages to come, which are a step once they have a time or a content. */
const message = new RegExp(
  `^${anyPhrase(`
    (?:update|inform|notify) you
    let you know|get back|be in touch|be (?:notified|contacted|informed|updated|advised)
    reach out|follow up|keep you|respond|revert|reply|answer|write
    (?:receive|get|hear) (?:an? |the |some )?(?:response|reply|answer|update|communication|back|from)
  `)}\\b`,
)
const messageWithContent = cue(/\b(?:via|with|by) (?:e-?mail|phone|text|sms|the (?:outcome|result))\b/)
/** "Contact you at 555 0100": whoever calls a number names an act. */
const callsNumber = cue(/(?:^|\b(?:and|then|or) )(?:contact|reach|get in touch with) you\b.*\d{3}/)
/** "Monitor the delivery", "follow up on the escalation": kept in hand until it is there, where the thing is named. */
const keepsAfter = new RegExp(
  `^(?:monitor|track|follow up (?:\\w+ )?(?:on|with)) (?:the|your|our|my|this|that) (?!${anyPhrase(`
    (?:\\w+ )?(?:situation|issue|matter|case|problem|concern|feedback)s?\\b
  `)})[a-z]`,
)

/** "… and send you a new one": a second verb that names an act. */
const gives = anyPhrase(`
  send|resend|post|ship|reship|dispatch|deliver|hand|bring|drop
  refund|credit|reimburse|waive|compensate|pay|deduct
  replace|exchange|swap|repair|fix|reissue|issue|order|reorder
  call|ring|phone|text|email|dm
  book|rebook|schedule|reschedule|arrange|reserve|confirm|cancel|reset|add|move|extend|unlock|transfer
`)
const secondAct = cue(new RegExp(`\\band (?:\\w+ly )?(?:ask|${gives})\\b`))
/** Verbs by which the company does something that the customer can hold. */
export const givingVerb = gives

const feedbackOn = cue(
  lined(
    String.raw`
      \b(?:feedback|comments?|concerns?|suggestions?|thoughts?|this|that|it) (?:on |along |back |up |over |across )*(?:to|
      with|for)\b
    `,
  ),
)
const handsOver = /^(?:pass|share|forward|relay|feed)/
const handsOverLater = lined(
  String.raw`
      ^(?:make|be) sure (?:that )?(?:\w+ ){1,4}(?:is|are|gets?) (?:passed|shared|relayed|
      forwarded|fed|noted|seen|heard)\b
    `,
)

/** "Ask the team to look into it": the act is the other's. */
const delegates = new RegExp(
  `^${anyPhrase('ask|request|get|want|need|instruct|chase|remind|urge|tell')}(?:ed|ing)? ` +
    `(?!back|in)(?:[\\w'-]+ ){1,5}?to (?!${anyPhrase('you|the|your|our|us|an?|my|them|this|that|it')})([a-z]+\\b.*)`,
)

const object = '(?:it|this|that|you|your|the|a|an|them|someone|our|my|him|her)'
const getsIt = new RegExp(`^get ${object}\\b(?! (?:response|reply|answer|update))`)
const takesIt = new RegExp(`^(?:take|have) ${object}\\b(?! (?:closer |quick |further |deeper )*look)`)

/** What is done with goods and money is an act, also in the passive. */
const goodsMove = new RegExp(
  `^be (?:now |then |automatically )?${anyPhrase(`
    sent|resent|shipped|delivered|dispatched|posted (?:to|out)|collected|picked|returned|issued|reissued|handed
    refunded|credited|replaced|charged|waived|reversed|reimbursed|cancelled|added|applied|booked|moved
    able to|on|at|call\\w*|send\\w*|email\\w*
  `)}\\b`,
)
/** "Be back", "be released": an outcome, which only a time makes a step. */
const dealtWith = /^be (?:review|handl|investigat|process|look|assess|consider|address)\w*/

/** "Putting that on our wish list": kept, and nothing done about it. */
const shelves = cue(/\bon (?:our|the|your) (?:\w+ )?(?:wish ?list|list|radar|agenda|roadmap)\b/)

/** How much of a step a verb with its object is, whoever does it. */
export function actOf({ verb, tail, hasTime }: Predicate): 'concrete' | 'vague' {
  const delegated = delegates.exec(tail)?.[1]
  if (delegated !== undefined)
    return actOf({ verb: delegated.split(' ', 1)[0] ?? '', tail: delegated, hasTime })
  if ((handsOver.test(tail) && feedbackOn.test(tail)) || handsOverLater.test(tail)) return 'vague'
  if (shelves.test(tail)) return 'vague'
  if (callsNumber.test(tail) || keepsAfter.test(tail)) return 'concrete'
  if (message.test(tail)) return hasTime || messageWithContent.test(tail) ? 'concrete' : 'vague'
  if (secondAct.test(tail) && !/\bif\b/.test(tail)) return 'concrete'
  if (getsIt.test(tail) || takesIt.test(tail) || goodsMove.test(tail) || readsRecord.test(tail))
    return 'concrete'
  if (hasTime && verb === 'be' && !dealtWith.test(tail)) return 'concrete'
  return vagueVerb.test(verb) ? 'vague' : 'concrete'
}

/** Looking at something, with the thing looked at: "check the order", "look up your booking". */
const looksAt = wordsOf(`
  check verify access look call pull confirm see transfer connect explain find review reviewing checking track trace test ring phone contact
`)
const bareDetails = /\bdetails?\b/
const thingWithDetails = cue(
  /\b(?:order|delivery|refund|return|payment|account|booking|policy|card|flight|parcel)\b/,
)

/** "Allow me a moment to access your account". */
const momentToAct = lined(
  String.raw`
      ^(?:a |an |one |some |few |couple |of |more )*(?:moments?|minutes?|mins?|seconds?|
      time) to (?!look (?!up\b)|review\b|investigat)
    `,
)

/** How much of a step "let me …" is: it names what is looked at, or it asks for patience. */
export function checkOf({ verb, tail, hasTime }: Predicate): 'concrete' | 'vague' {
  if (momentToAct.test(tail)) return 'concrete'
  if (delegates.test(tail)) return actOf({ verb, tail, hasTime })
  if (bareDetails.test(tail) && !thingWithDetails.test(tail)) return 'vague'
  if (/^(?:look (?!up\b)|contact you\b(?!.*(?:\d{3}|\[)))/.test(tail)) return 'vague'
  return looksAt.has(verb) ? 'concrete' : 'vague'
}
