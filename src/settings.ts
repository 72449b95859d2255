/** Options → which rules run, and how. Whatever is not known is refused with the nearest known name. */

import leven, { closestMatch } from 'leven'
import { type PresetName, presets } from '../rules/presets.js'
import type { Channel, Severity } from './finding.js'
import type { Rule, RuleSetting } from './rule.js'

export interface ReviewOptions {
  /** The message that the draft answers. Without it, rules that need it say so in `skipped`. */
  readonly customerMessage?: string
  /** The conversation before that message, oldest first. */
  readonly earlier?: readonly EarlierTurn[]
  /** Where the reply goes; read from the texts where it is not given. */
  readonly channel?: Channel
  /** A list of rule settings; the channel's own where none is named. */
  readonly preset?: PresetName
  readonly rules?: { readonly [id: string]: boolean | RuleSetting }
  /**
   * What becomes of `{{ticket.requester.first_name}}`: `template` (default) where the help desk fills it on sending,
   * `must-be-filled` where whatever stands in the draft is what the customer reads.
   */
  readonly placeholders?: Placeholders
  /** `Finding.id`s to silence: they cost nothing and are listed in `dismissed`. */
  readonly dismissed?: readonly string[]
  /** UTF-16 units that draft and message may each have, default 20,000. */
  readonly maxLength?: number
  /** Page of the rule docs; a finding links to `docsUrl#rule-id`. */
  readonly docsUrl?: string
}

type Placeholders = 'must-be-filled' | 'template'

/** One message of the conversation so far, as plain text. */
export interface EarlierTurn {
  readonly from: 'customer' | 'agent'
  readonly text: string
}

/** Options after every check, without the texts. */
export interface Settings {
  readonly channel: Channel | undefined
  readonly preset: PresetName | undefined
  readonly rules: ReadonlyMap<string, false | RuleSetting>
  readonly placeholders: Placeholders
  readonly dismissed: ReadonlySet<string>
  readonly docsUrl: string | undefined
}

/** UTF-16 units that a text may have. */
export const defaultMaxLength = 20_000
export const channels: readonly Channel[] = ['email', 'chat', 'social']
const placeholders: readonly Placeholders[] = ['must-be-filled', 'template']
const severities: readonly Severity[] = ['error', 'warning', 'info']
const optionNames = [
  'customerMessage',
  'earlier',
  'channel',
  'preset',
  'rules',
  'placeholders',
  'dismissed',
  'maxLength',
  'docsUrl',
]
const turnNames = ['from', 'text']
const settingNames = ['severity', 'weight']

/** `No rule "pasive-voice". Did you mean "passive-voice"?`, or the whole list where nothing is near. */
export function unknownName(what: string, name: unknown, known: readonly string[]): TypeError {
  const near = typeof name === 'string' && name !== '' ? nearest(name, known) : undefined
  const hint = near === undefined ? `Known: ${known.join(', ')}.` : `Did you mean "${near}"?`
  return new TypeError(`No ${what} ${shown(name)}. ${hint}`)
}

/** The known name that `name` begins, or that takes the fewest edits, at most half its length. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const longer = known.filter(other => other.startsWith(name))
  if (longer.length === 1) return longer[0]
  const whole = closestMatch(name, [...known], { maxDistance: Math.ceil(name.length / 2) })
  // "pasive" is near a part of "passive-voice".
  return whole ?? known.find(other => other.split('-').some(part => leven(name, part) <= name.length / 4))
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : describe(value)

function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `${typeof value}`
}

function text(value: unknown, name: string, maxLength: number): string {
  if (typeof value !== 'string') throw new TypeError(`${name} must be a string, not ${describe(value)}.`)
  if (value.length > maxLength)
    throw new RangeError(
      `${name} has ${value.length} UTF-16 units, over the limit of ${maxLength}. Shorten it or raise maxLength.`,
    )
  return value
}

function oneOf<T extends string>(value: unknown, what: string, known: readonly T[]): T | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string' && (known as readonly string[]).includes(value)) return value as T
  throw unknownName(what, value, known)
}

function earlierTurns(value: unknown, maxLength: number): EarlierTurn[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new TypeError(`earlier must be an array of turns, not ${describe(value)}.`)
  return value.map((turn: unknown, i) => {
    const name = `earlier[${i}]`
    if (typeof turn !== 'object' || turn === null || Array.isArray(turn))
      throw new TypeError(`${name} must be an object with "from" and "text", not ${describe(turn)}.`)
    for (const key of Object.keys(turn))
      if (!turnNames.includes(key)) throw unknownName(`field of ${name} called`, key, turnNames)
    const { from, text: words } = turn as { from?: unknown; text?: unknown }
    if (from !== 'customer' && from !== 'agent')
      throw new TypeError(`${name}.from must be "customer" or "agent", not ${shown(from)}.`)
    return { from, text: text(words, `${name}.text`, maxLength) }
  })
}

function settingOf(id: string, value: unknown): false | RuleSetting {
  if (value === true) return {}
  if (value === false) return false
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`rules["${id}"] must be true, false or an object, not ${describe(value)}.`)
  for (const name of Object.keys(value))
    if (!settingNames.includes(name)) throw unknownName(`setting of rule "${id}" called`, name, settingNames)
  const { severity, weight } = value as { severity?: unknown; weight?: unknown }
  const level = oneOf(severity, `severity for rule "${id}" called`, severities)
  if (weight !== undefined) {
    if (typeof weight !== 'number' || Number.isNaN(weight))
      throw new TypeError(
        `rules["${id}"].weight must be a number, not ${typeof weight === 'number' ? 'NaN' : describe(weight)}.`,
      )
    if (weight < 0 || weight > 20)
      throw new RangeError(`rules["${id}"].weight is ${weight}; it goes from 0 to 20.`)
  }
  return { ...(level === undefined ? {} : { severity: level }), ...(weight === undefined ? {} : { weight }) }
}

/** An object of named values: no array, and no Map or Date that would hold none of them. */
function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    (Object.getPrototypeOf(value) ?? Object.prototype) === Object.prototype
  )
}

