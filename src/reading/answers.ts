/** Whether a draft answers what the customer asks. */

import type { Channel, Span } from '../finding.js'
import type { ContentWord } from '../prose/prose.js'
import type { Sentence } from '../prose/sentences.js'
import { areKin, keystonesOf } from './answers.kin.js'
import { asksBack } from './asks.js'
import { deedOf } from './deeds.js'
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

const joint = /[;:]\s|\s-\s|,?\s(?:and|but|so|which|because|while|whereas)\s(?=\S+\s\S+)/g

/** Thanks, regrets, good wishes and offers: said to any customer, and no answer to one. */
const relational =
  /^\W*(?:(?:hi|hello|hey|oh|ah|oops|yikes|ok|okay|and|so|but|also|again|\w+,)\W+)*(?:thank|thanks|thx|cheers|sorry|apologies|apologi[sz]e|we(?:'re| are)? (?:truly |so |very |really |sincerely |deeply )*(?:sorry|apologi[sz]e|appreciate|understand|value|hope|regret|thank|happy|glad|delighted|pleased|proud|excited|love|here)|i(?:'m| am)? (?:truly |so |very |really |sincerely |deeply |completely |totally |fully |can )*(?:sorry|apologi[sz]e|appreciate|understand|hope|regret|thank|happy|glad|delighted|pleased(?! to (?:say|confirm|tell|let|inform|advise|announce))|imagine|hear you|here)|glad|happy|great|good|lovely|awesome|welcome|you're (?:very |most )?welcome|have a|enjoy|hope|looking forward|let (?:us|me) know if|feel free|please (?:do not|don't) hesitate|do not hesitate|don't hesitate|rest assured|congrat\w*|no worries|no problem|any ?time|if you (?:have|need|require|would like)|should you|your (?:feedback|satisfaction|patience|comments?|opinion|business|message|enquiry|inquiry|question|request)\b(?! (?:is|has been|was) (?:with|in))|stay tuned|our pleasure|my pleasure|nice|ha\w*|that's (?:great|good|lovely|awesome)|we(?:'ve| have)? (?:received|got|noted) your|i(?:'ve| have)? (?:received|got|noted) your|is there anything|can i help|anything else|how (?:can|may) (?:i|we))\b/
