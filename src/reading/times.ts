/** When something will happen: words that say a time, and whether anybody can check it. */

import type { Span } from '../finding.js'
import type { Prose } from '../prose/prose.js'
import type { Sentence } from '../prose/sentences.js'
import { framesOf, matchesOf } from './frames.js'
import { isPast } from './verbs.js'

export interface Time {
  readonly kind: 'concrete' | 'vague'
  readonly span: Span
  readonly sentence: Sentence
}

const number =
  '(?:\\d+(?:[.,]\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|forty(?:-eight)?|sixty|ninety|half an?)'
const unit = '(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|hr|days?|weeks?|wks?|fortnights?|months?|years?|h)'
const kindOfDay = '(?:(?:more|business|working|full|calendar|week|trading|school)[ -]?){0,2}'
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tues?|weds?|thurs?|fri|sat)'
const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)'
const clock =
  "(?<![\u00A3$\u20AC#.\\d])(?:\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]\\.?m\\b\\.?|o'clock|hrs\\b)|\\d{1,2}:\\d{2}|(?<=(?:at|by|before|until|till|from|to|and|around|about|-) ?)\\d{1,2}\\.\\d{2}(?![\\d.]| ?(?:gb|mb|ghz|%|eur|gbp|usd|euros?|pounds?|dollars?|rs|inr))|noon|midday|midnight)"
const amount = `${number}(?: ?(?:-|to|or|and) ?${number})?(?: ?\\+)?[ -]?${kindOfDay}${unit}`

/** Times that can be checked. */
const concrete = [
  // "within 48 hours", "in three to five working days", "in about 20 minutes", "the next 2 days", "3-5 business days"
  `(?:(?:with ?in|in|inside|under|after|for|over|during|up to|at least|at most|about|around|approximately|approx\\.?|roughly|maximum|max|less than|no more than|no later than|another|every|takes?|take|allow|next|following|the next|the following|only|just|by) ){1,3}(?:the )?(?:(?:next|about|another|around|approximately|approx\\.?|roughly|up to|under|maximum|at least|coming|following|a maximum of|only|just|less than) ){0,2}${amount}(?: time)?`,
  `${number} ?(?:-|to) ?${number}[ -]?${kindOfDay}${unit}`,
  `\\d+[ -]?(?:business|working)[ -]?(?:days?|hours?)`,
  `\\d+[ -]?(?:hours?|hrs?|minutes?|mins?|days?|weeks?)(?:'s?)? (?:from now|time|at most|max|maximum|tops)`,
  '(?:today|tonight|tomorrow|tmrw|tmr|overnight)(?: (?:morning|afternoon|evening|night|noon))?',
  `(?:this|next|later this|early next|the following|tomorrow) (?:very )?(?:morning|afternoon|evening|night|weekend|week|month|quarter|year|${weekday})`,
  `(?:(?:by|on|before|until|till|from|next|this|every|coming|or|and|for) )?${weekday}(?: (?:morning|afternoon|evening|night|noon|week))?`,
  `(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?:,? \\d{4})?`,
  `${month} (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?`,
  '(?:by|on|before|from|until|till) the \\d{1,2}(?:st|nd|rd|th)',
  `(?:by|in|before|until|from|during|early|late|mid|mid-|end of|end) ${month}(?! (?:we|i|you)\\b)`,
  '\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}',
  `(?:(?:by|at|before|until|till|around|about|from|between|after) )?${clock}(?: ?(?:-|to|and|or) ?${clock})?`,
  '(?:by|at|before|until) (?:about |around )?\\d{1,2}(?= (?:on|and|or|today|tomorrow|tonight|every|each)|[.,]?$)',
  '(?:by |at |before |until )?(?:the )?(?:very )?(?:end|close|start|beginning) of (?:the |this |next |our |your )?(?:business |working |current )?(?:day|week|month|year|business|play|shift|quarter|today|tomorrow|night)(?: today| tomorrow)?',
  'with ?in the (?:hour|day|week)|(?:in|before|over|after) the (?:morning|afternoon|evening|weekend)|the (?:same|very same|next) day|(?:on |by )?\\d{1,2}/\\d{1,2}(?!/|\\d| ?(?:\\w+ )?(?:of|inch))|between \\d{1,2} and \\d{1,2}',
  'by (?:the )?(?:evening|morning|afternoon|night|lunchtime|lunch|weekend|end)',
  '(?:eod|cob|eow)(?: \\w+day)?',
  `(?:the )?(?:first|second|third|last) (?:week|half|days?) of ${month}`,
].flatMap(framesOf)

