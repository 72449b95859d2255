/** What stands at the end of a mail: a farewell with a name, what the writer is, and what the law or a phone adds. */

import { type Line, lookOf } from './lines.js'
import { addressMask } from './zones.js'

const farewell = new RegExp(
  '^\\s*(?:' +
    [
      '(?:many |kind |kindest |best |warm |warmest |with (?:best |kind |warm |many )?|thanks (?:and|&) (?:kind |best |warm )?)?(?:regards|wishes|thanks|thank you|appreciation)',
      'thanks(?: again| so much)?|thanking you|best|all the best|sincerely|yours(?: \\w+)?|cheers|warmly',
      'respectfully|take care|ta|cordially|(?:speak|talk) (?:soon|tomorrow|then)|rgds|br|kr|ciao|xx?',
      'until (?:then|tomorrow|\\w+day)|see you (?:soon|then|there|tomorrow|on \\w+|in \\w+)|greetings from \\w+',
    ].join('|') +
    ')(?:,? \\w+)?[\\s,.!-]*$',
)

/** What a writer is, and where: no line of a letter. */
const office = new RegExp(
  '\\b(?:manager|managing|engineer|advis[eo]r|agent|specialist|representative|director|head of|associate|' +
    'executive|officer|consultant|technician|coordinator|assistant|supervisor|lead|analyst|team|support|' +
    'services?|care|department|dept|desk|relations|operations|ltd|limited|inc|llc|llp|plc|gmbh|pvt|co|' +
    'pronouns|he/him|she/her|they/them|mon(?:day)?-fri(?:day)?|office hours)\\b|' +
    `^\\s*(?:tel|t|phone|p|mobile|m|mob|direct|fax|f|e|email|e-mail|web|w|www|twitter|linkedin)[.:]|` +
    `\\+?\\d[\\d() -]{6,}\\d|\\S@\\S|${addressMask}| \\| | [·•] |\\b[a-z]{1,2}\\d{1,2}[a-z]? ?\\d[a-z]{2}\\b|` +
    '\\b(?:street|road|avenue|suite|floor|house)\\b',
)
/** Words of somebody who still speaks. */
const speaks =
  /(?<![\w/])(?:i|we|you|your|you're|i'm|i'll|we'll|please|if|will|can|is|are|let|p\.?s)\b(?!\/)|[!?]\s*$/
const longestLine = 90

/** Added below a mail by the company's lawyers or by a phone, in words that no letter has. */
const legal = new RegExp(
  [
    '\\b(?:this|these|the) (?:e-?mail|message|communication|transmission)s?\\b.{0,120}\\b(?:confidential|privileged)',
    '\\bintended (?:solely |only |exclusively )?for (?:the |its )?(?:use of |named |addressee|recipient|individual)',
    '\\bintended recipient\\b',
    '\\bregistered (?:office|in (?:england|scotland|wales|ireland|northern ireland|the uk))\\b',
    '\\bauthori[sz]ed and regulated by\\b',
    '\\bconsider the environment before printing\\b',
    '^\\s*(?:sent|get outlook) (?:from|for|via) (?:my |mail for )?(?:iphone|ipad|android|windows|samsung|outlook|mobile|ios|yahoo|proton|galaxy|zendesk|front|freshdesk|help scout)',
    '^\\s*this (?:e-?mail|message) (?:is a service from|was sent (?:by|to|from|via)|is intended)\\b',
    '\\bconfidentiality notice\\b|\\bintended only for the (?:person|addressee|individual|use)\\b|\\bfor the addressee only\\b',
    '\\bdelivered by zendesk\\b|^\\s*powered by \\w+\\s*$',
  ].join('|'),
)
/** What marketing adds: below a signature only, since a letter may speak of it too. */
const smallPrint =
  /\b(?:you are receiving this|(?:do|please do) not reply to this (?:e-?mail|message)|think before you print|before you print|follow us on|rate (?:us|your|my)|take (?:our|a) (?:short |quick )?survey|how (?:did|was) (?:i|we|my|our)|download our app|(?:winter|summer|spring|black friday|january) sale)\b|\b(?:company|registration|vat) (?:no|number|reg)\b|^\s*(?:©|\(c\)|copyright) ?\d{4}|\ball rights reserved\b|\bunsubscribe\b|\b(?:view (?:this )?(?:e-?mail )?in (?:your )?browser|privacy (?:policy|notice)|terms of (?:use|service))\b/

