/** What can be cut from a draft without loss. */

import type { Basis, Channel, Facts, Span } from '../../finding.js'
import { read } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { isWithin } from '../../prose/spans.js'
import { keepsItsStep } from '../manner/kept.js'
import { lined } from '../patterns/source.js'
import { openQuestionsOf } from '../questions/open-questions.js'
import { questionsOf } from '../questions/questions.js'
import { Reading } from '../reading.js'
import { answerOf } from '../steps/answers.js'
import type { StockPhrase } from './stock-phrases.js'

/** What is known of the draft, of which nothing may be lost. */
interface Known {
  readonly draft: Reading
  readonly customer: Reading | undefined
  readonly basis: Basis
  readonly facts: Facts
  readonly channel: Channel
}

/** A cut, and what stands in its place. */
export interface Cut {
  readonly span: Span
  readonly text: string
}

/** Where it is this near a thing whether a step is owed, the tone of any line may tip it. */
const sure = 0.85

/** Whether words alone would pass for the answer to one of the customer's questions. */
function answersOne(customer: Reading | undefined, words: string): boolean {
  if (customer === undefined) return false
  const asked = questionsOf(customer.prose)
  if (asked.length === 0) return false
  const alone = new Reading(read(words))
  return openQuestionsOf(asked, alone).length < asked.length || answerOf(alone, customer).outright
}

/**
 * A sentence that apologises, answers, or is the reply's only step, time or feeling, is not to be cut, stock or not.
 */
export function canGo(known: Known, cut: Span): boolean {
  const { draft, customer, basis, facts } = known
  if (draft.apologies(customer).some(({ span }) => isWithin(span, cut))) return false
  const only = facts.nextStep === 'none' ? [] : basis.nextStep.evidence
  if ([...only, ...basis.timeline.evidence].some(({ span }) => isWithin(span, cut))) return false
  const { confidence, assumed } = basis.nextStepNeeded
  if (facts.nextStep !== 'concrete' && !facts.nextStepNeeded && !assumed && confidence < sure) return false
  if (answersOne(customer, draft.prose.slice(cut))) return false
  return draft.prose.body.some(
    ({ span }) =>
      !isWithin(span, cut) &&
      !draft.stockPhrases.some(phrase => phrase.isWholeSentence && phrase.sentence.span.start === span.start),
  )
}

/** Said before a sentence that is whole without it: "please be advised that your lamp left". */
const announces = lined(
  `
      ^(?:please |kindly )?(?:be (?:advised|informed|aware|reminded|notified|noted)|
      (?:also )?note|(?:rest|be) assured)(?:,? that)?$
    `,
)
/** Before it: nothing, or the end of what the sentence says first. */
const joins = /(?:^|[,;:] |\b(?:and|but|so|however,?) )$/
const fewestWords = 3
const countOf = (words: string): number => words.match(/[\p{L}\p{N}'-]+/gu)?.length ?? 0
/** After these a sentence would hang in the air. */
const hangs = /\b(?:and|or|but|to|for|with|as|that|of|in|at|on|the|an?|your|our|my)$/

/**
 * How a stock phrase can go so that what is left reads as it should: with its sentence, from the front of one, or
 * from its end. Undefined where it cannot.
 */
export function cutOf(known: Known, phrase: StockPhrase): Cut | undefined {
  const { prose } = known.draft
  const { span, sentence, family, isWholeSentence } = phrase
  // "We’re at your service" begins inside a word: nothing of it can go alone.
  if (/[\p{L}'’]$/u.test(prose.text.slice(0, span.start))) return undefined
  if (isWholeSentence) {
    return family.filler && canGo(known, sentence.span) ? withoutSentence(known, sentence) : undefined
  }
  if (!canGo(known, span)) return undefined
  const isPurpose = family.name === 'purpose clause'
  const before = prose.read({ start: sentence.span.start, end: span.start })
  const after = prose.read({ start: span.end, end: sentence.span.end })
  const isLead = isPurpose ? before.trim() === '' : announces.test(prose.read(span)) && joins.test(before)
  const cut = isLead ? withoutLead(known, phrase, after) : withoutTail(phrase, before, after)
  // "Please note that you need both keys" may be read as a request by its first word alone.
  return cut !== undefined && keepsItsStep(known.draft, sentence, cut, known.channel) ? cut : undefined
}

/** "Please note that your lamp left": what follows begins the sentence, or goes on with it. */
function withoutLead({ draft }: Known, { span, family }: StockPhrase, after: string): Cut | undefined {
  const { text } = draft.prose
  const joint = (family.name === 'purpose clause' ? /^, (?=\p{L})/u : /^,? (?=\p{L})/u).exec(after)?.[0]
  if (joint === undefined || countOf(after) < fewestWords) return undefined
  const next = span.end + joint.length
  const first = text.charAt(next)
  const isOpening = /^\p{Lu}/u.test(text.charAt(span.start))
  return { span: { start: span.start, end: next + 1 }, text: isOpening ? first.toUpperCase() : first }
}

/** "Send me both so that we can assist you": the sentence stops before it. */
function withoutTail(
  { span, sentence, family }: StockPhrase,
  before: string,
  after: string,
): Cut | undefined {
  const kept = before.replace(/[\s,]+$/, '')
  if (!/^(?:purpose clause|convenience)$/.test(family.name) || !/^[.!]*$/.test(after)) return undefined
  if (countOf(kept) < fewestWords || hangs.test(kept)) return undefined
  return { span: { start: sentence.span.start + kept.length, end: span.end }, text: '' }
}

/**
 * The cut of a whole sentence. After a greeting on the same line ("Hello Dana, thank you for waiting. May I …") the
 * comma becomes a full stop, since what comes next has its capital.
 */
export function withoutSentence({ draft: { prose } }: Known, sentence: Sentence): Cut | undefined {
  const span = prose.withoutSentence(sentence)
  if (span === undefined) return undefined
  const { start } = sentence.span
  const isGreeted =
    /^\p{Ll}/u.test(prose.text.charAt(start)) && /[\p{L}\p{N}],[ \t]$/u.test(prose.text.slice(0, start))
  if (!isGreeted) return { span, text: '' }
  if (span.start !== start || !/^[ \t]+$/.test(prose.text.slice(sentence.span.end, span.end)))
    return undefined
  return { span: { start: start - 2, end: span.end }, text: '. ' }
}
