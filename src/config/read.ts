/** Settings files: found, read, and told apart by how they are written. */

import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { lilconfig } from 'lilconfig'

/** What a settings file holds, unchecked. */
export interface Found {
  readonly path: string
  readonly value: unknown
}

const names = ['json', 'js', 'mjs', 'ts', 'mts'].map(extension => `unscripted.config.${extension}`)

const contentOrName = async (path: string): Promise<unknown> =>
  contentOf(path).catch((error: Error) => {
    throw new Error(`${path}: ${error.message}`, { cause: error })
  })

/** The settings nearest to a folder: its own, or those of a folder above it. */
export async function findSettings(folder: string): Promise<Found | undefined> {
  const loaders = Object.fromEntries(
    ['.json', '.js', '.mjs', '.ts', '.mts'].map(extension => [extension, contentOrName]),
  )
  const explorer = lilconfig('unscripted', {
    searchPlaces: ['package.json', ...names],
    loaders,
    packageProp: 'unscripted',
    cache: false,
  })
  const found = await explorer.search(folder)
  if (found === null || found.isEmpty === true) return undefined
  return { path: found.filepath, value: found.config }
}

/**
 * What a settings file holds: JSON, or the default export of a module.
 *
 * @throws {Error} which says in a few words why there is nothing
 */
export async function contentOf(path: string): Promise<unknown> {
  const extension = extname(path)
  if (extension === '.json') return jsonIn(await textIn(path))
  // Imported only where it is there: what `import` says of a missing file is long.
  await textIn(path)
  try {
    return await exportOf(path, extension)
  } catch (error) {
    throw new Error(`it throws when it is loaded: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

async function exportOf(path: string, extension: string): Promise<unknown> {
  const url = pathToFileURL(path).href
  const typescript = extension === '.ts' || extension === '.mts'
  try {
    return ((await import(url)) as { readonly default?: unknown }).default
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!typescript || code !== 'ERR_UNKNOWN_FILE_EXTENSION') throw error
  }
  // Node before 22.18 runs no TypeScript by itself.
  const jiti = await import('jiti').catch(() => {
    throw new Error(
      'this Node runs no TypeScript: install jiti (npm install --save-dev jiti), or write JavaScript',
    )
  })
  return jiti.createJiti(path).import(path, { default: true })
}

async function textIn(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Error('no such file', { cause: error })
    if (code === 'EISDIR') throw new Error('it is a directory', { cause: error })
    throw error
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(`it is no JSON: ${(error as Error).message}`, { cause: error })
  }
}
