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
  readonly data?: { readonly expected?: unknown }
}

/**
 * What an editor hands back when it asks for fixes may be out of date, or have places that it counted anew in bytes, as
 * Neovim 0.7 does. This is the finding that it means, as it was shown; undefined where there is none.
 */
export function asShown(file: VFile, meant: Diagnostic): Diagnostic | undefined {
  const expected = JSON.stringify(meant.data?.expected)
  const { line, character } = meant.range.start
  const away = ({ range }: Diagnostic): number => Math.abs(range.start.character - character)
  return file.messages
    .flatMap(({ place, ruleId, expected }): Diagnostic[] => {
      if (place === undefined) return []
      const [start, end] = 'start' in place ? [place.start, place.end] : [place, place]
      return [{ code: ruleId, data: { expected }, range: { start: positionOf(start), end: positionOf(end) } }]
    })
    .filter(
      ({ code, data, range }) =>
        code === meant.code && range.start.line === line && JSON.stringify(data?.expected) === expected,
    )
    .sort((a, b) => away(a) - away(b))[0]
}

const positionOf = (point: { readonly line: number; readonly column: number }): Position => ({
  line: point.line - 1,
  character: point.column - 1,
})
