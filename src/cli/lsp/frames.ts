/** The base protocol of language servers: messages in JSON, each after a header with its length. */

/** A request or a notification, or the answer to a request. */
export interface Message {
  readonly jsonrpc: '2.0'
  /** Absent in a notification. */
  readonly id?: number | string | null
  /** Absent in an answer. */
  readonly method?: string
  readonly params?: unknown
  /** Of an answer that is a refusal. */
  readonly error?: { readonly code: number; readonly message: string }
}

const headerEnd = '\r\n\r\n'

/** Bytes. Whoever says more than that does not speak this protocol. */
const maxHeader = 4096
const maxContent = 64 * 2 ** 20

/** Takes what comes in pieces of any length apart. */
export class Frames {
  #held: Uint8Array[] = []
  #length = 0
  /** Before there are so many bytes nothing more can be read. */
  #needed = 0

  #keep(bytes: Uint8Array, needed: number): void {
    this.#held = [bytes]
    this.#length = bytes.length
    this.#needed = needed
  }

  /**
   * The contents that are whole with one more piece.
   *
   * @throws {Error} where a header says no length, or one out of all bounds: nothing can be read from there on
   */
  *read(piece: Uint8Array): Generator<string> {
    this.#held.push(piece)
    this.#length += piece.length
    if (this.#length < this.#needed) return
    let held = Buffer.concat(this.#held)
    for (let next = contentIn(held); ; next = contentIn(held)) {
      if (next === undefined || next.end > held.length) {
        this.#keep(held, next?.end ?? 0)
        return
      }
      yield held.toString('utf8', next.start, next.end)
      held = held.subarray(next.end)
    }
  }
}

/** Where the first content is; undefined where its header is not whole yet. */
function contentIn(bytes: Buffer): { readonly start: number; readonly end: number } | undefined {
  const header = bytes.subarray(0, maxHeader).indexOf(headerEnd)
  if (header === -1) {
    if (bytes.length >= maxHeader) throw new Error('the header of a message has no end')
    return undefined
  }
  const [, length] = /^Content-Length: *(\d+)/im.exec(bytes.toString('latin1', 0, header)) ?? []
  if (length === undefined) throw new Error('a message has no Content-Length')
  if (Number(length) > maxContent)
    throw new Error(`a message of ${length} bytes is over the limit of ${maxContent}`)
  const start = header + headerEnd.length
  return { start, end: start + Number(length) }
}

/** @throws {Error} where a content is no message */
export function messageIn(content: string): Message {
  const message: unknown = JSON.parse(content)
  if (typeof message !== 'object' || message === null || Array.isArray(message))
    throw new Error('it is no JSON object')
  return message as Message
}

export function framed(message: Message): Buffer {
  const content = Buffer.from(JSON.stringify(message))
  return Buffer.concat([Buffer.from(`Content-Length: ${content.length}${headerEnd}`), content])
}
