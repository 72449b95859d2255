/** What `unscripted/reading` exports: passives and their look-alikes, for anybody's text. */

import { type Prose, read } from '../prose/prose.js'
import { type Passive, participlesOf, passivesOf } from './passives/passives.js'

export type { Span } from '../finding.js'
export type { Passive } from './passives/passives.js'

function proseOf(text: string): Prose {
  if (typeof text !== 'string')
    throw new TypeError(`text must be a string, not ${text === null ? 'null' : typeof text}.`)
  return read(text)
}

/**
 * Every verbal passive of a text: "was charged", "will be sent", "got lost", in reading order.
 *
 * @throws {TypeError} where `text` is not a string
 */
export function passives(text: string): readonly Passive[] {
  return passivesOf(proseOf(text))
}

/**
 * The groups that look like a passive and say how something is: "is located", "are delighted".
 *
 * @throws {TypeError} where `text` is not a string
 */
export function participles(text: string): readonly Passive[] {
  return participlesOf(proseOf(text))
}
