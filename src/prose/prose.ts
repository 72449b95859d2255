import type { Root } from 'nlcst'
import { retext } from 'retext'
import retextEnglish from 'retext-english'
import { stemmer } from 'stemmer'
import type { Region, Span } from '../finding.js'
import { type Block, blocksOf, isApart } from './blocks.js'
import { fold, withBreaks, withoutNames, withoutRuns } from './fold.js'
import { everyMatch } from './matches.js'
import { Memory } from './memory.js'
import { type Sentence, sentencesOf } from './sentences.js'
import { polarityOf } from './sentiment.js'
import { isWithin, shifted, spanOf } from './spans.js'
import { type Term, termsOf } from './terms.js'
import { masked, zonesIn } from './zones.js'

type OfProse<T> = (prose: Prose) => T

/** A word that carries meaning, by its stem, so that "charged" meets "charge". */
export interface ContentWord {
  readonly stem: string
  readonly word: string
  readonly span: Span
}

/**
 * One text and its structure. Layers are computed when first asked for and point into `text` by UTF-16 offset;
 * they are joined by containment of spans, never by index.
 */
export class Prose {
  readonly text: string
  /** Lower case, plain quotes and dashes, zones masked, unit for unit. */
  readonly spelled: string
  /** As cues read it: the same without what names say, so that "Will" promises nothing and "May" is no month. */
  readonly folded: string
  /** Addresses, template variables, code and what the caller gave, in reading order. */
  readonly zones: readonly Region[]
  readonly #memory: Memory
  readonly #lined: string
  readonly #given: readonly Region[]
  readonly #terms = new Map<Sentence, readonly Term[]>()
  readonly #layers = new Map<OfProse<unknown>, unknown>()
  #tree: Root | undefined
  #blocks: readonly Block[] | undefined
  #body: readonly Sentence[] | undefined
  #sentences: readonly Sentence[] | undefined
  #words: readonly ContentWord[] | undefined
  #polarity: number | undefined
  #quotations: readonly Span[] | undefined

