/** A file that is there whole, or as it was before. */

import { constants } from 'node:fs'
import { access, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'no such folder',
  ENOTDIR: 'no such folder',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'no permission to write there',
}

export class OutputFile {
  readonly #handle: FileHandle
  readonly #draft: string
  readonly #path: string

  private constructor(handle: FileHandle, draft: string, path: string) {
    this.#handle = handle
    this.#draft = draft
    this.#path = path
  }

  /**
   * Opens a draft beside the file, so that what cannot be written is known before any work is done.
   *
   * @throws {Error} whose message says why in a few words: "no such folder"
   */
  static async at(path: string): Promise<OutputFile> {
    try {
      const there = await statOf(path)
      if (there !== undefined && !there.isFile()) throw new Error('it is no file')
      if (there !== undefined) await access(path, constants.W_OK)
      // A link stays a link: the file that it leads to is replaced.
      const target = there === undefined ? path : await realpath(path)
      const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
      return new OutputFile(await open(draft, 'w'), draft, target)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      const { code = '' } = error as NodeJS.ErrnoException
      throw new Error(reasons[code] ?? error.message, { cause: error })
    }
  }

  /** Puts the whole text in the file’s place. */
  async write(text: string): Promise<void> {
    await this.#handle.writeFile(text)
    await this.#handle.close()
    await rename(this.#draft, this.#path)
  }

  /** Leaves the file as it was. */
  async discard(): Promise<void> {
    await this.#handle.close()
    await rm(this.#draft, { force: true })
  }
}

async function statOf(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
