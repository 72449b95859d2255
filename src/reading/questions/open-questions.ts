/** Whether a draft answers what the customer asks. */

import type { Span } from '../../finding.js'
import type { ContentWord } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { deedOf } from '../deeds/deeds.js'
import type { Reading } from '../reading.js'
import { asksBack } from './asks.js'
import {
  answersAll,
  bare,
  boast,
  denial,
  finds,
  inWork,
  offer,
  pointsTo,
  polarity,
  relational,
  saysHow,
  saysHowMany,
  saysHowMuch,
  saysWhen,
  thanks,
} from './open-questions.cues.js'
import { areKin, keystonesOf } from './open-questions.kin.js'
import type { Question, QuestionKind } from './questions.js'

export interface OpenQuestion {
  readonly question: Question
  readonly confidence: number
}

/** A part of the draft that says one thing. */
interface Clause {
  readonly span: Span
  readonly piece: string
  readonly words: readonly ContentWord[]
  readonly sentence: Sentence
}

/** Where one thing said ends and the next begins. */
const joint = /[;:]\s|\s-\s|,?\s(?:and|but|so|which|because|while|whereas)\s(?=\S+\s\S+)/g

/** What an answer of a kind must hold. */
const fits: { readonly [K in QuestionKind]?: RegExp } = {
  when: saysWhen,
  'how much': saysHowMuch,
  'how many': saysHowMany,
  how: saysHow,
}

/** Kinds whose answer is of a sort that can be told by its words; their clauses are looked for first. */
const isTyped = (kind: QuestionKind): boolean => fits[kind] !== undefined

function clausesOf(draft: Reading): Clause[] {
  const { prose } = draft
  let next = 0
  return prose.body.flatMap(sentence => {
    const piece = prose.read(sentence.span)
    const cuts = [0, ...[...piece.matchAll(joint)].map(match => match.index), piece.length]
    return cuts.slice(1).map((end, i): Clause => {
      const start = cuts[i] as number
      const span = { start: sentence.span.start + start, end: sentence.span.start + end }
      const words: ContentWord[] = []
      for (
        let word = prose.words[next];
        word !== undefined && word.span.end <= span.end;
        word = prose.words[++next]
      )
        words.push(word)
      return {
        span,
        piece: piece.slice(start, end).replace(/^[;:,\s-]*(?:and|but|so|while|whereas)?\s*/, ''),
        words,
        sentence,
      }
    })
  })
}

/** Whether a clause is about this case at all. */
function isInformative(draft: Reading, { span, piece, words }: Clause): boolean {
  if (relational.test(piece) || boast.test(piece) || /[\p{L}\p{N}]/u.test(piece) === false) return false
  const stock = draft.stockPhrases.some(
    phrase =>
      Math.min(phrase.span.end, span.end) - Math.max(phrase.span.start, span.start) >
      (span.end - span.start) / 2,
  )
  return (
    !stock &&
    (words.length > 0 ||
      polarity.test(piece) ||
      saysWhen.test(piece) ||
      bare.test(piece) ||
      /^\W*(?:that's|it's|i'm|they're) \w/.test(piece))
  )
}

/** How many of a question's topic words a clause shares, itself or by kin. */
function sharedBy({ topic }: Question, { words }: Clause): number {
  return topic.filter(asked => words.some(word => areKin(asked.stem, word.stem))).length
}

/** Whether a clause speaks to a question in its own words. */
function speaksTo(question: Question, clause: Clause): boolean {
  const fit = fits[question.kind]
  const shared = sharedBy(question, clause)
  const isShort = /^\W*(?:yes|no|yep|nope|sure|absolutely|certainly|of course)\b/.test(clause.piece)
  if (shared === 0) return false
  if (fit !== undefined)
    return (
      fit.test(clause.piece) ||
      denial.test(clause.piece) ||
      // "Wash the throw at 30 degrees": an instruction opens with its verb.
      (question.kind === 'how' &&
        !/^(?:the|your|our|this|that|it|we|i|they|there|he|she)\b/.test(clause.piece))
    )
  return shared >= Math.min(2, Math.ceil(question.topic.length / 2)) || isShort || polarity.test(clause.piece)
}

/** Whether a clause could speak to a question in other words. */
function couldSpeakTo({ kind }: Question, { piece }: Clause): boolean {
  const fit = fits[kind]
  if (fit !== undefined)
    return (
      fit.test(piece) || /^\W*(?:no|unfortunately|sorry)\b|n't\b|\b(?:no|not|unable|cannot)\b/.test(piece)
    )
  return true
}

const isQuestionBack = (piece: string): boolean => piece.endsWith('?') && !offer.test(piece)

/** Whether a clause hands a question on, to somebody, to later or to where the answer is. */
function isHanded(draft: Reading, { piece, sentence }: Clause): boolean {
  const whole = draft.prose.read(sentence.span)
  if (offer.test(whole) || boast.test(piece)) return false
  return pointsTo.test(piece) || ((finds.test(piece) || inWork.test(piece)) && !thanks.test(whole))
}

/**
 * Whether a clause that hands something on takes this question along. Once the draft has answered another, "I'll send
 * you the tracking link" is about the link, and "I'll find out" still about whatever is open.
 */
