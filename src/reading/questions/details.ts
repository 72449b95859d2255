/** What the customer has given: numbers, addresses, dates, devices, pictures, with the words that give them. */

import type { Span } from '../../finding.js'
import { everyMatch } from '../../prose/matches.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { cue } from '../patterns/cue.js'
import { lined } from '../patterns/source.js'
import { roleOf } from '../problems/roles.js'
import type { DetailKind } from './asks.js'

export interface Detail {
  readonly kind: DetailKind
  /** The value alone: "48213". */
  readonly span: Span
  readonly sentence: Sentence
}

const value =
  '(?<value>[a-z]{0,4}-?\\d[\\w-]{1,}\\w)\\b(?! (?:more|of|for|pieces|units|items|pairs|boxes)\\b)'
/** "number is", "no.", "ref:", "#": between the noun and its value. */
const link = "(?:s|'s)?(?: (?:number|no\\.?|num|id|ref(?:erence)?|code))?(?: is|'s| was|,)?[ :#(.-]{0,4}"
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}'
const date = [
  `(?<value>\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}|${month} \\d{1,2}(?:st|nd|rd|th)?`,
  '\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|yesterday|last \\w{1,9}day)',
].join('|')
const picture = '(?:photo(?:graph)?|picture|pic|image|screen ?shot)s?'
const paper = '(?:receipt|invoice|bill|statement|proof of purchase)s?'
const street =
  '(?:street|st|road|rd|lane|ln|avenue|ave|drive|close|way|court|crescent|terrace|gardens|nagar|apartments?)'

/** Each pattern's group `value` is what was given. */
const patterns: readonly (readonly [kind: DetailKind, pattern: string])[] = [
  [
    'order number',
    `(?<!\\b(?:to|i|we|can|and|then|us) )\\border${link}${value}\\b|(?<![\\w#])#(?<value2>\\d{4,12})\\b`,
  ],
  ['account number', `\\b(?:account|acct|customer|membership|member|policy)${link}${value}\\b`],
  [
    'booking reference',
    `\\b(?:booking|reservation|pnr|itinerary)${link}(?<value>(?=[a-z]*\\d)[a-z\\d-]{5,12})\\b`,
  ],
  ['reference number', `\\b(?:reference|ref|case|ticket|claim|tracking|complaint)${link}${value}\\b`],
  ['email address', '(?<![\\w.+-])(?<value>[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{2,20}){1,3})'],
  [
    'phone number',
    String.raw`
      \b(?:call|ring|phone|mobile|cell|tel|number|reach|contact|whatsapp|
      text)\b[^.!?\n\d+]{0,30}(?<value>\+?\(?\d[\d ()-]{8,14}\d)\b
    `,
  ],
  [
    'postcode',
    String.raw`
      \b(?<value>[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})\b|\b(?:zip|zip code|pin|pin ?code|
      post ?code)(?: is| code)?[ :,-]{1,2}(?<value2>\d{5,6})\b
    `,
  ],
  ['address', `(?<![\\w-])(?<value>\\d{1,4}[a-z]?,? (?:[a-z'-]{2,20} ){1,3}${street})\\b`],
  [
    'name',
    String.raw`
      \b(?:my name is|my name's|name:|
      this is)(?: mr| mrs| ms| dr)? (?<value>[a-z'-]{2,20} [a-z'-]{2,20})(?=[ ]?(?:[.,;!\n(]|and\b|
      from\b|$))
    `,
  ],
  [
    'date of purchase',
    String.raw`
      \b(?:bought|purchased|ordered|got (?:it|them|this)|placed (?:the|my|an|this) order)\b[^.!?]{0,50}?(?:\bon |
      \bdated )?(?:the )?\b${date}\b
    `,
  ],
  // "Under the name Whelan": one word is a name where the booking says so.
  [
    'booking name',
    "\\b(?:(?:under|in) (?:the name(?: of)?|my name,?)|(?:booked|reserved|booking) under) (?:mr |mrs |ms |dr )?(?<value>[a-z'-]{2,20})\\b",
  ],
  [
    'model number',
    '\\bmodel(?: number| no\\.?| is|:| name)*[ :#-]{1,2}(?<value>(?=[a-z-]*\\d)[a-z\\d-]{3,20})\\b',
  ],
  [
    'model',
    String.raw`
      \b(?<value>iphone (?:\d{1,2}s?|x[srm]?|se)(?: plus| pro| max)*|galaxy [a-z]?\d+\w*|pixel \d\w*|
      ps[345]|xbox (?:one|360|series [xs])|macbook (?:pro|air))\b
    `,
  ],
  [
    'serial number',
    '\\bserial(?: number| no\\.?| is|:)*[ :#-]{1,2}(?<value>(?=[a-z-]*\\d)[a-z\\d-]{5,24})\\b',
  ],
  [
    'photo',
    String.raw`
      (?<value>\b${picture} (?:is |are )?(?:attached|enclosed|included|below)\b|\b(?:attached|
      enclosed|attaching) (?:is |are |you'll find )?(?:an? |my |the |two |three |
      some )?(?:\w+ )?${picture}\b)
    `,
  ],
  [
    'photo',
    String.raw`
      (?<value>\bi(?:'ve| have)? (?:also )?(?:attached|included|uploaded|sent you|sent) (?:an? |the |
      my |some |two |three )?(?:\w+ )?${picture}\b|\bsee (?:the |my )?(?:attached|
      enclosed) (?:${picture})\b)
    `,
  ],
  [
    'receipt',
    String.raw`
      (?<value>\b${paper} (?:is |are )?(?:attached|enclosed|included|below)\b|\b(?:attached|enclosed|attaching|
      i(?:'ve| have)? (?:attached|enclosed|included|sent you|sent)) (?:is |are )?(?:an? |my |the )?
      (?:copy of (?:my |the )?)?${paper})
    `,
  ],
  [
    'browser',
    '\\b(?<value>chrome|firefox|safari|microsoft edge|opera|internet explorer|ie ?11)\\b(?! (?:book|cast))',
  ],
  [
    'operating system',
    String.raw`
      \b(?<value>windows (?:\d{1,2}(?:\.\d)?|xp|vista)|win ?1[01]|mac ?os(?: \w+)?|os ?x(?: [\d.]+)?|
      ios \d[\d.]*|android \d[\d.]*)\b
    `,
  ],
]
const compiled = patterns.map(([kind, source]) => [kind, lined(source, 'g')] as const)

