/**
 * JUnit XML for CI servers: one suite, and in it one case a draft, which fails with its new findings.
 *
 * Jenkins, GitLab and the usual reporters of GitHub keep one failure of a case and know a case again by its name. A case
 * a finding would vanish once it is mended, where a draft goes from failed to passed; so its findings are lines of one
 * failure. `file` is left out: of the two schemas in use one refuses it on a suite, both on a case, and the case has the
 * file for its name.
 */

import XMLBuilder from 'fast-xml-builder'
import type { Finding } from '../../finding.js'
import { type Place, placesIn } from '../../places.js'
import { oneLine } from '../cells.js'
import { adviceOf, isKnown, newOf, type Printing, shortfallOf, unjudgedOf, type Writer } from './format.js'
import { repositoryPath } from './repository-path.js'

interface Note {
  readonly '@message'?: string
  readonly '@type'?: string
  readonly '#text': string
}

interface Case {
  readonly '@name': string
  readonly '@classname': string
  readonly skipped?: Note
  readonly error?: Note
  readonly failure?: Note
  readonly 'system-out'?: string
}

/** Jenkins shows it in place of a class, without a package. */
const className = 'unscripted'

/** XML 1.0 has no way to write most control characters, nor half a surrogate pair. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const writable = (text: unknown): string => `${text}`.replace(unwritable, '\ufffd')

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  // Else an attribute loses its value where that is the word "true".
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
  tagValueProcessor: (_, text) => writable(text),
  attributeValueProcessor: (_, text) => writable(text),
})

export function junitWriter(printing: Printing): Writer {
  const { stdout, failOn = 'warning', minScore } = printing
  const cases: Case[] = []
  const nameOf = (path: string): string => oneLine(repositoryPath(path, printing) ?? 'standard input')
  return {
    one: file => {
      const unjudged = unjudgedOf(file.review)
      const shortfall = shortfallOf(file, minScore)
      const failing = newOf(file, failOn)
      const others = file.inSource.findings.filter(one => !failing.includes(one))
      const name = nameOf(file.path)
      const placeOf = placesIn(file.source)
      const linesOf = (findings: readonly Finding[]): string[] =>
        findings.map(one => lineOf(one, name, placeOf(one.span.start), isKnown(file, one)))
      cases.push({
        '@name': name,
        '@classname': className,
        ...(unjudged === undefined || shortfall !== undefined
          ? {}
          : { skipped: { '#text': `not judged: ${unjudged}` } }),
        ...failureOf(failing, linesOf(failing), shortfall),
        'system-out': [`score ${file.review.score}`, ...linesOf(others)].join('\n'),
      })
    },
    unread: (path, why) => {
      const words = oneLine(why)
      cases.push({
        '@name': nameOf(path),
        '@classname': className,
        error: { '@message': words, '#text': words },
      })
    },
    end: () => {
      const count = (of: 'failure' | 'error' | 'skipped'): number =>
        cases.filter(one => one[of] !== undefined).length
      const totals = {
        '@name': 'unscripted',
        '@tests': cases.length,
        '@failures': count('failure'),
        '@errors': count('error'),
      }
      const suite = { ...totals, '@skipped': count('skipped'), testcase: cases }
      stdout.write(
        `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ testsuites: { ...totals, testsuite: suite } })}`,
      )
    },
  }
}

function failureOf(
  failing: readonly Finding[],
  lines: readonly string[],
  shortfall: string | undefined,
): { readonly failure?: Note } {
  const scores = shortfall === undefined ? [] : [shortfall]
  const count = failing.length === 0 ? [] : [`${failing.length} finding${failing.length === 1 ? '' : 's'}`]
  if (count.length + scores.length === 0) return {}
  return {
    failure: {
      '@message': [...count, ...scores].join(', '),
      '@type': failing[0]?.ruleId ?? 'score',
      '#text': [...scores, ...lines].join('\n'),
    },
  }
}

/** `macros/late.md:3:14 warning canned-phrase`, with the advice on the lines below. */
function lineOf(finding: Finding, name: string, { line, column }: Place, isOld: boolean): string {
  const state = isOld ? ' (known)' : ''
  const advice = adviceOf(finding).replaceAll('\n', '\n    ')
  return `${name}:${line}:${column} ${finding.severity} ${finding.ruleId}${state}\n    ${advice}`
}
