/** How tables are read and replies scored, as the command line has it. */

import { cwd } from 'node:process'
import type { Role } from '../../bulk/columns.js'
import type { ResultFormat } from '../../bulk/result-formats.js'
import type { Reading } from '../../bulk/rows.js'
import type { Scoring } from '../../bulk/scorer.js'
import type { TableKind } from '../../bulk/tables/kinds.js'
import type { SourceFormat } from '../../sources/render.js'
import { type SettingsFlags, settingsIn } from '../settings-flags.js'

export interface TableFlags {
  readonly replyColumn?: string
  readonly customerColumn?: string
  readonly idColumn?: string
  readonly agentColumn?: string
  readonly dateColumn?: string
  readonly channelColumn?: string
  /** Of Day.js. */
  readonly dateFormat?: string
  readonly inputFormat?: TableKind
  readonly delimiter?: string
  readonly encoding?: string
}

export interface ScoringFlags extends SettingsFlags {
  readonly formatIn?: SourceFormat
  /** Path of the settings file, or false for `--no-config`. */
  readonly config?: string | false
  readonly minScore?: number
}

export function readingOf(flags: TableFlags): Reading {
  const { dateFormat, inputFormat, delimiter, encoding } = flags
  const named: [Role, string | undefined][] = [
    ['reply', flags.replyColumn],
    ['customer', flags.customerColumn],
    ['id', flags.idColumn],
    ['agent', flags.agentColumn],
    ['date', flags.dateColumn],
    ['channel', flags.channelColumn],
  ]
  return {
    columns: Object.fromEntries(named.filter(([, name]) => name !== undefined)),
    ...(dateFormat === undefined ? {} : { dateFormat }),
    ...(inputFormat === undefined ? {} : { kind: inputFormat }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
  }
}

export function scoringOf(flags: ScoringFlags, resultFormat: ResultFormat): Scoring {
  const { config, formatIn = 'text', minScore } = flags
  return {
    folder: cwd(),
    ...(config === undefined ? {} : { config }),
    settings: settingsIn(flags),
    formatIn,
    ...(minScore === undefined ? {} : { minScore }),
    resultFormat,
  }
}
