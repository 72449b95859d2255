/** `unscripted rules`: what the rules are, and one rule with its examples. */

import { examplesOf } from '../../rules/examples.js'
import { rules } from '../../rules/index.js'
import { explained, summaryOf } from '../explained.js'
import type { Span } from '../finding.js'
import { json } from '../json.js'
import type { Example, Examples, Rule, RuleOption } from '../rule.js'
import { unknownName } from '../settings/complaints.js'
import { oneLine, wrap } from './cells.js'
import { complain, exitCodes } from './exit.js'
import { inks } from './formats/pretty.js'
import { markedLines } from './marks.js'
import { type Io, type Look, lookOf } from './terminal.js'

export interface RulesFlags {
  readonly format: 'pretty' | 'json'
  /** False for `--no-color`. */
  readonly color: boolean
}

export function showRules(id: string | undefined, { format, color }: RulesFlags, io: Io): number {
  const look = lookOf(io.stdout, io.env, color)
  if (id === undefined) {
    io.stdout.write(format === 'json' ? `${json(rules.map(summaryOf), 2)}\n` : list(look))
    return exitCodes.fine
  }
  const rule = rules.find(rule => rule.id === id)
  if (rule === undefined) {
    const ids = rules.map(({ id }) => id)
    complain(io, unknownName('rule', id, ids).message)
    return exitCodes.trouble
  }
  const examples = examplesOf.get(id) ?? []
  io.stdout.write(format === 'json' ? `${json(explained(rule), 2)}\n` : page(rule, examples, look))
  return exitCodes.fine
}

const widestOf = (words: readonly string[]): number => Math.max(...words.map(({ length }) => length))

/** One row a rule; a summary goes on below itself where the line is too short for it. */
function list({ width, colors }: Look): string {
  const columns = {
    id: widestOf(rules.map(({ id }) => id)),
    category: widestOf(rules.map(({ category }) => category)),
    severity: widestOf(rules.map(({ severity }) => severity)),
    weight: widestOf(rules.map(({ weight }) => `${weight}`)),
  }
  const before = columns.id + columns.category + columns.severity + columns.weight + 8
  // On a narrow terminal the summary has a line of its own.
  const isBeside = width - before >= 24
  return rules
    .map(({ id, category, severity, weight, summary }) => {
      const head = [
        colors.bold(id.padEnd(columns.id)),
        category.padEnd(columns.category),
        colors[inks[severity]](severity.padEnd(columns.severity)),
        `${weight}`.padStart(columns.weight),
      ].join('  ')
      const indent = ' '.repeat(isBeside ? before : 2)
      const lines = wrap(summary, width - indent.length)
      if (!isBeside) return [head, ...lines.map(line => indent + line)]
      return [`${head}  ${lines[0]}`, ...lines.slice(1).map(line => indent + line)]
    })
    .map(lines => `${lines.join('\n')}\n`)
    .join('')
}

function page(rule: Rule, examples: Examples, look: Look): string {
  const { id, category, severity, weight, summary, why, sources, options = {} } = rule
  const { width, colors } = look
  const indented = (text: string, by: number): string[] =>
    wrap(text, width - by).map(line => ' '.repeat(by) + line)
  const isFlagged = ({ reply }: Example): boolean => reply.includes('⟦')
  const flagged = examples.filter(isFlagged)
  const alone = examples.filter(example => !isFlagged(example))
  const parts = [
    [`${colors.bold(id)}  ${category}  ${colors[inks[severity]](severity)}  ${weight} points`],
    [...indented(summary, 2), ...indented(why, 2)],
    [`  ${colors.bold('Sources')}`, ...sources.flatMap(source => indented(source, 4))],
    [
      `  ${colors.bold('Options')}`,
      ...Object.entries(options).flatMap(option => indented(optionLine(option), 4)),
    ],
    [`  ${colors.bold('Flagged')}`, ...exampleLines(flagged, rule, look)],
    [`  ${colors.bold('Left alone')}`, ...exampleLines(alone, rule, look)],
  ]
  return parts
    .filter(lines => lines.length > 1 || !lines[0]?.startsWith('  '))
    .map(lines => lines.map(line => `${line}\n`).join(''))
    .join('\n')
}

const optionLine = ([name, { value, min, max, what }]: [string, RuleOption]): string =>
  `${name}: ${what}; ${min} to ${max}, ${value} where it is not set`

const who = { customer: 'customer  ', reply: 'reply     ', fixed: 'better    ' } as const

/** An exchange stands apart from its neighbours; replies without one follow each other. */
function exampleLines(examples: Examples, rule: Rule, look: Look): string[] {
  const isBare = (example: Example | undefined): boolean =>
    example !== undefined && example.customer === undefined && example.fixed === undefined
  return examples.flatMap((example, i) => {
    const isApart = i > 0 && !(isBare(example) && isBare(examples[i - 1]))
    return [...(isApart ? [''] : []), ...exchangeLines(example, rule, look)]
  })
}

function exchangeLines({ customer, reply, fixed, channel }: Example, rule: Rule, look: Look): string[] {
  const { colors } = look
  const inner = { ...look, width: look.width - 4 - who.reply.length }
  const said = (label: string, lines: readonly string[]): string[] =>
    lines.map((line, i) => `    ${i === 0 ? colors.dim(label) : ' '.repeat(label.length)}${line}`)
  return [
    ...(customer === undefined ? [] : said(who.customer, wrap(customer, inner.width))),
    ...said(
      channel === undefined ? who.reply : oneLine(channel).padEnd(who.reply.length),
      replyLines(reply, rule, inner),
    ),
    ...(fixed === undefined ? [] : said(who.fixed, wrap(fixed, inner.width))),
  ]
}

/** The brackets stay where there is no colour to stand for them. */
function replyLines(marked: string, { severity }: Rule, look: Look): string[] {
  if (!look.colors.isColorSupported) return wrap(marked, look.width)
  const spans: Span[] = []
  let text = ''
  for (const part of marked.split(/(⟦[^⟦⟧]*⟧)/)) {
    const words = part.startsWith('⟦') ? part.slice(1, -1) : part
    if (words !== part) spans.push({ start: text.length, end: text.length + words.length })
    text += words
  }
  return markedLines(
    text,
    spans.map(span => ({ span, ink: inks[severity] })),
    look,
  )
}
