/** The formats by their names. */

import type { Printing, Writer } from './format.js'
import { githubWriter } from './github.js'
import { jsonlWriter, jsonWriter } from './json.js'
import { junitWriter } from './junit.js'
import type { Format } from './names.js'
import { prettyWriter } from './pretty.js'
import { sarifWriter } from './sarif.js'

export const writers: { readonly [format in Format]: (printing: Printing) => Writer } = {
  pretty: prettyWriter,
  json: jsonWriter,
  jsonl: jsonlWriter,
  sarif: sarifWriter,
  junit: junitWriter,
  github: githubWriter,
}
