/** The page that is served, as it was built. */

import { readFile } from 'node:fs/promises'
import { packageFile } from '../node/package.js'

/** @throws {Error} where it is not built */
export const playgroundPage = (): Promise<string> => readFile(packageFile('dist/playground.html'), 'utf8')
