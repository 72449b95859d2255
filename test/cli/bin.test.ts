import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const bin = fileURLToPath(new URL('../../dist/src/cli/bin.js', import.meta.url))
const isBuilt = existsSync(bin)
const { CI } = process.env
const node = process.execPath
const draft = 'Hi Ruth,\n\nI’m sorry your vase broke. A new one reaches you on Friday 6 March.\n\nAna\n'

// Where nothing is built there is nothing to start; CI builds first, and there a missing build is a failure.
describe.skipIf(!isBuilt && !CI)(
  'the built program (skipped where dist is missing)',
  { timeout: 60_000 },
  () => {
    const start = (argv: string[], input = draft) =>
      spawnSync(node, [bin, ...argv], { input, encoding: 'utf8' })
    const bash = (script: string) =>
      spawnSync('bash', ['-c', `set -o pipefail\n${script}`, 'bash', node, bin], { encoding: 'utf8' })
    const hasBash = bash('true').status === 0

    it('reviews standard input', () => {
      const { status, stdout, stderr } = start(['review', '--format', 'json'])
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, score: expect.any(Number) })
    })

    it('exits as it should', () => {
      expect(start(['review', '--min-score', '100'], 'Your call is important to us.').status).toBe(1)
      expect(start(['review', 'missing.txt']).status).toBe(2)
      expect(start(['--version']).status).toBe(0)
    })

    it.skipIf(!hasBash)('reads what stands behind <(…) (skipped where there is no bash)', () => {
      const { status, stdout, stderr } = bash(
        `"$1" "$2" review <(echo 'Hi Ruth, it is on its way.') --customer <(echo 'Where is it?') --format jsonl`,
      )
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(JSON.parse(stdout).file).toMatch(/^\/dev\/fd\/\d+$/)
    })

    it.skipIf(!hasBash)('stops quietly when nobody reads on (skipped where there is no bash)', () => {
      const { status, stderr } = bash(
        `folder=$(mktemp -d); trap 'rm -r "$folder"' EXIT
       for i in {1..20}; do cp ${JSON.stringify(fileURLToPath(import.meta.url))} "$folder/$i.txt"; done
       "$1" "$2" review "$folder"/*.txt | true`,
      )
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    })
  },
)