const isFarewell = (line: string): boolean => farewell.test(line)
const isLegal = (line: string): boolean => legal.test(line)
const isSmallPrint = (line: string): boolean => legal.test(line) || smallPrint.test(line)
/** A blank to fill, which is to be seen. */
const blank = /[[\]{}<>]/
/** "Support Engineer, Harbour Lamps | 020 7946 0000". */
const isOffice = (line: string): boolean =>
  line.trim().length <= longestLine && office.test(line) && !speaks.test(line) && !blank.test(line)
/** Short, and not a sentence: a name, a street, a slogan. */
const isCard = (line: string): boolean =>
  line.trim().length <= 60 &&
  !/[.!?]\s*$/.test(line.replace(/\b(?:ltd|inc|co|\p{L})\.\s*$/u, '')) &&
  !speaks.test(line) &&
  !blank.test(line)
/** "Vikram S.", "the lamp desk", "ana (she/her)": what stands below a farewell. */
const isName = (line: string): boolean =>
  line.trim().split(/\s+/).length <= 8 &&
  line.trim().length <= 80 &&
  !speaks.test(line) &&
  !/[!?]\s*$|[a-z]{3,}\.\s*$/.test(line.replace(/\b(?:ltd|inc|co|llc|plc|gmbh)\.\s*$/, ''))
/** "Ana Ruiz", as written. */
const isPerson = (line: string): boolean =>
  /^\s*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2}\s*$/u.test(line)

/** So many lines a signature has. */
const mostLines = 14

interface OwnLine {
  /** Among all lines. */
  readonly at: number
  /** It holds a name and nothing else: "Will" alone promises nothing. */
  readonly isPerson: boolean
  /** Folded. */
  readonly words: string
}

/** The kinds of lines with those that close the mail told apart: farewell, signature, footer. */
export function closed<Kind extends string>(
  text: string,
  folded: string,
  lines: readonly Line[],
  kinds: readonly Kind[],
): (Kind | 'sign-off' | 'signature' | 'footer')[] {
  const result: (Kind | 'sign-off' | 'signature' | 'footer')[] = [...kinds]
  const wordsAt = (at: number): string => {
    const line = lines[at]
    return line === undefined ? '' : lookOf(folded, line)
  }
  const writtenAt = (at: number): string => {
    const line = lines[at]
    return line === undefined ? '' : text.slice(line.start, Math.min(line.close, line.start + 80))
  }
  const own = kinds.flatMap((kind, at): OwnLine[] =>
    kind === 'body' ? [{ at, words: wordsAt(at), isPerson: isPerson(writtenAt(at)) }] : [],
  )
  const mark = (kind: 'sign-off' | 'signature' | 'footer', from: number, to: number): void => {
    for (const { at } of own.slice(from, to)) result[at] = kind
  }
  // What a program marks as the signature stands in the name's place.
  const isSigned = (i: number): boolean =>
    kinds.slice((own[i] as OwnLine).at, own[i + 1]?.at).some(kind => kind === 'signature')
  const farewellLine = farewellAt(own, isSigned)
  if (farewellLine >= 0) {
    closeAfter(own, farewellLine, isSigned(farewellLine) ? 1 : 2, mark)
    return result
  }
  const footer = footerAt(own)
  mark('footer', footer, own.length)
  const rest = own.slice(0, footer)
  const name = nameAt(rest, kinds)
  if (name >= 0) {
    mark('sign-off', name, name + 1)
    mark('signature', name + 1, rest.length)
  }
  return result
}

