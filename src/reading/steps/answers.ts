/** Whether the reply answers what the message asks: a yes to a yes-or-no, a time to a when, an amount to a how much. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { isWithin } from '../../prose/spans.js'
import { cue } from '../patterns/cue.js'
import { anyPhrase } from '../patterns/lists.js'
import { lined } from '../patterns/source.js'
import type { Reading } from '../reading.js'

type Question = 'polar' | 'when' | 'amount' | 'place' | 'way' | 'open'

const salutation =
  /^(?:(?:@\w+|hi|hello|hey|dear|good (?:morning|afternoon|evening)|morning|evening|afternoon)\b[\s,.!:-]*)+/

const auxiliary = anyPhrase(`
  do|does|did|is|are|was|were|am|can|could|will|would|should|shall|have|has|had|may|might|isn't|aren't|don't|doesn't|can't|won't
`)
const polar = new RegExp(
  anyPhrase(`
    (?:^|[.,;:!?-] ?|\\b(?:and|but|or|so|also|just|wondering|please) )${auxiliary} ${anyPhrase(`
      i|we|you|u|ya|it|this|that|there|they|he|she|the|your|my|our|any|one|y'all|all
    `)}\\b
    \\b(?:any (?:chance|way|plans?|word|news|idea)|right|correct|yeah|possible)\\b[^.!]*\\?
    \\b(?:if|whether) (?:i|we|you|it|this|that|there|the)\\b
  `),
)
const when = new RegExp(
  `\\b${anyPhrase(`
    when|what time|how (?:long|soon|late|early)|what (?:day|date)|which day|until what|eta|by when|opening (?:times|hours)
  `)}\\b`,
)
const howMuch = new RegExp(
  `\\b${anyPhrase(`
    how (?:much|many|big|heavy|far|often|old)
    what(?:'s| is| are) the (?:price|cost|fee|charge|limit|rate)s?
  `)}\\b`,
)
/** The more particular questions first: "when do you close" is a polar question by form only. */
const kinds: readonly (readonly [Question, RegExp])[] = [
  ['when', when],
  ['amount', howMuch],
  ['way', /\bhow (?:do|can|to|does|would|should|could|did)\b|\bwhat do i (?:do|need)\b/],
  ['place', /\bwhere\b|\bwhich (?:store|branch|platform|gate|page|aisle)\b/],
  ['polar', polar],
]

const opensQuestion = new RegExp(
  `^(?:so |and |but |also |ok |please )*(?:${auxiliary}|what|whats|when|where|which|who|why|how|any)\\b`,
)
const indirect = cue(
  lined(
    String.raw`
      \b(?:wondering|tell me|let me know|explain|confirm|like to know|find out) (?:if|
      whether|what|when|where|how|which|why)\b
    `,
  ),
)

/** What kind of answer a folded sentence waits for; undefined where it asks nothing. */
export function questionOf(sentence: string): Question | undefined {
  const words = sentence.replace(salutation, '')
  const isMarked = sentence.includes('?')
  if (!isMarked && !opensQuestion.test(words) && !indirect.test(words)) return undefined
  return kinds.find(([, pattern]) => pattern.test(words))?.[0] ?? (isMarked ? 'open' : undefined)
}

