/** Checks what a caller gave. `TypeError` for what is not known, `RangeError` for what is too much. */

import { type PresetName, presets } from '../../rules/presets.js'
import type { Category, Channel, Region, Severity, Span } from '../finding.js'
import type { Rule, RuleOption, RuleSetting } from '../rule.js'
import { describe, shown, unknownName } from './complaints.js'
import { type Compiled, compiled } from './house-phrases.js'
import type {
  Dialect,
  EarlierTurn,
  HousePhrase,
  Liability,
  Placeholders,
  ReviewSettings,
  ReviewTexts,
  Voice,
} from './options.js'

/** Settings after every check. */
export interface Settings {
  readonly channel: Channel | undefined
  readonly preset: PresetName | undefined
  readonly rules: ReadonlyMap<string, false | RuleSetting>
  readonly names: readonly string[]
  readonly phrases: readonly Compiled[]
  readonly ownRules: readonly Rule[]
  readonly dialect: Dialect
  readonly liability: Liability
  readonly voice: Voice
  readonly placeholders: Placeholders
  readonly maxLength: number
  readonly docsUrl: string | undefined
}

export interface Texts {
  readonly customerMessage: string | undefined
  readonly earlier: readonly EarlierTurn[]
  readonly channel: Channel | undefined
  readonly dismissed: ReadonlySet<string>
  readonly customerRegions: readonly Region[]
  /** Names of the people who write, as they were given. */
  readonly people: readonly string[]
}

/** UTF-16 units that a text may have. */
export const defaultMaxLength = 20_000
export const channels: readonly Channel[] = ['email', 'chat', 'social']
export const categories: readonly Category[] = [
  'scripted',
  'ownership',
  'action',
  'listening',
  'tone',
  'clarity',
]
/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info']
/** The values of the settings that are a choice, the default first. */
export const choices = {
  dialect: ['en', 'en-IN'],
  liability: ['normal', 'strict'],
  voice: ['person', 'company'],
  placeholders: ['template', 'must-be-filled'],
} as const satisfies {
  readonly [K in 'dialect' | 'liability' | 'voice' | 'placeholders']: readonly [
    NonNullable<ReviewSettings[K]>,
    ...NonNullable<ReviewSettings[K]>[],
  ]
}

export const settingNames = [
  'channel',
  'preset',
  'rules',
  'names',
  'phrases',
  'ownRules',
  'dialect',
  'liability',
  'voice',
  'placeholders',
  'maxLength',
  'docsUrl',
] as const satisfies readonly (keyof ReviewSettings)[]
const textNames = [
  'customerMessage',
  'earlier',
  'channel',
  'dismissed',
  'regions',
  'customerRegions',
  'customerName',
  'agentName',
] as const satisfies readonly (keyof ReviewTexts)[]
const turnNames = ['from', 'text']
const phraseNames = ['text', 'pattern', 'category', 'instead', 'why']

/** An object of named values: no array, and no Map or Date that would hold none of them. */
export function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && isPlainPrototype(Object.getPrototypeOf(value))
}

/** None, or that of plain objects; a frame or a worker's vm has its own. */
const isPlainPrototype = (prototype: object | null): boolean =>
  prototype === null ||
  (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf'))

/** What may stand in an object with the fields of `T`. */
type Given<T> = { readonly [K in keyof T]?: unknown }

function plain<T>(value: unknown, name: string): Given<T> {
  if (isPlain(value)) return value as Given<T>
  throw new TypeError(`${name} must be an object, not ${describe(value)}.`)
}

/** That an object has no other fields than those known. */
function onlyKnown(value: object, what: string, known: readonly string[]): void {
  for (const name of Object.keys(value)) if (!known.includes(name)) throw unknownName(what, name, known)
}

function text(value: unknown, name: string, maxLength: number): string {
  if (typeof value !== 'string') throw new TypeError(`${name} must be a string, not ${describe(value)}.`)
  if (value.length > maxLength)
    throw new RangeError(
      `${name} has ${value.length} UTF-16 units, over the limit of ${maxLength}. Shorten it or raise maxLength.`,
    )
  return value
}

function strings(value: unknown, name: string, what: string): readonly string[] {
  if (value === undefined) return []
  if (!Array.isArray(value) || value.some(one => typeof one !== 'string'))
    throw new TypeError(`${name} must be an array of ${what}.`)
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
    if (!isPlain(turn))
      throw new TypeError(`${name} must be an object with "from" and "text", not ${describe(turn)}.`)
    onlyKnown(turn, `field of ${name} called`, turnNames)
    const { from, text: words } = turn as Given<EarlierTurn>
    if (from !== 'customer' && from !== 'agent')
      throw new TypeError(`${name}.from must be "customer" or "agent", not ${shown(from)}.`)
    return { from, text: text(words, `${name}.text`, maxLength) }
  })
}

