/** Whom a report names, where nobody differs and where somebody does. */

import { describe, expect, it } from 'vitest'
import { tally } from '../../src/tally/index.js'
import type { ScoredReply } from '../../src/tally/scored-reply.js'
import { finding } from '../cli/made.js'
import { dice, teamOf } from './team.js'

const agents = 20
const pool = teamOf(2000)

/** Real reviews, dealt to agents at random. */
function dealt(
  seed: number,
  more: (reply: ScoredReply, agent: number, roll: number) => ScoredReply,
): ScoredReply[] {
  const roll = dice(seed)
  return pool.map(reply => {
    const agent = Math.floor(roll() * agents)
    return { ...more(reply, agent, roll()), agent: `Agent ${agent}` }
  })
}
const named = (scored: readonly ScoredReply[]) =>
  tally(scored).agents.flatMap(({ name, recurs, doesWell, missing }) =>
    [...recurs, ...doesWell, ...missing]
      .filter(({ change }) => change.verdict === 'more')
      .map(({ id }) => `${name}: ${id}`),
  )

describe('an agent is named', () => {
  it('in at most one team of twenty where all write alike', { timeout: 60_000 }, () => {
    const teams = Array.from({ length: 40 }, (_, i) => named(dealt(i + 1, reply => reply)))
    expect(teams.filter(found => found.length > 0).length).toBeLessThanOrEqual(2)
  })

  it('for a habit: 40% of some hundred replies, 10% elsewhere', () => {
    const habit = finding('', { start: 0, end: 0 }, { ruleId: 'habit' })
    const found = [1, 2, 3].map(seed =>
      named(
        dealt(seed, (reply, agent, roll) =>
          roll < (agent === 7 ? 0.4 : 0.1)
            ? { ...reply, review: { ...reply.review, findings: [...reply.review.findings, habit] } }
            : reply,
        ),
      ),
    )
    for (const one of found) expect(one).toEqual(['Agent 7: habit'])
  })
})
