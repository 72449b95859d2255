/** Texts that are too long, for whoever cannot change the settings and may not change what others wrote. */

const raise = 'ask whoever set this server up to raise maxLength in its settings file'

/** What the review says of a text over the limit, in words for a caller: a draft is theirs, every other text is given verbatim. */
export function adviceOn({ message }: RangeError): string {
  const shorten = message.startsWith('draft ') ? 'Shorten it' : 'Leave it out'
  return message.replace('Shorten it or raise maxLength', `${shorten} or ${raise}`)
}

interface Sent {
  readonly reply: string
  readonly customerMessage?: string
}

/** @throws {RangeError} which names all that are over the limit: of a long list nobody finds them one call at a time */
export function refuseTooLong(replies: readonly Sent[], maxLength: number): void {
  const tooLong = replies.flatMap((one, i) =>
    (['reply', 'customerMessage'] as const).flatMap(name => {
      const { length } = one[name] ?? ''
      return length > maxLength ? [`replies[${i}].${name} has ${length}`] : []
    }),
  )
  if (tooLong.length === 0) return
  throw new RangeError(
    `A text may have ${maxLength} UTF-16 units. ${tooLong.join(', ')}. Leave out what is too long and say so, or ${raise}.`,
  )
}