/** Where the legal paragraphs begin that close a mail; the number of lines where none does. */
function footerAt(own: readonly OwnLine[]): number {
  let start = own.length
  let i = own.length
  while (i > 0) {
    let first = i - 1
    while (first > 0 && (own[first - 1] as OwnLine).at === (own[first] as OwnLine).at - 1) first--
    if (first === 0 || !own.slice(first, i).some(({ words }) => isLegal(words))) break
    start = first
    i = first
  }
  // "Ana" may stand above "Sent from my phone" without a gap.
  return (
    start +
    Math.max(
      0,
      own.slice(start).findIndex(({ words }) => isLegal(words)),
    )
  )
}

/** The first line of the farewell: a short closing formula, at the end or over a name. */
function farewellAt(own: readonly OwnLine[], isSigned: (line: number) => boolean): number {
  if (own.length < 2) return -1
  for (let back = 0; back < Math.min(mostLines, own.length); back++) {
    const i = own.length - 1 - back
    if (!isFarewell((own[i] as OwnLine).words)) continue
    const name = own[i + 1]
    if (name === undefined || name.isPerson || isName(name.words) || isSigned(i)) return i
  }
  return -1
}

type Mark = (kind: 'sign-off' | 'signature' | 'footer', from: number, to: number) => void

/** Below the farewell and a name: what the writer is, what the law adds, and lines that still speak. */
function closeAfter(own: readonly OwnLine[], farewellLine: number, length: number, mark: Mark): void {
  let to = Math.min(own.length, farewellLine + length)
  mark('sign-off', farewellLine, to)
  let isSigned = false
  while (to < own.length) {
    const end = paragraphEnd(own, to)
    const lines = own.slice(to, end).map(({ words }) => words)
    const isPrint = lines.some(isSmallPrint)
    const isCardOnly = lines.every(words => isOffice(words) || isCard(words))
    // A postscript is of the letter.
    if (/^\s*p\.? ?s\b/.test(lines[0] ?? '')) break
    isSigned ||= isCardOnly && lines.some(isOffice)
    if (isPrint) mark('footer', to, end)
    else if (isCardOnly && isSigned) mark('signature', to + officeIn(lines), end)
    else mark('sign-off', to, end)
    if (isCardOnly && isSigned && officeIn(lines) > 0) mark('sign-off', to, to + officeIn(lines))
    to = end
  }
}

/** The first line of a card that is more than a name, or the first where the card goes on. */
const officeIn = (lines: readonly string[]): number => Math.max(0, lines.findIndex(isOffice))

/** The line after the paragraph that holds a line. */
function paragraphEnd(own: readonly OwnLine[], from: number): number {
  let end = from + 1
  while (end < own.length && (own[end] as OwnLine).at === (own[end - 1] as OwnLine).at + 1) end++
  return end
}

/** Whether a letter is closed below a line: what stands between is of the letter. */
export const closesBelow = (lines: readonly string[]): boolean => {
  const filled = lines.filter(line => line.trim() !== '')
  return filled.some(
    (line, i) => isFarewell(line) && (i === filled.length - 1 || isName(filled[i + 1] ?? '')),
  )
}

/** Where a name stands alone over what its bearer is, after a blank line. */
function nameAt(own: readonly OwnLine[], kinds: readonly string[]): number {
  for (let back = 1; back < Math.min(mostLines, own.length - 1); back++) {
    const i = own.length - 1 - back
    const { at, isPerson: isNamed } = own[i] as OwnLine
    const below = own.slice(i + 1).map(({ words }) => words)
    if (!below.every(words => isOffice(words) || isCard(words))) return -1
    if (kinds[at - 1] === 'blank' && isNamed && below.some(isOffice)) return i
  }
  return -1
}
