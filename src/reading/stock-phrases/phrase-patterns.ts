/**
 * Phrase patterns: regular expressions with words for letters.
 *
 *   help/assist     one of these words
 *   frustrat~       any word that begins so
 *   _               any word
 *   (to you | back) one of these sequences
 *   {matter}        a slot: a pattern with a name, or a test written as code
 *   x?  x*          x or nothing; none to four of x
 *   !x              x does not follow
 *
 * A pattern answers with every place where it can end, so nothing is tried twice and no text makes it slow.
 */

import { type Token, tokensOf } from './tokens.js'

/** Every place where something that starts at `at` can end; none where it does not stand there. */
export type Ends = readonly number[]
export type Matcher = (tokens: readonly Token[], at: number) => Ends

/** A slot is written as a pattern or, where words do not say it, as code. */
export type Slots = Readonly<Record<string, string | Matcher>>

/** Keys (see `keyOf`) one of which must stand at a place; undefined where anything may. */
type Keys = ReadonlySet<string> | undefined

interface Part {
  readonly ends: Matcher
  /** What its first word can be. */
  readonly first: Keys
  /** It can be nothing at all. */
  readonly isOptional: boolean
  /** Of each set, one must stand somewhere in it. */
  readonly needs: readonly ReadonlySet<string>[]
}

export interface Pattern {
  readonly first: Keys
  /** Of each set, one must stand in a text; the rarest comes first. */
  readonly needs: readonly ReadonlySet<string>[]
  /** The end of the longest match that starts at a token, or undefined. */
  longest(tokens: readonly Token[], at: number): number | undefined
}

const keyLength = 4
/** What words are looked up by: their first letters, so that "frustrat~" has a key as well. */
export const keyOf = (word: string): string => word.slice(0, keyLength)

/** A list of words as a pattern: one of them. */
export const oneOf = (words: string): string => words.trim().split(/\s+/).join('/')

const mostTimes = 4

/** Words in so many sentences that looking for them spares little. */
const common = new Set(
  `a all an and any are as at be can could do for from have i if in is it 'll may me my no not of on or our please
  so that the then they this to us was we what will with would you your`
    .split(/\s+/)
    .map(keyOf),
)

/** Compiles patterns that share slots. */
export class PatternReader {
  readonly #slots: Slots
  readonly #parts = new Map<string, Part>()

  constructor(slots: Slots) {
    this.#slots = slots
  }

  compile(source: string): Pattern {
    const part = this.#read(source)
    return {
      first: part.first,
      needs: part.needs.toSorted((a, b) => costOf(a) - costOf(b)),
      longest: (tokens, at) => {
        const ends = part.ends(tokens, at)
        return ends.length > 0 ? Math.max(...ends) : undefined
      },
    }
  }

  #read(source: string): Part {
    const symbols = source.match(/\{[a-z]+\}|[()|?*!,]|[^\s()|?*!,{}]+/g) ?? []
    let at = 0
    const choice = (): Part => {
      const parts = [sequence()]
      while (symbols[at] === '|') {
        at++
        parts.push(sequence())
      }
      return parts.length === 1 ? (parts[0] as Part) : eitherOf(parts)
    }
    const sequence = (): Part => {
      const parts: Part[] = []
      while (at < symbols.length && symbols[at] !== '|' && symbols[at] !== ')') parts.push(item())
      return inOrder(parts)
    }
    const item = (): Part => {
      if (symbols[at] === '!') {
        at++
        return absent(atom())
      }
      let part = atom()
      for (; symbols[at] === '?' || symbols[at] === '*'; at++)
        part = repeated(part, symbols[at] === '?' ? 1 : mostTimes)
      return part
    }
    const atom = (): Part => {
      const symbol = symbols[at++]
      if (symbol === undefined) throw new SyntaxError(`Something is missing at the end of "${source}"`)
      if (symbol !== '(') return symbol.startsWith('{') ? this.#slot(symbol.slice(1, -1)) : words(symbol)
      const inner = choice()
      if (symbols[at++] !== ')') throw new SyntaxError(`A bracket is left open in "${source}"`)
      return inner
    }
    const whole = choice()
    if (at < symbols.length) throw new SyntaxError(`A bracket too many in "${source}"`)
    return whole
  }

  #slot(name: string): Part {
    let part = this.#parts.get(name)
    if (part === undefined) {
      const slot = this.#slots[name]
      if (slot === undefined) throw new ReferenceError(`No slot {${name}}`)
      part =
        typeof slot === 'string'
          ? this.#read(slot)
          : { ends: slot, first: undefined, isOptional: true, needs: [] }
      this.#parts.set(name, part)
    }
    return part
  }
}

