// @ts-check
/** Makes `dist/zendesk/`, an app for Zendesk that is ready to be zipped. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { common } from './bundle.mjs'
import { noticeOf } from './licences.mjs'
import { logo } from './logo.mjs'

const source = new URL('../../src/desks/zendesk/app/', import.meta.url)
const target = new URL('../../dist/zendesk/', import.meta.url)
const root = fileURLToPath(new URL('../../', import.meta.url))

async function script() {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: [fileURLToPath(new URL('main.ts', source))],
    absWorkingDir: root,
    format: 'iife',
    target: 'es2022',
  })
  return `${noticeOf(metafile)}\n${outputFiles[0]?.text ?? ''}`
}

/** @returns {Promise<ReadonlyMap<string, string | Uint8Array>>} the files by their paths */
export async function appFiles() {
  const read = (/** @type {string} */ name) => readFileSync(new URL(name, source), 'utf8')
  return new Map(
    /** @type {[string, string | Uint8Array][]} */ ([
      ['manifest.json', read('manifest.json')],
      ['translations/en.json', read('translations/en.json')],
      ['assets/iframe.html', read('iframe.html')],
      ['assets/main.css', read('main.css')],
      ['assets/main.js', await script()],
      ['assets/logo.png', logo(320)],
      ['assets/logo-small.png', logo(128)],
    ]),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(target, { recursive: true, force: true })
  for (const [path, content] of await appFiles()) {
    const file = fileURLToPath(new URL(path, target))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}
