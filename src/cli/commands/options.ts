/** What several commands let you set, in the same words. */

import { InvalidArgumentError, Option } from 'commander'
import { type PresetName, presets } from '../../../rules/presets.js'
import { channels, defaultMaxLength } from '../../settings/check.js'
import { sourceFormats } from '../../sources/render.js'

export const channelOption = (): Option =>
  new Option('--channel <name>', 'where the reply goes (default: read from the texts)').choices(channels)

export const presetOption = (): Option =>
  new Option('--preset <name>', 'list of rule settings (default: the channel’s own)').choices(
    Object.keys(presets) as PresetName[],
  )

export const placeholdersOption = (): Option =>
  new Option(
    '--placeholders <name>',
    'whether template variables are filled on sending (default: template)',
  ).choices(['must-be-filled', 'template'])

/** @param where the nearest is looked for, and above */
export const configOption = (where = 'here'): Option =>
  new Option('--config <file>', `settings file (default: the nearest unscripted.config.*, ${where} or above)`)

export const noConfigOption = (): Option => new Option('--no-config', 'no settings file')

/** @param otherwise what is taken where the option is not given */
export const formatInOption = (otherwise: string): Option =>
  new Option('--format-in <name>', `how drafts and messages are written (default: ${otherwise})`).choices(
    sourceFormats,
  )

export const minScoreOption = (): Option =>
  new Option('--min-score <points>', 'exit with 1 when a score, 0 to 100, is below').argParser(scoreIn)

export const maxLengthOption = (): Option =>
  new Option(
    '--max-length <units>',
    `UTF-16 units that a text may have (default: ${defaultMaxLength})`,
  ).argParser(wholeIn)

export const noColorOption = (): Option =>
  new Option('--no-color', 'no colours; NO_COLOR and FORCE_COLOR are honoured too')

function scoreIn(text: string): number {
  const score = numberIn(text)
  if (score >= 0 && score <= 100) return score
  throw new InvalidArgumentError('It is a number from 0 to 100.')
}

/** A whole number above 0. */
export function wholeIn(text: string): number {
  const units = numberIn(text)
  if (Number.isSafeInteger(units) && units > 0) return units
  throw new InvalidArgumentError('It is a whole number above 0.')
}

/** Plain decimals only: `Number` alone would take "", "0x10" and "1e3". */
const numberIn = (text: string): number => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN)
