/** A long pattern over several lines: the breaks and the white space after them are not of it. */
export function lined(source: string, flags?: string): RegExp {
  return new RegExp(source.replace(/\n\s*/g, ''), flags)
}
