/** Lines of bytes, as JSON Lines have them. */

export interface Line {
  /** The first is 1. */
  readonly line: number
  /** Bytes before it. */
  readonly start: number
  /** Without the line feed; undefined where it is too long to be held. */
  readonly content: Buffer | undefined
}

/** Bytes that a line may have: a review of the longest text takes some hundred thousand. */
export const longestLine = 64 * 1024 * 1024

export const tooLong = 'it is longer than 64 MiB'

const newline = 0x0a

/**
 * Lines as line feeds part them. `node:readline` would also part at U+2028, which JSON may hold as it is.
 *
 * @param longest bytes that a line may have
 */
export async function* linesOf(bytes: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Line> {
  let line = 1
  let start = 0
  let parts: Buffer[] = []
  let size = 0
  const hold = (part: Buffer): void => {
    size += part.length
    if (size > longest) parts = []
    else parts.push(part)
  }
  const held = (): Line => ({ line, start, content: size > longest ? undefined : Buffer.concat(parts) })
  for await (const chunk of bytes) {
    let from = 0
    for (let to = chunk.indexOf(newline); to !== -1; to = chunk.indexOf(newline, from)) {
      hold(chunk.subarray(from, to))
      yield held()
      from = to + 1
      line += 1
      start += size + 1
      parts = []
      size = 0
    }
    if (from < chunk.length) hold(chunk.subarray(from))
  }
  if (size > 0) yield held()
}
