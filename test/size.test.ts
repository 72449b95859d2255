/** What a page loads, and of what that is made. */

import { existsSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { BuildResult } from 'esbuild'
import { expect, it } from 'vitest'
import { bundled } from './bundle/bundle.mjs'

const isBuilt = existsSync(new URL('../dist/src/index.js', import.meta.url))
const { CI } = process.env

/** A little more than it is, in KiB of gzip: what grows over it is looked at before the limit is. */
const limits = { entry: 300.5, browser: 263 }

const kib = (bytes: number): number => Math.round((bytes / 1024) * 10) / 10

/** A dependency by its name, our own code by its folder. */
const partOf = (path: string): string =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(path)?.[1] ??
  `${/dist\/(src\/[^/]+(?=\/)|src|rules)/.exec(path)?.[1] ?? path}/`

/** Bytes of the minified code by part, the most first. */
function partsOf({ metafile }: BuildResult): [part: string, bytes: number][] {
  const parts = new Map<string, number>()
  for (const { inputs } of Object.values(metafile?.outputs ?? {}))
    for (const [path, { bytesInOutput }] of Object.entries(inputs))
      parts.set(partOf(path), (parts.get(partOf(path)) ?? 0) + bytesInOutput)
  return [...parts].sort(([, a], [, b]) => b - a)
}

// Where nothing is built there is nothing to weigh; CI builds first, and there a missing build is a failure.
it.skipIf(!isBuilt && !CI)(
  'the bundle is no larger than it was (skipped where dist is missing)',
  async () => {
    const bundles = { entry: await bundled({ plugins: [] }), browser: await bundled() }
    const zipped = (result: BuildResult): number =>
      kib(gzipSync(result.outputFiles?.[0]?.contents ?? '', { level: 9 }).length)
    const sizes = { entry: zipped(bundles.entry), browser: zipped(bundles.browser) }
    const inBrowser = new Map(partsOf(bundles.browser))
    const rows = partsOf(bundles.entry)
      .filter(([, bytes]) => bytes >= 1024)
      .map(
        ([part, bytes]) =>
          `${part.padEnd(24)}${kib(bytes).toFixed(1).padStart(8)}${kib(inBrowser.get(part) ?? 0)
            .toFixed(1)
            .padStart(10)}`,
      )
    console.log(
      [
        'KiB, minified              entry   browser',
        ...rows,
        `${'all, gzip'.padEnd(24)}${sizes.entry.toFixed(1).padStart(8)}${sizes.browser.toFixed(1).padStart(10)}`,
      ].join('\n'),
    )
    expect(sizes.entry).toBeLessThan(limits.entry)
    expect(sizes.browser).toBeLessThan(limits.browser)
  },
  60_000,
)
