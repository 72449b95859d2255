/** What every format is given: the drafts that were reviewed, and what became of the others. */

import { rules } from '../../../rules/index.js'
import type { Finding, ReplyReview, Severity } from '../../finding.js'
import type { Rule } from '../../rule.js'
import { severities } from '../../settings/check.js'
import { oneLine } from '../cells.js'
import type { Io } from '../terminal.js'

export interface ReviewedFile {
  /** As it was typed or found, "-" for standard input. */
  readonly path: string
  /** The text of the file, without a byte-order mark. */
  readonly source: string
  /** What a reader sees of it. */
  readonly draft: string
  /** Its spans point into `draft`. */
  readonly review: ReplyReview
  /** The same review, but its spans and edits point into `source`. */
  readonly inSource: ReplyReview
  /** Ids of the findings that the baseline holds; absent where there is no baseline. */
  readonly known?: ReadonlySet<string>
}

/** What holds for all files of a run. */
export interface Printing {
  readonly stdout: Io['stdout']
  readonly env: Io['env']
  /** False for `--no-color`. */
  readonly isColorWanted: boolean
  /** Whether more than one draft may come, so that what is printed is a list even of one. */
  readonly isList: boolean
  /** Every rule that may have run, the team's own among them. */
  readonly rules: readonly Rule[]
  /** The folder in which files were named: an absolute path. */
  readonly folder: string
  /** The folder that a repository is checked out in, for paths that others look up there: an absolute path. */
  readonly root: string
  readonly hasBaseline: boolean
  /** A new finding at least so grave fails the run; absent where findings fail nothing. */
  readonly failOn?: Severity
  readonly minScore?: number
}

/** Prints drafts in the order in which they come. */
export interface Writer {
  one(file: ReviewedFile): void
  /** A draft that could not be read or reviewed; `why` in a few words. */
  unread(path: string, why: string): void
  end(): void
}

const isAtLeast = (severity: Severity, least: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(least)

export const isKnown = ({ known }: Pick<ReviewedFile, 'known'>, { id }: Finding): boolean =>
  known?.has(id) === true

/** The new findings of a draft that are at least so grave. */
export const newOf = (file: ReviewedFile, least: Severity = 'info'): readonly Finding[] =>
  file.inSource.findings.filter(one => !isKnown(file, one) && isAtLeast(one.severity, least))

/** `scores 61, below 75`, where a score is below what was asked for. */
export function shortfallOf(
  { review: { score } }: ReviewedFile,
  minScore: number | undefined,
): string | undefined {
  return minScore === undefined || score >= minScore ? undefined : `scores ${score}, below ${minScore}`
}

/** Why no rule has read the draft, where none has: its score would say that nothing is wrong with it. */
export function unjudgedOf({ skipped }: ReplyReview): string | undefined {
  const [first] = skipped
  return first === undefined || skipped.length < rules.length ? undefined : oneLine(first.why)
}

/** A finding in words: what to do, then each suggestion on a line of its own. */
export const adviceOf = ({ message, suggestions }: Finding): string =>
  [message, ...suggestions.map(({ label }) => label)].map(oneLine).join('\n')
