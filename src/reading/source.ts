/**
 * The source of a regular expression or a frame, over several lines: line breaks and the white space before and
 * after them are not of it, and backslashes stand as they do between slashes.
 */
export function source(lines: TemplateStringsArray, ...slots: readonly string[]): string {
  return String.raw(lines, ...slots).replace(/\s*\n\s*/g, '')
}