const regionKinds: readonly Region['kind'][] = [
  'greeting',
  'sign-off',
  'signature',
  'footer',
  'quote',
  'code',
  'link',
  'attachment',
  'template',
]

/** Checks the regions of a text. */
export function regionsIn(value: unknown, name: string, words: string): Region[] {
  if (value === undefined) return []
  if (!Array.isArray(value))
    throw new TypeError(`${name} must be an array of regions, not ${describe(value)}.`)
  return value.flatMap((region: unknown, i) => {
    const what = `${name}[${i}]`
    const { kind, span } = plain<Region>(region, what)
    onlyKnown(region as object, `field of ${what} called`, ['kind', 'span'])
    const known = oneOf(kind, `kind of region for ${what} called`, regionKinds)
    if (known === undefined) throw new TypeError(`${what} needs a kind.`)
    const { start, end } = plain<Span>(span, `${what}.span`)
    const from = offsetIn(start, `${what}.span.start`, 0, words.length)
    const to = offsetIn(end, `${what}.span.end`, from, words.length)
    // A greeting is judged like the rest: a review's own regions may be given back as they are.
    return known === 'greeting' || known === 'sign-off'
      ? []
      : [{ kind: known, span: { start: from, end: to } }]
  })
}

function offsetIn(value: unknown, name: string, min: number, max: number): number {
  const offset = numberIn(value, name, min, max)
  if (Number.isInteger(offset)) return offset
  throw new RangeError(`${name} is ${offset}; offsets are whole numbers.`)
}

function numberIn(value: unknown, name: string, min: number, max: number): number {
  if (typeof value !== 'number' || Number.isNaN(value))
    throw new TypeError(`${name} must be a number, not ${describe(value)}.`)
  if (value < min || value > max) throw new RangeError(`${name} is ${value}; it goes from ${min} to ${max}.`)
  return value
}

function settingOf({ id, options = {} }: Pick<Rule, 'id' | 'options'>, value: unknown): false | RuleSetting {
  if (value === true) return {}
  if (value === false) return false
  if (!isPlain(value))
    throw new TypeError(`rules["${id}"] must be true, false or an object, not ${describe(value)}.`)
  onlyKnown(value, `setting of rule "${id}" called`, ['severity', 'weight', ...Object.keys(options)])
  const given = value as { readonly [name: string]: unknown } & Given<RuleSetting>
  const { severity, weight } = given
  const level = oneOf(severity, `severity for rule "${id}" called`, severities)
  const own = Object.entries(options).flatMap(([name, { min, max }]: [string, RuleOption]) =>
    !Object.hasOwn(given, name) || given[name] === undefined
      ? []
      : [[name, numberIn(given[name], `rules["${id}"].${name}`, min, max)]],
  )
  return {
    ...(level === undefined ? {} : { severity: level }),
    ...(weight === undefined ? {} : { weight: numberIn(weight, `rules["${id}"].weight`, 0, 20) }),
    ...Object.fromEntries(own),
  }
}

function phrasesOf(value: unknown): Compiled[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new TypeError(`phrases must be an array, not ${describe(value)}.`)
  return value.map((phrase: unknown, i) => {
    const name = `phrases[${i}]`
    if (!isPlain(phrase))
      throw new TypeError(`${name} must be an object with "text" or "pattern", not ${describe(phrase)}.`)
    onlyKnown(phrase, `field of ${name} called`, phraseNames)
    const given = phrase as Given<HousePhrase>
    for (const field of ['text', 'pattern', 'instead', 'why'] as const)
      if (given[field] !== undefined && typeof given[field] !== 'string')
        throw new TypeError(`${name}.${field} must be a string, not ${describe(given[field])}.`)
    oneOf(given.category, `category for ${name} called`, categories)
    if ((given.text === undefined) === (given.pattern === undefined))
      throw new TypeError(`${name} needs either "text" or "pattern".`)
    return compiled(phrase as HousePhrase, name)
  })
}

function ownRulesOf(value: unknown, rules: readonly Rule[]): readonly Rule[] {
  if (value === undefined) return []
  if (!Array.isArray(value))
    throw new TypeError(`ownRules must be an array of rules, not ${describe(value)}.`)
  const taken = new Set(rules.map(({ id }) => id))
  for (const [i, rule] of (value as readonly Partial<Rule>[]).entries()) {
    const name = `ownRules[${i}]`
    if (typeof rule?.id !== 'string' || typeof rule.check !== 'function')
      throw new TypeError(`${name} is no rule: make it with defineRule.`)
    oneOf(rule.category, `category for ${name} called`, categories)
    oneOf(rule.severity, `severity for ${name} called`, severities)
    numberIn(rule.weight, `${name}.weight`, 0, 20)
    for (const field of ['summary', 'why'] as const)
      if (typeof rule[field] !== 'string')
        throw new TypeError(`${name}.${field} must be a string, not ${describe(rule[field])}.`)
    strings(rule.sources ?? null, `${name}.sources`, 'words')
    if (taken.has(rule.id)) throw new TypeError(`${name}: there is a rule "${rule.id}" already.`)
    taken.add(rule.id)
  }
  return value as readonly Rule[]
}

