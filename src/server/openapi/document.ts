/** `/openapi.json`: what can be asked. */

import { version } from '../../node/package.js'
import { checkFields, checkResponses, messageParameter } from './check.js'
import { answer, refusals } from './responses.js'
import { list, object, ref, schemas, string } from './schemas.js'

/** Whether a token is wanted is for whoever starts the server to say. */
const holders = [{ token: [] }, {}]

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
    schemas,
  },
} as const
