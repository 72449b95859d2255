/** Texts that a command is given: files, standard input, and what stands behind `<(…)`. */

import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Io } from './terminal.js'

export const standardInput = '-'

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'it is a directory',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'it is on a disk that is read only',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'no space left of what you may use of the disk',
  EFBIG: 'it grows larger than a file may',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8 text',
}

/**
 * The text of the file at `path`, or of standard input where `path` is `-`. A byte-order mark is no part of the text:
 * it is taken off, and offsets count from the character after it.
 *
 * @throws {Error} whose message says why in a few words: "no such file"
 */
export const textOf = (path: string, stdin: Io['stdin']): Promise<string> =>
  decoded(path === standardInput ? allOf(stdin) : readFile(path))

/** The text of a file, whatever its name; otherwise as `textOf`. */
export const textIn = (path: string): Promise<string> => decoded(readFile(path))

async function decoded(reading: Promise<Uint8Array>): Promise<string> {
  try {
    // Not lenient: words that were read wrong would be judged, and offsets into them point nowhere.
    return new TextDecoder('utf-8', { fatal: true }).decode(await reading)
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error })
  }
}

/** Why a file cannot be read or written, in a few words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) throw error
  const { code = '' } = error as NodeJS.ErrnoException
  return reasons[code] ?? error.message
}

async function allOf(stdin: Io['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

/** One name for a file, whatever it is called by: a link, too, is the file. */
export async function placeOf(path: string): Promise<string> {
  return stat(path).then(placeAt, () => resolve(path))
}

export const placeAt = ({ dev, ino }: { readonly dev: number; readonly ino: number }): string =>
  `${dev}:${ino}`
