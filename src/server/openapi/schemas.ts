/** What goes over the wire, as JSON Schema: requests as they are checked, reviews as they are published. */

import { readFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import { packageFile } from '../../node/package.js'
import { categories, severities } from '../../settings/check.js'
import { requestSchemas } from '../reviews/request.js'

export type Schema = { readonly [keyword: string]: unknown }

const {
  $defs,
  $schema: _,
  ...review
} = JSON.parse(readFileSync(packageFile('src/review.schema.json'), 'utf8')) as Schema & {
  readonly $defs: { readonly [name: string]: Schema }
}

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
const named = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** A schema whose own definitions have become components. */
const withComponents = (schema: Schema): Schema =>
  JSON.parse(
    JSON.stringify(schema).replace(
      /"#\/\$defs\/(\w+)"/g,
      (_, name: string) => `"#/components/schemas/${named(name)}"`,
    ),
  )

/** Requests as components that name each other. */
function requests(): Schema {
  const { reply, replies, turn } = requestSchemas
  const { $defs } = toJsonSchema(replies, {
    target: 'draft-2020-12',
    definitions: { Reply: reply, Replies: replies, Turn: turn },
  })
  return withComponents($defs as Schema)
}

export const object = (
  properties: Schema,
  required: readonly string[] = Object.keys(properties),
): Schema => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
})
export const list = (items: Schema): Schema => ({ type: 'array', items })
export const string = { type: 'string' }

const rule = object({
  id: string,
  category: { enum: categories, type: 'string' },
  severity: { enum: severities, type: 'string' },
  weight: {
    type: 'number',
    description: 'Points that it takes off where it is found, before circumstances.',
  },
  summary: string,
  why: { type: 'string', description: 'Why it matters to the customer.' },
  sources: list(string),
  options: {
    type: 'object',
    additionalProperties: object({
      value: { type: 'number', description: 'Where nobody sets it.' },
      min: { type: 'number' },
      max: { type: 'number' },
      what: { type: 'string', description: 'What it is, with its unit.' },
    }),
  },
})

/** RFC 9457. */
const problemSchema = {
  ...object(
    {
      title: string,
      status: { type: 'integer' },
      detail: {
        type: 'string',
        description: 'What to do about it. It repeats no words of a customer or an agent.',
      },
      errors: list(
        object({
          pointer: { type: 'string', description: 'JSON Pointer (RFC 6901) to the part of the request.' },
          detail: string,
        }),
      ),
    },
    ['title', 'status', 'detail'],
  ),
  description: 'What went wrong, in the form of RFC 9457.',
}

export const schemas: Schema = {
  ...requests(),
  ReplyReview: withComponents(review),
  Reviews: object({ reviews: list(ref('ReplyReview')) }),
  Rules: object({ rules: list(ref('Rule')) }),
  Rule: rule,
  Problem: problemSchema,
  ...Object.fromEntries(Object.entries($defs).map(([name, schema]) => [named(name), withComponents(schema)])),
}
