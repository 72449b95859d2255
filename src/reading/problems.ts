/** Whether the customer reports a failure: a breached expectation, with or without a negative word. */

import type { Channel, Span } from '../finding.js'
import type { Prose } from '../prose/prose.js'
import { matchesOf, presentIn } from './frames.js'
import { likelihood } from './odds.js'
import { cues } from './problems.cues.js'
import { clausesOf, type Role, roleOf, sarcasm, wish } from './roles.js'

export interface ProblemReading {
  /** Probability that the message reports a failure. */
  readonly likelihood: number
  /** The words that speak most for it, in reading order. */
  readonly evidence: readonly Span[]
}

/** The matter is settled: whatever failed is told as over. */
const settled =
  /\b(?:(?:came|arrived|was|delivered|got here) (?:right |exactly |bang )?on time|(?:is|was|are|been|got|all|now) (?:all )?(?:fixed|sorted|resolved|solved)|works? (?:now|again|fine|perfectly|great)|working (?:now|again|fine|perfectly)|problem solved|no longer (?:a|an) (?:problem|issue)|wrong (?:chat|number|window|account))\b(?! (?:but|yet))/
/** The customer's own slip, told as such. */
const ownSlip =
  /\b(?:my (?:own )?(?:bad|mistake|fault|error|slip)|i (?:accidentally|mistakenly|forgot|forgotten|mistyped|misread|misplaced|typed|entered|ordered|booked|picked|chose|selected|bought|put)\b[^.!?]*\b(?:wrong|by (?:accident|mistake)|instead|accidentally)|(?:booked|ordered|picked|bought|chose) the wrong|changed my mind|woke up wanting|silly me|i think i left|i left my|i(?:'ve| have)? lost my|haven't paid yet)\b/

/** Praise that stands alone after a telling: "40 minutes outside Crewe and no announcement. Superb." */
const dryPraise =
  /(?:[.!?,]|^)\s*(?:(?:absolutely|just|really|so|truly|how) )?(?:superb|brilliant|amazing|fantastic|wonderful|great|lovely|nice|excellent|perfect|marvellous|stellar|classy|impressive|bravo|genius|cool|outstanding|awesome|top (?:notch|job|work|service)|good (?:job|work|stuff)|great (?:job|work|stuff|service|quality)|well done|nice (?:one|job|work)|10\/10|love that|thanks for that|cheers for that|quality)(?: (?:guys|lads|folks|team|everyone|as (?:always|ever|usual)|again|work|job|stuff|aim|service|quality|\w+))?\s*[.!]*\s*$/
const wryFaces = /[\u{1F643}\u{1F644}\u{1F44F}\u{1F612}\u{1F610}\u{1F611}\u{1F926}\u{1F937}]/u
const sadFaces =
  /[\u{1F620}\u{1F621}\u{1F624}\u{1F92C}\u{1F61E}\u{1F61F}\u{1F622}\u{1F62D}\u{1F629}\u{1F62B}\u{1F616}\u{1F623}\u{1F641}\u{1F595}\u{1F44E}\u{1F615}]|(?:^|\s)(?::-?[(/]|>:\()/u
const gladFaces =
  /[\u{1F600}\u{1F601}\u{1F603}\u{1F604}\u{1F60A}\u{1F60D}\u{1F970}\u{1F618}\u{1F389}\u{2764}\u{1F44D}\u{1F64C}\u{1F60B}\u{1F973}\u{1F495}\u{1F497}\u{1F499}\u{1F917}\u{1F61C}]|(?:^|\s):-?[)D]/u

/** "Nothing wrong at all", "no problem", "without any bother": the failure is denied. */
function isDenied(piece: string, at: number): boolean {
  return /\b(?:nothing|no|without(?: any| an?)?|not(?: a| the)?|never had (?:a|any)|isn't(?: a)?|don't have (?:a|any)|aren't any|(?:was|were|got) worried (?:it|that it|they) (?:would|might|could) be) (?:really |actually |at all )?$/.test(
    piece.slice(0, at),
  )
}

/** How much of a cue counts in a sentence of each role. */
const share: { readonly [R in Role]: number } = {
  tells: 1,
  asks: 0.25,
  supposes: 0.5,
  thanks: 0.6,
  'gives data': 0.7,
}

/** Every channel begins somewhere else: an open chat is mostly about a failure, a long mail more often a request. */
const prior: { readonly [C in Channel]: { readonly base: number; readonly perLength: number } } = {
  social: { base: 0.95, perLength: 0 },
  email: { base: 0.95, perLength: -0.7 },
  chat: { base: 1.3, perLength: 0 },
}

/** A word that speaks for a failure, and how much. */
interface Sign {
  readonly span: Span
  readonly weight: number
}

/** What the clauses of a message say: the sum of their cues, those that speak for a failure, and what each clause does. */
interface Heard {
  readonly sum: number
  readonly found: readonly Sign[]
  readonly roles: readonly Role[]
  /** A clause that tells holds a cue of some weight. */
  readonly isTold: boolean
}

/** Hears the cues, clause by clause. Of one cue the first match counts in full, the second half, the third a quarter. */
function hear(prose: Prose): Heard {
  const strengths = new Map<number, number>()
  const found: Sign[] = []
  const roles: Role[] = []
  let isTold = false
  const present = cues.map(({ frames, weight }, cue) => ({
    cue,
    weight,
    frames: presentIn(frames, prose.folded),
  }))
  const own = prose.sentences.filter(({ kind }) => kind !== 'sign-off' && kind !== 'greeting')
  for (const clause of own.flatMap(({ span }) => clausesOf(prose, span))) {
    const piece = prose.read(clause).replace(/(?<!\w)@\w+|\uFFFC+/g, run => ' '.repeat(run.length))
    if (!/[\p{L}\p{N}]/u.test(piece)) continue
    const role = roleOf(piece.trim())
    roles.push(role)
    for (const { cue, frames, weight } of present) {
      const seen: Span[] = []
      for (const span of frames.flatMap(frame => matchesOf(frame, piece, clause.start))) {
        if (seen.some(other => other.start < span.end && span.start < other.end)) continue
        if (weight > 0 && isDenied(piece, span.start - clause.start)) continue
        seen.push(span)
        const so = strengths.get(cue) ?? 0
        strengths.set(cue, so + (2 - so) * 0.5 * (weight > 0 ? share[role] : 1))
        if (weight > 0) found.push({ span, weight })
        if (weight >= 0.3 && role === 'tells') isTold = true
      }
    }
  }
  const sum = cues.reduce((total, { weight }, cue) => total + weight * (strengths.get(cue) ?? 0), 0)
  return { sum, found, roles, isTold }
}

/** Praise or thanks that can only be meant the other way round. */
function isWry(prose: Prose): boolean {
  return sarcasm.test(prose.folded) || wryFaces.test(prose.text)
}

/** Reads a customer's message for a reported failure. */
export function problemOf(prose: Prose, channel: Channel): ProblemReading {
  const { sum, found, roles, isTold } = hear(prose)
  const own = prose.sentences.filter(({ kind }) => kind !== 'sign-off')
  const text = prose.read({ start: own[0]?.span.start ?? 0, end: own.at(-1)?.span.end ?? 0 })
  const shareOf = (role: Role): number => roles.filter(r => r === role).length / (roles.length || 1)
  const isSettled = settled.test(text) && !/\b(?:not|never|n't|still|yet|until)\b/.test(text)
  const isDry =
    roles.includes('tells') && dryPraise.test(text.replace(/\p{Extended_Pictographic}|\s+$/gu, '').trim())
  const length = Math.min(1, text.split(/\s+/).length / 40)
  const { base, perLength } = prior[channel]
  const signs: readonly (readonly [strength: boolean | number, weight: number])[] = [
    [sadFaces.test(prose.text), 0.8],
    [gladFaces.test(prose.text), -0.2],
    [/[?!]{2,}/.test(text), 0.1],
    // The sentiment of the words raises or lowers confidence; it never decides.
    [Math.max(-1, Math.min(1, -prose.polarity * 0.12)), 0.95],
    [!isTold, -1],
    [shareOf('asks'), isTold ? -0.45 : -1.2],
    [shareOf('thanks'), -0.7],
    [shareOf('gives data'), -0.2],
    [isDry || isWry(prose), 1],
    [isSettled ? 2 : ownSlip.test(text) || wish.test(text), -1.2],
    [length, 0.75 + perLength],
  ]
  const certainty = likelihood(
    signs.reduce((total, [strength, weight]) => total + Number(strength) * weight, base + sum),
  )
  // Without a single word for it nobody has reported anything; a turn in a chat may go on with what was reported before.
  const goesOn = channel === 'chat' && prose.words.length > 0
  const isSilent =
    found.length === 0 && !goesOn && prose.polarity >= 0 && !sadFaces.test(prose.text) && !isWry(prose)
  return {
    likelihood: isSilent ? Math.min(0.45, certainty) : certainty,
    evidence: found
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, 3)
      .map(({ span }) => span)
      .sort((a, b) => a.start - b.start),
  }
}