/** Times that nobody can check. */
const vague = [
  'as soon as (?:possible|we|i|it|they|you|the|one|that|this|practicable|reasonably \\w+|your|an|a|any|our)(?: (?:can|could|are|is|am))?|asap|as quickly as (?:possible|we can|i can)|as fast as (?:possible|we can)|quick as (?:possible|we can)',
  '(?:very )?shortly(?! after| before)',
  '(?:very |really |fairly |quite |pretty |real )?soon(?:er)?(?! as| after| before)',
  'in due (?:course|time)',
  'at (?:the|our|my) (?:very )?earliest(?: (?:convenience|opportunity|possible))?|earliest possible',
  'in the (?:very )?(?:near|not[ -]too[ -]distant|foreseeable|immediate|coming) (?:future|days|weeks|hours|months)',
  'in a timely (?:manner|fashion|way)|(?:with|in) (?:the )?(?:utmost )?(?:urgency|priority)',
  'promptly|expeditiously|swiftly|speedily|momentarily|presently|quickly|without (?:any |undue |further )?delay',
  'right away|straight ?away|immediately|instantly|right now|at once|this instant|on priority|(?:as|on) (?:a |top |high )?(?:top |high )?priority',
  '(?:in |for |give me |just |allow me |within |take )?(?:a|one|another) (?:(?:little|short|quick|brief) )?(?:moments?|bit|while|sec|second|minute|jiffy)|(?:in|within|for|over|after) (?:the )?(?:next )?(?:a )?(?:few|couple(?: of)?|several|some) (?:more |business |working )?(?:days?|hours?|weeks?|minutes?|months?|moments?|mins?)',
  '(?:a few|a couple(?: of)?|several|the next few) (?:more |business |working )?(?:days|hours|weeks|minutes|months|moments|mins)',
  "(?:once|when|after|until|whenever|as) (?:we|i|they|he|she|it|it's|the|your|our|an|a|that|this|more|any|one) (?:\\w+ ){0,6}?(?:(?:has|have) (?:\\w+ )?been \\w+|(?:is|are|has|have) \\w+|(?:hear|hears|receive|receives|get|gets|know|knows|becomes?|comes?|been|arrives?|completes?)(?: \\w+)?)",
  '(?:once|when|after|upon|as soon as) (?:available|complete[d]?|confirmed|resolved|approved|ready|done|received|possible)',
  '(?:when|as|if) (?:time|resources|capacity|schedules?|staffing) (?:permits?|allows?)',
  'at (?:some|a later|a future) (?:point|stage|date|time)',
  '(?:in|within|by|before) (?:the|a) (?:given|stated|specified|mentioned|promised|estimated|usual|normal|reasonable|expected|short|shortest|next available|minimum) (?:possible )?(?:time ?frame|time|period|window|timeline|timeframe|slot)',
  'throughout the (?:day|week|process)',
  'later(?: on)?(?! than)',
].flatMap(framesOf)

/** A time of these kinds is somebody's courtesy, not an answer to "when?". */
const courtesy =
  /(?:\b(?:have|enjoy|hope|wish|great|good|nice|lovely|wonderful|rest of|how (?:can|may|are)|help you|assist you|assist|anything else|else .{0,40}|contacting us|reaching out|writing|your (?:visit|call|time|message)|see you|(?:hear|hearing) from you|speak with you|welcome you|serve you|feel better|join us|visit us|shop with us|get well|fly with us)[^.!?;]{0,24})$/

/** Verbs that fix a time ahead whatever their form: "moved to Thursday", "booked for 9". */
const fixes =
  /^(?:put|set|expected|estimated|scheduled|booked|rebooked|arranged|rescheduled|rearranged|reserved|confirmed|moved|changed|pushed|extended|planned|due|need|needed|required|based|let)$/
