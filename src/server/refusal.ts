/** A request that is not answered as it was meant to be, and why; in whatever thread that shows. */

/** What is wrong with one part of a request. */
export interface Fault {
  /** The part, as a JSON Pointer (RFC 6901): "/replies/3/draft". */
  readonly pointer: string
  readonly detail: string
}

/** The pointer to a part, from the names and numbers that lead to it. */
export const pointerTo = (keys: readonly string[]): string =>
  keys.map(key => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

export interface Refused {
  readonly status: 400 | 404 | 413 | 415 | 422
  /** What to do about it. It never repeats what a customer or an agent wrote. */
  readonly detail: string
  readonly errors?: readonly Fault[]
}

export class Refusal extends Error implements Refused {
  override readonly name = 'Refusal'
  readonly status: Refused['status']
  readonly detail: string
  readonly errors?: readonly Fault[]

  constructor({ status, detail, errors }: Refused) {
    super(detail)
    this.status = status
    this.detail = detail
    if (errors !== undefined) this.errors = errors
  }
}

/** What a reviewer says of a text that is too long, for whoever cannot change its settings. */
export const tooLong = (words: string): string =>
  words.replace(
    /\bShorten it or raise maxLength\b/,
    'Shorten it, or start the server with a higher --max-length',
  )
