/** The tables that are named on the command line. */

import { createReadStream, type Stats } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Input } from '../../bulk/rows.js'
import { reasonOf, standardInput } from '../source.js'
import type { Io } from '../terminal.js'

export interface NamedInput extends Input {
  /** Bytes, where it is a file that can be read again; a pipe has none. */
  readonly size: number | undefined
}

/**
 * @param outputs paths that are written to: none of them may be an input
 * @throws {Error} which names the input that will not do
 */
export async function inputsOf(
  paths: readonly string[],
  outputs: readonly string[],
  stdin: Io['stdin'],
): Promise<readonly NamedInput[]> {
  if (paths.filter(path => path === standardInput).length > 1)
    throw new Error('standard input can be read only once: give "-" a single time')
  const written = await Promise.all(outputs.map(placeOf))
  return Promise.all(
    paths.map(async (path): Promise<NamedInput> => {
      if (path === standardInput) return { name: 'stdin', bytes: () => Readable.from(stdin), size: undefined }
      const stats = await statsOf(path)
      if (written.includes(await placeOf(path)))
        throw new Error(`"${path}" would be written over: name another file to write`)
      return {
        name: path,
        bytes: () => createReadStream(path),
        size: stats.isFile() ? stats.size : undefined,
      }
    }),
  )
}

async function statsOf(path: string): Promise<Stats> {
  try {
    const stats = await stat(path)
    if (!stats.isDirectory()) return stats
  } catch (error) {
    throw new Error(`cannot read "${path}": ${reasonOf(error)}`, { cause: error })
  }
  throw new Error(`cannot read "${path}": it is a directory`)
}

/** One name for a file, whatever it is called by; what is not there yet has none but its own. */
const placeOf = (path: string): Promise<string> => realpath(path).catch(() => path)
