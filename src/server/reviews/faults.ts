/** What is wrong with a request, in words for whoever sent it. */

import type { BaseIssue } from 'valibot'
import { unknownName } from '../../settings/complaints.js'
import { type Fault, pointerTo } from '../refusal.js'

/** @param fieldsAround the fields that are known where the path leads to one that is not */
export function faultOf(
  issue: BaseIssue<unknown>,
  fieldsAround: (keys: readonly string[]) => readonly string[],
): Fault {
  const { path, type, expected, received } = innermost(issue)
  const keys = (path ?? []).map(({ key }) => String(key))
  const last = keys.at(-1) ?? ''
  return {
    pointer: pointerTo(keys),
    detail:
      expected === 'never'
        ? unknownName('field', last, fieldsAround(keys)).message
        : type === 'strict_object' && received === 'undefined'
          ? 'It is missing.'
          : `It has to be ${lengths.has(type) ? 'of length ' : ''}${inWords(expected)}.`,
  }
}

/** Of what might be one thing or another, what is wrong with the one that it resembles. */
function innermost(issue: BaseIssue<unknown>): BaseIssue<unknown> {
  const inside = issue.issues?.find(({ path = [] }) => path.length > 0)
  if (inside === undefined) return issue
  // Its path begins where the choice is.
  const path = [...(issue.path ?? []), ...(inside.path ?? [])]
  return innermost({ ...inside, path: path as unknown as NonNullable<typeof issue.path> })
}

const lengths: ReadonlySet<string> = new Set(['min_length', 'max_length'])

/** What valibot expects, in words. */
const inWords = (expected: string | null): string =>
  (expected ?? 'something else')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/ \| /g, ' or ')
    .replace(/^<=/, 'at most ')
    .replace(/^>=/, 'at least ')
    .replace(/\b(?:string|number|Object|Array|boolean)\b/g, name => kinds[name] ?? name)

const kinds: { readonly [name: string]: string } = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  Object: 'an object',
  Array: 'a list',
}
