import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** KiB of gzip that the modules of a folder come to, with packages and the rest of our own code left out. */
export async function weigh(entry: string, folder: string): Promise<number> {
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
