/** `/openapi.json`: what can be asked, from the schemas that requests are checked by and reviews are published with. */

import { readFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import { packageFile, version } from '../node/package.js'
import { categories, severities } from '../settings/check.js'
import { messageHeader } from './access.js'
import { requestSchemas } from './reviews/request.js'

type Schema = { readonly [keyword: string]: unknown }

const {
  $defs,
  $schema: _,
  ...review
} = JSON.parse(readFileSync(packageFile('src/review.schema.json'), 'utf8')) as Schema & {
  readonly $defs: { readonly [name: string]: Schema }
}

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
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

const object = (properties: Schema, required: readonly string[] = Object.keys(properties)): Schema => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
})
const list = (items: Schema): Schema => ({ type: 'array', items })
const string = { type: 'string' }

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

const reasons = {
  400: 'The request cannot be read.',
  401: 'The token is missing or wrong.',
  403: 'A page of an origin that is not named.',
  413: 'The body, or a text for this path, is too long.',
  415: 'The body is of another type, or packed.',
  422: 'The request can be read, and is not one that can be answered; `errors` says which parts.',
  429: 'As many requests as the server takes at a time are being worked on.',
  503: 'It was not done within 30 seconds and was given up.',
} as const

/** What the server or its door may answer to anything. */
const otherwise = {
  default: {
    description:
      'Another refusal: 405 for a method that is not known here, 408 for a request that takes too long to arrive, 421 for one that was meant for another host, 431 for headers that are too long, 500 for a fault of the server.',
    content: { 'application/problem+json': { schema: ref('Problem') } },
  },
}

const wait = {
  'Retry-After': { description: 'Seconds after which to ask again.', schema: { type: 'integer' } },
}

function refusals(...statuses: readonly (keyof typeof reasons)[]): Schema {
  const known = Object.fromEntries(
    statuses.map(status => [
      status,
      {
        description: reasons[status],
        content: { 'application/problem+json': { schema: ref('Problem') } },
        ...(status === 429 || status === 503 ? { headers: wait } : {}),
      },
    ]),
  )
  return { ...known, ...otherwise }
}

const answer = (description: string, schema: Schema): Schema => ({
  200: { description, content: { 'application/json': { schema } } },
})

/** Whether a token is wanted is for whoever starts the server to say. */
const holders = [{ token: [] }, {}]

const checkFields = {
  text: { type: 'string', description: 'The draft; or `data`.' },
  data: {
    type: 'string',
    description: 'JSON: `{"annotation": [{"text": …}, {"markup": …, "interpretAs": …}]}`.',
  },
  language: { type: 'string', description: '`auto`, `en`, or a kind of English: `en-GB`.' },
  customerMessage: { type: 'string', description: 'The message that the draft answers.' },
  enabledRules: {
    type: 'string',
    description: 'Ids of rules, parted by commas, that stay where others are left out.',
  },
  disabledRules: { type: 'string', description: 'What is left out.' },
  enabledCategories: { type: 'string', description: 'As `enabledRules`, by their categories.' },
  disabledCategories: { type: 'string', description: 'As `disabledRules`, by their categories.' },
  enabledOnly: { type: 'string', enum: ['true', 'false'], description: 'Nothing but what is enabled.' },
  level: { type: 'string', enum: ['default', 'picky'], description: '`picky` has what is only noted, too.' },
  mode: {
    type: 'string',
    enum: ['all', 'textLevelOnly', 'allButTextLevelOnly'],
    description: 'Whether findings about the reply as a whole are wanted, or no others.',
  },
  preferredVariants: { type: 'string', description: 'Kinds of English for `auto`, parted by commas.' },
  username: { type: 'string', description: 'Passed over.' },
  apiKey: { type: 'string', description: 'The token, for clients that cannot send a header.' },
}

const messageParameter = {
  name: messageHeader,
  in: 'header',
  required: false,
  description: 'The message that the draft answers, as percent-encoded UTF-8.',
  schema: { type: 'string' },
}

