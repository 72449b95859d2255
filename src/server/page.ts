/** The page that is served, as it was built. */

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** @throws {Error} where it is not built */
export function playgroundPage(): Promise<string> {
  // By the package’s own name: the way there is another from src than from dist.
  const root = dirname(createRequire(import.meta.url).resolve('unscripted/package.json'))
  return readFile(join(root, 'dist/playground.html'), 'utf8')
}
