/** Whether the company owes a later result, so that the customer would ask "when?". */

import type { Channel, Facts } from '../../finding.js'
import { likelihood } from '../patterns/odds.js'
import type { PromiseKind, PromiseMade } from './promises.js'

/**
 * How much a promise of each kind speaks for an owed result, in log-odds; in public posts talk is cheaper. `later`:
 * whoever says “soon” puts something off, be it promised in so many words or not.
 */
export const debts: {
  readonly [C in Channel]: { readonly base: number; readonly later: number } & {
    readonly [K in PromiseKind]: number
  }
} = {
  social: {
    base: -2,
    later: 2.3,
    future: 3.2,
    help: 0.3,
    aim: 2.2,
    progressive: 1.8,
    done: 1.6,
    delegated: 2.2,
    check: 0.6,
    offer: 0,
    scheduled: 2.2,
    status: 1.6,
  },
  email: {
    base: -1,
    later: 1.8,
    future: 3,
    help: 0.4,
    aim: 1.4,
    progressive: 2.2,
    done: 1.2,
    delegated: 2.2,
    check: 0.6,
    offer: 0,
    scheduled: 2.2,
    status: 1.1,
  },
  chat: {
    base: -0.9,
    later: 1.7,
    future: 3,
    help: 0.3,
    aim: 1.6,
    progressive: 2,
    done: 1.2,
    delegated: 2.2,
    check: 1.6,
    offer: 1.6,
    scheduled: 2,
    status: 1.4,
  },
}

/** An "if" of the customer's takes something off a promise. */
const ifShare = 0.7
/** What the writer dates, however vaguely, is meant to come about. */
const dated = 1
/** A customer with a problem waits for its end; whoever asks or praises waits for less. */
const stake = 0.6

const undated: ReadonlySet<PromiseKind> = new Set(['future', 'scheduled', 'offer', 'help'])

/** How likely the company owes a later result. `problem` is how likely the customer has one. */
export function debtOf(
  promises: readonly PromiseMade[],
  timeline: Facts['timeline'],
  problem: number,
  channel: Channel,
): number {
  const weights = debts[channel]
  const strongest = new Map<PromiseKind, number>()
  for (const { kind, conditional, contingent, timed } of promises) {
    // What may never come up has no date.
    if (contingent) continue
    const share = conditional && kind !== 'offer' ? ifShare : 1
    const weight = weights[kind] * share + (timed && !undated.has(kind) ? dated : 0)
    strongest.set(kind, Math.max(weight, strongest.get(kind) ?? Number.NEGATIVE_INFINITY))
  }
  const owed = [...strongest.values()].reduce(
    (sum, weight) => sum + weight,
    weights.base + (timeline === 'vague' ? weights.later : 0),
  )
  return likelihood(owed + stake * (2 * problem - 1))
}
