import type { Span } from '../finding.js'
import { everyMatch } from './matches.js'

/** `quote` is history that somebody else wrote; `signature` and `code` are not prose. */
export type BlockKind = 'greeting' | 'body' | 'list-item' | 'sign-off' | 'quote' | 'signature' | 'code'

/** A run of lines, or the part of a line, that plays one role in a reply. Blocks are in order and never overlap. */
export interface Block {
  readonly kind: BlockKind
  readonly span: Span
}

const quoteLine = /^\s*>/
const historyStart =
  /^\s*(?:on .{6,120} wrote:|-{3,} ?original message ?-{3,}|_{10,}|from: .+@.+|-{3,} ?forwarded message ?-{3,})\s*$/
const signatureStart = /^--\s?$/
/** Back quotes fold to apostrophes. */
const fence = /^\s*'''/
const marker = /^\s*(?:[-*\u2022\u25CF\u25E6\u2043]|\(?\d{1,2}[.)]|\(?[a-h]\))\s+/
const hello =
  /^[\s*_]*(?:@[\w.]+[,:]?\s+)*(?:(?:hi|hello|hey|hiya|howdy|dear|good (?:morning|afternoon|evening|day)|greetings|morning|afternoon|evening)(?: there| all| team| again| both)?(?:[ ,]+(?:mr|mrs|ms|miss|dr|prof|sir|madam)\b\.?)?(?:[ ,]+(?!i\b|we\b|thank|thanks\b|sorry|can\b|could\b|please\b|you\b|your\b|the\b|this\b|that\b|to\b|for\b|what|how\b|my\b|our\b|it\b|are\b|is\b|do\b|just\b|yes\b|no\b|if\b|as\b|apolog|let\b|so\b|not\b|there's)[\p{L}'.{}[\]-]+){0,3}\s*(?:[,!:]+|-+(?=\s|$)|\.(?=\s)|$))/u
const handles = /^\s*(?:@\w+[,:]?\s+)+/
const farewell =
  /^\s*(?:(?:many |kind |kindest |best |warm |warmest |with (?:best |kind |warm )?)?(?:regards|wishes|thanks|thank you)|thanks(?: again| so much)?|best|all the best|sincerely|yours(?: \w+)?|yours|cheers|warmly|respectfully|take care|ta|cordially|speak soon|talk soon)(?:,? \w+)?\s*[,.!-]*\s*$/
const initials =
  /(?:\s|^)(?:[\^*~]\s?[a-z][\w.]{0,14}(?: [a-z]\.?)?|[/-] ?[a-z]{2,3}|-{1,2} ?[a-z]\w{1,14}|[/\\][a-z]\w{0,9})\s*(?:\uFFFC+\s*)?$/

interface Line extends Span {
  /** Where the line's own characters end, before its break. */
  readonly close: number
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  const lineBreak = /\r\n|\n|\r|\u2028|\u2029/g
  let start = 0
  for (const match of everyMatch(lineBreak, text)) {
    lines.push({ start, close: match.index, end: match.index + match[0].length })
    start = match.index + match[0].length
  }
  if (start < text.length) lines.push({ start, close: text.length, end: text.length })
  return lines
}

/** Four spaces after a blank line are code, as in Markdown, where they begin like it: prose may be indented too. */
const opensCode = /^ {4}\s*(?:[\w.-]+ \d+:|[a-z_$][\w$.]*(?:\(|\s?=)|\$ )/
const indented = /^ {4}\s*\S/
/** A fence that nothing closes is a slip, not code to the end of the draft. */
const fences = (folded: string, lines: readonly Line[]): number =>
  lines.filter(({ start, close }) => fence.test(folded.slice(start, close))).length

/** What each line is, before runs of the same kind are joined. */
function kindsOf(folded: string, lines: readonly Line[]): (BlockKind | 'blank')[] {
  let rest: 'quote' | 'signature' | undefined
  let inCode = false
  let fencesLeft = fences(folded, lines)
  let last: BlockKind | 'blank' = 'blank'
  let lastFilled: BlockKind | undefined
  const kindOf = ({ start, close }: Line): BlockKind | 'blank' => {
    const line = folded.slice(start, close)
    if (rest !== undefined) return rest
    if (fence.test(line)) {
      fencesLeft--
      if (!inCode && fencesLeft === 0) return 'blank'
      inCode = !inCode
      return 'code'
    }
    if (inCode) return 'code'
    if (historyStart.test(line)) {
      rest = 'quote'
      return rest
    }
    if (signatureStart.test(line)) {
      rest = 'signature'
      return rest
    }
    if (line.trim() === '') return 'blank'
    if (quoteLine.test(line)) return 'quote'
    const isApart = last === 'blank' && lastFilled !== undefined && lastFilled !== 'list-item'
    if (last === 'code' ? indented.test(line) : isApart && opensCode.test(line)) return 'code'
    return marker.test(line) ? 'list-item' : 'body'
  }
  return lines.map(line => {
    last = kindOf(line)
    if (last !== 'blank') lastFilled = last
    return last
  })
}

/** The first line of the farewell: a short closing formula with at most four short lines, and no sentence, after it. */
function farewellAt(folded: string, lines: readonly Line[], kinds: readonly string[]): number {
  const own = lines.flatMap((line, i) => (kinds[i] === 'body' ? [{ line, i }] : []))
  for (const [back, { line, i }] of own.slice(-6).reverse().entries()) {
    const words = folded.slice(line.start, line.close)
    if (farewell.test(words)) return own.length > 1 ? i : -1
    if (back > 4 || words.length > 60 || /[.!?]\s*$/.test(words)) break
  }
  return -1
}

/** The blocks of a text. `folded` is the text as {@link fold} gives it. */
export function blocksOf(folded: string): Block[] {
  const lines = linesOf(folded)
  const kinds = kindsOf(folded, lines)
  const farewellLine = farewellAt(folded, lines, kinds)
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
    const kind = kinds[i] as BlockKind | 'blank'
    if (kind === 'blank') {
      wasBlank = true
      continue
    }
    const item = blocks.at(-1)
    const isIndented = /^\s{2,}/.test(folded.slice(line.start, line.close))
    if (kind === 'body' && !wasBlank && isIndented && item?.kind === 'list-item')
      item.span = { start: item.span.start, end: line.close }
    else if (farewellLine >= 0 && i >= farewellLine && kind === 'body')
      add('sign-off', line.start, line.close)
    else if (!begun && kind === 'body') {
      begun = true
      const words = folded.slice(line.start, line.close)
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
