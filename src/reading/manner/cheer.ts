/** Cheerful dress: exclamation marks, glad faces, party words, a sales line. */

import type { Span } from '../../finding.js'
import { everyMatch } from '../../prose/matches.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { cue } from '../patterns/cue.js'

type CheerKind = 'mark' | 'face' | 'word' | 'sale'

export interface Cheer {
  readonly kind: CheerKind
  readonly span: Span
  readonly sentence: Sentence
}

/** Faces and signs of joy; a folded hand, a heart or a sad face may stand beside a sorry. */
const glad =
  '\\u{1F600}-\\u{1F60E}\\u{1F60F}\\u{1F617}-\\u{1F61D}\\u{1F638}-\\u{1F63B}\\u{1F642}\\u{1F643}\\u{1F917}' +
  '\\u{1F920}\\u{1F929}\\u{1F92A}\\u{1F970}\\u{1F973}'
const festive =
  '\\u{1F381}\\u{1F382}\\u{1F388}-\\u{1F38A}\\u{1F44C}\\u{1F44D}\\u{1F44F}\\u{1F4A5}\\u{1F4AA}\\u{1F4AF}' +
  '\\u{1F525}\\u{1F64C}\\u{1F680}\\u{1F308}\\u{2600}\\u{2728}\\u{1F31F}'
const sign = `[${glad}${festive}][\\u{FE0F}\\u{1F3FB}-\\u{1F3FF}]*`
/** Faces in a row are one. */
const face = new RegExp(`(?:${sign}(?: ?${sign})*|(?<![\\w:;])[:;]-?[)DP](?!\\w))`, 'gu')
const word = cue(
  new RegExp(
    "(?<![\\w'#@-])(?:awesome(?:ness)?|amazing(?! how)|fantastic|yay|woo-?hoo+|woot|hooray|hurray|" +
      'happy days|bummer|hang in there|oops(?:ie)?|whoops(?:ie)?|no worries|super (?:excited|' +
      "happy|stoked)|stoked|cheer up|dude|rock on|you rock|we(?:'ve| have)? got this(?= ?[!.]|$)|" +
      'high five|have an? (?:awesome|amazing|fantastic|fabulous|wonderful|great|lovely|' +
      "super) (?:day|evening|week(?:end)?|night|one))(?![\\w'-])",
    'g',
  ),
)
const sale = cue(
  new RegExp(
    "(?<![\\w'])(?:have you (?:tried|seen|heard (?:of|about)) our (?:new |latest )?\\w+|(?:check|" +
      "try) out our (?:new|latest|other|amazing|range|sale|store|app)\\b(?: \\w+)?|don't miss (?:out|" +
      'our)|(?:\\d+ ?%|percent) off your next \\w+|rate (?:your experience|our service|us\\b)|(?:take|' +
      'complete|fill (?:in|out)) (?:our|a|this) (?:\\w+ )?survey|leave us a (?:\\w+ )?review|' +
      'sign up (?:for|to) our newsletter)',
    'g',
  ),
)
/** Marks end the sentence: a product may have one inside its name. */
const mark = /(?<!\b(?:thanks|thank you|thx|cheers))!+(?=["')\]]*(?:\s+[^\p{Ll}]|\s*$))/giu

function placed(sentence: Sentence, found: readonly RegExpExecArray[], kind: CheerKind): Cheer[] {
  return found.map(match => {
    const start = sentence.span.start + match.index
    return { kind, span: { start, end: start + match[0].length }, sentence }
  })
}

/** The cheerful signs of a draft's body, in reading order. Words of the customer's own are theirs. */
export function cheerOf(prose: Prose, customer: Prose | undefined): Cheer[] {
  const theirs = customer?.folded ?? ''
  return (
    prose.body
      .flatMap(sentence => {
        const text = prose.slice(sentence.span)
        const folded = prose.read(sentence.span)
        return [
          ...placed(sentence, everyMatch(mark, text), 'mark'),
          ...placed(sentence, everyMatch(face, text), 'face'),
          ...placed(sentence, word.every(folded), 'word'),
          ...placed(sentence, sale.every(folded), 'sale'),
        ]
      })
      .filter(({ kind, span }) => (kind !== 'word' && kind !== 'face') || !theirs.includes(prose.read(span)))
      // A capital inside a sentence is a name: "The Amazing Race".
      .filter(({ kind, span, sentence }) => kind !== 'word' || !isNamed(prose, span, sentence))
      .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  )
}

function isNamed(prose: Prose, span: Span, sentence: Sentence): boolean {
  const before = prose.text.slice(sentence.span.start, span.start)
  return /^\p{Lu}\p{Ll}/u.test(prose.slice(span)) && /[\p{L}\p{N}] $/u.test(before)
}

const refusal = cue(
  new RegExp(
    "\\b(?:we|i)(?:'re| are|'m| am)? (?:\\w+ly )?(?:can't|cannot|can not|won't|will not|" +
      "unable to|not able to|aren't able to|couldn't) " +
      '(?:be able to )?(?:refund|replace|offer|accept|exchange|return|cancel|give|provide|allow|' +
      'change|send|ship|waive|do (?:that|this|it)|help|process|compensate|reimburse)\\b',
  ),
)

/** Whether a sentence of a draft says no. */
export function refuses(piece: string): boolean {
  return refusal.test(piece)
}

const goodNews = cue(
  new RegExp(
    "\\b(?:you're (?:very |most |so )?welcome|(?:glad|happy|delighted|pleased|thrilled) (?:we|i|" +
      'you|it|that|to (?:hear|help|see|have))|kind words|congrat\\w*|made (?:our|my) day)\\b',
  ),
)

/** Whether a draft answers good news: whatever had failed is over. */
export function answersGoodNews(prose: Prose): boolean {
  return prose.body.some(({ span }) => goodNews.test(prose.read(span)))
}

/** Whether a customer writes lightly: with a glad face of their own. */
export function isLight(customer: Prose): boolean {
  return customer.text.search(face) >= 0
}
