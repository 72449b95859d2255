import { type Ask, asksOf, type DetailKind } from '../src/reading/questions/asks.js'
import { type Detail, detailsOf, statedOf, storyOf } from '../src/reading/questions/details.js'
import type { Reading } from '../src/reading/reading.js'
import {
  ask,
  defineRule,
  type Examples,
  isWithin,
  needsMessage,
  type Proposal,
  quote,
  type Span,
} from '../src/rule.js'

/** What may be given under one name and asked for under another. */
const alsoGivenAs: { readonly [K in DetailKind]?: readonly DetailKind[] } = {
  'reference number': ['booking reference'],
  'booking name': ['name'],
  model: ['model number'],
}
/** A picture of one of these is the one they sent. */
const plainSubject = new RegExp(
  [
    '^ (?:of|showing) (?:it|this|that|(?:the |your )?(?:(?:damaged?|defective|broken|faulty) )?',
    '(?:damage|item|product|issue|problem|fault|defect|parcel|package|error))\\b',
  ].join(''),
)

/** Words of the message, and the message they stand in. */
interface Given {
  readonly reading: Reading
  readonly value: Span
  readonly sentence: Span
}

/** A message and what it gives, read once for all that the draft asks. */
interface Message {
  readonly reading: Reading
  readonly details: readonly Detail[]
  readonly story: Span | undefined
}

const messageOf = (reading: Reading): Message => ({
  reading,
  details: detailsOf(reading.prose),
  story: storyOf(reading.prose),
})

/** Where the customer gave what is asked for: undefined where they did not, or gave more than one. */
function givenIn(message: Message, wanted: Ask, draft: Reading): Given | undefined {
  const { reading, story } = message
  if (wanted.kind === 'description') return story && { reading, value: story, sentence: story }
  if (wanted.noun !== undefined) {
    const { word, isCount } = wanted.noun
    const detail = statedOf(reading.prose, word, isCount)
    const isRepeated = detail !== undefined && draft.prose.folded.includes(reading.prose.read(detail.span))
    return detail === undefined || isRepeated
      ? undefined
      : { reading, value: detail.span, sentence: detail.sentence.span }
  }
  const kinds = [wanted.kind, ...(alsoGivenAs[wanted.kind] ?? [])]
  const details = message.details.filter(detail => kinds.includes(detail.kind))
  const [first] = details
  if (first === undefined) return undefined
  const given = (detail: Detail): Given => ({
    reading,
    value: detail.span,
    sentence: detail.sentence.span,
  })
  if (wanted.kind === 'photo') return isOfTheSame(wanted, reading, draft) ? given(first) : undefined
  if (wanted.kind === 'what they tried') {
    const asked = draft.prose.words.filter(
      ({ span, stem }) =>
        wanted.span.start <= span.start &&
        span.end <= wanted.span.end &&
        !/^(?:tri|step|troubleshoot)$/.test(stem),
    )
    // "What have you tried?" asks for any attempt, "have you tried it?" for none in particular.
    if (asked.length === 0) return /\bwhat\b/.test(draft.prose.read(wanted.span)) ? given(first) : undefined
    const tried = details.find(detail => hasTried(detail, asked, reading))
    return tried && given(tried)
  }
  const values = new Set(details.map(({ span }) => reading.prose.read(span)))
  // Two orders are in play, and the draft may well ask which; a value that the draft repeats is only confirmed.
  if (values.size > 1 || [...values].some(value => draft.prose.folded.includes(value))) return undefined
  return given(first)
}

/** A picture of something that the customer does not name is another picture. */
function isOfTheSame({ span, sentence }: Ask, { stems }: Reading, { prose }: Reading): boolean {
  const after = prose.read({ start: span.end, end: sentence.span.end })
  if (!/^ (?:of|showing)\b/.test(after)) return true
  if (plainSubject.test(after)) return true
  const subject = prose.words.find(word => word.span.start >= span.end && word.span.end <= sentence.span.end)
  return subject !== undefined && stems.has(subject.stem)
}

/** "Have you tried restarting it?" after "I restarted it twice". */
function hasTried(
  { span }: Detail,
  asked: readonly { readonly stem: string }[],
  { prose }: Reading,
): boolean {
  const done = new Set<string>()
  for (const word of prose.words) if (isWithin(word.span, span)) done.add(word.stem)
  return asked.every(({ stem }) => done.has(stem))
}

/** Takes one of several things asked for out of their list: "your order number and a photo", "a photo". */
function withoutAsk(wanted: Ask, asks: readonly Ask[], draft: Reading): Proposal | undefined {
  const { prose } = draft
  const others = asks.filter(other => other !== wanted && other.sentence === wanted.sentence)
  const next = others.find(({ span }) =>
    /^(?:,| and|, and| &) $/.test(prose.read({ start: wanted.span.end, end: span.start })),
  )
  const last = others.findLast(({ span }) =>
    /^ (?:and|&) $/.test(prose.read({ start: span.end, end: wanted.span.start })),
  )
  const label = `Take ${quote(prose.slice(wanted.span))} out: they gave it.`
  if (next !== undefined) {
    const determiner = /^(?:your|the|an?) /.exec(prose.read(wanted.span))?.[0] ?? ''
    // "your order number and name": the next has no determiner of its own, so this one stays.
    const start =
      wanted.span.start + (/^(?:your|the|an?|any) /.test(prose.read(next.span)) ? 0 : determiner.length)
    return { kind: 'edit', label, span: { start, end: next.span.start }, text: '' }
  }
  const list = last && prose.read({ start: last.sentence.span.start, end: last.span.start })
  if (last === undefined || list?.includes(',') === true) return undefined
  return { kind: 'edit', label, span: { start: last.span.end, end: wanted.span.end }, text: '' }
}