const few = '(?:\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
/**
 * The value of any thing that a draft may ask after by its own noun: "2 nights" for "how many nights", "bus 1174" for
 * "the bus number", "your Market Street shop" for "which shop".
 */
export function statedOf(prose: Prose, noun: string, isCount: boolean): Detail | undefined {
  const stem = noun.replace(/(?:es|s)$/, '')
  const named = isCount
    ? new RegExp(`\\b(?<value>${few})(?: [a-z-]+)? ${stem}(?:e?s)?\\b`)
    : new RegExp(
        `\\b${stem}(?:e?s)?(?: (?:number|no\\.?|code))?(?: is| was| says| reads|:)? ?#?(?<value>[a-z]{0,3}-?\\d[\\w-]*)\\b`,
      )
  for (const sentence of prose.sentences) {
    const piece = prose.read(sentence.span)
    const match = named.exec(piece)
    const words = match?.groups?.['value']
    if (match !== null && words !== undefined) {
      const start = sentence.span.start + match.index + match[0].lastIndexOf(words)
      return { kind: 'something named', span: { start, end: start + words.length }, sentence }
    }
    if (isCount) continue
    // A proper name in front of the noun says which one it is.
    const own = new RegExp(`(?:\\p{Lu}[\\p{L}'’-]+ ){1,3}(?=${stem}\\b)`, 'u').exec(
      prose.slice(sentence.span),
    )
    if (own !== null && own.index > 0) {
      const start = sentence.span.start + own.index
      return { kind: 'something named', span: { start, end: start + own[0].trimEnd().length }, sentence }
    }
  }
  return undefined
}

/** A value that is masked or made up for show is none. */
const masked = /x{3,}|\*{2,}|_{2,}/
/** The thing is named and not given: "the photo won't attach". */
const withheld = cue(
  /\b(?:won't|can't|cannot|couldn't|didn't|not|isn't|wouldn't|without|will|'ll|don't|if)\b/,
)

/** Two words with capitals: "this is Ana Ruiz" and not "this is bad service". */
const fullName = /^\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+$/u
/** Acts of the customer's own against the fault: "I've restarted it twice". */
const attempt = cue(
  lined(
    String.raw`
    \b(?:i|we)(?:'ve| have)?(?: already| also| just| even| now)* (?:(?:re)?(?:started|booted|set|
    installed|connected|loaded)|uninstalled|cleared|unplugged|updated|upgraded|logged|signed|
    switched|turned|changed|tried|checked|deleted|removed|replaced|cleaned|charged)\b
  `,
    'g',
  ),
)

function detailsOfSentence(prose: Prose, sentence: Sentence): Detail[] {
  const piece = prose.read(sentence.span)
  const details: Detail[] = []
  for (const [kind, pattern] of compiled)
    for (const match of everyMatch(pattern, piece)) {
      const words = match.groups?.['value'] ?? match.groups?.['value2']
      if (
        words === undefined ||
        masked.test(match[0]) ||
        masked.test(piece.slice(match.index, match.index + match[0].length + 8))
      )
        continue
      if ((kind === 'photo' || kind === 'receipt') && withheld.test(piece)) continue
      const start = sentence.span.start + match.index + match[0].lastIndexOf(words)
      const span = { start, end: start + words.length }
      if (kind === 'booking name' && !/^\p{Lu}/u.test(prose.slice(span))) continue
      if (kind === 'name' && !fullName.test(prose.slice(span))) continue
      details.push({ kind, span, sentence })
    }
  for (const match of attempt.every(piece)) {
    const start = sentence.span.start + match.index
    details.push({ kind: 'what they tried', span: { start, end: sentence.span.end }, sentence })
  }
  if (sentence.kind === 'sign-off' && fullName.test(prose.slice(sentence.span)))
    details.push({ kind: 'name', span: sentence.span, sentence })
  return details
}

/** The details that a text gives, in reading order, sign-off included. */
export function detailsOf(prose: Prose): readonly Detail[] {
  return prose.sentences.flatMap(sentence => detailsOfSentence(prose, sentence))
}

/** A description is one from so many words of telling on. */
const fewestWords = 25

/** The sentences in which the customer describes what happened, where they do so at some length. */
export function storyOf(prose: Prose): Span | undefined {
  const told = prose.body.filter(({ span }) => roleOf(prose.read(span)) === 'tells')
  const words = told.reduce(
    (sum, { span }) => sum + (prose.read(span).match(/[\p{L}\p{N}]+/gu)?.length ?? 0),
    0,
  )
  const longest = told.toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))[0]
  return words > fewestWords ? longest?.span : undefined
}
