// @ts-check
/**
 * Makes the pages, each in one file: `dist/report-page.html`, with room for its data, and `dist/playground.html`. Their
 * policies let nothing run and nothing style them but what is in them, known by their hashes.
 */

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { common } from './bundle.mjs'
import { noticeOf } from './licences.mjs'
import { samples } from './samples.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))

const hashOf = (/** @type {string} */ text) => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** A script or a style, in the form that the pages take. */
async function partOf(/** @type {string} */ entry) {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: [entry],
    format: 'iife',
    target: 'es2022',
    absWorkingDir: root,
  })
  return { text: outputFiles[0]?.text.trim() ?? '', metafile }
}

/**
 * The page of a folder with `main.ts`, `page.css` and `page.html`, which has the slots for the other two.
 *
 * @param {string} folder
 * @param {unknown} [data] what the page is drawn from; without it the slot stays for whoever fills it
 */
async function pageOf(folder, data) {
  const page = join(root, folder)
  const [code, style] = await Promise.all([partOf(join(page, 'main.ts')), partOf(join(page, 'page.css'))])
  // A bundle that holds the end of a script would end it: as a string it may be written otherwise.
  const script = `${noticeOf(code.metafile)}\n${code.text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}`
  const parts = {
    'script-hash': hashOf(script),
    'style-hash': hashOf(style.text),
    script: `<script>${script}</script>`,
    style: `<style>${style.text}</style>`,
    data:
      data === undefined
        ? '<!--data-->'
        : `<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
  }
  const template = readFileSync(join(page, 'page.html'), 'utf8')
  const [before = '', ...rest] = template.split(/<!--(script-hash|style-hash|script|style|data)-->/)
  return rest.reduce(
    (so, part, i) => so + (i % 2 === 0 ? parts[/** @type {keyof typeof parts} */ (part)] : part),
    before,
  )
}

const write = (/** @type {string} */ name, /** @type {string} */ html) =>
  writeFileSync(join(root, 'dist', name), html)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  write('report-page.html', await pageOf('src/report/page'))
  write('playground.html', await pageOf('src/playground/page', await samples()))
}
