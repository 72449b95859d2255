import type { Span } from '../finding.js'
import { fold } from '../prose/fold.js'
import type { Prose } from '../prose/prose.js'
import type { Sentence } from '../prose/sentences.js'
import { type Frame, framesOf, matchesOf, presentIn } from './frames.js'
import { type Family, families } from './stock-phrases.table.js'

/** A phrase that could be pasted unchanged into a reply to any customer of any company. */
export interface StockPhrase {
  readonly span: Span
  readonly sentence: Sentence
  readonly family: Family
  /** Nothing else stands in its sentence. */
  readonly isWholeSentence: boolean
}

const compiled: readonly { readonly family: Family; readonly frames: readonly Frame[] }[] = families.map(
  family => ({ family, frames: family.frames.flatMap(framesOf) }),
)

/** Words that add nothing when they are all that is left of a sentence. */
const leftover =
  /^(?:and|but|so|also|again|please|thank|thanks|you|hi|hello|dear|sir|madam|ma'am|further|today|regarding|this|that|with|for|to|us|we|i|in|the|at|your|our|oh|no|yes|sure|certainly|ok|okay|absolutely|certainly|though|however|once|now|it|is|are|a|of|on|s|me|any|time|about|if|will|be|have|by|as|here|always)$/

/** The stock phrases of one sentence, joined where they overlap. */
function phrasesOfSentence(prose: Prose, sentence: Sentence, present: typeof compiled): StockPhrase[] {
  const { start } = sentence.span
  const piece = prose.read(sentence.span)
  const found: { span: Span; family: Family }[] = []
  for (const { family, frames } of present)
    for (const frame of frames)
      for (const span of matchesOf(frame, piece, start)) found.push({ span: trim(prose, span), family })
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const kept: { span: Span; family: Family }[] = []
  for (const one of found) {
    const last = kept.at(-1)
    if (last === undefined || last.span.end <= one.span.start) kept.push(one)
    else if (one.span.end > last.span.end)
      kept[kept.length - 1] = { ...last, span: { start: last.span.start, end: one.span.end } }
  }
  let rest = piece
  for (const { span } of kept)
    rest =
      rest.slice(0, span.start - start) + ' '.repeat(span.end - span.start) + rest.slice(span.end - start)
  const isWholeSentence = [...rest.matchAll(/[\p{L}\p{N}'-]+/gu)].every(([word]) => leftover.test(word))
  return kept.map(({ span, family }) => ({ span, family, sentence, isWholeSentence }))
}

/** A frame may begin or end with the space before an optional word. */
function trim(prose: Prose, { start, end }: Span): Span {
  const words = prose.text.slice(start, end)
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  }
}

/** Stock phrases of the writer's own sentences, in reading order. */
export function stockPhrasesOf(prose: Prose): StockPhrase[] {
  const present = compiled.flatMap(({ family, frames }) => {
    const some = presentIn(frames, prose.folded)
    return some.length > 0 ? [{ family, frames: some }] : []
  })
  return prose.sentences.flatMap(sentence => phrasesOfSentence(prose, sentence, present))
}

/** Whether any stock phrase stands in a text of ours: no suggestion may hold one. */
export function isStock(words: string): boolean {
  const folded = fold(words)
  return compiled.some(({ frames }) => frames.some(frame => matchesOf(frame, folded, 0).length > 0))
}
