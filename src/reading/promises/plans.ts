/** Promises without "will": what is under way, what is due, and what comes by a time told in the present. */

import type { Commitment } from '../../finding.js'
import { everyMatch } from '../../prose/matches.js'
import { cue } from '../patterns/cue.js'
import { isDenied } from '../patterns/denials.js'
import * as cues from './cues.js'
import type { PromiseKind, Scan } from './scan.js'

/** Things that come, go or are done: told with a time, a present is a promise ("it ships tomorrow"). */
const plans = [
  // Comes to the customer.
  'ships?|arriv(?:es?|ing)|leav(?:es?|ing)|com(?:es?|ing)|lands?|landing|reach(?:es)?|goes|going|hits?',
  'posts?|posting|returns?|starts?|starting|resum(?:es?|ing)|gets?|getting|receives?|shows?|follows?|rolls? out',
  // Somebody comes or writes.
  'collects?|collecting|delivers?|delivering|calls?|calling|rings?|ringing|texts?|sends?|sending|brings?|bringing',
  'visits?|visiting|meets?|emails?|writes?|checks?|checking|replac(?:es?|ing)|fix(?:es|ing)?|splicing|refunds?',
  'refunding|swapp?(?:s|ing)|repairs?|repairing|mov(?:es|ing)|pick(?:s|ing)? (?:it|them|this) up|reports? back',
  // Is settled for a time.
  "(?:is|are|'re|'s) (?:due|back|with you|live|out|booked|scheduled|ready|expected)",
  'should (?:be|reach|arrive|see|get|land|have (?:it|your|you|them|this|that))|expect',
  "(?:you|they)(?:'ll| will) (?:see|have|get)",
]
/** "Should show", "to send": another verb decides. */
const led = '(?<!\\b(?:should|can|could|to|may|might|must|would|not) )'
const plan = new RegExp(`\\b${led}(?:${plans.join('|')})\\b`, 'g')

/** Opening hours are no promise. */
const habit = cue(
  /\b(?:opens?|open|close[sd]?|hours|every (?:day|week|month)|daily|weekdays|24\/7|always|usually|until)\b/,
)

const determiner = new Set(['a', 'the', 'your', 'our', 'another', 'my'])
const bound =
  /^(?:to|back|out|off|from|onto|into|your|you|our|us|on|in|over|by|today|tomorrow|straight|with)$/

/** "It comes straight to me": this way round nothing reaches the customer. */
const toUs = /^(?:(?:straight|right|directly|back) )?to (?:me|us)\b/

/** "The second payment comes off your card", "a new kayak leaves our shop": what is due to the customer comes or goes. */
function comesAlong({ words, isApart }: Scan): string | undefined {
  for (const [i, word] of words.entries()) {
    if (i === 0 || !/^[a-z]{3,}s$/.test(word) || !cues.arrives(word) || !bound.test(words[i + 1] ?? ''))
      continue
    if (toUs.test(words.slice(i + 1, i + 4).join(' '))) continue
    let from = i
    while (from > Math.max(0, i - 6) && !isApart(from)) from--
    const before = words.slice(from, i)
    if (determiner.has(before[0] ?? '') || before.some(one => determiner.has(one)))
      if (
        before.some(
          one => cues.isDeliverable(one) || /^(?:new|fresh|replacement|missing|spare|\$?\d+)$/.test(one),
        )
      )
        return word
  }
  return undefined
}

interface Plan {
  readonly words: string
  readonly actor: Commitment['actor']
  /** Where its clause starts and its verb ends in the piece. */
  readonly start: number
  readonly end: number
}

const pronoun = /\b(?:i|we|they|he|she|it|this|that)\b/g
/** Where a clause with a subject of its own begins: "I've refunded it; it reaches you on Friday". */
const opensClause = cue(
  /(?:[;:] | - |,? (?:and|but|so) (?=(?:i|we|it|they|he|she|your|the|our|my)\b)|, (?=(?:it|they|he|she)\b))/g,
)

function planAt(piece: string, words: string, at: number): Plan {
  const cut = opensClause.every(piece.slice(0, at)).at(-1)
  const start = cut === undefined ? 0 : cut.index + cut[0].length
  // "I can bake another and post it": whoever was named last.
  const last = piece.slice(start, at).match(pronoun)?.at(-1)
  return { words, actor: last === 'i' ? 'agent' : 'company', start, end: at + words.length }
}

