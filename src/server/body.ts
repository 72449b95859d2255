/** What comes with a request. */

import type { Context } from 'hono'
import { Refusal } from './refusal.js'

/**
 * The body as text.
 *
 * @throws {Refusal} where it is too long, packed, or no UTF-8
 */
export async function bodyOf(c: Context, mostBytes: number): Promise<string> {
  if (!/^(?:identity)?$/i.test(c.req.header('Content-Encoding') ?? ''))
    throw new Refusal({ status: 415, detail: 'Send the body as it is, without a Content-Encoding.' })
  const bytes = await bytesOf(c, mostBytes)
  try {
    // Not lenient: words that were read wrong would be judged.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal({ status: 400, detail: 'The body is not UTF-8.' })
  }
}

async function bytesOf(c: Context, mostBytes: number): Promise<Uint8Array> {
  if (Number(c.req.header('Content-Length')) > mostBytes) throw tooMany(mostBytes)
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of c.req.raw.body ?? []) {
    length += piece.length
    if (length > mostBytes) throw tooMany(mostBytes)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

const tooMany = (mostBytes: number): Refusal =>
  new Refusal({
    status: 413,
    detail: `The body is over the limit of ${mostBytes} bytes. Send fewer replies at a time.`,
  })
