// @ts-check
/** What stands in a bundle of other people’s work. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The text of a package’s licence or, where it has none, what its manifest says. */
function licenceOf(/** @type {string} */ folder) {
  const file = readdirSync(folder).find(name => /^licen[cs]e/i.test(name))
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim()
  const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const holder = typeof author === 'string' ? author : author?.name
  if (typeof license !== 'string' || holder === undefined) throw new Error(`${folder} has no licence`)
  return `Licence: ${license}. By ${holder}.`
}

/** What a bundle holds of others’ work, each licence once. */
function licencesOf(/** @type {import('esbuild').Metafile} */ { inputs }) {
  const folders = new Set(
    Object.keys(inputs).flatMap(path => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  )
  /** @type {Map<string, string[]>} */
  const holders = new Map()
  for (const folder of [...folders].sort()) {
    const text = licenceOf(join(root, folder))
    const name = folder.replace(/.*node_modules\//, '')
    holders.set(text, [...(holders.get(text) ?? []), name])
  }
  return [...holders].map(([text, names]) => `${names.join(', ')}\n\n${text}`).join('\n\n---\n\n')
}

/** A comment for the head of a script, of a bundle whose paths begin at the root. */
export const noticeOf = (/** @type {import('esbuild').Metafile} */ metafile) =>
  `/*!\nThis file holds work of others:\n\n${licencesOf(metafile).replaceAll('*/', '* /')}\n*/`
