import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { type Frame, matchesOf, presentIn } from './frames.js'

/** Words of the body that a frame fits, and what stands before and after them in their sentence, folded. */
export interface Hit {
  readonly span: Span
  readonly sentence: Sentence
  readonly words: string
  readonly before: string
  readonly after: string
}

/** Where the frames fit in the body, in reading order; of two that overlap, the one that starts first or is longer. */
export function sweep(frames: readonly Frame[], prose: Prose): Hit[] {
  const present = presentIn(frames, prose)
  if (present.length === 0) return []
  return prose.body.flatMap(sentence => {
    const { start } = sentence.span
    const piece = prose.read(sentence.span)
    const spans = matchesOf(present, piece, start).sort((a, b) => a.start - b.start || b.end - a.end)
    const hits: Hit[] = []
    for (const span of spans) {
      if (span.start < (hits.at(-1)?.span.end ?? 0)) continue
      hits.push({
        span,
        sentence,
        words: prose.read(span),
        before: piece.slice(0, span.start - start),
        after: piece.slice(span.end - start),
      })
    }
    return hits
  })
}
