/** Drafts as a format is given them, and what it prints. */

import { join } from 'node:path'
import fc from 'fast-check'
import type { Printing, ReviewedFile } from '../../../src/cli/formats/format.js'
import type { Format } from '../../../src/cli/formats/names.js'
import { writers } from '../../../src/cli/formats/writers.js'
import type { Finding } from '../../../src/finding.js'
import { createReviewer } from '../../../src/review.js'
import { locatedReview } from '../../../src/sources/located-review.js'
import type { SourceFormat } from '../../../src/sources/render.js'
import { renderedTexts } from '../../../src/sources/review-source.js'
import { review } from '../made.js'

const reviewer = createReviewer()
export const root = join('/', 'home', 'shop')

export function reviewedFile(
  path: string,
  source: string,
  { format = 'text', known }: { format?: SourceFormat; known?: (finding: Finding) => boolean } = {},
): ReviewedFile {
  const { renderDraft, texts } = renderedTexts({ format })
  const draft = renderDraft(source)
  const review = reviewer.review(draft.text, { ...texts, regions: draft.regions })
  const inSource = locatedReview(review, draft, undefined)
  return {
    path,
    source,
    draft: draft.text,
    review,
    inSource,
    ...(known === undefined ? {} : { known: new Set(inSource.findings.filter(known).map(({ id }) => id)) }),
  }
}

/** A file with findings that were made by hand. */
export function madeFile(path: string, source: string, findings: readonly Finding[]): ReviewedFile {
  const made = review({ score: 61, band: 'look-again', findings })
  return { path, source, draft: source, review: made, inSource: made }
}

export interface Unread {
  readonly path: string
  readonly why: string
}

export function printed(
  format: Format,
  files: readonly (ReviewedFile | Unread)[],
  more: Partial<Printing> = {},
): string {
  let out = ''
  const writer = writers[format]({
    stdout: { write: text => (out += text) },
    env: {},
    isColorWanted: true,
    isList: true,
    rules: reviewer.rules,
    folder: root,
    root,
    hasBaseline: false,
    ...more,
  })
  for (const file of files)
    if ('why' in file) writer.unread(file.path, file.why)
    else writer.one(file)
  writer.end()
  return out
}

const stock = [
  'Dear Customer,',
  'Thank you for reaching out to us.',
  'We apologize for any inconvenience caused.',
  'Your parcel was lost and will be sent again shortly.',
  'Your call is important to us.',
  'Please **be advised** that your claim has been escalated.',
  '<p>Rest assured that it <b>was</b> passed on.</p>',
  'Hi {{ticket.requester.first_name}},',
]
const odd = [
  '🙏',
  '👩‍👩‍👧 ',
  '\ufeff',
  'é',
  '\u0301',
  ' ',
  '\t',
  '::error::x',
  '##[add-mask]x',
  '%0A',
  ']]>',
  '\u0007',
  '\ud800',
  '\u2028',
  '{0}',
  '[x](http://example.com)',
  ',',
  '"',
  '&amp;',
]

/** A draft in which much is found, between anything, with line breaks of every kind. */
export const drafts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...stock) },
      { weight: 2, arbitrary: fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\r\n', '\r') },
      { weight: 2, arbitrary: fc.constantFrom(...odd) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { maxLength: 14 },
  )
  .map(parts => parts.join(' '))

export const sourceFormats: fc.Arbitrary<SourceFormat> = fc.constantFrom('text', 'html', 'markdown')
