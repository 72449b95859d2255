/** What the tools have in common, whatever protocol they are offered by. */

import { type BaseIssue, config, type GenericSchema, type InferOutput } from 'valibot'
import { describe } from '../../settings/complaints.js'

/** An object, as JSON Schema 2020-12 describes it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** What a tool knows of the call that it answers. */
export interface Call {
  /** Aborts where nobody waits for the answer any more. */
  readonly signal: AbortSignal
  /** Tells how far it is, where the client wants to know. */
  progress(done: number, of: number): Promise<void>
}

/** The same twice: as data, and in words for a client that shows or reads no data. */
export interface Answer {
  readonly data: object
  readonly words: string
}

export interface Tool {
  readonly name: string
  readonly title: string
  /** For a model that may call it, and for a person who asks what it does. */
  readonly description: string
  readonly input: GenericSchema
  readonly output: JsonSchema
  /**
   * @param given what `input` has let through
   * @throws {Error} whose message says what to do, for whoever called
   */
  answer(given: unknown, call: Call): Answer | Promise<Answer>
}

/** A tool whose input has a type. */
export function tool<S extends GenericSchema>({
  input,
  answer,
  ...about
}: Omit<Tool, 'input' | 'answer'> & {
  readonly input: S
  answer(given: InferOutput<S>, call: Call): Answer | Promise<Answer>
}): Tool {
  return {
    ...about,
    // One fault at a time: a list of 500 replies may have the same one 500 times.
    input: config(input, { message: faultOf, abortEarly: true }),
    answer: (given, call) => answer(given as InferOutput<S>, call),
  }
}

const kinds: { readonly [expected: string]: string } = {
  string: 'a string',
  Array: 'a list',
  Object: 'an object',
}

/** What is wrong with an argument. It names what is expected and never repeats what was given. */
function faultOf(issue: BaseIssue<unknown>): string {
  const { type, expected, input, received, requirement } = issue
  if (input === undefined) return 'is missing'
  if (expected === 'never') return 'is not known here'
  if (type === 'max_length') return `has length ${received}, and ${requirement} is the most`
  if (type === 'picklist') return `must be one of ${expected?.slice(1, -1).replaceAll(' |', ',')}`
  return `must be ${kinds[expected ?? ''] ?? expected}, not ${describe(input)}`
}
