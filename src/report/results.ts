/** Files of results, read once for counting, and once more for the few replies that are shown. */

import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checked } from '../tally/checked.js'
import { type Notes, NoteTaker } from '../tally/notes.js'
import type { ScoredReply } from '../tally/scored-reply.js'
import { linesOf } from './lines.js'

type Chunks = AsyncIterable<Uint8Array | string>

/** A file by its path, or a stream that comes only once. */
export type Source = { readonly path: string } | { readonly stream: Chunks }

/** A line that is no scored reply. */
export interface BadLine {
  /** Place of its source among those given. */
  readonly source: number
  readonly number: number
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

  private constructor(keepsPhrases: boolean) {
    this.#taker = new NoteTaker({ keepsPhrases })
  }

  /**
   * Whoever reads has to `close`.
   *
   * @param options.onBad is told of each line that is passed over
   * @throws {Error} of the file system, where a source cannot be read
   */
  static async read(
    sources: readonly Source[],
    { keepsPhrases, onBad }: { readonly keepsPhrases: boolean; onBad(line: BadLine): void },
  ): Promise<Results> {
    const results = new Results(keepsPhrases)
    try {
      for (const [i, source] of sources.entries())
        await results.#take(source, bad => onBad({ source: i, ...bad }))
      return results
    } catch (error) {
      await results.close()
      throw error
    }
  }

  async #take(source: Source, onBad: (bad: Omit<BadLine, 'source'>) => void): Promise<void> {
    const { handle, chunks } = await this.#opened(source)
    for await (const { number, start, bytes } of linesOf(chunks)) {
      try {
        if (bytes === undefined) throw new TypeError('the line is too long')
        this.#taker.take(replyOf(bytes))
        this.#places.push({ handle, start, length: bytes.length })
      } catch (error) {
        if (!(error instanceof TypeError) && !(error instanceof SyntaxError)) throw error
        onBad({ number, why: error.message })
      }
    }
  }

  /** What comes only once, a pipe too, is put by in a file that no name leads to. */
  async #opened(source: Source): Promise<{ handle: FileHandle; chunks: Chunks }> {
    if ('stream' in source) return this.#putBy(source.stream)
    const handle = await open(source.path)
    this.#handles.push(handle)
    const chunks = handle.createReadStream({ autoClose: false })
    const stats = await handle.stat()
    return stats.isFile() ? { handle, chunks } : this.#putBy(chunks)
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
      return replyOf(bytes)
    } catch (error) {
      throw new Error('the results changed while they were read', { cause: error })
    }
  }

  async close(): Promise<void> {
    for (const handle of this.#handles.splice(0)) await handle.close()
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** @throws {SyntaxError} where it is no JSON @throws {TypeError} where it is no scored reply, or not UTF-8 */
function replyOf(bytes: Uint8Array): ScoredReply {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    throw new TypeError('it is not UTF-8 text')
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The parser’s own words quote the line, which may hold what no log should.
    throw new SyntaxError('it is not JSON')
  }
  return checked(value)
}
