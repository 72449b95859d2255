/** Words that stand where a fact should: typed by hand and forgotten, or left for the help desk to fill. */

import type { Span } from '../../finding.js'
import { isApart } from '../../prose/blocks.js'
import { everyMatch } from '../../prose/matches.js'
import type { Prose } from '../../prose/prose.js'
import { inReadingOrder, isWithin, overlap, spanOf } from '../../prose/spans.js'
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
/** "- [x]" is ticked. */
const startsLine = /(?:^|\n)(?:[-*+] )?$/
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
  /\[([a-z][^[\]\n]{0,60})\](?!\()|<([a-z][^<>\n@:/]{0,60})>|\{\{? ?([a-z][^{}\n]{0,60}?) ?\}\}?|<<([a-z][^<>\n@:/]{0,60})>>/g,
)
/** An editor broke the line between the brackets. Few words, of which the last says what belongs there. */
const broken = cue(/\[([a-z][\w'&. -]{0,30}) ?\r?\n([a-z][\w'&. -]{0,30})\](?!\()/g)
const brief = new RegExp(`^(?:[\\w'&.-]+ ){1,4}${nouns}$`)
/** Not part of a masked number: "XXXX-1234", "****XXXX", "XXXX XXXX 1234". */
const crosses = /(?<![\w*#/-])X{3,12}(?![\w*/-])(?!(?: X{2,6}){0,4} (?!20\d\d(?!\d))\d{3})/g
/** What the writer meant to look up. */
const toDo = /(?<![\w-])(?:TBD|TODO)(?![\w-])/g
/** "Rated XXX" is a grade, "use ____" speaks of the line itself. */
const grade = /\b(?:rated|sized?|grade|grading|type|enter|letters?) $/
/** "{x: 1}" and "{a=b}" are data. */
const data = /[:="]/
/** "Dear ____": a form for the customer to fill has a colon before its line. */
const gap = /(?<=[\p{L}$£€,] {0,2})_{3,40}(?!\w)/gu

/** "#XXXX" is a number by its length. A product code goes on: "#XX-1234". */
const numbered = /(?<![\w*#&/-])#(?:X{3,12}|x{4,12})(?![\w*#-])/g
/** "£xx.xx". "Every $X that you spend" means any sum, and so does "x pounds". */
const sum = /(?<![\w$])(?:[£€$] ?X{2,6}(?:[.,]X{2})?|[£€$] ?x{1,6}[.,]x{2}|[£€] ?x{2,6})(?![\w*$-])/g
const shape =
  'DD[/.-]MM[/.-]YY(?:YY)?|MM[/.-]DD[/.-]YY(?:YY)?|YYYY[/.-]MM[/.-]DD|XX[/.-]XX[/.-]XX(?:XX)?|HH:MM|XX:XX'
const shapes = `(?:${shape}|${shape.toLowerCase()})`
const date = new RegExp(
  `(?<![\\w/.:-])${shapes}(?: ?(?:[-\u2013]|to|and|until) ?${shapes})?(?![\\w/:-]|\\.\\w)`,
  'g',
)
const empty = /\[ {1,3}\]/g
const dots = /\[(?:\.{3}|\u2026)\]/g
/** What printers fill a page with. */
const filler =
  /(?<![\w-])[Ll]orem ipsum(?: dolor(?: sit(?: amet)?)?(?![\w-])|(?![\w"')\u2019\u201D-]| [a-z]))/g

/** Whoever names a date by its letters gives a format, unless it stands where a day or an hour would. */
const when = cue(
  /\b(?:on|by|until|till|before|after|from|since|at|is|was|between|for|dated|due|around)(?: the)? $/,
)
const slot = cue(
  /(?:\b(?:on|by|until|till|before|after|from|since|at|is|are|was|for|within|dear|hi|hello|your|number)|[£€$]) ?$/,
)
/** After a word that is left out a quotation goes on. */
const closes = /^(?:[.,;!?](?!\w)|\s*$|\n)/
/** Before what is named, not left open: "it looks like #XXXX", "Order number: #XXXX". */
const spelled = cue(
  /(?:\b(?:like|as|e\.g\.?|for example|for instance|use|quote|enter|type|write|(?:starts?|begins?|starting|beginning) with),? ?|["'(:] ?)$/,
)
/** Filler that is spoken of: "the lorem ipsum on your page". */
const filling = cue(
  /(?:\b(?:the|your|that|this|those|some|any|of|with|for|as|is|was|were|has|had|have|say|says|said|found|finds?|sees?|saw|still|replac\w+|delet\w+|remov\w+|called|theme's|template's)|["'(]) ?$/,
)
/** A sentence that says how something is written, and a form that the customer is to fill. */
const formats = cue(
  /\b(?:format\w*|default\w*|notation|layout|pattern|written|write (?:it|them|dates?|the|your)|type|typed|typing|enter\w*|fill\w*|fields?|columns?|forms?|settings?|shows|shown|display\w*|print\w*|stamp\w*|chang\w+ (?:it )?from|switch\w*|convert\w*|reads|examples?|e\.g|looks? like|spreadsheets?|csv|arrays?|json|digits|sort\w*|files|hashtags?|placeholders?|stands for|wrote|you sa(?:y|id))\b/,
)
const form = cue(
  /\b(?:fill|complete|copy|form|template|reply with|send (?:me|us)|like (?:so|this))\b[^.!?]{0,80}:\s/,
)

const name = new RegExp(
  '^(?:insert |enter |add )?(?:the )?(?:(?:customer|client|guest|recipient|member|' +
    "user)(?:'s)?[ _-]?)?(?:first[ _-]?)?name(?: here)?$",
)

/** Blanks that have the shape of what is missing, and whether one stands between what goes before and after it. */
const shaped: readonly (readonly [RegExp, (before: string, after: string) => boolean])[] = [
  [numbered, before => !spelled.test(before)],
  [sum, before => !spelled.test(before)],
  [date, before => when.test(before)],
  [empty, (before, after) => slot.test(before) && (closes.test(after) || / [a-z]/.test(after.slice(0, 2)))],
  [dots, (before, after) => slot.test(before) && closes.test(after)],
  [filler, before => !filling.test(before)],
]

/** Whether a blank is quoted, given as a format or part of a form. */
function isNamed(prose: Prose, span: Span): boolean {
  const sentence = prose.sentenceAt(span)?.span ?? span
  const words = prose.read(sentence)
  const lead = prose.folded.slice(Math.max(0, span.start - 200), span.start)
  const line = lead.slice(lead.lastIndexOf('\n') + 1)
  return (
    prose.quotations.some(quotation => isWithin(span, quotation)) ||
    /["\u00ab]|(?:^|[\s(])'/.test(line) ||
    formats.test(words) ||
    (/dd[/.-]mm/.test(words) && /mm[/.-]dd/.test(words)) ||
    form.test(lead)
  )
}

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
      const words = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim()
      if (remarks.test(words) || !opened.test(words)) continue
      const before = folded.slice(Math.max(0, match.index - 20), match.index)
      if (control.test(before) || (words === 'x' && startsLine.test(before))) continue
      if (controlAfter.test(folded.slice(match.index + match[0].length).slice(0, 12))) continue
      if (match[2] !== undefined && elements.test(words)) continue
      if (match[3] !== undefined && data.test(words)) continue
      add('typed', span.start + match.index, match[0], name.test(words))
    }
    const text = prose.slice(span)
    for (const [pattern, isBlank] of shaped)
      for (const match of everyMatch(pattern, text)) {
        const end = match.index + match[0].length
        const before = folded.slice(Math.max(0, match.index - 20), match.index)
        const place = { start: span.start + match.index, end: span.start + end }
        if (isBlank(before, folded.slice(end, end + 12)) && !isNamed(prose, place))
          add('typed', place.start, match[0])
      }
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
  for (const match of broken.every(prose.folded)) {
    const words = `${match[1]?.trim()} ${match[2]?.trim()}`
    const span = spanOf(match)
    if (!brief.test(words) || prose.blocks.some(block => isApart(block.kind) && overlap(block.span, span)))
      continue
    if (control.test(prose.folded.slice(Math.max(0, span.start - 20), span.start))) continue
    if (controlAfter.test(prose.folded.slice(span.end, span.end + 12))) continue
    add('typed', span.start, match[0], name.test(words))
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
    .replace(/[_-]|\r?\n/g, ' ')
    .trim()
  if (!asksFor.test(before) || !/^[a-z]+(?: [a-z]+){1,3}$/.test(words) || abbreviated.test(words))
    return undefined
  return { span, text: words }
}
