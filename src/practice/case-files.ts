/**
 * Cases from files that a trainer writes by hand: Markdown, in which a text keeps its lines and needs no quotation
 * marks. A heading is a case, the lines below it say what it is, and each part of it has a heading of its own.
 */

import { channels } from '../settings/check.js'
import { unknownName } from '../settings/complaints.js'
import type { EarlierTurn } from '../settings/options.js'
import { type Difficulty, difficulties, type PracticeCase } from './case.js'
import { checkOf, type Names } from './points.js'

export interface CaseFile {
  readonly name: string
  readonly text: string
}

/** A mistake in a case file. The message names file and line, and says what to do. */
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
 * @throws {CaseFileError} at the first mistake
 */
export function casesIn(files: readonly CaseFile[], names: Names): PracticeCase[] {
  const places = new Map<string, string>()
  return files.flatMap(({ name, text }) => {
    const at: At = (line, problem) => new CaseFileError(`${name}:${line}: ${problem}`)
    const parts = partsOf(linesOf(text), '# ', ({ number }) =>
      at(number, 'a case begins with its title: put a line such as “# A lamp in the rain” before this.'),
    )
    if (parts.length === 0)
      throw at(1, 'there is no case: one begins with a line such as “# A lamp in the rain”.')
    return parts.map(part => {
      const found = caseOf(part, names, at)
      const place = `${name}:${part.heading.number}`
      const twin = places.get(found.id)
      if (twin !== undefined)
        throw at(
          part.heading.number,
          `the id “${found.id}” is that of the case at ${twin} too: give it another.`,
        )
      places.set(found.id, place)
      return found
    })
  })
}

type At = (line: number, problem: string) => CaseFileError

const linesOf = (text: string): Line[] => text.split(/\r\n|\r|\n/).map((text, i) => ({ number: i + 1, text }))

/**
 * Lines below each heading that begins with `mark`.
 *
 * @param refuse what is thrown where a line with words comes before the first
 */
function partsOf(lines: readonly Line[], mark: '# ' | '## ', refuse: (line: Line) => Error): Part[] {
  const parts: { heading: Line; lines: Line[] }[] = []
  for (const line of lines) {
    const open = parts.at(-1)
    if (line.text.startsWith(mark))
      parts.push({ heading: { ...line, text: line.text.slice(mark.length).trim() }, lines: [] })
    else if (open !== undefined) open.lines.push(line)
    else if (line.text.trim() !== '') throw refuse(line)
  }
  return parts
}

function caseOf({ heading, lines }: Part, names: Names, at: At): PracticeCase {
  const first = lines.findIndex(({ text }) => text.startsWith('## '))
  const front = first === -1 ? lines : lines.slice(0, first)
  const parts =
    first === -1 ? [] : partsOf(lines.slice(first), '## ', ({ number }) => at(number, 'not in a section.'))
  if (heading.text === '') throw at(heading.number, 'the case has no title: write it behind the “#”.')

  const given = fieldsOf(front, at)
  const needed = (field: Field, like: string): string => {
    const found = given.get(field)
    if (found !== undefined) return found.text
    throw at(
      heading.number,
      `“${heading.text}” has no ${field}: put a line such as “${field}: ${like}” below its title.`,
    )
  }
  const chosen = <T extends string>(field: Field, text: string, known: readonly T[]): T => {
    const found = known.find(one => one === text)
    if (found !== undefined) return found
    throw at(given.get(field)?.number ?? heading.number, unknownName(field, text, known).message)
  }
  const id = needed('id', 'lamp-in-the-rain')
  if (!/^[\p{L}\p{N}-]+$/u.test(id))
    throw at(
      given.get('id')?.number ?? heading.number,
      `id “${id}”: use letters, digits and hyphens alone, such as “lamp-in-the-rain”.`,
    )

  const filled = sectionsOf(parts, at)
  const one = (section: Section): Part | undefined => filled.find(it => it.section === section)?.part
  const message = one('customer')
  if (message === undefined)
    throw at(heading.number, `“${heading.text}” has no message: write it below a line “## Customer”.`)
  const customerName = given.get('customer name')?.text
  return {
    id,
    title: heading.text,
    channel: chosen('channel', needed('channel', 'email'), channels),
    difficulty: chosen<Difficulty>('difficulty', given.get('difficulty')?.text ?? 'medium', difficulties),
    ...(customerName === undefined ? {} : { customerName }),
    earlier: filled.flatMap(({ section, part }): EarlierTurn[] =>
      section === 'earlier: customer' || section === 'earlier: agent'
        ? [{ from: section === 'earlier: agent' ? 'agent' : 'customer', text: textOf(part) }]
        : [],
    ),
    message: textOf(message),
    known: itemsOf(one('what you know'), at).map(({ text }) => text),
    points: itemsOf(one('what a trainer looks for'), at).map(item => pointOf(item, names, at)),
    notes: textOf(one('notes')),
  }
}

