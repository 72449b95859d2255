/** A baseline: the findings that a team knows and has left as they are, in a file that is kept beside the replies. */

import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Finding } from '../finding.js'
import { identify } from '../identity.js'
import { placesIn } from '../places.js'
import { isPlain } from '../settings/check.js'
import { describe, shown } from '../settings/complaints.js'
import { slashedPath } from './paths.js'
import { textIn } from './source.js'

/** Findings of one rule on the same words of the same sentence, of which a file may have several. */
interface Known {
  readonly rule: string
  readonly count: number
}

/** By the path of the file, from the folder of the baseline, with forward slashes; then by id. */
type Files = ReadonlyMap<string, ReadonlyMap<string, Known>>

const version = 1
const reasons: { readonly [code: string]: string } = {
  ENOENT: 'no such folder',
  ENOTDIR: 'no such folder',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'no permission to write there',
}
/** More names than this are counted. */
const mostNames = 10
/** How often, and how many milliseconds apart, a file that another run is writing is asked for. */
const tries = 100
const pause = 50

export class Baseline {
  readonly #path: string
  readonly #name: string
  readonly #before: Files
  readonly #isRenewed: boolean
  readonly #now = new Map<string, ReadonlyMap<string, Known>>()
  /** Files that are gone and whose findings were not met under another name. */
  readonly #gone: Set<string>
  /** New names by old ones. */
  readonly #renamed = new Map<string, string>()
  #mended = 0

  private constructor(path: string, name: string, before: Files, isRenewed: boolean) {
    this.#path = path
    this.#name = name
    this.#before = before
    this.#isRenewed = isRenewed
    this.#gone = new Set([...before.keys()].filter(key => !this.#isThere(key)))
  }

  /**
   * @param folder the folder in which `name` was typed: an absolute path
   * @param isRenewed whether everything that is found counts as known, and is written at the end
   * @throws {Error} whose message says what is wrong with the file, where, and what to do
   */
  static async read(name: string, folder: string, isRenewed: boolean): Promise<Baseline> {
    const path = resolve(folder, name)
    if (!existsSync(path)) {
      if (isRenewed) return new Baseline(path, name, new Map(), true)
      throw new Error(`cannot read the baseline "${name}": no such file; --update-baseline writes it`)
    }
    try {
      return new Baseline(path, name, filesIn(await textIn(path)), isRenewed)
    } catch (error) {
      throw new Error(`cannot read the baseline "${name}": ${(error as Error).message}`, { cause: error })
    }
  }