export default defineRule({
  id: 'asks-known-info',
  category: 'listening',
  severity: 'error',
  weight: 7,
  summary: 'Flags a question for something the customer has given already.',
  why: 'Whoever has to say it twice was not listened to the first time, and waits one more turn for it.',
  sources: [
    'Dixon, Freeman & Toman (2010), Harvard Business Review 88(7/8): repeating information is an effort that drives customers away',
  ],
  skip({ draft, customer, thread }) {
    if (customer === undefined && thread.messages.length === 0) return needsMessage
    return asksOf(draft.prose).length === 0 ? 'the draft asks for no detail' : undefined
  },
  *check({ draft, customer, thread }) {
    const asks = asksOf(draft.prose)
    // The message at hand first, then those before it, the last of them first.
    const readings = [...thread.messages, ...(customer === undefined ? [] : [customer])].toReversed()
    const messages = asks.length === 0 ? [] : readings.map(messageOf)
    for (const wanted of asks) {
      let given: Given | undefined
      for (const message of messages) given ??= givenIn(message, wanted, draft)
      if (given === undefined) continue
      const { reading, value, sentence } = given
      const isStory = wanted.kind === 'description'
      const words = quote(reading.prose.slice(sentence))
      const told = reading === customer ? `They wrote ${words}` : `Earlier they wrote ${words}`
      const edit = withoutAsk(wanted, asks, draft)
      const isPlain =
        isStory || wanted.kind === 'photo' || wanted.kind === 'receipt' || wanted.kind === 'what they tried'
      yield {
        span: wanted.span,
        message: isStory
          ? 'They described it already. Ask for the one thing that is missing, by name.'
          : wanted.kind === 'what they tried'
            ? 'They have tried that already, and say so.'
            : wanted.noun === undefined
              ? `They gave this already: no need to ask for the ${wanted.kind}.`
              : 'They gave this already: no need to ask for it.',
        confidence: isStory ? 0.55 : reading === customer ? 0.85 : 0.8,
        ...(reading === customer ? { evidence: value } : {}),
        suggestions: [
          ...(edit === undefined ? [] : [edit]),
          ask(
            isStory
              ? `${told}: which one thing do you still need to know?`
              : isPlain
                ? `${told}: what do you do next with that?`
                : `${told}: what can you do now with ${quote(reading.prose.slice(value))}?`,
          ),
        ],
      }
    }
  },
})

export const examples: Examples = [
  {
    customer: 'Order 48213 came with a dead battery.',
    reply: 'I’m sorry about the dead battery. Could you give me ⟦your order number⟧?',
  },
  {
    customer: 'I’m at jo@example.com and the login link never arrives.',
    reply: 'Please provide ⟦the email address⟧ on the account.',
  },
  {
    customer: 'Photo attached: the seam split on the left arm.',
    reply: 'Can you send us ⟦a picture⟧ of the damage?',
  },
  {
    customer:
      'It happens every time: I press Save, the wheel spins, the page goes white, and when I reload, everything since breakfast is gone. Chrome, Windows 11.',
    reply: 'Please ⟦describe the issue⟧ you are facing and tell me ⟦which browser⟧ you use.',
  },
  {
    customer: 'My pump rattles. Model number KP-340, serial number 77A1204, bought on 3 March.',
    reply: 'Please send me ⟦the serial number⟧ and a photo of the label.',
    fixed: 'Please send me a photo of the label.',
  },
  {
    customer: 'Account number 40718826. The line is dead again and I have restarted the router twice.',
    reply:
      'To test the line, I need the router’s name and ⟦your account number⟧. ⟦Have you tried restarting the router⟧?',
  },
  {
    customer: 'You can ring me on 01632 960144 after six. The fridge is warm.',
    reply: 'What is ⟦your phone number⟧, and when may I ring?',
  },
  {
    customer: 'Order 48213 came with a dead battery.',
    reply: 'For order 48213, which battery is it: the one in the handset or the base?',
  },
  {
    customer: 'I’m at jo@example.com.',
    reply:
      'To be sure I’m talking to the account owner, what is the postcode on the account? I ask because the link opens your card details.',
  },
  {
    customer: 'I have the order number somewhere.',
    reply: 'When you find the order number, send it here; it starts with HX.',
  },
  {
    customer: 'The photo won’t attach.',
    reply: 'Try replying with the photo from your phone; email takes it up to 20MB.',
  },
  {
    customer: 'Orders 48213 and 48219 are both late.',
    reply: 'Which one do you need first, 48213 or 48219?',
  },
  {
    customer: 'Order 4821 came with a dead battery.',
    reply: 'I can’t find 4821: our numbers have five digits. Could you give me your order number again?',
  },
  {
    customer: 'Photo attached: the seam split on the left arm.',
    reply: 'I can see the split. Can you send me a photo of the label under the seat too?',
  },
  {
    customer: 'I moved, so please post order 48213 to 14 Elm Road.',
    reply: 'I’ve changed it. Could you tell me the postcode for 14 Elm Road?',
  },
]
