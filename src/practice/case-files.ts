/**
 * Cases from files that a trainer writes by hand: Markdown, in which a text keeps its lines and needs no quotation
 * marks. A heading is a case, the lines below it say what it is, and each part of it has a heading of its own.
 */

import type { Channel } from '../finding.js'
import { channels } from '../settings/check.js'
import { unknownName } from '../settings/complaints.js'
import type { EarlierTurn } from '../settings/options.js'
import { type Difficulty, difficulties, type PracticeCase } from './case.js'
import { checkOf, type Names } from './points.js'

export interface CaseFile {
  readonly name: string
  readonly text: string
}

/** Mistakes in case files, a line each: it names file and line, and says what to do. */
export class CaseFileError extends Error {
  override readonly name = 'CaseFileError'
}

interface Line {
  /** Counted from 1. */
  readonly number: number
  readonly text: string
}

interface Part {
  readonly heading: Line
  readonly lines: readonly Line[]
}

const fields = ['id', 'channel', 'difficulty', 'customer name'] as const
type Field = (typeof fields)[number]

const sections = {
  customer: 'Customer',
  'earlier: customer': 'Earlier: customer',
  'earlier: agent': 'Earlier: agent',
  'what you know': 'What you know',
  'what a trainer looks for': 'What a trainer looks for',
  notes: 'Notes',
} as const
type Section = keyof typeof sections

/**
 * The cases of all files, in their order.
 *
 * @throws {CaseFileError} with every mistake in them
 */
export function casesIn(files: readonly CaseFile[], names: Names): PracticeCase[] {
  const places = new Map<string, string>()
  const mistakes: string[] = []
  const cases = files.flatMap(({ name, text }) => {
    const own: { line: number; problem: string }[] = []
    const complain: Complain = (line, problem) => own.push({ line, problem })
    const lines = linesOf(text)
    const first = lines.find(isFilled)
    if (first === undefined)
      complain(1, 'there is no case: one begins with a line such as “# A lamp in the rain”.')
    else if (!first.text.startsWith('# '))
      complain(
        first.number,
        'a case begins with its title: put a line such as “# A lamp in the rain” before this.',
      )
    const found = partsOf(lines, '# ').map(part => {
      const one = caseOf(part, names, complain)
      const { number } = part.heading
      const twin = places.get(one.id)
      if (twin !== undefined)
        complain(number, `the id “${one.id}” is that of the case at ${twin} too: give it another.`)
      else if (one.id !== '') places.set(one.id, `${name}:${number}`)
      return one
    })
    own.sort((a, b) => a.line - b.line)
    mistakes.push(...own.map(({ line, problem }) => `${name}:${line}: ${problem}`))
    return found
  })
  if (mistakes.length > 0) throw new CaseFileError(mistakes.join('\n'))
  return cases
}

/** What is read goes on behind a mistake, with something in its place. */
type Complain = (line: number, problem: string) => void

const linesOf = (text: string): Line[] => text.split(/\r\n|\r|\n/).map((text, i) => ({ number: i + 1, text }))

const isFilled = ({ text }: Line): boolean => text.trim() !== ''

/** Lines below each heading that begins with `mark`. What comes before the first is left out. */
function partsOf(lines: readonly Line[], mark: '# ' | '## '): Part[] {
  const parts: { heading: Line; lines: Line[] }[] = []
  for (const line of lines) {
    if (line.text.startsWith(mark))
      parts.push({ heading: { ...line, text: line.text.slice(mark.length).trim() }, lines: [] })
    else parts.at(-1)?.lines.push(line)
  }
  return parts
}

