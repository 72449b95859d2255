import type { VFile } from 'vfile'
import type { Writing } from '../note.js'
import { isPlain } from '../settings/check.js'
import { describe } from '../settings/complaints.js'
import type { ReviewSettings } from '../settings/options.js'
import { writtenInMarkdown } from '../sources/markdown.js'
import { formatByName, formatIn, type SourceFormat } from '../sources/render.js'
import { createSourceReviewer, type SourceReviewer } from '../sources/review-source.js'
import { addFindings, addTrouble } from './messages.js'

/** A team’s settings, and how its drafts are written. */
export interface RetextUnscriptedOptions extends ReviewSettings {
  /** How files are written; by the ending of each one’s name (`.html`, `.md`) where it is not given, else as text. */
  readonly format?: SourceFormat
}

/**
 * A unified plugin: a review of each file, as messages. It reads the file’s value, whatever tree the pipeline has, so
 * that offsets are UTF-16 units of the source in Markdown and HTML, too. What the draft answers comes in
 * `file.data.unscripted`; the review is left in `file.data.unscriptedReview`. A file that cannot be reviewed gets a
 * fatal message that says why.
 *
 * @throws {TypeError} when a pipeline that uses it is frozen, where an option, a rule id or a value is not one that is known
 * @throws {RangeError} when a pipeline that uses it is frozen, where a number is out of its bounds
 */
export default function retextUnscripted(
  options: RetextUnscriptedOptions = {},
): (tree: unknown, file: VFile) => void {
  if (!isPlain(options)) throw new TypeError(`options must be an object, not ${describe(options)}.`)
  const { format, ...settings } = options
  const known = format === undefined ? undefined : formatIn(format, 'format')
  const reviewer = createSourceReviewer(settings)
  return (_, file) => reviewFile(file, reviewer, writtenInMarkdown, known)
}

/**
 * @param written how the words of notes are written
 * @param format how the file is written, where neither its data nor its name has to say
 */
export function reviewFile(
  file: VFile,
  reviewer: SourceReviewer,
  written: Writing,
  format?: SourceFormat,
): void {
  delete file.data.unscriptedReview
  try {
    const review = reviewer.review(String(file), {
      ...file.data.unscripted,
      format: file.data.unscripted?.format ?? format ?? formatByName(file.path),
    })
    file.data.unscriptedReview = review
    addFindings(file, review, written)
  } catch (error) {
    addTrouble(file, `It cannot be reviewed: ${(error as Error).message}`)
  }
}
