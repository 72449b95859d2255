/**
 * What the pages show of the code, made from the code: tables, the output of examples and a score worked out.
 * Each such part stands between `<!-- name:start -->` and `<!-- name:end -->`.
 */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { examplesOf } from '../rules/examples.js'
import { rules, wins } from '../rules/index.js'
import { presets } from '../rules/presets.js'
import type { Finding } from '../src/finding.js'
import { channelOf } from '../src/reading/channel.js'
import { judge } from '../src/reading/facts.js'
import { Reading } from '../src/reading/reading.js'
import { Thread } from '../src/reading/thread.js'
import { reviewReply } from '../src/review.js'
import { type Example, type OptionValues, quote, type Report, type Rule } from '../src/rule.js'
import type { ReviewOptions } from '../src/settings/options.js'
import { proseOf } from './drafts.js'
import { pairsOf } from './eval/labelled.mjs'
import { type Figures, measure } from './eval/measure.mjs'
import { type Share, sharesByRule } from './judged.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'dist/src/cli/bin.js')
export const readmePath = join(root, 'README.md')
/** The page of the command line. */
export const cliReadmePath = join(root, 'src/cli/README.md')
/** The page of the rules, beside them. */
export const rulesReadmePath = join(root, 'rules/README.md')

// Parts of a page

const startOf = (name: string): string => `<!-- ${name}:start -->`
const endOf = (name: string): string => `<!-- ${name}:end -->`

/** Names of the generated parts, in order. */
export function partsOf(page: string): string[] {
  return Array.from(page.matchAll(/<!-- ([a-z]+):start -->/g), ([, name = '']) => name)
}

function placeOf(page: string, name: string): { from: number; to: number } {
  const from = page.indexOf(startOf(name)) + startOf(name).length
  const to = page.indexOf(endOf(name))
  if (from < startOf(name).length || to < from) throw new Error(`The page has no part called "${name}".`)
  return { from, to }
}

/** What stands in a part, without the blank lines around it. */
export function partOf(page: string, name: string): string {
  const { from, to } = placeOf(page, name)
  return page.slice(from, to).trim()
}

export function withPart(page: string, name: string, text: string): string {
  const { from, to } = placeOf(page, name)
  return `${page.slice(0, from)}\n\n${text}\n\n${page.slice(to)}`
}

interface Code {
  readonly language: string
  readonly code: string
}

/** The example whose output a part is: the block of code just before it. */
export function codeBefore(page: string, name: string): Code {
  const before = page.slice(0, placeOf(page, name).from - startOf(name).length)
  const [block, language = '', code = ''] = [...before.matchAll(/^```(\w+)\n(.*?)\n```$/gms)].at(-1) ?? []
  if (block === undefined || !before.trimEnd().endsWith(block))
    throw new Error(`README has no example just before its part "${name}".`)
  return { language, code }
}

/** First cells of the table after a line of the page, without the backticks: its names. */
export function namesAfter(page: string, line: string): string[] {
  const from = page.indexOf(`\n${line}\n`)
  if (from < 0) throw new Error(`README has no line "${line}".`)
  const [, , ...rows] = (/(?:^\|.*\n)+/m.exec(page.slice(from))?.[0] ?? '').trimEnd().split('\n')
  return rows.flatMap(row =>
    Array.from((row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g), ([, id = '']) => id),
  )
}

// Output of the examples

/**
 * What an example of the page prints. It runs as a reader would run it: JavaScript finds `unscripted` by its name,
 * through `exports`, and a shell finds it through `npx`.
 */
export function outputOf({ language, code }: Code): string {
  const folder = mkdtempSync(join(tmpdir(), 'unscripted-docs-'))
  const env = { ...process.env, NO_COLOR: '1' }
  try {
    const output =
      language === 'js'
        ? execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, env })
        : execFileSync('sh', ['-euc', `npx() { shift; "${process.execPath}" "${bin}" "$@"; }\n${code}`], {
            cwd: folder,
            env,
          })
    return fenced(output.toString().trimEnd())
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const fenced = (text: string): string => `\`\`\`text\n${text}\n\`\`\``

