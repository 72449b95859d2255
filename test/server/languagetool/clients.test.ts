/**
 * Programs that speak to LanguageTool, speaking to this instead. Where there is no LibreOffice with its Python it is
 * skipped, except in CI, where a missing program is a failure.
 */

import { execFile, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Language } from '../../../src/server/languagetool/languages.js'
import type { CheckResponse } from '../../../src/server/languagetool/response.js'
import { type Served, serveCheck } from './serve.js'

const require = createRequire(import.meta.url)
const { CI } = process.env

let served: Served
let folder = ''
beforeAll(async () => {
  served = await serveCheck()
})
afterAll(() => served.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unscripted-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

describe('gramma', () => {
  const program = join(dirname(require.resolve('gramma')), 'cli.js')

  /** What it prints of a file, and with what it exits. */
  function gramma(name: string, text: string): Promise<{ readonly code: number; readonly printed: string }> {
    writeFileSync(join(folder, name), text)
    writeFileSync(join(folder, '.gramma.json'), JSON.stringify({ api_url: `${served.base}/check` }))
    // It has looked for a new version of itself today.
    const home = join(folder, '.config/gramma')
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, '.update'), '')
    const options = { cwd: folder, env: { ...process.env, HOME: folder } }
    return new Promise(resolve =>
      execFile(program, ['check', '-p', '-n', name], options, (error, printed) =>
        resolve({ code: Number(error?.code ?? 0), printed }),
      ),
    )
  }

  it('tells of a plain text, and fails', async () => {
    const { code, printed } = await gramma(
      'reply.txt',
      'Hi Jo,\n\nR&D is 100% free. Your refund will be sent today.\n',
    )
    expect(code).toBe(1)
    expect(printed).toContain('Language: English (US)')
    expect(printed).toContain('Word: Your refund will be sent\n')
    expect(printed).toContain('Suggested fix: 1) We will send your refund\n')
  })

  it('tells of Markdown', async () => {
    const { code, printed } = await gramma(
      'reply.md',
      'Hi *Jo*,\n\nSorry for **any** inconvenience. Your refund will be sent today.\n',
    )
    expect(code).toBe(1)
    expect(served.bodies.at(-1)).toMatch(/^api_key=&data=%7B/)
    expect(printed).toContain('Word: Sorry for **any** inconvenience\n')
    expect(printed).toContain('Suggested fix: 1) We will send your refund\n')
  })

  it('is content with a good reply', async () => {
    const { code, printed } = await gramma(
      'reply.txt',
      'Hi Jo,\n\nYour parcel left our depot today, by first class.\n',
    )
    expect({ code, printed }).toEqual({ code: 0, printed: expect.stringContaining('No mistakes found!') })
  })
})

describe('language-grammar-api', () => {
  interface Client {
    languages(): Promise<readonly Language[]>
    check(fields: Record<string, string>): Promise<CheckResponse>
  }
  const Client: new (options: { endpoint: string }) => Client = require('language-grammar-api')

  it('lists the languages', async () => {
    const languages = await new Client({ endpoint: served.base }).languages()
    expect(languages).toContainEqual({ name: 'English (GB)', code: 'en', longCode: 'en-GB' })
  })

  it('sends its text in the address, and is answered', async () => {
    const client = new Client({ endpoint: served.base })
    const text = 'R&D 100% + Ü, sorry for any inconvenience.'
    const { matches, replyReview } = await client.check({ text, language: 'en-US', level: 'picky' })
    expect(served.bodies.at(-1)).toBe('')
    expect(matches[0]).toMatchObject({ offset: 14, length: 27, rule: { id: 'hollow-apology' } })
    expect(replyReview.findings).toHaveLength(matches.length)
  })

  it('is told what is wrong', async () => {
    const client = new Client({ endpoint: served.base })
    expect(await client.check({ text: 'Guten Tag', language: 'de-DE' })).toMatchObject({
      detail: expect.stringContaining('Only English'),
    })
  })
})

const python = '/usr/bin/python3'
const isThere = [spawnSync('soffice', ['--version']), spawnSync(python, ['-c', 'import uno'])].every(
  ({ status }) => status === 0,
)
const missing = isThere || CI !== undefined ? undefined : 'there is no soffice, or no python3 with uno'

describe.skipIf(missing !== undefined)(
  `LibreOffice${missing === undefined ? '' : ` (skipped: ${missing})`}`,
  () => {
    /** What it would underline in each text. */
    async function libreoffice(texts: readonly string[]): Promise<readonly object[][]> {
      const script = fileURLToPath(new URL('libreoffice.py', import.meta.url))
      // In a group of its own, of which nothing is left, whatever becomes of the test.
      const child = spawn(python, [script, folder, served.base], { detached: true })
      onTestFinished(() => {
        try {
          if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
        } catch {
          // The group has ended.
        }
      })
      let printed = ''
      let complaint = ''
      child.stdout.setEncoding('utf8').on('data', piece => {
        printed += piece
      })
      child.stderr.setEncoding('utf8').on('data', piece => {
        complaint += piece
      })
      child.stdin.end(JSON.stringify(texts))
      const code = await new Promise(resolve => child.on('close', resolve))
      expect({ code, complaint }).toEqual({ code: 0, complaint: '' })
      return JSON.parse(printed)
    }

    it('underlines what is found, and offers what may stand there', async () => {
      const text = 'R&D 100% + Ü 𝔘, sorry for any inconvenience. Your refund will be sent tomorrow.'
      const [inParagraph, inGood] = await libreoffice([text, 'It left our depot today.'])
      // Version 7.4 sends the text as it is written; later ones may encode it.
      expect(served.bodies.at(-2)).toMatch(
        /^text=R(?:&D 100% \+ Ü 𝔘, sorry |%26D(?:\+|%20)100%25).*&language=en-US/,
      )
      expect(inParagraph).toEqual([
        {
          offset: text.indexOf('sorry'),
          length: 'sorry for any inconvenience'.length,
          short: expect.stringContaining('takes the apology back'),
          full: 'Hollow apology',
          suggestions: [],
        },
        {
          offset: text.indexOf('Your'),
          length: 'Your refund will be sent'.length,
          short: expect.stringContaining('Say who did it'),
          full: 'Passive voice',
          suggestions: ['We will send your refund'],
        },
      ])
      expect(inGood).toEqual([])
    })
  },
)
