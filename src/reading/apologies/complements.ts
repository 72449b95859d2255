/** What an apology says it is for: the clause after its word, and what is wrong with it on its own. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { cue } from '../patterns/cue.js'
import { wordsOf } from '../patterns/lists.js'
import { lined } from '../patterns/source.js'
import { caseWordsOf } from './case-words.js'

/** Depends on an "if", is about a feeling, or names nothing of this case. */
export type Fault = 'conditional' | 'feeling' | 'unnamed'

/** Where the clause ends: at a stop, and before a word that starts another. */
const clauseEnds = [
  /[.!?;:\u2026()\n]| -+ /,
  /,? (?:but|however|please|pls|kindly|although|though|while|unfortunately|send|dm|thanks?|what|which)\b/,
  /,? (?:so (?:we|i|you|please|let)|let (?:me|us)|(?:can|could|would|will) you|if you|as (?:we|i|soon)|would you)\b/,
  /,? (?:we|i)(?:'ll|'ve|'d|'re|'m| will| have| would| can| are| am)(?!\w)/,
  /,? and (?:we|i|will|would|am|are|is|thank|please|appreciate|understand|hope|wish|can)\b/,
  /, (?=(?:we|i|what|which|can|could|would|please|have|are|do|did|let|send|try|the|your|this|that|it|there|you)\b)/,
]
const clauseEnd = new RegExp(clauseEnds.map(({ source }) => source).join('|'))

/** What follows the word of apology, up to the end of its clause. Offsets into `piece`. */
export function complementOf(piece: string, from: number): Span {
  const cut = piece.slice(from + 1).search(clauseEnd)
  return { start: from, end: cut < 0 ? piece.length : from + 1 + cut }
}

const conditional = /^[\s,]*(?:if|whether|in case)\b|^[\s,]*(?:(?:for|about) )?(?:any|whatever)\b/
/** "Sorry you feel that way". */
const theirFeeling = lined(
  String.raw`
      ^[\s,]*(?:that |to hear (?:that )?)?(?:you|you're|you are|you were) (?:feel|felt|
      feeling|think|believe|upset|unhappy|disappointed|frustrated|see it)\b
    `,
)
const slow = /\b(?:delay(?:ed|s)?|wait(?:ing)?|late(?:ness)?|slow|sooner|earlier|(?:so|too|this) long)\b/
const ownReply = cue(
  /\b(?:respon\w+|repl(?:y|ies|ying)|getting back|answer(?:s|ed|ing)?|contacting you|message)\b/,
)

const someTrouble = cue(
  /\b(?:issues?|problems?|trouble|experience|situation|inconvenience|disruption|difficult(?:y|ies))\b/,
)
/** "An issue with your order 48213" is any issue; "your order came open" is this one. */
const bought = wordsOf(
  'order orders purchase product products item items business account booking ticket case id number reference',
)
const isRecord = (word: string): boolean => bought.has(word) || /^[a-z]{0,4}-?\d[\d-]*$/.test(word)

/** What is wrong with a complement, read by itself. */
export function faultOf(prose: Prose, complement: Span): Fault | undefined {
  const words = prose.read(complement)
  if (conditional.test(words)) return 'conditional'
  const isAny = someTrouble.test(words)
  const named = caseWordsOf(prose, complement).filter(word => !(isAny && isRecord(word)))
  if (theirFeeling.test(words)) return named.length > 1 ? undefined : 'feeling'
  if (slow.test(words)) return ownReply.test(words) ? 'unnamed' : undefined
  return named.length > 0 ? undefined : 'unnamed'
}

/** "Sorry we can't do that": an apology for saying no. */
const refusal = new RegExp(
  "^[\\s,]*(?:but )?(?:(?:we|i)(?:'re| are|'m| am)? (?:\\w+ )?" +
    "(?:don't|do not|can't|cannot|won't|will not|unable|not able|aren't able)\\b|to say\\b)",
)
export const isRefusal = (complement: string): boolean => refusal.test(complement)
/** A formula whatever stands beside it. */
export const isFormula = (complement: string): boolean => /\binconvenien/.test(complement)
/** Nothing follows: "I'm so sorry." */
export const isBare = (complement: string): boolean => /^[\s.!,]*$/.test(complement)