/**
 * Checks settings, once for every draft.
 *
 * @param rules the rules there are, without the team's own
 */
export function settingsOf(given: unknown, rules: readonly Rule[]): Settings {
  const settings = plain<ReviewSettings>(given, 'settings')
  onlyKnown(settings, 'setting', settingNames)
  const maxLength = settings.maxLength === undefined ? defaultMaxLength : settings.maxLength
  if (typeof maxLength !== 'number' || !(maxLength > 0))
    throw new TypeError('maxLength must be a number of UTF-16 units above 0.')
  if (settings.docsUrl !== undefined && typeof settings.docsUrl !== 'string')
    throw new TypeError(`docsUrl must be a string, not ${describe(settings.docsUrl)}.`)
  const own = settings.rules === undefined ? {} : settings.rules
  if (!isPlain(own)) throw new TypeError(`rules must be an object of rule ids, not ${describe(own)}.`)
  const ownRules = ownRulesOf(settings.ownRules, rules)
  const known = new Map([...rules, ...ownRules].map(rule => [rule.id, rule]))
  const chosen = new Map<string, false | RuleSetting>()
  for (const [id, value] of Object.entries(own)) {
    const rule = known.get(id)
    if (rule === undefined) throw unknownName('rule', id, [...known.keys()])
    chosen.set(id, settingOf(rule, value))
  }
  const choice = <T extends string>(
    value: unknown,
    name: string,
    [usual, ...others]: readonly [T, ...T[]],
  ): T => oneOf(value, `value of ${name}`, [usual, ...others]) ?? usual
  const names = strings(settings.names, 'names', 'words')
  if (names.some(name => name.trim() === '')) throw new TypeError('names must hold no empty word.')
  return {
    channel: oneOf(settings.channel, 'channel', channels),
    preset: oneOf(settings.preset, 'preset', Object.keys(presets) as PresetName[]),
    rules: chosen,
    names: [...names],
    phrases: phrasesOf(settings.phrases),
    ownRules,
    dialect: choice(settings.dialect, 'dialect', choices.dialect),
    liability: choice(settings.liability, 'liability', choices.liability),
    voice: choice(settings.voice, 'voice', choices.voice),
    placeholders: choice(settings.placeholders, 'placeholders', choices.placeholders),
    maxLength,
    docsUrl: settings.docsUrl,
  }
}

export const draftOf = (draft: unknown, maxLength: number): string => text(draft, 'draft', maxLength)

/** Checks what was given with a draft. */
export function textsOf(given: unknown, maxLength: number): Texts {
  const texts = plain<ReviewTexts>(given, 'options')
  onlyKnown(texts, 'option', textNames)
  const { customerMessage } = texts
  return {
    customerMessage:
      customerMessage === undefined ? undefined : text(customerMessage, 'customerMessage', maxLength),
    earlier: earlierTurns(texts.earlier, maxLength),
    channel: oneOf(texts.channel, 'channel', channels),
    dismissed: new Set(strings(texts.dismissed, 'dismissed', 'finding ids')),
    customerRegions: regionsIn(texts.customerRegions, 'customerRegions', (customerMessage ?? '') as string),
    people: (['customerName', 'agentName'] as const).flatMap(name =>
      texts[name] === undefined ? [] : [text(texts[name], name, maxLength)],
    ),
  }
}

/** A source is at most so many times as long as the text in it may be: the rest is markup. */
const mostMarkup = 200

/** Checks what is read as HTML or Markdown; how long its words are is seen when it is read. */
export function sourceText(value: unknown, name: string): string {
  if (typeof value === 'string' && value.length > defaultMaxLength * mostMarkup)
    throw new RangeError(
      `${name} has ${value.length} UTF-16 units with its markup, over the limit of ${defaultMaxLength * mostMarkup}.`,
    )
  return text(value, name, Number.POSITIVE_INFINITY)
}

/**
 * Options for one draft, parted: what holds for every draft, and what belongs to this one, with names of `others`
 * besides.
 */
export function parted(
  given: unknown,
  others: readonly string[] = [],
): { readonly settings: object; readonly texts: object } {
  const options = plain<ReviewSettings & ReviewTexts>(given, 'options')
  const ofText = [...textNames.filter(name => name !== 'channel'), ...others] as readonly string[]
  onlyKnown(options, 'option', [...ofText, ...settingNames])
  const entries = Object.entries(options)
  return {
    settings: Object.fromEntries(entries.filter(([name]) => !ofText.includes(name))),
    texts: Object.fromEntries(entries.filter(([name]) => ofText.includes(name))),
  }
}
