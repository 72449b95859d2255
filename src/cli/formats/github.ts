/**
 * Workflow commands, which GitHub shows beside the lines of a pull request. A command is a line; what ends one, or parts
 * its properties, is escaped, so that no text of a draft can begin another.
 */

import type { Severity } from '../../finding.js'
import { placesIn } from '../../places.js'
import { visibleSpan } from '../../visible.js'
import { oneLine } from '../cells.js'
import { adviceOf, newOf, type Printing, type ReviewedFile, shortfallOf, type Writer } from './format.js'
import { repositoryPath } from './repository-path.js'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>

type Properties = { readonly [name: string]: string | number | undefined }

/** Prints new findings alone: what is known is shown nowhere. */
export function githubWriter(printing: Printing): Writer {
  const { stdout, minScore } = printing
  const fileOf = (path: string): Properties => ({ file: repositoryPath(path, printing) })
  return {
    one: file => {
      const inFile = fileOf(file.path)
      const shortfall = shortfallOf(file, minScore)
      if (shortfall !== undefined) stdout.write(command('error', { ...inFile, title: 'score' }, shortfall))
      const positionOf = positionsIn(file)
      for (const finding of newOf(file)) {
        // A line without a file is one of the workflow.
        const position = inFile['file'] === undefined ? {} : positionOf(finding.span)
        const properties = { ...inFile, ...position, title: finding.ruleId }
        stdout.write(command(commands[finding.severity], properties, adviceOf(finding)))
      }
    },
    unread: (path, why) => {
      stdout.write(command('error', { ...fileOf(path), title: 'not reviewed' }, oneLine(why)))
    },
    end: () => {},
  }
}

/** Columns are shown only where a finding stands on one line. */
function positionsIn({ source }: ReviewedFile): (span: { start: number; end: number }) => Properties {
  const placeOf = placesIn(source)
  return span => {
    const shown = visibleSpan(source, span)
    const from = placeOf(shown.start)
    const to = placeOf(shown.end)
    const lines = { line: from.line, endLine: to.line }
    return from.line === to.line ? { ...lines, col: from.column, endColumn: to.column } : lines
  }
}

function command(name: string, properties: Properties, message: string): string {
  const pairs = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapedProperty(`${value}`)}`],
  )
  return `::${name} ${pairs.join(',')}::${escaped(message)}\n`
}

const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
