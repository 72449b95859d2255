/** Words that stand where a fact should: typed by hand and forgotten, or left for the help desk to fill. */

import type { Span } from '../../finding.js'
import { isApart } from '../../prose/blocks.js'
import { everyMatch } from '../../prose/matches.js'
import type { Prose } from '../../prose/prose.js'
import { inReadingOrder, isWithin, overlap } from '../../prose/spans.js'
import { isInZone } from '../../prose/zones.js'
import { cue } from '../patterns/cue.js'

export interface Placeholder {
  readonly kind: 'typed' | 'template'
  readonly span: Span
  /** It asks for the name of the customer. */
  readonly isCustomerName: boolean
}

/** What a form letter leaves open. */
const nouns =
  '(?:names?|surname|firstname|lastname|dates?|times?|number|num|no|amount|price|sum|total|' +
  'address|e-?mail|phone|tel\\w*|' +
  'link|url|customer|client|recipient|agent|order|account|acc\\w*|tracking|invoice|ticket|case|' +
  'reference|ref|id|' +
  'product|item|model|company|brand|team|department|title|reason|details?|issue|problem|city|location|store|' +
  'branch|day|month|year|signature|placeholder|x+|xyz|tbd|here)'
const opened = new RegExp(
  `^(?:(?:insert|fill in|your)[ _]\\w|(?:[\\w'&.#/-]+ ){0,4}(?:[\\w'&.#/-]+[_-])?${nouns}(?![a-z])|\\w+_\\w+)`,
)
/** Marks that writers and tools put in brackets for readers. */
const remarks =
  /^(?:sic|edit(?:ed)?|redacted|external|image|photo|emphasis|\d+|no (?:subject|reply)|ticket id.*\d)/
/** What is pressed or opened has its name in brackets: "choose [Account]", "[Order details] tab". */
const control = new RegExp(
  '(?:\\b(?:click|press|tap|hit|choose|select|open|find|type|enter|use|replace|under|menu|' +
    'button|tab|key|tag|word)(?: (?:on|the|to))?|>|\\u203A|\\u2192) ?$',
)
const controlAfter = /^ ?(?:>|\u203A|\u2192|(?:button|tab|menu|key|page|section|icon|field|tag)\b)/
/** "<time>" and "<address>" are HTML. */
const elements = /^(?:address|time|link|title|data|code|details|summary|object|section)$/

const bracketed = cue(
  /\[([a-z][^[\]\n]{0,60})\](?!\()|<([a-z][^<>\n@:/]{0,60})>|\{\{? ?([a-z][^{}\n]{0,60}?) ?\}\}?/g,
)
/** Not part of a masked number: "XXXX-1234", "****XXXX". */
const crosses = /(?<![\w*#-])X{3,12}(?![\w*-])/g
/** What the writer meant to look up. */
const toDo = /(?<![\w-])(?:TBD|TODO)(?![\w-])/g
/** "Rated XXX" is a grade, "use ____" speaks of the line itself. */
const grade = /\b(?:rated|sized?|grade|grading|type|enter|letters?) $/
/** "{x: 1}" and "{a=b}" are data. */
const data = /[:="]/
/** "Dear ____": a form for the customer to fill has a colon before its line. */
const gap = /(?<=[\p{L}$£€,] {0,2})_{3,40}(?!\w)/gu

const name = new RegExp(
  '^(?:insert |enter |add )?(?:the )?(?:(?:customer|client|guest|recipient|member|' +
    "user)(?:'s)?[ _-]?)?(?:first[ _-]?)?name(?: here)?$",
)

/** Placeholders of the writer's own words, in reading order. Code and signatures are left alone. */
export function placeholdersOf(prose: Prose): Placeholder[] {
  const found: Placeholder[] = []
  const add = (kind: Placeholder['kind'], start: number, words: string, isCustomerName = false): void => {
    const span = { start, end: start + words.length }
    if (!found.some(other => overlap(other.span, span)) && !isInZone(prose.zones, span))
      found.push({ kind, span, isCustomerName })
  }
  for (const { kind, span } of prose.blocks) {
    if (isApart(kind)) continue
    const folded = prose.read(span)
    for (const zone of prose.zones)
      if (zone.kind === 'template' && isWithin(zone.span, span))
        add('template', zone.span.start, prose.slice(zone.span))
    for (const match of bracketed.every(folded)) {
      const words = (match[1] ?? match[2] ?? match[3] ?? '').trim()
      if (remarks.test(words) || !opened.test(words)) continue
      if (control.test(folded.slice(Math.max(0, match.index - 20), match.index))) continue
      if (controlAfter.test(folded.slice(match.index + match[0].length).slice(0, 12))) continue
      if (match[2] !== undefined && elements.test(words)) continue
      if (match[3] !== undefined && data.test(words)) continue
      add('typed', span.start + match.index, match[0], name.test(words))
    }
    const text = prose.slice(span)
    for (const [pattern, spoken] of [
      [crosses, grade],
      [gap, control],
      [toDo, undefined],
    ] as const)
      for (const match of everyMatch(pattern, text)) {
        const before = folded.slice(Math.max(0, match.index - 20), match.index)
        if (spoken?.test(before) !== true) add('typed', span.start + match.index, match[0])
      }
  }
  return found.sort(inReadingOrder)
}

/** The greeting before the blank: without a name it still greets. */
const greets = cue(/(?:^|\n)(?:hi|hello|hey|good (?:morning|afternoon|evening)) $/)
/** The blank names what the customer is asked for. */
const asksFor = cue(
  /\b(?:provide|share|confirm|send|tell|give|include|need|require)\b[^.!?]*\b(?:your|the) $/,
)
const abbreviated = cue(/\b(?:num|no|acc|tel|ref|id|x+|xyz|tbd|here)\b/)

/** How a blank of the writer's can go without a fact that is not there; undefined where one has to be looked up. */
export function mendOf(
  prose: Prose,
  { kind, span, isCustomerName }: Placeholder,
): { readonly span: Span; readonly text: string } | undefined {
  if (kind !== 'typed') return undefined
  const before = prose.folded.slice(Math.max(0, span.start - 80), span.start)
  if (isCustomerName)
    return greets.test(before) && /^[,.!]/.test(prose.folded.slice(span.end))
      ? { span: { start: span.start - 1, end: span.end }, text: '' }
      : undefined
  const words = prose
    .read(span)
    .replace(/[[\]<>{}]/g, '')
    .replace(/[_-]/g, ' ')
    .trim()
  if (!asksFor.test(before) || !/^[a-z]+(?: [a-z]+){1,3}$/.test(words) || abbreviated.test(words))
    return undefined
  return { span, text: words }
}
