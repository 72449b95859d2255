/** `unscripted/tally`: what recurs in many reviews. */

import { checked } from './checked.js'
import { NoteTaker } from './notes.js'
import type { ScoredReply } from './scored-reply.js'
import { checkedSplit, type Tally, type TallyOptions, tallyOf } from './tally.js'

export type { Difference, Share, Verdict } from './chance.js'
export type { Comparison, Contrast, Missing } from './comparison.js'
export type { Step } from './days.js'
export type { Group } from './groups.js'
export type { Owed } from './missing.js'
export type { Period } from './periods.js'
export type { Phrase } from './phrases.js'
export type { Recurring, Standing } from './recurring.js'
export type { ScoredReply } from './scored-reply.js'
export type { Scores } from './scores.js'
export type { Tally, TallyOptions } from './tally.js'

/**
 * Counts what recurs in the reviews of many replies: faults, wins, stock phrases, what is left out, agent by agent and
 * channel by channel, over time. The replies are taken one at a time and none is kept, so that an async generator over
 * a file of any length will do. Pure, like `reviewReply`; their order changes nothing.
 *
 * @throws {TypeError} where one of them is no scored reply; it says which, counted from 1. Or where there is no list, or
 *   an option is unknown
 * @throws {RangeError} where `splitAt` is no day
 */
export function tally(scored: Iterable<ScoredReply>, options?: TallyOptions): Tally
export function tally(scored: AsyncIterable<ScoredReply>, options?: TallyOptions): Promise<Tally>
export function tally(
  scored: Iterable<ScoredReply> | AsyncIterable<ScoredReply>,
  options: TallyOptions = {},
): Tally | Promise<Tally> {
  if (typeof scored !== 'object' || scored === null || !isSource(scored))
    throw new TypeError(
      'tally() takes a list or a generator of scored replies: objects with an id and a review.',
    )
  const taker = new NoteTaker({ keepsPhrases: true })
  let count = 0
  const take = (one: ScoredReply): void => {
    count++
    taker.take(known(one, count))
  }
  if (Symbol.asyncIterator in scored) {
    const whole = async (): Promise<Tally> => {
      checkedSplit(options)
      for await (const one of scored) take(one)
      return tallyOf(taker.notes(), options)
    }
    return whole()
  }
  checkedSplit(options)
  for (const one of scored) take(one)
  return tallyOf(taker.notes(), options)
}

const isSource = (scored: object): boolean => Symbol.iterator in scored || Symbol.asyncIterator in scored

function known(one: ScoredReply, number: number): ScoredReply {
  try {
    return checked(one)
  } catch (error) {
    throw new TypeError(`Reply ${number}: ${(error as Error).message}.`, { cause: error })
  }
}
