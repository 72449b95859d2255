/**
 * What an editor adds to a page that has the core: code of its own, and what the editors share, which a page with two
 * of them loads once.
 */

import { existsSync, readdirSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const editors = fileURLToPath(new URL('../../src/editors/', import.meta.url))
const entryOf = (name: string): string => resolve(editors, name, 'index.ts')
const names = readdirSync(editors).filter(name => existsSync(entryOf(name)))

/** KiB of gzip that the modules of a folder come to, with packages and the rest of our own code left out. */
async function weigh(entry: string, folder: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    write: false,
    plugins: [
      {
        name: 'the-rest-is-there',
        setup({ onResolve }) {
          onResolve({ filter: /./ }, ({ path, resolveDir, kind }) => {
            const isOurs = path.startsWith('.') && resolve(resolveDir, path).startsWith(folder)
            return kind === 'entry-point' || isOurs ? undefined : { path, external: true }
          })
        },
      },
    ],
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1024
}

it.each(names)('%s has at most 3 KiB of its own, and shares at most 2', async name => {
  const own = await weigh(entryOf(name), dirname(entryOf(name)) + sep)
  const whole = await weigh(entryOf(name), editors)
  console.log(`${name}: ${own.toFixed(2)} KiB of its own, ${whole.toFixed(2)} with what editors share`)
  expect(own).toBeLessThanOrEqual(3)
  expect(whole - own).toBeLessThanOrEqual(2)
})
