/** Lines of a stream of bytes, as JSON Lines have them. */

/** One line with its place, without the end of it. */
export interface Line {
  /** Counted from 1. */
  readonly number: number
  /** Bytes before it. */
  readonly start: number
  /** Undefined where the line is longer than the limit. */
  readonly bytes: Uint8Array | undefined
}

const endOfLine = 0x0a
/** A review of the longest text takes some hundred thousand bytes. */
const longest = 32 * 1024 * 1024

/**
 * Ends a line at `\n` alone: `node:readline` also does at U+2028 and U+2029, which a JSON string may hold. Blank lines
 * are counted and passed over.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array | string>,
  limit = longest,
): AsyncGenerator<Line> {
  let number = 0
  let start = 0
  let length = 0
  let parts: Uint8Array[] = []
  const add = (part: Uint8Array): void => {
    length += part.length
    if (length <= limit) parts.push(part)
    else parts = []
  }
  const close = (): Line => {
    const line = { number: ++number, start, bytes: length <= limit ? Buffer.concat(parts) : undefined }
    start += length + 1
    length = 0
    parts = []
    return line
  }
  for await (const given of chunks) {
    const chunk = typeof given === 'string' ? Buffer.from(given) : given
    let from = 0
    for (let end = chunk.indexOf(endOfLine); end >= 0; end = chunk.indexOf(endOfLine, from)) {
      add(chunk.subarray(from, end))
      from = end + 1
      const line = close()
      if (!isBlank(line)) yield line
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (length === 0) return
  const line = close()
  if (!isBlank(line)) yield line
}

const isBlank = ({ bytes }: Line): boolean =>
  bytes?.every(byte => byte === 0x20 || byte === 0x09 || byte === 0x0d) ?? false
