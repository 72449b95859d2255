/** The one door to micromark: a Markdown source without its marks, line for line. */

import { parse, postprocess, preprocess } from 'micromark'
import { decodeString } from 'micromark-util-decode-string'
import type { Region, Span } from '../finding.js'
import { endOfFrontMatter } from './front-matter.js'
import { renderHtmlInto } from './html.js'
import { type Rendered, Renderer } from './rendered.js'

/** Marks that a reader does not see; all between their ends goes. */
const marks = new Set([
  'atxHeadingSequence',
  'autolinkMarker',
  'codeTextPadding',
  'codeTextSequence',
  'definition',
  'emphasisSequence',
  'image',
  'labelMarker',
  'reference',
  'resource',
  'setextHeadingLineSequence',
  'strongSequence',
  'thematicBreak',
])
/** Marks that show something, or make a line what it is. */
const solids = new Set(['definition', 'image', 'setextHeadingLineSequence', 'thematicBreak'])
/** Elements whose marks stand at their two ends. */
const elements = new Set(['codeText', 'emphasis', 'link', 'strong'])
const kinds: ReadonlyMap<string, Region['kind']> = new Map([
  ['blockQuote', 'quote'],
  ['codeFenced', 'code'],
  ['codeIndented', 'code'],
  ['codeText', 'code'],
])

interface Token extends Span {
  readonly type: string
}

/** micromark takes quadratic time over these; nobody writes so many. */
const most = { nested: 100, marks: 1000, lines: 4000, containers: 1500 }
const containers = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+/gm
const containerMark = />|[-*+](?=[ \t])|\d[.)](?=[ \t])/g

/** @throws {RangeError} where a source is marked up so that it could not be read in good time */
function refuseHostile(source: string, name: string): void {
  const count = (words: string, mark: RegExp): number => words.match(mark)?.length ?? 0
  const refuse = (what: string): never => {
    throw new RangeError(`${name} has ${what}: as Markdown it could not be read in good time.`)
  }
  if (count(source, /\n/g) > most.lines) refuse(`more than ${most.lines} lines`)
  const prefixes = source.match(containers) ?? []
  if (prefixes.length > most.containers) refuse(`more than ${most.containers} lines of quotes or lists`)
  if (prefixes.some(prefix => prefix.length > most.nested && count(prefix, containerMark) > most.nested))
    refuse(`quotes or lists more than ${most.nested} deep`)
  if (source.split(/\n[ \t]*\r?\n/).some(paragraph => count(paragraph, /\*+|_+/g) > most.marks))
    refuse(`a paragraph with more than ${most.marks} marks of emphasis`)
}

const afterMark = (source: string, at: number): number => (source.charAt(at) === '\uFEFF' ? at + 1 : at)
/** A byte-order mark and front matter are no part of what is read, and micromark counts from the character after. */
const leadOf = (source: string): number => afterMark(source, endOfFrontMatter(source, afterMark(source, 0)))

function tokensOf(source: string, lead: number): Token[] {
  const events = postprocess(
    parse()
      .document()
      .write(preprocess()(source.slice(lead), undefined, true)),
  )
  return events.flatMap(([step, { type, start, end }]) =>
    step === 'enter' ? [{ type, start: start.offset + lead, end: end.offset + lead }] : [],
  )
}

/** The marks at both ends of an element: "**" and "**", "[" and "](https://…)". */
function endsOf(element: Token, inside: readonly Token[]): { open: Span; close: Span } | undefined {
  const open = inside.find(({ start }) => start === element.start)
  const last = inside.find(({ end }) => end === element.end)
  if (open === undefined || last === undefined) return undefined
  const bracket = inside.findLast(({ type, end }) => type === 'labelMarker' && end === last.start)
  return { open, close: { start: bracket?.start ?? last.start, end: last.end } }
}

const isHardBreak = ({ type }: Token): boolean => type === 'hardBreakEscape' || type === 'hardBreakTrailing'

/**
 * Marks with what belongs to them: a hard break with its line ending, since the mark alone would be read, and the signs
 * of a heading with the space beside them.
 */
