/** `unscripted review`: drafts from files or standard input, one review each. */

import { resolve } from 'node:path'
import { cwd } from 'node:process'
import { loadSettings } from '../config/load.js'
import type { Severity } from '../finding.js'
import { createReviewer, type Reviewer } from '../review.js'
import type { ReviewOptions } from '../settings/options.js'
import { locatedReview } from '../sources/located-review.js'
import { formatByName, type SourceFormat } from '../sources/render.js'
import { renderedTexts, type SourceTexts } from '../sources/review-source.js'
import { Baseline } from './baseline.js'
import { complain, exitCodes } from './exit.js'
import { newOf, type ReviewedFile, shortfallOf } from './formats/format.js'
import type { Format } from './formats/names.js'
import { writers } from './formats/writers.js'
import { checkoutOf, type Expanded, expanded } from './paths.js'
import { type SettingsFlags, settingsIn } from './settings-flags.js'
import { standardInput, textOf } from './source.js'
import type { Io } from './terminal.js'

export interface ReviewFlags extends SettingsFlags {
  /** Path of the customer's message. */
  readonly customer?: string
  /** Path of the conversation before it, as JSON. */
  readonly earlier?: string
  readonly customerName?: string
  readonly agentName?: string
  /** Path of the settings file, or false for `--no-config`. */
  readonly config?: string | false
  readonly format: Format
  /** How drafts and messages are written; read from each file's name where it is not given. */
  readonly formatIn?: SourceFormat
  readonly minScore?: number
  /** Path of the file with the findings that are known. */
  readonly baseline?: string
  /** Whether that file is written anew. */
  readonly updateBaseline?: boolean
  /** Any new finding where it is not given and there is a baseline. */
  readonly failOn?: Severity
  /** False for `--no-color`. */
  readonly color: boolean
}

/**
 * Reviews every draft it can, in the order given; the worst of what happened is the exit code.
 *
 * @param typed paths and patterns
 */
export async function review(typed: readonly string[], flags: ReviewFlags, io: Io): Promise<number> {
  const named = typed.length === 0 && io.stdin.isTTY !== true ? [standardInput] : typed
  const folder = cwd()
  let drafts: Expanded
  let baseline: Baseline | undefined
  try {
    refuseMisuse(named, flags)
    drafts = await expanded(named, folder)
    if (flags.baseline !== undefined)
      baseline = await Baseline.read(flags.baseline, folder, flags.updateBaseline === true)
  } catch (error) {
    complain(io, whyOf(error))
    return exitCodes.trouble
  }
  const prepared = await prepare(flags, io)
  if (prepared === undefined) return exitCodes.trouble

  const { minScore, failOn = baseline === undefined ? undefined : 'info' } = flags
  const write = writers[flags.format]({
    stdout: io.stdout,
    env: io.env,
    isColorWanted: flags.color,
    // What was typed decides, not how many files a pattern happens to find; and a lone review says nothing of a baseline.
    isList: drafts.paths.length > 1 || drafts.hasPattern || baseline !== undefined,
    rules: prepared.reviewer.rules,
    folder,
    root: checkoutOf(folder),
    hasBaseline: baseline !== undefined,
    ...(failOn === undefined ? {} : { failOn }),
    ...(minScore === undefined ? {} : { minScore }),
  })
  let isTroubled = false
  let isShort = false
  let failing = 0
  for (const path of drafts.paths) {
    const done = await reviewOf(path, prepared, io)
    if ('why' in done) {
      isTroubled = true
      write.unread(path, done.why)
      continue
    }
    const known = baseline?.take(resolve(folder, path), done.inSource.findings)
    const file = { ...done, ...(known === undefined ? {} : { known }) }
    write.one(file)
    if (failOn !== undefined) failing += newOf(file, failOn).length
    const shortfall = shortfallOf(file, minScore)
    if (shortfall === undefined) continue
    isShort = true
    complain(io, `draft ${nameOf(path)} ${shortfall}`)
  }
  write.end()
  if (failing > 0) complain(io, failureOf(failing, flags))
  if (baseline !== undefined && !(await settle(baseline, !isTroubled, flags, io))) isTroubled = true
  if (isTroubled) return exitCodes.trouble
  return (isShort || failing > 0) && flags.updateBaseline !== true ? exitCodes.failed : exitCodes.fine
}

/** `3 new findings of severity "warning" or graver` */
function failureOf(count: number, { baseline, failOn }: ReviewFlags): string {
  const findings = `${count} ${baseline === undefined ? '' : 'new '}finding${count === 1 ? '' : 's'}`
  if (failOn === undefined) return findings
  return `${findings} of severity "${failOn}"${failOn === 'error' ? '' : ' or graver'}`
}

/**
 * Says what is out of date in the baseline, or writes it anew; whether that went well.
 *
 * @param isWhole whether every draft was reviewed
 */
