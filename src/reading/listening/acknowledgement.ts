/** Whether a reply shows that its writer read the message: names the thing, answers, asks about it, takes up the joke. */

import type { Channel } from '../../finding.js'
import type { ContentWord } from '../../prose/prose.js'
import { isWithin } from '../../prose/spans.js'
import { anyPhrase } from '../patterns/lists.js'
import { likelihood } from '../patterns/odds.js'
import { tradeWords } from '../patterns/trade-words.js'
import type { Reading } from '../reading.js'
import { type Echo, echoesOf, kinshipOf, sharesNumber } from './echoes.js'
import { type Move, type Moved, movesOf } from './moves.js'

export interface Acknowledgement {
  readonly likelihood: number
  /** Outside stock phrases. */
  readonly echoes: readonly Echo[]
}

/** What each sign adds to the log-odds: by regularised logistic regression over labelled replies, rounded. */
const weights = {
  always: -0.1,
  social: -0.25,
  echoes: 1,
  echoesTold: 0.45,
  kin: 0.9,
  /** Words of the trade show little, yet a little. */
  tradeEchoes: 0.85,
  number: 0.3,
  /** Words of their own, where something is told or asked about the trouble, and where data is asked for or it is sent on. */
  wordsTold: 0.4,
  wordsElse: 0.25,
  namesFailure: 1,
  answersYesOrNo: 0.75,
  answersWh: 0.2,
  explains: 0.35,
  plays: 0.7,
  /** In public a request for data is a brush-off; in a chat or a letter it is how the case moves on. */
  asksDataInPublic: -0.9,
  asksPrivately: -0.25,
  sendsOn: -0.5,
  stockPhrases: -0.75,
  link: -0.15,
  /** “This issue” where their word for it should be, and nothing of theirs beside it. */
  standsIn: -1,
  length: 0.2,
  /** The more they wrote, the more there is to meet by chance. */
  messageLength: -0.7,
} as const
type Signs = { readonly [sign in keyof typeof weights]: number }