function takesUp(question: Question, clause: Clause, answersOthers: boolean): boolean {
  if (!answersOthers || finds.test(clause.piece) || sharedBy(question, clause) > 0) return true
  return (
    clause.words.filter(
      ({ stem }) => !/^(?:dm|messag|link|websit|page|click|question|issu|queri)$/.test(stem),
    ).length === 0
  )
}

/** The keystone of a question, such as a warranty, that none of the clauses touches though they share its object. */
function missesKeystone(question: Question, clauses: readonly Clause[]): boolean {
  if (question.kind !== 'yes or no') return false
  const stones = keystonesOf(question.topic)
  if (stones.length === 0 || clauses.length > 2) return false
  return (
    clauses.some(clause => sharedBy(question, clause) > 0) &&
    clauses.every(
      ({ piece, words }) =>
        !polarity.test(piece) &&
        !/\b(?:this|that|it|they|you can|we can|we do|we will)\b/.test(piece) &&
        deedOf(piece) === undefined &&
        !stones.some(stone => words.some(word => areKin(stone, word.stem))),
    )
  )
}

/** What a draft has said so far, as its clauses are matched with questions. */
class Ledger {
  /** Clauses about the case; a clause that only hands something on says nothing by itself. */
  readonly #clauses: readonly Clause[]
  readonly #handed: readonly Clause[]
  /** The kinds of question that each clause has answered. */
  readonly #taken = new Map<Clause, QuestionKind[]>()
  /** Clauses that open with a yes or no of their own, which is said to one question. */
  readonly #bares: Set<Clause>

  constructor(draft: Reading, all: readonly Clause[]) {
    this.#clauses = all.filter(clause => isInformative(draft, clause))
    this.#handed = all.filter(clause => isHanded(draft, clause))
    this.#bares = new Set(this.#clauses.filter(({ piece }) => bare.test(piece)))
  }

  get answersAny(): boolean {
    return this.#taken.size > 0
  }

  #take(clause: Clause, kind: QuestionKind): void {
    this.#taken.set(clause, [...(this.#taken.get(clause) ?? []), kind])
    if (kind === 'yes or no' || kind === 'request') this.#bares.delete(clause)
  }

  /** Whether clauses speak to a question in its own words. */
  speaksTo(question: Question): boolean {
    const speaking = this.#clauses.filter(clause => speaksTo(question, clause))
    for (const clause of speaking) this.#take(clause, question.kind)
    return speaking.length > 0
  }

  /** Whether a clause answers a question without sharing a word with it. */
  answersOtherwise(question: Question): boolean {
    const { kind } = question
    if (this.#handed.some(clause => takesUp(question, clause, this.answersAny))) return true
    const [yes] = kind === 'yes or no' ? this.#bares : []
    if (yes !== undefined) this.#take(yes, kind)
    // "It's 45 pounds, in white or slate": a value beside the answer to a question of another kind.
    const value = fits[kind]
    return (
      yes !== undefined ||
      (value !== undefined &&
        [...this.#taken].some(([{ piece }, kinds]) => value.test(piece) && !kinds.includes(kind)))
    )
  }

  /** The clauses that could speak to a question in other words: those that speak to no other. */
  freeFor(question: Question): readonly Clause[] {
    const free = this.#clauses.filter(
      clause => !this.#taken.has(clause) && !this.#handed.includes(clause) && couldSpeakTo(question, clause),
    )
    const [first] = free
    // A time or an amount answers one question, and then is spoken for.
    if (first !== undefined && isTyped(question.kind)) this.#take(first, question.kind)
    return free
  }
}

/**
 * The questions that a draft leaves open. Unsure is answered: what the draft takes into work, asks back about or
 * could mean in other words is not open.
 */
export function openQuestionsOf(questions: readonly Question[], draft: Reading): readonly OpenQuestion[] {
  if (questions.length === 0) return []
  // A question back is asked in order to answer: all of it is in work.
  const isBack = draft.prose.body.some(({ span }) => isQuestionBack(draft.prose.read(span)))
  const all = clausesOf(draft)
  if (isBack || asksBack(draft.prose) || all.some(({ piece }) => answersAll.test(piece))) return []
  const ledger = new Ledger(draft, all)
  const open: OpenQuestion[] = []
  const left = questions.filter(question => !ledger.speaksTo(question))
  for (const question of left.toSorted((a, b) => Number(isTyped(b.kind)) - Number(isTyped(a.kind)))) {
    if (ledger.answersOtherwise(question)) continue
    const free = ledger.freeFor(question)
    if (free.length > 0 && !missesKeystone(question, free)) continue
    open.push({ question, confidence: confidenceOf(question, ledger.answersAny, free.length > 0) })
  }
  return open.sort((a, b) => a.question.span.start - b.question.span.start)
}

/** A question beside others that are answered is surely forgotten; one without a topic may be none. */
function confidenceOf({ topic, kind }: Question, answersOthers: boolean, hasFree: boolean): number {
  if (hasFree) return 0.65
  if (answersOthers) return topic.length > 0 ? 0.85 : 0.75
  return topic.length === 0 || kind === 'what' ? 0.65 : 0.8
}
