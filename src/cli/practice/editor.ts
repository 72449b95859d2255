/** A reply written in the agent's editor, below which the message stands in comments. */

import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { exitCodes } from '../exit.js'
import { reasonOf } from '../source.js'
import type { Io } from '../terminal.js'
import { Trouble } from './trouble.js'
import { Interrupted } from './typing.js'

/** @throws {Trouble} where none is set */
export function editorIn({ VISUAL: visual = '', EDITOR: editor = '' }: Io['env']): string {
  const found = visual.trim() || editor.trim()
  if (found !== '') return found
  throw new Trouble(
    '--editor needs the variable VISUAL or EDITOR, as in: EDITOR=nano unscripted practice --editor; without the flag you write line by line',
  )
}

/**
 * @param before what stands there to be changed
 * @param comments lines for the writer, which are no part of the reply
 * @returns undefined where nothing was written
 * @throws {Trouble} where the editor fails
 * @throws {Interrupted} where Ctrl-C ended it
 */
export async function editedReply(
  editor: string,
  before: string,
  comments: readonly string[],
): Promise<string | undefined> {
  try {
    const folder = await mkdtemp(join(tmpdir(), 'unscripted-'))
    try {
      const path = join(folder, 'reply.txt')
      const note = comments.map(line => `# ${line}`.trimEnd()).join('\n')
      await writeFile(path, `${before}\n\n${note}\n`)
      await run(editor, path)
      return replyIn(await readFile(path, 'utf8'))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  } catch (error) {
    if (error instanceof Trouble || error instanceof Interrupted) throw error
    throw new Trouble(`cannot use the editor "${editor}": ${reasonOf(error)}`)
  }
}

/** A line such as “#outage” is the reply's own: a comment has a space behind its sign, or nothing. */
function replyIn(text: string): string | undefined {
  const lines = text.split(/\r\n|\r|\n/).filter(line => line !== '#' && !line.startsWith('# '))
  const reply = lines.join('\n').trim()
  return reply === '' ? undefined : reply
}

/** By the shell, as its users know it from elsewhere: `code --wait` is a program with an argument. */
async function run(editor: string, path: string): Promise<void> {
  // Ctrl-C belongs to the editor while it is open.
  const ignore = (): void => {}
  process.on('SIGINT', ignore)
  try {
    const code = await new Promise<number | string>((resolve, reject) => {
      const started =
        platform() === 'win32'
          ? spawn(`${editor} "${path}"`, { shell: true, stdio: 'inherit' })
          : spawn('sh', ['-c', `${editor} "$@"`, editor, path], { stdio: 'inherit' })
      started.on('error', reject)
      started.on('close', (code, signal) => resolve(code ?? signal ?? 'no code'))
    })
    // The shell may take the signal, or say in a number that the editor did.
    if (code === 'SIGINT' || code === exitCodes.interrupted) throw new Interrupted()
    if (code !== 0)
      throw new Trouble(
        `the editor "${editor}" ended with ${code}: nothing was reviewed. VISUAL or EDITOR names another`,
      )
  } finally {
    process.off('SIGINT', ignore)
  }
}
