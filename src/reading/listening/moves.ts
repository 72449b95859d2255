/** What each sentence of a reply does: it is a formula, asks for data, asks about the trouble, sends on, or tells something. */

import type { ContentWord, Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { cue } from '../patterns/cue.js'
import { oneOf } from '../patterns/lists.js'
import { tradeWords } from '../patterns/trade-words.js'
import type { Reading } from '../reading.js'

export type Move = 'formula' | 'asks-data' | 'asks-about' | 'sends-on' | 'tells'

export interface Moved {
  readonly move: Move
  readonly sentence: Sentence
  /** Words that carry meaning, outside stock phrases and names of those spoken to. */
  readonly words: readonly ContentWord[]
}

/** The moves of a reply, sentence by sentence. */
export function movesOf(reply: Reading): Moved[] {
  const { prose } = reply
  const formulas = new Set(
    reply.stockPhrases.filter(({ isWholeSentence }) => isWholeSentence).map(({ sentence }) => sentence),
  )
  const words = ownWordsOf(reply)
  let next = 0
  return prose.body.map(sentence => {
    const from = next
    while ((words[next]?.span.end ?? Number.POSITIVE_INFINITY) <= sentence.span.end) next++
    const own = words.slice(from, next)
    const says = own.some(({ stem }) => !tradeWords.has(stem))
    const move = formulas.has(sentence)
      ? 'formula'
      : prose.recallWith(moveOf, prose.read(sentence.span), says)
    return { move, sentence, words: own }
  })
}

/** The content words of a reply, in order, without those of its stock phrases and without names. */
function ownWordsOf({ prose, stockPhrases }: Reading): ContentWord[] {
  let next = 0
  return prose.words.filter(({ span }) => {
    while ((stockPhrases[next]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) next++
    const stock = stockPhrases[next]?.span
    return (stock === undefined || span.start < stock.start) && !isName(prose, span.start, span.end)
  })
}

/** "Hi Ken", "…, Ken.", "^KB": whoever is spoken to or signs. */
function isName({ text, folded }: Prose, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 8), start)
  if (/[\^*/~-] ?$/.test(before)) return true
  if (!/\p{Lu}/u.test(text.slice(start, start + 1)) || !/^\s*(?:[,.!?]|$)/.test(folded.slice(end, end + 3)))
    return false
  return /(?:,|\b(?:hi|hey|hello|dear|thanks|sorry)) $/.test(before)
}

/** What any case needs before anybody looks at it. */
const data = oneOf(`
  accounts? address addresses bookings? codes? confirmation contact date dates details dob e-?mails? form gamertag handle id info information
  invoice location locations mobile name names no\\.? number numbers orders? phone pin platform postcode postal pnr receipt reference ref
  screenshots? photos? pictures? serial stores? branch tracking usernames? vin zip model version device card city region area`)
const asking = oneOf(`
  please pls plz kindly could can would may request what what's which who where dm pm send share provide give drop pop fill
  confirm let follow tell need`)
const asksData = cue(new RegExp(`\\b${asking}\\b[^.!]*\\b${data}\\b`))

const away = oneOf(
  'contact visit submit use call complete report via on at see check through using reach\\sout fill\\sin fill\\sout',
)
const desk =
  '(?:website|site|form|page|link|team|desk|help cent(?:re|er)|customer (?:service|care)|support|local store)'
/** Away from here: to a private message, a page, another desk, the telephone. */
const elsewhere = [
  /\b(?:dms?|pm|direct messages?|private messages?|inbox)\b/,
  new RegExp(`\\b${away}\\b[^.!?]*\\b(?:our|the|this|your) (?:\\w+ )?${desk}\\b`),
  /(?:^|\b(?:please|kindly|you can|you could|or|and) )(?:call|ring|dial|phone)\b/,
  /\b(?:give us a (?:call|ring|bell|buzz)|raise a (?:ticket|request|case))\b/,
].map(cue)
/** "We've sent you a DM" answers; "did you call back?" asks about what happened. */
const wrote = cue(/\b(?:we|i)(?:'ve| have)? (?:just |already )?(?:sent|replied|answered|responded)\b/)
const asksOfPast = cue(/\b(?:did|was|were|have|has|had) (?:you|it|they|this|that|the)\b/)

const speaker =
  '(?:we|i|they|someone|(?:the|our) (?:\\w+ )?team|a (?:team )?member|an? (?:\\w+ )?(?:agent|representative|expert|specialist|colleague))'
const auxiliary =
  "(?:'ll|'ve|'re|'d like to| will| have| has| can| are| want to| would like to| shall)?(?: also| now| just)? (?:\\w+ly )?(?:be )?"
const handing = oneOf(`
  look(?:ing)?\\sinto pass(?:ed|ing)? forward(?:ed|ing)? shar(?:e|ed|ing) escalat\\w+ investigat\\w+ review\\w* get(?:ting)?\\sback
  reach(?:ing)?\\sout in\\stouch contact update take\\sa\\s(?:closer\\s)?look rais(?:e|ed) assist help follow(?:ing)?\\sup keep add
  fed logged chased connect have\\sa\\slook check`)
/** Handed to others or to later, without a word of what it is about. */
const sendsOn = cue(new RegExp(`\\b${speaker}${auxiliary}${handing}\\b`))

const signOff =
  /^(?:many )?(?:thanks|thank you|ty|cheers|(?:kind |best |warm )?(?:regards|rgds))[,.! ]*(?:\w+(?: \w+){0,2} ?)?$/
const initials = /^(?:[\^*/~-] ?)?[\w.]{0,20}(?: [\w.]{1,20})?$/
const isQuestion = (words: string): boolean => /\?\W{0,3}(?:[\^*/-]\s?\w+)?$/.test(words)

/** `says` is whether the sentence holds a word beyond the trade. */
function moveOf(words: string, says: boolean): Move {
  if (signOff.test(words) || (!says && initials.test(words))) return 'formula'
  const asks = isQuestion(words)
  if (asksData.test(words)) return 'asks-data'
  if (elsewhere.some(place => place.test(words)) && !wrote.test(words) && !(asks && asksOfPast.test(words)))
    return 'asks-data'
  if (asks) return 'asks-about'
  return sendsOn.test(words) ? 'sends-on' : 'tells'
}
