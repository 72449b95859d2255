/** Whether a draft answers what the customer asks. */

import type { Span } from '../../finding.js'
import type { ContentWord } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { workload } from '../causes/workload.js'
import { deedOf } from '../deeds/deeds.js'
import { cue } from '../patterns/cue.js'
import { lined } from '../patterns/source.js'
import type { Reading } from '../reading.js'
import { asksBack } from './asks.js'
import {
  answersAll,
  bare,
  boast,
  comesBackWith,
  denial,
  finds,
  inWork,
  mereReturn,
  offer,
  offersMore,
  pointsTo,
  polarity,
  relational,
  saysHow,
  saysHowLong,
  saysHowMany,
  saysHowMuch,
  saysWhen,
  saysWhere,
  thanks,
} from './open-questions.cues.js'
import { areKin, isForm, keystonesOf, namesItsThing } from './open-questions.kin.js'
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
const joint = cue(/[;:]\s(?!\uFFFC)|\s-\s|,?\s(?:and|but|so|which|because|while|whereas)\s(?=\S+\s\S+)/g)

/** What an answer of a kind must hold. */
const fits: { readonly [K in QuestionKind]?: RegExp } = {
  when: saysWhen,
  'how long': saysHowLong,
  'how much': saysHowMuch,
  'how many': saysHowMany,
  how: saysHow,
}

/** What a value beside an answer must hold to answer a question of this kind as well. */
const values: typeof fits = { ...fits, where: saysWhere }

/** Kinds whose answer is of a sort that can be told by its words; their clauses are looked for first. */
const isTyped = (kind: QuestionKind): boolean => fits[kind] !== undefined