/** Yes or no, or what stands for it or takes up the tone, where the reply opens. */
const yesOrNo = new RegExp(
  `^\\W*(?:(?:hi|hello|hey)\\b[^,.!]{0,30}[,.!] )?${anyPhrase(`
    yes|yep|yeah|no|nope|not|correct|both|neither|either|sure|absolutely|definitely|of course
    you can|you could|it (?:does|is|can|will|would|has)|we do|(?:i'm |we're )?afraid|unfortunately|fair|true
    ah|oh|ooh|ouch|haha|lol`)}\\b`,
)
const asked = /\?|\b(?:when|why|how|can|is|are|do|does|will|any)\b/
const wh = /\b(?:when|what time|how (?:long|much|many|late|soon|far)|where|which|eta|any word|who)\b/
const whAnswer = new RegExp(
  `\\d|\\b${anyPhrase(`
    today|tonight|tomorrow|soon|(?:next|this) (?:week|month|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day
    january|february|march|april|june|july|august|september|october|november|december
    noon|midnight|spring|summer|autumn|winter`)}\\b`,
)
/** Says how it is and why, which answers what was asked or told. */
const explains = new RegExp(
  `\\b${anyPhrase(`
    because|due to|as the|since|(?:is|are) (?:not|now|currently)|was|were|can be|unfortunately|afraid
    should|there(?:'s| is| are)`)}\\b`,
)
/** A noun that fits every case, where the customer's own should be. */
export const standIn = new RegExp(
  `(?<![\\w'])(?:this|that|the|your|these|any)(?: \\w+)? ${anyPhrase(`
    issues?|problems?|matters?|situations?|concerns?|quer(?:y|ies)|requests?|enquiry|inquiry|items?
    products?|experience|feedback|complaint|case`)}(?![\\w'])`,
)
/** A wink. */
const plays = /\p{Extended_Pictographic}|[:;]-?[)D]|\b(?:haha|lol|ha)\b/u
const privately = /\b(?:dm|pm|private message|direct message|inbox)\b/

const talks: ReadonlySet<Move> = new Set(['tells', 'asks-about'])
const refers: ReadonlySet<Move> = new Set(['asks-data', 'sends-on'])
const has = (cue: RegExp, words: string): number => (cue.test(words) ? 1 : 0)

/** The signs in a reply that its writer read the message, and the words it echoes. */
function signsOf(
  draft: Reading,
  customer: Reading,
  channel: Channel,
  problem: boolean,
): { readonly signs: Signs; readonly echoes: readonly Echo[] } {
  const { prose, stockPhrases } = draft
  const moves = movesOf(draft)
  const told = moves.filter(({ move }) => talks.has(move))
  const telling = told.filter(({ move }) => move === 'tells')
  const read = (some: readonly Moved[]): string =>
    some.map(({ sentence }) => prose.read(sentence.span)).join(' ')
  const words = moves.flatMap(moved => moved.words)
  const body = read(moves)
  const tale = read(telling)
  const message = customer.prose.folded

  const echoes = echoesOf(prose, customer.prose).filter(
    ({ draft: span }) => !stockPhrases.some(phrase => isWithin(span, phrase.span)),
  )
  const echoesTold = echoes.filter(echo => told.some(({ sentence }) => isWithin(echo.draft, sentence.span)))
  const tradeEchoes = new Set(
    words.map(({ stem }) => stem).filter(stem => tradeWords.has(stem) && customer.stems.has(stem)),
  )
  const does = (move: Move): number => (moves.some(moved => moved.move === move) ? 1 : 0)
  const signs: Signs = {
    always: 1,
    social: channel === 'social' ? 1 : 0,
    echoes: Math.min(3, echoes.length),
    echoesTold: Math.min(3, echoesTold.length),
    kin: Math.min(3, kinshipOf(words, customer.prose)),
    tradeEchoes: Math.min(3, tradeEchoes.size),
    number: sharesNumber(prose, customer.prose) ? 1 : 0,
    wordsTold: Math.min(10, beyondTrade(told)),
    wordsElse: Math.min(10, beyondTrade(moves.filter(({ move }) => refers.has(move)))),
    namesFailure: draft.apologies(customer).some(({ names }) => names) ? 1 : 0,
    answersYesOrNo: has(asked, message) * has(yesOrNo, body),
    answersWh: has(wh, message) * has(whAnswer, tale),
    explains: has(explains, tale),
    // Over a failure a smile is no sign of listening.
    plays: problem ? 0 : has(plays, body),
    asksDataInPublic: channel === 'social' ? does('asks-data') : 0,
    asksPrivately: has(privately, body),
    sendsOn: does('sends-on'),
    stockPhrases: Math.min(3, stockPhrases.length),
    standsIn: echoes.length === 0 && tradeEchoes.size === 0 ? has(standIn, body) : 0,
    link: body.includes('\uFFFC') ? 1 : 0,
    length: Math.min(1, body.length / 280),
    messageLength: Math.min(1, customer.prose.words.length / 12),
  }
  return { signs, echoes }
}

const isOfTheCase = ({ stem }: ContentWord): boolean => !tradeWords.has(stem)

function beyondTrade(moves: readonly Moved[]): number {
  return moves.reduce((sum, { words }) => sum + words.filter(isOfTheCase).length, 0)
}

/** How likely it is that the reply shows its writer read the message. */
export function acknowledgementOf(
  draft: Reading,
  customer: Reading,
  channel: Channel,
  problem: boolean,
): Acknowledgement {
  const { signs, echoes } = signsOf(draft, customer, channel, problem)
  let logit = 0
  for (const sign of Object.keys(weights) as (keyof Signs)[]) logit += weights[sign] * signs[sign]
  return { likelihood: likelihood(logit), echoes }
}
