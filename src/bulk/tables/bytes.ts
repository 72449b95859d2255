/** The bytes of an input as UTF-8, whatever it was saved as. */

/** An input, or a table in it, that cannot be read at all: the message says what to do. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

const marks: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** What people pass by mistake, by its first bytes. */
const others: readonly { readonly what: string; readonly todo: string; readonly bytes: readonly number[] }[] =
  [
    {
      what: 'a workbook or another zip archive',
      todo: 'save it as CSV UTF-8',
      bytes: [0x50, 0x4b, 0x03, 0x04],
    },
    { what: 'an old Excel workbook', todo: 'save it as CSV UTF-8', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
    { what: 'a PDF', todo: 'export the replies as CSV or JSON lines', bytes: [0x25, 0x50, 0x44, 0x46] },
    { what: 'gzip', todo: 'unpack it: gunzip -c FILE | unscripted score -', bytes: [0x1f, 0x8b] },
    { what: 'zstd', todo: 'unpack it: zstd -dc FILE | unscripted score -', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  ]

/** Bytes looked at before anything is taken for text. */
const headSize = 64 * 1024

/**
 * @param encoding a label of the WHATWG Encoding Standard, such as `windows-1252`; told from a byte-order mark, and
 *   UTF-8 without one, where it is not given
 * @returns the text in UTF-8 without its byte-order mark. What was said to be UTF-8 is passed on unchecked, so that a
 *   reader can refuse the one row that is not
 * @throws {InputError} where the input is empty or no text
 */
export async function* asUtf8(bytes: AsyncIterable<Buffer>, encoding?: string): AsyncGenerator<Buffer> {
  const { head, all } = await withHead(bytes)
  if (head.length === 0) throw new InputError('it is empty')
  const other = others.find(({ bytes }) => startsWith(head, bytes))
  if (other !== undefined) throw new InputError(`it is ${other.what}: ${other.todo}`)
  const mark = marks.find(({ bytes }) => startsWith(head, bytes))
  const written = encoding ?? mark?.encoding ?? 'utf-8'
  if (!written.startsWith('utf-16') && isBinary(head))
    throw new InputError('it is binary, or UTF-16 without a byte-order mark: --encoding utf-16le reads that')
  if (isUtf8Label(written)) yield* withoutFirst(all, mark?.encoding === 'utf-8' ? mark.bytes.length : 0)
  else yield* decoded(all, written)
}

/** A stray NUL makes a text no picture. */
const isBinary = (head: Buffer): boolean => head.filter(byte => byte === 0).length * 50 > head.length

const isUtf8Label = (label: string): boolean => new TextDecoder(label).encoding === 'utf-8'

const startsWith = (head: Buffer, bytes: readonly number[]): boolean =>
  bytes.every((byte, i) => head[i] === byte)

/** The first bytes, and all bytes with them. */
export async function withHead(
  bytes: AsyncIterable<Buffer>,
): Promise<{ readonly head: Buffer; readonly all: AsyncIterable<Buffer> }> {
  const source = bytes[Symbol.asyncIterator]()
  const chunks: Buffer[] = []
  let size = 0
  while (size < headSize) {
    const next = await source.next()
    if (next.done === true) break
    chunks.push(next.value)
    size += next.value.length
  }
  const head = Buffer.concat(chunks)
  async function* all(): AsyncGenerator<Buffer> {
    try {
      if (head.length > 0) yield head
      for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value
    } finally {
      await source.return?.()
    }
  }
  return { head, all: all() }
}

export async function* withoutFirst(bytes: AsyncIterable<Buffer>, count: number): AsyncGenerator<Buffer> {
  let left = count
  for await (const chunk of bytes) {
    if (chunk.length > left) yield chunk.subarray(left)
    left = Math.max(0, left - chunk.length)
  }
}

async function* decoded(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}
