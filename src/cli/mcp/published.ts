import { readFileSync } from 'node:fs'
import { packageFile } from '../../node/package.js'
import type { JsonSchema } from './tool.js'

/** A schema that the package publishes, by its file below src/. */
export const schemaIn = (path: string): JsonSchema =>
  JSON.parse(readFileSync(packageFile(`src/${path}`), 'utf8')) as JsonSchema