// Tables

type Column = readonly [head: string, align?: 'right']

function table(columns: readonly Column[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(([head]) => head)),
    line(columns.map(([, align]) => (align === 'right' ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n')
}

const name = (id: string): string => `\`${id}\``

export function rulesTable(): string {
  return table(
    [['Rule'], ['Category'], ['Severity'], ['Weight', 'right'], ['What it does']],
    rules.map(({ id, category, severity, weight, summary }) => [
      name(id),
      category,
      severity,
      weight,
      summary,
    ]),
  )
}

export function winsTable(): string {
  const rows = wins.map(({ id, points, label }) => [name(id), points, `${label}.`])
  const most = Math.min(
    mostOfWins,
    wins.reduce((sum, { points }) => sum + points, 0),
  )
  return `${table([['Win'], ['Points', 'right'], ['What the draft does']], rows)}

A draft with every win and no finding scores ${start} + ${most} = ${Math.min(100, start + most)}.`
}

export function presetsTable(): string {
  return table(
    [['Preset'], ['What it changes']],
    Object.entries(presets).map(([preset, settings]) => {
      const changes = Object.entries(settings).map(([id, setting]) => {
        if (typeof setting === 'boolean') return `${name(id)} ${setting ? 'on' : 'off'}`
        const { severity, weight } = setting
        return `${name(id)} ${[severity, weight === undefined ? undefined : `weight ${weight}`].filter(Boolean).join(', ')}`
      })
      return [name(preset), changes.length === 0 ? 'nothing' : changes.join('; ')]
    }),
  )
}

/** How far the judgement agrees with the project's own labels. */
export function judgementTable(): string {
  const { pairs, figures } = judgementOfOwn()
  const meanings = new Map([
    ['canned-phrase', 'stock phrases found, `hollow-apology` among them'],
    ['missing-timeline', 'with `vague-timeline`'],
  ])
  const rows = Object.entries(figures.core).map(([rule, { precision, recall, f1, support }]) => {
    const meaning = meanings.get(rule)
    return [
      `${name(rule)}${meaning === undefined ? '' : `, ${meaning}`}`,
      precision.toFixed(2),
      recall.toFixed(2),
      f1.toFixed(2),
      support,
    ]
  })
  const columns: Column[] = [
    ['Finding'],
    ['Precision', 'right'],
    ['Recall', 'right'],
    ['F1', 'right'],
    ['Labelled', 'right'],
  ]
  return `${table(columns, rows)}

Over ${pairs} replies the mean F1 is ${figures.coreMacroF1.toFixed(2)}, and the rank correlation of the score with a trainer’s grade from 1 to 5 is ${figures.spearman.toFixed(2)} (Spearman).`
}

/** How often the findings of each rule are right, as a reader judged them. */
export function precisionTable(): string {
  const shares = sharesByRule()
  const rows = rules.flatMap(({ id, severity }) => {
    const share = shares.get(id)
    if (share === undefined) return []
    const { loud, info } = share
    return [[name(id), severity, loud.found, shareOf(loud), info.found, shareOf(info)]]
  })
  const columns: Column[] = [
    ['Rule'],
    ['Severity'],
    ['Warnings and errors', 'right'],
    ['Right', 'right'],
    ['Infos', 'right'],
    ['Right', 'right'],
  ]
  const silent = rules.filter(({ id }) => !shares.has(id)).map(({ id }) => name(id))
  return `${table(columns, rows)}

No finding on these replies: ${silent.join(', ')}.`
}

/** Every rule with its reason, its evidence, its options and its examples. */
export function rulePages(): string {
  return rules.map(rulePage).join('\n\n')
}

function rulePage({ id, category, severity, weight, summary, why, sources, options = {} }: Rule): string {
  const examples = examplesOf.get(id) ?? []
  const settable = Object.entries(options).map(
    ([option, { value, min, max, what }]) =>
      `- ${name(option)}: ${what}; ${min} to ${max}, ${value} where it is not set`,
  )
  const isFlagged = ({ reply }: Example): boolean => reply.includes('⟦')
  const parts = [
    `### ${id}`,
    `${category}, ${severity}, ${weight} points. ${summary} ${why}`,
    `Evidence:\n\n${sources.map(source => `- ${escaped(source)}`).join('\n')}`,
    ...(settable.length === 0 ? [] : [`Options:\n\n${settable.join('\n')}`]),
    `Flagged:\n\n${examples.filter(isFlagged).map(exampleLine).join('\n')}`,
    `Left alone:\n\n${examples
      .filter(example => !isFlagged(example))
      .map(exampleLine)
      .join('\n')}`,
  ]
  return parts.join('\n\n')
}

/** One exchange as one line of a list; line breaks are shown as signs. */
function exampleLine({ customer, reply, channel, fixed }: Example): string {
  const where = channel === undefined ? '' : `${channel}: `
  const message = customer === undefined ? '' : `“${inline(customer)}” → `
  const mended = fixed === undefined ? '' : ` Better: “${inline(fixed)}”`
  return `- ${where}${message}“${inline(reply)}”${mended}`
}

const inline = (text: string): string => escaped(text.replace(/\s*\r?\n\s*/g, ' ⏎ ').trim())
/** Text as Markdown shows it. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')

const shareOf = ({ judged, right }: Share): string => (judged === 0 ? '' : `${right} of ${judged}`)

function judgementOfOwn(): { readonly pairs: number; readonly figures: Figures } {
  const pairs = pairsOf(fileURLToPath(new URL('../fixtures/labelled', import.meta.url)))
  const judged = pairs.map(pair => ({
    pair,
    review: reviewReply(pair.reply, { customerMessage: pair.customer, channel: pair.channel }),
  }))
  return { pairs: pairs.length, figures: measure(judged) }
}

// The score, as README says it is made: on purpose not the code of src/score.ts

const start = 80
const mostOfWins = 20
const mostOfWeight = 1.5
const decays = [1, 0.5, 0.25] as const

const tenths = (points: number): number => Math.round(points * 10) / 10

/** What each rule reports on a draft, before precedence, weighing and dismissal. */
export function reportsOf(draft: string, options: ReviewOptions): (Report & { readonly ruleId: string })[] {
  const { customerMessage: message } = options
  const reading = new Reading(proseOf(draft))
  const customer = message === undefined || message.trim() === '' ? undefined : new Reading(proseOf(message))
  const channel = options.channel ?? channelOf(reading.prose, customer?.prose)
  const thread = new Thread([])
  const context = {
    draft: reading,
    customer,
    thread,
    channel,
    placeholders: options.placeholders ?? 'template',
    dialect: options.dialect ?? 'en',
    liability: options.liability ?? 'normal',
    voice: options.voice ?? 'person',
    ...judge(reading, customer, channel, thread),
  }
  return rules
    .filter(rule => rule.skip?.(context) === undefined)
    .flatMap(rule =>
      [...rule.check(context, optionsFor(rule))].map(report => ({ ...report, ruleId: rule.id })),
    )
}

const optionsFor = ({ options = {} }: Rule): OptionValues =>
  Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, value]))

