/** What the reply shares with the message: the signs that its writer read it. */

import type { Channel, Span } from '../finding.js'
import type { Prose } from '../prose/prose.js'
import { likelihood } from './odds.js'
import type { Reading } from './reading.js'
import { tradeWords } from './trade-words.js'

export interface Echo {
  readonly stem: string
  readonly draft: Span
  readonly customer: Span
}

/** Kin that a stem does not show: "parcel" meets "package", "meal" meets "food". */
const kin = [
  'parcel packag deliveri deliv shipment box item courier driver dispatch ship arriv',
  'meal food dish burger pizza lunch dinner taco chicken burrito sandwich fri rice salad eat tast',
  'bill charg payment pay invoic fee price cost money refund paid',
  'train servic rail ride seat carriag journey travel station platform',
  'flight plane fly flew airlin seat board gate luggag bag baggag airport',
  'internet wifi broadband connect router network signal speed',
  'phone iphon handset devic android samsung',
  'laptop pc mac macbook comput window',
  'tv channel show stream episod movi film watch video game play xbox ps4 playstat',
  'song music album playlist artist track spotifi',
  'password login log sign access lock',
  'crash freez froze frozen glitch bug lag error fail',
  'store shop branch',
  'staff employe cashier rep colleagu manager crew',
  'broken broke crack damag shatter smash defect faulti',
  'late delay slow wait',
  'cancel cancell',
  'card debit credit bank',
  'ticket fare',
  'ios updat upgrad version softwar',
  'batteri charg power',
].map(line => new Set(line.split(' ')))

const isShared = (a: string, b: string): boolean =>
  a === b || (a.length > 4 && b.length > 4 && (a.startsWith(b) || b.startsWith(a)))

/** Content words that both texts hold, each stem once. */
export function echoesOf(draft: Prose, customer: Prose): Echo[] {
  const echoes: Echo[] = []
  for (const word of draft.words) {
    if (tradeWords.has(word.stem) || echoes.some(({ stem }) => stem === word.stem)) continue
    const meets = customer.words.find(({ stem }) => isShared(stem, word.stem))
    if (meets !== undefined) echoes.push({ stem: word.stem, draft: word.span, customer: meets.span })
  }
  return echoes
}

/** Whether a word of the draft is kin to one of the message without being the same. */
function hasKin(draft: Prose, customer: Prose): boolean {
  return draft.words.some(({ stem }) =>
    kin.some(set => set.has(stem) && customer.words.some(word => set.has(word.stem))),
  )
}

/** Whether both texts hold the same number: an order, an amount, a flight. */
function sharesNumber(draft: Prose, customer: Prose): boolean {
  const given = new Set(numbersOf(customer))
  return numbersOf(draft).some(number => given.has(number))
}

function numbersOf(prose: Prose): string[] {
  return withoutHandles(prose).match(/[a-z]{0,4}\d[\d.,:-]*\d|\d/g) ?? []
}

function withoutHandles(prose: Prose): string {
  return prose.folded.replace(/(?<!\w)@\w+/g, run => ' '.repeat(run.length))
}

export interface Acknowledgement {
  readonly likelihood: number
  readonly echoes: readonly Echo[]
}

const privately = /\b(?:dm|pm|private message|direct message|inbox)\b/
/** Says how it is, which answers what was asked or told. */
const explains =
  /\b(?:because|due to|as the|since|is (?:not|now|currently)|are (?:not|now|currently)|was|were|can be|unfortunately|afraid|yes|no,|should|there (?:is|are))\b/
const refersBack = /\b(?:it|they|that one|them|these)\b/
/** A question for data that any case would need. */
const asksData = /\b(?:store|location|date|receipt|account|email|phone|number|address|order)\b[^.]*\?/

/** How likely it is that the reply shows its writer read the message: it echoes, answers or refers back, outside stock phrases. */
export function acknowledgementOf(draft: Reading, customer: Reading, channel: Channel): Acknowledgement {
  const { prose } = draft
  const stock = draft.stockPhrases
  const isStock = (span: Span): boolean =>
    stock.some(phrase => phrase.span.start <= span.start && span.end <= phrase.span.end)
  const echoes = echoesOf(prose, customer.prose)
  const own = echoes.filter(({ draft: span }) => !isStock(span))
  const isKin = hasKin(prose, customer.prose)
  const words = new Set(prose.words.filter(({ span }) => !isStock(span)).map(({ stem }) => stem)).size
  const body = prose.body.map(({ span }) => prose.read(span)).join(' ')
  const asksPrivately = privately.test(body)
  const logit =
    (channel === 'social' ? -0.35 : 0.75) +
    0.9 * Math.min(3, own.length) +
    0.2 * Math.min(2, echoes.length - own.length) +
    (own.length === 0 && !isKin ? -0.9 : 0) +
    (isKin ? 0.2 : 0) +
    (sharesNumber(prose, customer.prose) ? 0.35 : 0) +
    0.15 * Math.min(10, words) +
    (explains.test(body) ? 0.7 : 0) +
    (refersBack.test(body) ? 0.55 : 0) +
    (asksPrivately ? -0.6 : 0) +
    (asksPrivately && body.includes('?') ? -0.4 : 0) +
    (asksData.test(body) ? -0.4 : 0) +
    (stock.length >= 2 ? -0.75 : 0) +
    0.5 * Math.min(1, body.length / 280)
  return { likelihood: likelihood(logit), echoes: own }
}
