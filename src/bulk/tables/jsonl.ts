import { isUtf8 } from 'node:buffer'
import { linesOf, longestLine, tooLong } from '../../lines.js'
import { type Flaw, notUtf8, type Row } from './row.js'

/** One JSON object on a line. Blank lines are no rows. */
export async function* jsonRows(bytes: AsyncIterable<Buffer>): AsyncGenerator<Row | Flaw> {
  for await (const { line, content } of linesOf(bytes, longestLine)) {
    if (content === undefined) yield { line, reason: tooLong }
    else if (!isUtf8(content)) yield { line, reason: notUtf8 }
    else {
      const text = content.toString().trimEnd()
      if (text !== '') yield rowOf(text, line)
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
