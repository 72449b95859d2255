/** Words that a reply shares with the message it answers, and words akin to its own. */

import type { Span } from '../../finding.js'
import type { ContentWord, Prose } from '../../prose/prose.js'
import { tradeWords } from '../patterns/trade-words.js'
import { kinOf } from './kin.table.js'

export interface Echo {
  readonly stem: string
  readonly draft: Span
  readonly customer: Span
}

/** Whether two stems are of one word. */
export const isShared = (a: string, b: string): boolean =>
  a === b || (a.length > 4 && b.length > 4 && (a.startsWith(b) || b.startsWith(a)))

/** Stems of one word have this in common. */
const beginningOf = ({ stem }: ContentWord): string => stem.slice(0, 5)

function byBeginning({ words }: Prose): ReadonlyMap<string, readonly ContentWord[]> {
  const found = new Map<string, ContentWord[]>()
  for (const word of words) {
    const same = found.get(beginningOf(word))
    if (same === undefined) found.set(beginningOf(word), [word])
    else same.push(word)
  }
  return found
}

/** Content words that both texts hold, each stem once. */
export function echoesOf(draft: Prose, customer: Prose): Echo[] {
  const echoes: Echo[] = []
  const seen = new Set<string>()
  for (const word of draft.words) {
    if (tradeWords.has(word.stem) || seen.has(word.stem)) continue
    seen.add(word.stem)
    const meets = customer
      .once(byBeginning)
      .get(beginningOf(word))
      ?.find(({ stem }) => isShared(stem, word.stem))
    if (meets !== undefined) echoes.push({ stem: word.stem, draft: word.span, customer: meets.span })
  }
  return echoes
}

/** How many parts of the customer's world some words of a reply belong to by another word than theirs. */
export function kinshipOf(words: readonly ContentWord[], customer: Prose): number {
  const { theirs, world } = customer.once(worldOf)
  const met = new Set<number>()
  for (const { stem } of words)
    if (!theirs.has(stem)) for (const line of kinOf.get(stem) ?? []) if (world.has(line)) met.add(line)
  return met.size
}

function worldOf({ words }: Prose): {
  readonly theirs: ReadonlySet<string>
  readonly world: ReadonlySet<number>
} {
  const theirs = new Set(words.map(({ stem }) => stem))
  return { theirs, world: new Set([...theirs].flatMap(stem => [...(kinOf.get(stem) ?? [])])) }
}

/** Whether both texts hold the same number: an order, an amount, a flight. */
export function sharesNumber(draft: Prose, customer: Prose): boolean {
  const given = new Set(customer.once(numbersOf))
  return given.size > 0 && draft.once(numbersOf).some(number => given.has(number))
}

function numbersOf(prose: Prose): string[] {
  return withoutHandles(prose).match(/[a-z]{0,4}\d[\d.,:-]*\d|\d/g) ?? []
}

function withoutHandles(prose: Prose): string {
  return !prose.folded.includes('@')
    ? prose.folded
    : prose.folded.replace(/(?<!\w)@\w+/g, run => ' '.repeat(run.length))
}
