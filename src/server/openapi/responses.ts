/** What the server answers, as OpenAPI has it. */

import { ref, type Schema } from './schemas.js'

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

export function refusals(...statuses: readonly (keyof typeof reasons)[]): Schema {
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

export const answer = (description: string, schema: Schema): Schema => ({
  200: { description, content: { 'application/json': { schema } } },
})
