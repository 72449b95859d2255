/** How a command ends, and what it says when it cannot go on. */

import { oneLine } from './cells.js'
import type { Io } from './terminal.js'

/** `interrupted` is what a shell expects after Ctrl-C. */
export const exitCodes = { fine: 0, failed: 1, trouble: 2, interrupted: 130 } as const

/** Complains in one line, whatever the words hold: runners of workflows obey a "##[" wherever it stands in a line. */
export function complain({ stderr }: Io, words: string): void {
  stderr.write(`unscripted: ${oneLine(words).replaceAll('##[', '# #[')}\n`)
}
