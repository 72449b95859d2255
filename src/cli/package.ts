/** What the package says of itself. */

import { createRequire } from 'node:module'

interface Manifest {
  readonly version: string
  readonly homepage?: string
}

// By the package's own name: the way there is another from src than from dist.
export const { version, homepage } = createRequire(import.meta.url)('unscripted/package.json') as Manifest