function caseOf({ heading, lines }: Part, names: Names, complain: Complain): PracticeCase {
  const first = lines.findIndex(({ text }) => text.startsWith('## '))
  const front = first === -1 ? lines : lines.slice(0, first)
  if (heading.text === '') complain(heading.number, 'the case has no title: write it behind the “#”.')

  const given = fieldsOf(front, complain)
  // What has another name is not missed as well.
  const areRead = given.size === front.filter(isFilled).length
  const needed = (field: Field, like: string): string => {
    const found = given.get(field)
    if (found === undefined && areRead)
      complain(
        heading.number,
        `“${heading.text}” has no ${field}: put a line such as “${field}: ${like}” below its title.`,
      )
    return found?.text ?? ''
  }
  const chosen = <T extends string>(field: Field, usual: T, known: readonly T[]): T => {
    const { number, text } = given.get(field) ?? { number: 0, text: usual }
    const found = known.find(one => one === text)
    if (found === undefined && text !== '') complain(number, unknownName(field, text, known).message)
    return found ?? usual
  }
  const id = needed('id', 'lamp-in-the-rain')
  needed('channel', 'email')
  if (!/^[\p{L}\p{N}-]*$/u.test(id))
    complain(
      given.get('id')?.number ?? heading.number,
      `id “${id}”: use letters, digits and hyphens alone, such as “lamp-in-the-rain”.`,
    )

  const parts = first === -1 ? [] : partsOf(lines.slice(first), '## ')
  const filled = sectionsOf(parts, complain)
  const one = (section: Section): Part | undefined => filled.find(it => it.section === section)?.part
  const message = one('customer')
  if (message === undefined && filled.length === parts.length)
    complain(heading.number, `“${heading.text}” has no message: write it below a line “## Customer”.`)
  const customerName = given.get('customer name')?.text
  return {
    id,
    title: heading.text,
    channel: chosen<Channel>('channel', 'email', channels),
    difficulty: chosen<Difficulty>('difficulty', 'medium', difficulties),
    ...(customerName === undefined ? {} : { customerName }),
    earlier: filled.flatMap(({ section, part }): EarlierTurn[] =>
      section === 'earlier: customer' || section === 'earlier: agent'
        ? [{ from: section === 'earlier: agent' ? 'agent' : 'customer', text: textOf(part) }]
        : [],
    ),
    message: textOf(message),
    known: itemsOf(one('what you know'), complain).map(({ text }) => text),
    points: itemsOf(one('what a trainer looks for'), complain).map(item => pointOf(item, names, complain)),
    notes: textOf(one('notes')),
  }
}

/** The lines such as `channel: email`. */
function fieldsOf(lines: readonly Line[], complain: Complain): ReadonlyMap<Field, Line> {
  const given = new Map<Field, Line>()
  for (const { number, text } of lines) {
    if (text.trim() === '') continue
    const [before = '', ...behind] = text.split(':')
    const name = before.trim().toLowerCase()
    const value = behind.join(':').trim()
    const field = fields.find(one => one === name)
    if (behind.length === 0)
      complain(
        number,
        `“${text.trim()}” is no field: write “name: value”, or put it below a heading such as “## Customer”.`,
      )
    else if (field === undefined) complain(number, unknownName('field', name, fields).message)
    else if (given.has(field)) complain(number, `${field} is given a second time: leave one of them.`)
    else {
      given.set(field, { number, text: value })
      if (value === '')
        complain(number, `${field} is empty: write it behind the colon, or take the line out.`)
    }
  }
  return given
}

interface Filled {
  readonly section: Section
  readonly part: Part
}

function sectionsOf(parts: readonly Part[], complain: Complain): Filled[] {
  const filled: Filled[] = []
  for (const part of parts) {
    const { number, text } = part.heading
    const name = text.toLowerCase().replace(/\s+/g, ' ')
    const section = (Object.keys(sections) as Section[]).find(one => one === name)
    if (section === undefined)
      complain(
        number,
        `${unknownName('section', text, Object.values(sections)).message} A line of a text that begins with “#” and a space has a backslash before it: “\\## …”.`,
      )
    else if (!section.startsWith('earlier') && filled.some(other => other.section === section))
      complain(number, `“## ${text}” is there a second time in this case: put both together.`)
    else {
      filled.push({ section, part })
      if (!part.lines.some(isFilled))
        complain(number, `“## ${text}” has nothing below it: write it there, or take the heading out.`)
    }
  }
  return filled
}

/** The text as it is written, without the empty lines around it. */
function textOf(part: Part | undefined): string {
  const lines = part?.lines.map(({ text }) => (text.startsWith('\\#') ? text.slice(1) : text).trimEnd()) ?? []
  const from = lines.findIndex(line => line !== '')
  return lines.slice(from, lines.findLastIndex(line => line !== '') + 1).join('\n')
}

/** A list's items, each on one line and with the number of its first. */
function itemsOf(part: Part | undefined, complain: Complain): Line[] {
  const items: Line[] = []
  for (const { number, text } of part?.lines ?? []) {
    const words = text.trim()
    if (words === '') continue
    const last = items.at(-1)
    if (/^[-*]\s/.test(words)) items.push({ number, text: words.slice(1).trim() })
    else if (last === undefined) {
      complain(number, 'this is a list: begin the line with “- ”.')
      items.push({ number, text: words })
    } else items[items.length - 1] = { ...last, text: `${last.text} ${words}` }
  }
  return items
}

function pointOf({ number, text }: Line, names: Names, complain: Complain): PracticeCase['points'][number] {
  const open = text.endsWith(']') ? text.lastIndexOf('[') : -1
  if (open === -1) return { text, checks: [] }
  const checks = text
    .slice(open + 1, -1)
    .split(',')
    .flatMap(one => {
      try {
        return checkOf(one.trim(), names)
      } catch (error) {
        complain(number, `in “${text.slice(open)}”: ${(error as Error).message}`)
        return []
      }
    })
  return { text: text.slice(0, open).trim(), checks }
}
