import { ask, defineRule, type Examples, isWithin, quote } from '../src/rule.js'

/** While somebody waits in a chat, a moment is a time that they can check. */
const hold = /\b(?:now|moments?|minutes?|mins?|seconds?|secs?|bit)\b/

export default defineRule({
  id: 'vague-timeline',
  category: 'action',
  severity: 'warning',
  weight: 2,
  summary: 'Flags a promise whose only time cannot be checked: “soon”, “shortly”, “in due course”.',
  why: 'Nobody can hold you to “soon”, and nobody can plan by it.',
  sources: [
    'Packard & Berger (2021), Journal of Consumer Research 47(5): concrete wording shows listening',
    'Maister (1985), The Psychology of Waiting Lines',
  ],
  skip({ facts }) {
    return facts.timelineNeeded ? undefined : 'the draft announces nothing later'
  },
  *check({ draft, facts, channel }) {
    if (facts.timeline !== 'vague') return
    for (const { kind, span, sentence } of draft.times) {
      // A day that they named themselves is no time of ours.
      if (kind === 'concrete') continue
      const own = draft.promises.filter(made => made.sentence === sentence)
      const promise = own.find(made => isWithin(span, made.span)) ?? own[0]
      const words = draft.prose.slice(promise?.span ?? span)
      yield {
        span,
        ...((channel === 'chat' && hold.test(draft.prose.read(span))) ||
        // "Once the parcel has left us" alone promises nothing.
        (own.length === 0 && /^(?:once|when|until|as soon as)\b/.test(draft.prose.read(span)))
          ? { severity: 'info' }
          : {}),
        message: 'Nobody can check this time. Give a day or an hour you can keep.',
        suggestions: [ask(`${quote(words)}: which day and hour can you keep?`)],
      }
    }
  },
})

export const examples: Examples = [
  { reply: 'We will get back to you ⟦as soon as possible⟧.' },
  { reply: 'Your refund will arrive ⟦shortly⟧.' },
  { reply: 'Someone will respond ⟦in due course⟧.' },
  { reply: 'The part will ship ⟦in the coming days⟧.' },
  { reply: 'I’ll email you ⟦once we have more⟧.' },
  { reply: 'I’ll reply by 5pm on Tuesday.' },
  { reply: 'Mr Shortly from Regrets Ltd will meet you on Friday at 3.' },
  { reply: 'I’ll ring you when it is most convenient for you.' },
  { reply: 'You said it failed soon after you plugged it in.' },
  { reply: 'The van lands about 3pm and I’ll text you then.' },
  { reply: 'See you on Saturday at ten, Mrs Cole.' },
  { reply: 'It takes 3 to 5 working days; if it isn’t there by the 9th, reply to this and I’ll chase it.' },
]
