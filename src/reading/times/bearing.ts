/** Whether a time lies ahead and is the company's to keep: tense, courtesy, policy, and what is asked of the customer. */

import { everyMatch } from '../../prose/matches.js'
import { cue } from '../patterns/cue.js'
import { isDenied as isDeniedThere } from '../patterns/denials.js'
import { wordsOf } from '../patterns/lists.js'
import { lined } from '../patterns/source.js'
import { isParticiple, isPast } from '../patterns/verbs.js'

/** A time in its sentence, folded. */
export interface Setting {
  readonly words: string
  /** What stands before it in its clause. */
  readonly before: string
  /** The same without names, some of which look like verbs: "your hotel in Split". */
  readonly unnamed: string
  /** What stands after it in its clause. */
  readonly after: string
  /** The whole sentence. */
  readonly sentence: string
}

const cut = /;|: | - | but |, (?:and|so) | and (?=(?:i|we|it|they|he|she|our|your|the)\b)/g

const name = /(?<=[\p{L}\d,;] )\p{Lu}\p{Ll}+/gu

/** A folded sentence with its names blanked; `written` is the sentence with its capitals. */
export function withoutNames(sentence: string, written: string): string {
  let plain = ''
  for (const { index, 0: run } of everyMatch(name, written))
    plain += sentence.slice(plain.length, index) + '-'.repeat(run.length)
  return plain + sentence.slice(plain.length)
}

/** A time as it stands in its sentence, from `from` to `to`; `unnamed` is the sentence without its names. */
export function settingOf(sentence: string, unnamed: string, from: number, to: number): Setting {
  const before = sentence.slice(0, from)
  const start = everyMatch(cut, before).at(-1)?.index ?? 0
  return {
    sentence,
    words: sentence.slice(from, to),
    before: before.slice(start),
    unnamed: unnamed.slice(start, from),
    after: /^[^.;!?]*/.exec(sentence.slice(to))?.[0] ?? '',
  }
}

const pastAuxiliary = /^(?:was|were|had|did|went|came|wasn't|weren't|didn't|hadn't)$/
/** Words in -s that are no plural and no verb for certain: "glass", "bus", "lens". */
const endsInS = /(?:ss|us|is)$|^(?:lens|gas|canvas|series|news|atlas)$/
/** After these a clause of its own may follow: "we checked the van leaves on Friday". */
const reports =
  wordsOf(`said told found checked heard saw knew thought meant showed understood promised agreed learned
  learnt explained`)
/** "Made the left lens", "iced the wrong cakes": the word in -s or -ing at `i` is the object of a past verb. */
function isObject(tokens: readonly string[], i: number): boolean {
  if (endsInS.test(tokens[i] as string)) return true
  if (determiner.test(tokens[i - 1] ?? '')) return true
  if (!determiner.test(tokens[i - 2] ?? '')) return false
  const verb = tokens[i - 3] ?? ''
  return isPast(verb) && !eitherWay.test(verb) && !reports.has(verb) && !fixes.has(verb)
}
/** Verbs that fix a time ahead whatever their form: "moved to Thursday", "booked for 9". */
const fixes =
  wordsOf(`put set expected estimated scheduled booked rebooked arranged rescheduled rearranged reserved confirmed moved
  changed pushed extended planned due need needed required based let`)
const aheadVerb =
  wordsOf(`will 'll shall going gonna should can could would may might must to is are 's 're 'm am be please expect hope
  hoping aim plan`)
/** Words in -s or -ing that are no verb. */
const noVerb =
  wordsOf(`this us its ours yours times days hours weeks months minutes working business morning evening during thanks always
  sometimes perhaps as is was`)