interface Charge {
  readonly finding: Finding
  readonly weight: number
  readonly factor: number
  readonly decay: number
  readonly product: number
  /** What the rule may still cost. */
  readonly left: number
  readonly isWaived: boolean
  readonly cost: number
}

/** Which rule pays for which where both speak. */
/** Which finding pays for which; `same`: only on the same words. */
const payments: readonly { readonly free: string; readonly payer: string; readonly same?: true }[] = [
  { free: 'passive-voice', payer: 'missing-next-step' },
  { free: 'over-apology', payer: 'hollow-apology' },
  { free: 'generic-empathy', payer: 'no-specifics' },
  { free: 'policy-shield', payer: 'dead-end-refusal', same: true },
  { free: 'blame-third-party', payer: 'cause-without-fix', same: true },
]

/** A review worked out by hand, for a preset that leaves every weight as it is. */
export function workedOut(draft: string, options: ReviewOptions): { charges: Charge[]; score: number } {
  const { findings, wins: won } = reviewReply(draft, { ...options, preset: 'recommended' })
  const reports = reportsOf(draft, options)
  const reported = findings.map(finding => {
    const { ruleId, span, confidence } = finding
    const report = reports.find(
      it => it.ruleId === ruleId && it.span.start === span.start && it.span.end === span.end,
    )
    const ruleWeight = rules.find(({ id }) => id === ruleId)?.weight ?? 0
    const weight = report?.weight ?? ruleWeight
    const factor = report?.factor ?? 1
    const payment = payments.find(({ free }) => free === ruleId)
    const isWaived =
      payment !== undefined &&
      (ruleId === 'passive-voice' ? report?.isPromise === true : report?.standsAlone !== true) &&
      findings.some(
        it =>
          it.ruleId === payment.payer &&
          (payment.same !== true || (it.span.start < span.end && span.start < it.span.end)),
      )
    return { finding, ruleWeight, weight, factor, isWaived, full: weight * confidence * factor }
  })
  const charges = new Map<Finding, Charge>()
  const spent = new Map<string, { count: number; points: number }>()
  for (const { finding, ruleWeight, full, ...rest } of reported.toSorted((a, b) => b.full - a.full)) {
    const { count, points } = spent.get(finding.ruleId) ?? { count: 0, points: 0 }
    const isFree = rest.isWaived || full === 0
    const decay = isFree ? 1 : (decays[count] ?? 0.25)
    const product = full * decay
    const left = ruleWeight * mostOfWeight - points
    const cost = isFree ? 0 : tenths(Math.max(0, Math.min(product, left)))
    if (!isFree) spent.set(finding.ruleId, { count: count + 1, points: points + cost })
    charges.set(finding, { finding, ...rest, decay, product, left, cost })
  }
  const counted = Math.min(
    mostOfWins,
    won.reduce((sum, { points }) => sum + points, 0),
  )
  const sum = start + counted - findings.reduce((so, finding) => so + (charges.get(finding)?.cost ?? 0), 0)
  return {
    charges: findings.flatMap(finding => charges.get(finding) ?? []),
    score: Math.round(Math.min(100, Math.max(0, sum))),
  }
}

