/** Whether a sentence tells what went wrong, or moves on: asks, thanks, offers, promises, puts it right. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { isWithin } from '../../prose/spans.js'
import { deedOf } from '../deeds/deeds.js'
import { cue } from '../patterns/cue.js'
import { listed } from '../patterns/families.js'
import { wordsOf } from '../patterns/lists.js'
import { lined } from '../patterns/source.js'
import { tradeWords } from '../patterns/trade-words.js'
import { isPast } from '../patterns/verbs.js'
import { caseWordsOf } from './case-words.js'

const politeOpening = '(?:(?:hello|hi|dear|hey)\\b[^,]{0,60}, )?(?:(?:we|i) )?'
/** Openings of sentences that ask, thank or offer. */
const movesOn = new RegExp(
  `^${politeOpening}(?:please|pls|kindly|could|can|would|may|let|dm|send|if (?:you|there|we|i|your)|thank|thanks|` +
    'appreciate|have received|received|to (?:\\w+ )?(?:better|further|assist|help|resolve|ensure|look)|in order)\\b',
)
/** Feeling for them tells nothing yet; "I understand that you received the wrong book" does. */
const feelsFor = new RegExp(
  `^${politeOpening}(?:\\w+ )?(?:understand|acknowledge|know|see)\\b(?! (?:that )?(?:you|the|it|there)\\b| your \\w+ (?:regarding|about|with|over|that)\\b)`,
)
/** What we will do or cannot do is no account of what happened. */
const remedy = cue(/\b(?:will|'ll|shall|can|can't|cannot|unable|going to|won't)\b/)
/** "We sent", "I forgot": what a company does wrong, told as its own deed. */
export const ownFailure = cue(
  new RegExp(
    '\\b(?:we|i) (?:\\w+ly )?(?:sent|charged|gave|lost|missed|forgot|cancelled|canceled|booked|delivered|told|packed|put|' +
      "entered|took|ran|shipped|failed|didn't|did not|never (?:\\w+ed|got|sent|rang|told|came|wrote|gave|put|read|made|had|" +
      'let|left|did|saw|took|kept|brought|went|were|was)|should have|made|left|billed|mixed|sold|broke)\\b',
  ),
)
/** "I read 15 as 50", "I got held up": a simple past of any verb. The perfect reports what has been put right. */
const ownPast = cue(
  /\b(?:we|i) (?:(?:\w+ly|also|only|just|then|simply|even) )?([a-z]+)\b(?! to (?:hear|see|read|learn)\b)/g,
)
/** What a company does once it knows: it hears, looks, asks, answers, hands on and puts right. */
const afterwards = wordsOf(`
  heard received read saw found noticed understood learned learnt spotted listened watched looked checked
  reviewed investigated compared consulted chased queried
  searched tested tried traced asked spoke talked rang called phoned emailed messaged texted wrote contacted
  reached replied responded answered reported mentioned explained said thought meant felt wanted hoped wished
  loved enjoyed appreciated thanked apologised apologized regretted let made kept
  passed forwarded escalated raised logged noted flagged shared submitted requested opened created issued
  refunded credited waived reversed replaced reordered resent repaired fixed mended solved resolved sorted
  corrected changed updated restored reset reinstated arranged ordered scheduled processed added removed
  posted attached enclosed included helped assisted managed needed used had got`)
/** "I heard your news" and "I got your note" come after; "I heard 15 as 50" and "I got held up" are the deed. */
const mishap = listed(`
  (?:read|heard|saw|took|had) (?:\\S+ ){1,4}(?:as|for|down as), read (?:\\w+ ){0,3}wrong
  got (?:held|stuck|caught|lost|delayed|distracted|confused|muddled|mixed|sidetracked), thought (?:it|that|you|the)`)
const ownMishap = new RegExp(`\\b(?:we|i) (?:${mishap})\\b`)

/** Whether a piece says in the first person what its writer did that went wrong. */
function tellsOwnDeed(piece: string): boolean {
  if (ownFailure.test(piece) || ownMishap.test(piece)) return true
  return ownPast.every(piece).some(([, verb = '']) => isPast(verb) && !afterwards.has(verb))
}

/** Their story told back: "I understand that you received the wrong size". */
const tellsBack = cue(/\b(?:understand|see|gather|note|can tell) (?:that )?(?:you|the|it|there)\b/)
/** "It seems there was a packing error": a failure of some named kind. */
const admits = cue(
  /\b(?:appears|seems|looks like|there (?:was|were|is|are|has been|have been|may have been))\b/,
)
/** Something was, did or failed to do: the grammar of an account. */
const happened = cue(
  lined(
    String.raw`
      \b(?:was|were|wasn't|weren't|had|hadn't|been|did|didn't|doesn't|isn't|aren't|never|
      no|not|nobody|without|instead)\b
    `,
  ),
)
const failure = lined(
  String.raw`
      \b(?:wrong|missing|broken|damaged|faulty|incorrect|late|mix-?up|delay(?:ed|s)?|
      error|fault|failure|outage|glitch|bug|backlog)\b
    `,
)

const isTold = (words: string): boolean =>
  happened.test(words) ||
  failure.test(words) ||
  (words.match(/(?<![\w-])[a-z']+(?![\w-])/g) ?? []).some(isPast)

/**
 * Whether a sentence beside an apology that names nothing says what it is for. `customer` holds the stems of the
 * customer's words: where the apology stands bare, one shared with them is enough.
 */
export function tellsTheCase(
  prose: Prose,
  span: Span,
  customer: ReadonlySet<string> | undefined,
  isBare: boolean,
): boolean {
  const words = prose.read(span)
  if (words.endsWith('?') || movesOn.test(words) || feelsFor.test(words)) return false
  if (tellsOwnDeed(words)) return true
  const isKnown = admits.test(words) || tellsBack.test(words)
  if (isKnown && failure.test(words) && caseWordsOf(prose, span).length > 1) return true
  if (remedy.test(words) && !isBare) return false
  if (!isTold(words) || prose.recall(deedOf, words) !== undefined) return false
  const named = caseWordsOf(prose, span).length
  if (customer === undefined || named < 2) return named > 2
  const shared = new Set<string>()
  for (const { stem, span: at } of prose.words)
    if (isWithin(at, span) && customer.has(stem) && !tradeWords.has(stem)) shared.add(stem)
  return shared.size >= (isBare ? 1 : 2)
}

/** "We sent the wrong size, and I'm sorry", "being cut off is maddening, sorry about that": the clause before tells it. */
export function tellsBefore(prose: Prose, before: Span, pointsBack: boolean): boolean {
  const words = prose.read(before)
  if (movesOn.test(words)) return false
  const named = caseWordsOf(prose, before).length
  return named > 1 && (pointsBack || isTold(words))
}

/** "Sorry, I got held up at the last job": the clauses after the apology tell it. */
export function tellsAfter(prose: Prose, after: Span): boolean {
  const words = prose.read(after)
  return !words.endsWith('?') && tellsOwnDeed(words) && caseWordsOf(prose, after).length > 0
}
