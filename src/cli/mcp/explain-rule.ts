/** The tool that says what a rule or a win is about. */

import { toJsonSchema } from '@valibot/to-json-schema'
import {
  array,
  description,
  exactOptional,
  maxLength,
  number,
  picklist,
  pipe,
  record,
  strictObject,
  string,
} from 'valibot'
import { winExamplesOf } from '../../../rules/examples.js'
import { wins } from '../../../rules/index.js'
import { explained } from '../../explained.js'
import type { Example, Examples, Rule, WinRule } from '../../rule.js'
import { categories, channels, type Settings, severities } from '../../settings/check.js'
import { unknownName } from '../../settings/complaints.js'
import { oneLine } from '../cells.js'
import { pointsWords, setHere, setWords } from './set-here.js'
import { text } from './shapes.js'
import { type Answer, type JsonSchema, type Tool, tool } from './tool.js'

const points = (about: string) => pipe(number(), description(about))

const output = strictObject({
  kind: pipe(picklist(['rule', 'win']), description('A rule flags what to change, a win what is done well.')),
  id: text('As findings and wins name it.'),
  summary: text('What it flags or looks for.'),
  points: points('What a first one takes off or adds, before circumstances and the team’s settings.'),
  category: exactOptional(pipe(picklist(categories), description('Of a rule: what it is about.'))),
  severity: exactOptional(pipe(picklist(severities), description('Of a rule: how grave it is.'))),
  why: exactOptional(text('Of a rule: why it matters to the customer.')),
  sources: exactOptional(
    pipe(
      array(string()),
      description('Of a rule: where the evidence comes from. Often a book or an article.'),
    ),
  ),
  options: exactOptional(
    pipe(
      record(
        string(),
        strictObject({
          value: points('Where nobody sets it.'),
          min: points('The least it may be.'),
          max: points('The most it may be.'),
          what: text('What it is, with its unit.'),
        }),
      ),
      description('Of a rule: numbers that a team may set.'),
    ),
  ),
  set: exactOptional(
    pipe(
      array(
        strictObject({
          channels: pipe(array(picklist(channels)), description('Where replies are judged so.')),
          how: text('What differs: switched off, other points, a severity or options.'),
        }),
      ),
      description('Of a rule: how it is set here, where that is not as it comes.'),
    ),
  ),
  examples: pipe(
    array(
      strictObject({
        customer: exactOptional(text('What the reply answers.')),
        reply: text(
          'A reply. ⟦ ⟧ goes around the words that count; nothing marked: the rule or win is silent.',
        ),
        channel: exactOptional(pipe(picklist(channels), description('Where the reply goes.'))),
        fixed: exactOptional(text('The reply after the first edit.')),
      }),
    ),
    description('Invented. A rule of the team’s own has none.'),
  ),
})

/** @param rules those that are known here, the team’s own among them */
export function explainRuleTool(rules: readonly Rule[], settings: Settings): Tool {
  const ids = [...rules, ...wins].map(({ id }) => id)
  return tool({
    name: 'explain_rule',
    title: 'Explain a rule',
    description:
      'Explains a rule or a win that a review names, by its id: what it flags, why that matters to a customer, where the evidence comes from, how the team has set it, and examples that it flags or leaves alone. Call it when a finding is unclear or a person asks what stands behind one. The examples are invented: take no fact from them.',
    input: strictObject({
      id: pipe(
        string(),
        // Looking for the nearest takes as long as the name is.
        maxLength(100),
        description(
          'The ruleId of a finding, such as “passive-voice”, or the id of a win, such as “gives-a-date”.',
        ),
      ),
    }),
    output: toJsonSchema(output, { target: 'draft-2020-12' }) as JsonSchema,
    answer({ id }) {
      const rule = rules.find(one => one.id === id)
      const win = wins.find(one => one.id === id)
      if (rule !== undefined) return ruleAnswer(rule, settings)
      if (win !== undefined) return winAnswer(win)
      throw unknownName('rule or win', id, ids)
    },
  })
}

function ruleAnswer(rule: Rule, settings: Settings): Answer {
  const { weight, ...about } = explained(rule)
  const { id, severity, summary, why, sources, examples } = about
  const set = setHere(rule, settings)
  const data = { kind: 'rule', points: weight, ...about, ...(set.length === 0 ? {} : { set }) }
  return {
    data,
    words: [
      `${id}: a rule, ${severity}, ${pointsWords(weight)} before circumstances. ${summary}`,
      ...set.map(setWords),
      `Why: ${why}`,
      ...sources.map(source => `Source: ${source}`),
      ...exampleWords(examples),
    ].join('\n'),
  }
}

function winAnswer({ id, label, points }: WinRule): Answer {
  const examples = winExamplesOf.get(id) ?? []
  const data = { kind: 'win', id, summary: label, points, examples }
  return {
    data,
    words: [`${id}: a win, ${pointsWords(points)}. ${label}`, ...exampleWords(examples)].join('\n'),
  }
}

/** Enough to see what is meant, and where the border is. */
const shown = 3

function exampleWords(examples: Examples): string[] {
  const wordsOf = (label: string, some: Examples): string[] =>
    some.slice(0, shown).map(({ customer, reply }) => {
      const before = customer === undefined ? '' : `to “${oneLine(customer)}”: `
      return `${label}: ${before}“${oneLine(reply)}”`
    })
  const isMarked = ({ reply }: Example): boolean => reply.includes('⟦')
  if (examples.length === 0) return []
  return [
    'In the examples, ⟦ ⟧ goes around the words that count, and stands empty where something is missing.',
    ...wordsOf('Found in', examples.filter(isMarked)),
    ...wordsOf(
      'Not in',
      examples.filter(example => !isMarked(example)),
    ),
  ]
}
