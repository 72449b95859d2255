/** What the draft asks the customer to give: which detail, in which words, and whether it gives a reason. */

import type { Span } from '../../finding.js'
import { everyMatch } from '../../prose/matches.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { inReadingOrder, overlap, shifted, spanOf } from '../../prose/spans.js'
import { cue } from '../patterns/cue.js'
import { lined } from '../patterns/source.js'

/** A kind of detail that a customer gives and a draft asks for. */
export type DetailKind =
  | 'order number'
  | 'account number'
  | 'booking reference'
  | 'reference number'
  | 'email address'
  | 'phone number'
  | 'postcode'
  | 'address'
  | 'name'
  | 'date of purchase'
  | 'model number'
  | 'model'
  | 'serial number'
  | 'photo'
  | 'what they tried'
  | 'browser'
  | 'operating system'
  | 'description'
  | 'receipt'
  | 'booking name'
  | 'something named'

export interface Ask {
  readonly kind: DetailKind
  /** The thing asked for, with its determiner: "your order number". */
  readonly span: Span
  readonly sentence: Sentence
  /** Of something that only its noun says what it is: "how many nights", "the bus number". */
  readonly noun?: { readonly word: string; readonly isCount: boolean }
}

const number = '(?:numbers?|no\\.?|nos|num|id|ids|#)'

/** The thing asked for, by kind. The first kind that matches a place has it. */
const things: readonly (readonly [kind: DetailKind, thing: string])[] = [
  ['order number', `(?:order|purchase)(?: ${number}| reference)`],
  ['account number', `(?:account|acct|customer|membership|member|policy|loyalty)(?: ${number}| reference)`],
  [
    'booking reference',
    `
      (?:booking|reservation|flight booking|itinerary)(?: ${number}| reference| code| ref)|pnr|
      confirmation code
    `,
  ],
  ['reference number', `(?:reference|ref|case|ticket|claim|tracking|complaint|incident)(?: ${number})`],
  [
    'email address',
    '(?:e-?mail)(?: address| id)?(?! (?:us|me|to|from|with|you (?:sent|got|receive\\w*|will|are|want)|we|i|him|them|at|back|sent)\\b)',
  ],
  ['phone number', `(?:(?:tele)?phone|mobile|cell|contact|call-?back|daytime)(?: ${number})`],
  ['postcode', '(?:post ?code|postal code|zip(?: code)?|pin ?code)'],
  ['serial number', `serial(?: ${number})?`],
  ['model number', 'model number'],
  ['model', '(?:model|make and model|device|handset|phone)(?: name| model)?(?! number)'],
  ['receipt', '(?:copy of (?:the |your )?)?(?:receipt|invoice|proof of purchase)'],
  ['booking name', '(?:name on (?:the|your) (?:booking|reservation|order))'],
  ['photo', '(?:photo(?:graph)?s?|pictures?|pics?|images?|screen ?shots?)'],
  [
    'date of purchase',
    'date of purchase|purchase date|date you (?:bought|ordered|purchased) (?:it|them|this)|order date',
  ],
  ['browser', '(?:web )?browser'],
  [
    'operating system',
    '(?:operating system|os|(?:os|ios|android|windows) version|version of (?:windows|android|ios))',
  ],
  ['address', '(?:delivery |shipping |postal |billing |home |mailing |full |street )?address'],
  ['name', '(?:full |first |last )?name'],
]

/** "your", "the", "your current": adjectives that ask for another value than the one given are none of these. */
const before = `
    (?:(?:your|the|an?|any|some|us|me|which|what|of) )(?:(?:own|current|registered|exact|associated|
    relevant|unique|clear|contact|best|account|postal) ){0,2}
  `
/** A thing goes on: "email address on the account". */
const thingPatterns = things.map(
  ([kind, thing]) =>
    [kind, lined(`(?<![\\w'])${before}(?:${thing})(?![\\w-]| (?:we|i) (?:sent|have)\\b)`, 'g')] as const,
)
/** In a list only the first has the determiner: "your order number, name and postcode". */
const listed = things.map(
  ([kind, thing]) =>
    [kind, lined(`(?:,|\\band|\\bor|&|\\+|/) ?(?:your |the |a )?(?:${thing})(?![\\w-])`, 'g')] as const,
)

