/** How a stock phrase can go. */

import type { Prose } from '../../prose/prose.js'
import { isWithin } from '../../prose/spans.js'
import { lined } from '../patterns/source.js'
import type { Reading } from '../reading.js'
import { type StockPhrase, stockPhrasesOf } from '../stock-phrases/stock-phrases.js'
import { keepsItsStep } from './kept.js'
import { canGo, type Known } from './loss.js'
import {
  adjunct,
  type Cut,
  firstPart,
  lastPart,
  lead,
  lightened,
  tail,
  wholeSentence,
  withCut,
} from './ways.js'

/** Said before a sentence that is whole without it: "please be advised that your lamp left". */
const announces = lined(
  `
      ^(?:(?:please |kindly )?(?:be (?:advised|informed|aware|reminded|notified|noted)|
      (?:also )?note|(?:rest|be) assured)(?:,? that)?|
      (?:i|we) (?:can |do |want to |would like to )?assure you(?: that)?|
      (?:i|we)(?:'d| would)? (?:like to|wish to|regret to|must|can) (?:inform|advise|tell) you(?: that)?|
      it(?:'s| is) (?:also )?(?:worth noting|worth mentioning|important to note) that)$
    `,
)
/** Before it: nothing, what joins two clauses, or a few words for the whole sentence that wait for no clause. */
const joins = (before: string): boolean =>
  /(?:^|\b(?:and|but|so|however,?|also,?) )$/.test(before) ||
  (/^[^,;:]{1,80}, $/.test(before) &&
    !/^(?:if|when|once|before|after|since|for|in|to|at|on|by|having|p\.?s|with re\w+|further to|regarding|following)\b|\b(?:and|or) \w+, $/.test(
      before,
    ))
/** Only a name is left: whose thanks, or who is thanked. */
const onlyName = /^,?(?: \p{Lu}[\p{L}'’-]*){1,3}[.!]*$/u

/**
 * How a stock phrase can go so that what is left reads as it should: with its sentence, from one end of it, from
 * within, or lightened. Undefined where it cannot.
 */
export function cutOf(known: Known, phrase: StockPhrase): Cut | undefined {
  const { draft, channel } = known
  const { prose } = draft
  const { span, sentence, isWholeSentence } = phrase
  // "We’re at your service" begins inside a word: nothing of it can go alone.
  if (/[\p{L}'’]$/u.test(prose.text.slice(0, span.start))) return undefined
  if (isWholeSentence || isWholeBesideName(prose, phrase) || isTopicOnly(draft, phrase)) {
    if ((phrase.family.filler || phrase.family.name === 'hollow apology') && canGo(known, sentence.span))
      return wholeSentence(prose, sentence)
    if (isWholeSentence) return undefined
  }
  if (!canGo(known, span)) return undefined
  const cut = waysOf(prose, phrase) ?? lightened(prose, span)
  // "Please note that you need both keys" may be read as a request by its first word alone.
  return cut !== undefined && lessens(prose, phrase, cut) && keepsItsStep(draft, sentence, cut, channel)
    ? cut
    : undefined
}

/** "Thanks for sharing, Neil." */
function isWholeBesideName(prose: Prose, { span, sentence }: StockPhrase): boolean {
  // Without a greeting it is what calls them by name.
  const isGreeted = prose.body[0] !== sentence || prose.blocks.some(({ kind }) => kind === 'greeting')
  return (
    isGreeted &&
    span.start === sentence.span.start &&
    onlyName.test(prose.slice({ start: span.end, end: sentence.span.end }))
  )
}

/** "Thank you for your email about the hinge", where the hinge is spoken of besides. */
function isTopicOnly({ prose }: Reading, { span, sentence, family }: StockPhrase): boolean {
  if (family.name !== 'thanks' || span.start !== sentence.span.start) return false
  const rest = { start: span.end, end: sentence.span.end }
  if (!/^ (?:about|regarding|concerning|on)\b[^,;]*$/.test(prose.read(rest))) return false
  const topic = prose.words.filter(word => isWithin(word.span, rest))
  return topic.every(({ stem }) =>
    prose.words.some(word => word.stem === stem && !isWithin(word.span, sentence.span)),
  )
}

function waysOf(prose: Prose, { span, sentence, family }: StockPhrase): Cut | undefined {
  const before = prose.read({ start: sentence.span.start, end: span.start })
  switch (family.name) {
    case 'purpose clause':
      if (before.trim() === '') return lead(prose, sentence, span, /^(?: and [^,;.?!]{1,60})?, (?=\p{L})/u)
      return lastPart(prose, sentence, span) ?? tail(prose, sentence, span)
    case 'convenience':
      return adjunct(prose, sentence, span)
    default:
  }
  const words = prose.read(span)
  if (announces.test(words))
    return joins(before)
      ? lead(prose, sentence, span, /^,? (?!(?:of|about|as|to|for|and|or|but)\b)(?=\p{L})/u)
      : undefined
  if (/^(?:as|to be|with) /.test(words)) return lead(prose, sentence, span, /^, (?=\p{L})/u)
  if (/^(?:regarding|concerning) this /.test(words)) return adjunct(prose, sentence, span)
  if (/^for (?:any |more |further )/.test(words)) return tail(prose, sentence, span)
  if (!family.filler && family.name !== 'robotic') return undefined
  // To be told more is a promise to them, if a loose one.
  if (
    family.name !== 'thanks' &&
    /\b(?:get|come) back\b|\bin (?:touch|contact)\b|\bcontact you\b/.test(words)
  )
    return undefined
  return (
    lastPart(prose, sentence, span) ??
    (family.name === 'thanks' ? firstPart(prose, sentence, span) : undefined)
  )
}

/** Whether one stock phrase less stands in the sentence. */
function lessens(prose: Prose, { sentence }: StockPhrase, cut: Cut): boolean {
  const count = (words: string): number => stockPhrasesOf(prose.beside(words)).length
  return count(withCut(prose, sentence, cut)) < count(prose.slice(sentence.span))
}
