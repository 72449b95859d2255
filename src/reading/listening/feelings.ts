/** Empathy: a formula that fits any case, or a feeling or consequence tied to this one. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { isWithin, overlap } from '../../prose/spans.js'
import { caseWordsOf } from '../apologies/case-words.js'
import { cue } from '../patterns/cue.js'
import { type Frame, matchesOf, presentIn } from '../patterns/frames.js'
import { isShared } from './echoes.js'
import { especially, formulas, lives, scenes, told } from './feelings.cues.js'

export interface Feeling {
  readonly kind: 'stock' | 'specific'
  readonly span: Span
}

/** Empathy in the body. What the customer wrote tells a feeling for their life from a feeling for any. */
export function feelingsOf(prose: Prose, customer: Prose | undefined): Feeling[] {
  const ofAny = presentIn(formulas, prose)
  const ofThis = { scenes: presentIn(scenes, prose), told: presentIn(told, prose) }
  return prose.body.flatMap(sentence => {
    const piece = prose.read(sentence.span)
    if (opensRequest.test(piece) || waits.test(piece)) return []
    if (isOfThisCase(prose, sentence, ofThis)) return [{ kind: 'specific', span: sentence.span }]
    const spans = spansOf(matchesOf(ofAny, piece, sentence.span.start))
    if (spans.length === 0) return []
    const shared = prose.words.some(
      ({ stem, span }) =>
        isWithin(span, sentence.span) &&
        lives.test(prose.read(span)) &&
        customer?.words.some(word => isShared(word.stem, stem)),
    )
    return shared
      ? [{ kind: 'specific', span: sentence.span }]
      : spans.map((span): Feeling => ({ kind: 'stock', span }))
  })
}

const opensRequest = /^(?:please|could|can|may|might|would)\b/
/** "Once we understand your needs" feels nothing yet. */
const waits = cue(
  /\b(?:once|so that|so|to) (?:i|we) (?:can |better )?understand\b|\bhelp us (?:to )?understand\b/,
)

/** A cost or a feeling named with words of the case beside it, or tied to an occasion of theirs. */
function isOfThisCase(
  prose: Prose,
  sentence: Sentence,
  frames: { readonly scenes: readonly Frame[]; readonly told: readonly Frame[] },
): boolean {
  const { start } = sentence.span
  const piece = prose.read(sentence.span)
  const holds = (some: readonly Frame[]): boolean => matchesOf(some, piece, start).length > 0
  if (holds(frames.scenes)) return true
  if (!piece.endsWith('?') && holds(frames.told) && caseWordsOf(prose, sentence.span).length > 1) return true
  const life = lives.exec(piece)
  if (life === null || !/\b(?:sorry|apolog|regret|understand|frustrat|pity|shame)/.test(piece)) return false
  return especially.test(piece.slice(0, life.index))
}

/** Those that overlap none before them. */
function spansOf(matches: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const span of matches) if (!spans.some(other => overlap(other, span))) spans.push(span)
  return spans
}
