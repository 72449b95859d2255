// @ts-check
/**
 * Judges the regular expressions of the build that have no verdict yet, or with `--all` every one, which takes some
 * minutes, and writes `verdicts.json`. The judge draws at random where it cannot prove; the seed is fixed.
 */

import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { doubtOf, hashOf } from './verdicts.mjs'

/** @typedef {import('./collect.mjs').Pattern} Pattern */

const { stdout } = spawnSync(process.execPath, [fileURLToPath(new URL('collect.mjs', import.meta.url))], {
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
  stdio: ['ignore', 'pipe', 'inherit'],
})
/** @type {Pattern[]} */
const patterns = JSON.parse(stdout)
const file = new URL('verdicts.json', import.meta.url)
/** @type {import('./verdicts.mjs').Verdicts} */
const known = process.argv.includes('--all')
  ? { safe: [], others: {} }
  : JSON.parse(await readFile(file, 'utf8'))
/** @type {string[]} */
const safe = []
/** @type {[string, string][]} */
const others = []
const left = patterns.values()

async function judgeSome() {
  for (const { source, flags } of left) {
    const hash = hashOf(source, flags)
    const pattern = `/${source}/${flags}`
    const verdict =
      known.others[pattern] ?? (known.safe.includes(hash) ? undefined : await doubtOf(source, flags))
    if (verdict === undefined) safe.push(hash)
    else others.push([pattern, verdict])
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, judgeSome))
const verdicts = {
  safe: safe.sort(),
  others: Object.fromEntries(others.sort(([a], [b]) => (a < b ? -1 : 1))),
}
await writeFile(file, `${JSON.stringify(verdicts, null, 2)}\n`)
console.log(`${safe.length} safe, ${others.length} not`)
process.exit()
