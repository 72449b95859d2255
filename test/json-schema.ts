/** Schemas taken apart, and what is asked of those that the package publishes. */

import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

interface Part {
  readonly type?: string
  readonly description?: string
  readonly additionalProperties?: boolean
  readonly required?: readonly string[]
  readonly properties?: { readonly [name: string]: Part }
  readonly $defs?: { readonly [name: string]: Part }
  readonly items?: Part
  readonly oneOf?: readonly Part[]
}

/** A schema and every schema inside it. */
export function partsOf(part: Part): Part[] {
  const { properties = {}, $defs = {}, items, oneOf = [] } = part
  const inner = [...Object.values(properties), ...Object.values($defs), ...oneOf]
  return [part, ...(items === undefined ? inner : [...inner, items]).flatMap(partsOf)]
}

/** Strict: what the validator does not know is a mistake of the schema’s. */
export const compiled = (schema: object): ValidateFunction =>
  new Ajv2020({ strict: true, strictTypes: true, strictTuples: true, allErrors: true }).compile(schema)

/** @param path below src/ */
export const publishedSchema = (path: string) =>
  JSON.parse(readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8'))
