/** Whether the customer reports a failure: a breached expectation, with or without a negative word. */

import type { Channel, Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { overlap } from '../../prose/spans.js'
import { likelihood } from '../patterns/odds.js'
import { type Cue, families, signsOf } from './problem-signs.js'

export interface ProblemReading {
  /** Probability that the message reports a failure. */
  readonly likelihood: number
  /** The words that speak most for it, in reading order. */
  readonly evidence: readonly Span[]
}

/** Every channel begins elsewhere: a chat is mostly about a failure, a long mail more often a request. */
const prior: { readonly [C in Channel]: { readonly base: number; readonly perLength: number } } = {
  social: { base: 0.05, perLength: 0.85 },
  email: { base: 0.2, perLength: -0.6 },
  chat: { base: 0.6, perLength: 0.85 },
}

/** What each sign adds to the log-odds at full strength. Families of words carry their own weight. */
const weights: ReadonlyMap<string, number> = new Map([
  ...families.map(({ name, weight }) => [name, weight] as const),
  ['failure told', 1],
  ['failure denied', -1],
  ['asks', -1],
  ['only asks', -0.7],
  ['thanking', -1],
  ['data', -0.5],
  ['own matter', -0.4],
  ['no cue', -0.35],
  ['sad face', 0.8],
  ['glad face', -0.4],
  ['wry face', 1],
  ['wry praise', 0.8],
  ['ends in praise', 1],
  ['marks in a row', 0.2],
  ['capitals', 0.3],
  ['said over', 0.5],
  ['quotation', 0.2],
  ['turn', 0.3],
  ['mismatch', 0.8],
  ['settles', -2],
  ['own slip', -2.2],
  ['wishes', -1.2],
  ['sentiment', 0.95],
  ['no words', -0.5],
])

/** Reads a customer's message for a reported failure. */
export function problemOf(prose: Prose, channel: Channel): ProblemReading {
  const { strengths, cues, told } = signsOf(prose)
  const { base, perLength } = prior[channel]
  let logOdds = base + perLength * (strengths.get('length') ?? 0)
  for (const [name, strength] of strengths) logOdds += strength * (weights.get(name) ?? 0)
  return { likelihood: likelihood(logOdds), evidence: evidenceOf(cues, told) }
}

/** The words a trainer would underline: no more than three, each once. */
function evidenceOf(cues: readonly Cue[], told: Span | undefined): readonly Span[] {
  const strongest: Cue[] = []
  for (const cue of cues.toSorted((a, b) => b.weight - a.weight || b.words.length - a.words.length)) {
    if (strongest.length === 3) break
    const { span, words } = cue
    if (!strongest.some(other => other.words === words || overlap(other.span, span))) strongest.push(cue)
  }
  // A failure without a word for it ("found a slug in my salad") is the telling itself.
  if (strongest.length === 0) return told === undefined ? [] : [told]
  return strongest.map(({ span }) => span).sort((a, b) => a.start - b.start)
}