const ahead =
  /^(?:will|'ll|shall|going|gonna|should|can|could|would|may|might|must|to|is|are|'s|'re|'m|am|be|please|expect|hope|hoping|aim|plan|\w+s|\w+ing)$/
/** Inherently ahead: "within 48 hours", "by Friday", "tomorrow". */
const aheadWords = /^(?:with ?in|by|until|till|tomorrow|next|in \d|in an?\b|no later)/
const shouldHave = /\b(?:should|could|would|must|ought to)(?:n't)? have (?:\w+ ){0,8}$/
const told = /\b(?:last|since|ago|dated|was|were|wasn't|weren't|did|didn't|had|hadn't)\b/

/** "The repair in February didn't cover it": the verb comes after. */
const pastAfter = /^ (?:didn't|did|was|were|wasn't|weren't|had|hadn't|failed|went|came)\b/

/** Whether the verb nearest before a time is in the past: "you ordered it on Monday", "sorry it died after two months". */
function tellsPast(before: string, words: string): boolean {
  if (shouldHave.test(before)) return true
  const tokens = before.match(/[a-z]+(?:'[a-z]+)?|'[a-z]+/g) ?? []
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] as string
    if (fixes.test(token)) return /^(?:was|were)$/.test(tokens[i - 1] ?? '')
    if (/^(?:was|were|had|did|wasn't|weren't|didn't|hadn't)$/.test(token)) return true
    if (isPast(token) && !/^(?:left|read|cost|hit|cut|found|run|come|led|bid)$/.test(token)) {
      const group = tokens.slice(Math.max(0, i - 4), i)
      return !group.some(word =>
        /^(?:will|'ll|be|being|is|are|'re|'s|can|may|should|must|to|get|gets|getting)$/.test(word),
      )
    }
    if (
      ahead.test(token) &&
      !/^(?:this|us|its|ours|yours|times|days|hours|weeks|months|minutes|working|business|morning|evening|during|thanks|always|sometimes|perhaps|as|is|was)$/.test(
        token,
      )
    )
      return false
  }
  return told.test(before) && !aheadWords.test(words)
}

/** Rules and habits: "returns within 30 days of purchase", "open from 9am". */
const policy =
  /\b(?:return(?:s|ed|able)?|exchange[ds]?|refundable|cancel(?:led|lation)?s?|warranty|guarantee|eligible|policy|valid|claim|trial|notice)\b[^.!?;]{0,50}$/
const policyAfter =
  /^[^.!?;]{0,12}\b(?:of|from|after) (?:(?:the|your) )?(?:purchase|delivery|receipt|receiving|buying|order|ordering|date)\b/
/** What the customer is asked to do at once is not the company's time. */
const tellsCustomer =
  /^(?:(?:and|so|then|but|also) )*(?:please |kindly |do )?(?:call|contact|dm|message|email|visit|go|try|check|check back|return|let|reply|write|come|get|stop|unplug|ring|report|block|change|reset|text)\b/
const pleasantry =
  /\b(?:hope|wish|see you|feel better|hear from you|get well|looking forward|look forward|pleased|glad|happy|excited|thank|thanks|miss|love)\b/

function clauseBefore(text: string, from: number, at: number): string {
  const before = text.slice(from, at)
  const cut = Math.max(
    before.lastIndexOf(';'),
    before.lastIndexOf(' but '),
    before.lastIndexOf(' - '),
    before.lastIndexOf(', and '),
    before.lastIndexOf(', so '),
    before.lastIndexOf(': '),
  )
  return cut < 0 ? before : before.slice(cut)
}

function clauseAfter(text: string, at: number, to: number): string {
  return /^[^.;!?]*/.exec(text.slice(at, to))?.[0] ?? ''
}

function timesOfSentence(prose: Prose, sentence: Sentence): Time[] {
  const { start, end } = sentence.span
  const piece = prose.read(sentence.span)
  const isQuestion = piece.endsWith('?')
  const times: Time[] = []
  for (const pattern of concrete)
    for (const span of matchesOf(pattern, piece, start)) {
      const before = clauseBefore(piece, 0, span.start - start)
      const after = clauseAfter(piece, span.end - start, end - start)
      const words = prose.read(span)
      if (/^\s*(?:ago|old|earlier|in a row|back\b|later than)/.test(after)) continue
      if (/\b(?:last|past|previous|since|yesterday|ago|version|ios|than|older)\s*(?:the )?$/.test(before))
        continue
      if (/^(?:a|an|one|the)? ?(?:second|minute)\b/.test(words) || /^for .*sec(?:ond)?s?$/.test(words))
        continue
      if (
        /^\d{1,2}[:.]\d{2}$/.test(words) &&
        /^ (?:ticket|train|flight|service|bus|ferry|crossing|departure)\b/.test(after)
      )
        continue
      if (
        courtesy.test(before) &&
        /^(?:today|tonight|tomorrow|this|next|on|for|every|the|weekend|\w+day)/.test(words)
      )
        continue
      if (/\b(?:thank|thanks)\b/.test(before)) continue
      if (policyAfter.test(after) && policy.test(`${before}${words}`)) continue
      if (isQuestion && !/\b(?:would|shall|can|could|should|will|'ll|suit|work|ok|okay)\b/.test(before))
        continue
      if (isQuestion && /\b(?:did|have you|has|had|was|were|since)\b/.test(before)) continue
      if (tellsPast(before, words) || (pastAfter.test(after) && !aheadWords.test(words))) continue
      if (/^(?:sat|sun|mon|fri|mar|may|dec|wed)$/.test(words) && !/^[A-Z]/.test(prose.slice(span))) continue
      if (/\bnot (?:possible|available)\b|\bcan(?:'t|not)\b/.test(after)) continue
      times.push({ kind: 'concrete', span, sentence })
    }
  for (const pattern of vague)
    for (const span of matchesOf(pattern, piece, start)) {
      const before = clauseBefore(piece, 0, span.start - start)
      const words = prose.read(span)
      if (tellsCustomer.test(before.trimStart().replace(/^[,;: -]+/, ''))) continue
      if (pleasantry.test(before)) continue
      if (isQuestion && !/\b(?:we|i)\b/.test(before)) continue
      if (/^(?:if|when|once|after|as) you\b/.test(words) || /\b(?:if|when|whenever) you\b/.test(before))
        continue
      if (/^(?:once|when|after|until|whenever|as|upon)\b/.test(words) && !owesResult(piece)) continue
      if (
        /^(?:later|quickly|promptly|immediately|right now|instantly|swiftly)/.test(words) &&
        !owesResult(piece)
      )
        continue
      if (tellsPast(before, words)) continue
      times.push({ kind: 'vague', span, sentence })
    }
  return times.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

/** The sentence says what the company does or what will come of it. */
function owesResult(piece: string): boolean {
  return /\b(?:we|i|they|he|she|team|engineer|refund|order|parcel|package|someone|it|it'll|replacement|agent|manager|store|driver|representative|update|email|you)(?:'ll| will|'re| are|'m| am| is|'s| shall| can| should|'ve| have| has)\b|\b(?:will|shall|going to)\b/.test(
    piece,
  )
}

/** "by 5pm" and "on Tuesday" are one time. */
const joint = /^[\s,(]*(?:(?:on|at|by|before|around|about|between|and|or|-)\s+)?$/

/** Of times that lie inside one another the longest, and neighbours as one. */
function joined(prose: Prose, times: readonly Time[]): Time[] {
  const kept: Time[] = []
  for (const time of times) {
    const last = kept.at(-1)
    if (last === undefined || last.kind !== time.kind || last.sentence !== time.sentence) kept.push(time)
    else if (time.span.end <= last.span.end) continue
    else if (
      time.span.start <= last.span.end ||
      joint.test(prose.folded.slice(last.span.end, time.span.start))
    )
      kept[kept.length - 1] = { ...last, span: { start: last.span.start, end: time.span.end } }
    else kept.push(time)
  }
  return kept
}

/** Times of the body that lie ahead, in reading order. */
export function timesOf(prose: Prose): Time[] {
  return prose.body.flatMap(sentence => {
    const times = timesOfSentence(prose, sentence)
    return (['concrete', 'vague'] as const)
      .flatMap(kind =>
        joined(
          prose,
          times.filter(time => time.kind === kind),
        ),
      )
      .sort((a, b) => a.span.start - b.span.start)
  })
}
