/** What a promise hangs on, and where it ends: conditions, purposes and clause bounds. */

import { isParticiple } from '../patterns/verbs.js'
import { be } from './scan.js'

const bounds = [
  '[.;!?](?:\\s|$)| - ',
  ',? (?:and|but) (?:i|we|you|if|please|our|the \\w+ (?:will|is))\\b',
  ', (?:so|which|but|please|if|once|when)\\b',
]
const nextClause = new RegExp(bounds.join('|'))

/** The end of the clause of a sentence in which `from` lies. */
export function clauseEnd(sentence: string, from: number): number {
  const cut = sentence.slice(from).search(nextClause)
  return cut < 0 ? sentence.length : from + cut
}

const conditions = ['if', 'should', 'unless', 'whether', 'case'] as const
const afterIf = new Set('you needed necessary required possible so any it that'.split(' '))

/** "If all goes to plan" is no condition of the customer's. */
function asks(words: readonly string[], at: number): boolean {
  return at >= 0 && !/^(?:all|everything|things) go(?:es)?$/.test(words.slice(at + 1, at + 3).join(' '))
}

/** An "if" of the customer's, before the word at `i` or after it: "I'll swap it if you like". */
export function isConditional(words: readonly string[], i: number): boolean {
  if (i > 0 && conditions.some(word => asks(words, words.lastIndexOf(word, i - 1)))) return true
  if (/^(?:if|unless)$/.test(words[i + 4] ?? '')) return true
  return words.some((word, k) => k >= i && word === 'if' && afterIf.has(words[k + 1] ?? ''))
}

const condition = /^(?:if|unless|should)$/
const pointer = /^(?:not|that|it|this|these|those|they|anything|something|nothing|there)$/
const comesUpon = /^(?:see|notice|spot|find|hear|catch|run|come|ever|still)$/

/**
 * An "if" of events that may never come: "if that changes", "if not", "should you spot another". "If it's found" is
 * what everybody hopes for.
 */
export function isContingent(words: readonly string[]): boolean {
  return words.some((word, k) => {
    const next = words[k + 1] ?? ''
    if (!condition.test(word) || (word === 'should' && k > 0)) return false
    if (be.has(words[k + 2] ?? '') && isParticiple(words[k + 3] ?? '')) return false
    return pointer.test(next) || (next === 'you' && comesUpon.test(words[k + 2] ?? ''))
  })
}

const purposes = new Set(['so', 'ensure', 'until'])

/** "So (that) we can": the verb says what for. */
export function isPurpose(words: readonly string[], i: number): boolean {
  return words.slice(Math.max(0, i - 3), Math.max(0, i)).some(word => purposes.has(word))
}

/** "If you'd like another, I'll swap it": the customer has to choose first. */
export const choice = /\bif (?:you|u)(?:'d| would)?(?: rather| like| prefer| want| wish)\b/