const lead = anyPhrase(`
  hi|hello|hey|thanks|good question|great question|ah|aw|oh|ooh|ha|well|unfortunately|sadly|i'm afraid|sorry|so sorry
`)
/** "Yes", "we do", "I'm afraid not", "only online": how a yes-or-no is answered. */
const verdict = new RegExp(
  `^\\W*(?:${lead}[^\\w]+(?:(?!${lead}\\b)\\w+[,!.] )?)*${anyPhrase(`
    yes|yep|yeah|yup|no|nope|nah|sure|of course|absolutely|certainly|definitely|indeed|correct|exactly|spot on
    both|neither|either|only|always|never|(?:that's|that is|you're|you are) (?:right|correct|fine|ok)
    not (?:yet|at|any|in|on|quite|really|right|currently|for|with|that|this|until|unless|sure yet)
    (?:we|it|they|you|there|that|he|she|this|i) (?:do|does|did|is|are|will|can|should|could|have|has)
    (?:we|it|they|you|there|that|he|she|this|i) (?:(?:do|does|is|are|wo|ca|did|have|has)n?n't|cannot|can't|won't)
  `)}\\b`,
)
/** A verdict further in. */
const firm = cue(
  new RegExp(
    `\\b${anyPhrase(`
    yes|i'm afraid not|we don't|it doesn't|it isn't|isn't possible|is not (?:supported|available|possible)|you can't
    currently (?:no|not)|not (?:currently|available|supported|required|needed)|no longer
    (?:only )?available (?:only |both )?(?:in|on|at|through|from|online)
  `)}\\b`,
  ),
)
const amount = cue(
  new RegExp(
    anyPhrase(`
    [$\\u00A3\\u20AC\\u20B9]\\s?\\d|\\b(?:rs|inr|eur|usd)\\.? ?\\d|\\d\\s?%|\\b\\d+\\b|\\bfree\\b|\\bno charge\\b
  `),
  ),
)
const clock = cue(
  new RegExp(
    anyPhrase(`
    \\b\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm)\\b|\\b\\d{1,2}:\\d\\d\\b|\\b\\d{1,2}(?:st|nd|rd|th)\\b
    \\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b|\\b(?:today|tonight|tomorrow|next (?:week|month|year))\\b
    \\b\\d+(?:-\\d+)? (?:minutes?|mins?|hours?|days?|weeks?|months?|years?)\\b
  `),
  ),
)
const place = cue(
  new RegExp(
    `\\b${anyPhrase(`
    in|on|at|under|over|behind|next to|near|from|level|floor|aisle|platform|coach|gate|terminal|stand
  `)} (?:the|your|our|[a-z]+ ?\\d*|\\d+)\\b|\\uFFFC`,
  ),
)

/** No answer: the writer does not know, may not say, or sends the customer elsewhere. */
const dodge = cue(
  new RegExp(
    anyPhrase(`
    \\bno (?:information|info|news|update|updates|details|eta|date|word|idea|plans)\\b
    \\b(?:not|isn't|aren't) (?:sure|certain|aware)\\b
    \\b(?:don't|do not|haven't|doesn't) (?:know|have (?:any|that|this|an? (?:date|time|eta|update|answer))|got any)\\b
    \\b(?:unable|not able|not allowed) to (?:say|comment|confirm|share|discuss|answer|advise|help)\\b
    \\b(?:can't|cannot|can neither) (?:say|confirm|comment|share|discuss|promise|help)\\b
    \\b(?:question|matter|one) for (?:the|your|our)\\b|\\bwho knows\\b|\\bwait and see\\b
  `),
  ),
)

const replyOf = (prose: Prose): string =>
  prose.body
    .map(({ span }) => prose.read(span))
    .join(' ')
    .replace(salutation, '')

/** How well a reply answers the questions of a message. */
export interface Answer {
  /** The message asks something. */
  readonly asked: boolean
  /** The reply holds the kind of answer that was asked for. */
  readonly given: boolean
  /** It holds it outright: a yes or no, a time, an amount, a way; not only words of the question. */
  readonly outright: boolean
  /** The reply says that it cannot or will not answer. */
  readonly dodged: boolean
}

/** The sentences of a message that ask, and for what. */
const askedIn = (prose: Prose): readonly { readonly span: Span; readonly kind: Question }[] =>
  prose.body.flatMap(({ span }) => {
    const kind = questionOf(prose.read(span))
    return kind === undefined ? [] : [{ span, kind }]
  })

export function answerOf(draft: Reading, customer: Reading | undefined): Answer {
  const reply = replyOf(draft.prose)
  const dodged = dodge.test(reply)
  const asked = customer?.prose.once(askedIn) ?? []
  const questions = asked.map(({ kind }) => kind)
  if (questions.length === 0) return { asked: false, given: false, outright: false, dodged }
  const outright = !dodged && questions.some(kind => answers(reply, kind, draft))
  const given =
    outright ||
    (!dodged &&
      (questions.some(kind => sharedBy[kind] !== undefined && shares(draft, customer, sharedBy[kind])) ||
        asked.some(({ span, kind }) => kind === 'polar' && affirms(draft, customer, span))))
  return { asked: true, given, outright, dodged }
}

/** Content words that a question and its answer share, where no form shows that it is one. */
const sharedBy: { readonly [K in Question]?: number } = { polar: 2, open: 1 }

function answers(reply: string, kind: Question, draft: Reading): boolean {
  switch (kind) {
    case 'polar':
      return verdict.test(reply) || firm.test(reply)
    case 'when':
      return clock.test(reply) || draft.times.some(time => time.kind === 'concrete')
    case 'amount':
      return amount.test(reply)
    case 'place':
      return place.test(reply)
    case 'way':
      return draft.steps('chat').some(step => step.kind === 'concrete') && !reply.includes('?')
    case 'open':
      return false
  }
}

const ofFact = cue(
  /\b(?:has|have|had|is|are|was|were|did|does)(?:n't)? (?:i|we|you|it|this|that|they|he|she|the|my|our|your|any)\b/,
)

/** "Has it shipped?" — "Your order shipped on Friday": an answer without a yes says again all that was asked. */
function affirms(draft: Reading, customer: Reading | undefined, asked: Span): boolean {
  if (customer === undefined || !ofFact.test(customer.prose.read(asked))) return false
  const own = customer.prose.words.filter(({ span }) => isWithin(span, asked))
  return own.length > 0 && own.every(({ stem }) => draft.stems.has(stem))
}

/** Both speak of the same things. */
function shares(draft: Reading, customer: Reading | undefined, least: number): boolean {
  if (customer === undefined) return false
  let shared = 0
  for (const stem of draft.stems) if (customer.stems.has(stem) && ++shared >= least) return true
  return false
}
