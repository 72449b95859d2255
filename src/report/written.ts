/** A file that is there whole, or as it was before. */

import { constants } from 'node:fs'
import { access, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

export class OutputFile {
  readonly #path: string
  readonly #draft: string

  private constructor(path: string) {
    this.#path = path
    this.#draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  }

  /**
   * Tries whether the file can be written, so that it is known before any work is done.
   *
   * @throws {Error} of the file system, or one whose message says why not: "it is no file"
   */
  static async at(path: string): Promise<OutputFile> {
    const isThere = await isFile(path)
    if (isThere) await access(path, constants.W_OK)
    // A link stays a link: the file that it leads to is replaced.
    const file = new OutputFile(isThere ? await realpath(path) : path)
    await writeFile(file.#draft, '')
    await rm(file.#draft)
    return file
  }

  /** Puts the whole text in the file’s place. */
  async write(text: string): Promise<void> {
    try {
      await writeFile(this.#draft, text)
      await rename(this.#draft, this.#path)
    } catch (error) {
      await rm(this.#draft, { force: true })
      throw error
    }
  }
}

/** @throws {Error} where something else is there */
async function isFile(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isFile()) return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
  throw new Error('it is no file')
}
