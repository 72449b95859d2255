// @ts-check
/** Makes `dist/unscripted.browser.js` of the build: one file, for a page or a worker that has no bundler. */

import { dirname } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const dist = new URL('../../dist/', import.meta.url)
const entry = fileURLToPath(new URL('src/index.js', dist))

/**
 * Of all the emoji there are, retext-sentiment looks up the names of those with a feeling.
 *
 * @type {import('esbuild').Plugin}
 */
const feltEmoji = {
  name: 'felt-emoji',
  setup({ onLoad, resolve }) {
    onLoad({ filter: /[\\/]node_modules[\\/]gemoji[\\/]index\.js$/ }, async ({ path }) => {
      const felt = await resolve('emoji-emotion', { kind: 'import-statement', resolveDir: dirname(path) })
      const { emojiToName } = await import(pathToFileURL(path).href)
      const { emojiEmotion } = await import(pathToFileURL(felt.path).href)
      const names = emojiEmotion.map((/** @type {{ emoji: string }} */ { emoji }) => [
        emoji,
        emojiToName[emoji],
      ])
      return { contents: `export const emojiToName = ${JSON.stringify(Object.fromEntries(names))}` }
    })
  },
}

/**
 * Of compromise, `src/prose/terms.ts` takes what cuts a text into terms.
 *
 * @type {import('esbuild').Plugin}
 */
const termsAlone = {
  name: 'terms-alone',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]compromise[\\/]src[\\/]one\.js$/ }, ({ path }) => ({
      resolveDir: dirname(path),
      contents: `
        import contractions from './1-one/contraction-one/plugin.js'
        import tokenize from './1-one/tokenize/plugin.js'
        const world = {
          methods: tokenize.methods,
          model: { one: { ...tokenize.model.one, ...contractions.model.one } },
          compute: contractions.compute,
        }
        export default { world: () => world }`,
    }))
  },
}

/** What makes a bundle for browsers small. */
const plugins = [feltEmoji, termsAlone]

/** What all bundles have in common. */
export const common = {
  bundle: true,
  minify: true,
  charset: /** @type {const} */ ('utf8'),
  legalComments: /** @type {const} */ ('inline'),
  logLevel: /** @type {const} */ ('warning'),
  plugins,
  metafile: /** @type {const} */ (true),
  write: /** @type {const} */ (false),
}

/** @param {Partial<import('esbuild').BuildOptions>} options what differs from the file that is published */
export const bundled = (options = {}) =>
  build({
    ...common,
    entryPoints: [entry],
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    ...options,
  })

if (process.argv[1] === fileURLToPath(import.meta.url))
  await bundled({ write: true, outfile: fileURLToPath(new URL('unscripted.browser.js', dist)) })
