/**
 * The language server in Neovim, set up as its page says. Where there is no Neovim it is skipped, except in CI, where a
 * missing program is a failure.
 */

import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applySuggestion } from '../../src/apply.js'
import { reviewReply } from '../../src/review.js'
import { bin, isUnbuilt } from './client.js'

const { CI, PATH } = process.env
const isThere = spawnSync('nvim', ['--version']).status === 0
const missing = isUnbuilt ? 'dist is missing' : isThere || CI !== undefined ? undefined : 'there is no nvim'

let folder = ''
const at = (name: string) => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unscripted-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The lines for Neovim on the page of the command line. */
function snippet(): string {
  const readme = readFileSync(new URL('../../src/cli/README.md', import.meta.url), 'utf8')
  const [, lua] = /^```lua\n(.*?)^```$/ms.exec(readme) ?? []
  if (lua === undefined) throw new Error('The page has no Lua.')
  return lua
}

describe.skipIf(missing !== undefined)(
  `in Neovim${missing === undefined ? '' : ` (skipped: ${missing})`}`,
  () => {
    it.each([
      ['reply.txt', '\n'],
      ['windows.txt', '\r\n'],
    ])('a finding in %s is shown, and its quick fix changes the buffer', (name, end) => {
      const draft = `Hi Ruth,${end}${end}😀 Thanks. Your refund will be sent shortly.${end}`
      writeFileSync(at(name), draft)
      writeFileSync(at('snippet.lua'), snippet())
      // In the place of npx, which would ask the registry for what is not installed here.
      writeFileSync(at('npx'), `#!/bin/sh\nshift\nexec '${process.execPath}' '${bin}' "$@"\n`)
      chmodSync(at('npx'), 0o755)
      const drive = fileURLToPath(new URL('neovim.lua', import.meta.url))
      const { status, stderr } = spawnSync('nvim', ['--clean', '--headless', '-c', `luafile ${drive}`], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${folder}${delimiter}${PATH}`,
          XDG_STATE_HOME: folder,
          XDG_CACHE_HOME: folder,
          SNIPPET: at('snippet.lua'),
          DRAFT: at(name),
          DONE: at('done.json'),
        },
      })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      const { findings } = reviewReply(draft)
      const passive = findings.find(({ ruleId }) => ruleId === 'passive-voice')
      const edit = passive?.suggestions.find(({ kind }) => kind === 'edit')
      if (edit === undefined) throw new Error('There is no edit.')
      const done = JSON.parse(readFileSync(at('done.json'), 'utf8'))
      // Neovim counts bytes.
      expect(done.shown).toEqual([
        { line: 2, from: 13, to: 37, severity: 2, code: 'passive-voice' },
        { line: 2, from: 38, to: 45, severity: 2, code: 'vague-timeline' },
      ])
      expect(done.offered).toEqual(['Replace `Your refund will be sent` with `We will send your refund`'])
      expect(done.left).toEqual(['vague-timeline'])
      expect(readFileSync(at(name), 'utf8')).toBe(applySuggestion(draft, edit))
    })
  },
)
