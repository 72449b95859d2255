/** Who loads the protocol’s library: one file, and only when it is asked for. */

import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  outdir: 'unwritten',
  write: false,
  metafile: true,
})
const isOfIt = (path: string) => path.startsWith('@modelcontextprotocol/')

/** All that is loaded with a file. */
function loadedWith(path: string, inputs: Metafile['inputs'], seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const { path: next, kind } of inputs[path]?.imports ?? [])
    if (kind === 'import-statement') loadedWith(next, inputs, seen)
  return seen
}

describe('the protocol’s library', () => {
  it('has one door', () => {
    const doors = Object.entries(metafile.inputs).filter(([, { imports }]) =>
      imports.some(({ path }) => isOfIt(path)),
    )
    expect(doors.map(([path]) => path)).toEqual(['src/cli/mcp/server.ts'])
  })

  it('is loaded by no other command', () => {
    const loaded = loadedWith('src/cli/main.ts', metafile.inputs)
    expect(loaded).toContain('src/cli/commands/mcp.ts')
    expect([...loaded].filter(path => isOfIt(path) || path.startsWith('src/cli/mcp/'))).toEqual([])
  })
})
