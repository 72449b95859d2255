/** The base protocol of language servers: messages in JSON, each after a header with its length. */

/** A request or a notification, or the answer to a request. */
export interface Message {
  readonly jsonrpc: '2.0'
  /** Absent in a notification. */
  readonly id?: number | string | null
  /** Absent in an answer. */
  readonly method?: string
  readonly params?: unknown
}

const headerEnd = '\r\n\r\n'

/**
 * @param bytes in pieces of any length
 * @throws {Error} where a header says no length, or what follows is no JSON
 */
export async function* messagesIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Message> {
  let held = Buffer.alloc(0)
  for await (const piece of bytes) {
    held = Buffer.concat([held, piece])
    for (;;) {
      const header = held.indexOf(headerEnd)
      if (header === -1) break
      const [, length] = /^Content-Length: *(\d+)/im.exec(held.toString('latin1', 0, header)) ?? []
      if (length === undefined) throw new Error('a message has no Content-Length')
      const start = header + headerEnd.length
      const end = start + Number(length)
      if (held.length < end) break
      yield JSON.parse(held.toString('utf8', start, end)) as Message
      held = held.subarray(end)
    }
  }
}

export function framed(message: Message): Buffer {
  const content = Buffer.from(JSON.stringify(message))
  return Buffer.concat([Buffer.from(`Content-Length: ${content.length}${headerEnd}`), content])
}
