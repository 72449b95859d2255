/** Names of files: patterns expanded, and paths as other programs look them up. */

import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { standardInput } from './source.js'

export interface Expanded {
  readonly paths: readonly string[]
  /** Whether there was a pattern, however many files it found. */
  readonly hasPattern: boolean
}

/**
 * Files for what was typed in `folder`, in that order, each once: a pattern stands for the files it matches, sorted by
 * their names. A file that has the pattern for its name is meant itself: "reply[1].txt".
 *
 * @throws {Error} which names a pattern that matches no file
 */
export async function expanded(typed: readonly string[], folder: string): Promise<Expanded> {
  const paths = new Map<string, string>()
  let hasPattern = false
  for (const one of typed) {
    const pattern = patternIn(one, folder)
    hasPattern ||= pattern !== undefined
    for (const path of pattern === undefined ? [one] : await matchesOf(pattern, one, folder)) {
      // Two spellings of one file, or a link to it, are one draft.
      const key = path === standardInput ? path : await realpath(resolve(folder, path)).catch(() => path)
      if (!paths.has(key)) paths.set(key, path)
    }
  }
  return { paths: [...paths.values()], hasPattern }
}

interface Pattern {
  /** Folders that are named, with a slash behind each. */
  readonly base: string
  readonly below: string
}

/** Folders that are there are looked into, whatever their names; what is left out is left out below them. */
function patternIn(typed: string, folder: string): Pattern | undefined {
  const parts = withSlashes(typed).split('/')
  const first = parts.findIndex((part, i) => {
    const isThere = existsSync(resolve(folder, parts.slice(0, i + 1).join('/')))
    return !isThere && /[\\*?[({]/.test(part)
  })
  const below = parts.slice(first).join('/')
  if (first === -1 || !isDynamicPattern(below)) return undefined
  const base = parts.slice(0, first).map(part => `${part}/`)
  return { base: base.join(''), below }
}

async function matchesOf({ base, below }: Pattern, typed: string, folder: string): Promise<string[]> {
  const found = await glob(below, {
    cwd: resolve(folder, base),
    expandDirectories: false,
    // What a link leads to has a name of its own, or is none of this folder's.
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  })
  if (found.length === 0) throw new Error(`no file matches "${typed}"`)
  // By code units, so that the order is the same under every locale. A file called "-" is no standard input.
  return found.sort().map(path => (base + path).replace(/^-$/, './-'))
}

/**
 * A pattern as it is written everywhere. Where folders are parted by a backslash, none takes the meaning of a sign away:
 * brackets do, as in "[(]".
 *
 * @param separator what parts folders on this system
 */
export const withSlashes = (pattern: string, separator: string = sep): string =>
  pattern.replaceAll(separator, '/')

/** The path from one folder to a file, with forward slashes on every system; both are absolute. */
export const slashedPath = (from: string, to: string): string => relative(from, to).split(sep).join('/')

/** Whether a path that starts in some folder leads out of it, or to another drive. */
export const leadsOut = (path: string): boolean => path === '..' || path.startsWith('../') || isAbsolute(path)

/** The folder that a repository is checked out in, at or above `folder`; `folder` itself where there is none. */
export function checkoutOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    // A folder, or a file in a worktree.
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return folder
  }
}
