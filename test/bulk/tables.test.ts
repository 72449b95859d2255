import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asUtf8 } from '../../src/bulk/tables/bytes.js'
import { openTable, type TableOptions } from '../../src/bulk/tables/table.js'
import { longestLine } from '../../src/lines.js'
import { all, inChunks } from './chunks.js'

interface Read {
  readonly kind: string
  readonly delimiter?: string
  readonly columns: readonly string[]
  /** Cells of a row with its line before them, or the reason. */
  readonly rows: readonly (readonly unknown[])[]
}

async function read(
  source: string | Buffer,
  name = 'x',
  { size = 7, encoding, ...options }: TableOptions & { size?: number; encoding?: string } = {},
): Promise<Read> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source
  const { rows, ...table } = await openTable(asUtf8(inChunks(bytes, size), encoding), name, options)
  return {
    ...table,
    rows: (await all(rows)).map(row =>
      'cells' in row
        ? [row.line, ...table.columns.map(column => row.cells.get(column))]
        : [row.line, { reason: row.reason }],
    ),
  }
}

const flaw = (words: string) => ({ reason: expect.stringContaining(words) })

describe('a CSV', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', '👍🏽', '"', ',', ';', '\t', '|', '\n', '\r\n', ' ', '=') })
    .map(text => text.replace(/\r(?!\n)/g, ''))

  it('is read as it was written, in whatever chunks it comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (rows, delimiter, end, size, hasMark) => {
          const text = stringify([['a', 'b', 'c'], ...rows], {
            delimiter,
            record_delimiter: end,
            quoted_match: /\n/,
          })
          const table = await read(`${hasMark ? '\uFEFF' : ''}${text}`, 'x.csv', { size, delimiter })
          let line = 2
          const expected = rows.map(cells => {
            const start = line
            line += cells.join('').split('\n').length
            return [start, ...cells]
          })
          expect(table).toEqual({ kind: 'csv', delimiter, columns: ['a', 'b', 'c'], rows: expected })
        },
      ),
    )
  })

  it.each([',', ';', '\t', '|'])('tells that its cells are parted by %j', async delimiter => {
    const table = stringify(
      [
        ['id', 'reply', 'question'],
        ['1', 'Hi, Ada; it is here | there', 'Where, please?'],
        ['2', 'Sorry,\nBo', 'a\tb'],
      ],
      { delimiter },
    )
    expect(await read(table)).toMatchObject({ delimiter, columns: ['id', 'reply', 'question'] })
  })

  it('takes the delimiter that Excel names in a line of its own', async () => {
    expect(await read('sep=;\r\na;b,c\r\n1;2\r\n')).toEqual({
      kind: 'csv',
      delimiter: ';',
      columns: ['a', 'b,c'],
      rows: [[3, '1', '2']],
    })
  })

  it.each([
    ['a quote that nothing closes', 'a,b\n1,"open\n2,x\n3,"y"\n4,z\n', [[2, flaw('quotes do not pair')]]],
    [
      'a quote that another row seems to close',
      'a,b\n1,"open\n2,"x"\n3,y\n4,z\n',
      [[2, flaw('quotes do not pair')]],
    ],
    ['a cell too many', 'a,b\n1,Hi, Ada\n4,z\n', [[2, flaw('3 cells where the header has 2')]]],
    ['a cell too few', 'a,b\n1\n4,z\n', [[2, flaw('1 cell where the header has 2')]]],
  ])('goes on after %s', async (_, text, flaws) => {
    for (const size of [1, 5, 1000]) {
      const { rows } = await read(text, 'x.csv', { size, delimiter: ',' })
      expect(rows.filter(([, first]) => typeof first === 'object')).toEqual(flaws)
      expect(rows.at(-1)).toEqual([text.trim().split('\n').length, '4', 'z'])
      expect(rows.length).toBe(text.trim().split('\n').length - 1)
    }
  })

  it('takes no line of a broken cell for a row', async () => {
    const text =
      'id,reply\nTK-1,"Hi, Ada"\nTK-2,"I am "sorry", Bo.\nI looked at it, and it is sent.\nBest, Cy"\nTK-3,Hi\nTK-4,"x"\n'
    for (const size of [1, 5, 1000])
      expect((await read(text, 'x.csv', { size, delimiter: ',' })).rows).toEqual([
        [2, 'TK-1', 'Hi, Ada'],
        [3, flaw('quotes do not pair')],
        [4, flaw('may belong to the broken row at line 3')],
        [5, flaw('may belong to the broken row at line 3')],
        [6, 'TK-3', 'Hi'],
        [7, 'TK-4', 'x'],
      ])
  })

  it('refuses a first line that is no header', async () => {
    await expect(read(`${','.repeat(20_000)}\n`)).rejects.toThrow('20001 cells')
  })

  it('takes quotes in the middle of a bare cell as they stand', async () => {
    const { rows } = await read('a\tb\n1\tshe said "no", twice\n2\t"no" she said\n3\tx\n')
    expect(rows).toEqual([
      [2, '1', 'she said "no", twice'],
      [3, '2', '"no" she said'],
      [4, '3', 'x'],
    ])
  })

  it('counts lines past blank ones and past breaks in cells, whatever ends them', async () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect((await read(['a,b', '1,"x', 'y"', '', '2,z'].join(end))).rows.map(([line]) => line)).toEqual([
        2, 5,
      ])
  })

  it('names a column that has no name, and takes the first of two with the same', async () => {
    expect(await read('a,,a\n1,2,3\n')).toMatchObject({
      columns: ['a', 'column 2', 'a'],
      rows: [[2, '1', '2', '1']],
    })
  })

  it('rejects the one row that is not UTF-8, and says what to do', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a,b\n1,caf'),
      Buffer.from([0xe9]),
      Buffer.from('\n2,caf\u00e9\n'),
    ])
    expect((await read(bytes)).rows).toEqual([
      [2, flaw('windows-1252')],
      [3, '2', 'café'],
    ])
  })

  it('passes a cell that is too large to be held', async () => {
    const bytes = Buffer.from(`a,b\n1,${'x'.repeat(longestLine + 10)}\n2,y\n`)
    expect((await read(bytes, 'x.csv', { size: 1 << 16 })).rows).toEqual([
      [2, flaw('64 MiB')],
      [3, '2', 'y'],
    ])
  })

  it('holds a cell of many megabytes', async () => {
    const big = 'x\n'.repeat(5_000_000)
    const { rows } = await read(Buffer.from(`a,b\n1,"${big}"\n2,y\n`), 'x.csv', { size: 1 << 16 })
    expect(rows.map(([line]) => line)).toEqual([2, 5_000_003])
    expect(rows[0]?.[2] === big).toBe(true)
  })
})