/** Praise of the house: true of every firm, and about nobody's question. */
const boast =
  /\b(?:(?:we|our team|our company) (?:always |constantly |continuously )?(?:strive|pride|aim|believe|care|work hard|take \w+ (?:very |extremely )?serious\w*|(?:are|is|'re) (?:always )?(?:committed|dedicated|here|proud|passionate)))\b|\b(?:is|are) (?:very |really |so |extremely )?important to us\b/

/** Says yes or no to something, or how far. */
const polarity =
  /(?:^\W*(?:yes|yep|yeah|yup|no|nope|sure|certainly|absolutely|indeed|correct|right|definitely|unfortunately|afraid|of course)\b)|\b(?:not|no|none|nothing|never|neither|only|cannot|unable|able|unfortunately|afraid|both|either|free|included|without|possible|available|yes|already|confirm\w*|longer|any|all|every)\b|n't\b/
/** An offer for later, which takes nothing into work: "should you have any further questions, contact us". */
const offer =
  /\b(?:hesitate|feel free|anything else|something else|(?:if|should|whenever) you (?:\w+ )?(?:need|have|require|want|wish|would|experience)|any (?:\w+ )?(?:questions|concerns|queries)|any (?:other|further|more|additional)|(?:how|what) (?:else )?(?:can|may|could) (?:i|we)|for (?:more|further|additional|any)|further (?:help|assistance|questions|details|information)|how are you|can i help|here to (?:help|assist))\b/
const thanks =
  /^\W*(?:\w+,? )?(?:thank|thanks|sorry|glad|happy|we(?:'re)? (?:appreciate|understand))\b(?!.*\b(?:will|'ll|have|'ve)\b)/
/** Hands the question to somebody, or to later. */
const inWork =
  /\b(?:get back to you|come back to you|let you know|update you|keep you (?:posted|updated|informed)|be in touch|follow(?:ing)? up|find(?:ing)? out|look(?:ing)? (?:into|at|up)|check(?:ing|ed)?|investigat\w*|ask(?:ed|ing)? (?:the|our|my|them|him|her)|speak(?:ing)? (?:to|with)|rais(?:e|ed|ing)|escalat\w*|forward(?:ed|ing)?|pass(?:ed|ing)?|report(?:ed|ing)?|contact(?:ed|ing)? (?:the|our|my|them)|await\w*|working on|review\w*|send(?:ing)? you|sent you|email(?:ed|ing)? you|call(?:ed|ing)? you|ring(?:ing)? you|message(?:d)? you|dm'?e?d? you|transfer\w*|connect(?:ing)? you|don't (?:know|have (?:a|an|any|the|that|this))|not sure|no (?:news|update|information|date|details|word|eta))\b/
/** Sends the customer to where the answer is. */
const pointsTo =
  /\uFFFC|\b(?:dm|pm|direct message|private message|inbox|link|website|web ?site|web ?page|app|page|faq|article|form|visit|details here|(?:call|contact|ring|phone|email|message|text|reach|speak (?:to|with)|ask|follow|chat with|reply|respond)(?: out)?(?: to)? (?:us|me|our|the|your|them|him|her|on|at|in|via|with|\d|\[))\b/

const saysWhen =
  /\b(?:\d{1,2}(?::\d\d|\.\d\d)? ?[ap]m|\d{1,2}:\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]*)?\b ?\d*|today|tonight|tomorrow|yesterday|soon|shortly|later|now|already|immediately|asap|until|till|once|after|before|when|while|daily|weekly|hourly|during|season|spring|summer|autumn|winter|fall|christmas|noon|midnight|morning|afternoon|evening|night|weekend|expect\w*|yet|currently|delay\w*|up to|as soon|\d+(?: ?(?:-|to) ?\d+)? ?(?:\w+ )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)|(?:a|an|one|two|three|four|five|six|seven|ten|few|couple of) (?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|years?))\b/
const saysHowMuch =
  /[\d\u00A3$\u20AC\u20B9%]|\b(?:free|nothing|no (?:\w+ )?(?:charge|cost|fee|fees)|full|half|same|pounds?|dollars?|euros?|rupees|pence|cents?|price\w*|cost\w*|charge\w*|fee|fees|pay|included|twice|double|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred)\b/
const saysHow =
  /\uFFFC|\b(?:you(?:'ll| will)? (?:can|need|have|should|could|may|must|just|simply)|by \w+ing|go to|tap|click|press|hold|select|choose|open|turn|switch|use|try|follow|enter|visit|set|pull|push|slide|remove|add|restart|reset|settings?|menu|steps?|sign|log|download|install|scan|reply|call|contact|send|fill|complete|first|then|via|through|using|please|way|option|i(?:'ve| have|'ll| will)|we(?:'ve| have|'ll| will| can)|because|due|as)\b/

const fits: { readonly [K in QuestionKind]?: RegExp } = {
  when: saysWhen,
  'how much': saysHowMuch,
  'how many': saysHowMuch,
  how: saysHow,
}

/** Kinds whose answer is of a sort that can be told by its words; their clauses are looked for first. */
const isTyped = (kind: QuestionKind): boolean => fits[kind] !== undefined

function clausesOf(draft: Reading): Clause[] {
  const { prose } = draft
  return prose.body.flatMap(sentence => {
    const piece = prose.read(sentence.span)
    const cuts = [0, ...[...piece.matchAll(joint)].map(match => match.index), piece.length]
    return cuts.slice(1).map((end, i): Clause => {
      const start = cuts[i] as number
      const span = { start: sentence.span.start + start, end: sentence.span.start + end }
      return {
        span,
        piece: piece.slice(start, end).replace(/^[;:,\s-]*(?:and|but|so|while|whereas)?\s*/, ''),
        words: prose.words.filter(word => span.start <= word.span.start && word.span.end <= span.end),
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
  return !stock && (words.length > 0 || polarity.test(piece) || saysWhen.test(piece))
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
  if (fit !== undefined) return fit.test(clause.piece) || polarity.test(clause.piece)
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

/**
 * The questions that a draft leaves open. Unsure is answered: what the draft takes into work, asks back about or
 * could mean in other words is not open.
 */
export function openQuestionsOf(
  questions: readonly Question[],
  draft: Reading,
  channel: Channel,
): readonly OpenQuestion[] {
  if (questions.length === 0) return []
  const all = clausesOf(draft)
  const isInWork =
    asksBack(draft.prose) ||
    draft.prose.body.some(({ span }) => {
      const piece = draft.prose.read(span)
      if (offer.test(piece) || boast.test(piece)) return false
      return piece.endsWith('?') || pointsTo.test(piece) || (inWork.test(piece) && !thanks.test(piece))
    })
  if (isInWork) return []
  const clauses = all.filter(clause => isInformative(draft, clause))
  const taken = new Set<Clause>()
  const left: Question[] = []
  for (const question of questions) {
    const speaking = clauses.filter(clause => speaksTo(question, clause))
    for (const clause of speaking) taken.add(clause)
    if (speaking.length === 0) left.push(question)
  }
  const open: OpenQuestion[] = []
  // A time or an amount answers one question that it shares no word with, and then is spoken for.
  for (const question of left.toSorted((a, b) => Number(isTyped(b.kind)) - Number(isTyped(a.kind)))) {
    const free = clauses.filter(clause => !taken.has(clause) && couldSpeakTo(question, clause))
    const [first] = free
    if (first !== undefined && isTyped(question.kind)) taken.add(first)
    if (first !== undefined && !missesKeystone(question, free)) continue
    const answersOthers = taken.size > 0
    open.push({
      question,
      confidence: confidenceOf(question, { answersOthers, hasFree: first !== undefined, channel }),
    })
  }
  return open.sort((a, b) => a.question.span.start - b.question.span.start)
}

interface Known {
  readonly answersOthers: boolean
  readonly hasFree: boolean
  readonly channel: Channel
}

function confidenceOf({ topic, kind }: Question, { answersOthers, hasFree }: Known): number {
  if (hasFree) return 0.65
  if (answersOthers) return topic.length > 0 ? 0.85 : 0.75
  return topic.length === 0 || kind === 'what' ? 0.65 : 0.8
}
