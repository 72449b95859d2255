/** `unscripted config`: the settings that hold here, and where each comes from. */

import { cwd } from 'node:process'
import { type Loaded, loadSettings, type Sourced } from '../config/load.js'
import { json } from '../json.js'
import { quote } from '../rule.js'
import { oneLine } from './cells.js'
import { complain, exitCodes } from './exit.js'
import { type Io, lookOf } from './terminal.js'

export interface ConfigFlags {
  /** A path, or false for `--no-config`. */
  readonly config?: string | false
  readonly format: 'pretty' | 'json'
  readonly color: boolean
}

export async function showSettings({ config, format, color }: ConfigFlags, io: Io): Promise<number> {
  let loaded: Loaded
  try {
    loaded = await loadSettings(cwd(), config === false ? undefined : config)
  } catch (error) {
    complain(io, (error as Error).message)
    return exitCodes.trouble
  }
  const { settings, sources, files } = loaded
  if (format === 'json') {
    const entries = [...sources].map(([path, { value, from }]) => ({ path, value: plainly(value), from }))
    io.stdout.write(`${json({ files, settings: plainly(settings), sources: entries }, 2)}\n`)
    return exitCodes.fine
  }
  const { colors } = lookOf(io.stdout, io.env, color)
  if (files.length === 0) {
    io.stdout.write(
      'No settings file here or above: every rule runs as it comes.\nWrite unscripted.config.json, or the key "unscripted" of package.json.\n',
    )
    return exitCodes.fine
  }
  const width = Math.max(...[...sources.keys()].map(({ length }) => length))
  const line = ([path, { value, from }]: [string, Sourced<unknown>]): string =>
    `${colors.bold(path.padEnd(width))}  ${oneLine(wordsOf(value))}  ${colors.dim(`from ${from}`)}\n`
  io.stdout.write([...sources].map(line).join(''))
  return exitCodes.fine
}

/** A rule is shown by its id: its code is in its file. */
const plainly = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (isRule(one) ? one.id : one)))

const isRule = (value: unknown): value is { readonly id: string } =>
  typeof value === 'object' && value !== null && 'check' in value && 'id' in value

function wordsOf(value: unknown): string {
  if (isRule(value)) return value.id
  if (typeof value === 'object' && value !== null && ('text' in value || 'pattern' in value)) {
    const { text, pattern, instead } = value as { text?: string; pattern?: string; instead?: string }
    return `${text === undefined ? `/${pattern}/` : quote(text)}${instead === undefined ? '' : ` → ${quote(instead)}`}`
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}