async function settle(
  baseline: Baseline,
  isWhole: boolean,
  { updateBaseline }: ReviewFlags,
  io: Io,
): Promise<boolean> {
  for (const note of baseline.notes()) complain(io, note)
  if (updateBaseline !== true) return true
  if (!isWhole) {
    complain(io, 'the baseline is left as it was: not every draft was reviewed')
    return false
  }
  try {
    await baseline.write()
    return true
  } catch (error) {
    complain(io, whyOf(error))
    return false
  }
}

/** A name as it goes into a line of prose. */
const nameOf = (path: string): string => (path === standardInput ? 'on standard input' : `"${path}"`)

/** @throws {Error} whose message says what cannot be meant */
function refuseMisuse(drafts: readonly string[], flags: ReviewFlags): void {
  const { customer, earlier, baseline, updateBaseline } = flags
  if (drafts.length === 0)
    throw new Error('no draft: name a file, or pipe one in: echo "Dear Sam, …" | unscripted review')
  const fromInput = drafts.filter(path => path === standardInput).length
  if (fromInput > 1) throw new Error('standard input can be read only once: give "-" a single time')
  const others = [
    { path: customer, name: 'the customer’s message' },
    { path: earlier, name: 'the earlier conversation' },
  ].filter(({ path }) => path === standardInput)
  const roles = [...(fromInput === 1 ? ['the draft'] : []), ...others.map(({ name }) => name)]
  if (roles.length > 1)
    throw new Error(
      `standard input cannot be both ${roles.slice(0, 2).join(' and ')}: name a file for one of them`,
    )
  if (updateBaseline === true && baseline === undefined)
    throw new Error('--update-baseline needs to know which file: --baseline <file>')
  if (baseline === standardInput) throw new Error('a baseline is a file: "-" is none')
  if (baseline !== undefined && fromInput === 1)
    throw new Error('a baseline holds files by their names: standard input has none')
}

interface Prepared {
  readonly reviewer: Reviewer
  readonly texts: Omit<SourceTexts, 'format'>
  readonly formatIn: SourceFormat | undefined
}

/** What every review needs, or undefined where it will not do, which is then said once for all drafts. */
async function prepare(flags: ReviewFlags, io: Io): Promise<Prepared | undefined> {
  const { customer, earlier, customerName, agentName, config, formatIn } = flags
  let doing = ''
  try {
    let message: string | undefined
    if (customer !== undefined) {
      doing = `read the customer’s message ${nameOf(customer)}`
      message = await textOf(customer, io.stdin)
    }
    let turns: ReviewOptions['earlier']
    if (earlier !== undefined) {
      doing = `read the earlier conversation ${nameOf(earlier)}`
      turns = JSON.parse(await textOf(earlier, io.stdin)) as NonNullable<ReviewOptions['earlier']>
    }
    doing = 'use the settings'
    const { settings } = config === false ? { settings: {} } : await loadSettings(cwd(), config)
    doing = 'review'
    const reviewer = createReviewer({
      ...settings,
      ...settingsIn(flags),
    })
    const texts = {
      ...(message === undefined ? {} : { customerMessage: message }),
      ...(turns === undefined ? {} : { earlier: turns }),
      ...(customerName === undefined ? {} : { customerName }),
      ...(agentName === undefined ? {} : { agentName }),
      customerFormat: formatIn ?? formatByName(customer),
    }
    // An empty draft has nothing wrong with it but what was given with it.
    reviewer.review('', renderedTexts({ ...texts, format: 'text' }).texts)
    return { reviewer, texts, formatIn }
  } catch (error) {
    complain(io, `cannot ${doing}: ${whyOf(error)}`)
    return undefined
  }
}

/** The review of a draft, or why there is none, which is then said. */
async function reviewOf(
  path: string,
  { reviewer, texts, formatIn }: Prepared,
  io: Io,
): Promise<ReviewedFile | { readonly why: string }> {
  let doing = 'read'
  try {
    const source = await textOf(path, io.stdin)
    doing = 'review'
    const rendered = renderedTexts({ ...texts, format: formatIn ?? formatByName(path) })
    const draft = rendered.renderDraft(source)
    const review = reviewer.review(draft.text, { ...rendered.texts, regions: draft.regions })
    const inSource = locatedReview(review, draft, rendered.customer)
    return { path, source, draft: draft.text, review, inSource }
  } catch (error) {
    const why = `cannot ${doing} draft ${nameOf(path)}: ${whyOf(error)}`
    complain(io, why)
    return { why }
  }
}

/** What went wrong, with the names that this command has for things. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) throw error
  return error.message
    .replace(/\bcustomerMessage\b/g, 'the customer’s message')
    .replace(/(?<=raise )maxLength\b/g, '--max-length')
}
