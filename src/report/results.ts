/** Files of results, read once for counting, and once more for the few replies that are shown. */

import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linesOf, longestLine, tooLong } from '../lines.js'
import { checked } from '../tally/checked.js'
import { dayOf } from '../tally/days.js'
import { type Notes, NoteTaker } from '../tally/notes.js'
import type { ScoredReply } from '../tally/scored-reply.js'

type Chunks = AsyncIterable<Buffer>

export interface Source {
  /** Path of a file; of what is no file whatever it is called. */
  readonly name: string
  /** Undefined for what comes only once: a pipe, standard input. */
  readonly size: number | undefined
  bytes(): Chunks
}

/** A line that is no scored reply. */
export interface BadLine {
  /** Name of its source. */
  readonly source: string
  readonly line: number
  readonly why: string
}

/** Where a row of the notes stands. */
interface Place {
  readonly handle: FileHandle
  readonly start: number
  readonly length: number
}

/** Results that were read once: their notes are kept, their texts are not. */
export class Results {
  readonly #handles: FileHandle[] = []
  readonly #places: Place[] = []
  readonly #taker: NoteTaker
  /** Dates that are there and name no day. */
  unreadDates = 0

  private constructor(keepsPhrases: boolean) {
    this.#taker = new NoteTaker({ keepsPhrases })
  }

  /**
   * Whoever reads has to `close`.
   *
   * @param options.onBad is told of each line that is passed over
   * @throws {Error} of the file system, where a source cannot be read, or where it is no lines of UTF-8 at all
   */
  static async read(
    sources: readonly Source[],
    { keepsPhrases, onBad }: { readonly keepsPhrases: boolean; onBad(line: BadLine): void },
  ): Promise<Results> {
    const results = new Results(keepsPhrases)
    try {
      for (const source of sources) await results.#take(source, onBad)
      return results
    } catch (error) {
      await results.close()
      throw error
    }
  }

  async #take(source: Source, onBad: (line: BadLine) => void): Promise<void> {
    const { handle, chunks } = await this.#opened(source)
    for await (const { line, start, content } of linesOf(chunks, longestLine)) {
      try {
        if (content === undefined) throw new TypeError(tooLong)
        if (line === 1 && isUtf16(content)) throw wholly(source, 'is UTF-16, not UTF-8')
        const text = textOf(content)
        if (text.trim() === '') continue
        if (line === 1 && text.trimStart().startsWith('[')) throw wholly(source, 'is one JSON array')
        const scored = replyOf(text)
        this.#taker.take(scored)
        if ((scored.date ?? '').trim() !== '' && dayOf(scored.date) === 0) this.unreadDates++
        this.#places.push({ handle, start, length: content.length })
      } catch (error) {
        if (!(error instanceof TypeError) && !(error instanceof SyntaxError)) throw error
        onBad({ source: source.name, line, why: error.message })
      }
    }
  }

  /** What comes only once, a pipe too, is put by in a file that no name leads to. */
  async #opened(source: Source): Promise<{ handle: FileHandle; chunks: Chunks }> {
    if (source.size === undefined) return this.#putBy(source.bytes())
    const handle = await open(source.name)
    this.#handles.push(handle)
    return { handle, chunks: handle.createReadStream({ autoClose: false }) }
  }

  async #putBy(stream: Chunks): Promise<{ handle: FileHandle; chunks: Chunks }> {
    const folder = await mkdtemp(join(tmpdir(), 'unscripted-'))
    let handle: FileHandle
    try {
      handle = await open(join(folder, 'results'), 'wx+', 0o600)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
    this.#handles.push(handle)
    async function* copied(): Chunks {
      for await (const chunk of stream) {
        await handle.appendFile(chunk)
        yield chunk
      }
    }
    return { handle, chunks: copied() }
  }

  notes(): Notes {
    return this.#taker.notes()
  }

  /**
   * The reply of a row, read again.
   *
   * @throws {Error} where the file has changed meanwhile
   */
  async replyAt(row: number): Promise<ScoredReply> {
    const { handle, start, length } = this.#places[row] as Place
    const bytes = Buffer.alloc(length)
    await handle.read(bytes, 0, length, start)
    try {
      return replyOf(textOf(bytes))
    } catch (error) {
      throw new Error('the results changed while they were read', { cause: error })
    }
  }

  async close(): Promise<void> {
    for (const handle of this.#handles.splice(0)) await handle.close()
  }
}

const wholly = ({ name }: Source, what: string): Error =>
  new Error(`"${name}" ${what}: results are UTF-8 text with one JSON object on a line`)

/** By its byte-order mark, or by the zero beside the first letter. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** @throws {TypeError} where it is not UTF-8 */
function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new TypeError('it is not UTF-8 text')
  }
}

/** @throws {SyntaxError} where it is no JSON @throws {TypeError} where it is no scored reply */
function replyOf(text: string): ScoredReply {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The parser’s own words quote the line, which may hold what no log should.
    throw new SyntaxError('it is no JSON')
  }
  return checked(value)
}
