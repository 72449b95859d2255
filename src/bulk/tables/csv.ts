/** Records of a CSV, with csv-parse. A record that is broken costs its own line and no more. */

import { isUtf8 } from 'node:buffer'
import { CsvError, type Options, Parser } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { longestLine, tooLong } from '../../lines.js'
import { type Flaw, notUtf8 } from './row.js'

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
  max_record_size: longestLine,
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
  const source = new Source(bytes)
  const trust = new Trust()
  let line = firstLine
  for (;;) {
    const pass = new Pass(delimiter)
    /** Bytes of this pass that are in records already, and those that follow. */
    let read = 0
    let held: Buffer[] = []
    let error: CsvError | undefined
    let piece: Buffer | undefined
    do {
      piece = await source.next()
      if (piece !== undefined) held.push(piece)
      const taken = await pass.take(piece)
      error = taken.error
      if (taken.records.length === 0) continue
      const all = Buffer.concat(held)
      let from = 0
      for (const { info, record } of taken.records) {
        yield trust.weigh(recordOf(record, line))
        const to = from + info.bytes - read
        line += linesIn(all.subarray(from, to))
        read = info.bytes
        from = to
      }
      held = [all.subarray(from)]
    } while (error === undefined && piece !== undefined)
    if (error === undefined) return

    // The record is broken, or the quote before it was: its first line is judged alone, the next begins anew.
    const broken = await source.line(held)
    const reason = error.code === 'CSV_MAX_RECORD_SIZE' ? tooLong : misquoted
    const one = broken.content === undefined ? undefined : alone(broken.content, delimiter, line, reason)
    yield one !== undefined && trust.fits(one) ? trust.weigh(one) : trust.lose(line, reason)
    line += 1
    if (broken.isLast) return
  }
}

/** Pieces to parse, with those first that were read and are to be parsed again. */
class Source {
  readonly #source: AsyncIterator<Buffer>
  #again: Buffer[] = []

  constructor(bytes: AsyncIterable<Buffer>) {
    this.#source = pieces(bytes)[Symbol.asyncIterator]()
  }

  async next(): Promise<Buffer | undefined> {
    const first = this.#again.shift()
    if (first !== undefined) return first
    const { done, value } = await this.#source.next()
    return done === true ? undefined : value
  }

  /**
   * The rest of a line; what follows it is to be read again.
   *
   * @param begun what was read of it, and perhaps more
   * @returns `content` is undefined where it is too long to be held
   */
  async line(
    begun: readonly Buffer[],
  ): Promise<{ readonly content: Buffer | undefined; readonly isLast: boolean }> {
    const parts: Buffer[] = []
    const unread = [...begun]
    let size = 0
    for (;;) {
      const part = unread.shift() ?? (await this.next())
      if (part === undefined) return { content: held(parts, size), isLast: true }
      const end = lineEnd(part)
      size += end ?? part.length
      if (size <= longestLine) parts.push(part.subarray(0, end))
      if (end === undefined) continue
      const rest = [part.subarray(end), ...unread].filter(({ length }) => length > 0)
      this.#again = [...rest.flatMap(bytes => [...cut(bytes)]), ...this.#again]
      return { content: held(parts, size), isLast: false }
    }
  }
}

const held = (parts: readonly Buffer[], size: number): Buffer | undefined =>
  size > longestLine ? undefined : Buffer.concat(parts)

/** Shapes of the first cell by which rows are known; where there are more, it is free text and tells nothing. */
const mostShapes = 5

/**
 * Whether what follows a broken record is a row again: it may be a line of the very cell that is broken. A row begins
 * as those before did, with a number or a code, and has as many cells.
 */
class Trust {
  #width: number | undefined
  readonly #shapes = new Set<string>()
  /** Line of the broken record after which no row was seen that can be trusted. */
  #lost: number | undefined

  /** A record that is broken, or a line of one. */
  lose(line: number, reason: string): Flaw {
    const flaw = { line, reason: this.#lost === undefined ? reason : this.#doubt() }
    this.#lost ??= line
    return flaw
  }

  fits({ cells }: CsvRecord): boolean {
    const isKnown =
      this.#shapes.size > mostShapes || this.#shapes.size === 0 || this.#shapes.has(shapeOf(cells[0] ?? ''))
    return isKnown && (this.#width === undefined || cells.length === this.#width)
  }

  weigh(record: CsvRecord | Flaw): CsvRecord | Flaw {
    if (!('cells' in record)) return record
    const { cells, line } = record
    if (this.#width === undefined) {
      // The header comes first, and begins as no row does.
      this.#width = cells.length
      return record
    }
    if (this.#lost !== undefined && !this.fits(record)) return { line, reason: this.#doubt() }
    this.#lost = undefined
    if (cells.length === this.#width && this.#shapes.size <= mostShapes)
      this.#shapes.add(shapeOf(cells[0] ?? ''))
    return record
  }

  #doubt(): string {
    return `it may belong to the broken row at line ${this.#lost}`
  }
}

/** "TK-0192" is letters, a dash and digits. */
const shapeOf = (cell: string): string =>
  cell
    .trim()
    .slice(0, 40)
    .replace(/\p{L}+/gu, 'a')
    .replace(/\p{N}+/gu, '9')

/** Quotes that stand for themselves, as in `2,she said "no"`: some programs write them so. */
function alone(line: Buffer, delimiter: string, at: number, doubt: string): CsvRecord | undefined {
  try {
    const [only, ...more] = parse(line, {
      ...optionsFor(delimiter),
      relax_quotes: true,
    }) as unknown as Parsed[]
    const record = only === undefined || more.length > 0 ? undefined : recordOf(only.record, at)
    return record !== undefined && 'cells' in record && record.cells.every(isWhole)
      ? { ...record, doubt }
      : undefined
  } catch {
    return undefined
  }
}

/** A cell that begins with a quote and has no other for one of them goes on in the next line. */
const isWhole = (cell: string): boolean => !cell.startsWith('"') || cell.split('"').length % 2 === 1

function recordOf(cells: readonly Buffer[], line: number): CsvRecord | Flaw {
  return cells.every(cell => isUtf8(cell))
    ? { line, cells: cells.map(cell => cell.toString()) }
    : { line, reason: notUtf8 }
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d]

/** Offset after the first line, or undefined where it does not end here. */
function lineEnd(bytes: Buffer): number | undefined {
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i] === lineFeed) return i + 1
    if (bytes[i] === carriageReturn) return bytes[i + 1] === lineFeed ? i + 2 : i + 1
  }
  return undefined
}

function linesIn(bytes: Buffer): number {
  let count = 0
  for (let i = 0; i < bytes.length; i += 1)
    if (bytes[i] === lineFeed || (bytes[i] === carriageReturn && bytes[i + 1] !== lineFeed)) count += 1
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
