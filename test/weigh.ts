/** What an adapter adds to a page that has the core. */

import { existsSync, readdirSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** KiB of gzip that the modules of a folder come to, with packages and the rest of our own code left out. */
async function kibOf(entry: string, folder: string): Promise<number> {
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

/** The adapters of a folder of src, by name. */
export function adaptersIn(folder: 'editors' | 'desks'): readonly string[] {
  const root = rootOf(folder)
  return readdirSync(root).filter(name => existsSync(resolve(root, name, 'index.ts')))
}

/** KiB of code of its own, and of what its neighbours load, too, which a page with two of them has once. */
export async function weigh(
  folder: 'editors' | 'desks',
  name: string,
): Promise<{ readonly own: number; readonly shared: number }> {
  const root = rootOf(folder)
  const entry = resolve(root, name, 'index.ts')
  const own = await kibOf(entry, dirname(entry) + sep)
  return { own, shared: (await kibOf(entry, root)) - own }
}

const rootOf = (folder: string): string => fileURLToPath(new URL(`../src/${folder}/`, import.meta.url))
