/** Reviews as data, whole: their offsets are those of the file. */

import { json } from '../../json.js'
import type { Printing, ReviewedFile, Writer } from './format.js'

/** `known` holds the ids of the findings that are in the baseline, where there is one. */
const entryOf = ({ path, inSource, known }: ReviewedFile): object => ({
  file: path,
  review: inSource,
  ...(known === undefined ? {} : { known: [...known] }),
})

const nothing = (): void => {}

/** The review itself where one draft was named, else a list. */
export function jsonWriter({ stdout, isList }: Printing): Writer {
  if (!isList)
    return {
      one: ({ inSource }) => stdout.write(`${json(inSource, 2)}\n`),
      unread: nothing,
      end: nothing,
    }
  const all: object[] = []
  return {
    one: file => all.push(entryOf(file)),
    unread: nothing,
    end: () => stdout.write(`${json(all, 2)}\n`),
  }
}

export function jsonlWriter({ stdout }: Printing): Writer {
  return { one: file => stdout.write(`${json(entryOf(file))}\n`), unread: nothing, end: nothing }
}
