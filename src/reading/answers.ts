/** Whether a draft answers what the customer asks. */

import type { Span } from '../finding.js'
import type { ContentWord } from '../prose/prose.js'
import type { Sentence } from '../prose/sentences.js'
import { areKin, keystonesOf } from './answers.kin.js'
import { asksBack } from './asks.js'
import { deedOf } from './deeds.js'
import { lined } from './lined.js'
import type { Question, QuestionKind } from './questions.js'
import type { Reading } from './reading.js'

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

const oneOf = (words: string): string => `(?:${words.split(' ').join('|')})`

const joint = /[;:]\s|\s-\s|,?\s(?:and|but|so|which|because|while|whereas)\s(?=\S+\s\S+)/g

/** What a writer feels, before any customer. */
const feels = `(?:we|i)(?:'re|'m|'d|'ll| are| am| would| will)?(?: ${oneOf(
  'truly so very really sincerely deeply completely totally fully can just also always be',
)})* (?:${[
  'sorry|apologi[sz]e|appreciate|understand|value|hope|regret|thank|happy|glad|delighted|proud|excited|imagine|here',
  'love (?:you|your|to|that|hear|see)\\w*|look(?:ing)? forward|hear you',
  'pleased(?! to (?:say|confirm|tell|let|inform|advise|announce))',
].join('|')})`
/** Thanks, regrets, good wishes and offers: said to any customer, and no answer to one. */
const relational = lined(String.raw`
    ^\W*(?:(?:hi|hello|hey|oh|ah|oops|yikes|ok|okay|and|so|but|also|again|\w+,)\W+)*(?:thank|thanks|
    thx|cheers|sorry|apologies|apologi[sz]e|${feels}|glad|happy|great|good|lovely|awesome|welcome|
    you're (?:very |most )?welcome|have a|enjoy|hope|looking forward|let (?:us|me) know if|
    feel free|please (?:do not|don't) hesitate|do not hesitate|don't hesitate|rest assured|
    congrat\w*|no worries|no problem|any ?time|if you (?:have|need|require|would like)|should you|
    your (?:feedback|satisfaction|patience|comments?|opinion|business|message|enquiry|inquiry|
    question|request)\b(?! (?:is|has been|was) (?:with|in))|stay tuned|our pleasure|my pleasure|
    nice|ha(?:ha)+|that's (?:great|good|lovely|awesome)|
    (?:we|i)(?:'ve| have)? (?:received|got|noted) your|is there anything|can i help|anything else|
    how (?:can|may) (?:i|we)|i(?:'ve| have)? (?:just )?(?:checked|looked|had a look)(?=\W*$))\b
  `)
/** Praise of the house: true of every firm, and about nobody's question. */
const boast = lined(String.raw`
    \b(?:(?:we|our team|our company) (?:always |constantly |continuously )?(?:strive|pride|aim|
    believe|care|work hard|take \w+ (?:very |extremely )?serious\w*|(?:are|is|
    're) (?:always )?(?:committed|dedicated|here|proud|passionate)))\b|\b(?:is|are) (?:very |
    really |so |extremely )?important to us\b
  `)

/** Says yes or no to something, or how far. */
const polarity = lined(String.raw`
    (?:^\W*(?:yes|yep|yeah|yup|no|nope|sure|certainly|absolutely|indeed|correct|right|definitely|
    unfortunately|afraid|of course)\b)|\b(?:not|no|none|nothing|never|neither|only|cannot|unable|
    able|unfortunately|afraid|both|either|free|included|without|possible|available|yes|already|
    confirm\w*|longer|any|all|every)\b|n't\b
  `)
/** An offer for later, which takes nothing into work: "should you have any further questions, contact us". */
const offer = lined(String.raw`
    \b(?:hesitate|feel free|anything else|something else|(?:if|should|
    whenever) you (?:\w+ )?(?:need|have|require|want|wish|would|experience)|
    any (?:\w+ )?(?:questions|concerns|queries)|any (?:other|further|more|additional)|(?:how|
    what) (?:else )?(?:can|may|could) (?:i|we)|for (?:more|further|additional|any)|further (?:help|
    assistance|questions|details|information)|how are you|can i help|here to (?:help|assist))\b
  `)
const thanks = lined(String.raw`
    ^\W*(?:\w+,? )?(?:thank|thanks|sorry|glad|happy|we(?:'re)? (?:appreciate|
    understand))\b(?!.*\b(?:will|'ll|have|'ve)\b)
  `)
/** Makes a question of when, how or how much moot. */
const denial = /\b(?:no|not|none|nothing|never|cannot|unable|unfortunately|afraid|already|longer)\b|n't\b/
/** Says that the answer is not known yet, or is being looked for. */
const finds = lined(String.raw`
    \b(?:get back to you|come back to you|let you know|update you|keep you (?:posted|updated|
    informed)|be in touch|find(?:ing)? out|look(?:ing)? (?:into|at)|check(?:ing)?(?!-| in\b| out\b)|investigat\w*|
    ask(?:ed|ing)? (?:the|our|my|them|him|her)|speak(?:ing)? (?:to|with)|await\w*|working on|
    review\w*|don't (?:know|have (?:a|an|any|the|that|this))|not sure|no (?:news|update|information|
    date|details|word|eta))\b
  `)
