/** A team’s scored replies, made of the invented drafts under fixtures/: the same number and seed, the same replies. */

import type { ReplyReview } from '../../src/finding.js'
import type { ScoredReply } from '../../src/tally/scored-reply.js'
import { type Case, conversations, labelled, review } from '../drafts.js'

/** Numbers from 0 to below 1 that look random: mulberry32, public domain. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How likely an agent reaches for one of the poorer drafts; who joins late has fewer replies. */
const agents = [
  { name: 'Amara', poor: 0.25, from: 0 },
  { name: 'Bilal', poor: 0.45, from: 0 },
  { name: 'Chiara', poor: 0.5, from: 0 },
  { name: 'Dewi', poor: 0.6, from: 0 },
  { name: 'Eun-ji', poor: 0.75, from: 0 },
  { name: 'Farouk', poor: 0.5, from: 0.9 },
] as const
const channelNames = { email: 'Email', chat: 'Live chat', social: 'Social' } as const
const firstDay = Date.UTC(2026, 0, 5)
const days = 84

const reviews = new Map<Case, ReplyReview>()
function reviewOnce(one: Case): ReplyReview {
  const known = reviews.get(one) ?? review(one)
  reviews.set(one, known)
  return known
}

/** Scores get a little better in the second half; one reply in twenty has no agent, one in thirty no date. */
export function teamOf(count: number, seed = 1): ScoredReply[] {
  const drafts = [...conversations, ...labelled]
    .map(one => ({ one, score: reviewOnce(one).score }))
    .sort((a, b) => a.score - b.score)
    .map(({ one }) => one)
  const half = Math.floor(drafts.length / 2)
  const roll = dice(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T
  return Array.from({ length: count }, (_, i): ScoredReply => {
    const at = roll()
    const agent = pick(agents.filter(({ from }) => from <= at))
    const isPoor = roll() < agent.poor * (at < 0.5 ? 1.1 : 0.8)
    const one = pick(isPoor ? drafts.slice(0, half) : drafts.slice(half))
    const day = new Date(firstDay + Math.floor(at * days) * 86_400_000).toISOString()
    return {
      id: `T-${1001 + i}`,
      ...(roll() < 0.05 ? {} : { agent: agent.name }),
      ...(roll() < 0.03 ? {} : { date: `${day.slice(0, 11)}09:30:00Z` }),
      channel: channelNames[one.channel ?? 'email'],
      reply: one.reply,
      ...(one.customer === undefined ? {} : { customerMessage: one.customer }),
      review: reviewOnce(one),
    }
  })
}