/** The lines such as `channel: email`. */
function fieldsOf(lines: readonly Line[], at: At): ReadonlyMap<Field, Line> {
  const given = new Map<Field, Line>()
  for (const { number, text } of lines) {
    if (text.trim() === '') continue
    const colon = text.indexOf(':')
    if (colon === -1)
      throw at(
        number,
        `“${text.trim()}” is no field: write “name: value”, or put it below a heading such as “## Customer”.`,
      )
    const name = text.slice(0, colon).trim().toLowerCase()
    const field = fields.find(one => one === name)
    if (field === undefined) throw at(number, unknownName('field', name, fields).message)
    if (given.has(field)) throw at(number, `${field} is given a second time: leave one of them.`)
    const value = text.slice(colon + 1).trim()
    if (value === '') throw at(number, `${field} is empty: write it behind the colon, or take the line out.`)
    given.set(field, { number, text: value })
  }
  return given
}

interface Filled {
  readonly section: Section
  readonly part: Part
}

function sectionsOf(parts: readonly Part[], at: At): Filled[] {
  const filled: Filled[] = []
  for (const part of parts) {
    const { number, text } = part.heading
    const name = text.toLowerCase().replace(/\s+/g, ' ')
    const section = (Object.keys(sections) as Section[]).find(one => one === name)
    if (section === undefined)
      throw at(
        number,
        `${unknownName('section', text, Object.values(sections)).message} A line of a text that begins with “#” and a space has a backslash before it: “\\## …”.`,
      )
    if (part.lines.every(({ text }) => text.trim() === ''))
      throw at(number, `“## ${text}” has nothing below it: write it there, or take the heading out.`)
    if (!section.startsWith('earlier') && filled.some(other => other.section === section))
      throw at(number, `“## ${text}” is there a second time in this case: put both together.`)
    filled.push({ section, part })
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
function itemsOf(part: Part | undefined, at: At): Line[] {
  const items: Line[] = []
  for (const { number, text } of part?.lines ?? []) {
    const words = text.trim()
    if (words === '') continue
    const last = items.at(-1)
    if (/^[-*]\s/.test(words)) items.push({ number, text: words.slice(1).trim() })
    else if (last === undefined) throw at(number, 'this is a list: begin the line with “- ”.')
    else items[items.length - 1] = { ...last, text: `${last.text} ${words}` }
  }
  return items
}

function pointOf({ number, text }: Line, names: Names, at: At): PracticeCase['points'][number] {
  const open = text.endsWith(']') ? text.lastIndexOf('[') : -1
  if (open === -1) return { text, checks: [] }
  const words = text.slice(open + 1, -1).split(',')
  try {
    return { text: text.slice(0, open).trim(), checks: words.map(one => checkOf(one.trim(), names)) }
  } catch (error) {
    throw at(number, `in “${text.slice(open)}”: ${(error as Error).message}`)
  }
}
