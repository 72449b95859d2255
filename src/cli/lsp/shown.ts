/** Findings as an editor was shown them. */

import type { VFile } from 'vfile'

interface Position {
  readonly line: number
  readonly character: number
}

/** A finding in the words of the protocol, as far as a quick fix needs them. */
export interface Diagnostic {
  readonly range: { readonly start: Position; readonly end: Position }
  readonly code?: unknown
  readonly data?: { readonly expected?: unknown } | null
}

/**
 * What an editor hands back when it asks for fixes may be out of date, or have places that it counted anew in bytes, as
 * Neovim 0.7 does; or it may come without what is expected, which some do not keep. This is the finding that it means, as
 * it was shown; undefined where there is none.
 */
export function asShown(file: VFile, meant: Diagnostic): Diagnostic | undefined {
  const expected = JSON.stringify(meant.data?.expected)
  const { start, end } = meant.range
  // Without what is expected, the places alone say which one it is.
  const isThere = ({ range, data }: Diagnostic): boolean =>
    expected === undefined
      ? areSame(range.start, start) && areSame(range.end, end)
      : range.start.line === start.line && JSON.stringify(data?.expected) === expected
  const away = ({ range }: Diagnostic): number => Math.abs(range.start.character - start.character)
  return file.messages
    .flatMap(({ place, ruleId, expected }): Diagnostic[] => {
      if (place === undefined) return []
      const [start, end] = 'start' in place ? [place.start, place.end] : [place, place]
      return [{ code: ruleId, data: { expected }, range: { start: positionOf(start), end: positionOf(end) } }]
    })
    .filter(one => one.code === meant.code && isThere(one))
    .sort((a, b) => away(a) - away(b))[0]
}

const areSame = (a: Position, b: Position): boolean => a.line === b.line && a.character === b.character

const positionOf = (point: { readonly line: number; readonly column: number }): Position => ({
  line: point.line - 1,
  character: point.column - 1,
})
