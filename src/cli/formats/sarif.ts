/**
 * SARIF 2.1.0 for code scanning. Offsets and columns are UTF-16 code units of the file without its byte-order mark: by
 * the standard, no text property depends on whether there is one.
 */

import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import type {
  Artifact,
  ArtifactLocation,
  Fix,
  Log,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
} from 'sarif'
import type { Edit, Finding, Severity, Span } from '../../finding.js'
import { json } from '../../json.js'
import { homepage, version } from '../../node/package.js'
import { type Place, placesIn } from '../../places.js'
import type { Rule } from '../../rule.js'
import { visibleSpan } from '../../visible.js'
import { standardInput } from '../source.js'
import { adviceOf, isKnown, type Printing, type ReviewedFile, unjudgedOf, type Writer } from './format.js'
import { repositoryPath } from './repository-path.js'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  Result.level
>
/** Where code hosts and `upload-sarif` put the root of the checkout; whoever reads the log knows where that is. */
const root = '%SRCROOT%'

/** One run, printed at the end. */
export function sarifWriter(printing: Printing): Writer {
  const { stdout, rules, hasBaseline } = printing
  const artifacts: Artifact[] = []
  const results: Result[] = []
  const notifications: Notification[] = []
  const helpUris = new Map<string, string>()
  const indexes = new Map(rules.map(({ id }, i) => [id, i]))
  return {
    one: file => {
      const location = locationOf(file.path, printing)
      const index = artifacts.push(artifactOf(file, location)) - 1
      const regionOf = regionsIn(file.source)
      for (const finding of file.inSource.findings) {
        if (finding.url !== undefined) helpUris.set(finding.ruleId, finding.url)
        results.push({
          ruleId: finding.ruleId,
          ruleIndex: indexes.get(finding.ruleId) ?? -1,
          level: levels[finding.severity],
          message: { text: plain(adviceOf(finding)) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { ...location, index },
                region: shownRegion(finding, file.source, regionOf),
              },
            },
          ],
          partialFingerprints: { 'findingId/v1': finding.id },
          ...fixesOf(finding, location, regionOf),
          ...(hasBaseline ? { baselineState: isKnown(file, finding) ? 'unchanged' : 'new' } : {}),
          properties: { confidence: finding.confidence, cost: finding.cost },
        })
      }
    },
    unread: (path, why) => {
      notifications.push({
        level: 'error',
        message: { text: plain(`Not reviewed: ${why}`) },
        locations: [{ physicalLocation: { artifactLocation: locationOf(path, printing) } }],
      })
    },
    end: () => {
      const log: Log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: {
              driver: {
                name: 'unscripted',
                version,
                ...(homepage === undefined ? {} : { informationUri: homepage }),
                rules: rules.map(rule => descriptorOf(rule, helpUris.get(rule.id))),
              },
            },
            invocations: [
              {
                executionSuccessful: notifications.length === 0,
                toolExecutionNotifications: notifications,
              },
            ],
            originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
            columnKind: 'utf16CodeUnits',
            newlineSequences: ['\r\n', '\n'],
            artifacts,
            results,
          },
        ],
      }
      stdout.write(`${json(log, 2)}\n`)
    },
  }
}

/** Relative to the root of the checkout where the file is inside; each part is percent-encoded. */
function locationOf(path: string, printing: Printing): ArtifactLocation {
  const inRepository = repositoryPath(path, printing)
  if (inRepository === undefined) return { uri: 'standard-input' }
  if (isAbsolute(inRepository)) return { uri: pathToFileURL(inRepository).href }
  // A name that is no whole Unicode has no URI of its own.
  const uri = inRepository.split('/').map(part => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
  return { uri: uri.join('/'), uriBaseId: root }
}

/** The score is one of the file, so it stands with the file. */
function artifactOf({ path, review }: ReviewedFile, location: ArtifactLocation): Artifact {
  const unjudged = unjudgedOf(review)
  const { score, band, rulesetVersion } = review
  return {
    location,
    roles: [path === standardInput ? 'standardStream' : 'analysisTarget'],
    encoding: 'UTF-8',
    properties: { score, band, rulesetVersion, ...(unjudged === undefined ? {} : { notJudged: unjudged }) },
  }
}

/** The region of a span, by lines and columns and by offset and length, which say the same. */
function regionsIn(source: string): (span: Span) => Region {
  const placeOf = placesIn(source)
  return ({ start, end }) => {
    const from: Place = placeOf(start)
    const to: Place = placeOf(end)
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start,
    }
  }
}

function shownRegion({ span }: Finding, source: string, regionOf: (span: Span) => Region): Region {
  const shown = visibleSpan(source, span)
  return { ...regionOf(shown), snippet: { text: source.slice(shown.start, shown.end) } }
}

function fixesOf(
  { suggestions }: Finding,
  artifactLocation: ArtifactLocation,
  regionOf: (span: Span) => Region,
): { fixes?: Fix[] } {
  const replacement = ({ span, text }: Edit) => ({
    deletedRegion: regionOf(span),
    insertedContent: { text },
  })
  const fixes = suggestions.flatMap(({ label, edit }): Fix[] =>
    edit === undefined
      ? []
      : [
          {
            description: { text: plain(label) },
            artifactChanges: [{ artifactLocation, replacements: [replacement(edit)] }],
          },
        ],
  )
  return fixes.length === 0 ? {} : { fixes }
}

function descriptorOf(
  { id, category, severity, summary, why, sources }: Rule,
  helpUri: string | undefined,
): ReportingDescriptor {
  return {
    id,
    name: id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: plain(summary) },
    fullDescription: { text: plain(why) },
    help: { text: plain([why, ...sources.map(source => `Source: ${source}`)].join('\n')) },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: levels[severity] },
    properties: { category, tags: [category] },
  }
}

/** Words of a draft that would read as a placeholder, or as a link that its writer chose, read as words. */
const plain = (text: string): string => text.replace(/\{(\d+)\}/g, '{{$1}}').replaceAll('](', '] (')
