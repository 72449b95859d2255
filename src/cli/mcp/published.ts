import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { JsonSchema } from './tool.js'

// By the package's own name: the way there is another from src than from dist.
const root = dirname(createRequire(import.meta.url).resolve('unscripted/package.json'))

/** A schema that the package publishes, by its file below src/. */
export const schemaIn = (path: string): JsonSchema =>
  JSON.parse(readFileSync(join(root, 'src', path), 'utf8')) as JsonSchema
