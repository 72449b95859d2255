/** Whether the customer reports a failure: a breached expectation, with or without a negative word. */

import type { Channel, Span } from '../finding.js'
import type { Prose } from '../prose/prose.js'
import { matchesOf, presentIn } from './frames.js'
import { likelihood } from './odds.js'
import { cues } from './problems.cues.js'

export interface ProblemReading {
  /** Probability that the message reports a failure. */
  readonly likelihood: number
  /** The words that speak most for it, in reading order. */
  readonly evidence: readonly Span[]
}

/**
 * What a sentence does. A cue inside a plain question ("does it cover a phone stolen abroad?") or an "if" names
 * a failure without reporting one.
 */
type Role = 'tells' | 'asks' | 'supposes' | 'thanks' | 'gives data'

const plainQuestion =
  /^(?:\W|\b(?:so|hi|hello|hey|there|guys|quick question|question|and|also|ok|okay|please|pls|just|but|thanks|or|sorry|yes|no|then|um|hmm|oh|excuse me|good (?:morning|afternoon|evening)|dear \w+|wondering if|wondering whether|curious|was wondering|i wonder)\b)*(?:can|could|may|might|will|would|shall|should|do|does|did|is|are|am|have|has|was|were|what happens|what if|any(?: \w+)? (?:chance|idea|plans?|news|way|word|update|eta|of|info|hope|tips?)|how (?:do|can|much|many|does|would|long does|to|should|will|is|are|about|far|old|big)|what(?:'s| is| are| do| does| time| would| should| kind| size| if| about| will| can)|which|where(?:'s| is| are| can| do| does)?|when(?:'s| is| are| can| do| does| will)?|who|whose|whats|hows|wheres|whens|is it)\b/
/** Questions that complain: about what has not come, came again, or cannot be understood. */
const sharpQuestion =
  /\b(?:still|not|never|again|already|how long (?:must|do i|am i|will i|have)|how many times|where(?:'s| is| are|s) (?:my|our|the)|when (?:will|am|are|is) (?:i|you|my|we|this|it|someone|somebody|anyone|the)|what (?:is|are) you (?:doing|going)|seriously|no|nothing|nobody|keeps?|always|fix|sort|refund|n't|cannot|cant|wont|dont|isnt|anyone|someone|even|actually|hell|fuck|wtf|on earth|supposed|charged|wrong|broken|down|issues?|problems?|expect me|point of|explain)\b|n't\b|\?\s*[?!]/
const polite =
  /\b(?:(?:i|we)(?:'d| would)? (?:like|love|want|need|wanted|am looking|'m looking) to (?:know|ask|learn|order|buy|book|change|add|cancel|close|update|upgrade|check|understand|see|swap|move|return)|(?:could|can|would|will) you (?:please |kindly )?(?:tell|confirm|let|send|share|provide|explain|add|check|help|switch|change|recommend|advise|give|move|include)|(?:let me|tell me|know) (?:if|whether|how|what|when|which)|just (?:wondering|asking|checking|curious|to say|a quick)|is it possible|looking (?:for|to)|interested in|kindly (?:let|confirm|advise|share|provide|inform))\b/
const supposes =
  /^\W*(?:if|in case|should|unless|suppose|what if)\b|\b(?:if (?:it|this|that|they|there|i|you)|in case)\b/
const thanks =
  /\b(?:thank(?:s| you)|thx|ty|tysm|cheers|appreciate|grateful|well done|kudos|shout ?out|love(?:d|ly)?|gorgeous|brilliant|amazing|awesome|excellent|fantastic|wonderful|perfect|great|sorted|resolved|works? now|working now|all good|so happy|delighted|made my)\b/
/** Numbers, addresses and one-word answers: "yes", "it's 48213", "booking 88120". */
const data =
  /^\W*(?:(?:yes|yep|yeah|yup|no|nope|ok(?:ay)?|sure|fine|alright|right|done|correct|hi|hello|its|it's|it is|here(?:'s| is| are)?|my|the|this is|order|booking|account|acct|ref(?:erence)?|number|phone|tel|email|address|name|flat|policy|model|serial|postcode|zip|as requested|attached|sent|dm(?:'?e?d)?)\b[\s,.:#-]*)+.{0,80}$/
const holdsNumber =
  /\d{3,}|@\w+\.\w|\b\d{1,4},? \w+ (?:st|street|road|rd|lane|ave|avenue|nagar|apartments?)\b/
/** The matter is settled: whatever failed is told as over. */
const settled =
  /\b(?:(?:came|arrived|was|delivered|got here) (?:right |exactly |bang )?on time|(?:is|was|are|been|got|all|now) (?:all )?(?:fixed|sorted|resolved|solved)|works? (?:now|again|fine|perfectly|great)|working (?:now|again|fine|perfectly)|problem solved|no longer (?:a|an) (?:problem|issue)|wrong (?:chat|number|window|account))\b(?! (?:but|yet))/
/** The customer's own slip, told as such. */
const ownSlip =
  /\b(?:my (?:own )?(?:bad|mistake|fault|error|slip)|i (?:accidentally|mistakenly|forgot|forgotten|mistyped|misread|misplaced|typed|entered|ordered|booked|picked|chose|selected|bought|put)\b[^.!?]*\b(?:wrong|by (?:accident|mistake)|instead|accidentally)|(?:booked|ordered|picked|bought|chose) the wrong|changed my mind|woke up wanting|silly me|i think i left|i left my|i(?:'ve| have)? lost my|haven't paid yet)\b/

/** Praise that stands alone after a telling: "40 minutes outside Crewe and no announcement. Superb." */
const dryPraise =
  /(?:[.!?,]|^)\s*(?:(?:absolutely|just|really|so|truly|how) )?(?:superb|brilliant|amazing|fantastic|wonderful|great|lovely|nice|excellent|perfect|marvellous|stellar|classy|impressive|bravo|genius|cool|outstanding|awesome|top (?:notch|job|work|service)|good (?:job|work|stuff)|great (?:job|work|stuff|service|quality)|well done|nice (?:one|job|work)|10\/10|love that|thanks for that|cheers for that|quality)(?: (?:guys|lads|folks|team|everyone|as (?:always|ever|usual)|again|work|job|stuff|aim|service|quality|\w+))?\s*[.!]*\s*$/
const sarcasm =
  /\b(?:great|love(?:ly)?|nice|brilliant|fantastic|wonderful|thanks|cheers|amazing|cool|congrats|congratulations|well done|good job|impressive)\b[^.!?]{0,40}\b(?:another|yet another|again|for (?:nothing|ruining|losing|wasting|leaving|cancelling|letting)|(?:that|how) (?:you|your|the|my)|broken|late|waiting|delay\w*|can't|cannot|don't|won't|no)\b|\b(?:apparently|surprise surprise|shocker|what a surprise|of course|just gonna|i guess)\b/
const wryFaces = /[\u{1F643}\u{1F644}\u{1F44F}\u{1F612}\u{1F610}\u{1F611}\u{1F926}\u{1F937}]/u
const sadFaces =
  /[\u{1F620}\u{1F621}\u{1F624}\u{1F92C}\u{1F61E}\u{1F61F}\u{1F622}\u{1F62D}\u{1F629}\u{1F62B}\u{1F616}\u{1F623}\u{1F641}\u{1F595}\u{1F44E}\u{1F615}]|(?:^|\s)(?::-?[(/]|>:\()/u
const gladFaces =
  /[\u{1F600}\u{1F601}\u{1F603}\u{1F604}\u{1F60A}\u{1F60D}\u{1F970}\u{1F618}\u{1F389}\u{2764}\u{1F44D}\u{1F64C}\u{1F60B}\u{1F973}\u{1F495}\u{1F497}\u{1F499}\u{1F917}\u{1F61C}]|(?:^|\s):-?[)D]/u

/** Parts of a sentence that may do different things: "having trouble with the box, can you help?" */
function clausesOf(prose: Prose, { start, end }: Span): Span[] {
  const clauses: Span[] = []
  let from = start
  for (const match of prose
    .read({ start, end })
    .matchAll(/, |; | - |\.\.+ ?| (?=(?:but|can (?:you|i|u)|could (?:you|i)|please|pls|plz) )/g)) {
    const at = start + match.index + match[0].length
    // A few words before a comma ("hi, …", "yes, …") do nothing of their own.
    if (start + match.index - from < 12) continue
    clauses.push({ start: from, end: at })
    from = at
  }
  clauses.push({ start: from, end })
  return clauses
}

/** "Please cancel my subscription": something to be done, with nothing gone wrong. */
const order =
  /^\W*(?:(?:hi|hello|hey|also|so|and)\b,? )*(?:please|pls|plz|kindly|i(?:'d| would) (?:like|prefer|rather)|i want to|i need to|i'm looking|can (?:you|u|i)|could (?:you|i)) (?:please )?(?!(?:fix|sort|help|refund|stop|explain|look|get back|respond|reply|call|advise|do something|hurry|tell me why|answer|investigate|resolve|escalate|compensate|speak|complain|report|know why)\b)[a-z]+/
/** A wish for something new reports no failure, whatever it names. */
const wish =
  /\b(?:(?:would|it'd|that'd|'d) be (?:so |really |very )?(?:nice|great|good|cool|awesome|helpful|lovely|handy|useful|amazing)|(?:i |we |really )wish (?:you|there|the|it|i could)|(?:please|pls|can you|could you) (?:add|bring back|consider)|feature (?:request|idea)|any plans|have you (?:thought|considered)|suggestion)\b/

function roleOf(sentence: string): Role {
  if (wish.test(sentence)) return 'asks'
  if ((plainQuestion.test(sentence) || sentence.endsWith('?')) && !sharpQuestion.test(sentence)) return 'asks'
  if (order.test(sentence) && !sharpQuestion.test(sentence)) return 'asks'
  if (polite.test(sentence) && !sharpQuestion.test(sentence)) return 'asks'
  if (supposes.test(sentence)) return 'supposes'
  if (thanks.test(sentence) && !sarcasm.test(sentence)) return 'thanks'
  if (data.test(sentence) && (holdsNumber.test(sentence) || sentence.length < 30)) return 'gives data'
  return 'tells'
}

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

/** What a message shows, each with a strength of 0 to 2; `weights` says what it speaks for. */
function signsOf(prose: Prose): {
  readonly strengths: readonly number[]
  readonly found: readonly { readonly span: Span; readonly cue: number }[]
} {
  const strengths = new Array<number>(cues.length + 12).fill(0)
  const found: { span: Span; cue: number }[] = []
  const sentences = prose.sentences.filter(({ kind }) => kind !== 'sign-off')
  const present = cues.map(({ frames, weight }, i) => ({
    i,
    weight,
    frames: presentIn(frames, prose.folded),
  }))
  const roles: Role[] = []
  let told = 0
  let isTold = false
  for (const { span, kind } of sentences) {
    if (kind === 'greeting') continue
    for (const clause of clausesOf(prose, span)) {
      const piece = prose.read(clause).replace(/(?<!\w)@\w+|\uFFFC+/g, run => ' '.repeat(run.length))
      if (!/[\p{L}\p{N}]/u.test(piece)) continue
      const role = roleOf(piece.trim())
      roles.push(role)
      if (role === 'tells') told++
      for (const { i, frames, weight } of present) {
        const seen: Span[] = []
        for (const frame of frames)
          for (const match of matchesOf(frame, piece, clause.start)) {
            if (seen.some(other => other.start < match.end && match.start < other.end)) continue
            if (weight > 0 && isDenied(piece, match.start - clause.start)) continue
            seen.push(match)
            const so = strengths[i] ?? 0
            strengths[i] = so + (2 - so) * 0.5 * (weight > 0 ? share[role] : 1)
            if (weight > 0) found.push({ cue: i, span: match })
            if (weight >= 0.3 && role === 'tells') isTold = true
          }
      }
    }
  }
  const text = prose.read({ start: sentences[0]?.span.start ?? 0, end: sentences.at(-1)?.span.end ?? 0 })
  const of = (role: Role): number => roles.filter(r => r === role).length / (roles.length || 1)
  const isSettled = settled.test(text) && !/\b(?:not|never|n't|still|yet|until)\b/.test(text)
  const extras = [
    sadFaces.test(prose.text),
    gladFaces.test(prose.text),
    /[?!]{2,}/.test(text),
    Math.max(-1, Math.min(1, -prose.polarity * 0.12)),
    !isTold,
    isTold ? 0 : of('asks'),
    isTold ? of('asks') : 0,
    of('thanks'),
    of('gives data'),
    (told > 0 && dryPraise.test(text.replace(/\p{Extended_Pictographic}|\s+$/gu, '').trim())) || isWry(prose),
    isSettled ? 2 : ownSlip.test(text) || wish.test(text),
    Math.min(1, text.split(/\s+/).length / 40),
  ]
  for (const [i, extra] of extras.entries()) strengths[cues.length + i] = Number(extra)
  return { strengths, found }
}

const extraWeights = [0.8, -0.2, 0.1, 0.95, -1, -1.2, -0.45, -0.7, -0.2, 1, -1.2, 0.75]

/** Praise or thanks that can only be meant the other way round. */
function isWry(prose: Prose): boolean {
  return sarcasm.test(prose.folded) || wryFaces.test(prose.text)
}

/** Reads a customer's message for a reported failure. */
export function problemOf(prose: Prose, channel: Channel): ProblemReading {
  const { strengths, found } = signsOf(prose)
  const weights = [...cues.map(({ weight }) => weight), ...extraWeights]
  const { base, perLength } = prior[channel]
  const logit = strengths.reduce(
    (sum, strength, i) => sum + strength * (weights[i] ?? 0),
    base + perLength * (strengths.at(-1) ?? 0),
  )
  // Without a single word for it nobody has reported anything; a turn in a chat may go on with what was reported before.
  const hasWords = channel === 'chat' && prose.words.length > 0
  const isSilent =
    found.length === 0 && !hasWords && prose.polarity >= 0 && !sadFaces.test(prose.text) && !isWry(prose)
  return {
    likelihood: isSilent ? Math.min(0.45, likelihood(logit)) : likelihood(logit),
    evidence: found
      .toSorted((a, b) => (weights[b.cue] ?? 0) - (weights[a.cue] ?? 0))
      .slice(0, 3)
      .map(({ span }) => span)
      .sort((a, b) => a.start - b.start),
  }
}
