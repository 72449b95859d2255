/** The one door to compromise: words with their contractions taken apart. */

import nlp from 'compromise/one'
import type { Span } from '../finding.js'

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
  readonly compute: { contractions(view: Tokens): void }
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
class Tokens {
  readonly world = world
  readonly document: RawTerm[][]

  constructor(text: string) {
    this.document = world.methods.one.tokenize.fromString(text, world)
  }

  get docs(): RawTerm[][] {
    return this.document
  }

  fromText(text: string): Tokens {
    return new Tokens(text)
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

/** The terms of one sentence. `folded` is the whole text, so that spans are offsets into it. */
export function termsOf(folded: string, sentence: Span): Term[] {
  const slice = folded
    .slice(sentence.start, sentence.end)
    .replace(glue, run => ' '.repeat(run.length))
    .replace(/\S{200,}/g, run => ' '.repeat(run.length - longest) + run.slice(-longest))
  if (slice.trim() === '') return []
  const tokens = new Tokens(slice)
  world.compute.contractions(tokens)
  const terms: Term[] = []
  let host: Span = { start: sentence.start, end: sentence.start }
  let next = sentence.start
  for (const raw of tokens.document.flat()) {
    const start = next + raw.pre.length
    next = start + raw.text.length + raw.post.length
    let afterBreak = false
    if (raw.text !== '') {
      afterBreak = /[^\s'*_]/.test(folded.slice(host.end, start)) && terms.length > 0
      // An emoji or a stop that compromise leaves on the word is not of it.
      const letters = /^.*[\p{L}\p{M}\p{N}%$\u20AC\u00A3']/su.exec(
        folded.slice(start, start + raw.text.length),
      )?.[0]
      host = { start, end: start + (letters?.length ?? raw.text.length) }
    }
    for (const [i, word] of wordsOf(raw).entries())
      terms.push({ word, span: host, afterBreak: afterBreak && i === 0 })
  }
  return terms
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
