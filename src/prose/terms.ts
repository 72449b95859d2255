/** The one door to compromise: words with their contractions taken apart. */

import nlp from 'compromise/one'
import type { Span } from '../finding.js'
import { everyMatch } from './matches.js'
import { Memory } from './memory.js'

/** A grammatical word. "We're" is two terms with one span; `word` is folded, without punctuation. */
export interface Term {
  readonly word: string
  readonly span: Span
  /** A comma, dash, bracket or quotation mark stands between the term before and this one. */
  readonly afterBreak: boolean
}

/** What compromise's own types leave out. */
interface RawTerm {
  readonly pre: string
  readonly text: string
  readonly post: string
  readonly normal: string
  readonly implicit?: string
}

/** The part of compromise's world that cuts a text into terms. */
interface World {
  readonly model: object
  readonly methods: {
    readonly one: { readonly tokenize: { fromString(text: string, world: World): RawTerm[][] } }
  }
  readonly compute: { contractions(view: View): void }
}

/** Objects and arrays anew, and what else they hold as it is. */
function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one)])) as T
}

/**
 * A world of our own. compromise has one for everybody: words and plugins that a host adds to it would change what a
 * review finds. Nothing in ours has tags.
 */
const world: World = (() => {
  const { model, methods, compute } = nlp.world() as World & { readonly model: { readonly one: object } }
  return {
    model: copyOf({ one: model.one }),
    methods: copyOf({ one: { ...methods.one, setTag: () => {} } }),
    compute: { ...compute },
  }
})()

/** As much of compromise's view as its contractions ask for; without the ids that it draws at random. */
class View {
  readonly world = world
  readonly document: RawTerm[][]

  constructor(text: string) {
    this.document = world.methods.one.tokenize.fromString(text, world)
  }

  get docs(): RawTerm[][] {
    return this.document
  }

  fromText(text: string): View {
    return new View(text)
  }

  compute(): this {
    return this
  }

  /** What is to be tagged anew: nothing. */
  update(): object {
    return {}
  }
}

/** The "'s" of these is a verb; after a noun it may be a possessive, so it is one only before a participle. */
const takesVerb =
  /^(?:it|that|this|he|she|there|here|what|who|where|how|when|which|everything|something|nothing|everyone|someone|one|name|all)$/

/** Full stops in a row are quadratic in compromise, and "a,b" is one term: both become spaces, unit for unit. */
const glue =
  /[.,;:!?\u2026]{3,}|(?<=[a-z])[,;:](?=[a-z])|(?<=[a-z])\.{2,}(?=[a-z])|[*_~#|<>=+\\{}[\]]|(?<=\s)\/|\/(?=\s)/g

/** Longest token handed on whole: nothing an agent types is longer, and hostile runs stay cheap. */
const longest = 200

/** What compromise finds in a piece: words and where they stand. None of its own: it shares those of the one before. */
interface Found {
  readonly own: Span | undefined
  readonly words: readonly string[]
}

/** The terms of the folded words of one sentence; spans count from where it starts. */
export function termsOf(sentence: string): Term[] {
  const unglued = sentence.replace(glue, run => ' '.repeat(run.length))
  const slice =
    unglued.length < longest
      ? unglued
      : unglued.replace(/\S{200,}/g, run => ' '.repeat(run.length - longest) + run.slice(-longest))
  const terms: Term[] = []
  let host: Span = { start: 0, end: 0 }
  const add = ({ own, words }: Found, offset: number): void => {
    let afterBreak = false
    if (own !== undefined) {
      const start = offset + own.start
      const isNext = start === host.end + 1 && sentence[host.end] === ' '
      afterBreak = !isNext && terms.length > 0 && /[^\s'*_]/.test(sentence.slice(host.end, start))
      host = { start, end: offset + own.end }
    }
    for (const word of words) {
      terms.push({ word, span: host, afterBreak })
      afterBreak = false
    }
  }
  const tokens = everyMatch(/\S+/g, slice)
  if (tokens.every(([token]) => isPlain(token)))
    for (const { 0: token, index } of tokens) for (const found of ofToken(token)) add(found, index)
  else for (const found of foundIn(slice)) add(found, 0)
  return terms
}

/** A token with a word in it, of which compromise makes the same whatever stands beside it: most are. */
const isPlain = (token: string): boolean => /[a-z0-9\uFFFC\u02AC]/.test(token) && !dependent.test(token)
/** "I'd" have or would, "there's" is or has, "he/ she", "2- 5". */
const dependent = /'d|there's|\/|-$|'[^a-z0-9]*$/

/** Tokens come again and again: compromise is asked once for each of the last few thousand. */
const tokens = new Memory(8000)
const ofToken = (token: string): readonly Found[] => tokens.recall(foundIn, token)

const lettered = /^.*[\p{L}\p{M}\p{N}%$\u20AC\u00A3']/su

function foundIn(piece: string): Found[] {
  if (piece.trim() === '') return []
  const view = new View(piece)
  world.compute.contractions(view)
  let next = 0
  return view.document.flat().map(raw => {
    const start = next + raw.pre.length
    const { length } = raw.text
    next = start + length + raw.post.length
    // An emoji or a stop that compromise leaves on the word is not of it.
    const letters = lettered.exec(piece.slice(start, start + length))?.[0].length ?? length
    return { own: raw.text === '' ? undefined : { start, end: start + letters }, words: wordsOf(raw) }
  })
}

/** compromise takes "we're" apart; "it's", "order's" and "you'd" are left to us. */
function wordsOf(raw: RawTerm): string[] {
  const word = raw.implicit !== undefined && raw.implicit !== '' ? raw.implicit : raw.normal
  if (word === '') return []
  const apostrophe = word.lastIndexOf("'")
  if (apostrophe <= 0) return [word]
  const base = word.slice(0, apostrophe)
  const ending = word.slice(apostrophe)
  if (ending === "'d") return [base, "'d"]
  if (ending === "'s" || ending === "'re" || ending === "'ve" || ending === "'ll" || ending === "'m")
    return takesVerb.test(base) || ending !== "'s" ? [base, ending] : [word]
  return [word]
}