const checkResponses = {
  ...answer('Matches as LanguageTool writes them, and the review as `replyReview`.', {
    type: 'object',
    required: ['matches'],
    properties: { matches: list({ type: 'object' }), replyReview: ref('ReplyReview') },
  }),
  ...refusals(400, 401, 403, 413, 415, 429, 503),
}

export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'unscripted',
    version,
    summary: 'Reviews a draft reply together with the customer’s message that it answers.',
    description:
      'Judges drafts by the settings that the server was started with. It keeps and logs no text. Every offset is a UTF-16 code unit of the text as it was sent.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/', description: 'This server.' }],
  tags: [
    { name: 'Reviews', description: 'Replies and rules.' },
    { name: 'LanguageTool', description: 'The same for clients of LanguageTool’s HTTP API.' },
    { name: 'Server', description: 'About the server itself.' },
  ],
  paths: {
    '/v1/reviews': {
      post: {
        operationId: 'review',
        tags: ['Reviews'],
        summary: 'Review one reply, or several',
        description: 'A reply that has findings is answered with 200: they are in the review.',
        security: holders,
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { anyOf: [ref('Reply'), ref('Replies')] } } },
        },
        responses: {
          ...answer('The review; for several replies their reviews in the same order.', {
            anyOf: [ref('ReplyReview'), ref('Reviews')],
          }),
          ...refusals(400, 401, 403, 413, 415, 422, 429, 503),
        },
      },
    },
    '/v1/rules': {
      get: {
        operationId: 'listRules',
        tags: ['Reviews'],
        summary: 'List the rules that the server knows',
        security: holders,
        responses: {
          ...answer('The rules, the team’s own among them.', ref('Rules')),
          ...refusals(401, 403),
        },
      },
    },
    '/v2/check': {
      get: {
        operationId: 'checkByAddress',
        tags: ['LanguageTool'],
        summary: 'Review a draft that stands in the address',
        description: 'For clients that have no other way: addresses end up in logs.',
        security: holders,
        parameters: [
          messageParameter,
          ...Object.entries(checkFields).map(([name, { description, ...schema }]) => ({
            name,
            in: 'query',
            required: false,
            description,
            schema,
          })),
        ],
        responses: checkResponses,
      },
      post: {
        operationId: 'check',
        tags: ['LanguageTool'],
        summary: 'Review a draft for a client of LanguageTool',
        security: holders,
        parameters: [messageParameter],
        requestBody: {
          required: true,
          content: {
            'application/x-www-form-urlencoded': { schema: { type: 'object', properties: checkFields } },
          },
        },
        responses: checkResponses,
      },
    },
    '/v2/languages': {
      get: {
        operationId: 'listLanguages',
        tags: ['LanguageTool'],
        summary: 'List the kinds of English',
        security: [],
        responses: {
          ...answer('Languages.', list(object({ name: string, code: string, longCode: string }))),
          ...refusals(403),
        },
      },
    },
    '/healthz': {
      get: {
        operationId: 'health',
        tags: ['Server'],
        summary: 'Say whether the server is there',
        security: [],
        responses: {
          ...answer('It is.', object({ status: { type: 'string', const: 'ok' } })),
          ...refusals(403),
        },
      },
    },
    '/openapi.json': {
      get: {
        operationId: 'describe',
        tags: ['Server'],
        summary: 'This document',
        security: [],
        responses: { ...answer('An OpenAPI 3.1 document.', { type: 'object' }), ...refusals(403) },
      },
    },
  },
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', description: 'The server’s UNSCRIPTED_TOKEN.' },
    },
    schemas: {
      ...requests(),
      ReplyReview: withComponents(review),
      Reviews: object({ reviews: list(ref('ReplyReview')) }),
      Rules: object({ rules: list(ref('Rule')) }),
      Rule: rule,
      Problem: problemSchema,
      ...Object.fromEntries(
        Object.entries($defs).map(([name, schema]) => [named(name), withComponents(schema)]),
      ),
    },
  },
} as const
