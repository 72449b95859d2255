/** Settings from files: what they extend, and which value comes from where. */

import { createRequire } from 'node:module'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import { type PresetName, presets } from '../../rules/presets.js'
import { knownRules } from '../review.js'
import type { Rule, RuleSetting } from '../rule.js'
import { isPlain, settingNames, settingsOf } from '../settings/check.js'
import { describe, unknownName } from '../settings/complaints.js'
import type { HousePhrase, ReviewSettings } from '../settings/options.js'
import { contentOf, type Found, findSettings } from './read.js'

/** A value and the file, or the preset, that it comes from. */
export interface Sourced<T> {
  readonly value: T
  readonly from: string
}

/** Settings, each value with its source. */
export interface Loaded {
  readonly settings: ReviewSettings
  /** Values by their path: "voice", "rules.passive-voice", "names[0]". */
  readonly sources: ReadonlyMap<string, Sourced<unknown>>
  /** The files read, the one that was found first. */
  readonly files: readonly string[]
}

const none: Loaded = { settings: {}, sources: new Map(), files: [] }

/**
 * The settings that hold in a folder.
 *
 * @param path a settings file, in place of the nearest
 * @throws {Error} which names the file, the place in it, and what to do
 */
export async function loadSettings(folder: string, path?: string): Promise<Loaded> {
  const shownFrom = (file: string): string => {
    const near = relative(folder, file)
    return near !== '' && !near.startsWith('..') ? near : file
  }
  const found = path === undefined ? await findSettings(folder) : await readAt(resolve(folder, path), path)
  return found === undefined ? none : layered(found, [], shownFrom)
}

async function readAt(path: string, name: string): Promise<Found> {
  try {
    return { path, value: await contentOf(path) }
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error })
  }
}

/** A file over those that it extends. `above` holds the files that led here. */
async function layered(
  { path, value }: Found,
  above: readonly string[],
  shownFrom: (file: string) => string,
): Promise<Loaded> {
  const name = shownFrom(path)
  const fail = (words: string): never => {
    throw new Error(`${name}: ${words}`)
  }
  if (!isPlain(value)) return fail(`the settings must be an object, not ${describe(value)}.`)
  const {
    extends: bases,
    $schema: _,
    phrases,
    ...own
  } = value as {
    readonly extends?: unknown
    readonly $schema?: unknown
    readonly phrases?: unknown
  }
  const fields = ['extends', ...settingNames]
  for (const field of Object.keys(own))
    if (!fields.includes(field)) fail(unknownName('setting', field, fields).message)

  let base = none
  for (const one of basesOf(bases, fail))
    base = merged(base, await baseOf(one, path, [...above, path], shownFrom, fail))
  const packed = phrases === undefined ? undefined : await packedPhrases(phrases, path, shownFrom, fail)
  const settings: { readonly ownRules?: unknown; readonly phrases?: unknown } = {
    ...own,
    ...(packed === undefined ? {} : { phrases: packed.map(one => one.value) }),
  }
  try {
    // Rules of the base may be set here.
    settingsOf(
      { ...settings, ownRules: [...new Set([...(base.settings.ownRules ?? []), ...listed(settings)])] },
      knownRules,
    )
  } catch (error) {
    fail((error as Error).message)
  }
  return merged(base, layerOf(settings as unknown as ReviewSettings, name, packed, path))
}

const listed = (settings: { readonly ownRules?: unknown }): readonly Rule[] =>
  Array.isArray(settings.ownRules) ? settings.ownRules : []

function basesOf(value: unknown, fail: (words: string) => never): readonly string[] {
  if (value === undefined) return []
  const list = Array.isArray(value) ? value : [value]
  if (list.some(one => typeof one !== 'string'))
    return fail('extends must be a preset, a path, or an array of them.')
  return list
}

async function baseOf(
  name: string,
  file: string,
  above: readonly string[],
  shownFrom: (file: string) => string,
  fail: (words: string) => never,
): Promise<Loaded> {
  if (Object.hasOwn(presets, name))
    return {
      settings: { preset: name as PresetName },
      sources: new Map([['preset', { value: name, from: `the preset "${name}"` }]]),
      files: [],
    }
  const path = pathOf(name, file)
  if (path === undefined)
    return fail(
      `extends: ${unknownName('preset', name, Object.keys(presets)).message} Or give a path: "./${name}".`,
    )
  if (above.includes(path))
    return fail(`extends goes in a circle: ${[...above, path].map(shownFrom).join(' → ')}.`)
  const value = await contentOf(path).catch((error: Error) => fail(`extends "${name}": ${error.message}.`))
  return layered({ path, value }, above, shownFrom)
}