/** Forms that are past and base alike. */
const eitherWay = /^(?:left|read|cost|hit|cut|found|run|come|led|bid)$/
const leadsParticiple = new Set(
  "will 'll be being is are 're 's can may should must to get gets getting".split(' '),
)
/** Inherently ahead: "within 48 hours", "by Friday", "tomorrow". */
const aheadWords = /^(?:with ?in|by|until|till|tomorrow|next|in \d|in an?\b|no later)/
const shouldHave = cue(/\b(?:should|could|would|must|ought to)(?:n't)? have (?:\w+ ){0,8}$/)
const told = cue(/\b(?:last|since|ago|dated|was|were|wasn't|weren't|did|didn't|had|hadn't)\b/)
/** "For delivery on": what a deed of the past was for is ahead. */
const purpose = cue(
  /\bfor (?:\w+ )?(?:delivery|collection|pick-?up|dispatch|visit|appointment|repair|release|install\w*) (?:\w+ )?$/,
)
/** "The repair in February didn't cover it": the verb comes after. */
const pastAfter = /^ (?:didn't|did|was|were|wasn't|weren't|had|hadn't|failed|went|came)\b/

const determiner = /^(?:the|an?|your|our|my|his|her|their|this|that|any|new)$/

/** After these "to" is no sign of a verb: "spoke to him", "went to a ward". */
const leadsToSomebody = /^(?:the|an?|your|our|my|his|her|their|this|that|him|them|you|us|me|it)$/

/** "The corrected total". */
function isAttribute(tokens: readonly string[], i: number): boolean {
  return isParticiple(tokens[i] as string) && determiner.test(tokens[i - 1] ?? '') && i < tokens.length - 1
}

/** "Have it delivered": a participle that tells no past. */
function tellsState(tokens: readonly string[], i: number): boolean {
  if (!isParticiple(tokens[i] as string)) return false
  if (isAttribute(tokens, i)) return true
  const group = tokens.slice(Math.max(0, i - 4), i)
  if (group.some(word => leadsParticiple.has(word))) return true
  const have = tokens.slice(Math.max(0, i - 5), i).findIndex(word => /^(?:have|get)$/.test(word))
  return have >= 0 && /^(?:will|'ll|to|can|let|we'll|i'll)$/.test(tokens[Math.max(0, i - 5) + have - 1] ?? '')
}

/** "Two letters", "900 shots": a noun in -s, and no verb. */
const counted = /\b(?:\d+|two|three|four|five|six|several|both) [a-z]+s\b/g

const tokensOf = (words: string): string[] => words.match(/[a-z]+(?:'[a-z]+)?|'[a-z]+/g) ?? []

/** Who acts after a time that opens its clause: "on Monday the depot lost it". */
const subject = /^,? (?:i|we|you|he|she|it|they|your|the|our|my|his|her|their|an?|this|that)\b/

/** "Between nine and ten your meter sent no reading": the first verb after a time that opens its clause. */
function opensPast({ before, after }: Setting): boolean {
  if (/[a-z]{2}/.test(before.replace(cut, '')) || !subject.test(after)) return false
  const tokens = tokensOf(after).slice(1, 5)
  const at = tokens.findIndex(
    token =>
      aheadVerb.has(token) || pastAuxiliary.test(token) || isPast(token) || /'(?:ll|re|m|s)$/.test(token),
  )
  const verb = tokens[at] ?? ''
  if (eitherWay.test(verb) || fixes.has(verb)) return false
  return pastAuxiliary.test(verb) || (isPast(verb) && !tellsState(tokensOf(after), at + 1))
}

/** Whether the verb nearest before a time is in the past: "you ordered it on Monday", "it died after two months". */
export function tellsPast(setting: Setting): boolean {
  const { before, words, after } = setting
  if ((pastAfter.test(after) || opensPast(setting)) && !aheadWords.test(words)) return true
  if (shouldHave.test(before)) return true
  if (purpose.test(before)) return false
  const tokens = tokensOf(setting.unnamed.replace(counted, '-'))
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] as string
    if (fixes.has(token)) return /^(?:was|were)$/.test(tokens[i - 1] ?? '')
    if (pastAuxiliary.test(token)) return true
    if (isPast(token) && !eitherWay.test(token)) {
      // "The unused days": the verb stands before it.
      if (isAttribute(tokens, i)) continue
      return !tellsState(tokens, i)
    }
    if (noVerb.has(token) || (token === 'to' && leadsToSomebody.test(tokens[i + 1] ?? ''))) continue
    if (/^\w+(?:s|ing)$/.test(token) && !aheadVerb.has(token) && isObject(tokens, i)) continue
    if (aheadVerb.has(token) || /^\w+(?:s|ing)$|'(?:ll|re|m|s)$/.test(token)) return false
  }
  return told.test(before) && !aheadWords.test(words)
}

/** A time of these kinds is somebody's courtesy, not an answer to "when?". */
const courtesies = [
  'have an?|have the|enjoy|hope|wish|great|good|nice|lovely|wonderful|rest of|how (?:can|may|are)',
  'help you|assist you|assist',
  'anything else|else .{0,40}|contacting us|reaching out|writing|your (?:visit|call|time|message)|see you',
  '(?:hear|hearing) from you|speak with you|welcome you|serve you|feel better|join us|visit us|shop with us',
  'get well|fly with us',
]
const courtesy = cue(new RegExp(`(?:\\b(?:${courtesies.join('|')})[^.!?;]{0,24})$`))
const wished = /^(?:today|tonight|tomorrow|this|next|on|for|every|the|weekend|\w+day)/
const pleasantry = cue(
  /\b(?:wish|see you|feel better|hear from you|get well|looking forward|look forward|thank|thanks|miss|love)\b/,
)
const hope = /\b(?:hope|pleased|glad|happy|excited)\b(?! to (?:have|get|be able|restore|resolve|fix)\b)/

/** "Enjoy the rest of your day", "hope to see you soon". */
export function isCourtesy({ before, words }: Setting): boolean {
  return (courtesy.test(before) && wished.test(words)) || /\b(?:thank|thanks)\b/.test(before)
}
/** "Thanks for waiting, an agent will …": a clause of its own. */
const ownClause = /^.*, (?=(?:an?|the|our|your|i|we|someone|somebody|they|he|she|it)\b[^,]*(?:will\b|'ll\b))/

export function isPleasantry({ before }: Setting): boolean {
  const clause = before.replace(ownClause, '')
  return pleasantry.test(clause) || hope.test(clause)
}

/** Rules and habits: "returns within 30 days of purchase". */
const rule = [
  'return(?:s|ed|able)?|exchange[ds]?|refundable|cancel(?:led|lation)?s?|warranty|guarantee|eligible|policy|valid',
  'claim|trial|notice',
]
const policy = new RegExp(`\\b(?:${rule.join('|')})\\b[^.!?;]{0,50}$`)
const bought = 'purchase|delivery|receipt|receiving|buying|order|ordering|date'
const policyAfter = new RegExp(`^[^.!?;]{0,12}\\b(?:of|from|after) (?:(?:the|your) )?(?:${bought})\\b`)
const covers = cue(/\b(?:cover(?:s|ed)?|warranted|guaranteed|warranty (?:is|runs|lasts)) (?:\w+ ){0,3}$/)

export function isPolicy({ before, words, after }: Setting): boolean {
  return covers.test(before) || (policyAfter.test(after) && policy.test(`${before}${words}`))
}

const afterwards =
  /^\s*(?:ago|old|earlier|in a row|back\b|later than|late\b|behind|delayed|away|long|wide|drive|walk)/
const beforehand = cue(
  /\b(?:last|past|previous|since|yesterday|ago|version|ios|(?<!later |sooner )than|older)\s*(?:the )?$/,
)
const tallied = /^this (?:week|month|year|quarter|season|morning|afternoon)/
const again = cue(/\b(?:second|third|fourth|fifth|sixth|seventh|tenth|\d{1,2}(?:nd|rd|th)) [\w'-]{1,24} $/)
const soMany = cue(/\b(?:two|three|four|five|six|several|many|\d{1,2}) [\w'-]{1,24} $/)
const toCome = cue(
  /\b(?:will|shall|going to|have|has|with|for|is|are|be|can|could|next|by|in|within)\b|'(?:ll|re|m|s|ve)\b/,
)
/** "That's the third leak this month", "three parcels this week": so many so far. */
const isTally = ({ before, words }: Setting): boolean =>
  tallied.test(words) &&
  ((again.test(before) && !/\b(?:will|shall|going to)\b|'ll\b/.test(before)) ||
    (soMany.test(before) && !toCome.test(before)))

/** Inside quotation marks stand the words of a screen, or of somebody else. */
export function isQuoted({ sentence, words, before, after }: Setting): boolean {
  if (!sentence.includes('"')) return false
  return (before.split('"').length - 1) % 2 === 1 && after.includes('"') && !words.includes('"')
}

/** "Mr Shortly": somebody's name. */
export function isName({ before }: Setting, written: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(written) && /[\p{L},] $/u.test(before)
}

const carrier = /^ (?:ticket|train|flight|service|bus|ferry|crossing|departure)\b/
const abbreviated = /^(?:sat|sun|mon|fri|mar|may|dec|wed)$/

/** "30 days ago", "the 10:15 train", "hold it for ten seconds", "3/3": numbers that say no time to come. */
export function isMeasure(setting: Setting, written: string): boolean {
  const { before, words, after, sentence } = setting
  if (afterwards.test(after) || beforehand.test(before) || isTally(setting)) return true
  if (/^(?:a|an|one|the)? ?(?:second|minute)\b/.test(words) || /^for .*sec(?:ond)?s?$/.test(words))
    return true
  if (/^\d{1,2}[:.]\d{2}$/.test(words) && carrier.test(after)) return true
  // Parts of a post: "2/3".
  if (/^\d\/\d$/.test(words) && sentence.endsWith(words)) return true
  return abbreviated.test(words) && !/^[A-Z]/.test(written)
}

const notThen = cue(/\bnot (?:possible|available)\b|\bcan(?:'t|not)\b/)
const bound = /^(?:until|till|before|no later|no more|at least|up to)\b/
/** "Delivery today is not possible", "we can't send it on Friday", "there are no more this year". */
export function isDenied({ before, words, after }: Setting): boolean {
  if (notThen.test(after)) return true
  // "Not until Friday" is on Friday.
  if (!bound.test(words) && isDeniedThere(before)) return true
  return /^this (?:year|season|month)/.test(words) && /\b(?:no|not|any|\w+n't|dont)\b/.test(before)
}

/** What the customer is asked to send covers a time of theirs: "share the logs from 2 to 4 pm". */
const asksFor = cue(
  /\b(?:please|kindly|c(?:ould|an) you)(?: also)? (?:share|send|provide|attach|upload|confirm|tell|give)\b[^.!?;]*$/,
)
const ownLimit = /^(?:by|before|until|till|with ?in|no later)\b/
/** "Sorry about three days of cold showers": what is apologised for is over. */
const lamented = /\b(?:sorry|apolog\w+|regret)\b[^,]*$/
export const isLamented = ({ before, words }: Setting): boolean =>
  lamented.test(before) && !ownLimit.test(words)
export const isAskedFor = ({ before, words }: Setting): boolean =>
  asksFor.test(before) && !ownLimit.test(words)

/** A question offers a time ("would Tuesday suit?") or asks after one ("did you order on Tuesday?"). */
export function isAsked({ before }: Setting): boolean {
  if (!/\b(?:would|shall|can|could|should|will|'ll|suit|work|ok|okay)\b/.test(before)) return true
  return /\b(?:did|have you|has|had|was|were|since)\b/.test(before)
}

const imperatives = [
  'call|contact|dm|message|email|visit|go|try|check|check back|return|let (?!me|us)|reply|write|come|get|stop',
  'unplug|ring|report|block|change|reset|text',
]
const orders = new RegExp(
  `^[,;: -]*(?:(?:and|so|then|but|also) )*(?:please |kindly |do )?(?:${imperatives.join('|')})\\b`,
)
/** What the customer is to do at once is not the company's time. */
export const tellsCustomer = ({ before }: Setting): boolean => orders.test(before.trimStart())

const sent =
  'info\\w*|details?|logs?|repl\\w+|answers?|form|photos?|pics?|number|email|message|address|confirmation'
const theirOwn = '(?:this|that|these|those|your)'
/** What the customer has to send first: "once we have your details", "when I receive this". */
const theirs = new RegExp(
  `^(?:once|when|after|as soon as|upon) (?:we|i) (?:have|receive|get|hear) (?:${theirOwn}|the (?:\\w+ )?(?:${sent}))\\b`,
)
/** "When it is most convenient for you", "at a time that suits you". */
const convenience = lined(
  String.raw`
      ^(?:at|on|once|when|whenever)\b[^.!?;,]{0,30}\b(?:convenient|suit(?:s|able)?|best|
      easiest|good|works?|handy) (?:for |to |with )?you\b
    `,
)
const onThem = /^(?:if|when|once|after|as|as soon as|upon) you\b/
export function waitsForCustomer({ before, words, after }: Setting): boolean {
  if (onThem.test(words) || /\b(?:if|when|whenever) you\b|\bif you could\b/.test(before)) return true
  return theirs.test(`${words}${after}`) || convenience.test(`${words}${after}`)
}

const event = /^(?:once|when|after|until|whenever|upon)\b/
const manner =
  /^(?:later|quickly|promptly|immediately|right now|instantly|swiftly|urgently|sometime|at once|over time)/
/** "Once they have authorised it, please try again": what comes of it is the customer's to do. */
const yours = /^[^.!?;]{0,60}?, (?:please|kindly|you (?:can|may|should|need|must)|try|just|simply)\b/
const actor = [
  'we|i|they|he|she|team|engineer|refund|order|parcel|package|someone|it|replacement|agent|manager|store|driver',
  'representative|update|email|you',
]
const auxiliary = "'ll| will|'re| are|'m| am| is|'s| shall| can| should|'ve| have| has"
const acting = cue(new RegExp(`\\b(?:${actor.join('|')})(?:${auxiliary})\\b|\\b(?:will|shall|going to)\\b`))
/** Of these the sentence has to say what the company does or what will come of it. */
export function lacksResult({ words, after, sentence }: Setting): boolean {
  if (event.test(words)) return yours.test(after) || !acting.test(sentence)
  return manner.test(words) && !acting.test(sentence)
}
const conditions = [
  "there(?:'s| is| are)|(?:is|are|'s|'re) (?:an?|the|not|no|down|out|busy|unavailable)",
  "can(?:'t|not)|(?:is|are)n't|have|experiencing|having",
]
const state = cue(new RegExp(`\\b(?:${conditions.join('|')})\\b`))
/** "There is a fault right now": how things stand, not when they will be better. */
export const tellsNow = ({ words, before }: Setting): boolean => words === 'right now' && state.test(before)