describe('JSON lines', () => {
  it('are told by how they begin', async () => {
    expect(await read('{"a":1,"b":"x"}\n{"b":"y","c":null}\n')).toEqual({
      kind: 'jsonl',
      columns: ['a', 'b', 'c'],
      rows: [
        [1, 1, 'x', undefined],
        [2, undefined, 'y', null],
      ],
    })
  })

  it('end at a line feed and nowhere else', async () => {
    const text = 'a\u2028b\u2029c\u0085d\re'
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary' })),
        fc.integer({ min: 1, max: 30 }),
        async (words, size) => {
          const lines = [text, ...words].map(reply => JSON.stringify({ reply }))
          const { rows } = await read(lines.join('\n'), 'x.jsonl', { size })
          expect(rows).toEqual([text, ...words].map((reply, i) => [i + 1, reply]))
        },
      ),
    )
  })

  it.each([
    ['{"a": "x', 'it ends in the middle'],
    ['nonsense', 'it is no JSON'],
    ['[1]', 'no JSON object'],
    ['null', 'no JSON object'],
  ])('reject %s and go on', async (line, reason) => {
    const { rows } = await read(`{"a":"1"}\r\n${line}\r\n\r\n{"a":"2"}\r\n`)
    expect(rows).toEqual([
      [1, '1'],
      [2, flaw(reason)],
      [4, '2'],
    ])
  })

  it('say nothing of what a broken line holds', async () => {
    const { rows } = await read('{"a":"1"}\n{"a": Ada Byron, 4 Mill Lane}\n')
    expect(JSON.stringify(rows)).not.toMatch(/Ada|Mill/)
  })

  it('pass a line that is too long to be held', async () => {
    const bytes = Buffer.from(`{"a":"1"}\n{"a":"${'x'.repeat(longestLine)}"}\n{"a":"3"}\n`)
    expect((await read(bytes, 'x', { size: 1 << 16 })).rows).toEqual([
      [1, '1'],
      [2, flaw('64 MiB')],
      [3, '3'],
    ])
  })
})

describe('what an input was saved as', () => {
  const text = 'reply,who\ncafé 👍,Zoë\n'
  const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16()

  it.each([
    ['UTF-8', Buffer.from(text), undefined],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), undefined],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), undefined],
    ['UTF-16 the other way round', swapped(Buffer.from(`\uFEFF${text}`, 'utf16le')), undefined],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'utf-16le'],
  ])('%s is read', async (_, bytes, encoding) => {
    for (const size of [1, 3, 100])
      expect(await read(bytes, 'x', { size, ...(encoding === undefined ? {} : { encoding }) })).toMatchObject(
        {
          columns: ['reply', 'who'],
          rows: [[2, 'café 👍', 'Zoë']],
        },
      )
  })

  it('Latin-1 is read where it is named', async () => {
    const bytes = Buffer.from('reply\ncafé\n', 'latin1')
    expect((await read(bytes, 'x', { encoding: 'windows-1252' })).rows).toEqual([[2, 'café']])
  })

  it.each([
    ['an empty file', Buffer.from(''), 'it is empty'],
    ['a mark alone', Buffer.from('\uFEFF'), 'it has no rows'],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'save it as CSV UTF-8'],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'gunzip'],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'it is binary'],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), '--encoding utf-16le'],
    ['a JSON array', Buffer.from('[\n {"a":1}]'), 'jq -c'],
    ['blank lines alone', Buffer.from('\n\n\n'), 'it has no rows'],
  ])('%s is refused', async (_, bytes, words) => {
    await expect(read(bytes)).rejects.toThrow(words)
  })
})
