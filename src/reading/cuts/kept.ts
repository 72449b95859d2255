/** Whether a sentence still says what it does once its words are changed. */

import type { Channel, Span } from '../../finding.js'
import { read } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { Reading } from '../reading.js'

/** The steps and promises of a sentence by itself, and the times it gives. */
function weightOf(text: string, channel: Channel): number {
  const reading = new Reading(read(text))
  const steps = reading.steps(channel)
  const step = steps.some(({ kind }) => kind === 'concrete') ? 2 : steps.length > 0 ? 1 : 0
  const times = reading.times.filter(({ kind }) => kind === 'concrete').length
  return step * 100 + Math.min(1, reading.commitments.length) * 10 + Math.min(9, times)
}

/** Whether a sentence has no less of a step, a promise or a time when `text` stands in place of `span`. */
export function keepsItsStep(
  { prose }: Reading,
  sentence: Sentence,
  { span, text }: { readonly span: Span; readonly text: string },
  channel: Channel,
): boolean {
  const { start, end } = sentence.span
  const changed = prose.text.slice(start, span.start) + text + prose.text.slice(span.end, end)
  return weightOf(changed, channel) >= weightOf(prose.slice(sentence.span), channel)
}
