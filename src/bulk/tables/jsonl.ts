import { isUtf8 } from 'node:buffer'
import { type Flaw, longestRow, notUtf8, type Row, tooLong } from './row.js'

const newline = 0x0a

/** One JSON object on a line. Blank lines are no rows. */
export async function* jsonRows(bytes: AsyncIterable<Buffer>): AsyncGenerator<Row | Flaw> {
  for await (const { line, content } of linesOf(bytes)) {
    if (content === undefined) yield { line, reason: tooLong }
    else if (!isUtf8(content)) yield { line, reason: notUtf8 }
    else {
      const text = content.toString().trimEnd()
      if (text.trimStart() !== '') yield rowOf(text, line)
    }
  }
}

function rowOf(text: string, line: number): Row | Flaw {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    // The parser's own words quote what they stumbled over.
    const { message } = error as Error
    const at = /position (\d+)/.exec(message)?.[1]
    const where = /Unexpected end|Unterminated/.test(message)
      ? ': it ends in the middle'
      : at === undefined
        ? ''
        : `: see column ${Number(at) + 1}`
    return { line, reason: `it is no JSON${where}` }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { line, reason: 'it is no JSON object: { "reply": "…" } is one' }
  return { line, cells: new Map(Object.entries(value)) }
}

/**
 * Lines as line feeds part them. `node:readline` would also part at U+2028, which JSON may hold as it is.
 *
 * @returns `content` is undefined where a line is too long to be held
 */
async function* linesOf(
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<{ readonly line: number; readonly content: Buffer | undefined }> {
  let line = 1
  let parts: Buffer[] = []
  let size = 0
  const hold = (part: Buffer): void => {
    size += part.length
    if (size > longestRow) parts = []
    else parts.push(part)
  }
  for await (const chunk of bytes) {
    let from = 0
    for (let to = chunk.indexOf(newline); to !== -1; to = chunk.indexOf(newline, from)) {
      hold(chunk.subarray(from, to))
      yield { line, content: size > longestRow ? undefined : Buffer.concat(parts) }
      from = to + 1
      line += 1
      parts = []
      size = 0
    }
    if (from < chunk.length) hold(chunk.subarray(from))
  }
  if (size > 0) yield { line, content: size > longestRow ? undefined : Buffer.concat(parts) }
}