/** Where an `extends` points: beside the file, or into a package that is installed for it. */
function pathOf(name: string, file: string): string | undefined {
  if (/^\.{1,2}[/\\]/.test(name) || isAbsolute(name)) return resolve(dirname(file), name)
  try {
    return createRequire(file).resolve(name)
  } catch {
    return undefined
  }
}

/** Phrases as they stand, and those of the packs that are named by their path. */
async function packedPhrases(
  value: unknown,
  file: string,
  shownFrom: (file: string) => string,
  fail: (words: string) => never,
): Promise<Sourced<HousePhrase>[]> {
  if (!Array.isArray(value)) return fail(`phrases must be an array, not ${describe(value)}.`)
  const phrases: Sourced<HousePhrase>[] = []
  for (const [i, one] of value.entries()) {
    if (typeof one !== 'string') {
      phrases.push({ value: one, from: shownFrom(file) })
      continue
    }
    const path = resolve(dirname(file), one)
    const pack = await contentOf(path).catch((error: Error) =>
      fail(`phrases[${i}] "${one}": ${error.message}.`),
    )
    const list = isPlain(pack) ? (pack as { readonly phrases?: unknown }).phrases : pack
    if (!Array.isArray(list)) return fail(`phrases[${i}] "${one}" holds no list of phrases.`)
    try {
      settingsOf({ phrases: list }, knownRules)
    } catch (error) {
      throw new Error(`${shownFrom(path)}: ${(error as Error).message}`, { cause: error })
    }
    phrases.push(...list.map((phrase: HousePhrase) => ({ value: phrase, from: shownFrom(path) })))
  }
  return phrases
}

function layerOf(
  settings: ReviewSettings,
  from: string,
  phrases: readonly Sourced<HousePhrase>[] | undefined,
  file: string,
): Loaded {
  const sources = new Map<string, Sourced<unknown>>()
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) continue
    if (name === 'rules')
      for (const [id, setting] of Object.entries(value as object))
        sources.set(`rules.${id}`, { value: setting, from })
    else if (name === 'phrases')
      for (const [i, one] of (phrases ?? []).entries()) sources.set(`phrases[${i}]`, one)
    else if (Array.isArray(value))
      for (const [i, one] of value.entries()) sources.set(`${name}[${i}]`, { value: one, from })
    else sources.set(name, { value, from })
  }
  return { settings, sources, files: [file] }
}

/** Lists are joined and rules set one by one; of anything else the later wins. */
function merged(base: Loaded, over: Loaded): Loaded {
  const settings = { ...base.settings, ...over.settings }
  const joined = <K extends 'names' | 'phrases' | 'ownRules'>(name: K): object => {
    // What two bases share is there once.
    const all: readonly unknown[] = [...(base.settings[name] ?? []), ...(over.settings[name] ?? [])]
    const both = [...new Map(all.map(one => [name === 'phrases' ? JSON.stringify(one) : one, one])).values()]
    return both.length === 0 ? {} : { [name]: both }
  }
  const rules = rulesOf(base.settings.rules, over.settings.rules)
  const sources = new Map(base.sources)
  for (const [path, source] of over.sources) {
    const list = /^(\w+)\[(\d+)\]$/.exec(path)
    const offset =
      list === null ? 0 : [...base.sources.keys()].filter(key => key.startsWith(`${list[1]}[`)).length
    const below = base.sources.get(path)
    const isBoth = path.startsWith('rules.') && isSetting(below?.value) && isSetting(source.value)
    if (isBoth && below !== undefined)
      sources.set(path, {
        value: { ...below.value, ...source.value },
        from: below.from === source.from ? source.from : `${below.from} and ${source.from}`,
      })
    else sources.set(list === null ? path : `${list[1]}[${Number(list[2]) + offset}]`, source)
  }
  return {
    settings: {
      ...settings,
      ...(rules === undefined ? {} : { rules }),
      ...joined('names'),
      ...joined('phrases'),
      ...joined('ownRules'),
    },
    sources,
    files: [...over.files, ...base.files],
  }
}

const isSetting = (value: unknown): value is RuleSetting => typeof value === 'object' && value !== null

type RuleSettings = NonNullable<ReviewSettings['rules']>

/** A rule that both set keeps what only the base says of it. */
function rulesOf(base: RuleSettings | undefined, over: RuleSettings | undefined): RuleSettings | undefined {
  if (base === undefined || over === undefined) return over ?? base
  return Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(over)])].map(id => {
      const [below, above] = [base[id], over[id]]
      if (above === undefined) return [id, below ?? true]
      return [id, isSetting(below) && isSetting(above) ? { ...below, ...above } : above]
    }),
  )
}
