/**
 * Families of stock phrases, each a list of frames. `phrase-patterns.ts` says how a frame is written and
 * `stock-phrases.slots.ts` what its slots hold. A frame is a verb and a slot for its object; it fires only where
 * that object is empty ("help you", "this matter") and not where it is of this case ("check your line").
 */

import { courtesies } from './courtesies.js'
import { offers } from './offers.js'
import { officialese } from './officialese.js'
import { regrets } from './regrets.js'

export interface Family {
  readonly name: string
  /** What the phrase stands in for, as advice to the writer. */
  readonly instead: string
  /** The question that the agent can answer in place of the phrase; it follows the phrase in quotation marks. */
  readonly ask: string
  /** The phrase stands where their own trouble should: the question quotes it. */
  readonly aboutThem?: boolean
  /** Where it is no stock phrase but how people write. */
  readonly dialect?: 'en-IN'
  /** A sentence that holds nothing else can go without loss. */
  readonly filler: boolean
  readonly frames: readonly string[]
  /** Frames that about half of all readers would let pass. */
  readonly debatable?: readonly string[]
}

export const families: readonly Family[] = [...regrets, ...offers, ...courtesies, ...officialese]
