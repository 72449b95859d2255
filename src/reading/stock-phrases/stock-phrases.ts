import type { Span } from '../../finding.js'
import { fold } from '../../prose/fold.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { shifted } from '../../prose/spans.js'
import { quotationsIn } from '../manner/quotations.js'
import { wordsOf } from '../patterns/lists.js'
import { keyOf, type Pattern, PatternReader } from './phrase-patterns.js'
import { slots } from './slots.js'
import { type Family, families } from './table.js'
import { type Token, tokensOf } from './tokens.js'

/** A phrase that could be pasted unchanged into a reply to any customer of any company. */
export interface StockPhrase {
  readonly span: Span
  readonly sentence: Sentence
  readonly family: Family
  /** About half of all readers would let it pass. */
  readonly isDebatable: boolean
  /** Nothing else stands in its sentence. */
  readonly isWholeSentence: boolean
}

interface Frame {
  readonly family: Family
  readonly pattern: Pattern
  readonly isDebatable: boolean
}

/** Frames by the words one of which they need most: a sentence asks only for those that its words speak of. */
const framesByKey = new Map<string, Frame[]>()
const reader = new PatternReader(slots)
for (const family of families) {
  const add = (source: string, isDebatable: boolean): void => {
    const pattern = reader.compile(source)
    const [rarest] = pattern.needs
    if (rarest === undefined) throw new Error(`Nothing is certain to stand in "${source}"`)
    const frame: Frame = { family, pattern, isDebatable }
    for (const key of rarest) {
      const frames = framesByKey.get(key)
      if (frames === undefined) framesByKey.set(key, [frame])
      else frames.push(frame)
    }
  }
  for (const source of family.frames) add(source, false)
  for (const source of family.debatable ?? []) add(source, true)
}

/** Tokens `from` up to `to` that a frame takes. */
interface Match {
  readonly from: number
  readonly to: number
  readonly frame: Frame
}

/** What the frames take of a sentence, joined where they overlap. */
function matchesIn(tokens: readonly Token[]): Match[] {
  const keys = tokens.map(({ word }) => keyOf(word))
  const candidates = new Set<Frame>()
  for (const key of keys) for (const frame of framesByKey.get(key) ?? []) candidates.add(frame)
  const matches: Match[] = []
  for (const frame of candidates) {
    const { pattern } = frame
    if (!pattern.needs.every(needed => keys.some(key => needed.has(key)))) continue
    for (let from = 0; from < tokens.length; from++) {
      if (pattern.first !== undefined && !pattern.first.has(keys[from] as string)) continue
      const to = pattern.longest(tokens, from)
      if (to !== undefined && to > from) matches.push({ from, to, frame })
    }
  }
  matches.sort((a, b) => a.from - b.from || b.to - a.to)
  const joined: Match[] = []
  for (const match of matches) {
    const last = joined.at(-1)
    if (last === undefined || last.to <= match.from) joined.push(match)
    else if (match.to > last.to) joined[joined.length - 1] = { ...last, to: match.to }
  }
  return joined
}

/** Words that add nothing when they are all that is left of a sentence. */
const leftovers =
  wordsOf(`and but so also again please thank thanks you hi hello dear sir madam ma'am further today regarding this that with
  for to us we i in the at your our oh no yes sure certainly ok okay absolutely though however once now it is are a of
  on 's 'm 're 've 'll 'd me any time about if will be have by as here always each every all being how
  truly really greatly highly sincerely continue continually constantly help helps improve better best great highest high
  level levels quality standard standards possible excellent exceptional products services service care experience
  customers customer`)

/** The tokens of a sentence, and what the frames take of them. */
function matched(sentence: string): { readonly tokens: readonly Token[]; readonly found: readonly Match[] } {
  const tokens = tokensOf(sentence)
  return { tokens, found: matchesIn(tokens) }
}

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: (tokens[from] as Token).start,
  end: (tokens[to - 1] as Token).end,
})

/** The stock phrases of one sentence. */
function phrasesOfSentence(prose: Prose, sentence: Sentence): StockPhrase[] {
  const { tokens, found } = prose.recall(matched, prose.read(sentence.span))
  if (found.length === 0) return []
  const { start: offset } = sentence.span
  // What they wrote, or what stands on a screen, is no phrase of the writer's.
  const quotations = quotationsIn(prose, sentence.span)
  const matches = found.filter(({ from, to }) => {
    const { start, end } = shifted(spanOf(tokens, from, to), offset)
    return !quotations.some(quotation => quotation.start < start && end < quotation.end)
  })
  const isWholeSentence = tokens.every(
    ({ word, isWord }, at) =>
      !isWord || leftovers.has(word) || matches.some(({ from, to }) => from <= at && at < to),
  )
  return matches.map(({ from, to, frame: { family, isDebatable } }) => ({
    span: shifted(spanOf(tokens, from, to), offset),
    sentence,
    family,
    isDebatable,
    isWholeSentence,
  }))
}

/** Stock phrases of the writer's own sentences, in reading order. */
export function stockPhrasesOf(prose: Prose): StockPhrase[] {
  return prose.sentences.flatMap(sentence => phrasesOfSentence(prose, sentence))
}

/** Whether any stock phrase stands in a text of ours: no suggestion may hold one. */
export function isStock(words: string): boolean {
  return matchesIn(tokensOf(fold(words))).length > 0
}