/** Checks everything the caller gave. Throws `TypeError` for what is not known, `RangeError` for what is too much. */
export function settingsOf(
  draft: unknown,
  options: unknown,
  rules: readonly Rule[],
): {
  readonly draft: string
  readonly customerMessage: string | undefined
  readonly earlier: readonly EarlierTurn[]
  readonly settings: Settings
} {
  if (!isPlain(options)) throw new TypeError(`options must be an object, not ${describe(options)}.`)
  for (const name of Object.keys(options))
    if (!optionNames.includes(name)) throw unknownName('option', name, optionNames)
  const given = options as { [K in keyof ReviewOptions]: unknown }
  const maxLength = given.maxLength === undefined ? defaultMaxLength : given.maxLength
  if (typeof maxLength !== 'number' || !(maxLength > 0))
    throw new TypeError('maxLength must be a number of UTF-16 units above 0.')
  const dismissed = given.dismissed === undefined ? [] : given.dismissed
  if (!Array.isArray(dismissed) || dismissed.some(id => typeof id !== 'string'))
    throw new TypeError('dismissed must be an array of finding ids.')
  if (given.docsUrl !== undefined && typeof given.docsUrl !== 'string')
    throw new TypeError(`docsUrl must be a string, not ${describe(given.docsUrl)}.`)
  const own = given.rules === undefined ? {} : given.rules
  if (typeof own !== 'object' || own === null || Array.isArray(own) || own instanceof Map)
    throw new TypeError(`rules must be an object of rule ids, not ${describe(own)}.`)
  const ids = rules.map(({ id }) => id)
  const chosen = new Map<string, false | RuleSetting>()
  for (const [id, value] of Object.entries(own)) {
    if (!ids.includes(id)) throw unknownName('rule', id, ids)
    chosen.set(id, settingOf(id, value))
  }
  return {
    draft: text(draft, 'draft', maxLength),
    customerMessage:
      given.customerMessage === undefined
        ? undefined
        : text(given.customerMessage, 'customerMessage', maxLength),
    earlier: earlierTurns(given.earlier, maxLength),
    settings: {
      channel: oneOf(given.channel, 'channel', channels),
      preset: oneOf(given.preset, 'preset', Object.keys(presets) as PresetName[]),
      rules: chosen,
      placeholders: oneOf(given.placeholders, 'value of placeholders', placeholders) ?? 'template',
      dismissed: new Set(dismissed as string[]),
      docsUrl: given.docsUrl,
    },
  }
}

/** How a rule runs. `severity` is there where the caller or a preset set it, over that of any single report. */
export interface Run {
  readonly weight: number
  readonly severity?: Severity
}

/** How `rule` runs: the caller's word, then the preset's, then its own; in words why it does not. */
export function runOf(rule: Rule, settings: Settings, channel: Channel): string | Run {
  const name = settings.preset ?? presetOf(channel)
  const preset = presets[name][rule.id]
  const own = settings.rules.get(rule.id)
  if (own === false) return 'switched off'
  if (own === undefined && preset === false) return `off in the preset "${name}"`
  return { weight: rule.weight, ...(typeof preset === 'object' ? preset : {}), ...own }
}

function presetOf(channel: Channel): PresetName {
  return channel === 'email' ? 'recommended' : channel
}