/** Who gives: "could you give me", "please provide", "may we have", "what is your". */
const requests = lined(
  [
    '\\b(?:please|pls|plz|kindly)\\b(?! (?:note|find|see|be|allow|accept|rest|check|visit|use|quote|keep))',
    String.raw`
      \b(?:could|can|would|will|may|might) (?:you|we|i|u)\b.*\b(?:have|get|give|send|share|provide|
      confirm|tell|let|dm|pm|supply|forward|email|advise|know|upload|attach|take|describe|explain|
      specify|state|verify|message)\b
    `,
    String.raw`
      \bwhat(?:'s| is| was| are)\b.*\byour\b|\bwhat(?:'s| is| was| are) the (?:\w+ ){1,2}(?:number|reference|
      code|address)\b|\b(?:what|which) (?:model|browser|device|version|phone|
      operating system|os)\b
    `,
    String.raw`
      \b(?:we|i)(?:'ll| will| would|'d)?(?: also| just| still)? (?:need|require)\b(?! to)|\ball (?:we|
      i) need\b|\bmind (?:giving|sending|sharing|confirming|telling|providing)\b
    `,
    String.raw`
      ^\W*(?:dm|pm|send|share|provide|give|confirm|tell|reply with|message|drop)\b|\b(?:and|so|then|
      just) (?:dm|pm|send|share|provide|reply with|message) (?:us|me|your|with|a|the)\b
    `,
  ].join('|'),
)

/** The thing is wanted only once there is one, or for later. */
const conditional = cue(
  lined(String.raw`
    \b(?:when|once|if|as soon as) you(?:'ve| have| do| can)? (?:find|found|have|get|got|don't|
    haven't|come across|received?)\b|\b(?:next time|in future|for future|handy|to hand|ready)\b
  `),
)
/** The customer must prove who they are, or the value given did not do. */
const withReason = cue(
  lined(String.raw`
    \b(?:security|verif\w+|identity|identif\w+|to be sure|make sure (?:i'm|we're|it's)|
    data protection|protect\w*|account (?:owner|holder)|owner of|authenticat\w+|another|different|
    alternative|new|correct|missing|instead|again|complete|last (?:four|4|three|3)|first (?:line|
    letter|part)|which (?:one|of)|double-check)\b
  `),
)
/** A value given did not do. */
const failed = cue(
  lined(
    [
      String.raw`
      \b(?:can't|cannot|couldn't|could not|unable to|didn't|doesn't|does not|isn't|is not|
      not) (?:\w+ ){0,2}
    `,
      '(?:find|locate|match|recogni[sz]e\\w*|valid|complete|trace|bring up|in our|open|load|attach\\w*',
      String.raw`
      |come through|clear|readable|long enough|see (?:it|them|an|any|your|the (?:order|photo|picture|
      screenshot)))\b
    `,
      '|\\bno (?:order|account|booking|record)|\\b(?:invalid|incomplete|blurr\\w+|cut off|typo|digits?)\\b',
      '|\\btoo (?:short|dark|small)\\b',
    ].join(''),
  ),
)

const trouble = '(?:issue|problem|situation|concern|matter|fault|complaint)'
/** "Describe the issue": asks for the whole story. */
const story = cue(
  lined(
    [
      '\\b(?:(?:describe|explain|elaborate on|tell (?:us|me)(?: more)? about|more about)',
      ` (?:the|your|this|what) (?:\\w+ )?(?:${trouble}|happen\\w*|is happening|went wrong|has happened)`,
      `|what (?:the|your) ${trouble} is|what(?:'s| is) (?:the ${trouble}|wrong|happening|going wrong))\\b`,
    ].join(''),
  ),
)
/** "More details": asks for it without saying what. */
const more = lined(
  [
    String.raw`
      (?<!\b(?:for|in|with) )\b(?:(?:any|some|a few|a bit) )?(?:more|further|additional) (?:details?|
      information|info)
    `,
    `(?: (?:about|on|regarding|of) (?:the|your|this) (?:\\w+ )?${trouble})?`,
    '(?= ?[.?!,]|$| (?:so|to|in order)\\b)',
  ].join(''),
)
/** "Have you tried …?" */
const tries = cue(
  lined(
    String.raw`
    \b(?:have you (?:already |also )?(?:tried|attempted) (?:to )?(\w+)|have you (?:already |
    also )?(\w+ed|reset)\b|(?:could|can|would) you (?:please )?try (?:to )?(\w+)|(?:please|pls|
    kindly) try (?:to )?(\w+)|what (?:steps |troubleshooting )?(?:have you|
    you've) (?:already )?(?:tried|done))[^,.;:?!]*
  `,
    'g',
  ),
)

