/** Where the command line writes, and what that place can show. */

import picocolors from 'picocolors'

export interface Output {
  /** @param done called once the text is on its way, or cannot be */
  write(text: string, done?: (error?: Error | null) => void): unknown
  readonly isTTY?: boolean | undefined
  /** Characters to a line; only a terminal has it. */
  readonly columns?: number | undefined
}

/** Writes, and waits until it is on its way: whoever has much to write does not pile it up. */
export const written = (output: Output, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    output.write(text, error => (error instanceof Error ? reject(error) : resolve()))
  })

/** The process as a command sees it: `process` itself, or a test's own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean | undefined }
  readonly stdout: Output
  readonly stderr: Output
  readonly env: { readonly [name: string]: string | undefined }
}

export type Colors = ReturnType<typeof picocolors.createColors>

/** How pretty output is drawn. */
export interface Look {
  /** Columns that a line may take. */
  readonly width: number
  /** Each function leaves its text alone where `isColorSupported` is false. */
  readonly colors: Colors
}

const narrowest = 40
const widest = 100
const usual = 80

export function lookOf(output: Output, env: Io['env'], isColorWanted = true): Look {
  const columns = output.isTTY === true ? output.columns || usual : usual
  return {
    width: Math.min(widest, Math.max(narrowest, columns)),
    colors: picocolors.createColors(isColorWanted && isColored(output, env)),
  }
}

/** `NO_COLOR` wins over `FORCE_COLOR`, which wins over what the output is. */
function isColored({ isTTY }: Output, env: Io['env']): boolean {
  const { NO_COLOR: none, FORCE_COLOR: force, TERM: term } = env
  if (none !== undefined && none !== '') return false
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  return isTTY === true && term !== 'dumb'
}
