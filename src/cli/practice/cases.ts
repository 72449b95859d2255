/** Where the cases come from: a team's own files, or those that come with the program. */

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { packageFile } from '../../node/package.js'
import type { PracticeCase } from '../../practice/case.js'
import { CaseFileError, casesIn } from '../../practice/case-files.js'
import { inOrder } from '../../practice/course.js'
import type { Names } from '../../practice/points.js'
import { reasonOf, textOf } from '../source.js'
import type { Io } from '../terminal.js'
import { Trouble } from './trouble.js'

const own = packageFile('src/practice/cases')

/**
 * @param path a file, or a folder with `.md` files; the program's own where it is not given
 * @throws {Trouble}
 */
export async function casesAt(path: string = own, names: Names, stdin: Io['stdin']): Promise<PracticeCase[]> {
  try {
    const paths = await filesAt(path)
    if (paths.length === 0) throw new Error('it holds no file that ends in .md')
    const files = await Promise.all(paths.map(async name => ({ name, text: await textOf(name, stdin) })))
    return inOrder(casesIn(files, names))
  } catch (error) {
    if (error instanceof CaseFileError) throw new Trouble(error.message)
    throw new Trouble(`cannot read the cases "${path}": ${reasonOf(error)}`)
  }
}

async function filesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const names = await readdir(path)
  return names
    .filter(name => /\.md$/i.test(name))
    .sort()
    .map(name => join(path, name))
}
