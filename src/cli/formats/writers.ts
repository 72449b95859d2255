/** The formats by their names. */

import type { Printing, Writer } from './format.js'
import { githubWriter } from './github.js'
import { jsonlWriter, jsonWriter } from './json.js'
import { junitWriter } from './junit.js'
import { prettyWriter } from './pretty.js'
import { sarifWriter } from './sarif.js'

export const writers = {
  pretty: prettyWriter,
  json: jsonWriter,
  jsonl: jsonlWriter,
  sarif: sarifWriter,
  junit: junitWriter,
  github: githubWriter,
} as const satisfies { readonly [name: string]: (printing: Printing) => Writer }

export type Format = keyof typeof writers
export const formats = Object.keys(writers) as readonly Format[]
