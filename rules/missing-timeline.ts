import { isWaitedFor } from '../src/reading/promises/waited.js'
import { ask, defineRule, type Examples, quote } from '../src/rule.js'

/** Below this it may be courtesy (“let me check”) rather than a promise. */
const sure = 0.75

export default defineRule({
  id: 'missing-timeline',
  category: 'action',
  severity: 'error',
  weight: 2,
  summary: 'Flags a promise for which the draft gives no time.',
  why: 'Without a when, the customer can neither plan nor tell that you kept your word.',
  sources: [
    'Maister (1985), The Psychology of Waiting Lines: uncertain waits feel longer than known ones',
    'Danziger, Garbarino & Moran (2020), Psychology & Marketing 37(3)',
  ],
  skip({ facts }) {
    return facts.timelineNeeded ? undefined : 'the draft announces nothing later'
  },
  *check({ draft, facts, basis, channel }) {
    if (facts.timeline !== 'none') return
    const owed = basis.timelineNeeded.evidence.map(({ span }) => span)
    const waited = draft.promises.filter(
      promise => owed.some(span => span.start === promise.span.start) && isWaitedFor(draft, promise, channel),
    )
    const last = waited.at(-1)?.span ?? owed.at(-1)
    const sentence = last === undefined ? undefined : draft.prose.sentenceAt(last)
    if (sentence === undefined) return
    const { end } = sentence.span
    yield {
      span: { start: end, end },
      about: sentence.span,
      message: 'Say when: this is a promise without a time.',
      ...(waited.length === 0
        ? { severity: 'info' }
        : basis.timelineNeeded.confidence < sure
          ? { severity: 'warning' }
          : {}),
      confidence: basis.timelineNeeded.confidence,
      suggestions: [
        ask(`${quote(draft.prose.slice(sentence.span))}: by when? Use the latest time you are sure of.`),
      ],
    }
  },
})

export const examples: Examples = [
  { reply: 'I’ll send a replacement cable.⟦⟧' },
  { reply: 'An engineer will call you.⟦⟧' },
  { reply: 'Your deposit will be returned to your card.⟦⟧' },
  { reply: 'We’ll fix the billing error and write to you.⟦⟧' },
  { reply: 'I’m going to ask the workshop about the hinge.⟦⟧' },
  { reply: 'I’ll send a replacement cable today; it reaches you by Thursday.' },
  { reply: 'I’ve already refunded the 30 pounds.' },
  { reply: 'If you’d like a different colour, I’ll swap it.', channel: 'email' },
  { reply: 'Any shop will do, and no receipt is needed.' },
  { reply: 'I’ll take that one off as well if it comes back.' },
  { reply: 'Rosa hemmed your coat and she’s beaming.' },
  { reply: 'Hold the button and the alarm will beep twice.' },
  { reply: 'I don’t have a date from the workshop yet. I’ll write to you on Friday at noon either way.' },
]
