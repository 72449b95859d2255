/** Whether a sentence still says what it does once its words are changed. */

import type { Channel } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { Reading } from '../reading.js'
import { type Cut, withCut } from './ways.js'

interface Weight {
  /** Of its steps: 0 none, 1 vague, 2 concrete. */
  readonly step: number
  readonly promises: number
  readonly times: number
  /** Promises of which it does not say by when. */
  readonly owed: number
}

function weightOf(prose: Prose, channel: Channel): Weight {
  const reading = new Reading(prose)
  const { commitments, times } = reading
  const steps = reading.steps(channel)
  return {
    step: steps.some(({ kind }) => kind === 'concrete') ? 2 : Math.min(1, steps.length),
    promises: Math.min(1, commitments.length),
    times: times.filter(({ kind }) => kind === 'concrete').length,
    owed: commitments.filter(({ due }) => due === undefined).length,
  }
}

/** Whether a sentence has no less of a step, a promise or a time, and owes no more, once `cut` is made. */
export function keepsItsStep({ prose }: Reading, sentence: Sentence, cut: Cut, channel: Channel): boolean {
  const weigh = (text: string): Weight => prose.recallBeside(weightOf, text, channel)
  const before = weigh(prose.slice(sentence.span))
  const after = weigh(withCut(prose, sentence, cut))
  if (after.owed > before.owed) return false
  if (after.step !== before.step) return after.step > before.step
  if (after.promises !== before.promises) return after.promises > before.promises
  return after.times >= before.times
}
