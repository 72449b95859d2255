/** A table of replies: CSV or JSON lines, told apart by its name or by how it begins. */

import { InputError, withHead, withoutFirst } from './bytes.js'
import { type CsvRecord, csvRecords, delimiterOf } from './csv.js'
import { jsonRows } from './jsonl.js'
import type { TableKind } from './kinds.js'
import type { Flaw, Row } from './row.js'

export interface Table {
  readonly kind: TableKind
  /** Of a CSV. */
  readonly delimiter?: string
  /** Names of a CSV's columns; of JSON lines, the keys of the first rows. */
  readonly columns: readonly string[]
  /** To be read once. */
  readonly rows: AsyncIterable<Row | Flaw>
}

export interface TableOptions {
  readonly kind?: TableKind
  /** One character that parts the cells of a CSV; told from its first records where it is not given. */
  readonly delimiter?: string
}

/**
 * @param bytes UTF-8 without a byte-order mark
 * @param name of the input, whose ending may tell the kind
 * @throws {InputError} where no table can be seen in it
 */
export async function openTable(
  bytes: AsyncIterable<Buffer>,
  name: string,
  { kind, delimiter }: TableOptions,
): Promise<Table> {
  const { head, all } = await withHead(bytes)
  return (kind ?? kindOf(name, head)) === 'jsonl' ? jsonTable(all) : csvTable(all, head, delimiter)
}

function kindOf(name: string, head: Buffer): TableKind {
  if (/\.(?:csv|tsv|tab)$/i.test(name)) return 'csv'
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return 'jsonl'
  const start = head.toString('utf8', 0, 1024).trimStart()
  if (/^\[\s*[{[\]]/.test(start) || start === '[')
    throw new InputError(
      'it is one JSON array, and a line for each reply is read: jq -c ".[]" FILE makes them',
    )
  return start.startsWith('{') ? 'jsonl' : 'csv'
}

/** Rows that are enough to know the keys of all. */
const sample = 50

async function jsonTable(bytes: AsyncIterable<Buffer>): Promise<Table> {
  const rows = jsonRows(bytes)
  const first: (Row | Flaw)[] = []
  const columns = new Set<string>()
  while (first.length < sample) {
    const next = await rows.next()
    if (next.done === true) break
    first.push(next.value)
    if ('cells' in next.value) for (const key of next.value.cells.keys()) columns.add(key)
  }
  if (first.length === 0) throw new InputError('it has no rows')
  async function* all(): AsyncGenerator<Row | Flaw> {
    yield* first
    yield* rows
  }
  return { kind: 'jsonl', columns: [...columns], rows: all() }
}

const mostColumns = 10_000

/** Excel’s own way to name the delimiter, in a line before the header. */
const separatorLine = /^"?sep=([^\r\n])"?(?:\r\n|\n|\r)/i

async function csvTable(
  bytes: AsyncIterable<Buffer>,
  head: Buffer,
  given: string | undefined,
): Promise<Table> {
  const named = separatorLine.exec(head.toString('utf8', 0, 16))
  const skip = named === null ? 0 : Buffer.byteLength(named[0])
  const delimiter = given ?? named?.[1] ?? (await delimiterOf(head))
  const records = csvRecords(withoutFirst(bytes, skip), delimiter, named === null ? 1 : 2)
  const header = await firstOf(records)
  if (header.cells.length > mostColumns)
    throw new InputError(`its first line has ${header.cells.length} cells: that is no table of replies`)
  const columns = header.cells.map((name, i) => name.trim() || `column ${i + 1}`)
  async function* rows(): AsyncGenerator<Row | Flaw> {
    for await (const record of records) {
      if (!('cells' in record)) yield record
      else if (!isBlank(record)) yield rowOf(record, columns)
    }
  }
  return { kind: 'csv', delimiter, columns, rows: rows() }
}

async function firstOf(records: AsyncGenerator<CsvRecord | Flaw>): Promise<CsvRecord> {
  for (let next = await records.next(); next.done !== true; next = await records.next()) {
    const { value } = next
    if (!('cells' in value)) throw new InputError(`its header, line ${value.line}: ${value.reason}`)
    if (!isBlank(value)) return value
  }
  throw new InputError('it has no rows')
}

const isBlank = ({ cells }: CsvRecord): boolean => cells.length === 1 && cells[0]?.trim() === ''

function rowOf({ line, cells, doubt }: CsvRecord, columns: readonly string[]): Row | Flaw {
  if (cells.length !== columns.length) {
    const count = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} where the header has ${columns.length}`
    return { line, reason: doubt ?? count }
  }
  // The first of two columns with one name is meant.
  return { line, cells: new Map(columns.map((name, i) => [name, cells[i]] as const).reverse()) }
}
