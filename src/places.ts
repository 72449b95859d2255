/** Lines and columns, as programs count them that show files. */

/** Both from 1; a column is a UTF-16 code unit of its line. */
export interface Place {
  readonly line: number
  readonly column: number
}

/**
 * Places of offsets in a text.
 *
 * @param lineEnd what ends a line, with the flag `g`. Where it is not given, lines are those of git and code hosts: a
 *   lone `\r` ends none, and that of `\r\n` is the last column of its line.
 */
export function placesIn(text: string, lineEnd = /\n/g): (offset: number) => Place {
  const starts = [0]
  for (const { 0: end, index } of text.matchAll(lineEnd)) starts.push(index + end.length)
  return offset => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 }
  }
}
