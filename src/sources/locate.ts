/** From places in what a reader sees to places in the source. */

import type { Span } from '../finding.js'
import type { Rendered } from './rendered.js'

/** Whether a unit of the text stands for something in the source. */
const isReal = ({ starts, ends }: Rendered, unit: number): boolean => (ends[unit] ?? 0) > (starts[unit] ?? 0)

/** The first and the last unit of a stretch of the text. */
export interface Units {
  readonly first: number
  readonly last: number
}

/** The units of a span without those at its ends that stand for nothing; undefined where none is left. */
export function realUnits(rendered: Rendered, { start, end }: Span): Units | undefined {
  let first = start
  let last = end - 1
  while (first <= last && !isReal(rendered, first)) first++
  while (last >= first && !isReal(rendered, last)) last--
  return first <= last ? { first, last } : undefined
}

/** Whether a stretch of the source is white space that no unit of the text stands for. */
export function isUnseen(rendered: Rendered, from: number, to: number): boolean {
  const { source, starts } = rendered
  if (from < to && /\S/.test(source.charAt(from))) return false
  if (/\S/.test(source.slice(from, to))) return false
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) < from) low = middle + 1
    else high = middle
  }
  for (let unit = low; unit < starts.length && (starts[unit] as number) < to; unit++)
    if (isReal(rendered, unit)) return false
  return true
}

/** A place between two characters: before the one that follows or, at the end of a line, after the one that goes before. */
function placeOf(rendered: Rendered, at: number): number {
  const { text, starts, ends, source } = rendered
  if (at < text.length && isReal(rendered, at) && !/\s/.test(text.charAt(at))) return starts[at] as number
  for (let unit = at - 1; unit >= 0; unit--) if (isReal(rendered, unit)) return ends[unit] as number
  for (let unit = at; unit < text.length; unit++) if (isReal(rendered, unit)) return starts[unit] as number
  return source.length
}

/** A span of the text as one of the source: it holds whatever marks stand inside it. */
export function located(rendered: Rendered, span: Span): Span {
  const units = realUnits(rendered, span)
  if (units === undefined || span.end === span.start) {
    const place = placeOf(rendered, span.start)
    return { start: place, end: place }
  }
  return { start: rendered.starts[units.first] as number, end: rendered.ends[units.last] as number }
}
