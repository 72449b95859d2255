/** Files as a pipeline hands them on, and what their messages say. */

import { VFile } from 'vfile'
import type { Span } from '../../src/finding.js'
import type { DraftData } from '../../src/retext/index.js'

export const fileOf = (value: string, data: DraftData = {}, path?: string): VFile =>
  new VFile({ value, data: { unscripted: data }, ...(path === undefined ? {} : { path }) })

type Message = VFile['messages'][number]

/** Offsets of a message’s place. */
export function spanOf(message: Message | undefined): Span {
  const place = message?.place
  if (place === undefined) throw new Error('The message has no place.')
  const [start, end] = 'start' in place ? [place.start, place.end] : [place, place]
  if (start.offset === undefined || end.offset === undefined) throw new Error('The place has no offset.')
  return { start: start.offset, end: end.offset }
}

/** The rules that messages of ours name. */
export const reviewedBy = ({ messages }: VFile): string[] =>
  messages.filter(({ source }) => source === 'unscripted').map(({ ruleId }) => String(ruleId))

/** All that a message says, without being an error, which tests compare by its words alone. */
export const fieldsOf = (message: Message | undefined): Partial<Message> => ({ ...message })
