/** Sentences that are too long to read in one go, and where the writer's own words let them be cut. */

import type { Span } from '../../finding.js'
import { everyMatch } from '../../prose/matches.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { isWithin } from '../../prose/spans.js'
import { cue } from '../patterns/cue.js'
import { oneOf } from '../patterns/lists.js'
import { lined } from '../patterns/source.js'
import { wordsIn } from '../problems/capitals.js'

/** The fewest words that stand as a sentence after a cut. */
const fewestWords = 8

/** Sentences of the body with more words than `longest`; a list with commas is read item by item. */
export function longSentencesOf(prose: Prose, longest: number): Sentence[] {
  return prose.body.filter(({ span }) => {
    const words = wordsIn(prose, span)
    const piece = prose.read(span)
    if (words <= longest || piece.includes('\uFFFC')) return false
    return words / ((piece.match(/[,;:]/g)?.length ?? 0) + 1) > 5.5
  })
}

/** A clause that hangs on the next one cannot be cut off from it. */
const hangs = new RegExp(
  `^${oneOf(`if when while as once since although though should because before after until
    unless to in_order whether due given despite by for with please`)}\\b`,
)
const joint = cue(
  new RegExp(
    "(?:, and|;|, but|,? so) (?=(i|we|you|it|they|he|she|this|that|the|our|your|my|i'll|we'll|" +
      "you'll|it's|i've|we've|please)\\b)",
    'g',
  ),
)

/** The joint nearest the middle at which a sentence falls into two: what to replace there, and with what. */
export function splitOf(
  prose: Prose,
  { span }: Sentence,
  longest: number,
): { readonly span: Span; readonly text: string } | undefined {
  const piece = prose.read(span)
  if (hangs.test(piece) || /["(]/.test(piece)) return undefined
  const middle = piece.length / 2
  const joints = joint.every(piece).filter(match => {
    const at = span.start + match.index
    const end = at + match[0].length
    const before = wordsIn(prose, { start: span.start, end: at })
    const after = wordsIn(prose, { start: end, end: span.end })
    return (
      Math.min(before, after) >= fewestWords &&
      Math.max(before, after) <= longest &&
      match[0] !== ', so ' &&
      match[0] !== ' so '
    )
  })
  const best = joints.sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle))[0]
  if (best === undefined) return undefined
  const start = span.start + best.index
  const next = start + best[0].length
  const word = best[0].includes('but') ? 'But ' : ''
  const first = prose.text[next] as string
  return { span: { start, end: next + 1 }, text: `. ${word}${word === '' ? first.toUpperCase() : first}` }
}

/** A paragraph of the body with more words than are read in one block. */
export interface Paragraph {
  readonly span: Span
  readonly words: number
  /** The white space between the sentences where it is best broken. */
  readonly middle: Span | undefined
}

/** Paragraphs of more than `longest` words. */
export function longParagraphsOf(prose: Prose, longest: number): Paragraph[] {
  return prose.blocks
    .filter(({ kind }) => kind === 'body')
    .flatMap(({ span }) => paragraphsIn(prose, span))
    .filter(({ words }) => words > longest)
}

function paragraphsIn(prose: Prose, block: Span): Paragraph[] {
  const spans: Span[] = []
  let start = block.start
  // One escaped or real line break ends a paragraph as well as two.
  for (const match of everyMatch(/\n+\s*/g, prose.read(block))) {
    spans.push({ start, end: block.start + match.index })
    start = block.start + match.index + match[0].length
  }
  spans.push({ start, end: block.end })
  return spans.map(span => ({ span, words: wordsIn(prose, span), middle: middleOf(prose, span) }))
}

/** A sentence that goes on with the one before it does not open a paragraph. */
const leansBack = lined(
  String.raw`
      ^(?:also|this|that|these|those|it|they|he|she|however|additionally|furthermore|
      moreover|in addition|but|and|so|then|therefore|for example|otherwise)\b
    `,
)

/** A question or a request to the customer. */
const asks = cue(
  /\?$|^(?:please|could you|can you|would you|to (?:do|get|start) (?:this|it|that),)(?! note)\b/,
)

/** Where a paragraph is best broken: before what it asks of them, else nearest its middle. */
function middleOf(prose: Prose, paragraph: Span): Span | undefined {
  const inside = prose.body.filter(({ span }) => isWithin(span, paragraph))
  const middle = (paragraph.start + paragraph.end) / 2
  const gaps = inside.slice(1).flatMap(({ span }, i) => {
    const before = inside[i]
    return before === undefined ? [] : [{ start: before.span.end, end: span.start }]
  })
  const clean = gaps.filter(({ end: next }) => !leansBack.test(prose.folded.slice(next, next + 20)))
  // What is asked of them is found best where it opens a paragraph.
  const asking = clean.filter(({ end: next }) => {
    const sentence = inside.find(({ span }) => span.start === next)
    return sentence !== undefined && asks.test(prose.read(sentence.span))
  })
  return (asking.length > 0 ? asking : clean.length > 0 ? clean : gaps).sort(
    (a, b) => Math.abs(a.start - middle) - Math.abs(b.start - middle),
  )[0]
}
