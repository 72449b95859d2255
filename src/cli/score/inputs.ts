/** The tables that are named on the command line. */

import { createReadStream, fstatSync, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import process from 'node:process'
import { Readable } from 'node:stream'
import type { Input } from '../../bulk/rows.js'
import { placeAt, placeOf, reasonOf, standardInput } from '../source.js'
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
      const stats = path === standardInput ? statsOfInput(stdin) : await statsOf(path)
      if (stats !== undefined && written.includes(placeAt(stats)))
        throw new Error(`"${path}" would be written over: name another file to write`)
      if (path === standardInput || stats === undefined)
        return { name: 'stdin', bytes: () => Readable.from(stdin), size: undefined }
      return {
        name: path,
        bytes: () => createReadStream(path),
        size: stats.isFile() ? stats.size : undefined,
      }
    }),
  )
}

/** Standard input may be a file, too. */
const statsOfInput = (stdin: Io['stdin']): Stats | undefined =>
  stdin === process.stdin ? fstatSync(process.stdin.fd) : undefined

async function statsOf(path: string): Promise<Stats> {
  try {
    const stats = await stat(path)
    if (!stats.isDirectory()) return stats
  } catch (error) {
    throw new Error(`cannot read "${path}": ${reasonOf(error)}`, { cause: error })
  }
  throw new Error(`cannot read "${path}": it is a directory`)
}
