import type { Region, Span } from '../finding.js'
import { closed, closesBelow } from './closing.js'
import { historyHeader, quoteLine } from './history.js'
import { type Line, linesOf, lookOf } from './lines.js'
import { isWithin } from './spans.js'

/** `quote` is history that somebody else wrote; `signature`, `footer`, `attachment` and `code` are not prose. */
export type BlockKind =
  | 'greeting'
  | 'body'
  | 'list-item'
  | 'sign-off'
  | 'quote'
  | 'signature'
  | 'footer'
  | 'attachment'
  | 'code'

/** Whether a kind is no prose of the writer's. */
export const isApart = (kind: string): boolean => /^(?:quote|signature|footer|attachment|code)$/.test(kind)

/** A run of lines, or the part of a line, that plays one role in a reply. Blocks are in order and never overlap. */
export interface Block {
  readonly kind: BlockKind
  readonly span: Span
}

const signatureStart = /^--\s?$/
/** A letter that is closed further down than this is another. */
const mostBelow = 40
/** Back quotes fold to apostrophes. */
const fence = /^\s*'''/
const marker = /^\s*(?:[-*\u2022\u25CF\u25E6\u2043]|\(?\d{1,2}[.)]|\(?[a-h]\))\s+/
const hello =
  /^[\s*_]*(?:@[\w.]+[,:]?\s+)*(?:(?:hi|hello|hey|hiya|howdy|dear|namaste|g'day|good (?:morning|afternoon|evening|day)|greetings|morning|afternoon|evening)(?: there| all| team| again| both)?(?:[ ,]+(?:(?:mr|mrs|ms|miss|dr|prof)\b\.?(?: (?:&|and) (?:mr|mrs|ms|miss|dr|prof)\b\.?)?(?: [\p{L}'-]+)?|(?:sir|madam)\b))?(?:[ ,]+(?!i\b|we\b|thank|thanks\b|sorry|can\b|could\b|please\b|you\b|your\b|the\b|this\b|that\b|to\b|for\b|what|how\b|my\b|our\b|it\b|are\b|is\b|do\b|just\b|yes\b|no\b|if\b|as\b|apolog|let\b|so\b|not\b|there's)[\p{L}'.{}[\]-]+){0,3}\s*(?:\p{Extended_Pictographic}\uFE0F?\s*)*(?:[,!:]+|-+(?=\s|$)|\.(?=\s)|$))/u
const isGreeting = (line: string): boolean => hello.exec(line)?.[0].trimEnd() === line.trimEnd()
const handles = /^\s*(?:@\w+[,:]?\s+)+/
const initials =
  /(?:\s|^)(?:[\^*~]\s?[a-z][\w.]{0,14}(?: [a-z]\.?)?|[/-] ?[a-z]{2,3}|-{1,2} ?[a-z]\w{1,14}|[/\\][a-z]\w{0,9})\s*(?:\uFFFC+\s*)?$/

/** What a client or a desk puts for a file: "[image: lamp.png]", "<invoice.pdf>", "invoice.pdf (24 KB)". */
const file = String.raw`\.(?:pdf|png|jpe?g|gif|webp|heic|docx?|xlsx?|pptx?|csv|zip|mov|mp4|eml|ics|txt)\b`
const attachment = new RegExp(
  String.raw`^\s*(?:\[(?:image|cid|inline image|attachments?|attached|file)\b[^\]]*\]|<\S{1,100}${file}>|` +
    String.raw`(?:attachments?|attached|enclosures?|encl?\.?|\u{1F4CE}) ?:? ?\S.{0,100}${file}.{0,40}|` +
    String.raw`[\w.()-]{1,100}${file}(?: \(?[\d.,]+ ?[kmg]i?b\)?)?)\s*$`,
  'u',
)

/** Four spaces after a blank line are code, as in Markdown, where they begin like it: prose may be indented too. */
const opensCode = /^ {4}\s*(?:[\w.-]+ \d+:|[a-z_$][\w$.]*(?:\(|\s?=)|\$ )/
const indented = /^ {4}\s*\S/
/** A fence that nothing closes is a slip, not code to the end of the draft. */
const fences = (folded: string, lines: readonly Line[]): number =>
  lines.filter(({ start, close }) => fence.test(folded.slice(start, close))).length

type LineKind = BlockKind | 'blank'

/** The kind of each line that the caller knows to be no prose. Folded, its white space is masked as the rest. */
function givenKinds(
  text: string,
  lines: readonly Line[],
  given: readonly Region[],
): (LineKind | undefined)[] {
  const apart = given.filter(({ kind }) => isApart(kind))
  if (apart.length === 0) return []
  return lines.map(({ start, close }) => {
    const words = text.slice(start, close)
    if (words.trim() === '')
      return apart.some(({ span }) => isWithin({ start, end: close }, span)) ? 'blank' : undefined
    const from = start + (words.length - words.trimStart().length)
    const to = start + words.trimEnd().length
    const zone = apart.find(({ span }) => isWithin({ start: from, end: to }, span))
    return zone?.kind as BlockKind | undefined
  })
}

/** What each line is, before runs of the same kind are joined. */
function kindsOf(
  folded: string,
  lines: readonly Line[],
  given: readonly (LineKind | undefined)[],
): LineKind[] {
  let rest: 'quote' | 'signature' | undefined
  let inCode = false
  let fencesLeft = fences(folded, lines)
  let last: LineKind = 'blank'
  let lastFilled: BlockKind | undefined
  let hasBegun = false
  let headerEnd = -1
  const read = ({ start, close }: Line): string => folded.slice(start, close)
  const kindOf = (line: string, i: number): LineKind => {
    if (given[i] !== undefined) return given[i]
    if (rest === 'quote' || i < headerEnd) return 'quote'
    if (fence.test(line)) {
      fencesLeft--
      if (!inCode && fencesLeft === 0) return 'blank'
      inCode = !inCode
      return 'code'
    }
    if (inCode) return 'code'
    const header = historyHeader(folded, lines, i)
    if (header > 0) {
      headerEnd = i + header
      const next = lines.findIndex((other, at) => at >= headerEnd && read(other).trim() !== '')
      const isMarked = next >= 0 && (given[next] === 'quote' || quoteLine.test(read(lines[next] as Line)))
      // Who has written nothing above marked lines answers below them.
      if (hasBegun || !isMarked) rest = 'quote'
      return 'quote'
    }
    if (line.trim() === '') return 'blank'
    if (quoteLine.test(line)) return 'quote'
    if (
      signatureStart.test(line) &&
      (line.endsWith(' ') || !closesBelow(lines.slice(i + 1, i + mostBelow).map(read)))
    )
      rest = 'signature'
    if (rest !== undefined) return rest
    if (attachment.test(lookOf(folded, lines[i] as Line))) return 'attachment'
    const standsApart = last === 'blank' && lastFilled !== undefined && lastFilled !== 'list-item'
    if (last === 'code' ? indented.test(line) : standsApart && opensCode.test(line)) return 'code'
    return marker.test(line) ? 'list-item' : 'body'
  }
  return lines.map((line, i) => {
    last = kindOf(read(line), i)
    if (last !== 'blank') lastFilled = last
    hasBegun ||= (last === 'body' && !isGreeting(lookOf(folded, line))) || last === 'list-item'
    return last
  })
}

/**
 * The blocks of a text. `folded` is the text as {@link fold} gives it, with its zones masked; `given` are the parts
 * that the caller knows to be no prose.
 */
export function blocksOf(text: string, folded: string, given: readonly Region[]): Block[] {
  const lines = linesOf(folded)
  const kinds = closed(text, folded, lines, kindsOf(folded, lines, givenKinds(text, lines, given)))
  const blocks: { kind: BlockKind; span: Span }[] = []
  const add = (kind: BlockKind, start: number, end: number): void => {
    const last = blocks.at(-1)
    if (last?.kind === kind && kind !== 'list-item' && kind !== 'greeting')
      last.span = { start: last.span.start, end }
    else if (end > start) blocks.push({ kind, span: { start, end } })
  }
  let begun = false
  let wasBlank = true
  for (const [i, line] of lines.entries()) {
    const kind = kinds[i] as LineKind
    if (kind === 'blank') {
      wasBlank = true
      continue
    }
    const item = blocks.at(-1)
    const isIndented = /^\s{2,}/.test(folded.slice(line.start, line.close))
    if (kind === 'body' && !wasBlank && isIndented && item?.kind === 'list-item')
      item.span = { start: item.span.start, end: line.close }
    else if (!begun && kind === 'body') {
      begun = true
      const words = lookOf(folded, line)
      const greeting = hello.exec(words) ?? handles.exec(words)
      const length = greeting?.[0].trimEnd().length ?? 0
      if (length > 0) add('greeting', line.start, line.start + length)
      if (words.slice(length).trim() !== '') add('body', line.start + length, line.close)
    } else if (kind === 'list-item') {
      const lead = marker.exec(folded.slice(line.start, line.close))?.[0].length ?? 0
      add('list-item', line.start + lead, line.close)
    } else add(kind, line.start, line.close)
    wasBlank = false
  }
  return splitInitials(folded, blocks)
}

/** "^AG", "*Kel" or "/RR" at the end of a public reply signs it. */
function splitInitials(folded: string, blocks: Block[]): Block[] {
  const index = blocks.findLastIndex(({ kind }) => kind === 'body')
  const last = blocks[index]
  if (
    last === undefined ||
    blocks.slice(index).some(({ kind }) => kind === 'sign-off' || kind === 'list-item')
  )
    return blocks
  const words = folded.slice(last.span.start, last.span.end)
  const tail = initials.exec(words.slice(-60))
  if (tail === null) return blocks
  const at = last.span.end - (Math.min(words.length, 60) - tail.index)
  if (folded.slice(last.span.start, at).trim() === '') return blocks
  const start = at + (/^\s/.test(folded.slice(at)) ? 1 : 0)
  return [
    ...blocks.slice(0, index),
    { kind: 'body', span: { start: last.span.start, end: at } },
    { kind: 'sign-off', span: { start, end: last.span.end } },
    ...blocks.slice(index + 1),
  ]
}
