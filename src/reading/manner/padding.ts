/** Lines that stand between the customer and what they asked for. */

import type { Channel, Span } from '../../finding.js'
import type { Sentence } from '../../prose/sentences.js'
import { oneOf } from '../patterns/lists.js'
import { wordsIn } from '../problems/capitals.js'
import type { Reading } from '../reading.js'
import { actsOf } from './draft-roles.js'

export interface Padding {
  /** The lines before the answer, in order. */
  readonly lines: readonly Sentence[]
  /** The first sentence with something in it for this customer. */
  readonly answer: Sentence
}

/** A reply of fewer words is read at a glance. */
const fewestWords = 40
/** Of the words of a reply, what may stand before the answer. */
const mostBefore = 0.4

/** Padding before the first sentence that does something, where it is more than a warm line or two. */
export function paddingOf(
  draft: Reading,
  customer: Reading | undefined,
  channel: Channel,
): Padding | undefined {
  const { prose } = draft
  const acts = actsOf(draft, channel)
  const real = new Set(
    draft
      .apologies(customer)
      .filter(({ kind }) => kind === 'real')
      .map(({ sentence }) => sentence),
  )
  const lines: Sentence[] = []
  let answer: Sentence | undefined
  for (const { sentence, act } of acts) {
    // What happened to them, told or regretted, is no padding; neither is a list.
    if (act === 'telling' || act === 'explaining' || real.has(sentence) || sentence.kind === 'list-item')
      return undefined
    if (act === 'solving') {
      answer = sentence
      break
    }
    lines.push(sentence)
  }
  if (answer === undefined || lines.length < 2) return undefined
  const count = (spans: readonly Sentence[]): number =>
    spans.reduce((sum, { span }) => sum + wordsIn(prose, span), 0)
  const all = count(prose.body)
  if (all < fewestWords || (lines.length < 3 && count(lines) < all * mostBefore)) return undefined
  return { lines, answer }
}

/** A sentence that leans on the one before it has to stay behind it. */
const leans = new RegExp(
  `^${oneOf(`it its this that these those they them he she however but so also then therefore
    and additionally in_addition meanwhile in_the_meantime as_such once such both
    accordingly`)}\\b`,
)

/** The answer in front of what stood before it, where both read well so. */
export function answerFirst(
  draft: Reading,
  { lines, answer }: Padding,
): { readonly span: Span; readonly text: string } | undefined {
  const { prose } = draft
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return undefined
  if (leans.test(prose.read(answer.span))) return undefined
  if (!/^[\p{Lu}\d]/u.test(prose.slice(first.span)) || !/^\p{Lu}/u.test(prose.slice(answer.span)))
    return undefined
  if (!/[.!?]$/.test(prose.slice(answer.span)) || !/[.!?]$/.test(prose.slice(last.span))) return undefined
  const gap = prose.text.slice(last.span.end, answer.span.start)
  if (!/^\s+$/.test(gap)) return undefined
  const before = prose.text.slice(first.span.start, last.span.end)
  return {
    span: { start: first.span.start, end: answer.span.end },
    text: `${prose.slice(answer.span)}${gap}${before}`,
  }
}
