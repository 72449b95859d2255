/** When something will happen: words that say a time, and whether anybody can check it. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { inReadingOrder, isWithin, shifted } from '../../prose/spans.js'
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

/** Spans count from where the sentence starts. */
function timesIn(piece: string, written: string): readonly Pick<Time, 'kind' | 'span'>[] {
  const unnamed = bearing.withoutNames(piece, written)
  const isQuestion = piece.endsWith('?')
  const spansOf = (
    frames: typeof table.concrete,
    counts: (setting: bearing.Setting, span: Span) => boolean,
  ): Span[] =>
    matchesOf(frames, piece, 0).filter(span =>
      counts(bearing.settingOf(piece, unnamed, span.start, span.end), span),
    )
  const concrete = spansOf(table.concrete, (setting, span) =>
    isConcrete(setting, written.slice(span.start, span.end), isQuestion),
  )
  const vague = spansOf(table.vague, (setting, span) =>
    isVague(setting, written.slice(span.start, span.end), isQuestion),
  )
  return [
    ...joined(piece, concrete).map(span => ({ kind: 'concrete' as const, span })),
    ...joined(piece, vague).map(span => ({ kind: 'vague' as const, span })),
  ].sort(inReadingOrder)
}

/** "by 5pm" and "on Tuesday" are one time. */
const joint = /^[\s,(]*(?:(?:on|at|by|before|around|about|between|and|or|-)\s+)?$/

/** Of spans that lie inside one another the longest, and neighbours as one. */
function joined(piece: string, spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last === undefined) kept.push(span)
    else if (span.end <= last.end) continue
    else if (span.start <= last.end || joint.test(piece.slice(last.end, span.start)))
      kept[kept.length - 1] = { start: last.start, end: span.end }
    else kept.push(span)
  }
  return kept
}

/** A variable that the help desk fills with a time. */
const filled = /date|time|day|deadline|\beta\b/

/** Times of the body that lie ahead, in reading order. */
export function timesOf(prose: Prose): Time[] {
  const variables = prose.zones.filter(
    ({ kind, span }) => kind === 'template' && filled.test(prose.slice(span).toLowerCase()),
  )
  return prose.body.flatMap(sentence => [
    ...prose
      .recallBoth(timesIn, sentence.span)
      .map(({ kind, span }) => ({ kind, span: shifted(span, sentence.span.start), sentence })),
    ...variables
      .filter(({ span }) => isWithin(span, sentence.span))
      .map(({ span }) => ({ kind: 'concrete' as const, span, sentence })),
  ])
}
