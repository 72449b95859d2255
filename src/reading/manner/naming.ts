/** Where words stand as somebody's name, and as nothing else: "Will", "May", "Sorry Studios". */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { oneOf } from '../patterns/lists.js'
import { customerNameOf, genericAddressOf, greetedNameOf, signedBy, title } from './names.js'

/** "Account Integrity" signs for an office, and an account is none of its names. */
const office = new RegExp(
  `^${oneOf(`
    accounts? billing payments? returns? orders? sales complaints? operations security trust safety services? support care
    office desk claims refunds? shipping delivery logistics integrity relations success customer`)}$`,
  'i',
)

/** Words by which a text greets, signs or presents somebody. */
export function namesIn(prose: Prose): string[] {
  const greeting = prose.blocks.find(({ kind }) => kind === 'greeting')
  // In brackets stands what a name should take the place of.
  const isOpen = greeting !== undefined && /[[{<%]/.test(prose.slice(greeting.span))
  const greeted = isOpen || genericAddressOf(prose) !== undefined ? undefined : greetedNameOf(prose)
  return [greeted, signedBy(prose)?.name, customerNameOf(prose)?.called].flatMap(name => {
    const parts = partsOf(name ?? '')
    return parts.some(part => office.test(part)) ? [] : parts
  })
}

/** The words of a person's name that they may be called by: "Will" and "Smith" of "Mr Will Smith". */
export const partsOf = (name: string): string[] =>
  name.split(/[\s.]+/).filter(part => /^\p{Lu}./u.test(part) && !title.test(part))

/** Beside these a month or a day is one, whoever has its name: "in May", "on Friday", "3 May", "May 3". */
const timely =
  /(?:\d(?:st|nd|rd|th)?(?: of)?|\b(?:in|on|during|since|until|till|next|last|this|every|early|late|mid|by|before|after|of)) $/
const dated = /^ \d/
/** After a first word that could be a name these make it what it is: "May I", "Will you", "Hope this". */
const ordinary = /^ (?:i|we|you|it|he|she|they|this|that|there|the|your|our|my|to|not|be|do|for)\b/
const opens = /(?:^|[.!?:\n\r]["')\]*_]*)\s*$/

/** Where a name stands as one. */
export function placesOf({ text, spelled }: Prose, name: string): Span[] {
  return whollyIn(text, name).filter(({ start, end }) => {
    if (/\s/.test(name)) return true
    const before = spelled.slice(Math.max(0, start - 12), start)
    const after = spelled.slice(end, end + 8)
    return !timely.test(before) && !dated.test(after) && !(opens.test(before) && ordinary.test(after))
  })
}

/** Where words stand in a text, and are no part of longer ones. */
export function whollyIn(text: string, words: string): Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    if (!isWordy(text, at - 1) && !isWordy(text, at + words.length))
      spans.push({ start: at, end: at + words.length })
  return spans
}

const isWordy = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at))
