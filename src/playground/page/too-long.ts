/** A text that is too long to be read, said to whoever writes it. */

import { defaultMaxLength } from '../../settings/check.js'

const number = new Intl.NumberFormat('en')

/** @param texts by what the page calls them */
export function tooLong(texts: { readonly [name: string]: string }): Error | undefined {
  const over = Object.entries(texts).find(([, { length }]) => length > defaultMaxLength)
  if (over === undefined) return undefined
  const [name, { length }] = over
  return new Error(
    `${name} is too long. It has ${number.format(length)} characters, and no more than ${number.format(defaultMaxLength)} are read.`,
  )
}
