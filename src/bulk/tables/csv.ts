/** Records of a CSV, with csv-parse. A record that is broken costs its own line and no more. */

import { isUtf8 } from 'node:buffer'
import { CsvError, type Options, Parser } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { type Flaw, longestRow, notUtf8, tooLong } from './row.js'

/** Cells of one record. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
  /** Why it may have been read wrong: its quotes were taken as they stand. */
  readonly doubt?: string
}

const delimiters = [',', ';', '\t', '|'] as const

/** Pieces fed to a parser at a time: what follows a broken record in one is parsed again. */
const pieceSize = 4096

const misquoted = 'its quotes do not pair: a quote inside a cell is doubled, in a cell that stands in quotes'

interface Parsed {
  readonly info: { readonly bytes: number }
  readonly record: readonly Buffer[]
}

const optionsFor = (delimiter: string): Options => ({
  delimiter,
  // Buffers, so that a row which is not UTF-8 can be told.
  encoding: null,
  info: true,
  max_record_size: longestRow,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
})

/** One pass of csv-parse over pieces, which ends at the first error. */
class Pass {
  readonly #parser: Parser
  #records: Parsed[] = []
  #error: CsvError | undefined

  constructor(delimiter: string) {
    this.#parser = new Parser(optionsFor(delimiter))
    this.#parser.on('data', (record: Parsed) => this.#records.push(record))
    this.#parser.on('error', error => {
      if (!(error instanceof CsvError)) throw error
      this.#error = error
    })
  }

  /** @param piece the next bytes, or undefined at the end */
  async take(
    piece: Buffer | undefined,
  ): Promise<{ readonly records: readonly Parsed[]; readonly error?: CsvError }> {
    await new Promise<void>(resolve => {
      if (piece !== undefined) this.#parser.write(piece, () => resolve())
      else
        this.#parser
          .once('end', resolve)
          .once('error', () => resolve())
          .end()
    })
    const records = this.#records
    this.#records = []
    return { records, ...(this.#error === undefined ? {} : { error: this.#error }) }
  }
}

/**
 * @param bytes UTF-8 without a byte-order mark
 * @param firstLine number of the line that the bytes begin with
 */
export async function* csvRecords(
  bytes: AsyncIterable<Buffer>,
  delimiter: string,
  firstLine = 1,
): AsyncGenerator<CsvRecord | Flaw> {
  const source = pieces(bytes)[Symbol.asyncIterator]()
  /** What was read and is to be parsed again, before more is read. */
  let again: Buffer[] = []
  const next = async (): Promise<Buffer | undefined> => {
    const first = again.shift()
    if (first !== undefined) return first
    const { done, value } = await source.next()
    return done === true ? undefined : value
  }

  let line = firstLine
  let pass = new Pass(delimiter)
  /** Bytes of this pass that are in records already, and those that follow. */
  let read = 0
  let held: Buffer[] = []
  for (;;) {
    const piece = await next()
    if (piece !== undefined) held.push(piece)
    const { records, error } = await pass.take(piece)
    if (records.length > 0) {
      const bytes = Buffer.concat(held)
      let from = 0
      for (const { info, record } of records) {
        yield recordOf(record, line)
        const to = from + info.bytes - read
        line += linesIn(bytes.subarray(from, to))
        read = info.bytes
        from = to
      }
      held = [bytes.subarray(from)]
    }
    if (error === undefined) {
      if (piece === undefined) return
      continue
    }
    // The record is broken, or the quote before it was: its first line is judged alone, the next begins anew.
    let rest: Buffer = Buffer.concat(held)
    let end = lineEnd(rest)
    let isLong = false
    while (end === undefined) {
      const more = await next()
      if (more === undefined) break
      isLong ||= rest.length > longestRow
      rest = isLong ? more : Buffer.concat([rest, more])
      end = lineEnd(rest)
    }
    const reason = error.code === 'CSV_MAX_RECORD_SIZE' ? tooLong : misquoted
    yield isLong ? { line, reason } : alone(rest.subarray(0, end), delimiter, line, reason)
    line += 1
    if (end === undefined) return
    again = [...cut(rest.subarray(end)), ...again]
    pass = new Pass(delimiter)
    read = 0
    held = []
  }
}

/** Quotes that stand for themselves, as in `2,she said "no"`: some programs write them so. */
function alone(line: Buffer, delimiter: string, at: number, reason: string): CsvRecord | Flaw {
  try {
    const [only, ...more] = parse(line, {
      ...optionsFor(delimiter),
      relax_quotes: true,
    }) as unknown as Parsed[]
    if (only === undefined || more.length > 0) return { line: at, reason }
    const record = recordOf(only.record, at)
    return 'cells' in record ? { ...record, doubt: reason } : record
  } catch {
    return { line: at, reason }
  }
}

function recordOf(cells: readonly Buffer[], line: number): CsvRecord | Flaw {
  return cells.every(cell => isUtf8(cell))
    ? { line, cells: cells.map(cell => cell.toString()) }
    : { line, reason: notUtf8 }
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d]

/** Offset after the first line, or undefined where it does not end here. */
function lineEnd(bytes: Buffer): number | undefined {
  const at = bytes.findIndex(byte => byte === lineFeed || byte === carriageReturn)
  if (at === -1) return undefined
  return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : at + 1
}

function linesIn(bytes: Buffer): number {
  let count = 0
  for (const [i, byte] of bytes.entries())
    if (byte === lineFeed || (byte === carriageReturn && bytes[i + 1] !== lineFeed)) count += 1
  return count
}

async function* pieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) yield* cut(chunk)
}

function* cut(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += pieceSize) yield bytes.subarray(from, from + pieceSize)
}

/** Records that are enough to tell by what cells are parted. */
const sample = 20

/** The delimiter under which the first records have the most cells, and as many as the header. */
export async function delimiterOf(head: Buffer): Promise<string> {
  let best: { readonly delimiter: string; readonly merit: number } = { delimiter: ',', merit: 0 }
  for (const delimiter of delimiters) {
    const counts: number[] = []
    for await (const record of csvRecords(once(head), delimiter)) {
      if ('cells' in record && record.cells.join('') !== '') counts.push(record.cells.length)
      if (counts.length === sample) break
    }
    const [columns = 0] = counts
    const merit =
      columns < 2 ? 0 : columns * (counts.filter(count => count === columns).length / counts.length)
    if (merit > best.merit) best = { delimiter, merit }
  }
  return best.delimiter
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value
}
