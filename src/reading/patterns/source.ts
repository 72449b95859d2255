/** Long patterns over several lines: line breaks and the white space around them are not of the pattern. */

const joined = (lines: string): string => lines.replace(/\s*\n\s*/g, '')

/** The source of a regular expression or a frame; backslashes stand as they do between slashes. */
export function source(lines: TemplateStringsArray, ...slots: readonly string[]): string {
  return joined(String.raw(lines, ...slots))
}

/** A regular expression from its source over several lines. */
export function lined(lines: string, flags?: string): RegExp {
  return new RegExp(joined(lines), flags)
}