const thousandths = (points: number): string => `${Math.round(points * 1000) / 1000}`

/** A review as a table of its charges, and the sum. */
export function sumTable(draft: string, options: ReviewOptions): string {
  const { charges, score } = workedOut(draft, options)
  const { wins: won, findings } = reviewReply(draft, options)
  const rows = charges.map(({ finding, weight, factor, decay, product, left, isWaived, cost }) => [
    `${name(finding.ruleId)}${finding.actual === '' ? '' : ` ${quote(finding.actual)}`}`,
    `${weight} × ${finding.confidence} × ${factor} × ${decay}`,
    thousandths(product),
    isWaived
      ? '0: `missing-next-step` pays'
      : left < product
        ? `${cost}: all that the rule’s limit leaves`
        : `${cost}`,
  ])
  const points = won.map(win => win.points)
  const costs = findings.map(({ cost }) => cost)
  const total = start + points.reduce((a, b) => a + b, 0) - costs.reduce((a, b) => a + b, 0)
  return `${table([['Finding'], ['Weight × confidence × factor × decay'], ['Product', 'right'], ['Cost']], rows)}

${[start, ...points.map(it => `+ ${it}`), ...costs.map(it => `− ${it}`)].join(' ')} = ${tenths(total)}, so the score is ${score}.`
}
