/** Names of files as a repository has them. */

import { resolve } from 'node:path'
import { leadsOut, slashedPath } from '../paths.js'
import { standardInput } from '../source.js'
import type { Printing } from './format.js'

/**
 * The path of a file in its repository, with forward slashes, or its absolute path where it is outside; undefined for
 * standard input, which has none.
 */
export function repositoryPath(path: string, { folder, root }: Printing): string | undefined {
  if (path === standardInput) return undefined
  const absolute = resolve(folder, path)
  const within = slashedPath(root, absolute)
  return leadsOut(within) ? absolute : within
}