/** "help/assist", "frustrat~", "let's", "_". */
function words(symbol: string): Part {
  if (symbol === '_')
    return {
      ends: (tokens, at) => (tokens[at]?.isWord ? [at + 1] : []),
      first: undefined,
      isOptional: false,
      needs: [],
    }
  const choices = symbol.split('/')
  if (choices.includes('')) throw new SyntaxError(`A slash joins words and nothing else: "${symbol}"`)
  if (choices.some(word => wordsOf(word).length > 1))
    return choices.length === 1 ? inOrder(wordsOf(symbol).map(words)) : eitherOf(choices.map(words))
  const beginnings = choices.filter(word => word.endsWith('~')).map(word => word.slice(0, -1))
  const whole = new Set(choices.filter(word => !word.endsWith('~')))
  const keys: Keys = beginnings.some(({ length }) => length < keyLength)
    ? undefined
    : new Set([...whole, ...beginnings].map(keyOf))
  return {
    ends: (tokens, at) => {
      const word = tokens[at]?.word
      if (word === undefined) return []
      return whole.has(word) || beginnings.some(beginning => word.startsWith(beginning)) ? [at + 1] : []
    },
    first: keys,
    isOptional: false,
    needs: keys === undefined ? [] : [keys],
  }
}

/** "Let's" is two words; "'s" is one. */
const wordsOf = (word: string): string[] =>
  word.startsWith("'") ? [word] : tokensOf(word.replace('~', '')).map(token => token.word)

function inOrder(parts: readonly Part[]): Part {
  if (parts.length === 1) return parts[0] as Part
  const upToFirst = parts.findIndex(({ isOptional }) => !isOptional)
  return {
    ends: (tokens, at) => {
      let places: Ends = [at]
      for (const { ends } of parts) {
        if (places.length === 0) break
        places = eachOf(places, place => ends(tokens, place))
      }
      return places
    },
    first: union(parts.slice(0, upToFirst + 1 || undefined).map(({ first }) => first)),
    isOptional: upToFirst < 0,
    needs: parts.flatMap(({ needs }) => needs),
  }
}

function eitherOf(parts: readonly Part[]): Part {
  return {
    ends: (tokens, at) => eachOf(parts, ({ ends }) => ends(tokens, at)),
    first: union(parts.map(({ first }) => first)),
    isOptional: parts.some(({ isOptional }) => isOptional),
    needs: needsOfEither(parts),
  }
}

function repeated(part: Part, most: number): Part {
  return {
    ends: (tokens, at) => {
      const all = [at]
      for (let from = 0, times = 0; times < most && from < all.length; times++) {
        const until = all.length
        for (; from < until; from++)
          for (const end of part.ends(tokens, all[from] as number)) if (!all.includes(end)) all.push(end)
      }
      return all
    },
    first: part.first,
    isOptional: true,
    needs: [],
  }
}

function absent(part: Part): Part {
  return {
    ends: (tokens, at) => (part.ends(tokens, at).length > 0 ? [] : [at]),
    first: new Set(),
    isOptional: true,
    needs: [],
  }
}

function eachOf<T>(items: readonly T[], endsOf: (item: T) => Ends): Ends {
  if (items.length === 1) return endsOf(items[0] as T)
  const all: number[] = []
  for (const item of items) for (const end of endsOf(item)) if (!all.includes(end)) all.push(end)
  return all
}

/** What the rarest of each part's needs hold together. */
function needsOfEither(parts: readonly Part[]): ReadonlySet<string>[] {
  const any = union(
    parts.map(({ needs }) =>
      needs.reduce<Keys>((best, one) => (costOf(one) < costOf(best) ? one : best), undefined),
    ),
  )
  return any === undefined ? [] : [any]
}

function union(sets: readonly Keys[]): Keys {
  const all = new Set<string>()
  for (const set of sets) {
    if (set === undefined) return undefined
    for (const key of set) all.add(key)
  }
  return all
}

/** How many sentences a set of keys lets through, roughly. */
function costOf(keys: Keys): number {
  if (keys === undefined || keys.size === 0) return Number.POSITIVE_INFINITY
  let cost = 0
  for (const key of keys) cost += common.has(key) ? 20 : 1
  return cost
}
