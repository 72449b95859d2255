import type { Span } from '../finding.js'

const plain = new Map([
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201B', "'"],
  ['\u02BC', "'"],
  ['\u0060', "'"],
  ['\u00B4', "'"],
  ['\u201C', '"'],
  ['\u201D', '"'],
  ['\u201E', '"'],
  ['\u00AB', '"'],
  ['\u00BB', '"'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2014', '-'],
  ['\u2212', '-'],
  ['\u00A0', ' '],
  ['\u2007', ' '],
  ['\u2009', ' '],
  ['\u202F', ' '],
  ['\t', ' '],
  ['\u0000', ' '],
])

/**
 * The text with the line breaks that an export left escaped ("Hello,\\n\\nThanks") as breaks, unit for unit. A
 * backslash and an n inside a path or a word stay as they are.
 */
export function withBreaks(text: string): string {
  if (!text.includes('\\n')) return text
  return text.replace(/(?<![\w\\:])(?:\\r)?\\n(?=[A-Z\s\\*\-\d"'(]|$)|(?<=[.,:;!?)\]])(?:\\r)?\\n/g, run =>
    '\n'.repeat(run.length),
  )
}

/** Not of plain letters, digits and marks, whose lower case is as long. */
const special = /[\t\u0000\u0060\u0080-\uFFFF]/
const foldable = /[A-Z\t\u0000\u0060\u0080-\uFFFF]/g

/**
 * The text as cues read it: lower case, plain quotes, dashes and spaces. Unit for unit, so that an offset into
 * the result is the same offset into `text`; a letter whose lower case is longer stays as it is.
 */
export function fold(text: string): string {
  const folded = unitByUnit(text)
  return folded.includes('_') ? folded.replace(underlined, run => run.replaceAll('_', '*')) : folded
}

function unitByUnit(text: string): string {
  if (!special.test(text)) return text.toLowerCase()
  return text.replace(foldable, unit => {
    const known = plain.get(unit)
    if (known !== undefined) return known
    const lower = unit.toLowerCase()
    return lower.length === 1 ? lower : unit
  })
}

/**
 * "_reaching out_" as "*reaching out*": to a pattern an underscore belongs to the word, and would hide it. In a
 * name_like_this it does belong to it.
 */
const underlined = /(?<![\w@])_{1,2}(?=[^\s_])[^_\n]{1,200}(?<=\S)_{1,2}(?!\w)/g

/**
 * The folded text without what its names say: each letter of one is a "q", so that it stays a word and is none that
 * a cue knows. Unit for unit.
 */
export function withoutNames(folded: string, names: readonly Span[]): string {
  let result = ''
  let at = 0
  for (const { start, end } of names.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue
    result += folded.slice(at, start)
    result += folded.slice(start, end).replace(/\p{L}/gu, letter => 'q'.repeat(letter.length))
    at = end
  }
  return result + folded.slice(at)
}

/**
 * The text with all but the first three of a run of marks as spaces, unit for unit: nothing is written in more, and
 * parsers take quadratic time over "?!?!?!".
 */
export function withoutRuns(text: string): string {
  return text.replace(/[\p{P}$+<=>^`|~]{4,}/gu, run => run.slice(0, 3) + ' '.repeat(run.length - 3))
}