function wholeMarks(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    const [last, next] = [tokens[i - 1], tokens[i + 1]]
    if (isHardBreak(token) && next?.type === 'lineEnding' && next.start === token.end)
      return { ...token, type: 'hardBreak', end: next.end }
    const isOfHeading = [last, next].some(other => other?.type === 'atxHeadingSequence')
    return token.type === 'whitespace' && isOfHeading ? { ...token, type: 'atxHeadingSequence' } : token
  })
}

/** Renders what a token stands for; undefined where its characters stand for themselves. */
function standIn(source: string, { type, start, end }: Token): ((renderer: Renderer) => void) | undefined {
  const words = source.slice(start, end)
  if (type === 'characterReference') return renderer => renderer.stand(decodeString(words), { start, end })
  if (type === 'characterEscape') return renderer => renderer.stand(words.slice(1), { start, end })
  if (type === 'hardBreak') return renderer => renderer.stand(words.replace(/^[^\r\n]+/, ''), { start, end })
  if (type === 'htmlFlow') return renderer => renderHtmlInto(renderer, words, start)
  if (type === 'htmlText')
    return renderer => {
      if (/^<br\b/i.test(words)) renderer.newline({ start, end })
    }
  return marks.has(type) ? () => {} : undefined
}

/** Copies a source, opening and closing its regions where they begin and end. */
class Copier {
  readonly #source: string
  readonly #renderer: Renderer
  readonly #regions: readonly Token[]
  #next = 0
  #open: { readonly end: number; readonly close: () => void }[] = []

  constructor(source: string, renderer: Renderer, tokens: readonly Token[]) {
    this.#source = source
    this.#renderer = renderer
    this.#regions = tokens.filter(({ type }) => kinds.has(type))
  }

  /** The source up to a place; `isSeen` is false for marks. */
  to(end: number, from: number, isSeen: boolean): void {
    for (let at = from; at < end; at++) {
      this.turn(at)
      if (isSeen) this.#renderer.copy(this.#source.charAt(at), at)
    }
  }

  turn(at: number): void {
    this.#open = this.#open.filter(({ end, close }) => {
      if (end > at) return true
      close()
      return false
    })
    for (; ; this.#next++) {
      const region = this.#regions[this.#next]
      const kind = region && kinds.get(region.type)
      if (region === undefined || kind === undefined || region.start > at) return
      this.#open.push({ end: region.end, close: this.#renderer.region(kind) })
    }
  }
}

/** Words that mean themselves between the marks of a Markdown source. */
export const writtenInMarkdown = (words: string): string =>
  words.replace(/[\\*`[\]<>]|(?<!\w)_|_(?!\w)/g, '\\$&')

/**
 * @param name what the source is called where it is refused
 * @throws {RangeError} where it is marked up so that it could not be read in good time
 */
export function renderMarkdown(source: string, name: string): Rendered {
  const lead = leadOf(source)
  refuseHostile(source.slice(lead), name)
  const renderer = new Renderer()
  const tokens = wholeMarks(tokensOf(source, lead))
  const copier = new Copier(source, renderer, tokens)
  let at = lead
  for (const token of tokens) {
    const render = token.start < at ? undefined : standIn(source, token)
    if (render === undefined) continue
    copier.to(token.start, at, true)
    copier.turn(token.start)
    render(renderer)
    if (solids.has(token.type)) renderer.solid({ start: token.start, end: token.end })
    copier.to(token.end, token.start, false)
    at = token.end
  }
  copier.to(source.length, at, true)
  for (const [i, token] of tokens.entries()) {
    if (!elements.has(token.type)) continue
    let after = i + 1
    while (after < tokens.length && (tokens[after] as Token).start < token.end) after++
    const inside = tokens.slice(i + 1, after).filter(({ type }) => marks.has(type))
    const ends = endsOf(token, inside)
    if (ends !== undefined)
      renderer.element({
        name: token.type,
        ...ends,
        touches: token.type !== 'link',
        lasts: token.type === 'link' || token.type === 'codeText',
      })
  }
  return renderer.done(source, writtenInMarkdown)
}
