/** What the package says of itself, and where its files are. */

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

interface Manifest {
  readonly version: string
  readonly homepage?: string
}

// By the package's own name: the way there is another from src than from dist.
const { resolve } = createRequire(import.meta.url)
const manifest = resolve('unscripted/package.json')

export const { version, homepage } = createRequire(import.meta.url)(manifest) as Manifest

/** The path of a file that comes with the package, or is built. */
export const packageFile = (path: string): string => join(dirname(manifest), path)
