/** Notes as JSON, for a page to take with it: every column in as few bytes as its largest number needs, in base64. */

import { at } from '../tally/columns.js'
import { columnNames, type Notes } from '../tally/notes.js'

interface PackedColumn {
  /** Bytes to a number, the lowest first. */
  readonly bytes: 1 | 2 | 4
  readonly base64: string
}

type Words = Pick<Notes, 'size' | 'rules' | 'wins' | 'agents' | 'channels' | 'phrases' | 'rulesets'>

export interface PackedNotes extends Words {
  /** In the order of the column names; those that count up are kept as their steps. */
  readonly columns: readonly PackedColumn[]
}

/** They grow from row to row, by few. */
const rising: ReadonlySet<string> = new Set(['findingsFrom', 'winsFrom'])

export function packed(notes: Notes): PackedNotes {
  const { size, rules, wins, agents, channels, phrases, rulesets } = notes
  const columns = columnNames.map(name => {
    const column = notes[name]
    return packedColumn(
      rising.has(name) ? column.map((n, i) => (i === 0 ? n : n - at(column, i - 1))) : column,
    )
  })
  return { size, rules, wins, agents, channels, phrases, rulesets, columns }
}

export function unpacked({ columns, ...words }: PackedNotes): Notes {
  const named = columnNames.map((name, i) => {
    const { bytes, base64 } = columns[i] ?? { bytes: 1, base64: '' }
    const column = unpackedColumn(bytes, base64)
    if (rising.has(name))
      for (let i = 1; i < column.length; i++) column[i] = at(column, i) + at(column, i - 1)
    return [name, column] as const
  })
  return { ...words, ...(Object.fromEntries(named) as Pick<Notes, (typeof columnNames)[number]>) }
}

function packedColumn(column: Uint32Array): PackedColumn {
  const most = column.reduce((most, n) => Math.max(most, n), 0)
  const bytes = most < 2 ** 8 ? 1 : most < 2 ** 16 ? 2 : 4
  // A piece at a time: a long string made letter by letter is slow.
  const pieces: string[] = []
  const perPiece = 3 * 4096
  for (let from = 0; from < column.length; from += perPiece) {
    const codes: number[] = []
    for (const n of column.subarray(from, from + perPiece))
      for (let byte = 0; byte < bytes; byte++) codes.push((n >>> (8 * byte)) & 0xff)
    let piece = ''
    for (const code of codes) piece += String.fromCharCode(code)
    pieces.push(btoa(piece))
  }
  return { bytes, base64: pieces.join('') }
}

function unpackedColumn(bytes: number, base64: string): Uint32Array {
  const binary = atob(base64)
  const column = new Uint32Array(binary.length / bytes)
  for (let i = 0; i < column.length; i++) {
    let n = 0
    for (let byte = bytes - 1; byte >= 0; byte--) n = n * 256 + binary.charCodeAt(i * bytes + byte)
    column[i] = n
  }
  return column
}
