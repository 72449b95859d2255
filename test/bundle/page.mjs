// @ts-check
/**
 * Makes `dist/report-page.html`: the page of a report in one file, with room for the data. Its policy lets nothing run
 * and nothing style it but what is in it, known by their hashes.
 */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))
const page = join(root, 'src/report/page')
const options = /** @type {const} */ ({
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'inline',
  logLevel: 'warning',
  metafile: true,
  write: false,
})

/** What a bundle holds of others’ work, each licence once. */
function licencesOf(/** @type {import('esbuild').Metafile} */ { inputs }) {
  const folders = new Set(
    Object.keys(inputs).flatMap(path => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  )
  /** @type {Map<string, string[]>} */
  const holders = new Map()
  for (const folder of [...folders].sort()) {
    const file = readdirSync(join(root, folder)).find(name => /^licen[cs]e/i.test(name))
    if (file === undefined) throw new Error(`${folder} has no licence`)
    const text = readFileSync(join(root, folder, file), 'utf8').trim()
    const name = folder.replace(/.*node_modules\//, '')
    holders.set(text, [...(holders.get(text) ?? []), name])
  }
  return [...holders].map(([text, names]) => `${names.join(', ')}\n\n${text}`).join('\n\n---\n\n')
}

const hashOf = (/** @type {string} */ text) => `sha256-${createHash('sha256').update(text).digest('base64')}`

async function bundled(/** @type {string} */ entry) {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: [join(page, entry)],
    format: 'iife',
    absWorkingDir: root,
  })
  return { text: outputFiles[0]?.text.trim() ?? '', metafile }
}

/** The built page, its slots for title and data still empty. */
export async function pageOf() {
  const [code, style] = await Promise.all([bundled('main.ts'), bundled('page.css')])
  const notice = `/*!\nThis page holds work of others:\n\n${licencesOf(code.metafile).replaceAll('*/', '* /')}\n*/`
  // A bundle that holds the end of a script would end it: as a string it may be written otherwise.
  const script = `${notice}\n${code.text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}`
  const parts = {
    'script-hash': hashOf(script),
    'style-hash': hashOf(style.text),
    script: `<script>${script}</script>`,
    style: `<style>${style.text}</style>`,
  }
  const template = readFileSync(join(page, 'page.html'), 'utf8')
  const [before = '', ...rest] = template.split(/<!--(script-hash|style-hash|script|style)-->/)
  const whole = rest.reduce(
    (so, part, i) => so + (i % 2 === 0 ? parts[/** @type {keyof typeof parts} */ (part)] : part),
    before,
  )
  return { html: whole, metafile: code.metafile }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { html } = await pageOf()
  writeFileSync(join(root, 'dist/report-page.html'), html)
}
