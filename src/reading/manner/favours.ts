/** What is owed, or ordinary service, told as a kindness; and thanks for patience that nobody has promised. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { inReadingOrder, overlap } from '../../prose/spans.js'
import { cue } from '../patterns/cue.js'
import { framesOf, matchesOf } from '../patterns/frames.js'

export type FavourKind = 'gesture' | 'grace' | 'patience'

export interface Favour {
  /** `gesture`: goodwill, an exception; `grace`: we have decided, you are lucky; `patience`: thanks for it. */
  readonly kind: FavourKind
  readonly span: Span
  readonly sentence: Sentence
}

const remedy =
  '(?:refund|reimburse|replace|credit|compensate|waive|accept|exchange|repair|resend|reship|' +
  'offer|give|honou?r|send|fix|cancel)'

const kinds: readonly { readonly kind: FavourKind; readonly frames: readonly string[] }[] = [
  {
    kind: 'gesture',
    frames: [
      '(?:as )?(?:a |an )?(?:one[- ](?:time|off)) (?:\\w+ )?(?:courtesy|exception|gesture|favou?r|' +
        'credit|goodwill)',
      '(?:as )?(?:a |an |our )?(?:\\w+ )?(?:gesture|token|sign) of (?:our |my )?(?:goodwill|' +
        'good will|appreciation|apology|good faith)',
      '(?:as )?(?:a |an )?good ?will (?:gesture|payment|credit)',
      'as a (?:special |small )?(?:courtesy|favou?r)(?: to you)?|out of courtesy|as an exception',
      '(?:make|made|making) an exception(?= ?[.,!;]|$| (?:for you|in your|this|here|and|to our)\\b)',
      `{i}(?:'ve|'ll| have| will| can)? ${remedy}(?:ed|d)? (?:\\w+ ){1,4}(?:just this once|` +
        `on this (?:one )?occasion)`,
      `(?:just this once|on this (?:one )?occasion),? {i}(?:'ve|'ll| have| will|` +
        ` can)? (?:be able to )?${remedy}(?:ed|d)?`,
    ],
  },
  {
    kind: 'grace',
    frames: [
      `{i}(?:'ve|'re|'m| have| are| am)? (?:\\w+ )?(?:decided|willing|prepared|agreed) to ${remedy}`,
      "{i} (?:do not|don't|would not|wouldn't) (?:usually|normally|typically|ordinarily|" +
        'generally) (?:do|offer|allow|make|refund|waive|accept|give|provide)(?: this| that| it)?',
      "(?:normally|usually|ordinarily|typically),? we (?:do not|don't|would not|wouldn't) (?:do|" +
        'offer|allow|make|refund|waive|accept|give|provide)',
      "you(?:'re| are| were) (?:very |quite )?(?:lucky|fortunate) (?:that (?:we|i|our|my)|we|i|" +
        'to (?:have|get|receive|be getting))',
      '(?:luckily|fortunately|lucky) for you',
      '(?:gone|went|go|going) out of (?:my|our) way',
    ],
  },
  {
    kind: 'patience',
    frames: [
      '(?:{thanks}|grateful)(?: in advance)? for (?:your )?(?:\\w+ )?(?:patience|understanding|' +
        'co-?operation)(?: and (?:your )?(?:\\w+ )?(?:patience|understanding|co-?operation))?',
      '{i} {very}appreciate your (?:\\w+ )?(?:patience|understanding|' +
        'co-?operation)(?: and (?:your )?(?:\\w+ )?(?:patience|understanding|co-?operation))?',
    ],
  },
]

const compiled = kinds.map(({ kind, frames }) => ({ kind, frames: frames.flatMap(framesOf) }))

/** A wait with its length, or what they did during it, is a thing to thank for. */
const length = cue(
  new RegExp(
    '\\b(?:(?:\\d+|an?|two|three|four|five|six|seven|eight|nine|ten|' +
      'several) (?:\\w+ )?(?:minutes?|hours?|days?|weeks?|months?)|' +
      'all (?:day|morning|afternoon|week)|since (?:\\w+day|\\w+ \\d+|\\d+)|while (?:i|we|you)|on the phone|' +
      'through(?:out)?|over the (?:weekend|week)|these (?:\\w+ )?(?:days|weeks)|this long|with the)\\b',
  ),
)
/** A reason makes it no kindness: "I can do it this once because the seam is a known fault". */
const reason = cue(
  /\b(?:because|since the|as the (?:seam|fault)|known fault|outside the (?:guarantee|warranty))\b/,
)

/** The favour frames of the body, in reading order. */
export function favoursOf(prose: Prose): Favour[] {
  return prose.body.flatMap(sentence => {
    const piece = prose.read(sentence.span)
    const found: Favour[] = []
    for (const { kind, frames } of compiled)
      for (const span of matchesOf(frames, piece, sentence.span.start)) {
        if (kind === 'patience' ? length.test(piece) : reason.test(piece)) continue
        const before = found.findIndex(other => overlap(other.span, span))
        if (before < 0) found.push({ kind, span, sentence })
        else if (span.end - span.start > lengthOf(found[before])) found[before] = { kind, span, sentence }
      }
    return found.sort(inReadingOrder)
  })
}

function lengthOf(favour: Favour | undefined): number {
  return favour === undefined ? 0 : favour.span.end - favour.span.start
}