function clausesOf(draft: Reading): Clause[] {
  const { prose } = draft
  let next = 0
  return prose.body.flatMap(sentence => {
    const piece = prose.read(sentence.span)
    const cuts = [0, ...joint.every(piece).map(match => match.index), piece.length]
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

/** Whether a clause speaks of the company's day and not of the case. */
const saysNothing = (piece: string): boolean => workload.test(piece) || mereReturn.test(piece)

/** Whether a clause is about this case at all. */
function isInformative(draft: Reading, { span, piece, words }: Clause): boolean {
  if (
    relational.test(piece) ||
    boast.test(piece) ||
    saysNothing(piece) ||
    /[\p{L}\p{N}]/u.test(piece) === false
  )
    return false
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

/** What takes up the thing asked about without its name, or says no for the writer's side: "they do", "we can't". */
const takesUpThing = lined(String.raw`
  ^\W*(?:(?:and|but|also|yes|no|while),? )*(?:(?:it|they|that|this|these|those|both|neither|either)\b
  (?!(?:'s| is| was| are) (?:an?|the|about|because|why|how|what)\b)|
  (?:i|we)(?: (?:can't|cannot|won't|don't|do not|will not|can not)|(?:'re|'m| are| am) (?:not|unable))\b)
`)
/** The writer's side does, can or will not: an answer to a request. */
const ownMove = cue(/\b(?:i|we)(?:'(?:ve|ll|m|re|d))?\b|\b(?:can't|cannot|unable|not possible|done)\b/)

/**
 * Whether a clause could speak to a question in other words. Where the draft `answersOthers` by name, what names
 * nothing of this question is about those, or about neither.
 */
function couldSpeakTo(question: Question, clause: Clause, answersOthers: boolean): boolean {
  const { kind, topic } = question
  const { piece } = clause
  if (answersOthers && namesItsThing(topic) && sharedBy(question, clause) === 0) {
    if (kind === 'yes or no') return takesUpThing.test(piece)
    if (kind === 'request') return ownMove.test(piece)
    if (kind === 'where') return saysWhere.test(piece)
    // "Navy, sand and black.": a value alone.
    if (kind === 'what' || kind === 'which' || kind === 'who') return piece.split(' ').length <= 5
  }
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
  if (offer.test(whole) || boast.test(piece) || saysNothing(piece)) return false
  return pointsTo.test(piece) || ((finds.test(piece) || inWork.test(piece)) && !thanks.test(whole))
}

/**
 * Whether a clause that hands something on takes this question along. Once the draft has answered another, "I'll send
 * you the tracking link" is about the link, and "I'll find out" still about whatever is open.
 */
function takesUp(question: Question, clause: Clause, answersOthers: boolean): boolean {
  if (!answersOthers || sharedBy(question, clause) > 0) return true
  if (finds.test(clause.piece)) return !comesBackWith.test(clause.piece)
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
    // "I can't promise two hours": no to one is no to the other.
    const denies = [...this.#taken].some(
      ([{ piece }, kinds]) => takesUpThing.test(piece) && denial.test(piece) && kinds.every(isTyped),
    )
    if (kind === 'yes or no' && denies) return true
    // "It's 45 pounds, in white or slate": a value beside the answer to a question of another kind.
    const value = values[kind]
    return (
      yes !== undefined ||
      (value !== undefined &&
        [...this.#taken].some(([{ piece }, kinds]) => value.test(piece) && !kinds.includes(kind)))
    )
  }

  /** Whether the draft takes up no word of what a question is about, though it has several. */
  isStrange(question: Question): boolean {
    return question.topic.length >= 2 && !this.#clauses.some(clause => sharedBy(question, clause) > 0)
  }

  /** The clauses that could speak to a question in other words: those that speak to no other. */
  freeFor(question: Question): readonly Clause[] {
    // "You can pay yearly, and that takes 10% off": what goes on from an answer is of that answer.
    const goesOn = (clause: Clause): boolean =>
      question.kind === 'yes or no' &&
      sharedBy(question, clause) === 0 &&
      [...this.#taken.keys()].some(
        taken => taken.sentence === clause.sentence && taken.span.end <= clause.span.start,
      )
    const free = this.#clauses.filter(
      clause =>
        !this.#taken.has(clause) &&
        !this.#handed.includes(clause) &&
        couldSpeakTo(question, clause, this.answersAny) &&
        !goesOn(clause),
    )
    const [first] = free
    // A time or an amount answers one question, and then is spoken for.
    if (first !== undefined && isTyped(question.kind)) this.#take(first, question.kind)
    return free
  }
}

/** Questions with the words that no question beside them holds: "pay" in both says nothing of which is answered. */
export function toldApart(questions: readonly Question[]): readonly Question[] {
  return questions.map(question => {
    const others = questions.flatMap(other => (other === question ? [] : other.topic))
    const topic = question.topic.filter(({ stem }) => !others.some(other => isForm(stem, other.stem)))
    return topic.length === 0 ? question : { ...question, topic }
  })
}

/**
 * Which of some questions, told apart, a draft leaves open. Unsure is answered: what the draft takes into work, asks back about or
 * could mean in other words is not open.
 */
export function openQuestionsOf(questions: readonly Question[], draft: Reading): readonly OpenQuestion[] {
  if (questions.length === 0) return []
  const all = clausesOf(draft)
  if (all.some(({ piece }) => answersAll.test(piece))) return []
  const backs = draft.prose.body.map(({ span }) => draft.prose.read(span)).filter(isQuestionBack)
  const ledger = new Ledger(draft, all)
  const open: OpenQuestion[] = []
  const left = questions.filter(question => !ledger.speaksTo(question))
  // A question back is asked in order to answer; an offer after an answer is about that.
  if (backs.some(piece => !ledger.answersAny || !offersMore.test(piece))) return []
  if (!ledger.answersAny && asksBack(draft.prose)) return []
  for (const question of left.toSorted((a, b) => Number(isTyped(b.kind)) - Number(isTyped(a.kind)))) {
    if (ledger.answersOtherwise(question)) continue
    const free = ledger.freeFor(question)
    const isPassedOver = ledger.answersAny && !isTyped(question.kind) && ledger.isStrange(question)
    if (free.length > 0 && !missesKeystone(question, free) && !isPassedOver) continue
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
