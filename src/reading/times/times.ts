/** When something will happen: words that say a time, and whether anybody can check it. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { inReadingOrder } from '../../prose/spans.js'
import { matchesOf } from '../patterns/frames.js'
import * as bearing from './bearing.js'
import * as table from './table.js'

export interface Time {
  readonly kind: 'concrete' | 'vague'
  readonly span: Span
  readonly sentence: Sentence
}

function isConcrete(setting: bearing.Setting, written: string, isQuestion: boolean): boolean {
  return !(
    bearing.isMeasure(setting, written) ||
    bearing.isQuoted(setting) ||
    bearing.isCourtesy(setting) ||
    bearing.isPolicy(setting) ||
    bearing.isAskedFor(setting) ||
    bearing.isLamented(setting) ||
    (isQuestion && bearing.isAsked(setting)) ||
    bearing.tellsPast(setting) ||
    bearing.isDenied(setting)
  )
}

function isVague(setting: bearing.Setting, written: string, isQuestion: boolean): boolean {
  return !(
    bearing.isName(setting, written) ||
    bearing.isQuoted(setting) ||
    bearing.tellsCustomer(setting) ||
    bearing.isPleasantry(setting) ||
    (isQuestion && !/\b(?:we|i)\b/.test(setting.before)) ||
    bearing.waitsForCustomer(setting) ||
    bearing.lacksResult(setting) ||
    bearing.tellsNow(setting) ||
    bearing.tellsPast(setting)
  )
}

function timesOfSentence(prose: Prose, sentence: Sentence): Time[] {
  const { start } = sentence.span
  const piece = prose.read(sentence.span)
  const unnamed = bearing.withoutNames(piece, prose.slice(sentence.span))
  const isQuestion = piece.endsWith('?')
  const spansOf = (
    frames: typeof table.concrete,
    counts: (setting: bearing.Setting, span: Span) => boolean,
  ): Span[] =>
    matchesOf(frames, piece, start).filter(span =>
      counts(bearing.settingOf(piece, unnamed, span.start - start, span.end - start), span),
    )
  const concrete = spansOf(table.concrete, (setting, span) =>
    isConcrete(setting, prose.slice(span), isQuestion),
  )
  const vague = spansOf(table.vague, (setting, span) => isVague(setting, prose.slice(span), isQuestion))
  return [
    ...joined(prose, concrete).map(span => ({ kind: 'concrete' as const, span, sentence })),
    ...joined(prose, vague).map(span => ({ kind: 'vague' as const, span, sentence })),
  ].sort(inReadingOrder)
}

/** "by 5pm" and "on Tuesday" are one time. */
const joint = /^[\s,(]*(?:(?:on|at|by|before|around|about|between|and|or|-)\s+)?$/

/** Of spans that lie inside one another the longest, and neighbours as one. */
function joined(prose: Prose, spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last === undefined) kept.push(span)
    else if (span.end <= last.end) continue
    else if (span.start <= last.end || joint.test(prose.folded.slice(last.end, span.start)))
      kept[kept.length - 1] = { start: last.start, end: span.end }
    else kept.push(span)
  }
  return kept
}

/** Times of the body that lie ahead, in reading order. */
export function timesOf(prose: Prose): Time[] {
  return prose.body.flatMap(sentence => timesOfSentence(prose, sentence))
}