/** The first verb of a plan that is not denied: "we don't ship on Sundays, so it goes out on Monday". */
function planIn(piece: string): Plan | undefined {
  for (const { 0: words, index } of everyMatch(plan, piece)) {
    const found = planAt(piece, words, index)
    if (!isDenied(piece.slice(found.start, index))) return found
  }
  return undefined
}

/** A plan told in the present. */
export function planOf(scan: Scan, piece: string, isTimed: boolean): Plan | undefined {
  const found = isTimed && !habit.test(piece) ? planIn(piece) : undefined
  if (found !== undefined) return found
  const verb = comesAlong(scan)
  return verb === undefined ? undefined : planAt(piece, verb, piece.indexOf(` ${verb} `) + 1)
}

const fixed = 'expected|scheduled|booked|slated|lined up|moved|rebooked'
/** "Set to ship", as against "set to euros" and "due to snow". */
const happening =
  'be|have|get|arrive|ship|land|reach|come|go|leave|start|begin|finish|launch|return|resume|re-?open|end|clear|call|visit'
/** Something is on its way to the customer, or fixed for a time to come. */
const coming = [
  "(?:is|are|'s|'re) (?:now |already )?(?:on (?:its|the|their|his|her) way|out for delivery|en route)",
  "(?:is|are|'s|'re) (?:now |already )?(?:head(?:ed|ing) (?:your way|to you|over|out|back)|in the (?:post|mail))",
  `(?:is|are|'s|'re) (?:now |currently |all )?(?:${fixed}) (?:to|back|by|for|in|at|on|out)`,
  `(?:is|are|'s|'re) (?:now |currently |all )?(?:set for|due (?:back|by|for|in|at|on|out)|(?:set|due) to (?:${happening})\\b)`,
  '(?:expect|aim|plan)s? to (?:be|have|get|see) (?:\\w+ )?(?:back|up|running|open|fixed|ready|on|out|with)',
  '(?<=^|, |; |so |and |- )(?:please )?expect (?:an?|your|the|it|to|some|this)',
]
/** Something is under way, or has to be waited for. */
const underWay = [
  'in transit|on (?:its|the|their) way|out for delivery|en route|underway|in progress|being processed|pending',
  'under (?:review|investigation|process)|(?:awaiting|waiting (?:for|on))(?! (?:for )?you)',
  '(?:please|can|should) expect|expected (?:delivery|date|to)|(?<!\\bwas |\\bwere )scheduled (?:for|to)',
  'estimated (?:delivery|date|arrival|time)|takes? (?:up to |about |around )?\\d',
  '(?:typically|usually|normally|generally|may|might|should) takes?',
  '(?:can|could) take (?:up to |about |around )?(?:\\d|an? (?:few|day|week|hour|while|couple))',
  'working (?:on|to|with|hard)|(?:a|the|your) (?:full|partial|complete) refund',
]
/** Somebody has it in hand, and says no more than that. */
const inHand = [
  "(?:we|i|they|team|crews?|engineers?)(?:'re| are|'m| am) (?:already |all )?on (?:it|the case)",
  '(?:leave|consider) (?:it|this|that) (?:with (?:me|us)|done|sorted)',
  'to (?:follow|come)(?=[.!]|$| (?:on|by|at|soon|shortly|later))',
]
/** The customer is asked to wait for an answer that comes in a moment. */
const holding = [
  'bear with (?:me|us)|hang (?:on|tight)|hold on|(?:please )?hold (?:while|for)|one (?:moment|sec)',
  '(?:give|allow) (?:me|us) (?:an?|one|two|five|half|some|\\d+)',
]

const frameOf = (kind: PromiseKind, families: readonly string[]) => ({
  kind,
  frame: cue(new RegExp(`\\b(?:${families.join('|')})(?!\\w)`, 'g')),
})
const standings = [
  frameOf('scheduled', coming),
  frameOf('status', underWay),
  frameOf('progressive', inHand),
  frameOf('check', holding),
]

export interface Standing {
  readonly kind: PromiseKind
  readonly words: string
  /** Offset into the piece. */
  readonly from: number
}

/** What a piece says is coming, under way, in hand or worth a moment's wait. */
export function standingsIn(piece: string): Standing[] {
  return standings.flatMap(({ kind, frame }) =>
    frame.every(piece).map(match => ({ kind, words: match[0], from: match.index })),
  )
}
