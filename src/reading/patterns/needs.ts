/**
 * The letters without which a pattern cannot match. Hundreds of patterns stand ready and a sentence holds words of
 * a few: looking for those letters first is what makes one pass over all of them cheap.
 */

import { wordsOf } from './lists.js'

/** Any of these must stand in the text; undefined where nothing can be said. */
type Needs = readonly string[] | undefined

const digits = [...'0123456789']

/** Letters in a row, none of them repeated or optional. */
const letters = /[a-z' ]+(?![?*+{])/y
const groupKind = /\?(?::|=|!|<=|<!|<\w+>)/y
const restOfClass = /(?:\\.|[^\]\\])*\]/sy
const restOfEscape = /[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<\w+>|./sy
const quantity = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y

/** Reads the part of the regular expression syntax that frames use, from left to right; where a word ends is a space. */
class Reader {
  #at = 0
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  /**
   * Alternatives up to the end of the group: one of each one's needs.
   *
   * @param before a space where a word begins with the group
   * @param after a space where one ends with it
   */
  alternatives(before = '', after = ''): Needs {
    const all: string[] = []
    let known = true
    for (;;) {
      const needs = this.#sequence(before, after)
      if (needs === undefined) known = false
      else all.push(...needs)
      if (this.#source[this.#at] !== '|') break
      this.#at++
    }
    return known ? all : undefined
  }

  /** Atoms in a row: the needs of the one that says most. */
  #sequence(before: string, after: string): Needs {
    let best: Needs
    let least = Number.POSITIVE_INFINITY
    let run = before
    const offer = (needs: Needs): void => {
      const count = commonness(needs)
      if (count >= least) return
      best = needs
      least = count
    }
    const close = (): void => {
      if (run.trim().length > 1) offer([run])
      run = ''
    }
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] as string)) {
      const plain = this.#take(letters)
      if (plain !== '') {
        run += plain
        continue
      }
      const atom = this.#atom(run.endsWith(' ') ? ' ' : '')
      const times = this.#quantifier()
      if (typeof atom === 'string' && times !== 'optional') {
        run += atom
        // "cancel+ed" holds "cancel", not "canceled".
        if (times === 'repeated' && atom !== ' ') close()
        continue
      }
      close()
      if (typeof atom !== 'string' && times !== 'optional') offer(atom)
    }
    run += after
    close()
    return best
  }

  /** One letter, a space where there is none, or what a group needs. */
  #atom(before: string): string | Needs {
    const unit = this.#source[this.#at++] as string
    if (unit === '(') {
      const kind = this.#take(groupKind)
      // What is looked ahead or back for stands in the text too, and there it begins or ends at this place.
      const needs = this.alternatives(
        kind === '?<=' ? '' : before,
        kind !== '?=' && this.#endsWord() ? ' ' : '',
      )
      this.#at++
      return kind.endsWith('!') ? undefined : needs
    }
    if (unit === '[') {
      this.#take(restOfClass)
      return undefined
    }
    if (unit === '\\') {
      const escaped = this.#take(restOfEscape)
      if (escaped === 'd') return digits
      if ('bsW'.includes(escaped)) return ' '
      return /^\w/.test(escaped) ? undefined : escaped
    }
    return unit === '.' ? undefined : '^$'.includes(unit) ? ' ' : unit
  }

  /** Whether a word ends where the group does that begins here. */
  #endsWord(): boolean {
    const end = endOf(this.#source, this.#at, ')')
    return /^\)(?:\\b|(?: |\\s)(?![?*{])|\$)/.test(this.#source.slice(end, end + 4))
  }

  /** Skips a quantifier: how often its atom may come. */
  #quantifier(): 'once' | 'optional' | 'repeated' {
    if (!'?*+{'.includes(this.#source[this.#at] ?? '|')) return 'once'
    const quantifier = this.#take(quantity)
    if (quantifier === '') return 'once'
    return /^(?:\+|\{[1-9])/.test(quantifier) ? 'repeated' : 'optional'
  }

  /** Skips what stands here and gives it; the pattern is a sticky one. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const taken = pattern.exec(this.#source)?.[0] ?? ''
    this.#at += taken.length
    return taken
  }
}

/** Letters in so many sentences that looking for them spares little. */
const common = wordsOf(`
  is it's are was were be been to the that this they there my our your you we us me it i'm i've we've and but for of in
  on at by with from as an have has had will would could can do did does not no n't all any one out up so just please
  thank thanks sorry what how when which more been get got if or`)

/** How many texts letters let through, roughly: longer ones are rarer. */
function commonness(needs: Needs): number {
  if (needs === undefined) return Number.POSITIVE_INFINITY
  return needs.reduce((sum, letters) => {
    const word = letters.trim()
    return sum + (common.has(word) ? 0.4 : (rarity[letters.length] ?? 0.005))
  }, 0)
}
/** By their number; a single one is a digit. */
const rarity = [1, 0.03, 0.25, 0.1, 0.05, 0.02, 0.01]

/**
 * What `source`, a regular expression over folded text, needs: any of the strings returned, or undefined where that is
 * not known. A space in one stands for what is neither letter nor digit, or for either end of the text.
 */
export function needsOf(source: string): Needs {
  const needs = new Reader(source).alternatives()
  return needs && [...new Set(needs)]
}

/** The alternatives of a regular expression outside any group. */
export function alternativesOf(source: string): string[] {
  const parts: string[] = []
  for (let from = 0; ; ) {
    const end = endOf(source, from, '|')
    parts.push(source.slice(from, end))
    if (end === source.length) return parts
    from = end + 1
  }
}

/** Where the first `mark` stands outside any group that opens at `from` or later; the end where none does. */
function endOf(source: string, from: number, mark: '|' | ')'): number {
  let depth = 0
  for (let at = from; at < source.length; at++) {
    const unit = source[at]
    if (unit === mark && depth === 0) return at
    if (unit === '\\') at++
    else if (unit === '[') at = endOfClass(source, at)
    else if (unit === '(') depth++
    else if (unit === ')') depth--
  }
  return source.length
}

/** Where the class that opens at `at` closes. */
function endOfClass(source: string, at: number): number {
  let end = at + 1
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1
  return end
}