/** Hands something to somebody, or to later. */
const inWork = lined(String.raw`
    \b(?:follow(?:ing)? up|rais(?:e|ed|ing)|escalat\w*|forward(?:ed|ing)?|pass(?:ed|ing)?|
    report(?:ed|ing)?|contact(?:ed|ing)? (?:the|our|my|them)|send(?:ing)? you|sent you|(?:email|
    call|ring|messag|dm)\w*(?:'e?d)? you|transfer\w*|connect(?:ing)? you)\b
  `)
/** One word for every question. */
const answersAll = lined(String.raw`
    ^\W*(?:yes|no|sure|absolutely)\b.{0,6}\b(?:all|both|each|every|either|neither|everything)\b|
    \b(?:yes|no) and (?:yes|no)\b
  `)
/** Sends the customer to where the answer is. */
const pointsTo = lined(String.raw`
    \uFFFC|\b(?:dm|pm|direct message|private message|inbox|link|website|web ?site|web ?page|app|
    page|faq|article|form|visit|details here|(?:call|contact|ring|phone|email|message|text|reach|
    speak (?:to|with)|ask|follow|chat with|reply|respond)(?: out)?(?: to)? (?:us|me|our|the|your|
    them|him|her|on|at|in|via|with|\d|\[))\b
  `)

const saysWhen = lined(String.raw`
    \b(?:\d{1,2}(?::\d\d|\.\d\d)? ?[ap]m|\d{1,2}:\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|
    (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]*)?\b ?\d*|today|tonight|
    tomorrow|yesterday|soon|shortly|later|now|already|immediately|asap|until|till|once|after|before|
    when|while|daily|weekly|hourly|during|season|spring|summer|autumn|winter|fall|christmas|noon|
    midnight|morning|afternoon|evening|night|weekend|expect\w*|yet|currently|delay\w*|up to|as soon|
    (?:from|at|by|until|till|between|before|after|around) \d{1,2}
    (?!\d| ?(?:degrees|c\b|%|pounds?|euros?|dollars?|p\b|cm|mm|kg|km|miles|gb|mb|items|people|per\b))|
    \d+(?: ?(?:-|
    to) ?\d+)? ?(?:\w+ )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)|(?:a|an|one|two|
    three|four|five|six|seven|ten|few|couple of) (?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|
    years?))\b
  `)
const saysHowMuch = lined(String.raw`
    [\u00A3$\u20AC\u20B9%]|\b(?:\d+(?:[.,]\d+)? ?(?:p|c|pounds?|dollars?|euros?|rupees|pence|cents?|
    gbp|usd|eur|inr|quid)|rs\.? ?\d|free|nothing|no (?:\w+ )?(?:charge|cost|fee|fees)|full|half|
    same|price\w*|cost\w*|charge\w*|fee|fees|pay|included|twice|double|pounds?|dollars?|euros?|
    rupees|pence|cents?)\b
  `)
const saysHowMany = lined(String.raw`
    \d|\b(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|all|both|half|
    several|many|as \w+ as)\b
  `)
const saysHow = lined(String.raw`
    \uFFFC|\b(?:you(?:'ll| will)? (?:can|need|have|should|could|may|must|just|simply)|by \w+ing|
    go to|tap|click|press|hold|select|choose|open|turn|switch|use|try|follow|enter|visit|set|pull|
    push|slide|remove|add|restart|reset|settings?|menu|steps?|sign|log|download|install|scan|reply|
    call|contact|send|fill|complete|first|then|via|through|using|please|way|option|i(?:'ve| have|
    'll| will)|we(?:'ve| have|'ll| will| can)|because|due|as)\b
  `)

const fits: { readonly [K in QuestionKind]?: RegExp } = {
  when: saysWhen,
  'how much': saysHowMuch,
  'how many': saysHowMany,
  how: saysHow,
}

/** A yes or no that stands alone: "yes, …", "it does", "you don't, for …". */
const bare = lined(
  [
    String.raw`
      ^\W*(?:hi,? |hello,? )?(?:yes|yep|yeah|yup|no|nope|sure|certainly|absolutely|definitely|
      of course|indeed|correct)\b
    `,
    String.raw`
      |^\W*(?:it|they|you|we|he|she|that|there|i|this) (?:is|are|was|do|does|did|can|could|will|would|
      should|may|has|have|'ll)
    `,
    String.raw`
      (?:n't| not)?(?: indeed| so)?(?=\W*$|\s?[,.:;!-])|^\W*(?:it|they|you|we|he|she|i)(?: (?:won't|
      can't|cannot)|'s not|'re not)(?=\W*$|[,.:;])
    `,
  ].join(''),
)

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
