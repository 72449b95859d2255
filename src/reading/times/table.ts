/** How times are written: frames for those that can be checked, and for those that cannot. */

import { framesOf } from '../patterns/frames.js'
import { oneOf } from '../patterns/lists.js'

const numeral = oneOf(`
  \\d+(?:[.,]\\d+)? an? one two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty
  twenty-four thirty forty(?:-eight)? sixty ninety
`)
const number = `(?:half an?|a half|${numeral}(?: and a half)?)`
const unit = oneOf(
  'seconds? secs? minutes? mins? hours? hrs? hr days? nights? weeks? wks? fortnights? months? years? h',
)
/** "Business" of "three business days", "billing" of "two billing cycles". */
const kindOfDay = '(?:(?:more|business|working|full|calendar|week|trading|school|bank|clear|short)[ -]?){0,2}'
const cycle = '(?:billing |pay |invoice |payment |statement )(?:cycles?|periods?|runs?)'
const range = `${number}(?: ?(?:-|to|or|and) ?${number})?`
const amount = `${range}(?: ?\\+)?[ -]?(?:${kindOfDay}${unit}|${cycle})`
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tues?|weds?|thurs?|fri|sat)'
const month = oneOf(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept? oct nov dec
`)
const partOfDay = '(?:morning|afternoon|evening|night|noon|lunchtime|lunch|teatime)'
const day = '\\d{1,2}(?:st|nd|rd|th)?'

/** Nearness to an amount, which takes nothing from it: "in about". */
const about = oneOf('about another around approximately approx\\.? roughly under maximum max only just')
const withinWords = oneOf(`
  with\\s?in in inside under after for over during about around approximately approx\\.? roughly maximum max
  another every takes? take allow next following only just by
`)
const limits = '(?:up to|at least|at most|less than|no more than|no later than|the next|the following)'
const nearness = `(?:next|coming|following|a maximum of|up to|at least|less than|${about})`

const money = '(?:gb|mb|ghz|%|eur|gbp|usd|euros?|pounds?|dollars?|rs|inr)'
const beforeClock =
  '(?:at|by|before|until|till|from|to|and|around|about|-|opens?|starts?|leaves?|departs?|arrives?|lands?|closes?)'
const clock = [
  "\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap](?:m\\b|\\.m\\b\\.?)|o'clock|hrs\\b)|\\d{1,2}:\\d{2}",
  `(?<=${beforeClock} ?)\\d{1,2}\\.\\d{2}(?!\\d|\\.\\d| ?${money})`,
  '(?<=(?:at|by|before|until|around) )[01]\\d[0-5][05](?!\\d)|(?<=(?:half|quarter) (?:past|to) )\\w{3,6}',
  'noon|midday|midnight',
].join('|')
/** No price and no version: "£3.40", "v2.10". */
const clockTime = `(?<![\u00A3$\u20AC#.\\d])(?:${clock})`

const longUnit = oneOf('hours? hrs? minutes? mins? days? weeks? months?')
const oneUnit = '(?:hour|day|week|fortnight|month)'
const which = '(?:very )?(?:next |coming |same )?'
const unlessOfAnEvent = '(?! (?:when|that|i|you|we|he|she|it|they|my|your|our|his|her|its|their)\\b)'
const durations = [
  // "within 48 hours", "in three to five working days", "in about 20 minutes", "3-5 business days"
  `(?:(?:${withinWords}|${limits}) ){1,3}(?:the )?(?:${nearness} ){0,2}${amount}(?: and a half)?(?: time)?`,
  `(?:give|allow) (?:us|me|it|them|him|her) (?:${nearness} )?${amount}`,
  `${number} ?(?:-|to) ?${number}[ -]?${kindOfDay}${unit}`,
  `\\d+[ -]?(?:business|working)[ -]?(?:days?|hours?)`,
  `${range}[ -]?${kindOfDay}${longUnit}(?:'s?)? (?:from now|time|at most|max|maximum|tops)`,
  // "within the hour", "in the next week or two"; but no time is "in the week your rent is due"
  `(?:with ?in|in|inside|over) (?:the|this|an?) ${which}(?:half[ -])?${oneUnit}(?: or (?:two|so))?${unlessOfAnEvent}`,
  // "half eight", "half past two"
  `half (?:past )?(?:${numeral})(?=[.,!]|$| (?:today|tomorrow|tonight|on|this))`,
]

const nextOrThis =
  '(?:this|next|later this|early next|late next|the following|tomorrow|first thing (?:on |this )?)'
const beforeWeekday = oneOf('by on before until till from next this every coming or and for come')
const days = [
  `(?:today|tonight|tomorrow|tmrw|tmr|tmw|overnight)(?!'s)(?: ${partOfDay})?`,
  `${nextOrThis} ?(?:very )?(?:${partOfDay}|weekend|week|month|quarter|year|${weekday})`,
  `(?:(?:first|last) thing|(?:before|after|over) lunch|before the day is out)(?: (?:on )?(?:${weekday}|tomorrow|today))?`,
  `(?:${beforeWeekday} )?${weekday}(?!'s)(?: (?:${partOfDay}|week|night))?`,
  '(?:the|on the) (?:same|very same|next|following) (?:business |working )?day|(?:same|next)[ -]day',
  `(?:in|before|over|after|by|during) (?:the )?(?:${partOfDay}|weekend|end)`,
]

const ordinal = oneOf('first second third fourth last 1st 2nd 3rd')
const onDay = '(?:(?:by|on|before|until|till|from|no later than) )?'
const dates = [
  `${onDay}(?:the )?${day}(?: of)? ${month}(?:,? \\d{4})?`,
  `${onDay}${month} (?:the )?${day}(?:,? \\d{4})?`,
  '(?:by|on|before|from|until|till) the \\d{1,2}(?:st|nd|rd|th)',
  `(?:by|in|before|until|from|during|early|late|mid|mid-|end of|end) ${month}(?! (?:we|i|you)\\b)`,
  '\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}',
  '(?:on |by )?\\d{1,2}/\\d{1,2}(?!/|\\d| ?(?:\\w+ )?(?:of|inch))',
  `(?:the )?${ordinal} (?:week|half|days?|weekend|${weekday}) (?:of|in) (?:${month}|(?:the |next )?(?:month|year))`,
]

const afterHour = '(?:on|and|or|today|tomorrow|tonight|every|each|at the latest)'
const clocks = [
  `(?:(?:by|at|before|until|till|around|about|from|between|after) )?${clockTime}(?: ?(?:-|to|and|or) ?${clockTime})?`,
  `(?:by|at|before|until|till) (?:about |around )?(?:1?\\d|2[0-4])(?= ${afterHour}|[.,!]?$|[.,!] )`,
  'between \\d{1,2} and \\d{1,2}|(?:today|tomorrow|tonight|day),? \\d{1,2} ?- ?\\d{1,2}(?!\\d)',
]

/** "By close of play", "end of next week". */
const period = '(?:day|week|month|year|business|play|shift|quarter|today|tomorrow|night|season|term)'
const whose = '(?:the |this |next |our |your )?(?:business |working |current )?'
const bounds = [
  `(?:by |at |before |until )?(?:the )?(?:very )?(?:end|close|start|beginning) of ${whose}${period}(?: today| tomorrow)?`,
  '(?:eod|cob|cop|eow|eom)(?: \\w+day)?',
]

/** Times that can be checked. */
export const concrete = [durations, days, dates, clocks, bounds].flat().flatMap(framesOf)

const fews = '(?:few|couple(?: of)?|several|some)'
const stretch = '(?:days?|hours?|weeks?|minutes?|months?|moments?|mins?|secs?|seconds?)'

const soons = [
  'as soon as (?!you\\b)\\w+(?: \\w+(?: (?:can|could|are|is|am|has|have))?)?|asap',
  '(?:as|so) (?:quick(?:ly)?|fast|promptly|early|swiftly|speedily) as (?:possible|(?:we|i|they) can)',
  '(?:very )?shortly(?! after| before)',
  '(?:very |really |fairly |quite |pretty |real )?soon(?:er|ish)?(?! as| after| before)',
  'in due (?:course|time)|in (?:good|no|next to no) time|before (?:too )?long',
  'any (?:day|time|minute|moment) now',
  'at (?:the|our|my|their) (?:very )?earliest(?: (?:convenience|opportunity|possible))?|earliest possible',
  'in the (?:very )?(?:near|not[ -]too[ -]distant|foreseeable|immediate) future',
  'in the (?:coming|next few) (?:days|weeks|hours|months)',
  'in a timely (?:manner|fashion|way)|(?:with|in) (?:the )?(?:utmost )?(?:urgency|priority)',
  'promptly|expeditiously|swiftly|speedily|momentarily|presently|urgently',
  'without (?:any |undue |further )?delay|with immediate effect',
  'right away|straight ?away|immediately|instantly|at once|this instant|this minute|on priority',
  '(?:as|on) (?:a |top |high )?(?:top |high )?priority|right now|quickly',
]
const forA = 'in|for|just|within|take|takes|after'
/** The favour that is asked for is a stock phrase of its own; the time is what stands after it. */
const grant = '(?<=(?:give|allow) (?:me|us)\\s)'
const trice = oneOf('moments? bit while sec second minute jiffy')
const usual = oneOf(`
  given stated specified mentioned promised estimated usual normal reasonable expected short shortest
  next\\savailable minimum
`)
const whiles = [
  `(?:(?:${forA}) |${grant})(?:a|one|another) (?:(?:little|short|quick|brief) )?${trice}(?! of)`,
  `(?:one|another) (?:moment|sec|second|minute)`,
  `${grant}(?:some|a little|a bit of) time`,
  `(?:in|within|for|over|after) (?:the )?(?:next )?(?:a )?${fews} (?:more |short |business |working )?${stretch}`,
  `(?:a few|a couple(?: of)?|several|the next few) (?:more |business |working )?${stretch}`,
  'at (?:some|a later|a future) (?:point|stage|date|time)|(?:some|another) time soon',
  `(?:in|within|by|before) (?:the|a|our) ${usual} (?:possible )?(?:time ?frame|time|period|window|timeline|slot)`,
  'throughout the (?:day|week|process|disruption)|over time|in stages|one of these days|sometime',
  'later(?: on)?(?! than)',
]
/** What it waits for: "once the part has come in", "when stock is back". */
const when = '(?:once|when|after|until|whenever)'
const happens = oneOf(`
  hears? receives? gets? knows? becomes? comes? arrives? completes? lands? replies answers? clears? opens? returns?
`)
const events = [
  `${when} (?!you\\b|(?:it|that)(?:'s| is) (?:\\w+ )?(?:convenient|suitable|best|easiest|good))(?:[\\w'-]+ ){1,7}?(?:(?:has|have) (?:\\w+ )?been \\w+|(?:is|are|has|have) \\w+)`,
  `${when} (?:it's|that's|he's|she's|they're|we're|they've|we've|i've|i'm) \\w+`,
  `${when} (?!you\\b)(?:[\\w'-]+ ){1,6}?${happens}(?: \\w+)?`,
  '(?:once|when|after|upon|as soon as) (?:available|completed?|confirmed|resolved|approved)',
  '(?:once|when|after|upon|as soon as) (?:ready|done|received|possible)',
  '(?:when|as|if) (?:time|resources|capacity|schedules?|staffing) (?:permits?|allows?)',
]

/** Times that nobody can check. */
export const vague = [soons, whiles, events].flat().flatMap(framesOf)