/** "When did you buy it?", "What name is it under?": a detail asked for by the verb. */
const byVerb: readonly (readonly [kind: DetailKind, pattern: RegExp])[] = [
  [
    'date of purchase',
    lined(
      String.raw`
        \b(?:when|what (?:day|date)|how long ago|on which (?:day|date)) (?:did you|was (?:it|this)|
        were they) (?:buy|order|purchase|get|place|bought|ordered|purchased)\b[^?.,;]*
      `,
      'g',
    ),
  ],
  [
    'phone number',
    lined(
      String.raw`
      \b(?:(?:which|what) (?:phone )?number (?:can|could|should|may|do) (?:i|we)|
      (?:the |your )?(?:best )?number to (?:reach|ring|call|phone) you)\b[^?.,;]*
    `,
      'g',
    ),
  ],
  [
    'booking name',
    lined(
      String.raw`
        \b(?:what|which|whose) name is (?:the|your|this) (?:booking|reservation|order|
        table|room) (?:under|in)\b|\bname did you (?:book|reserve|order) (?:it )?(?:under|
        in)\b
      `,
      'g',
    ),
  ],
]
const noun = '(?!(?:you|your|the|it|is|was|one|time|kind|sort|way|other|of)\\b)(?<noun>[a-z]{3,20})'
/** Any thing by its own noun: "how many nights", "which shop was it", "the bus number". */
const byNoun: readonly (readonly [isCount: boolean, pattern: RegExp])[] = [
  [true, new RegExp(`\\bhow many ${noun} (?:are|is|do|did|will|have|were|was)\\b`, 'g')],
  [
    false,
    new RegExp(
      `\\b(?:which|what) ${noun} (?:was it|is it|it was|it is|were you|are you|d(?:o|id) you (?:see|have|get|order|choose|pick|buy|use|book))\\b`,
      'g',
    ),
  ],
  [false, new RegExp(`\\b(?:the|your) ${noun} number\\b`, 'g')],
]

/** Asks, or says that something in particular is wanted. */
const namesOne = cue(lined(`\\?|${requests.source}|\\b(?:such as|including|exact|specific)\\b`))

/** Numbers that have a kind of their own. */
const named = cue(
  lined(String.raw`
  \b(?:order|account|phone|telephone|mobile|contact|serial|model|reference|booking|customer|tracking|
  case|ticket|claim|policy|card|member\w*|correct|new|right|last|full|daytime|purchase) number
`),
)

type Asked = Omit<Ask, 'sentence'>

const overlapsAny = (asks: readonly Asked[], found: Span): boolean =>
  asks.some(({ span }) => overlap(span, found))

/** The asks of a folded sentence; spans count from where it starts. */
function asksIn(piece: string): readonly Asked[] {
  const asks: Asked[] = []
  const add = (kind: DetailKind, at: number, words: string): void => {
    const lead = /^(?:(?:[,&+/]|(?:and|or|us|me|of)\b) ?)*/.exec(words)?.[0].length ?? 0
    const span = { start: at + lead, end: at + words.trimEnd().length }
    if (!overlapsAny(asks, span)) asks.push({ kind, span })
  }
  if (conditional.test(piece)) return asks
  for (const match of tries.every(piece)) add('what they tried', match.index, match[0])
  const isQuestion = piece.endsWith('?')
  if (isQuestion)
    for (const [kind, pattern] of byVerb)
      for (const match of everyMatch(pattern, piece)) add(kind, match.index, match[0])
  const request = requests.exec(piece)
  if (isQuestion || request !== null)
    for (const [isCount, pattern] of byNoun)
      for (const match of everyMatch(pattern, piece)) {
        const word = match.groups?.['noun']
        const span = spanOf(match)
        if (word === undefined || named.test(match[0]) || overlapsAny(asks, span)) continue
        asks.push({ kind: 'something named', span, noun: { word, isCount } })
      }
  if (request === null) return asks
  const told = story.exec(piece) ?? more.exec(piece)
  if (told !== null) add('description', told.index, told[0])
  if (withReason.test(piece)) return asks.filter(({ kind }) => kind === 'description')
  for (const [kind, pattern] of thingPatterns)
    for (const match of everyMatch(pattern, piece.slice(request.index)))
      add(kind, request.index + match.index, match[0])
  const first = asks.find(({ kind }) => kind !== 'description' && kind !== 'what they tried')
  if (first !== undefined)
    for (const [kind, pattern] of listed)
      for (const match of everyMatch(pattern, piece.slice(first.span.end)))
        add(kind, first.span.end + match.index, match[0])
  return asks
}

/** The details that a draft asks for, in reading order; none where it says that the value given did not do. */
export function asksOf(prose: Prose): readonly Ask[] {
  const asks = prose.body.flatMap(sentence =>
    prose
      .recall(asksIn, prose.read(sentence.span))
      .map(ask => ({ ...ask, span: shifted(ask.span, sentence.span.start), sentence })),
  )
  if (asks.length === 0 || prose.body.some(({ span }) => failed.test(prose.read(span)))) return []
  // Whoever names one thing besides wants to know that, and not the whole story.
  const namesMore = prose.body.filter(({ span }) => namesOne.test(prose.read(span))).length > 1
  return asks
    .filter(
      ({ kind, span }) =>
        kind !== 'description' || story.test(prose.read(span)) || (asks.length === 1 && !namesMore),
    )
    .sort(inReadingOrder)
}

/** Whether a draft asks for anything at all that would let its writer go on. */
export function asksBack(prose: Prose): boolean {
  return prose.body.some(({ span }) => prose.recall(asksIn, prose.read(span)).length > 0)
}
