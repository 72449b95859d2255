/** Whether the company owes a later result, so that the customer would ask "when?". */

import type { Channel } from '../finding.js'
import { likelihood } from './odds.js'
import type { PromiseKind, PromiseMade } from './promises.js'

/** How much a promise of each kind speaks for an owed result, in log-odds. In public posts only a plain "will" does. */
export const debts: {
  readonly [C in Channel]: { readonly base: number } & { readonly [K in PromiseKind]: number }
} = {
  social: {
    base: -2,
    future: 3.2,
    help: 0.3,
    progressive: 0.6,
    done: 0.6,
    check: 0.6,
    offer: 0,
    scheduled: 2.2,
    status: 0.6,
  },
  email: {
    base: -1,
    future: 3,
    help: 0.6,
    progressive: 2.2,
    done: 1.2,
    check: 0.6,
    offer: 0,
    scheduled: 2.2,
    status: 1.1,
  },
  chat: {
    base: -0.9,
    future: 3,
    help: 0.3,
    progressive: 2,
    done: 1.2,
    check: 1.6,
    offer: 1.6,
    scheduled: 2,
    status: 1.4,
  },
}
/** An "if" of the customer's halves a promise. */
const ifShare = 0.5

/** How likely the company owes a later result, so that the customer would ask "when?". */
export function debtOf(promises: readonly PromiseMade[], channel: Channel): number {
  const weights = debts[channel]
  const strongest = new Map<PromiseKind, number>()
  for (const { kind, conditional } of promises) {
    const weight = weights[kind] * (conditional && kind !== 'offer' ? ifShare : 1)
    strongest.set(kind, Math.max(weight, strongest.get(kind) ?? Number.NEGATIVE_INFINITY))
  }
  return likelihood([...strongest.values()].reduce((sum, weight) => sum + weight, weights.base))
}
