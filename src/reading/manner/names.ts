/** Names: who the customer says they are, whom a draft greets, who signs it. */

import type { Span } from '../../finding.js'
import { everyMatch } from '../../prose/matches.js'
import type { Prose } from '../../prose/prose.js'
import { cue } from '../patterns/cue.js'

export interface Name {
  /** In the customer's message. */
  readonly span: Span
  /** The words that a greeting would use: "Maria", or "Mr Okafor". */
  readonly called: string
}

const farewell = '(?:regards|wishes|thanks|thank you|cheers|sincerely|faithfully|truly|best|ta|yours)'
const person = "\\p{Lu}[\\p{Ll}'’-]+(?: \\p{Lu}\\.?)?(?: \\p{Lu}[\\p{L}'’-]+){0,2}"
/** "Regards, Maria Lopez", "Thanks,\nTom", "- Ana" or a name alone on the last line. */
const signed = new RegExp(
  `(?:${farewell}[,.!]?[ \\t]*(?:\\r?\\n)+[ \\t]*|${farewell}, |` +
    `[.?!][ \\t]*(?:\\r?\\n[ \\t]*){2,}|(?<=\\s)[-–—] )(${person})\\.?\\s*$`,
  'iu',
)
const introduced = cue(new RegExp(`\\b[Mm]y name is (${person})`, 'u'))
/** Capitalised words at the end of a message that are nobody's name. */
const noName = new RegExp(
  `^(?:${farewell}|hi|hello|hey|dear|help|please|pls|urgent|asap|all|again|guys|team|everyone|` +
    `support|sir|madam|` +
    'sent|customer|disappointed|disgusted|angry|frustrated|unhappy|confused|worried|awaiting|waiting|kind|warm|' +
    'many|very|so|yes|no|ok|okay|and|but|not|never|bye|goodbye|order|invoice|ref|reference|tel|phone|mobile|' +
    '\\w+(?:ful|ous|able|ible)|the|a|an|i|we|it|this|that|my|your|monday|tuesday|wednesday|' +
    'thursday|friday|saturday|sunday)$',
  'i',
)
export const title = /^(?:mr|mrs|ms|miss|mx|dr|prof)\.?$/i

function nameIn(match: RegExpExecArray | null): Name | undefined {
  const words = match?.[1]
  if (match === null || words === undefined) return undefined
  const parts = words.split(' ')
  // The pattern ignores case for the farewell's sake; a name has its capital.
  if (!parts.every(part => /^\p{Lu}/u.test(part)) || parts.some(part => noName.test(part))) return undefined
  const start = match.index + match[0].lastIndexOf(words)
  const called = title.test(parts[0] as string) ? words : (parts[0] as string)
  if (called.length < 2 || /^\p{Lu}{3,}$/u.test(called)) return undefined
  return { span: { start, end: start + words.length }, called }
}

/** A name has a capital, and the last word of whoever signs is of theirs. */
const endsInCapital = /\s\p{Lu}\S*\s*$/u

/** The name that a customer gives or signs with. Whoever their own greeting names is the agent. */
export const customerNameOf = (prose: Prose): Name | undefined => prose.once(findCustomerName)

function findCustomerName(prose: Prose): Name | undefined {
  const last = prose.sentences.at(-1)
  if (last === undefined) return undefined
  const text = prose.text.slice(0, last.span.end)
  // A signature is short and stands last.
  const from = Math.max(0, text.length - 80)
  const end = text.slice(from)
  const tail = endsInCapital.test(end) ? signed.exec(end) : null
  if (tail !== null) tail.index += from
  const name = nameIn(tail) ?? nameIn(introduced.exec(text))
  if (name === undefined) return undefined
  const greeting = prose.blocks.find(({ kind }) => kind === 'greeting')
  return greeting !== undefined && prose.slice(greeting.span).includes(name.called) ? undefined : name
}

const nobody =
  '(?:(?:our |my )?(?:most )?(?:(?:valued|esteemed|loyal|dear) )?(?:customers?|guests?|' +
  'clients?|users?|members?|' +
  'subscribers?|patrons?|shoppers?|account ?holders?|friend)|(?:sir|madam)(?: ?/ ?| or )(?:sir|' +
  'madam)|sirs?|madam)'
const genericOpening = new RegExp(
  `^(?:(?:dear|hello|hi|hey|greetings|good (?:morning|afternoon|evening|day)),? (${nobody})(?= ?[,.!:-]|\\n|$)|` +
    '(to whom(?:soever)? it may concern))',
)

export interface Address {
  /** The opening words that greet nobody in particular. */
  readonly span: Span
  /** The part of them that a name could take the place of: "Valued Customer". */
  readonly standIn: Span
}

/** "Dear Valued Customer", "Dear Sir or Madam", "To whom it may concern". */
export function genericAddressOf(prose: Prose): Address | undefined {
  const first = prose.sentences[0]
  if (first === undefined) return undefined
  const { start } = first.span
  const match = genericOpening.exec(prose.spelled.slice(start, start + 80))
  if (match === null) return undefined
  const end = start + match[0].length
  const words = match[1] ?? match[2] ?? ''
  return { span: { start, end }, standIn: { start: end - words.length, end } }
}