  /** @param spelledAs the same text read before, without names: its structure holds */
  constructor(
    text: string,
    memory: Memory,
    given: readonly Region[],
    names: readonly Span[] = [],
    spelledAs?: Prose,
  ) {
    this.text = text
    this.#memory = memory
    this.#given = given
    if (spelledAs === undefined) {
      this.#lined = withBreaks(text)
      const folded = fold(this.#lined)
      this.zones = zonesIn(this.#lined, folded, given)
      this.spelled = masked(folded, this.zones)
    } else {
      this.#lined = spelledAs.#lined
      this.zones = spelledAs.zones
      this.spelled = spelledAs.spelled
    }
    this.folded = withoutNames(this.spelled, names)
    this.#blocks = spelledAs?.blocks
    this.#sentences = spelledAs?.sentences
  }

  /** The text as retext parses it. */
  get tree(): Root {
    this.#tree ??= reader.parse(withoutRuns(this.text))
    return this.#tree
  }

  /** A layer of another file's: what `of` makes of the prose, made once. */
  once<T>(of: OfProse<T>): T {
    if (!this.#layers.has(of)) this.#layers.set(of, of(this))
    return this.#layers.get(of) as T
  }

  /** What a pure function makes of words of the prose: of a sentence met before, its answer from then. */
  recall<T>(of: (words: string) => T, words: string): T {
    return this.#memory.recall(of, words)
  }

  /** The same for a function that is told one thing besides. */
  recallWith<T, O extends string | boolean>(of: (words: string, other: O) => T, words: string, other: O): T {
    return this.#memory.answer(of, `${words}\u0000${other}`, () => of(words, other))
  }

  /** The same for a function of the words folded and as they are written, and of what follows from them. */
  recallBoth<T, R extends readonly unknown[]>(
    of: (folded: string, written: string, ...rest: R) => T,
    span: Span,
    ...rest: R
  ): T {
    const folded = this.read(span)
    const written = this.slice(span)
    return this.#memory.answer(of, `${folded}\u0000${written}`, () => of(folded, written, ...rest))
  }

  /** What a pure function makes of another text, which is read beside this one, and of one thing it is told besides. */
  recallBeside<T, O extends string>(of: (prose: Prose, other: O) => T, text: string, other: O): T {
    return this.#memory.answer(of, `${text}\u0000${other}`, () => of(this.beside(text), other))
  }

  /** Another text, read with what is known of the sentences of this one. */
  beside(text: string): Prose {
    return new Prose(text, this.#memory, [])
  }

  /** The same text, in which names stand at these places. */
  naming(names: readonly Span[]): Prose {
    return names.length === 0 ? this : new Prose(this.text, this.#memory, this.#given, names, this)
  }

  get blocks(): readonly Block[] {
    this.#blocks ??= blocksOf(this.#lined, this.spelled, this.#given)
    return this.#blocks
  }

  /** The writer's own sentences, greeting and sign-off included; no quoted history, signature or code. */
  get sentences(): readonly Sentence[] {
    this.#sentences ??= sentencesOf(this.#lined, this.spelled, this.blocks)
    return this.#sentences
  }

  /** Sentences of the body: no greeting, no sign-off. */
  get body(): readonly Sentence[] {
    this.#body ??= this.sentences.filter(({ kind }) => kind === 'body' || kind === 'list-item')
    return this.#body
  }

  /** Words in quotation marks, three or more: a message, a screen or somebody else is quoted. */
  get quotations(): readonly Span[] {
    this.#quotations ??= quotationsOf(this.spelled)
    return this.#quotations
  }

  /** The sentence that holds a span. */
  sentenceAt(span: Span): Sentence | undefined {
    return this.sentences.find(sentence => isWithin(span, sentence.span))
  }

  /** The folded words of a sentence before and after a span of it. */
  besides({ start, end }: Span, sentence: Sentence): string {
    return (
      this.read({ start: sentence.span.start, end: start }) +
      this.read({ start: end, end: sentence.span.end })
    )
  }

  /**
   * What to cut so that a sentence is gone and the rest stands as it should: the sentence with the white space
   * after it or, at the end of a block, before it. Undefined where nothing of the body would be left.
   */
  withoutSentence(sentence: Sentence): Span | undefined {
    const { start, end } = sentence.span
    const body = this.body
    if (sentence.kind !== 'body' || body.length < 2) return undefined
    const next = this.sentences.find(({ span }) => span.start >= end)
    const block = this.blocks.find(({ span }) => isWithin(sentence.span, span))
    const isInBlock = next !== undefined && block !== undefined && next.span.start < block.span.end
    // At the end of a paragraph, the white space before it goes: the break stays.
    const breaks = isInBlock && /[\n\r]/.test(this.text.slice(end, next.span.start))
    const opensLine = /(?:^|[\n\r])[ \t]*$/.test(this.text.slice(0, start))
    if (isInBlock && (!breaks || opensLine)) return { start, end: next.span.start }
    const last = this.sentences.findLast(({ span }) => span.end <= start)
    if (last === undefined) return undefined
    // What is quoted or shown between two sentences stays.
    const between = this.blocks.findLast(({ kind, span }) => isApart(kind) && span.end <= start)
    return { start: Math.max(last.span.end, between?.span.end ?? 0), end }
  }

  terms(sentence: Sentence): readonly Term[] {
    let terms = this.#terms.get(sentence)
    if (terms === undefined) {
      const { start } = sentence.span
      terms = this.recall(termsOf, this.read(sentence.span)).map(({ word, span, afterBreak }) => ({
        word,
        span: shifted(span, start),
        afterBreak,
      }))
      this.#terms.set(sentence, terms)
    }
    return terms
  }

  /** Words of the body that carry meaning: no function words, no address, each with its stem. */
  get words(): readonly ContentWord[] {
    this.#words ??= contentWords(this)
    return this.#words
  }

  get polarity(): number {
    this.#polarity ??= polarityOf(this.folded)
    return this.#polarity
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end)
  }

  /** The folded words of a span, with its names. */
  spell({ start, end }: Span): string {
    return this.spelled.slice(start, end)
  }

  /** The folded words of a span. */
  read({ start, end }: Span): string {
    return this.folded.slice(start, end)
  }
}

const mailOrHandle = /(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]+|(?<!\w)@\w+/g

const functionWords = new Set(
  `a about above after again all already also am an and another any anyone anything are around as at away back be because
  been before being below but by came can cannot can't come could couldn't did didn't do does doesn't doing done don't down
  each either else even ever every everyone everything few first for from get gets getting give given go goes going gone got had
  hadn't has hasn't have haven't having he her here hers hi hello dear him his how i i'd i'll i'm i've if in into is isn't it it'd it'll
  its it's itself just keep know last least less let let's like lot made make makes many may maybe me mean might mine more most much
  must my myself need needs never new next no none nor not nothing now of off ok okay on once one only onto or other our ours
  out over own per perhaps please put quite rather really regarding right said same say see seem seems send sent shall she should
  shouldn't since so some someone something soon sorry still such sure take tell than thank thanks that that's the their theirs them
  then there there's these they they'd they'll they're they've thing things think this those though through till time to today
  told too took toward try trying two under until up upon us use used using very via want was wasn't way we we'd we'll well
  were we're weren't we've what what's when where whether which while who who's whose why will with within without won't would
  wouldn't yes yet you you'd you'll your you're yours yourself you've pls plz u ur im ive dont cant didnt doesnt wont isnt thx hey
  team day days help assist contact look looking reach able`.split(/\s+/),
)

function quotationsOf(folded: string): Span[] {
  return Array.from(everyMatch(/"[^"\n]{1,400}"/g, folded), match => spanOf(match)).filter(
    ({ start, end }) => (folded.slice(start, end).match(/[\p{L}\p{N}'-]+/gu)?.length ?? 0) >= 3,
  )
}

const wordy = /[\p{L}\p{N}](?:[\p{L}\p{N}'-]|\p{M})*/gu

function contentWords(prose: Prose): ContentWord[] {
  return prose.body.flatMap(({ span: { start, end } }) =>
    prose
      .recall(wordsOfSentence, prose.spell({ start, end }))
      .map(({ stem, word, span }) => ({ stem, word, span: shifted(span, start) })),
  )
}

function wordsOfSentence(sentence: string): ContentWord[] {
  const words: ContentWord[] = []
  for (const { 0: written, index: start } of everyMatch(wordy, blanked(sentence))) {
    const word = /['-]/.test(written) ? written.replace(/(?:'s|')$/, '').replace(/-+$/, '') : written
    if (word.length < 2 || functionWords.has(word)) continue
    words.push({ word, stem: stems.recall(stemmer, word), span: { start, end: start + word.length } })
  }
  return words
}

const blanked = (sentence: string): string =>
  sentence.includes('@') ? sentence.replace(mailOrHandle, run => ' '.repeat(run.length)) : sentence

const stems = new Memory(4000)

const reader = retext().use(retextEnglish).freeze()

/** What is known of sentences: of more than a long reply and the drafts before it hold. */
export const forSentences = (): Memory => new Memory(1000)

/**
 * A text and its structure. `regions` are what the caller knows to be no prose of the writer's; `memory` holds what is
 * known of its sentences already.
 */
export function read(text: string, regions: readonly Region[] = [], memory = forSentences()): Prose {
  return new Prose(text, memory, regions)
}
