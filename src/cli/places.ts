/** Lines and columns, as programs count them that show files. */

/** Both from 1; a column is a UTF-16 code unit of its line. */
export interface Place {
  readonly line: number
  readonly column: number
}

/**
 * Places of offsets in a text. A line ends after its `\n`, as git and code hosts count: a lone `\r` ends none, and that
 * of `\r\n` is the last column of its line.
 */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
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