  /**
   * The ids of those findings that are known. Of findings with one name the first ones are, as many as the baseline has.
   * What is missing may be told at another place once a line has changed: one that the baseline holds of the same rule,
   * and that is not found now, makes it known.
   *
   * @param path of the file they were found in: an absolute path
   */
  take(path: string, findings: readonly Finding[]): ReadonlySet<string> {
    const key = slashedPath(dirname(this.#path), path)
    const now = new Map<string, Known>()
    for (const { id, ruleId } of findings) {
      const name = nameOf(id)
      now.set(name, { rule: ruleId, count: (now.get(name)?.count ?? 0) + 1 })
    }
    this.#now.set(key, now)
    if (this.#isRenewed) return new Set(findings.map(({ id }) => id))
    const left = new Map(this.#before.get(this.#nameBefore(key, now)))
    const known = new Set<string>()
    const spend = (id: string, name: string): void => {
      const held = left.get(name)
      if (held === undefined) return
      known.add(id)
      if (held.count === 1) left.delete(name)
      else left.set(name, { ...held, count: held.count - 1 })
    }
    for (const { id } of findings) spend(id, nameOf(id))
    for (const { id, ruleId, actual } of findings) {
      const other = [...left].find(([, { rule }]) => rule === ruleId)
      if (actual === '' && !known.has(id) && other !== undefined) spend(id, other[0])
    }
    for (const { count } of left.values()) this.#mended += count
    return known
  }

  /** The name under which the baseline has a file: that of one which is gone, where half of its findings are here. */
  #nameBefore(key: string, now: ReadonlyMap<string, Known>): string {
    if (this.#before.has(key)) return key
    let most = 0
    let found = key
    for (const old of this.#gone) {
      const names = [...(this.#before.get(old) ?? [])].filter(isTelling).map(([name]) => name)
      const shared = names.filter(name => now.has(name)).length
      if (shared <= most || shared < names.length / 2) continue
      most = shared
      found = old
    }
    if (this.#gone.delete(found)) this.#renamed.set(found, key)
    return found
  }

  /** What in it is out of date, each in a sentence: files that have another name or are gone, and findings that are mended. */
  notes(): string[] {
    if (this.#isRenewed) return []
    const drop = 'drop them with --update-baseline'
    const renamed = [...this.#renamed].map(([old, key]) => `"${old}" → "${key}"`)
    const gone = [...this.#gone].map(key => `"${key}"`)
    return [
      ...(renamed.length === 0
        ? []
        : [`holds files that look renamed: ${listed(renamed)}; write their names with --update-baseline`]),
      ...(gone.length === 0 ? [] : [`holds files that are gone: ${listed(gone)}; ${drop}`]),
      ...(this.#mended === 0 ? [] : [`holds findings that are mended: ${this.#mended}; ${drop}`]),
    ].map(note => `the baseline "${this.#name}" ${note}`)
  }

  /**
   * Writes what was taken, and keeps what it holds of files that are there and were not reviewed this time: other runs
   * may have written it meanwhile. The file is whole at any moment, and one run at a time writes it.
   *
   * @throws {Error} whose message says why it could not be written
   */
  async write(): Promise<void> {
    const draft = join(dirname(this.#path), `.${basename(this.#path)}.lock`)
    try {
      await lock(draft)
      try {
        const held = existsSync(this.#path) ? filesIn(await textIn(this.#path)) : this.#before
        const kept = [...held].filter(([key]) => this.#isThere(key))
        await writeFile(draft, textFor(new Map([...kept, ...this.#now])))
        await rename(draft, this.#path)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException
      throw new Error(`cannot write the baseline "${this.#name}": ${reasons[code] ?? message}`, {
        cause: error,
      })
    }
  }

  #isThere(key: string): boolean {
    return this.#now.has(key) || existsSync(resolve(dirname(this.#path), key))
  }
}

/** @throws {Error} where the file stays there */
async function lock(path: string): Promise<void> {
  for (let left = tries; ; left--) {
    try {
      await writeFile(path, '', { flag: 'wx' })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (left === 0) throw new Error(`another run is writing it; if none is, delete "${path}"`)
      await setTimeout(pause)
    }
  }
}

function listed(names: readonly string[]): string {
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : ''
  return names.toSorted().slice(0, mostNames).join(', ') + more
}

/** Whether a finding tells one file from another: something that is missing from a reply as a whole does not. */
const isTelling = ([name, { rule }]: readonly [string, Known]): boolean =>
  name !== identify(rule, '', '', new Map())

/** An id without its number among findings with one name, which changes as others come and go. */
const nameOf = (id: string): string => id.replace(/-\d+$/, '')

/** One finding to a line, sorted by code units, so that git merges it and shows what has changed. */
function textFor(files: Files): string {
  const entries = [...files]
    .filter(([, known]) => known.size > 0)
    .sort(([a], [b]) => order(a, b))
    .map(([key, known]) => {
      const lines = [...known]
        .sort(([a, { rule }], [b, other]) => order(rule, other.rule) || order(a, b))
        .map(([id, { rule, count }]) => `      ${JSON.stringify({ rule, id, count })}`)
      return `    ${JSON.stringify(key)}: [\n${lines.join(',\n')}\n    ]`
    })
  const inside = entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n  }`
  return `{\n  "version": ${version},\n  "files": ${inside}\n}\n`
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** @throws {Error} which names the place that is wrong */
function filesIn(text: string): Files {
  const content = parsed(text)
  if (!isPlain(content)) throw new Error(`it must be an object, not ${describe(content)}`)
  const { version: written, files } = content as { readonly version?: unknown; readonly files?: unknown }
  if (written !== version) throw new Error(`version must be ${version}, not ${shown(written)}`)
  if (!isPlain(files)) throw new Error(`files must be an object, not ${describe(files)}`)
  return new Map(Object.entries(files).map(([key, list]) => [key, knownIn(list, `files[${shown(key)}]`)]))
}

function knownIn(list: unknown, place: string): ReadonlyMap<string, Known> {
  if (!Array.isArray(list)) throw new Error(`${place} must be an array, not ${describe(list)}`)
  return new Map(
    list.map((one: unknown, i) => {
      const at = `${place}[${i}]`
      if (!isPlain(one)) throw new Error(`${at} must be an object, not ${describe(one)}`)
      const { rule, id, count } = one as { readonly [field: string]: unknown }
      if (typeof rule !== 'string') throw new Error(`${at}.rule must be a string, not ${describe(rule)}`)
      if (typeof id !== 'string') throw new Error(`${at}.id must be a string, not ${describe(id)}`)
      if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1)
        throw new Error(
          `${at}.count must be a whole number above 0, not ${typeof count === 'number' ? count : describe(count)}`,
        )
      return [id, { rule, count }]
    }),
  )
}

function parsed(text: string): unknown {
  const placeAt = (offset: number): string => {
    const { line, column } = placesIn(text)(offset)
    return `at ${line}:${column}`
  }
  const conflict = /^(?:<{7}|>{7}) /m.exec(text)
  if (conflict !== null)
    throw new Error(`a merge has left its marks ${placeAt(conflict.index)}: keep the lines of both sides`)
  try {
    return JSON.parse(text)
  } catch (error) {
    const { message } = error as Error
    // Some versions of Node give the offset, the others the words.
    const offset = /position (\d+)/.exec(message)?.[1]
    const place = offset === undefined ? '' : ` ${placeAt(Number(offset))}`
    throw new Error(`it is no JSON${place}: ${message}`, { cause: error })
  }
}