/** Whether a word of a draft is the customer's name, given or family. */
export function holdsName(prose: Prose, customer: Prose, { span }: Name): boolean {
  const parts = customer.spell(span).split(/[ .]+/)
  return parts.some(
    part => part.length > 1 && new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'u').test(prose.spelled),
  )
}

/** A signature of nobody: "Customer Care Team", "The Fernhill Support Desk". */
const collective = new RegExp(
  '^(?:(?:(?:kind|best|warm|warmest|kindest)? ?regards|sincerely|thanks|thank you|yours \\w+|' +
    "cheers|best),? )?((?:your |the |our )?(?:[\\p{L}\\p{N}&'-]+ ){0,4}(?:team|support|help ?desk|" +
    'customer (?:care|service|services|support|relations|success)|desk|department|group|' +
    'crew|management))[.,!]?$',
  'u',
)
/** Words of a sentence, not of a signature. */
const clause = cue(
  /\b(?:i|we|you|is|are|was|were|will|have|has|to|please|contact|ask|call|from|with|by|and)\b/,
)

/** The words that sign for a team or company where no person signs. Lines of whoever signs are looked at together. */
export const collectiveSignerOf = (prose: Prose): Span | undefined => prose.once(findCollectiveSigner)

function findCollectiveSigner(prose: Prose): Span | undefined {
  const lines = prose.sentences.filter(({ kind }) => kind === 'sign-off')
  const last = prose.sentences.at(-1)
  if (last === undefined || prose.sentences.length < 2) return undefined
  const candidates = lines.length > 0 ? lines : [last]
  let found: Span | undefined
  for (const { span } of candidates) {
    const words = prose.spell(span)
    const match = collective.exec(words)
    const signer = match?.[1]
    if (signer !== undefined && !clause.test(signer) && !/ - |, /.test(signer)) {
      const start = span.start + words.indexOf(signer)
      found ??= { start, end: start + signer.length }
    } else if (!formula.test(words)) return undefined
  }
  return found
}

const formula = new RegExp(
  '^(?:(?:many |kind |kindest |best |warm |warmest |with )*(?:regards|wishes|thanks|thank you)|' +
    'thanks again|best|sincerely|yours(?: \\w+)?|cheers|respectfully)[,.!]?$',
)

/** A person, with or without what they do: "Mira", "Bo Lund, Billing". */
const signature = /^[\s\u2013-]*(\p{Lu}[\p{Ll}'’]+(?:[ -]\p{Lu}[\p{L}.'’]*){0,2})(?:,.{0,60})?[.]?\s*$/u

/** Where a person signs a draft. */
export function signerOf(prose: Prose): Span | undefined {
  return signedBy(prose)?.span
}

/** Who signs a draft, and the sentence in which they do. */
export const signedBy = (prose: Prose): Signer | undefined => prose.once(findSigner)

interface Signer {
  readonly name: string
  readonly span: Span
}

function findSigner(prose: Prose): Signer | undefined {
  if (collectiveSignerOf(prose) !== undefined) return undefined
  for (const { span } of prose.sentences.filter(({ kind }) => kind === 'sign-off')) {
    const words = prose.slice(span).replace(/^(?:[\p{L}]+ )*[\p{L}]+,\s+(?=\p{Lu})/u, '')
    const name = signature.exec(words)?.[1]
    if (name === undefined || name.split(/[ -]/).some(part => noName.test(part))) continue
    return { name, span }
  }
  return undefined
}

/** Where the body speaks to somebody by name. */
export function vocativesOf(prose: Prose, name: string): Span[] {
  const pattern = new RegExp(
    `(?<![\\p{L}'])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}'’])`,
    'gu',
  )
  return prose.body.flatMap(({ span }) =>
    everyMatch(pattern, prose.slice(span)).map(match => {
      const start = span.start + match.index
      return { start, end: start + name.length }
    }),
  )
}

/** The first name in a draft's greeting: "Ana" in "Hi Ana,". */
export function greetedNameOf(prose: Prose): string | undefined {
  const greeting = prose.blocks.find(({ kind }) => kind === 'greeting')
  if (greeting === undefined) return undefined
  const words = prose.slice(greeting.span).match(/\p{Lu}[\p{Ll}'’-]+/gu) ?? []
  return words.find(
    word =>
      !/^(?:hi|hello|hey|hiya|dear|good|greetings|morning|afternoon|evening|there|all|team)$/i.test(word) &&
      !noName.test(word) &&
      !title.test(word),
  )
}

/** Before a name that is called: a greeting, thanks or a comma that closes again after it. */
const calling = cue(
  /(?:^|[\s,.!?])(?:hi|hello|hey|dear|morning|afternoon|evening|again|thanks|thank you|cheers|sorry),? $/,
)

/** Whether a word of a draft only calls the customer: their name or handle, or what stands in a name's place. */
export function isCalled(prose: Prose, customer: Prose, span: Span): boolean {
  const name = customerNameOf(customer)
  const word = prose.spell(span)
  if (name !== undefined && customer.spell(name.span).split(/[ .]+/).includes(word)) return true
  const before = prose.folded.slice(Math.max(0, span.start - 24), span.start)
  const after = prose.folded.slice(span.end, span.end + 1)
  if (/^[,.!?]?$/.test(after) && calling.test(before)) return true
  return /, $/.test(before) && /^[!.,]$/.test(after) && /^\p{Lu}/u.test(prose.slice(span))
}
